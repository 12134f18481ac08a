import type { Accepted } from './rangeReader';

/**
 * Returns whether a Gradle version constraint accepts a version, where both are plain numbers: Gradle orders
 * words differently from Maven. A plain version means "this or a newer one", `!!` means exactly that.
 */
export function acceptsGradle(range: string | undefined, version: string | undefined): Accepted {
  if (range === undefined) return 'yes';
  if (version === undefined || version.length > longest || range.length > longest) return 'unknown';
  // Within a repository, a snapshot is the next release.
  const found = numbersIn(version.replace(/-SNAPSHOT$/i, ''));
  const [constraint = '', preferred] = range.trim().split('!!', 2);
  if (!found || constraint === '') return 'unknown';
  if (constraint.endsWith('+')) return acceptsPrefix(constraint.slice(0, -1), found);
  const interval = /^([[\](])([^,]*),([^,]*)([[\])])$/.exec(constraint);
  if (interval) return acceptsInterval(interval, found);
  const exact = numbersIn(constraint);
  if (!exact) return 'unknown';
  const order = compare(found, exact);
  if (preferred !== undefined) return order === 0 ? 'yes' : 'no';
  // Another dependency's wish for the older one loses against this one.
  return order >= 0 ? 'yes' : 'unknown';
}

function acceptsPrefix(prefix: string, found: readonly number[]): Accepted {
  if (prefix === '') return 'yes';
  const numbers = prefix.endsWith('.') ? numbersIn(prefix.slice(0, -1)) : undefined;
  if (!numbers) return 'unknown';
  return numbers.every((number, at) => number === found[at]) ? 'yes' : 'no';
}

function acceptsInterval(
  [, open = '', low = '', high = '', close = '']: RegExpExecArray,
  found: readonly number[],
): Accepted {
  const lowest = numbersIn(low.trim());
  const highest = numbersIn(high.trim());
  if ((!lowest && low.trim() !== '') || (!highest && high.trim() !== '')) return 'unknown';
  const fromLow = lowest ? compare(found, lowest) : 1;
  const toHigh = highest ? compare(highest, found) : 1;
  const isAbove = open === '[' ? fromLow >= 0 : fromLow > 0;
  return isAbove && (close === ']' ? toHigh >= 0 : toHigh > 0) ? 'yes' : 'no';
}

function numbersIn(version: string): readonly number[] | undefined {
  return /^\d{1,9}(?:\.\d{1,9})*$/.test(version) ? version.split('.').map(Number) : undefined;
}

/** More parts are a higher version: 1.0.0 is above 1.0. */
function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((part, at) => part !== b[at]);
  if (differing < 0) return a.length - b.length;
  return (a[differing] ?? 0) - (b[differing] ?? -1);
}

/** Far above any real version. */
const longest = 200;
