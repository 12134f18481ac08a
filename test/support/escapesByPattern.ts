import { foldSign } from '../../src/core/secrets/signs';

/** What `readSign` does, as patterns say it: far shorter, and too slow for an answer that consists of escapes. */
export function readSignByPattern(
  text: string,
  at: number,
): { readonly sign: number; readonly length: number } {
  for (const escape of escapes) {
    escape.lastIndex = at;
    const [all, hex, decimal, name] = escape.exec(text) ?? [];
    if (all === undefined) continue;
    const named = name === undefined ? 0 : signs[names.indexOf(name.toLowerCase())]?.charCodeAt(0);
    const value = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : (named ?? 0);
    return { sign: foldSign(value), length: all.length };
  }
  return { sign: foldSign(text.charCodeAt(at)), length: 1 };
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
