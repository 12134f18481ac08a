/** A token of a build script, in Groovy or Kotlin. */
export interface Token {
  readonly kind: 'word' | 'text' | 'mark' | 'line';
  /** For a string, the part between the quotes, with every placeholder written as `${name}`. */
  readonly value: string;
}

/**
 * Tokenizes a script and drops comments. Never fails: anything it can't make sense of becomes a token too.
 */
export function tokenize(script: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < script.length) {
    const char = script.charAt(at);
    if (script.startsWith('//', at)) {
      at = findEnd(script, '\n', at);
    } else if (script.startsWith('/*', at)) {
      at = findEnd(script, '*/', at + 2) + 2;
    } else if (char === '"' || char === "'") {
      const [text, end] = textAt(script, at, char);
      tokens.push({ kind: 'text', value: char === '"' ? withBraces(text) : text });
      at = end;
    } else if (char === '`' && /^`[^`\n]{1,200}`/.test(script.slice(at, at + 202))) {
      // Kotlin's names with any signs, such as plugins: `java-library`.
      const end = script.indexOf('`', at + 1);
      tokens.push({ kind: 'word', value: script.slice(at + 1, end) });
      at = end + 1;
    } else if (isWordPart(char)) {
      const start = at;
      while (isWordPart(script.charAt(at))) at++;
      tokens.push({ kind: 'word', value: script.slice(start, at) });
    } else {
      if (char === '\n' || char === ';') tokens.push({ kind: 'line', value: char });
      else if (!isSpace(char)) tokens.push({ kind: 'mark', value: char });
      at++;
    }
  }
  return tokens;
}

function findEnd(script: string, sign: string, from: number): number {
  const end = script.indexOf(sign, from);
  return end < 0 ? script.length : end;
}

/**
 * Returns a string and where the script continues. An apostrophe that doesn't start a string ends with its
 * line.
 */
function textAt(script: string, start: number, quote: string): readonly [text: string, end: number] {
  const triple = quote.repeat(3);
  if (script.startsWith(triple, start)) {
    const end = findEnd(script, triple, start + 3);
    return [script.slice(start + 3, end), end + 3];
  }
  let at = start + 1;
  let braces = 0;
  while (at < script.length && script[at] !== '\n' && (braces > 0 || script[at] !== quote)) {
    if (script[at] === '\\') at++;
    // Placeholders can contain nested strings: "${property("version")}".
    else if (quote === '"' && (braces > 0 || script[at - 1] === '$') && script[at] === '{') braces++;
    else if (braces > 0 && script[at] === '}') braces--;
    at++;
  }
  return [script.slice(start + 1, at), script[at] === quote ? at + 1 : at];
}

function withBraces(text: string): string {
  return text.replace(/\$([A-Za-z_]\w*)/g, '${$1}');
}

function isWordPart(char: string): boolean {
  // Nearly all letters are among these, and an expression for each would take ten times as long.
  if (char < '\u0080') return asciiWordParts.has(char);
  return /^[\p{L}\p{N}]$/u.test(char);
}

const asciiWordParts: ReadonlySet<string> = new Set(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$',
);

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r';
}
