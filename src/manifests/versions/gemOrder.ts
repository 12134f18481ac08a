/** A version's parts: numbers, and words for prereleases. */
export type GemVersion = readonly (bigint | string)[];

/** Parses a version of RubyGems; undefined if it isn't one. */
export function parseGemVersion(text: string): GemVersion | undefined {
  const bare = text.trim();
  if (bare.length > longest) return undefined;
  if (bare === '') return [0n];
  if (!/^\d+(?:\.[\da-z]+)*(?:-[\da-z-]+(?:\.[\da-z-]+)*)?$/i.test(bare)) return undefined;
  const parts = bare.replaceAll('-', '.pre.').match(/\d+|[a-z]+/gi) ?? [];
  return parts.map((part) => (/^\d/.test(part) ? BigInt(part) : part));
}

/** A word is before a number, and a missing part is a zero. */
export function compareGemVersions(a: GemVersion, b: GemVersion): number {
  const [first, second] = [canonical(a), canonical(b)];
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const [left, right] = [first[at] ?? 0n, second[at] ?? 0n];
    if (left === right) continue;
    if (typeof left !== typeof right) return typeof left === 'string' ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return 0;
}

/** Zeros count neither at the end nor right before the first word. */
function canonical(parts: GemVersion): GemVersion {
  const word = parts.findIndex((part) => typeof part === 'string');
  const numbers = word < 0 ? parts : parts.slice(0, word);
  return [...withoutZeros(numbers), ...(word < 0 ? [] : withoutZeros(parts.slice(word)))];
}

function withoutZeros(parts: GemVersion): GemVersion {
  return parts.slice(0, parts.findLastIndex((part) => part !== 0n) + 1);
}

/** The release that a prerelease leads to. */
export function releaseOf(version: GemVersion): GemVersion {
  const word = version.findIndex((part) => typeof part === 'string');
  return word < 0 ? version : version.slice(0, word);
}

/** The first version that `~>` excludes: the last number but one is higher. */
export function bump(version: GemVersion): GemVersion {
  const numbers = releaseOf(version);
  const kept = numbers.length > 1 ? numbers.slice(0, -1) : numbers;
  const last = kept.at(-1);
  return [...kept.slice(0, -1), (typeof last === 'bigint' ? last : 0n) + 1n];
}

const longest = 200;
