/**
 * Turns untrusted text into one harmless line: no control characters, no bidirectional overrides that make a
 * title read as something else, no line breaks, no lone surrogates, at most `limit` characters.
 */
export function plainText(text: string, limit = 300): string {
  const line = text
    .toWellFormed()
    .replace(invisible, '')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

/**
 * Bidirectional controls (Trojan Source, CVE-2021-42574), zero-width characters without meaning, and tags.
 */
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
