import { strict as assert } from 'node:assert';
import { hour } from '../../../../src/core/model/instant';
import { answerIn, passedOver, type FirstAnswer } from '../../../../src/core/ranking/answers';
import type { Reviewer } from '../../../../src/core/model/pullRequest';
import {
  aReviewRequest,
  asTeam,
  comment,
  commit,
  days,
  hours,
  now,
  review,
  user,
} from '../../../support/builders';

type Request = NonNullable<Parameters<typeof aReviewRequest>[0]>;

suite('The first answer to a request', () => {
  const viewer = { login: 'rin', teams: ['acme/payments'] };
  const ask = (ago: number, reviewer: Reviewer = user('rin')): { at: number; reviewer: Reviewer } => ({
    at: now - ago,
    reviewer,
  });
  const once = { reviewRequestedEvents: [ask(hours(5))] };
  const again = { reviewRequestedEvents: [ask(hours(9)), ask(hours(2))] };
  const cases: [name: string, request: Request, at: number | undefined, since?: number][] = [
    ['nothing yet', once, undefined],
    ['a review', { ...once, activity: [review('rin', hours(3))] }, hours(3), hours(5)],
    [
      'a review that is not among the activity that was read',
      { ...again, viewerReview: { at: now - hours(3), state: 'commented' } },
      hours(3),
      hours(9),
    ],
    [
      'such a review before all that was asked',
      { ...again, viewerReview: { at: now - hours(12), state: 'commented' } },
      hours(12),
      hours(12),
    ],
    ['a comment', { ...once, activity: [comment('RIN', hours(3))] }, hours(3), hours(5)],
    [
      'the first of two',
      { ...once, activity: [comment('rin', hours(3)), review('rin', hours(1))] },
      hours(3),
      hours(5),
    ],
    [
      'a command to a bot is none',
      { ...once, activity: [{ ...comment('rin', hours(3)), isMechanical: true }] },
      undefined,
    ],
    [
      'a command that approves is one',
      { ...once, activity: [{ ...comment('rin', hours(3)), isMechanical: true, isDirection: true }] },
      hours(3),
      hours(5),
    ],
    ['a commit is none', { ...once, activity: [commit('rin', hours(3))] }, undefined],
    ['that of somebody else is none', { ...once, activity: [review('lee', hours(3))] }, undefined],
    [
      'that of somebody unknown is none',
      { ...once, activity: [{ kind: 'comment', at: now - hours(3) }] },
      undefined,
    ],
    ['a word before it was asked is none', { ...once, activity: [comment('rin', hours(6))] }, undefined],
    ['a word in the moment of asking is none', { ...once, activity: [comment('rin', hours(5))] }, undefined],
    [
      'as one of the team',
      {
        reviewRequestedEvents: [ask(hours(5), asTeam('Acme/Payments'))],
        activity: [review('rin', hours(3))],
      },
      hours(3),
      hours(5),
    ],
    [
      'another team was asked',
      { reviewRequestedEvents: [ask(hours(5), asTeam('acme/search'))], activity: [review('rin', hours(3))] },
      undefined,
    ],
    [
      'somebody else was asked',
      { reviewRequestedEvents: [ask(hours(5), user('lee'))], activity: [review('rin', hours(3))] },
      undefined,
    ],
    [
      'asked again and answered',
      { ...again, activity: [review('rin', hours(8)), review('rin', hours(1))] },
      hours(1),
      hours(2),
    ],
    [
      'asked again and not answered yet: that of before',
      { ...again, activity: [review('rin', hours(8))] },
      hours(8),
      hours(9),
    ],
    [
      'a review that the activity no longer shows',
      { ...once, viewerReview: { at: now - hours(3), state: 'approved' } },
      hours(3),
      hours(5),
    ],
    [
      'a review from before the last request',
      { ...once, viewerReview: { at: now - hours(7), state: 'approved' } },
      hours(7),
      hours(7),
    ],
    [
      'a review that nobody asked for',
      {
        reviewRequestedEvents: [],
        createdAt: now - days(2),
        viewerReview: { at: now - hours(3), state: 'approved' },
      },
      hours(3),
      days(2),
    ],
  ];
  const asksBack = [{ kind: 'stillNeeded' }, { kind: 'split' }] as const;
  for (const words of [
    { kind: 'promise', until: now } as const,
    { kind: 'claim', team: 'acme/payments' } as const,
    ...asksBack,
  ]) {
    const { kind } = words;
    const notes = [{ ...words, by: 'rin', at: now - hours(4) }];
    cases.push(
      [`a ${kind} is none`, { ...once, notes, activity: [comment('rin', hours(4))] }, undefined],
      [
        `a ${kind}, then a review`,
        { ...once, notes, activity: [comment('rin', hours(4)), review('rin', hours(1))] },
        hours(1),
        hours(5),
      ],
      [
        `a ${kind} of somebody else in the same moment`,
        { ...once, notes: [{ ...notes[0]!, by: 'lee' }], activity: [comment('rin', hours(4))] },
        hours(4),
        hours(5),
      ],
    );
  }
  for (const kind of ['decline'] as const) {
    const notes = [{ kind, by: 'rin', at: now - hours(4) }];
    cases.push([
      `a note that is an answer: ${kind}`,
      { ...once, notes, activity: [comment('rin', hours(4))] },
      hours(4),
      hours(5),
    ]);
  }
  for (const [name, request, at, since = 0] of cases) {
    test(name, () => {
      const expected = at === undefined ? undefined : { id: 'x', at: now - at, since: now - since };
      assert.deepEqual(answerIn(aReviewRequest(request), 'x', viewer), expected);
    });
  }
});

