import { strict as assert } from 'node:assert';
import type { Activity } from '../../../../src/core/model/pullRequest';
import {
  aReviewRequest,
  botReview,
  comment,
  days,
  hours,
  now,
  ranked,
  review,
} from '../../../support/builders';

type Given = Parameters<typeof aReviewRequest>[0];

suite('Open threads of machines', () => {
  const on = { openThreadsAreAuthorsMove: true };
  const copilot = botReview('copilot', hours(3));
  const left = { askedAgo: hours(4), activity: [copilot], openThreads: { count: 2 } };
  const with_ = (...activity: Activity[]): Given => ({ ...left, activity });
  const aside = (given: Given, settings: object) =>
    ranked([aReviewRequest(given)], {}, settings)[0]!.excludedBecause;

  const cases: [name: string, given: Given, aside: 'authorsMove' | undefined][] = [
    ['the author has not seen to them', left, 'authorsMove'],
    ['more than a page', { ...left, openThreads: { count: 100, isLowerBound: true } }, 'authorsMove'],
    ['the author answers in them', with_(copilot, review('kim', hours(1))), 'authorsMove'],
    ['somebody comments', with_(copilot, comment('lee', hours(1))), 'authorsMove'],
    ['asked in the same moment', { ...left, askedAgo: hours(3) }, 'authorsMove'],
    ['asked after it', { ...left, askedAgo: hours(2) }, undefined],
    [
      'asked after it, and it reviews once more',
      { ...with_(copilot, botReview('copilot', hours(1))), askedAgo: hours(2) },
      'authorsMove',
    ],
    ['none is open', { ...left, openThreads: { count: 0 } }, undefined],
    ['it is not known whether any is open', { askedAgo: hours(4), activity: [copilot] }, undefined],
    ['no machine has reviewed', with_(), undefined],
    ['a person has reviewed too', with_(copilot, review('lee', hours(1))), undefined],
    ['somebody unknown has reviewed too', with_(copilot, { kind: 'review', at: now }), undefined],
    ['the author may have begun them', with_(review('kim', hours(5)), copilot), undefined],
    [
      'the viewer has promised a review',
      { ...left, notes: [{ kind: 'promise', until: now + days(1), by: 'rin', at: now - hours(1) }] },
      undefined,
    ],
  ];
  for (const [name, given, why] of cases)
    test(`${name}: ${why ? "the author's move" : 'your turn'}`, () => {
      assert.equal(aside(given, on), why);
      assert.equal(aside(given, {}), undefined);
    });
});
