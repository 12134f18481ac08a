import type { Accepted } from './rangeReader';
import {
  compareVersions,
  isPrerelease,
  parseVersion,
  withoutLocal,
  type PythonVersion,
} from './pythonVersion';

/**
 * Returns whether a range of PEP 440, or of Poetry, accepts a version. Within a repository a prerelease is the
 * next version, so that it counts like any other.
 */
export function acceptsPep440(range: string | undefined, version: string | undefined): Accepted {
  if (range === undefined) return 'yes';
  if (version === undefined || range.length > longest || version.length > longest) return 'unknown';
  const alternatives = range.split(/\|\|?/).map((each) => acceptsAll(each, version));
  if (alternatives.includes('yes')) return 'yes';
  return alternatives.includes('unknown') ? 'unknown' : 'no';
}

const longest = 1000;

function acceptsAll(range: string, version: string): Accepted {
  // Poetry also separates clauses by spaces.
  const clauses = range.split(/,|(?<=[\w*])\s+(?=[<>=!~^])/).map((each) => each.trim());
  const found = clauses.filter((each) => each !== '').map((each) => acceptsClause(each, version));
  if (found.length === 0) return parseVersion(version) ? 'yes' : 'unknown';
  if (found.includes('no')) return found.includes('unknown') ? 'unknown' : 'no';
  return found.includes('unknown') ? 'unknown' : 'yes';
}

function acceptsClause(clause: string, text: string): Accepted {
  const [, sign = '', rest = ''] = /^(===|==|!=|<=|>=|<|>|~=|~|\^|=)?\s*(.*)$/s.exec(clause) ?? [];
  const version = parseVersion(text);
  if (!version) return 'unknown';
  if (sign === '===') return answer(text.toLowerCase() === rest.toLowerCase());
  if (rest === '*' && sign === '') return 'yes';
  if (rest.endsWith('.*')) {
    const prefix = parseVersion(rest.slice(0, -2));
    if (!prefix || !/^v?(?:\d+!)?\d+(?:\.\d+)*\.\*$/i.test(rest) || !/^(?:={0,2}|!=)$/.test(sign))
      return 'unknown';
    // Poetry's `1.*` starts with 1.0, and `==1.*` with what leads to it.
    if (sign === '') return answer(isBelow(version, prefix, prefix.release.length - 1));
    return answer(hasPrefix(version, prefix) === (sign !== '!='));
  }
  const limit = parseVersion(rest);
  // Only equality looks at local versions.
  if (!limit || (limit.local.length > 0 && !/^(?:={0,2}|!=)$/.test(sign))) return 'unknown';
  if (sign === '~=' && limit.release.length < 2) return 'unknown';
  return answer(holds(sign, version, limit));
}

function answer(isAccepted: boolean): Accepted {
  return isAccepted ? 'yes' : 'no';
}

function holds(sign: string, version: PythonVersion, limit: PythonVersion): boolean {
  const plain = withoutLocal(version);
  switch (sign) {
    case '!=':
      return !holds('==', version, limit);
    case '<=':
      return compareVersions(plain, limit) <= 0;
    case '>=':
      return compareVersions(plain, limit) >= 0;
    case '<':
      // Before 2.0 doesn't mean its prereleases.
      if (
        !isPrerelease(limit) &&
        isPrerelease(version) &&
        compareVersions(version, { ...limit, dev: 0n }) >= 0
      )
        return false;
      return compareVersions(version, limit) < 0;
    case '>':
      // After 2.0 means neither its post-releases nor its local builds.
      if (
        limit.post === undefined &&
        version.post !== undefined &&
        isSame({ ...plain, post: undefined, dev: undefined }, limit)
      )
        return false;
      return !isSame(plain, limit) && compareVersions(version, limit) > 0;
    case '~=':
      return (
        holds('>=', version, limit) && hasPrefix(version, { ...limit, release: limit.release.slice(0, -1) })
      );
    case '~':
      return isBelow(version, limit, limit.release.length > 1 ? 1 : 0);
    case '^':
      return isBelow(version, limit, firstThatCounts(limit.release));
    default:
      return compareVersions(limit.local.length > 0 ? version : plain, limit) === 0;
  }
}

function isSame(a: PythonVersion, b: PythonVersion): boolean {
  return compareVersions(a, b) === 0;
}

/** Poetry: `^0.2` is below 0.3 and `^1.2` below 2. */
function firstThatCounts(release: readonly bigint[]): number {
  const index = release.findIndex((part) => part > 0n);
  return index < 0 ? release.length - 1 : index;
}

/** From the limit to the next version at one place of it. */
function isBelow(version: PythonVersion, limit: PythonVersion, place: number): boolean {
  const release = limit.release
    .slice(0, place + 1)
    .map((part, index) => (index === place ? part + 1n : part));
  const next = baseOf({ ...limit, release });
  return compareVersions(withoutLocal(version), limit) >= 0 && holds('<', version, next);
}

function hasPrefix(version: PythonVersion, { epoch, release }: PythonVersion): boolean {
  return version.epoch === epoch && release.every((part, index) => part === (version.release[index] ?? 0n));
}

function baseOf({ epoch, release }: PythonVersion): PythonVersion {
  return { epoch, release, pre: undefined, post: undefined, dev: undefined, local: [] };
}
