import { strict as assert } from 'node:assert';
import { choicesFor, choiceWords } from '../../../src/app/unsentChoices';
import type { ReviewAction, ReviewActionStep } from '../../../src/core/actions/reviewAction';
import { overtakings, type Failure } from '../../../src/core/model/failure';
import { aReviewRequest } from '../../support/builders';
import { english } from '../../../src/core/messages/translate';

suite('What can be done about a text that was not sent', () => {
  const anAction = (...steps: ReviewActionStep[]): ReviewAction => ({
    id: 'id-1',
    request: aReviewRequest().id,
    kind: 'handOver',
    by: 'rin',
    steps,
  });
  const comment: ReviewActionStep = { kind: 'comment', text: 'Soon.' };
  const ask: ReviewActionStep = { kind: 'ask', users: ['lee'], teams: [] };
  const words = (left: readonly ReviewAction[], failure?: Failure): string =>
    choicesFor(left, failure)
      .map((choice) => choiceWords(choice, english))
      .join(' · ');
  const [anyway, again] = ['Post Anyway · Keep Draft', 'Try Again · Show Text'];
  const replace = 'Replace Comment · Keep Draft';

  for (const by of overtakings) {
    const isTaken = ['merge', 'close', 'answer'].includes(by);
    const expected = isTaken ? anyway : by === 'otherText' ? replace : again;
    test(`overtaken by ${by}: ${expected}`, () =>
      assert.equal(words([anAction(comment)], { kind: 'overtaken', by }), expected));
  }

  const others: Failure[] = [
    { kind: 'otherAccount' },
    { kind: 'refused', status: 403, message: 'locked' },
    { kind: 'offline' },
    { kind: 'nonsense' },
    { kind: 'signedOut' },
  ];
  for (const failure of others)
    test(`${failure.kind}: ${again}`, () => assert.equal(words([anAction(comment)], failure), again));

  const merged: Failure = { kind: 'overtaken', by: 'merge' };
  test('nothing to read: reviewers are asked on an open request only', () =>
    assert.equal(words([anAction(ask)], merged), again));
  test('a comment that asks somebody, too', () =>
    assert.equal(words([anAction(ask, comment)], merged), anyway));
  test('several: each may have a reason of its own', () =>
    assert.equal(words([anAction(comment), anAction(comment)], merged), again));
  test('stopped by the user', () => assert.equal(words([anAction(comment)]), again));
});
