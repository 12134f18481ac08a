/**
 * Turns untrusted text into one harmless line: no control characters, no bidirectional overrides that make a
 * title read as something else, no line breaks, no lone surrogates, at most `limit` characters.
 */
export function plainText(text: string, limit = 300): string {
  // Most of a huge text would only be cleaned to be cut off.
  const start = text.length > longest + limit * 10 ? text.slice(0, longest + limit * 10) : text;
  const line = visible(start.toWellFormed())
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  const isCut = characters.length > limit || start.length < text.length;
  return isCut ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

/** In characters, apart from what's asked for: far more than any title has. */
const longest = 10_000;

/**
 * Like `plainText`, but keeps line breaks and tabs, for places that show a whole text. It isn't shortened:
 * people must see all of what they confirm.
 */
export function plainLines(text: string): string {
  return visible(text.toWellFormed())
    .replace(/\r\n?|[\u0085\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ');
}

function visible(text: string): string {
  return text.replace(ignorable, (sign) => (shaping.includes(sign) ? sign : '')).replace(looseJoiner, '');
}

/**
 * Characters that show nothing: bidirectional controls (Trojan Source, CVE-2021-42574), zero-width
 * characters, fillers and tags, as Unicode lists them, and the marks around annotations.
 */
const ignorable = /\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;

/** Two joiners, and the two variation selectors that choose between a text's and an emoji's look. */
const shaping = '\u200c\u200d\ufe0e\ufe0f';

/** Joiners shape emoji and some scripts. Anywhere else they only make one name look like another. */
const looseJoiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script_Extensions=Arabic}])(?:\u200c|\u200d)/gu;