/** In hours from a midnight; the limit is 16 hours, and each hour counts. */
suite('How many have been passed over', () => {
  const answer = (since: number, at: number): FirstAnswer => ({
    id: `${since} ${at}`,
    since: since * hour,
    at: at * hour,
  });
  const count = (waiting: number[], answers: FirstAnswer[]): number =>
    passedOver({
      answers,
      waitingSince: waiting.map((each) => each * hour),
      between: (from, to) => Math.max(0, to - from),
      limit: 16 * hour,
      most: 5,
    });
  const cases: [name: string, waiting: number[], answers: FirstAnswer[], count: number][] = [
    ['nobody waits, nobody was answered', [], [], 0],
    ['nobody waits', [], [answer(90, 95)], 0],
    ['nobody was answered', [0], [], 0],
    ['one after the limit', [0], [answer(20, 21)], 1],
    ['three', [0], [answer(20, 21), answer(22, 23), answer(24, 25)], 3],
    ['no more than every so many', [0], [1, 2, 3, 4, 5, 6, 7].map((each) => answer(20, 20 + each)), 5],
    ['one exactly at the limit passed nobody over', [0], [answer(15, 16)], 0],
    ['one before the limit', [0], [answer(9, 10)], 0],
    ['one from before whoever waits had come', [30], [answer(0, 29)], 0],
    [
      'an answer to whoever had waited longer begins anew',
      [10],
      [answer(30, 31), answer(0, 32), answer(33, 34)],
      1,
    ],
    ['to one that had waited as long', [10], [answer(10, 32), answer(33, 34)], 1],
    ['an older one was answered before it was over the limit', [10], [answer(9, 20)], 0],
    ['one who waited longer, answered within the limit, is passed-over company', [10], [answer(12, 27)], 1],
    ['the longest of those that wait decides', [30, 10, 50], [answer(20, 40)], 1],
    ['in whatever order they are kept', [10], [answer(33, 34), answer(0, 32), answer(30, 31)], 1],
  ];
  for (const [name, waiting, answers, expected] of cases)
    test(`${name}: ${expected}`, () => assert.equal(count(waiting, answers), expected));
});
