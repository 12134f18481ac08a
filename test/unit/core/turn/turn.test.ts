import { strict as assert } from 'node:assert';
import type { Snapshot } from '../../../../src/core/model/snapshot';
import type { Activity } from '../../../../src/core/model/pullRequest';
import type { Turn } from '../../../../src/core/turn/turn';
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

suite('Whose turn is it?', () => {
  type Request = Parameters<typeof aReviewRequest>[0];
  const at = (ago: number): number => now - ago;
  const reviewed = (
    ago: number,
    state: 'commented' | 'approved' | 'changesRequested' = 'commented',
    oid?: string,
  ) => ({
    at: at(ago),
    state,
    ...(oid !== undefined && { oid }),
  });
  const notAsked: Request = {
    isAsked: false,
    requestedReviewers: [],
    reviewRequestedEvents: [{ at: at(days(3)), reviewer: user('rin') }],
  };

  const cases: [name: string, request: Request, whose: Turn['whose'], why: Turn['why'], sinceAgo: number][] =
    [
      ['asked', { askedAgo: hours(5) }, 'yours', 'asked', hours(5)],
      [
        'asked again after a review',
        { askedAgo: hours(2), viewerReview: reviewed(hours(9)) },
        'yours',
        'askedAgain',
        hours(2),
      ],
      [
        'reviewed since asked',
        { askedAgo: hours(9), viewerReview: reviewed(hours(2)) },
        'theirs',
        'reviewed',
        hours(2),
      ],
      [
        'a comment of mine is no review: GitHub still lists me',
        { askedAgo: hours(9), activity: [comment('rin', hours(2))] },
        'yours',
        'asked',
        hours(9),
      ],
      ['reviewed', { ...notAsked, viewerReview: reviewed(hours(9)) }, 'theirs', 'reviewed', hours(9)],
      [
        'reviewed, and the author answered',
        {
          ...notAsked,
          viewerReview: reviewed(hours(9)),
          activity: [comment('kim', hours(10)), comment('KIM', hours(4)), comment('kim', hours(1))],
        },
        'yours',
        'answered',
        hours(4),
      ],
      [
        'the author answers in a review thread',
        { ...notAsked, viewerReview: reviewed(hours(9)), activity: [review('kim', hours(4))] },
        'yours',
        'answered',
        hours(4),
      ],
      [
        'somebody else answers',
        { ...notAsked, viewerReview: reviewed(hours(9)), activity: [comment('lee', hours(4))] },
        'theirs',
        'reviewed',
        hours(9),
      ],
      [
        'answered, and I answered back',
        {
          ...notAsked,
          viewerReview: reviewed(hours(9)),
          activity: [comment('kim', hours(4)), comment('rin', hours(3))],
        },
        'theirs',
        'reviewed',
        hours(3),
      ],
      [
        'reviewed, and the author pushed',
        { ...notAsked, viewerReview: reviewed(hours(9)), activity: [commit('kim', hours(4))] },
        'yours',
        'pushed',
        hours(4),
      ],
      [
        "my own commit is not the author's move",
        { ...notAsked, viewerReview: reviewed(hours(9)), activity: [commit('rin', hours(4))] },
        'theirs',
        'reviewed',
        hours(9),
      ],
      [
        'a commit made before the review, and pushed after it',
        {
          ...notAsked,
          viewerReview: reviewed(hours(5), 'commented', 'first'),
          activity: [commit('kim', hours(9), 'first'), commit('kim', hours(6), 'second')],
        },
        'yours',
        'pushed',
        hours(5),
      ],
      [
        'approved, and thanked',
        { ...notAsked, viewerReview: reviewed(hours(9), 'approved'), activity: [comment('kim', hours(4))] },
        'theirs',
        'reviewed',
        hours(9),
      ],
      [
        'approved, and pushed since',
        { ...notAsked, viewerReview: reviewed(hours(9), 'approved'), activity: [commit('kim', hours(4))] },
        'yours',
        'pushed',
        hours(4),
      ],
      [
        'a draft that became ready starts to wait then',
        { askedAgo: days(9), activity: [{ kind: 'ready', at: at(hours(3)), by: 'kim' }] },
        'yours',
        'asked',
        hours(3),
      ],
    ];
  for (const [name, request, whose, why, sinceAgo] of cases) {
    test(name, () => {
      const { turn } = ranked([aReviewRequest(request)])[0]!;
      assert.deepEqual({ ...turn }, { whose, why, since: at(sinceAgo) });
    });
  }

  suite('a head other than the reviewed commit was pushed since, whatever its date', () => {
    const head = { name: 'topic', repository: 'acme/core', oid: 'head' };
    const compared = (kind: 'same' | 'changed' | 'unknown'): Request => ({
      sinceReview: {
        reviewed: 'first',
        head: 'head',
        ...(kind === 'changed' ? { kind, paths: ['x'], files: 1 } : { kind }),
      },
    });
    const early = commit('kim', hours(9), 'head');
    const formatted = { ...commit('fmt', hours(1), 'head'), isMechanical: true } as const;
    const [first, rest] = [commit('kim', hours(8), 'first'), [comment('rin', hours(2))]];
    const rows: [name: string, request: Request, why: Turn['why']][] = [
      ['amended, and dated before the review', { ...compared('changed'), activity: [early] }, 'pushed'],
      ['the same, not compared yet', { activity: [early] }, 'pushed'],
      ['the same, which can’t be compared', { ...compared('unknown'), activity: [early] }, 'pushed'],
      ['the same, and I wrote since', { ...compared('changed'), activity: [early, ...rest] }, 'pushed'],
      ['no commits are known', { ...compared('changed'), activity: [] }, 'pushed'],
      ['the head isn’t among them', { ...compared('changed'), activity: [first] }, 'pushed'],
      ['by a clock that is behind', { ...compared('changed'), activity: [first, early] }, 'pushed'],
      ['but nothing that I reviewed changed', { ...compared('same'), activity: [early] }, 'reviewed'],
      [
        'but I pushed it',
        { ...compared('changed'), activity: [first, commit('rin', hours(9), 'head')] },
        'reviewed',
      ],
      ['but a bot only formatted it', { ...compared('changed'), activity: [first, formatted] }, 'reviewed'],
      [
        'but it was made after the review, and I wrote since',
        { ...compared('changed'), activity: [first, commit('kim', hours(3), 'head'), ...rest] },
        'reviewed',
      ],
    ];
    for (const [name, request, why] of rows) {
      test(name, () => {
        const viewerReview = reviewed(hours(5), 'approved', 'first');
        const { turn } = ranked([aReviewRequest({ ...notAsked, viewerReview, head, ...request })])[0]!;
        assert.equal(turn.why, why);
      });
    }
    test('where the branch was brought up to date first, the other commit waits', () => {
      const merge = { ...commit('kim', hours(4), 'merge'), mergesBase: true } as const;
      const viewerReview = reviewed(hours(5), 'approved', 'first');
      const sinceOf = (...activity: Activity[]) =>
        ranked([aReviewRequest({ ...notAsked, viewerReview, head, activity })])[0]!.turn.since;
      assert.equal(sinceOf(first, merge, commit('kim', hours(2), 'head')), at(hours(2)));
      assert.equal(sinceOf(first, merge), at(hours(4)));
    });
  });

  suite('what is no answer', () => {
    const mechanical = { isMechanical: true } as const;
    const rows: [name: string, request: Request, whose: Turn['whose'], why: Turn['why']][] = [
      [
        'a command to a bot',
        { activity: [{ ...comment('kim', hours(1)), ...mechanical }], viewerReview: reviewed(hours(3)) },
        'theirs',
        'reviewed',
      ],
      [
        'a bot’s formatting commit',
        {
          activity: [{ ...commit('pre-commit-ci', hours(1)), ...mechanical }],
          viewerReview: reviewed(hours(3)),
        },
        'theirs',
        'reviewed',
      ],
      [
        'but the author’s commit beside it is one',
        {
          activity: [
            { ...commit('pre-commit-ci', hours(1)), ...mechanical },
            commit('kim', hours(0.5), 'mine'),
          ],
          viewerReview: reviewed(hours(3)),
        },
        'yours',
        'pushed',
      ],
      [
        'an approval that was dismissed is my turn again',
        { viewerReview: { at: at(hours(9)), state: 'dismissed', dismissedAt: at(hours(2)) } },
        'yours',
        'dismissed',
      ],
      [
        'unless I dismissed it myself',
        {
          viewerReview: {
            at: at(hours(9)),
            state: 'dismissed',
            dismissedAt: at(hours(2)),
            isWithdrawn: true,
          },
          activity: [comment('kim', hours(5))],
        },
        'theirs',
        'reviewed',
      ],
      [
        'unless I have said something since',
        {
          viewerReview: { at: at(hours(9)), state: 'dismissed', dismissedAt: at(hours(2)) },
          activity: [comment('rin', hours(1))],
        },
        'theirs',
        'reviewed',
      ],
    ];
    for (const [name, request, whose, why] of rows) {
      test(name, () => {
        const { turn } = ranked([aReviewRequest({ ...notAsked, ...request })])[0]!;
        assert.deepEqual([turn.whose, turn.why], [whose, why]);
      });
    }
  });

  suite('my word ends my turn', () => {
    const declined = { kind: 'decline', by: 'rin', at: at(hours(4)) } as const;
    const handedOver = { kind: 'handOver', to: ['lee'], by: 'RIN', at: at(hours(4)) } as const;
    const asked = (ago: number, who = user('rin')) => ({ at: at(ago), reviewer: who });
    const rows: [name: string, request: Request, whose: Turn['whose'], why: Turn['why']][] = [
      ['declined, GitHub still lists me', { notes: [declined], askedAgo: hours(9) }, 'theirs', 'declined'],
      [
        'handed over after a review, then the author pushed',
        {
          ...notAsked,
          notes: [handedOver],
          viewerReview: reviewed(hours(8)),
          activity: [commit('kim', hours(1))],
        },
        'theirs',
        'handedOver',
      ],
      [
        'asked again after it',
        { notes: [handedOver], reviewRequestedEvents: [asked(hours(9)), asked(hours(2))] },
        'yours',
        'asked',
      ],
      [
        'somebody else asked after it',
        { notes: [declined], reviewRequestedEvents: [asked(hours(9)), asked(hours(2), user('lee'))] },
        'theirs',
        'declined',
      ],
      [
        'taken up again with a promise',
        {
          notes: [declined, { kind: 'promise', until: now + hours(9), by: 'rin', at: at(hours(3)) }],
          askedAgo: hours(9),
        },
        'yours',
        'asked',
      ],
      [
        'reviewed after it all the same, and the author pushed',
        {
          ...notAsked,
          notes: [declined],
          viewerReview: reviewed(hours(3)),
          activity: [commit('kim', hours(1))],
        },
        'yours',
        'pushed',
      ],
      [
        'somebody else declined',
        { notes: [{ ...declined, by: 'lee' }], askedAgo: hours(9) },
        'yours',
        'asked',
      ],
    ];
    for (const [name, request, whose, why] of rows) {
      test(name, () => {
        const { turn } = ranked([aReviewRequest(request)])[0]!;
        assert.deepEqual([turn.whose, turn.why], [whose, why]);
      });
    }
  });

  suite('asked as a team', () => {
    const ours = directory(team('acme/payments', ['rin', 'lee']));
    const asked: Request = {
      requestedReviewers: [asTeam('acme/payments')],
      reviewRequestedEvents: [{ at: at(hours(9)), reviewer: asTeam('acme/payments') }],
    };
    const turnOf = (request: Request, more: Partial<Snapshot> = { directory: ours }): Turn =>
      ranked([aReviewRequest(request)], more)[0]!.turn;

    test('nobody has answered', () => {
      assert.equal(turnOf(asked).whose, 'yours');
    });
    test('a team-mate has reviewed since', () => {
      const turn = turnOf({ ...asked, activity: [review('lee', hours(3))] });
      assert.deepEqual(turn, { whose: 'theirs', why: 'teamAnswered', since: at(hours(3)), by: 'lee' });
    });
    test('two of my teams are asked: each waits for its own answer', () => {
      const both: Request = {
        requestedReviewers: [asTeam('acme/payments'), asTeam('acme/checkout')],
        reviewRequestedEvents: ['acme/payments', 'acme/checkout'].map((id) => ({
          at: at(hours(9)),
          reviewer: asTeam(id),
        })),
      };
      const teams = directory(team('acme/payments', ['rin', 'lee']), team('acme/checkout', ['rin', 'mei']));
      const claim = (by: string, id: string) => ({ kind: 'claim', team: id, by, at: at(hours(2)) }) as const;
      for (const by of ['lee', 'mei']) {
        const turn = turnOf({ ...both, activity: [review(by, hours(3))] }, { directory: teams });
        assert.equal(turn.why, 'asked', by);
      }
      const notes = [claim('mei', 'acme/checkout')];
      assert.equal(turnOf({ ...both, notes }, { directory: teams }).why, 'asked');
      assert.deepEqual(
        turnOf({ ...both, notes, activity: [review('lee', hours(3))] }, { directory: teams }),
        { whose: 'theirs', why: 'teamTaken', since: at(hours(2)), by: 'mei' },
      );
      const asOne = directory(team('acme/payments', ['rin', 'lee']), team('acme/checkout', ['rin', 'lee']));
      assert.deepEqual(turnOf({ ...both, activity: [review('lee', hours(3))] }, { directory: asOne }), {
        whose: 'theirs',
        why: 'teamAnswered',
        since: at(hours(3)),
        by: 'lee',
      });
    });
    test('a team that I can’t see is asked too, and may be mine', () => {
      const hidden: Request = {
        ...asked,
        requestedReviewers: [asTeam('acme/payments'), { kind: 'unknown' }],
      };
      const answered = [review('lee', hours(3))];
      assert.equal(turnOf({ ...hidden, activity: answered }).why, 'teamAnswered');
      const neither = directory(team('acme/payments', ['lee']));
      assert.equal(turnOf({ ...hidden, activity: answered }, { directory: neither }).why, 'asked');
    });
    test('a team-mate has only commented', () => {
      assert.equal(turnOf({ ...asked, activity: [comment('lee', hours(3))] }).whose, 'yours');
    });
    test('somebody of another team has reviewed', () => {
      assert.equal(turnOf({ ...asked, activity: [review('ida', hours(3))] }).whose, 'yours');
    });
    test('a team-mate reviewed before the team was asked again', () => {
      assert.equal(turnOf({ ...asked, activity: [review('lee', hours(30))] }).whose, 'yours');
    });
    test('I am asked in person as well', () => {
      const both: Request = { ...asked, requestedReviewers: [asTeam('acme/payments'), user('rin')] };
      assert.equal(turnOf({ ...both, activity: [review('lee', hours(3))] }).whose, 'yours');
    });
  });
});
