import type { RangeReader } from './rangeReader';

/**
 * Compares as NuGet does: a plain version is a minimum, `[1.0,2.0)` an interval, `1.*` floats: it's a minimum
 * for which the newest of that kind is taken. Versions have up to four numbers.
 */
export const acceptsNuget: RangeReader = (range, version) => {
  if (range === undefined) return 'yes';
  const actual = parse(version ?? '');
  if (!actual || range.length > longest) return 'unknown';
  const interval = /^([[(])([^,()[\]]*)(?:(,)([^,()[\]]*))?([\])])$/.exec(range.trim());
  if (!interval) {
    const least = parse(floor(range.trim()));
    return least ? answer(compare(actual, least) >= 0) : 'unknown';
  }
  const [, open, from = '', comma, to = comma === undefined ? from : '', close] = interval;
  const isExact = comma === undefined;
  // An exact version can't float. Blanks, unlike nothing at all, are no bounds.
  const [least, most] = [parse(isExact ? from : floor(from.trim())), parse(to)];
  if ((from.trim() !== '' && !least) || (to.trim() !== '' && !most) || from + to === '') return 'unknown';
  if (isExact && (open !== '[' || close !== ']')) return 'unknown';
  const isAbove = !least || compare(actual, least) >= (open === '[' ? 0 : 1);
  const isBelow = !most || compare(actual, most) <= (close === ']' ? 0 : -1);
  return answer(isAbove && isBelow);
};

interface Version {
  readonly numbers: readonly number[];
  readonly labels: readonly string[];
}

function answer(isIn: boolean): 'yes' | 'no' {
  return isIn ? 'yes' : 'no';
}

/** `1.2.*` starts at 1.2, and `1.2.0-*` at the least prerelease. */
function floor(text: string): string {
  return text
    .replace(/-\*$/, '-0')
    .replace(/^\*$/, '0')
    .replace(/\.\*$/, '')
    .replace(/([.-])\*$/, '$10');
}

/** Blanks around a version, and around its dots, are allowed. */
function parse(text: string): Version | undefined {
  const [, written, , labels] = text.length > longest ? [] : (syntax.exec(text) ?? []);
  const numbers = written?.split('.').map(Number) ?? [];
  if (written === undefined || numbers.some((each) => each > largest)) return undefined;
  return { numbers, labels: labels?.toLowerCase().split('.') ?? [] };
}

function compare(a: Version, b: Version): number {
  for (let at = 0; at < 4; at++) {
    const difference = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  // A version without a label is above all its prereleases.
  if (a.labels.length === 0 || b.labels.length === 0)
    return Math.sign(Number(a.labels.length === 0) - Number(b.labels.length === 0));
  for (let at = 0; at < Math.max(a.labels.length, b.labels.length); at++) {
    const order = compareLabels(a.labels[at], b.labels[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers come before words, and fewer labels before more. */
function compareLabels(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  const [first, second] = [a, b].map((each) => /^\d{1,15}$/.test(each));
  if (first && second) return Math.sign(Number(a) - Number(b));
  if (first !== second) return first ? -1 : 1;
  return a < b ? -1 : 1;
}

const syntax = /^\s*(\d{1,10}(?:\s*\.\s*\d{1,10}){0,3})(-([\da-z-]+(?:\.[\da-z-]+)*))?(?:\+[\da-z.-]+)?\s*$/i;
/** NuGet refuses larger numbers. */
const largest = 2 ** 31 - 1;
const longest = 300;
