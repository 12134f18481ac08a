import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { extractFeatures } from '../../../src/tone/classifier/features';
import { classify, together, findWorst } from '../../../src/tone/classifier/classify';
import { extractProse } from '../../../src/tone/markdown/prose';
import { splitSentences, type Sentence } from '../../../src/tone/sentence';

const harsh = 'A toddler with a crayon would have drawn a cleaner design than this mess.';
const fair = 'Nice work, thank you! Could we add a test for the empty list?';
const harshChinese = '这代码看得我血压都上来了。';
const fairChinese = '这个改动很好，谢谢！建议补一个用例。';
const read = (text: string): Sentence[] => extractProse(text).flatMap(splitSentences);
const scoreOf = (text: string): number => classify(read(text))[0]!.score;

suite('The impression of a text', () => {
  /** A pair has a space in it; the first word is a pair with the beginning. */
  const features: Readonly<Record<string, string[]>> = {
    '': [],
    'why not': ['why', ' why', 'not', 'why not'],
    'no no no': ['no', ' no'],
    "don't, please": ["don't", " don't", 'please', "don't please"],
    'f42 x': ['f', ' f', 'x', 'f x'],
    你: ['你', ' 你'],
    你忘了: ['你', ' 你', '忘', '你忘', '了', '忘了', '你忘了'],
    请问: ['请', ' 请', '问', '请问'],
    '用 map 吧': ['用', ' 用', 'map', '用 map', '吧', 'map 吧'],
    '\uFFFC\uFFFC fails': ['\uFFFC', ' \uFFFC', 'fails', '\uFFFC fails'],
    'ok 🤦': ['ok', ' ok', '🤦', 'ok 🤦'],
  };
  for (const [text, expected] of Object.entries(features)) {
    test(`"${text}" is made of ${expected.length}`, () =>
      assert.deepEqual([...extractFeatures(text)].sort(), [...expected].sort()));
  }

  const marks: Readonly<Record<string, string[]>> = {
    '.': ['.', '。'],
    '!': ['!', '！'],
    '?': ['?', '？'],
    '!!': ['!!', '！！', '!!!!', '!.'],
    '??': ['??', '？？？', '?？'],
    '?!': ['?!', '!?', '？！', '!!??', '?!…'],
    '…': ['…', '……', '...', '。。。', '..'],
  };
  for (const [mark, written] of Object.entries(marks)) {
    test(`${written.join(' ')} are ${mark}`, () => {
      for (const each of written) assert.deepEqual([...extractFeatures(each)], [mark, ` ${mark}`], each);
    });
  }

  test('the words of any text can be taken apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const feature of extractFeatures(text)) assert.ok(feature.length > 0);
      }),
    );
  });

  for (const [worse, better] of [
    [harsh, fair],
    [harshChinese, fairChinese],
  ] as const) {
    test(`sounds worse: ${worse}`, () => {
      assert.ok(scoreOf(worse) > 0.9 && scoreOf(better) < -1);
      assert.equal(scoreOf(worse), scoreOf(worse.toUpperCase()));
    });
  }

  test('sentences that stand together are taken together', () => {
    const sentences = read('One. Two. Three. Four.');
    const groups = classify(sentences).map((impression) => impression.sentences);
    assert.deepEqual(groups, [sentences.slice(0, together), sentences.slice(together)]);
    assert.deepEqual(classify([]), []);
  });

  for (const text of [`${harsh} See the log.`, `See the log. ${harsh}`, `请看日志。${harshChinese}`]) {
    test(`the worst of: ${text}`, () => {
      const worst = findWorst(classify(read(text))[0]!);
      assert.ok([harsh, harshChinese].includes(worst?.written ?? ''));
    });
  }
});
