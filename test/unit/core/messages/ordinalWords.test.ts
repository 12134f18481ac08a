import { strict as assert } from 'node:assert';
import { ordinalWords } from '../../../../src/core/messages/ordinalWords';
import { english } from '../../../../src/core/messages/translate';

suite('Ordinals', () => {
  const words = (count: number, t = english): string => ordinalWords(count, { t });
  const all =
    '1st 2nd 3rd 4th 5th 10th 11th 12th 13th 14th 20th 21st 22nd 23rd 24th 100th 101st 111th 112th 113th 121st 1,002nd';
  for (const expected of all.split(' '))
    test(expected, () => assert.equal(words(Number(expected.replace(/\D/g, ''))), expected));

  test('a language that counts otherwise has one form for all', () => {
    const chinese: typeof english = (text, ...values) =>
      english(text.replace(/en-GB/, 'zh-CN').replace(/\{0\}.*/, '第{0}'), ...values);
    assert.deepEqual(
      [1, 2, 3, 4].map((count) => words(count, chinese)),
      ['第1', '第2', '第3', '第4'],
    );
  });
});
