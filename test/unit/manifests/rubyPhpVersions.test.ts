import { strict as assert } from 'node:assert';
import { acceptsComposer } from '../../../src/manifests/versions/composer';
import { acceptsGem } from '../../../src/manifests/versions/gem';
import { acceptsPub } from '../../../src/manifests/versions/pub';

suite('Versions of Ruby, PHP and Dart', () => {
  const all = { gem: acceptsGem, composer: acceptsComposer, pub: acceptsPub };
  const cases: [
    kind: keyof typeof all,
    range: string | undefined,
    version: string | undefined,
    expected: string,
  ][] = [
    ['gem', undefined, '1', 'yes'],
    ['gem', '~> 1.2', '1.9', 'yes'],
    ['gem', '~> 1.2', '2.0.pre', 'no'],
    ['gem', '~> 1.2.3', '1.3', 'no'],
    ['gem', '>= 1, != 1.5', '1.5.0', 'no'],
    ['gem', '1.0', '1', 'yes'],
    ['gem', 'nonsense', '1', 'unknown'],
    ['gem', '~> 1', undefined, 'unknown'],
    ['gem', '1,'.repeat(3000), '1', 'unknown'],
    ['composer', '^0.3', '0.4.0', 'no'],
    ['composer', '^1.2', '1.9', 'yes'],
    ['composer', '~1.2', '2.0.0-beta', 'no'],
    ['composer', '~1.2.3', '1.3', 'no'],
    ['composer', '1.2.*|^2', '2.5', 'yes'],
    ['composer', '1.0 - 2.0', '2.0.9', 'yes'],
    ['composer', '>=1.0 <1.5', '1.5', 'no'],
    ['composer', 'dev-main', '1.0', 'unknown'],
    ['composer', 'dev-main || ^1', '1.0', 'yes'],
    ['composer', '^1', 'dev-main', 'unknown'],
    ['pub', 'any', '1.0.0', 'yes'],
    ['pub', '^1.2.3', '1.9.0', 'yes'],
    ['pub', '^0.1.2', '0.2.0', 'no'],
    ['pub', '^0.0.3', '0.0.9', 'yes'],
    ['pub', '^1.0.0', '2.0.0-dev', 'no'],
    ['pub', '>=1.0.0 <2.0.0', '2.0.0-dev', 'no'],
    ['pub', '<2.0.0-dev', '2.0.0-alpha', 'yes'],
    ['pub', '1.0.0+2', '1.0.0+1', 'no'],
    ['pub', '1.0', '1.0.0', 'unknown'],
  ];
  for (const [kind, range, version, expected] of cases)
    test(`${kind}: ${range?.slice(0, 20)} and ${version}`, () =>
      assert.equal(all[kind](range, version), expected));
});
