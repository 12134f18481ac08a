import { strict as assert } from 'node:assert';
import { featureValue } from '../../../src/tone/classifier/features';
import { fit, type Example, type Model } from '../../../scripts/logisticRegression';

const example = (features: string, isOne: boolean, weight = 1): Example => ({
  ...{ features: new Set(features.split(' ')), isOne, weight },
});
const all = (): boolean => true;

/** Log odds that a text with these features is one. */
function score({ bias, weights }: Model, features: string): number {
  const each = features.split(' ');
  return each.reduce((sum, one) => sum + (weights.get(one) ?? 0), 0) * featureValue(each.length) + bias;
}

suite('Logistic regression', () => {
  const toys = [
    ...['bad the code', 'ugly the test', 'bad ugly'].map((text) => example(text, true)),
    ...['good the code', 'kind the test', 'good kind'].map((text) => example(text, false)),
  ];

  test('learns what tells one kind from the other', () => {
    const model = fit(toys, all);
    for (const { features, isOne } of toys) assert.equal(score(model, [...features].join(' ')) > 0, isOne);
    const weight = (feature: string): number => model.weights.get(feature)!;
    assert.ok(Math.min(weight('bad'), weight('ugly')) > 1 && Math.max(weight('good'), weight('kind')) < -1);
    for (const feature of ['the', 'code', 'test']) assert.ok(Math.abs(weight(feature)) < 0.1, feature);
    assert.ok(score(model, 'bad new') > 0 && score(model, 'new kind') < 0);
  });

  test('learns the same from the same', () => assert.deepEqual(fit(toys, all), fit(toys, all)));

  test('leaves out what is not used', () => {
    const { weights } = fit(toys, (feature) => feature !== 'the');
    assert.deepEqual([weights.has('the'), weights.size], [false, 6]);
  });

  test('a long text weighs no more than a short one', () => {
    const words = (length: number): string => Array.from({ length }, (_, index) => `w${index}`).join(' ');
    const [short, long] = [words(14), words(60)];
    const converged = { rounds: 300 };
    const few = fit([example(short, true), example('x', false)], all, converged);
    const many = fit([example(long, true), example('x', false)], all, converged);
    assert.ok(Math.abs(score(few, short) - score(many, long)) < 1e-6);
    assert.ok(Math.abs(score(few, 'x') - score(many, 'x')) < 1e-6);
  });

  test('one word weighs less than a sentence of them', () => {
    const one = fit([example('w', true), example('x', false)], all);
    const many = fit([example('w a b c d e f g h i j k l m', true), example('x', false)], all);
    assert.ok(Math.abs(score(one, 'w')) < Math.abs(score(many, 'w a b c d e f g h i j k l m')));
  });

  test('an example counts as much as its weight says', () => {
    const twice = fit([...toys, example('maybe', true), example('maybe', true)], all);
    assert.ok(
      Math.abs(score(fit([...toys, example('maybe', true, 2)], all), 'maybe') - score(twice, 'maybe')) < 1e-9,
    );
    const both = (weight: number): Model =>
      fit([example('maybe', true, weight), example('maybe', false), example('x', false)], all);
    assert.ok(score(both(3), 'maybe') > score(both(1), 'maybe'));
    assert.ok(score(fit([...toys, example('bad', false, 0)], all), 'bad') > 0);
  });

  test('of what it has never seen it says what is said more often', () => {
    const often = (isOne: boolean): Model => fit([...toys, example('x', isOne), example('y', isOne)], all);
    assert.ok(score(often(true), 'new') > 0.1 && score(often(false), 'new') < -0.1);
  });

  test('the stronger, the surer', () => {
    const sure = (strength: number): number => score(fit(toys, all, { strength }), 'bad');
    assert.ok(sure(1) < sure(10) && sure(10) < sure(100));
  });
});
