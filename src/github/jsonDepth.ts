/**
 * Follows how deeply a JSON text nests, chunk by chunk. In UTF-8, no part of another character looks like its
 * marks.
 */
export class JsonDepth {
  private depth = 0;
  private isInString = false;
  private isEscaped = false;

  /** Returns the deepest level within the chunk. */
  add(chunk: Uint8Array): number {
    let deepest = this.depth;
    for (const byte of chunk) {
      if (this.isEscaped) this.isEscaped = false;
      else if (byte === sign.backslash) this.isEscaped = this.isInString;
      else if (byte === sign.quote) this.isInString = !this.isInString;
      else if (this.isInString) continue;
      else if (byte === sign.brace || byte === sign.bracket) deepest = Math.max(deepest, ++this.depth);
      else if (byte === sign.endOfBrace || byte === sign.endOfBracket) this.depth--;
    }
    return deepest;
  }
}

/** As ASCII codes. */
const sign = { quote: 34, bracket: 91, backslash: 92, endOfBracket: 93, brace: 123, endOfBrace: 125 };
