import { satisfies, valid, validRange } from 'semver';

/** Returns whether a dependency's range accepts a version; unknown if either isn't valid semver. */
export function accepts(range: string | undefined, version: string | undefined): 'yes' | 'no' | 'unknown' {
  if (range === undefined) return 'yes';
  if (version === undefined || range.length > longest || valid(version) === null) return 'unknown';
  // Within a repository, a prerelease is the next version, which `^1.0.0` is meant to accept.
  const options = { includePrerelease: true };
  if (validRange(range, options) === null) return 'unknown';
  return satisfies(version, range, options) ? 'yes' : 'no';
}

// Each `||` is evaluated separately; real ranges have two or three.
const longest = 1000;
