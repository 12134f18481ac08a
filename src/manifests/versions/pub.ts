import { compareBuild, valid } from 'semver';
import type { RangeReader } from './rangeReader';

/**
 * Compares as Dart's pub does: `^1.2.3` is below 2.0.0, `^0.1.2` below 0.2.0, blanks mean "and", and a bound
 * above that excludes a version excludes its prereleases too.
 */
export const acceptsPub: RangeReader = (range, version) => {
  if (range === undefined || range.trim() === 'any') return 'yes';
  if (version === undefined || range.length > longest || valid(version) === null) return 'unknown';
  const parts = range.trim().match(/(?:\^|[<>]=?)?\s*[^\s<>^]+/g) ?? [];
  const tests = parts.map(testFor);
  if (tests.length === 0 || !tests.every((test) => test !== undefined)) return 'unknown';
  return tests.every((test) => test(version)) ? 'yes' : 'no';
};

function testFor(part: string): ((version: string) => boolean) | undefined {
  const [, sign = '', written = ''] = /^(\^|[<>]=?)?\s*(\S+)$/.exec(part) ?? [];
  if (valid(written) === null || /^[v=]/.test(written)) return undefined;
  // Unlike in semver, a build's number counts.
  const order = (version: string, bound: string): number => compareBuild(version, bound);
  switch (sign) {
    case '>':
      return (version) => order(version, written) > 0;
    case '>=':
      return (version) => order(version, written) >= 0;
    case '<=':
      return (version) => order(version, written) <= 0;
    case '<':
      return (version) => order(version, isPrerelease(written) ? written : `${written}-0`) < 0;
    case '^':
      return (version) => order(version, written) >= 0 && order(version, `${nextBreaking(written)}-0`) < 0;
    default:
      return (version) => order(version, written) === 0;
  }
}

function isPrerelease(version: string): boolean {
  return /^[\d.]+-/.test(version);
}

function nextBreaking(version: string): string {
  const [major = 0, minor = 0] = version.split(/[.+-]/).map(Number);
  return major > 0 ? `${major + 1}.0.0` : `0.${minor + 1}.0`;
}

const longest = 1000;
