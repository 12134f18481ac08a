import { strict as assert } from 'node:assert';
import { accepts } from '../../../src/manifests/versions/accepts';

suite('Whether a dependent takes a version', () => {
  const cases: [range: string, version: string | undefined, expected: boolean][] = [
    ['^1', '1.2.0', true],
    ['^1', '2.0.0', false],
    ['^1', undefined, true],
    ['^1', '0.0.0', true],
    ['^1', '0.0.0-development', true],
    ['^1', '0.0.0-semantically-released', true],
    ['^1', '0.0.1', false],
    ['^1', '0.0.0x', true],
  ];
  for (const [range, version, expected] of cases)
    test(`${range} ${expected ? 'takes' : 'refuses'} ${version ?? 'an unknown one'}`, () =>
      assert.equal(accepts('npm', range, version), expected));
});
