/** A piece of a Python program; comments and spaces are left out. */
export interface PythonToken {
  readonly kind: 'name' | 'text' | 'sign';
  /** A name or sign as written; the content of a text, with `{` kept where it's computed. */
  readonly text: string;
}

/** A statement that isn't indented, with everything below it that is. */
export type Block = readonly PythonToken[];

/** Splits a program; whatever it contains, in linear time. Throws if a text doesn't end. */
export function blocksOf(source: string): Block[] {
  const blocks: PythonToken[][] = [];
  let block: PythonToken[] = [];
  let depth = 0;
  let isLineStart = true;
  for (const match of source.matchAll(pieces)) {
    const [piece, newline, , prefix = '', quoted, name, sign] = match;
    if (newline !== undefined) {
      isLineStart = true;
      continue;
    }
    if (quoted === undefined && name === undefined && sign === undefined) {
      // Spaces and comments; a line that continues isn't a new one.
      isLineStart = false;
      continue;
    }
    if (depth === 0 && isLineStart) {
      block = [];
      blocks.push(block);
    }
    isLineStart = false;
    if (quoted !== undefined) {
      if (quoted.length < 2 || (!quoted.endsWith('"') && !quoted.endsWith("'")))
        throw new SyntaxError('A text has no end.');
      block.push({ kind: 'text', text: contentOf(quoted, prefix) });
    } else if (name !== undefined) {
      block.push({ kind: 'name', text: name });
    } else {
      if (/[([{]/.test(piece)) depth++;
      if (/[)\]}]/.test(piece)) depth = Math.max(0, depth - 1);
      block.push({ kind: 'sign', text: piece });
    }
  }
  return blocks;
}

// Line ends; spaces and comments; texts; names and numbers; signs. Each starts where the last one ended.
const pieces =
  /(\r?\n)|([ \t\f]+|#[^\n]*|\\\r?\n)|([rbuf]{0,2})("""(?:[^"\\]+|\\[^]|"(?!""))*(?:"""|$)|'''(?:[^'\\]+|\\[^]|'(?!''))*(?:'''|$)|"(?:[^"\\\n]+|\\[^])*"?|'(?:[^'\\\n]+|\\[^])*'?)|([\p{L}\p{N}_]+)|([=!<>+*/-]=|\*\*|[^])/giu;

function contentOf(quoted: string, prefix: string): string {
  const length = /^(?:"""|''')/.test(quoted) && quoted.length >= 6 ? 3 : 1;
  const inner = quoted.slice(length, -length);
  if (/r/i.test(prefix)) return inner;
  return inner.replace(/\\(\r?\n|[^])/g, (_, sign: string) =>
    sign.endsWith('\n') ? '' : (escapes.get(sign) ?? sign),
  );
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);
