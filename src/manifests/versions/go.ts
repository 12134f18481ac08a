import { compare, parse, type SemVer } from 'semver';
import type { RangeReader } from './rangeReader';

/**
 * A Go requirement is a minimum. Another major version has another path, unless it's marked `+incompatible`: then
 * it has the path of the first.
 */
export const acceptsGo: RangeReader = (range, version) => {
  if (range === undefined) return 'yes';
  const [least, actual] = [toVersion(range), toVersion(version)];
  if (!least || !actual) return 'unknown';
  const haveSamePath = least.major === actual.major || (isWithoutSuffix(least) && isWithoutSuffix(actual));
  return haveSamePath && compare(actual, least) >= 0 ? 'yes' : 'no';
};

/** Whether the module's path ends without its major version. */
function isWithoutSuffix({ major, build }: SemVer): boolean {
  return major < 2 || build.join('.') === 'incompatible';
}

/** Only a whole version can have a label or metadata. */
function toVersion(text = ''): SemVer | null {
  const [, number = '', rest = ''] = /^v(\d+(?:\.\d+){0,2})((?<=\.\d+\.\d+)[+-]\S+)?$/.exec(text) ?? [];
  if (text.length > longest || number === '') return null;
  const missing = 3 - number.split('.').length;
  return parse(`${number}${'.0'.repeat(missing)}${rest}`);
}

const longest = 256;
