/**
 * A set of matching characters: each ASCII character by itself, all others as one, which is more than enough
 * to tell sets apart.
 */
export class CharacterSet {
  constructor(private readonly members: bigint) {}

  with(other: CharacterSet): CharacterSet {
    return new CharacterSet(this.members | other.members);
  }

  meets(other: CharacterSet): boolean {
    return (this.members & other.members) !== 0n;
  }

  contains(other: CharacterSet): boolean {
    return (other.members & ~this.members) === 0n;
  }
}

/** Parses a character or a character class of a pattern. */
export function parseCharacterSet(source: string): CharacterSet {
  if (source === '') return new CharacterSet(0n);
  if (source.length <= 2 && !source.startsWith('[')) return new CharacterSet(toBit(source));
  const isIn = tester(source);
  if (!isIn) return new CharacterSet(everything);
  let members = others;
  for (let code = 0; code < 128; code++) {
    if (isIn.test(String.fromCharCode(code))) members |= 1n << BigInt(code);
  }
  return new CharacterSet(members);
}

const others = 1n << 128n;
const everything = (1n << 129n) - 1n;

/** Covers both cases, because custom patterns are matched against lowercase text. */
function toBit(char: string): bigint {
  // Without regard to case, two letters count as ASCII: the long s, and the sign for kelvin.
  if (char === '\u017f') return others | toBit('s');
  if (char === '\u212a') return others | toBit('k');
  const code = char.toLowerCase().charCodeAt(0);
  return code < 128 && char.length === 1 ? 1n << BigInt(code) : others;
}

function tester(source: string): RegExp | undefined {
  try {
    return new RegExp(`^${source}$`, 'iu');
  } catch {
    return undefined;
  }
}
