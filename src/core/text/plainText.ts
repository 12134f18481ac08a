/**
 * Turns untrusted text into one harmless line: no control characters, no bidirectional overrides that make a
 * title read as something else, no line breaks, no lone surrogates, at most `limit` characters.
 */
export function plainText(text: string, limit = 300): string {
  // Most of a huge text would only be cleaned to be cut off.
  const start = text.length > longest + limit * 10 ? text.slice(0, longest + limit * 10) : text;
  const line = start
    .toWellFormed()
    .replace(invisible, '')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  const isCut = characters.length > limit || start.length < text.length;
  return isCut ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

/** In characters, apart from what's asked for: far more than any title has. */
const longest = 10_000;

/**
 * Bidirectional controls (Trojan Source, CVE-2021-42574), zero-width characters without meaning, and tags.
 */
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
