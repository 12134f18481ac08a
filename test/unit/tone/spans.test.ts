import { strict as assert } from 'node:assert';
import { extractProse } from '../../../src/tone/markdown/prose';
import { splitSentences, type Sentence } from '../../../src/tone/sentence';
import { filled, toSpan, getWholeSpan, withMarks } from '../../../src/tone/spans';

const sentenceOf = (text: string): Sentence => extractProse(text).flatMap(splitSentences)[0]!;

suite('Spans of a sentence', () => {
  const marks: readonly (readonly [text: string, words: string, rewrite: string, replaced: string])[] = [
    ['Remove this.', 'Remove this', 'Could we remove this?', 'Remove this.'],
    ['Why?!', 'Why', 'What for?', 'Why?!'],
    ['为什么？？', '为什么', '请问为什么需要？', '为什么？？'],
    ['删掉。', '删掉', 'Could we?', '删掉。'],
    ['Hmm…', 'Hmm', 'It fails.', 'Hmm…'],
    ['Remove this.', 'Remove this', 'Please remove this', 'Remove this'],
    ['Remove this.', 'Remove this', 'We could remove this, because …', 'Remove this'],
    ['Remove this', 'Remove this', 'Could we remove this?', 'Remove this'],
    ['Obviously, it fails.', 'Obviously', 'Sadly.', 'Obviously'],
    ['Is it (bad)?', 'bad', 'good?', 'bad'],
  ];
  for (const [text, words, rewrite, replaced] of marks) {
    test(`"${rewrite}" takes the place of "${replaced}" in "${text}"`, () => {
      const from = text.indexOf(words);
      const span = { from, to: from + words.length, severity: 'hint' } as const;
      const { to, ...rest } = withMarks(span, rewrite, sentenceOf(text));
      assert.deepEqual([text.slice(from, to), rest], [replaced, { from, severity: 'hint' }]);
    });
  }

  const wholes: Readonly<Record<string, string>> = {
    'Remove this.': 'Remove this',
    'Why ?!': 'Why',
    '删掉。': '删掉',
    '??': '??',
    'v1.2 fails': 'v1.2 fails',
  };
  for (const [text, whole] of Object.entries(wholes)) {
    test(`the whole of "${text}"`, () =>
      assert.deepEqual(getWholeSpan(sentenceOf(text)), { from: 0, to: whole.length }));
  }

  test('what a pattern has found has no spaces around it', () => {
    assert.deepEqual(toSpan(/\sof course\s/.exec('it is of course wrong')!), { from: 6, to: 15 });
  });

  const fillings: readonly (readonly [rewrite: string, filled: string])[] = [
    ['nit: $0', 'nit: Use **Old** `Map`'],
    ['What is $<what> for?', 'What is `Map` for?'],
    ['$<how> $<none>.', 'Old .'],
    ['costs $5', 'costs $5'],
  ];
  for (const [rewrite, expected] of fillings) {
    test(`"${rewrite}" is filled with the words as written`, () => {
      const sentence = sentenceOf('Use **Old** `Map`.');
      const match = /use (?<how>\w+) (?<what>\uFFFC)(?<none>x)?/.exec(sentence.text)!;
      assert.equal(filled(rewrite, match, toSpan(match), sentence), expected);
    });
  }
});
