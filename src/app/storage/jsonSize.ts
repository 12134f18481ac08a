/**
 * Follows how deeply a JSON text nests, and how many values it holds, chunk by chunk. In UTF-8 and UTF-16, no
 * part of another character looks like its marks.
 */
export class JsonSize {
  /** The deepest level so far. */
  deepest = 0;
  /** Each value follows a comma or the opening of its list or object, so it's never more than this, plus one. */
  values = 0;
  private depth = 0;
  private isInString = false;
  private isEscaped = false;

  /** Adds a text's UTF-8 bytes, or its UTF-16 units. */
  add(chunk: Uint8Array | Uint16Array): void {
    // Copies, because this runs for each byte.
    let { depth, isInString, isEscaped, deepest, values } = this;
    for (const byte of chunk) {
      if (isEscaped) isEscaped = false;
      else if (byte === sign.backslash) isEscaped = isInString;
      else if (byte === sign.quote) isInString = !isInString;
      else if (isInString) continue;
      else if (byte === sign.comma) values++;
      else if (byte === sign.brace || byte === sign.bracket) {
        values++;
        deepest = Math.max(deepest, ++depth);
      } else if (byte === sign.endOfBrace || byte === sign.endOfBracket) depth--;
    }
    Object.assign(this, { depth, isInString, isEscaped, deepest, values });
  }
}

/** As ASCII codes. */
const sign = {
  quote: 34,
  comma: 44,
  bracket: 91,
  backslash: 92,
  endOfBracket: 93,
  brace: 123,
  endOfBrace: 125,
} as const;
