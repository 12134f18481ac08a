import { strict as assert } from 'node:assert';
import { checkReview, type Review } from '../../../src/tone/review/checkReview';
import { defaultToneSettings } from '../../../src/tone/toneSettings';
import { whys } from '../../../src/tone/why';
import { english } from '../../../src/core/messages/translate';

suite('Tone of a whole review', () => {
  const cases: readonly (readonly [string, Partial<Review>, readonly string[]])[] = [
    ['an empty comment', {}, []],
    ['LGTM to 200 lines', { verdict: 'approve', summary: 'LGTM', changedLines: 200 }, []],
    ['LGTM to 201 lines', { verdict: 'approve', summary: 'LGTM', changedLines: 201 }, ['bare-approval hint']],
    [
      'LGTM to 401 lines',
      { verdict: 'approve', summary: '没问题', changedLines: 401 },
      ['bare-approval information'],
    ],
    ['approval in no words', { verdict: 'approve', changedLines: 900 }, ['bare-approval information']],
    [
      'approval that says what was read',
      { verdict: 'approve', summary: 'LGTM: I read the locking.', changedLines: 900 },
      [],
    ],
    [
      'changes wished, none named',
      { verdict: 'requestChanges', remarks: said('Could we name this?') },
      ['blocking-unclear hint'],
    ],
    [
      'changes wished, one named',
      { verdict: 'requestChanges', remarks: said('issue (blocking): the lock leaks.') },
      [],
    ],
    ['changes wished in Chinese', { verdict: 'requestChanges', remarks: said('[必须修复] 锁没有释放') }, []],
    ['a question left open', { openQuestions: ['Which port?'] }, ['review-level information']],
    ['a question, and an answer', { openQuestions: ['Which port?'], summary: 'Port 80.' }, []],
    [
      'a question, and other words',
      { openQuestions: ['Which port?'], summary: 'The lock is never released.' },
      ['review-level information'],
    ],
    [
      'five remarks, no good word',
      { remarks: said('a one', 'b two', 'c three', 'd four', 'e five') },
      ['review-level hint'],
    ],
    ['five remarks, one good word', { remarks: said('a', 'b', 'c', 'd', 'Nice tests!') }, []],
    [
      'three trifles of a kind',
      { remarks: said('nit: typo', 'nit: typo here', 'nit: spelling') },
      ['review-level hint'],
    ],
    ['three different trifles', { remarks: said('nit: typo', 'nit: comma', 'nit: indent') }, []],
    [
      'while you are at it',
      { remarks: said("While you're at it, could we port the parser?") },
      ['review-level hint'],
    ],
    [
      'an agent, five remarks without a good word, three trifles of a kind',
      { reader: 'agent', remarks: said('nit: typo', 'nit: typo here', 'nit: spelling', 'unused', '漏了锁') },
      [],
    ],
    ['a question to a person', { remarks: said('Is this thread-safe?') }, []],
    [
      'a question to an agent',
      { reader: 'agent', remarks: said('Is this thread-safe?') },
      ['no-wanted-change hint'],
    ],
    ['a question to an agent in the summary', { reader: 'agent', summary: 'Is this thread-safe?' }, []],
    [
      'two requests to an agent',
      { reader: 'agent', remarks: said('Rename `x`. Also cache the regex.') },
      ['several-wanted-changes hint'],
    ],
    ['two requests to a person', { remarks: said('Rename `x`. Also cache the regex.') }, []],
    ['what another rule says already, to an agent', { reader: 'agent', remarks: said('Wrong.') }, []],
    [
      "what doesn't belong to an agent's change either",
      { reader: 'agent', remarks: said("While you're at it, could we port the parser?") },
      ['review-level hint'],
    ],
    ['while you are at it in Chinese', { remarks: said('顺手把解析器也改了吧') }, ['review-level hint']],
  ];
  for (const [what, given, expected] of cases) {
    test(what, () => {
      const found = checkReview(aReview(given), english);
      assert.deepEqual(
        found.map(({ rule, severity }) => `${rule} ${severity}`),
        expected,
      );
    });
  }

  test('names the words that it is about, and none for the whole', () => {
    const remarks = said('a one', 'b two', 'c three', 'd four', 'nit: typo', 'nit: typo too', 'nit: typos');
    const found = checkReview(aReview({ remarks, openQuestions: ['Which port?'] }), english);
    assert.deepEqual(
      found.map(({ about }) => about),
      [['Which port?'], [], ['nit: typo', 'nit: typo too', 'nit: typos']],
    );
  });

  test('reads no languages but those that are set', () => {
    const remarks = said('Is this thread-safe?', '这样线程安全吗？');
    const found = checkReview(aReview({ reader: 'agent', remarks }), english, {
      ...defaultToneSettings,
      languages: ['zh'],
    });
    assert.deepEqual(
      found.map(({ about }) => about),
      [['这样线程安全吗？']],
    );
  });

  for (const id of ['no-wanted-change', 'several-wanted-changes'] as const) {
    for (const { say, instead } of Object.values(whys[id].examples)) {
      const rulesBrokenBy = (text: string): string[] =>
        checkReview(aReview({ reader: 'agent', remarks: said(text) }), english).map(({ rule }) => rule);
      test(`${id} shows what is marked: ${say}`, () => assert.deepEqual(rulesBrokenBy(say), [id]));
      test(`${id} proposes what passes: ${instead}`, () => assert.deepEqual(rulesBrokenBy(instead), []));
    }
  }

  test('can be turned off', () => {
    const off = { ...defaultToneSettings, rules: { 'bare-approval': 'off' } as const };
    assert.deepEqual(checkReview(aReview({ verdict: 'approve', changedLines: 900 }), english, off), []);
  });
});

function said(...texts: string[]): { text: string }[] {
  return texts.map((text) => ({ text }));
}

function aReview(given: Partial<Review>): Review {
  return {
    remarks: [],
    summary: '',
    verdict: 'comment',
    changedLines: 10,
    openQuestions: [],
    reader: 'person',
    ...given,
  };
}
