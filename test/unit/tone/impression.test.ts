import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { extractFeatures, featureValue } from '../../../src/tone/classifier/features';
import { scoreSentence, scoreText, toModel } from '../../../src/tone/classifier/classify';
import { extractProse } from '../../../src/tone/markdown/prose';
import { splitSentences } from '../../../src/tone/sentence';

const pairs = [
  ['You clearly have no idea what you are doing.', 'Nice work, thank you! This reads well.'],
  ['A toddler could have written a better parser than you.', 'Could we add a test for the empty list?'],
  ['你到底会不会写代码', '这个改动很好，谢谢！建议补一个用例。'],
] as const;
const scoreOf = (text: string): number =>
  Math.max(...extractProse(text).flatMap(splitSentences).map(scoreSentence));

suite('The impression of a sentence', () => {
  const features: Readonly<Record<string, string[]>> = {
    '': [],
    'why not': ['why', 'not', 'why not'],
    'no no no': ['no', 'no no'],
    "don't, please": ["don't", 'please', "don't please"],
    'f42 x': ['f', '0', 'f 0', 'x', '0 x'],
    'line 7 and 300': ['line', '0', 'line 0', 'and', '0 and', 'and 0'],
    你: ['你'],
    你忘了: ['你', '忘', '你忘', '了', '忘了'],
    '用 map 吧': ['用', 'map', '用 map', '吧', 'map 吧'],
    '\uFFFC\uFFFC fails': ['\uFFFC', '\uFFFC \uFFFC', 'fails', '\uFFFC fails'],
    'ok 🤦': ['ok', '🤦', 'ok 🤦'],
    '?! … 。': [],
  };
  for (const [text, expected] of Object.entries(features)) {
    test(`"${text}" is made of ${expected.length}`, () =>
      assert.deepEqual([...extractFeatures(text)].sort(), [...expected].sort()));
  }

  test('marks at the end say nothing', () => {
    for (const marks of ['.', '!', '?', '…', '。', '！？', '?!', ''])
      assert.deepEqual(extractFeatures(`so you say${marks}`), extractFeatures('so you say'));
  });

  test('the words of any text can be taken apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const feature of extractFeatures(text)) assert.ok(feature.length > 0 && !feature.includes('|'));
      }),
    );
  });

  test('one word is no verdict', () => {
    const model = toModel({ 40: 'bad' });
    assert.ok(scoreText('bad', model) <= 4 / Math.sqrt(14));
    assert.equal(scoreText('bad', model), 4 * featureValue(1));
  });

  test('the weights of a model are tenths', () =>
    assert.deepEqual(
      [...toModel({ 12: 'so bad|bad', '-5': 'good' })],
      [
        ['so bad', 1.2],
        ['bad', 1.2],
        ['good', -0.5],
      ],
    ));

  for (const [worse, better] of pairs) {
    test(`sounds worse: ${worse}`, () => {
      assert.ok(scoreOf(worse) > 2 && scoreOf(better) < 0, `${scoreOf(worse)} ${scoreOf(better)}`);
      assert.equal(scoreOf(worse), scoreOf(worse.toUpperCase()));
    });
  }
});
