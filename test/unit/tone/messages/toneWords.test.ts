import { strict as assert } from 'node:assert';
import type { Finding } from '../../../../src/tone/finding';
import {
  fixWords,
  nothingWords,
  remarksOnText,
  tooLongWords,
  toneStatusWords,
  type FixWords,
} from '../../../../src/tone/messages/toneWords';
import { english } from '../../../../src/core/messages/translate';

const finding = (rule: string, rewrite?: string): Finding => ({
  ...{ rule, severity: 'hint', start: 0, end: 5, text: 'Wrong', message: '' },
  ...(rewrite !== undefined && { rewrite }),
});

suite('The tone in words', () => {
  const one = finding('sarcasm');
  const clear = 'No suggestions for this text.';
  const long = "This text is too long for a review comment, so its tone isn't checked.";
  const statuses: readonly (readonly [
    findings: Finding[],
    isTooLong: boolean,
    icon: string,
    text: string,
    sentence: string,
  ])[] = [
    [[], false, 'smiley', 'Reads kindly', clear],
    [[one], false, 'comment', '1 suggestion', '1 suggestion for this text. Click to see it.'],
    [[one, one, one], false, 'comment', '3 suggestions', '3 suggestions for this text. Click to see them.'],
    [[], true, 'circle-slash', 'Too long to check', long],
  ];
  for (const [findings, isTooLong, icon, text, sentence] of statuses) {
    test(`status: ${text}`, () =>
      assert.deepEqual(toneStatusWords({ findings, isTooLong }, english), { icon, text, sentence }));
  }

  test('the same sentences stand alone', () => {
    assert.deepEqual(
      [nothingWords(english), tooLongWords(english), remarksOnText(1, english), remarksOnText(2, english)],
      [clear, long, '1 suggestion for this text', '2 suggestions for this text'],
    );
  });

  const always = { dismiss: 'Leave as is', why: 'Why?' };
  const none = { rewrite: undefined, deletion: undefined, reason: undefined, label: undefined };
  const off = (rule: string): { switchOff: string } => ({ switchOff: `Turn off the rule “${rule}”…` });
  const fixes: readonly (readonly [Finding, Partial<FixWords>])[] = [
    [one, off('sarcasm')],
    [finding('sarcasm', 'It fails.'), { ...off('sarcasm'), rewrite: 'Say “It fails.”' }],
    [
      { ...finding('sarcasm'), deletion: { start: 0, end: 5 } },
      { ...off('sarcasm'), deletion: 'Delete these words' },
    ],
    [finding('bare-verdict'), { ...off('bare-verdict'), reason: 'Add a reason', label: 'Add a label…' }],
    [finding('obviously'), { ...off('obviously'), reason: 'Add a reason' }],
    [finding('unlabelled-nit'), { ...off('unlabelled-nit'), label: 'Add a label…' }],
    [finding('own'), { switchOff: 'Change my patterns…' }],
  ];
  for (const [about, words] of fixes) {
    test(`fixes for ${about.rule}${about.rewrite === undefined ? '' : ', with a rewrite'}${about.deletion ? ', and a deletion' : ''}`, () =>
      assert.deepEqual(fixWords(about, english), { ...always, ...none, ...words }));
  }

  const rewrites: readonly (readonly [rewrite: string, shown: string])[] = [
    [' One\r\n\ttwo ', 'One two'],
    ['a'.repeat(60), 'a'.repeat(60)],
    ['a'.repeat(61), `${'a'.repeat(59)}…`],
    [`${'a'.repeat(58)} bcd`, `${'a'.repeat(58)}…`],
  ];
  for (const [rewrite, shown] of rewrites) {
    test(`a menu shows ${JSON.stringify(rewrite)} in a line`, () =>
      assert.equal(fixWords(finding('sarcasm', rewrite), english).rewrite, `Say “${shown}”`));
  }
});
