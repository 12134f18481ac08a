import { compare, major, parse } from 'semver';
import type { RangeReader } from './rangeReader';

/** A Go requirement is a minimum; another major version has another path, or says that it's incompatible. */
export const acceptsGo: RangeReader = (range, version) => {
  if (range === undefined) return 'yes';
  const [least, actual] = [toVersion(range), toVersion(version)];
  if (!least || !actual) return 'unknown';
  const isSamePath = major(least) === major(actual) || (major(least) < 2 && major(actual) < 2);
  return isSamePath && compare(actual, least) >= 0 ? 'yes' : 'no';
};

function toVersion(text = ''): ReturnType<typeof parse> {
  if (text.length > longest || !text.startsWith('v')) return null;
  const [, number = '', rest = ''] = /^v(\d+(?:\.\d+){0,2})(.*)$/.exec(text) ?? [];
  const missing = 3 - number.split('.').length;
  return parse(`${number}${'.0'.repeat(missing)}${rest}`);
}

const longest = 256;
