export interface SecretSign {
  /** Zero for what never belongs to a token. */
  readonly sign: number;
  /** Where the next one starts. */
  readonly end: number;
}

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

/** Reads one sign of a text, which may be written as an escape. */
export function readSign(text: string, at: number): SecretSign {
  const code = text.charCodeAt(at);
  for (const escape of isEscape(code) ? escapes : []) {
    escape.lastIndex = at;
    const [all, hex, decimal, name] = escape.exec(text) ?? [];
    if (all === undefined) continue;
    const named = name === undefined ? 0 : signs[names.indexOf(name.toLowerCase())]?.charCodeAt(0);
    const value = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : (named ?? 0);
    return { sign: foldSign(value), end: at + all.length };
  }
  return { sign: foldSign(code), end: at + 1 };
}

const escapes = [
  // What was encoded twice, too.
  /%(?:25){0,3}([0-9a-f]{2})/iy,
  /&(?:amp;){0,3}(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/iy,
  // Mail encodes only some signs, and breaks lines.
  /=(?:(2[0-9a-f]|3[a-f]|40|5[b-f]|60|7[b-e])|\r?\n)/iy,
  /\\{1,8}(?:(?:u00|x)([0-9a-f]{2})|[nrt])?/iy,
];

const names = 'lowbar plus sol equals colon comma period semi quest excl num dollar percnt amp lt gt'.split(
  ' ',
);
const signs = '_+/=:,.;?!#$%&<>';
