import { strict as assert } from 'node:assert';
import { apportion } from '../../../../src/core/ranking/apportion';
import { breakingMark } from '../../../../src/core/ranking/breaking';
import { plainText } from '../../../../src/core/text/plainText';
import { redact } from '../../../../src/core/text/redact';
import { hour, minute } from '../../../../src/core/model/instant';
import { longWaitWords, waitWords } from '../../../../src/core/messages/timeWords';
import { listWords } from '../../../../src/core/messages/lists';
import { english } from '../../../../src/core/messages/translate';

suite("A stranger's text on one line", () => {
  const cases: [text: string, plain: string][] = [
    ['Fix the cart', 'Fix the cart'],
    ['two\r\nlines\tand a tab', 'two lines and a tab'],
    ['bell\u0007, escape \u001b[31mred', 'bell , escape [31mred'],
    ['user\u202eexe.txt', 'userexe.txt'],
    ['\u2066isolated\u2069', 'isolated'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['line\u2028separator', 'line separator'],
    ['family 👨‍👩‍👧 stays', 'family 👨‍👩‍👧 stays'],
    ['half a pair \ud83d', 'half a pair \ufffd'],
    ['می‌خواهم stays', 'می‌خواهم stays'],
    ['ad\u200dmin and ad\u200cmin', 'admin and admin'],
    ['soft\u00adhyphen, \u3164filler, \u180evowel, tag\u{e0041}', 'softhyphen, filler, vowel, tag'],
    ['half-hidden $\u200b(flame)', 'half-hidden $(flame)'],
    ['x'.repeat(100_000), `${'x'.repeat(299)}…`],
    ['   ', ''],
    ['x'.repeat(400), `${'x'.repeat(299)}…`],
  ];
  for (const [text, plain] of cases)
    test(JSON.stringify(text.slice(0, 30)), () => assert.equal(plainText(text), plain));
});

suite('Breaking marks', () => {
  const cases: [title: string, labels: string[], mark: 'label' | 'title' | undefined][] = [
    ['Fix it', [], undefined],
    ['feat!: drop Node 18', [], 'title'],
    ['feat(api)!: drop it', [], 'title'],
    ['Wow! It works: really', [], undefined],
    ['BREAKING CHANGE: new name', [], 'title'],
    ['Breaking news', [], undefined],
    ['Fix it', ['breaking'], 'label'],
    ['Fix it', ['type: Breaking Change'], 'label'],
    ['Fix it', ['non-breaking'], undefined],
    ['Fix it', ['groundbreaking'], undefined],
  ];
  for (const [title, labels, mark] of cases) {
    test(`${title} [${labels.join()}]`, () => assert.equal(breakingMark({ title, labels })?.in, mark));
  }
});

suite('Waits in words', () => {
  const cases: [wait: number, brief: string, long: string][] = [
    [0, '0 min', '0 minutes'],
    [minute, '1 min', '1 minute'],
    [59 * minute, '59 min', '59 minutes'],
    [hour, '1 h', '1 working hour'],
    [7.9 * hour, '7 h', '7 working hours'],
    [8 * hour, '1 d', '1 working day'],
    [19 * hour, '2 d 3 h', '2 working days and 3 hours'],
    [9 * hour, '1 d 1 h', '1 working day and 1 hour'],
  ];
  for (const [wait, brief, long] of cases) {
    test(long, () => {
      assert.deepEqual(
        [waitWords(wait, 8 * hour, english), longWaitWords(wait, 8 * hour, english)],
        [brief, long],
      );
    });
  }
});

suite('Lists in words', () => {
  const cases: [names: string[], words: string][] = [
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a, b, c and 1 other'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 others'],
  ];
  for (const [names, words] of cases)
    test(words || 'nothing', () => assert.equal(listWords(names, english), words));
});

suite('Rounding that adds up', () => {
  const cases: [parts: number[], total: number, expected: number[]][] = [
    [[], 0, []],
    [[0, 0], 0, [0, 0]],
    [[1 / 3, 1 / 3, 1 / 3], 1, [0.4, 0.3, 0.3]],
    [[0.04, 0.04, 0.04], 0.1, [0.1, 0, 0]],
    [[90, 60], 100, [60, 40]],
  ];
  for (const [parts, total, expected] of cases) {
    test(`${parts.join(' + ')} = ${total}`, () => assert.deepEqual(apportion(parts, total, 0.1), expected));
  }
});

suite('Tokens in a text', () => {
  const cases: [text: string, redacted: string][] = [
    ['ghp_abcdefghijklmnopqrstuvwxyz0123456789 is mine', '[token] is mine'],
    ['github_pat_11ABC_def', '[token]'],
    ['authorization: Bearer abc.def-ghi', 'authorization: Bearer [token]'],
    ['authorization: "token good-turn-secret"', 'authorization: "token [token]"'],
    ['0123456789abcdef0123456789abcdef01234567', '[token]'],
    ['a token is needed', 'a token is needed'],
  ];
  for (const [text, redacted] of cases) test(text, () => assert.equal(redact(text), redacted));
});
