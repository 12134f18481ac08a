/** A line of a `go.mod`, or a line in one of its blocks. */
export interface GoStatement {
  readonly verb: string;
  readonly words: readonly string[];
  /** The text after `//` on the same line. */
  readonly comment: string;
}

/** Parses the lines of a `go.mod`, whatever they're about; throws if they're malformed. */
export function parseStatements(text: string): GoStatement[] {
  const statements: GoStatement[] = [];
  let block: string | undefined;
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    const { words, comment } = splitWords(line);
    const [first, second] = words;
    if (first === undefined) continue;
    if (block === undefined) {
      if (!/^[a-z]+$/.test(first)) throw new SyntaxError('Expected a statement.');
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
  if (block !== undefined) throw new SyntaxError('Unclosed block.');
  return statements;
}

// Sticky, so that each position is tried only once.
const space = /\s*/y;
const word = /"(?:[^"\\]|\\.)*"|`[^`]*`|[()]|(?:(?!\/\/)[^\s"`()])+/y;

function splitWords(line: string): { words: string[]; comment: string } {
  const words: string[] = [];
  for (let at = findEnd(space, line, 0); at < line.length; at = findEnd(space, line, at)) {
    if (line.startsWith('//', at)) return { words, comment: line.slice(at + 2).trim() };
    const end = findEnd(word, line, at);
    if (end === at) throw new SyntaxError('Unclosed quote.');
    words.push(unquoted(line.slice(at, end)));
    at = end;
  }
  return { words, comment: '' };
}

/** Returns where a match starting at a position ends, or the position itself if there's no match. */
function findEnd(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}

function unquoted(text: string): string {
  if (text.startsWith('`')) return text.slice(1, -1);
  return text.startsWith('"') ? String(JSON.parse(text)) : text;
}
