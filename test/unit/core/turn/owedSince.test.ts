import { strict as assert } from 'node:assert';
import type { Note } from '../../../../src/core/model/notes';
import type { ResponseClock } from '../../../../src/core/turn/responseClock';
import {
  aReviewRequest,
  asTeam,
  comment,
  commit,
  days,
  directory,
  hours,
  now,
  ranked,
  review,
  team,
  user,
} from '../../../support/builders';

suite('A promise holds until it is answered', () => {
  type Request = NonNullable<Parameters<typeof aReviewRequest>[0]>;
  const [ours, theirs] = [asTeam('acme/payments'), asTeam('acme/checkout')];
  const promised = (ago: number): Note => ({
    kind: 'promise',
    by: 'rin',
    at: now - ago,
    until: now + hours(2),
  });
  const asked = (ago: number, reviewer = user('rin')) => ({ at: now - ago, reviewer });
  const open = (...asks: ReturnType<typeof asked>[]): Request => ({
    requestedReviewers: asks.map(({ reviewer }) => reviewer),
    reviewRequestedEvents: asks,
  });
  const notAsked: Request = {
    isAsked: false,
    requestedReviewers: [],
    reviewRequestedEvents: [asked(days(9))],
  };
  const reviewedAgo = days(5);
  const dismissed = { at: now - reviewedAgo, state: 'dismissed', dismissedAt: now - hours(1) } as const;
  const reviewed = { at: now - reviewedAgo, state: 'commented' } as const;
  const withdrawal: Note = { kind: 'stillNeeded', by: 'rin', at: now - hours(3) };
  const rows: [name: string, request: Request, state: ResponseClock['state']][] = [
    [
      'my team was asked too',
      { ...open(asked(days(3)), asked(days(1), ours)), notes: [promised(days(2))] },
      'promised',
    ],
    [
      'after my team, I was asked in person',
      { ...open(asked(days(3), ours), asked(days(1))), notes: [promised(days(2))] },
      'promised',
    ],
    [
      'after one team of mine, another was asked',
      { ...open(asked(days(3), ours), asked(days(1), theirs)), notes: [promised(days(2))] },
      'promised',
    ],
    [
      'made before any of them, it does not',
      { ...open(asked(days(3)), asked(days(1), ours)), notes: [promised(days(4))] },
      'overdue',
    ],
    [
      'made to somebody who took the ask back, it does not',
      { ...open(asked(days(3), user('lee')), asked(days(1))), notes: [promised(days(2))] },
      'overdue',
    ],
    [
      'taken back before the second ask, it does not',
      { ...open(asked(days(3)), asked(hours(1), ours)), notes: [promised(days(2)), withdrawal] },
      'fresh',
    ],
    [
      'a draft was made ready',
      {
        ...open(asked(days(3))),
        notes: [promised(days(2))],
        activity: [{ kind: 'ready', at: now - hours(1) }],
      },
      'promised',
    ],
    [
      'an approval was dismissed',
      {
        ...notAsked,
        viewerReview: dismissed,
        notes: [promised(days(1))],
        activity: [comment('rin', days(1))],
      },
      'promised',
    ],
    [
      'a commit was amended',
      {
        ...notAsked,
        viewerReview: reviewed,
        notes: [promised(days(1))],
        activity: [comment('rin', days(1)), commit('kim', hours(1))],
      },
      'promised',
    ],
    [
      'I was asked again after the push',
      {
        ...open(asked(hours(1))),
        viewerReview: reviewed,
        notes: [promised(days(1))],
        activity: [commit('kim', days(2)), comment('rin', days(1))],
      },
      'promised',
    ],
    [
      'but my review since answers it',
      {
        ...open(asked(hours(1))),
        viewerReview: reviewed,
        notes: [promised(days(6))],
        activity: [comment('rin', days(6)), review('rin', reviewedAgo)],
      },
      'fresh',
    ],
    [
      'and so does my question after a review',
      {
        ...notAsked,
        viewerReview: reviewed,
        notes: [promised(days(2))],
        activity: [
          commit('kim', days(3)),
          comment('rin', days(2)),
          comment('rin', days(1)),
          comment('kim', hours(1)),
        ],
      },
      'fresh',
    ],
  ];
  const known = directory(team('acme/payments', ['rin']), team('acme/checkout', ['rin']));
  for (const [name, request, state] of rows)
    test(name, () => {
      const [entry] = ranked([aReviewRequest(request)], { directory: known });
      assert.deepEqual([entry?.turn.whose, entry?.clock.state], ['yours', state]);
    });
});
