import { compare, parse, type SemVer } from 'semver';
import type { RangeReader } from './rangeReader';

/**
 * Compares as Cargo does: `1.4` means `^1.4`, and a comma means "and". A prerelease is in a range only if one of
 * the comparators names a prerelease of the same version, and never in `=1.4`, `1.*` or `~1.4`.
 */
export const acceptsCargo: RangeReader = (range, version) => {
  if (range === undefined) return 'yes';
  const actual = version !== undefined && /^\d\S*$/.test(version) ? parse(version) : null;
  if (!actual || range.length > longest) return 'unknown';
  const comparators = /^ *[*xX] *$/.test(range) ? [] : range.split(',').map(toComparator);
  if (comparators.length > mostComparators || !comparators.every((each) => each !== undefined))
    return 'unknown';
  const isNamed = actual.prerelease.length === 0 || comparators.some((each) => namesPrerelease(each, actual));
  return isNamed && comparators.every((each) => isIn(each, actual)) ? 'yes' : 'no';
};

interface Comparator {
  readonly sign: string;
  /** As many as were written, without wildcards. */
  readonly numbers: readonly number[];
  /** Only of three numbers. */
  readonly whole: SemVer | null;
}

function toComparator(text: string): Comparator | undefined {
  const [, sign = '', written = '', wildcards = '', suffix = ''] = syntax.exec(text) ?? [];
  const numbers = written.split('.').map(Number);
  const whole = parse(written + suffix);
  const places = numbers.length + wildcards.length / 2;
  if (written === '' || places > 3 || numbers.some((each) => !Number.isSafeInteger(each))) return undefined;
  if (numbers.length === 3 ? !whole : suffix !== '') return undefined;
  return { sign: sign === '' ? (wildcards === '' ? '^' : '=') : sign, numbers, whole };
}

function isIn({ sign, numbers, whole }: Comparator, version: SemVer): boolean {
  const order = whole ? compare(version, whole) : orderOf(numbers, version);
  const isSame = order === 0 && (whole !== null || version.prerelease.length === 0);
  switch (sign) {
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '>=':
      return isSame || order > 0;
    case '<=':
      return isSame || order < 0;
    case '~':
      return whole ? order >= 0 && orderOf(numbers.slice(0, 2), version) === 0 : isSame;
    case '^':
      return order >= 0 && orderOf(unchanging(numbers), version) === 0;
    default:
      return isSame;
  }
}

/** The numbers up to the first that isn't zero: a compatible version has the same. */
function unchanging(numbers: readonly number[]): readonly number[] {
  const first = numbers.findIndex((each) => each > 0);
  return first < 0 ? numbers : numbers.slice(0, first + 1);
}

function orderOf(numbers: readonly number[], { major, minor, patch }: SemVer): number {
  const actual = [major, minor, patch];
  const at = numbers.findIndex((each, place) => each !== actual[place]);
  return at < 0 ? 0 : Math.sign((actual[at] ?? 0) - (numbers[at] ?? 0));
}

function namesPrerelease({ numbers, whole }: Comparator, version: SemVer): boolean {
  return whole !== null && whole.prerelease.length > 0 && orderOf(numbers, version) === 0;
}

const syntax =
  /^ *(\^|~|=|>=?|<=?|) *((?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*)((?:\.[*xX])*)((?:-[\w.-]+)?(?:\+[\w.-]+)?) *$/;
/** Cargo refuses more. */
const mostComparators = 32;
const longest = 1000;
