import type { RangeReader } from './rangeReader';
import { bump, compareGemVersions, parseGemVersion, releaseOf, type GemVersion } from './gemOrder';

/** Compares as RubyGems does: `~> 1.2` is below 2, and a comma means "and". */
export const acceptsGem: RangeReader = (range, version) => {
  if (range === undefined) return 'yes';
  const actual = version === undefined ? undefined : parseGemVersion(version);
  if (!actual || range.length > longest) return 'unknown';
  const tests = range.split(',').map((part) => testFor(part));
  if (!tests.every((test) => test !== undefined)) return 'unknown';
  return tests.every((test) => test(actual)) ? 'yes' : 'no';
};

function testFor(text: string): ((version: GemVersion) => boolean) | undefined {
  const [, sign = '=', written = ''] = /^\s*(=|!=|>=|<=|~>|>|<)?\s*(\S+)\s*$/.exec(text) ?? [];
  const bound = parseGemVersion(written);
  if (written === '' || !bound) return undefined;
  return (version) => {
    const order = compareGemVersions(version, bound);
    switch (sign) {
      case '=':
        return order === 0;
      case '!=':
        return order !== 0;
      case '>':
        return order > 0;
      case '<':
        return order < 0;
      case '>=':
        return order >= 0;
      case '<=':
        return order <= 0;
      default:
        return order >= 0 && compareGemVersions(releaseOf(version), bump(bound)) < 0;
    }
  };
}

const longest = 1000;
