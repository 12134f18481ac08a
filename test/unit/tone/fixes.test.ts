import { strict as assert } from 'node:assert';
import { checkTone } from '../../../src/tone/checkTone';
import type { Finding } from '../../../src/tone/finding';
import {
  addingReason,
  hasGap,
  isHealedByLabel,
  detectLanguage,
  rewriting,
  type Edit,
} from '../../../src/tone/fixes';
import { startOfRemark } from '../../../src/tone/startOfRemark';
import { ruleIds } from '../../../src/tone/ruleId';
import { english } from '../../../src/core/messages/translate';

const findingAt = (text: string, words: string, more: Partial<Finding> = {}): Finding => {
  const start = text.indexOf(words);
  const finding = { rule: 'bare-verdict', severity: 'hint', message: '' } as const;
  return { ...finding, start, end: start + words.length, text: words, ...more };
};
const ofRule = (rule: string): Finding => findingAt('Wrong', 'Wrong', { rule });
const applied = (text: string, edit: Edit | undefined): string =>
  edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;

suite('What can be done about a finding', () => {
  const rewrites: readonly (readonly [rewrite: string | undefined, after: string, hasGap: boolean])[] = [
    ['Sadly', 'This is good. Sadly, it fails.', false],
    ['When … is 0', 'This is good. When … is 0, it fails.', true],
    ['', 'This is good. , it fails.', false],
    [undefined, 'This is good. Of course, it fails.', false],
  ];
  for (const [rewrite, after, gap] of rewrites) {
    test(`rewritten as ${rewrite ?? 'nothing better'}`, () => {
      const before = 'This is good. Of course, it fails.';
      const finding = findingAt(before, 'Of course', rewrite === undefined ? {} : { rewrite });
      assert.deepEqual([applied(before, rewriting(finding)), hasGap(finding)], [after, gap]);
      assert.equal(rewriting(finding) === undefined, rewrite === undefined);
    });
  }

  const reasons: readonly (readonly [before: string, after: string])[] = [
    ['Remove this.', 'Remove this, because ….'],
    ['- one\n- Remove this', '- one\n- Remove this, because …'],
    ['删掉。', '删掉，因为…。'],
    ['Please improve this.', 'Please improve this, because ….'],
    ['Thanks! 删掉。', 'Thanks! 删掉，因为…。'],
  ];
  for (const [before, after] of reasons) {
    test(`a reason for: ${before}`, () => {
      const [finding] = checkTone(before, english);
      assert.equal(applied(before, addingReason(finding!)), after);
    });
  }

  test('a reason heals what lacks one, and no insult', () => {
    const healed = ['absolutes', 'bare-verdict', 'criticism-without-proposal', 'demand-without-reason'];
    assert.deepEqual(ruleIds.filter((id) => addingReason(ofRule(id))).sort(), [
      ...[...healed, 'just-simply', 'obviously', 'taste-as-rule', 'vague-request'],
    ]);
    assert.equal(addingReason(ofRule('own')), undefined);
  });

  test('a label heals what does not say how much it matters, and no insult', () => {
    const healed = ['bare-verdict', 'criticism-without-proposal', 'demand-without-reason', 'over-hedged'];
    assert.deepEqual(ruleIds.filter((id) => isHealedByLabel(ofRule(id))).sort(), [
      ...[...healed, 'taste-as-rule', 'unlabelled-nit', 'vague-request', 'why-not-just'],
    ]);
    assert.equal(isHealedByLabel(ofRule('own')), false);
  });

  /** The label goes to the bar; what is found is "bad". */
  const places: Readonly<Record<string, string>> = {
    'the first line': '|bad idea',
    'the middle of a line': '|This is a bad idea',
    'the middle of a long paragraph': '|one\ntwo bad\nthree',
    'the last line of a paragraph': '|one\ntwo\nbad',
    'a second paragraph': 'one\n\n|two\nbad',
    'a paragraph after a line of spaces': 'one\n \t\n|bad',
    'lines that end as on Windows': 'one\r\n\r\n|two\r\nbad\r\n',
    'after code': '```ts\nf();\n```\n|bad',
    'after code with a blank line in it': '```ts\na();\n\nf();\n```\n|bad',
    'under a heading': '## Storage\n|This is bad',
    'a heading': '## |This is bad',
    'the second paragraph of an item': '- one\n\n  |This is bad.',
    'an item with a capital in its box': '- [X] |bad',
    'an item': '- |bad',
    'a second item': '* one\n* |bad\n* three',
    'the second line of an item': '+ |one\n  bad',
    'a nested item': '- one\n  - |bad',
    'an item after its introduction': 'Two things:\n- |bad',
    'a numbered item': '1. one\n2. |bad',
    'an item numbered otherwise': '10) |bad',
    'a check box': '- [ ] |bad',
    'a checked box': '1. one\r\n2. [x] |bad\r\n',
    'what only looks like an item': '|-1 is bad',
    'strong words': 'one\n\n|**bad**',
  };
  for (const [where, marked] of Object.entries(places)) {
    test(`a label in ${where}`, () => {
      const text = marked.replace('|', '');
      const start = startOfRemark(text, text.indexOf('bad'));
      const edit = { start, end: start, text: 'nit: ' };
      assert.equal(applied(text, edit), marked.replace('|', 'nit: '));
    });
  }

  for (const [text, language] of Object.entries({ '': 'en', Wrong: 'en', 'なぜ？': 'en', '用 map': 'zh' })) {
    test(`${text || 'no text'} is ${language}`, () => assert.equal(detectLanguage(text), language));
  }
});
