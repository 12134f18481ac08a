import { satisfies, valid, validRange } from 'semver';
import type { RangeReader } from './rangeReader';

/**
 * Compares as Cargo does: `1.4` means `^1.4`, and a comma means "and". A prerelease is in a range only if one of
 * the comparators names a prerelease of the same version.
 */
export const acceptsCargo: RangeReader = (range, version) => {
  if (range === undefined) return 'yes';
  if (version === undefined || range.length > longest || valid(version) === null) return 'unknown';
  const parts = range.split(',').map((part) => part.trim());
  if (!parts.every((part) => comparator.test(part))) return 'unknown';
  const written = parts.map((part) => (/^[\d]/.test(part) ? `^${part}` : part)).join(' ');
  if (validRange(written) === null) return 'unknown';
  return satisfies(version, written) ? 'yes' : 'no';
};

const comparator = /^(?:\*|(?:\^|~|=|>=?|<=?)?\s*\d+(?:\.(?:\d+|[*xX])){0,2}(?:-[\w.-]+)?(?:\+[\w.-]+)?)$/;
const longest = 1000;
