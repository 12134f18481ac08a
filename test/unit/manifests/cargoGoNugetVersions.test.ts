import { strict as assert } from 'node:assert';
import { acceptsCargo } from '../../../src/manifests/versions/cargo';

type Case = readonly [range: string | undefined, version: string | undefined, expected: string];

suite('Versions of Cargo', () => {
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
  const all = { Cargo: [acceptsCargo, cargo] } as const;
  for (const [name, [reader, cases]] of Object.entries(all))
    for (const [range, version, expected] of cases)
      test(`${name}: ${JSON.stringify(range?.slice(0, 30))} and ${JSON.stringify(version?.slice(0, 20))}`, () =>
        assert.equal(reader(range, version), expected));
});
