import type { Accepted } from './rangeReader';
import { compareMavenVersions } from './mavenOrder';

interface Restriction {
  readonly low: string;
  readonly isLowIncluded: boolean;
  readonly high: string;
  readonly isHighIncluded: boolean;
}

/**
 * Returns whether a Maven range accepts a version. A plain version accepts any, as Maven's own `VersionRange`
 * answers: it's a wish, and whatever else in a build manages or names the dependency replaces it.
 */
export function acceptsMaven(range: string | undefined, version: string | undefined): Accepted {
  if (range === undefined) return 'yes';
  if (version === undefined || version.length > longest || range.length > longest) return 'unknown';
  const restrictions = parseMavenRange(range);
  if (!restrictions) return 'unknown';
  // Within a repository, a snapshot is the next release, which a range is meant to accept.
  const possible = [version, version.replace(/-SNAPSHOT$/i, '')];
  return possible.some((each) => isWithin(restrictions, each)) ? 'yes' : 'no';
}

/** Whether any of the restrictions allows a version; a plain version restricts nothing. */
export function isWithin(restrictions: readonly Restriction[], version: string): boolean {
  return restrictions.some(({ low, isLowIncluded, high, isHighIncluded }) => {
    const fromLow = low === '' ? 1 : compareMavenVersions(version, low);
    const toHigh = high === '' ? 1 : compareMavenVersions(high, version);
    return (isLowIncluded ? fromLow >= 0 : fromLow > 0) && (isHighIncluded ? toHigh >= 0 : toHigh > 0);
  });
}

/** Parses `[1,2),[3,4)`; undefined if Maven would refuse it. */
export function parseMavenRange(range: string): readonly Restriction[] | undefined {
  const restrictions: Restriction[] = [];
  let rest = range;
  while (rest.startsWith('[') || rest.startsWith('(')) {
    const end = rest.search(/[)\]]/);
    const restriction = end < 0 ? undefined : parseRestriction(rest.slice(0, end + 1));
    if (!restriction) return undefined;
    const before = restrictions.at(-1);
    const overlaps =
      before && before.high !== '' && (restriction.low === '' || isBelow(restriction.low, before.high));
    if (overlaps) return undefined;
    restrictions.push(restriction);
    rest = rest.slice(end + 1).trim();
    if (rest.startsWith(',')) rest = rest.slice(1).trim();
  }
  if (rest === '') return restrictions;
  return restrictions.length > 0 ? undefined : [everything];
}

const everything: Restriction = { low: '', isLowIncluded: false, high: '', isHighIncluded: false };

function parseRestriction(text: string): Restriction | undefined {
  const isLowIncluded = text.startsWith('[');
  const isHighIncluded = text.endsWith(']');
  const inside = text.slice(1, -1).trim();
  const comma = inside.indexOf(',');
  if (comma < 0) {
    const isExact = isLowIncluded && isHighIncluded;
    return isExact ? { low: inside, isLowIncluded, high: inside, isHighIncluded } : undefined;
  }
  const low = inside.slice(0, comma).trim();
  const high = inside.slice(comma + 1).trim();
  const order = low === '' || high === '' ? 1 : compareMavenVersions(high, low);
  if (order < 0 || (order === 0 && !(isLowIncluded && isHighIncluded))) return undefined;
  return { low, isLowIncluded, high, isHighIncluded };
}

function isBelow(a: string, b: string): boolean {
  return compareMavenVersions(a, b) < 0;
}

/** Far above any real version; each letter can nest a list. */
const longest = 200;
