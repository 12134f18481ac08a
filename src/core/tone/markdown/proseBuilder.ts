/** Stands for what is not prose: code, a link, an image, a quotation. A rule may step over it as over a noun. */
export const object = '\uFFFC';

/** A paragraph as rules read it: emphasis and line breaks gone, one space between words, quotes straight. */
export interface Prose {
  readonly source: string;
  readonly text: string;
  /** Where in the source each character begins and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Collects a paragraph piece by piece. Each character keeps its place in the source. */
export class ProseBuilder {
  private length = 0;
  private readonly codes: Uint16Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(
    private readonly source: string,
    from: number,
    to: number,
  ) {
    this.codes = new Uint16Array(to - from + 1);
    this.starts = new Int32Array(to - from + 1);
    this.ends = new Int32Array(to - from + 1);
  }

  addText(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const code = this.source.charCodeAt(at);
      if (code > 0x7f) this.addForeign(code, at);
      else if (code <= space) this.addSpace(code, at);
      else if (!this.isEmphasis(code, at)) this.add(code, at);
    }
  }

  addObject(from: number, to: number): void {
    this.add(objectCode, from, to);
  }

  build(): Prose {
    while (this.length > 0 && (this.codes[this.length - 1] ?? 0) <= space) this.length--;
    let text = '';
    for (let at = 0; at < this.length; at += 8192) {
      text += String.fromCharCode(...this.codes.subarray(at, Math.min(this.length, at + 8192)));
    }
    return { source: this.source, text: withoutQuotations(text), starts: this.starts, ends: this.ends };
  }

  private addForeign(code: number, at: number): void {
    const plain = plainForms.get(code);
    if (plain === space) this.addSpace(space, at);
    else if (plain !== undefined) this.add(plain, at);
    else if (!isInvisible(code)) this.add(code, at);
  }

  /** A line of Chinese that ends without a mark ends a sentence all the same; one of English may go on. */
  private addSpace(code: number, at: number): void {
    const last = this.codes[this.length - 1] ?? space;
    if (last <= space) return;
    this.add(code === lineFeed && last >= 0x2e80 && last !== objectCode ? lineFeed : space, at);
  }

  private isEmphasis(code: number, at: number): boolean {
    if (code === asterisk) return true;
    if (code === tilde)
      return this.source.charCodeAt(at + 1) === tilde || this.source.charCodeAt(at - 1) === tilde;
    if (code !== underscore) return false;
    return !isWord(this.source.charCodeAt(at - 1)) || !isWord(this.source.charCodeAt(at + 1));
  }

  private add(code: number, at: number, end = at + 1): void {
    // "你 **怎么** 没": spaces within Chinese separate nothing.
    if (isHan(code) && this.codes[this.length - 1] === space && isHan(this.codes[this.length - 2] ?? 0)) {
      this.length--;
    }
    this.codes[this.length] = code;
    this.starts[this.length] = at;
    this.ends[this.length] = end;
    this.length++;
  }
}

const space = 0x20;
const lineFeed = 0x0a;
const asterisk = 0x2a;
const underscore = 0x5f;
const tilde = 0x7e;
const objectCode = object.charCodeAt(0);

const plainForms = new Map<number, number>(
  [
    ['‘', "'"],
    ['’', "'"],
    ['“', '"'],
    ['”', '"'],
    ['\u00A0', ' '],
    ['\u202F', ' '],
    ['\u3000', ' '],
  ].map(([from = '', to = '']) => [from.charCodeAt(0), to.charCodeAt(0)]),
);

/** Zero-width marks and the selectors after an emoji. The joiner within an emoji goes too: no rule needs it. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isWord(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code > 0x7f
  );
}

/** Words of another, or of a program, are not the reviewer's. */
function withoutQuotations(text: string): string {
  return text.replace(/"[^"]{1,300}"|「[^」]{1,300}」|『[^』]{1,300}』/g, (quotation) =>
    object.repeat(quotation.length),
  );
}
