import type { RangeReader } from './rangeReader';

/**
 * Compares as Composer does: `^1.2`, `~1.2`, `1.2.*`, `1.0 - 2.0`, comparisons, blanks and commas for "and",
 * `|` for "or". Branches aren't compared.
 */
export const acceptsComposer: RangeReader = (range, version) => {
  if (range === undefined || /^\s*\*?\s*$/.test(range)) return 'yes';
  const actual = version === undefined ? undefined : parse(version);
  if (!actual || range.length > longest) return 'unknown';
  const alternatives = range
    .trim()
    .split(/\s*\|\|?\s*/)
    .map(readAll);
  if (alternatives.some((each) => each?.every((bound) => fits(actual, bound)) === true)) return 'yes';
  return alternatives.every((each) => each !== undefined) ? 'no' : 'unknown';
};

/** Four numbers, a stability's rank, and its number: a prerelease comes first. */
type Version = readonly number[];
interface Bound {
  readonly sign: string;
  readonly version: Version;
}

const ranks: Readonly<Record<string, number>> = {
  dev: 0,
  a: 1,
  alpha: 1,
  b: 2,
  beta: 2,
  rc: 3,
  stable: 4,
  '': 4,
  p: 5,
  pl: 5,
  patch: 5,
};
const stable = 4;
const pattern =
  /^v?(\d{1,5})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)(?:[.-]?(\d{1,9}))?|[.-]?(dev))?(?:\+\S*)?$/i;

interface Written {
  readonly numbers: readonly number[];
  readonly hasStability: boolean;
  readonly version: Version;
}

function readVersion(text: string): Written | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const numbers = match
    .slice(1, 5)
    .filter((each: string | undefined) => each !== undefined)
    .map(Number);
  const stability = (match[5] ?? match[7] ?? '').toLowerCase();
  return {
    numbers,
    hasStability: stability !== '',
    version: [
      ...padded(numbers),
      ranks[stability] ?? stable,
      stability === 'stable' ? 0 : Number(match[6] ?? 0),
    ],
  };
}

function parse(text: string): Version | undefined {
  return text.length > longest ? undefined : readVersion(text)?.version;
}

function readAll(text: string): readonly Bound[] | undefined {
  const hyphen = /^(\S+) +- +(\S+)$/.exec(text);
  if (hyphen) return between(hyphen[1] ?? '', hyphen[2] ?? '');
  // A sign may stand apart from its version.
  const parts = text.replace(/([<>=!])\s+(?=[\dv])/g, '$1').split(/\s*,\s*|\s+/);
  const found = parts.map(readOne);
  return found.every((each) => each !== undefined) ? found.flat() : undefined;
}

function readOne(text: string): readonly Bound[] | undefined {
  if (/^[*xX]$/.test(text)) return [];
  const [, wild] = /^v?(\d{1,5}(?:\.\d{1,9}){0,2})(?:\.[xX*])+$/.exec(text) ?? [];
  if (wild !== undefined) {
    const numbers = wild.split('.').map(Number);
    return from(numbers, numbers.length);
  }
  const [, sign = '', rest = ''] = /^(\^|~(?!>)|<>|!=|>=?|<=?|==?)?(.*)$/s.exec(text) ?? [];
  const written = readVersion(rest);
  if (!written) return undefined;
  const { numbers, version, hasStability } = written;
  const floor = hasStability ? version : dev(numbers);
  if (sign === '^') {
    const first = numbers.findIndex((each) => each !== 0);
    const kept = first < 0 ? Math.min(numbers.length, 3) : Math.min(first + 1, 3);
    return [{ sign: '>=', version: floor }, below(numbers, kept)];
  }
  if (sign === '~') return [{ sign: '>=', version: floor }, below(numbers, Math.max(1, numbers.length - 1))];
  return [{ sign: sign === '' ? '=' : sign, version: sign === '<' || sign === '>=' ? floor : version }];
}

function between(low: string, high: string): readonly Bound[] | undefined {
  const [least, most] = [readVersion(low), readVersion(high)];
  if (!least || !most) return undefined;
  const floor: Bound = { sign: '>=', version: least.hasStability ? least.version : dev(least.numbers) };
  const isWhole = most.numbers.length > 2 || most.hasStability;
  return [floor, isWhole ? { sign: '<=', version: most.version } : below(most.numbers, most.numbers.length)];
}

function from(numbers: readonly number[], kept: number): readonly Bound[] {
  return [{ sign: '>=', version: dev(numbers) }, below(numbers, kept)];
}

/** Below the next version that differs in one of the first numbers. */
function below(numbers: readonly number[], kept: number): Bound {
  const next = padded(numbers).map((each, index) =>
    index < kept - 1 ? each : index === kept - 1 ? each + 1 : 0,
  );
  return { sign: '<', version: dev(next) };
}

function dev(numbers: readonly number[]): Version {
  return [...padded(numbers), 0, 0];
}

function padded(numbers: readonly number[]): readonly number[] {
  return [0, 1, 2, 3].map((at) => numbers[at] ?? 0);
}

function fits(actual: Version, { sign, version }: Bound): boolean {
  const at = actual.findIndex((each, index) => each !== version[index]);
  const order = at < 0 ? 0 : Math.sign((actual[at] ?? 0) - (version[at] ?? 0));
  if (order === 0) return /^(?:==?|>=|<=)$/.test(sign);
  return sign === '!=' || sign === '<>' || sign.startsWith(order > 0 ? '>' : '<');
}

const longest = 1000;
