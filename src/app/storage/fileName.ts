/** Turns any text into a file name that every file system accepts. Different texts get different names. */
export function fileName(text: string): string {
  return text.replace(/[^\w!'()-]/gu, (sign) => shortened[sign] ?? escaped(sign));
}

/** Like `fileName`, but for case-insensitive file systems. Long names end in a hash of the text. */
export function caselessFileName(text: string, longest: number): string {
  const name = fileName(text.replace(/[A-Z^]/g, (sign) => `^${sign === '^' ? sign : sign.toLowerCase()}`));
  if (name.length <= longest) return name;
  const sum = `~x${hash(text, 1)}${hash(text, 2)}`;
  return name.slice(0, longest - sum.length) + sum;
}

const shortened: Readonly<Record<string, string>> = { '.': '~d', '*': '~s', '~': '~t' };

function escaped(sign: string): string {
  // encodeURIComponent throws on a lone surrogate.
  if (/\p{Surrogate}/u.test(sign)) return `~u${sign.charCodeAt(0).toString(16)}`;
  return encodeURIComponent(sign).replaceAll('%', '~');
}

/** cyrb53, 53 bits: https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js */
function hash(text: string, seed: number): string {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (2 ** 32 * (b & (2 ** 21 - 1)) + (a >>> 0)).toString(36).padStart(12, '0');
}
