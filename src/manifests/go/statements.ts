/** One line of a `go.mod`, or one of a block. */
export interface GoStatement {
  readonly verb: string;
  readonly words: readonly string[];
  /** What follows `//` on the same line. */
  readonly comment: string;
}

/** Reads the lines of `go.mod`, whatever they are about; throws where they are not of its form. */
export function parseStatements(text: string): GoStatement[] {
  const statements: GoStatement[] = [];
  let block: string | undefined;
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    const { words, comment } = splitWords(line);
    const [first, second] = words;
    if (first === undefined) continue;
    if (block === undefined) {
      if (!/^[a-z]+$/.test(first)) throw new SyntaxError('Not a statement.');
      if (second === '(' && words.length === 2) block = first;
      else if (!(second === '(' && words[2] === ')')) {
        statements.push({ verb: first, words: words.slice(1), comment });
      }
    } else if (first === ')') {
      block = undefined;
    } else {
      statements.push({ verb: block, words, comment });
    }
  }
  if (block !== undefined) throw new SyntaxError('A block without an end.');
  return statements;
}

// Sticky, so that each place is looked at once.
const space = /\s*/y;
const word = /"(?:[^"\\]|\\.)*"|`[^`]*`|[()]|(?:(?!\/\/)[^\s"`()])+/y;

function splitWords(line: string): { words: string[]; comment: string } {
  const words: string[] = [];
  for (let at = findEnd(space, line, 0); at < line.length; at = findEnd(space, line, at)) {
    if (line.startsWith('//', at)) return { words, comment: line.slice(at + 2).trim() };
    const end = findEnd(word, line, at);
    if (end === at) throw new SyntaxError('A quote without an end.');
    words.push(unquoted(line.slice(at, end)));
    at = end;
  }
  return { words, comment: '' };
}

/** Where a match that begins at a place ends; the place itself if nothing matches there. */
function findEnd(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}

function unquoted(text: string): string {
  if (text.startsWith('`')) return text.slice(1, -1);
  return text.startsWith('"') ? String(JSON.parse(text)) : text;
}
