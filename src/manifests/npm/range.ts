import { satisfies, valid, validRange } from 'semver';

/** Whether a dependency on a range can take a version; unknown where either is not in the form of semver. */
export function accepts(range: string | undefined, version: string | undefined): 'yes' | 'no' | 'unknown' {
  if (range === undefined) return 'yes';
  if (version === undefined || range.length > longest || valid(version) === null) return 'unknown';
  // Within a repository a prerelease is the next version, which `^1.0.0` means to take.
  const options = { includePrerelease: true };
  if (validRange(range, options) === null) return 'unknown';
  return satisfies(version, range, options) ? 'yes' : 'no';
}

// Each `||` is compared on its own; people write two or three.
const longest = 1000;
