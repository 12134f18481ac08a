/**
 * A regular expression as a tree, with just enough detail to tell which words it needs and how long it may
 * take.
 */
export type PatternNode =
  | { readonly kind: 'char'; readonly char: string }
  /** A character class as written in the source: `\s`, `[a-z]`, `.`. */
  | { readonly kind: 'class'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly body: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'look'; readonly behind: boolean; readonly body: PatternNode }
  | { readonly kind: 'edge' }
  /** A word list named in the pattern, with the words of which it needs one. */
  | { readonly kind: 'list'; readonly words: readonly string[] | undefined }
  | { readonly kind: 'backreference' };

/**
 * Parses a pattern that the engine has already accepted; treats anything it doesn't know as a literal. Of a
 * pattern that strangers wrote, only `isCertain` tells whether that is all of it.
 */
export function parsePattern(
  source: string,
  lists?: (name: string) => readonly string[] | undefined,
): PatternNode {
  return new Reader(source, lists).choice();
}

class Reader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly lists?: (name: string) => readonly string[] | undefined,
  ) {}

  choice(): PatternNode {
    const branches = [this.sequence()];
    while (this.take('|')) branches.push(this.sequence());
    return branches.length === 1 && branches[0] ? branches[0] : { kind: 'choice', branches };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      parts.push(this.repeated(this.atom()));
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts };
  }

  private repeated(body: PatternNode): PatternNode {
    const counts = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at, this.at + 24));
    if (!counts) return body;
    this.at += counts[0].length;
    const [, mark, least = '0', comma, most = ''] = counts;
    if (mark) return { kind: 'repeat', body, least: mark === '+' ? 1 : 0, most: mark === '?' ? 1 : Infinity };
    const upTo = comma === '' ? Number(least) : most === '' ? Infinity : Number(most);
    return { kind: 'repeat', body, least: Number(least), most: upTo };
  }

  private atom(): PatternNode {
    const char = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    if (char === '(') return this.group();
    if (char === '[') return this.class();
    if (char === '\\') return this.escape();
    if (char === '<' && this.lists) return this.list(this.lists);
    this.at += char.length;
    if (char === '.') return { kind: 'class', source: '[^]' };
    return char === '^' || char === '$' ? { kind: 'edge' } : { kind: 'char', char };
  }

  private group(): PatternNode {
    const [open = '(', mark = ''] =
      /^\((?:\?(<?[=!]|:|<\w+>))?/.exec(this.source.slice(this.at, this.at + 64)) ?? [];
    this.at += open.length;
    const body = this.choice();
    this.take(')');
    return /[=!]/.test(mark) ? { kind: 'look', behind: mark.startsWith('<'), body } : body;
  }

  private class(): PatternNode {
    const end = /^\[(?:\\[^]|[^\]\\])*\]?/.exec(this.source.slice(this.at))?.[0] ?? '[';
    this.at += end.length;
    return { kind: 'class', source: end };
  }

  private list(getWords: (name: string) => readonly string[] | undefined): PatternNode {
    const [found, name = ''] = /^<([a-z][a-z-]*)>/.exec(this.source.slice(this.at, this.at + 32)) ?? ['<'];
    this.at += found.length;
    return name === '' ? { kind: 'char', char: found } : { kind: 'list', words: getWords(name) };
  }

  private escape(): PatternNode {
    const [found] = /^\\(?:k<\w+>|[pP]\{[^}]*\}|u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|\d+|[^])?/i.exec(
      this.source.slice(this.at, this.at + 64),
    ) ?? ['\\'];
    this.at += found.length;
    if (/^\\[bB]$/.test(found)) return { kind: 'edge' };
    if (/^\\(?:k<|[1-9])/.test(found)) return { kind: 'backreference' };
    if (/^\\[a-zA-Z0-9]/.test(found)) return { kind: 'class', source: `[${found}]` };
    return { kind: 'char', char: found.slice(1) };
  }

  private take(char: string): boolean {
    if (this.source.charAt(this.at) !== char) return false;
    this.at++;
    return true;
  }
}
