import { strict as assert } from 'node:assert';
import { checkTone } from '../../../src/tone/checkTone';
import { labelBegunIn, labels, labelsFor } from '../../../src/tone/labels';
import { english } from '../../../src/core/messages/translate';

suite('Labels of remarks', () => {
  const begun: readonly (readonly [line: string, from: number, word: string])[] = [
    ['', 0, ''],
    ['n', 0, 'n'],
    ['Nit', 0, 'Nit'],
    ['nit (non-bl', 0, 'nit (non-bl'],
    ['nit（', 0, 'nit（'],
    ['issue:', 0, 'issue:'],
    ['  prai', 2, 'prai'],
    ['- sug', 2, 'sug'],
    ['  * ', 4, ''],
    ['12. q', 4, 'q'],
    ['  3) pra', 5, 'pra'],
    ['赞', 0, '赞'],
    ['建议：', 0, '建议：'],
    ['[', 0, '['],
    ['- [必须', 2, '[必须'],
  ];
  for (const [line, from, word] of begun) {
    test(`begun in "${line}"`, () => assert.deepEqual(labelBegunIn(line), { from, word }));
  }

  const within = [
    ...['I think the loop is wrong', 'this fails, n', 'x2', 'done. n', '`nit', '> nit', '# nit'],
    ...[
      'nit (non-blocking): the',
      'nit: a',
      '[必须修复]',
      '[必须修复] 锁',
      '这里的循环应该拆开',
      '建议：加',
      '-nit',
    ],
  ];
  for (const line of within) {
    test(`not begun in "${line}"`, () => assert.equal(labelBegunIn(line), undefined));
  }

  for (const { text } of labels) {
    test(`${text.trim()} is begun by its first letters, also in a list`, () => {
      const word = text.slice(0, 2);
      assert.deepEqual(labelBegunIn(word), { from: 0, word });
      assert.deepEqual(labelBegunIn(`- ${word}`), { from: 2, word });
    });
  }

  for (const [language, other] of [
    ['en', 'zh'],
    ['zh', 'en'],
  ] as const) {
    test(`those of ${language} come first, each in the order of the list`, () => {
      const of = (wanted: string): typeof labels => labels.filter((label) => label.language === wanted);
      assert.ok(of(language).length >= 5);
      assert.deepEqual(labelsFor(language), [...of(language), ...of(other)]);
    });
  }

  const fair = { en: 'The lock is released before the write ends.', zh: '锁在写完之前就释放了。' };
  for (const { text, language } of labels) {
    test(`${text.trim()} passes the checker`, () =>
      assert.deepEqual(checkTone(text + fair[language], english), []));
  }

  test('each says what it means, and Chinese ones are found by Latin letters', () => {
    for (const { text, alias, meaning, language } of labels) {
      assert.ok(meaning(english).length > 10, text);
      if (language === 'zh') assert.match(alias ?? text, /^[a-z]/, text);
    }
  });
});
