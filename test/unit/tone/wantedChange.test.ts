import { strict as assert } from 'node:assert';
import { findSeveralChanges, isWithoutWantedChange } from '../../../src/tone/review/wantedChange';
import { heldAside, later, tuned } from '../../support/remarksForAgents';

suite('What a remark to a coding agent wants', () => {
  for (const { none, several, fair } of [tuned, heldAside, later]) {
    for (const text of none) test(`is no change: ${inBrief(text)}`, () => assert.equal(check(text), 'none'));
    for (const text of several)
      test(`is several changes: ${inBrief(text)}`, () => assert.equal(check(text), 'several'));
    for (const text of fair) test(`is fair: ${inBrief(text)}`, () => assert.equal(check(text), 'fair'));
  }

  for (const text of ['No idea, let me check.', '我再想想', 'Ok.', '没问题', 'That is not bad.'])
    test(`is an answer or praise: ${text}`, () => assert.equal(check(text), 'fair'));

  test('is named sentence by sentence, as written', () => {
    const found = findSeveralChanges('Rename the Flag. It is short. Also cache the Regex. Then test it.');
    assert.deepEqual(
      found.map(({ written }) => written),
      ['Rename the Flag.', 'Also cache the Regex.'],
    );
  });

  const repeated = [
    'this is not ',
    'so, and ',
    '有点怪',
    '不太对劲',
    'also then please ',
    'i wonder, ',
    '用把请',
  ];
  for (const words of repeated) {
    test(`is found fast: ${words}`, () => {
      const before = performance.now();
      check(`${words.repeat(300)}x`);
      assert.ok(performance.now() - before < 500);
    });
  }
});

function check(text: string): string {
  const found = [
    ...(isWithoutWantedChange(text) ? ['none'] : []),
    ...(findSeveralChanges(text).length > 0 ? ['several'] : []),
  ];
  return found.join(' and ') || 'fair';
}

function inBrief(text: string): string {
  return text.replaceAll('\n', ' / ');
}
