import { readEscape } from './escapes';

/**
 * A sign as it compares when a secret is looked for: in lower case, and Base64's signs for URLs as its usual
 * ones. Zero for white space, control characters, and anything that isn't ASCII, such as signs that can't be seen.
 */
export function foldSign(code: number): number {
  return code < 128 ? (folded[code] ?? 0) : 0;
}

const folded = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code <= 32 || code === 127) return 0;
  const sign = String.fromCharCode(code).toLowerCase();
  return (sign === '-' ? '+' : sign === '_' ? '/' : sign).charCodeAt(0);
});

/** Whether a sign may start an escape of HTML, JSON, a URL or mail. */
export function isEscape(code: number): boolean {
  return code === 37 || code === 38 || code === 61 || code === 92;
}

/**
 * Reads one sign of a text, which may be written as an escape: 256 times its length, plus the sign, or zero for
 * what never belongs to a token. A number, because an object for each sign would take most of the time.
 */
export function readSign(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const escape = isEscape(code) ? readEscape(text, at) : 0;
  return escape === 0 ? 256 + foldSign(code) : escape - (escape & 255) + foldSign(escape & 255);
}
