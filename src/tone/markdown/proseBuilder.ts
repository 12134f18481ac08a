import { Places } from './places';

/**
 * Stands for anything that isn't prose: code, a link, an image, a quotation. Rules can treat it as a noun.
 */
export const object = '\uFFFC';

/** A paragraph as rules read it: without emphasis and line breaks, with single spaces and straight quotes. */
export interface Prose {
  readonly text: string;
  /** The same text in lowercase, character for character. */
  readonly folded: string;
  readonly places: Places;
}

/** Builds a paragraph piece by piece, and records where each piece is in the source. */
export class ProseBuilder {
  private text = '';
  /** The last letter so far: taking it from the text would join its pieces each time. */
  private last = '';
  private readonly places: Places;

  constructor(
    private readonly source: string,
    private readonly fold: (text: string) => string,
  ) {
    this.places = new Places(source);
  }

  addText(from: number, to: number): void {
    const piece = this.source.slice(from, to);
    let begun = from;
    for (const { 0: special, index } of isPlain(piece) ? [] : piece.matchAll(specials)) {
      const at = from + index;
      const plain = this.toPlainForm(special, at);
      if (plain === special) continue;
      this.copy(begun, at);
      begun = at + special.length;
      if (plain === ' ' && !this.isSpaceWanted(begun)) continue;
      if (plain !== '') this.add(plain, at, begun);
    }
    this.copy(begun, to);
  }

  addObject(from: number, to: number): void {
    this.add(object, from, to);
  }

  build(): Prose {
    const text = withoutQuotations(this.text.trimEnd());
    return { text, folded: this.fold(text), places: this.places };
  }

  private copy(from: number, to: number): void {
    if (from < to) this.add(this.source.slice(from, to), from, to);
  }

  private add(text: string, from: number, to: number): void {
    this.places.add(this.text.length, from, to, text.length === to - from);
    this.text += text;
    this.last = text.charAt(text.length - 1) || this.last;
  }

  private toPlainForm(special: string, at: number): string {
    if (/^\s/.test(special)) return this.plainSpace(special, at);
    if (special === '~') return '~';
    if (special === '_') return this.isEmphasis(at) ? '' : '_';
    return plainForms[special] ?? '';
  }

  /**
   * A line break ends a sentence in Chinese even without punctuation, but in English the sentence may
   * continue.
   */
  private plainSpace(space: string, at: number): string {
    const ends = space.includes('\n') && /[\u2e80-\uff5e]/.test(this.source.charAt(at - 1));
    return ends ? '\n' : ' ';
  }

  /** Spaces within Chinese text don't separate words: "你 **怎么** 没". */
  private isSpaceWanted(next: number): boolean {
    const { last } = this;
    if (last === '' || last === ' ' || last === '\n') return false;
    return !(
      han.test(last) &&
      han.test(
        this.source
          .slice(next, next + 3)
          .replace(/^\*+/, '')
          .charAt(0),
      )
    );
  }

  private isEmphasis(at: number): boolean {
    return !/\w/.test(this.source.charAt(at - 1)) || !/\w/.test(this.source.charAt(at + 1));
  }
}

const han = /[\u4e00-\u9fff]/;

/** Whitespace other than single spaces between words, emphasis, curly quotes, and invisible characters. */
const specials =
  /[\t\n\r\u00a0\u202f\u3000]\s*| (?:\s+|(?<=[\u4e00-\u9fff*] )(?=[\u4e00-\u9fff*])|(?<=^ ))|\*+|~~+|_|[‘’“”]|[\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/g;

/** A quick check: most pieces can be copied unchanged. */
function isPlain(piece: string): boolean {
  return !piece.startsWith(' ') && !piece.includes('  ') && !/[\t\n\r*_~\u0080-\uffff]/.test(piece);
}

const plainForms: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

/** Quoted words, or a program's output, aren't the reviewer's own. */
function withoutQuotations(text: string): string {
  if (!/["「『]/.test(text)) return text;
  return text.replace(/"[^"]{1,300}"|「[^「」]{1,300}」|『[^『』]{1,300}』/g, (quotation) =>
    object.repeat(quotation.length),
  );
}
