import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultWeights, type Weights } from '../../../../src/core/settings/weights';
import { isPart, weightsFrom } from '../../../../src/core/settings/weightsFrom';

interface Limits {
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
}

suite('The weights as the user sets them', () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../../../package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { properties: Record<string, Limits> }> } };
  };
  const { properties } = manifest.contributes.configuration;
  /** The parts of `goodTurn.weights`, and the settings of their own: `goodTurn.effort.…` and `goodTurn.order.…`. */
  const offered: Readonly<Record<string, Limits>> = {
    ...properties['goodTurn.weights']!.properties,
    ...Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => /^goodTurn\.(?:effort|order)\./.test(name))
        .map(([name, limits]) => [name.replace('goodTurn.', ''), limits as unknown as Limits]),
    ),
  };
  const isOwnSetting = (name: string): boolean => /^(?:effort|order)\./.test(name);
  const read = (value: unknown): { weights: Weights; warned: string[] } => {
    const warned: string[] = [];
    return { weights: weightsFrom(value, (name) => warned.push(name)), warned };
  };

  test('nothing set: the defaults', () =>
    assert.deepEqual(read({}), { weights: defaultWeights, warned: [] }));

  for (const [name, { default: usual, minimum, maximum }] of Object.entries(offered)) {
    test(`${name}: as the settings editor offers it`, () => {
      assert.deepEqual(read({ [name]: usual }), { weights: defaultWeights, warned: [] });
      for (const limit of [minimum, maximum]) {
        const { weights, warned } = read({ [name]: limit });
        assert.deepEqual(warned, []);
        assert.equal(isDeepEqual(weights, defaultWeights), limit === usual, 'it takes effect');
      }
      for (const wrong of [minimum - 0.1, maximum + 0.1, NaN, '0.5', null, {}]) {
        assert.deepEqual(read({ [name]: wrong }), {
          weights: defaultWeights,
          warned: [isOwnSetting(name) ? name : `weights.${name}`],
        });
      }
    });
  }

  for (const value of [0.5, 2.5, 99.9])
    test(`every ${value}th is none`, () =>
      assert.deepEqual(read({ 'order.longestWaitEvery': value }), {
        weights: defaultWeights,
        warned: ['order.longestWaitEvery'],
      }));
  for (const [name, value] of [
    ['order.longestWaitAfterTargets', 2.5],
    ['order.goneQuietAfterDays', 0.5],
    ['effort.switchMinutes', 7.5],
  ] as const)
    test(`${name} may be ${value}`, () => assert.deepEqual(read({ [name]: value }).warned, []));

  test('a review takes no less than the switch into it: else the defaults of both, with a word on each', () => {
    const { effort } = defaultWeights;
    assert.deepEqual(read({ 'effort.switchMinutes': 60, 'effort.mostMinutes': 45 }), {
      weights: defaultWeights,
      warned: ['effort.switchMinutes', 'effort.mostMinutes'],
    });
    assert.deepEqual(read({ 'effort.switchMinutes': 45, 'effort.mostMinutes': 45 }), {
      weights: { ...defaultWeights, effort: { ...effort, switchMinutes: 45, mostMinutes: 45 } },
      warned: [],
    });
  });

  test('every part of it is offered', () => {
    const { edges, changeWeights, effort, order, ...rest } = defaultWeights;
    const names = [
      ...Object.keys(rest),
      ...Object.keys(effort).map((name) => `effort.${name}`),
      ...Object.keys(order).map((name) => `order.${name}`),
      ...Object.keys(changeWeights).map((name) => `material.${name}`),
      ...Object.keys(edges.shares).map((name) => `edge.${name}`),
      'edge.notAccepted',
    ];
    assert.deepEqual(Object.keys(offered).sort(), names.sort());
    for (const name of names) assert.ok(isPart(name), name);
  });

  for (const wrong of [
    '',
    'age',
    'fairAfterTargets',
    'effort',
    'order',
    'edges',
    'order.',
    'toString',
    'weights.teams',
  ])
    test(`${wrong || 'nothing'} is no part of it`, () => assert.equal(isPart(wrong), false));

  for (const wrong of [undefined, null, 7, 'all', [1]])
    test(`${JSON.stringify(wrong)}: the defaults, with a word`, () =>
      assert.deepEqual(read(wrong), { weights: defaultWeights, warned: ['weights'] }));
});

function isDeepEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
