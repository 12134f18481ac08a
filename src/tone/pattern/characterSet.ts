/**
 * A set of matching characters: each ASCII character by itself, and of all others only what must be known to tell
 * sets apart. May hold more than what matches, never less.
 */
export class CharacterSet {
  constructor(private readonly members: bigint) {}

  with(other: CharacterSet): CharacterSet {
    return new CharacterSet(this.members | other.members);
  }

  meets(other: CharacterSet): boolean {
    return (this.members & other.members) !== 0n;
  }

  /** @param sign a number below `signs` */
  has(sign: number): boolean {
    return ((this.members >> BigInt(sign)) & 1n) !== 0n;
  }
}

/** Parses a character or a character class of a pattern. */
export function parseCharacterSet(source: string): CharacterSet {
  if (source === '') return new CharacterSet(0n);
  if (source.length <= 2 && !source.startsWith('[')) return new CharacterSet(toBit(source));
  const isIn = tester(source);
  if (!isIn) return new CharacterSet(everything);
  let members = isPlain.test(source) ? 0n : rest;
  for (let code = 0; code < 128; code++) if (isIn.test(String.fromCharCode(code))) members |= bit(code);
  if (isIn.test(longS)) members |= bit(128);
  if (isIn.test(kelvin)) members |= bit(129);
  if (Array.from(spaces).some((space) => isIn.test(space))) members |= bit(130);
  return new CharacterSet(members);
}

/** ASCII; the two letters that count as ASCII without regard to case; all other spaces; all other characters. */
export const signs = 132;

const longS = '\u017f';
const kelvin = '\u212a';
const spaces =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const rest = bit(131);
const everything = (1n << BigInt(signs)) - 1n;

/** A class that names what's in it, and nothing beyond ASCII but spaces. */
const isPlain = /^\[(?!\^)(?:\\[wdstnrfv]|\\[!-/:-@[-`{-~]|[^\\\u0080-\uffff])*\]$/;

function bit(sign: number): bigint {
  return 1n << BigInt(sign);
}

/** Covers both cases, because custom patterns are matched against lowercase text. */
function toBit(char: string): bigint {
  const lower = char === longS ? 's' : char === kelvin ? 'k' : char.toLowerCase();
  if (lower === 's') return bit(115) | bit(128);
  if (lower === 'k') return bit(107) | bit(129);
  const code = lower.charCodeAt(0);
  if (code < 128 && lower.length === 1) return bit(code);
  return spaces.includes(char) ? bit(130) : rest;
}

function tester(source: string): RegExp | undefined {
  try {
    return new RegExp(`^${source}$`, 'iu');
  } catch {
    return undefined;
  }
}
