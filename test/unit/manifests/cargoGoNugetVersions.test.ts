import { strict as assert } from 'node:assert';
import { acceptsCargo } from '../../../src/manifests/versions/cargo';
import { acceptsGo } from '../../../src/manifests/versions/go';
import { acceptsNuget } from '../../../src/manifests/versions/nuget';

type Case = readonly [range: string | undefined, version: string | undefined, expected: string];

suite('Versions of Cargo, Go and NuGet', () => {
  const cargo: Case[] = [
    [undefined, '1.0.0', 'yes'],
    ['1.4', '1.9.0', 'yes'],
    ['1.4', '2.0.0', 'no'],
    ['0.3', '0.4.0', 'no'],
    ['0.0.3', '0.0.4', 'no'],
    ['0', '0.9.0', 'yes'],
    ['^0.0', '0.0.9', 'yes'],
    ['~1.2.3', '1.3.0', 'no'],
    ['~1', '1.9.0', 'yes'],
    ['=1.2', '1.2.9', 'yes'],
    ['1.*', '1.9.0', 'yes'],
    ['1.2.x', '1.3.0', 'no'],
    ['>1', '1.9.0', 'no'],
    ['<=1', '1.9.0', 'yes'],
    ['>=1.2, <1.5', '1.5.0', 'no'],
    // Builds don't count.
    ['=1.2.3+a', '1.2.3+b', 'yes'],
    // Prereleases.
    ['1.2.3', '1.2.4-alpha', 'no'],
    ['1.2.3-alpha', '1.2.3-beta', 'yes'],
    ['1.2.3-alpha', '1.2.4-beta', 'no'],
    ['*', '1.0.0-alpha', 'no'],
    ['^1.2, >=1.2.3-alpha', '1.2.3-beta', 'yes'],
    ['~1.2, >=1.2.3-alpha', '1.2.3-beta', 'no'],
    ['1.2.*, >=1.2.3-alpha', '1.2.3-beta', 'no'],
    ['=1.2, >=1.2.3-alpha', '1.2.3-beta', 'no'],
    ['>=1.2, <=1.2.3-beta', '1.2.3-beta', 'no'],
    ['=1.2.3-beta, >0', '1.2.3-beta', 'yes'],
    // A wildcard stands alone, and is followed by nothing but wildcards.
    ['x', '1.0.0', 'yes'],
    [' * ', '1.0.0', 'yes'],
    ['*, 1', '1.0.0', 'unknown'],
    ['1.*.2', '1.0.0', 'unknown'],
    ['1.x.x', '1.0.0', 'yes'],
    ['1.2.3.x', '1.2.3', 'unknown'],
    // Odd whitespace, signs and numbers.
    ['  >=  1.2 ,<2  ', '1.3.0', 'yes'],
    ['\t1', '2.0.0', 'unknown'],
    ['1,', '2.0.0', 'unknown'],
    ['>=1 <2', '2.0.0', 'unknown'],
    ['1 || 2', '3.0.0', 'unknown'],
    ['v1.2.3', '2.0.0', 'unknown'],
    ['01', '2.0.0', 'unknown'],
    ['1.2-alpha', '2.0.0', 'unknown'],
    ['1.2.3-01', '2.0.0', 'unknown'],
    ['1', '1.0', 'unknown'],
    ['1', 'v2.0.0', 'unknown'],
    ['1', ' 2.0.0', 'unknown'],
    ['1', undefined, 'unknown'],
    [Array(32).fill('2').join(), '1.0.0', 'no'],
    [Array(33).fill('2').join(), '1.0.0', 'unknown'],
    ['1.'.repeat(3000), '1.0.0', 'unknown'],
  ];
  const go: Case[] = [
    [undefined, 'v1.0.0', 'yes'],
    ['v1.2.3', 'v1.2.3', 'yes'],
    ['v1.2.3', 'v1.10.0', 'yes'],
    ['v1.2.3', 'v1.2.2', 'no'],
    ['v0.9.0', 'v1.0.0', 'yes'],
    ['v1.2.3', 'v2.0.0', 'no'],
    ['v2.0.0', 'v2.1.0', 'yes'],
    ['v1.2', 'v1.2.0', 'yes'],
    // A prerelease comes before its release, and a commit after the version it's made from.
    ['v1.2.3', 'v1.2.3-rc.1', 'no'],
    ['v1.2.3-rc.9', 'v1.2.3-rc.10', 'yes'],
    ['v0.0.0-20230101000000-abcdefabcdef', 'v0.0.0-20220101000000-abcdefabcdef', 'no'],
    // Marked as incompatible, a later major version has the first one's path.
    ['v1.2.3', 'v2.0.0+incompatible', 'yes'],
    ['v2.0.0+incompatible', 'v3.0.0+incompatible', 'yes'],
    ['v3.0.0+incompatible', 'v2.0.0+incompatible', 'no'],
    ['v1.2.3', 'v2.0.0+other', 'no'],
    ['v2.0.0', 'v3.0.0+incompatible', 'no'],
    // Only whole versions have labels.
    ['v1-0', 'v1.0.0', 'unknown'],
    ['v1.2-rc.1', 'v1.0.0', 'unknown'],
    ['v1.2+incompatible', 'v1.0.0', 'unknown'],
    ['v1.2.3', 'v1.0.0 ', 'unknown'],
    ['v1.2.3', '1.0.0', 'unknown'],
    ['v01.2.3', 'v1.0.0', 'unknown'],
    ['main', 'v1.0.0', 'unknown'],
    ['v1.2.3', undefined, 'unknown'],
    [`v1.${'2'.repeat(3000)}`, 'v1.0.0', 'unknown'],
  ];
  const nuget: Case[] = [
    [undefined, '1.0', 'yes'],
    ['1.0', '2.0', 'yes'],
    ['1.0', '0.9', 'no'],
    ['1.0', '1.0-beta', 'no'],
    ['1.0-ALPHA', '1.0-alpha', 'yes'],
    ['1.0-beta10', '1.0-beta2', 'yes'],
    ['[1.0]', '1.0.0.0', 'yes'],
    ['[1.0]', '1.0.0.1', 'no'],
    ['[1.0,2.0)', '2.0', 'no'],
    ['[1.0,2.0)', '2.0-beta', 'yes'],
    ['(1.0,]', '1.0', 'no'],
    ['(,1.0]', '1.0', 'yes'],
    ['[2.0,1.0]', '1.5', 'no'],
    ['01.02', '1.1', 'no'],
    // What only newer versions of NuGet read.
    ['1', '1.0', 'yes'],
    ['1.*', '0.9', 'no'],
    ['1.0-*', '1.0-alpha', 'yes'],
    ['[1.*,2.0)', '2.0', 'no'],
    ['[1.*]', '1.5', 'unknown'],
    ['1.0.0-beta.2', '1.0.0-beta.10', 'yes'],
    ['1.0.0+a', '1.0.0+b', 'yes'],
    ['(1.0)', '1.0', 'unknown'],
    // Blanks are allowed around versions and dots; between the brackets they mean any version.
    [' [ 1.0 , 2.0 ) ', '2.0', 'no'],
    [' 1.0 ', ' 0.9 ', 'no'],
    ['1 . 1', '1. 0', 'no'],
    ['[ , ]', '1.0', 'yes'],
    ['(,)', '1.0', 'unknown'],
    ['[]', '1.0', 'unknown'],
    // Numbers are of 32 bits, and nothing comes before the first.
    ['1.2147483647', '1.2147483646', 'no'],
    ['1.2147483648', '1.0', 'unknown'],
    ['[1.0,2.0)', '3.9999999999', 'unknown'],
    ['v1.0', '0.9', 'unknown'],
    ['1.0', 'v0.9', 'unknown'],
    ['1.2.3.4.5', '1.0', 'unknown'],
    ['[1.0,2.0,3.0]', '4.0', 'unknown'],
    ['>=1.0', '0.9', 'unknown'],
    ['1.0', undefined, 'unknown'],
    [`[1.0${' '.repeat(50_000)}`, '0.9', 'unknown'],
    ['1.0', '1.'.repeat(50_000), 'unknown'],
  ];
  const all = { Cargo: [acceptsCargo, cargo], Go: [acceptsGo, go], NuGet: [acceptsNuget, nuget] } as const;
  for (const [name, [reader, cases]] of Object.entries(all))
    for (const [range, version, expected] of cases)
      test(`${name}: ${JSON.stringify(range?.slice(0, 30))} and ${JSON.stringify(version?.slice(0, 20))}`, () =>
        assert.equal(reader(range, version), expected));
});
