import { strict as assert } from 'node:assert';
import { groupRequests } from '../../../../src/core/view/groups';
import type { Note, NoteWords } from '../../../../src/core/model/notes';
import { defaultSettings, type QueueSettings } from '../../../../src/core/settings/queueSettings';
import { rank, waitingForYou, type RankedRequest } from '../../../../src/core/ranking/rank';
import { snoozeFor, type Snooze } from '../../../../src/core/snooze/snooze';
import { defaultWeights } from '../../../../src/core/settings/weights';
import {
  aReviewRequest,
  aSnapshot,
  asTeam,
  comment,
  days,
  directory,
  hours,
  now,
  person,
  team,
  user,
} from '../../../support/builders';

type Request = Parameters<typeof aReviewRequest>[0];

const payments = directory(team('acme/payments', ['rin', 'lee']), team('acme/checkout', ['kim', 'mei']));

function queueOf(
  requests: readonly Request[],
  snoozes: Readonly<Record<number, Partial<Snooze>>> = {},
  settings: Partial<QueueSettings> = {},
): readonly RankedRequest[] {
  const all = requests.map((each) => aReviewRequest(each));
  const made = new Map(
    Object.entries(snoozes).map(([number, more]) => {
      const snooze = snoozeFor(aReviewRequest({ number: Number(number) }), 'rin', {}, now);
      return [snooze.id, { ...snooze, ...more }];
    }),
  );
  return rank(
    aSnapshot(all, { directory: payments }),
    { ...defaultSettings, ...settings },
    defaultWeights,
    now,
    { getSnooze: (id) => made.get(id) },
  );
}
const numbers = (queue: readonly RankedRequest[]): number[] => queue.map(({ request }) => request.id.number);
const woken = { woken: { why: 'newCommits', at: now } } as const;

suite('A snoozed request', () => {
  const two = [{ number: 1, askedAgo: days(20) }, { number: 2 }];

  test('is not counted, stands last, and says that it is aside', () => {
    const queue = queueOf(two, { 1: {} });
    assert.deepEqual([numbers(queue), numbers(waitingForYou(queue))], [[2, 1], [2]]);
    assert.deepEqual([queue[1]?.group, queue[1]?.excludedBecause, queue[1]?.rank], ['snoozed', 'snoozed', 2]);
  });

  test('is not pushed by its long wait', () => {
    const old = { number: 1, additions: 300, askedAgo: days(20) };
    const six = [old, ...[2, 3, 4, 5, 6].map((number) => ({ number }))];
    const placeOf = (queue: readonly RankedRequest[]): unknown[] => {
      const entry = queue.find(({ request }) => request.id.number === 1);
      return [entry?.rank, entry?.place];
    };
    assert.deepEqual(placeOf(queueOf(six)), [5, 'longestWait']);
    assert.deepEqual(placeOf(queueOf(six, { 1: {} })), [6, 'priority']);
  });

  test('is back in its place, with the reason', () => {
    const queue = queueOf(two, { 1: woken });
    assert.deepEqual(
      [numbers(queue), numbers(waitingForYou(queue))],
      [
        [1, 2],
        [1, 2],
      ],
    );
    assert.deepEqual(
      [queue[0]?.group, queue[0]?.excludedBecause, queue[0]?.snooze?.woken],
      ['peerTeam', undefined, woken.woken],
    );
  });

  test('what nobody snoozed knows of no snooze', () =>
    assert.equal(queueOf(two, { 1: {} })[0] && 'snooze' in queueOf(two, { 1: {} })[0]!, false));

  const asides: [
    name: string,
    request: Request,
    group: RankedRequest['group'],
    aside: RankedRequest['excludedBecause'],
  ][] = [
    ['a draft', { isDraft: true }, 'notYourTurn', 'draft'],
    ['a bot’s', { author: person('depbot', { isBot: true }) }, 'notYourTurn', 'bot'],
    ['the author’s move', { viewerReview: { at: now, state: 'commented' } }, 'notYourTurn', 'authorsMove'],
    ['one of the own team', { author: 'lee' }, 'snoozed', 'snoozed'],
    ['another one', {}, 'snoozed', 'snoozed'],
  ];
  for (const [name, request, group, aside] of asides) {
    test(`${name}: ${aside}`, () => {
      const [entry] = queueOf([request], { 1: {} });
      assert.deepEqual([entry?.group, entry?.excludedBecause], [group, aside]);
    });
  }

  for (const groupBy of ['team', 'repository', 'rank'] as const) {
    test(`stands in a group of its own, the last one, by ${groupBy}`, () => {
      const queue = queueOf(
        [{ number: 1 }, { number: 2 }, { number: 3, isDraft: true }, { number: 4, author: 'lee' }],
        { 1: {} },
      );
      const groups = groupRequests(queue, payments, groupBy);
      assert.deepEqual(groups.map(({ kind, requests }) => [kind, numbers(requests)]).slice(1), [
        ['ownTeam', [4]],
        ['notYourTurn', [3]],
        ['snoozed', [1]],
      ]);
    });
  }
});

const note = (words: NoteWords, by: string, ago = hours(2)): Note => ({ ...words, by, at: now - ago });
const claim = (by: string, ago?: number): Note => note({ kind: 'claim', team: 'acme/payments' }, by, ago);
const handOver = (by: string, ago?: number): Note => note({ kind: 'handOver', to: ['mei'] }, by, ago);

suite('A request that somebody takes for the team', () => {
  const yours = { whose: 'yours', why: 'asked', since: now - hours(5) };
  const taken = { whose: 'theirs', why: 'teamTaken', since: now - hours(2), by: 'lee' };
  const cases: [name: string, notes: Note[], turn: object, author?: string][] = [
    ['nobody has', [], yours],
    ['the author, who is of the team', [claim('lee')], yours, 'lee'],
    ['a team-mate has', [claim('lee')], taken],
    ['spelt otherwise', [{ ...claim('LEE'), kind: 'claim', team: 'Acme/Payments' }], { ...taken, by: 'LEE' }],
    ['a team-mate has, before the team was asked', [claim('lee', hours(6))], yours],
    ['a team-mate has, and has given it up', [claim('lee'), handOver('lee', hours(1))], yours],
    ['a team-mate has declined', [claim('lee'), note({ kind: 'decline' }, 'lee', hours(1))], yours],
    ['a team-mate has promised only', [note({ kind: 'promise', until: now }, 'lee')], yours],
    ['the viewer has', [claim('rin')], yours],
    ['the viewer has, after a team-mate', [claim('lee'), claim('rin', hours(1))], yours],
    ['a team-mate has, after the viewer', [claim('rin', hours(3)), claim('lee')], taken],
    ['somebody of another team', [claim('mei')], yours],
    ['the author', [claim('kim')], yours],
    ['for another team', [note({ kind: 'claim', team: 'acme/search' }, 'lee')], yours],
  ];
  for (const [name, notes, turn, author = 'kim'] of cases) {
    const reviewers = [asTeam('acme/payments')];
    const asks = [{ at: now - hours(5), reviewer: asTeam('acme/payments') }];
    test(name, () => {
      const queue = queueOf([{ author, requestedReviewers: reviewers, reviewRequestedEvents: asks, notes }]);
      assert.deepEqual(queue[0]?.turn, turn);
      const isTaken = 'by' in turn;
      assert.deepEqual(
        [waitingForYou(queue).length, queue[0].excludedBecause],
        isTaken ? [0, 'teamTaken'] : [author === 'lee' ? 0 : 1, undefined],
      );
    });
  }

  test('asked in person as well, it is the viewer’s all the same', () => {
    const reviewers = [asTeam('acme/payments'), user('rin')];
    assert.equal(
      queueOf([{ requestedReviewers: reviewers, notes: [claim('lee', 1)] }])[0]?.turn.whose,
      'yours',
    );
  });
});

suite('A request that the viewer has reviewed, and the author has answered', () => {
  const since = now - hours(5);
  const answered: Request = {
    isAsked: false,
    requestedReviewers: [],
    viewerReview: { at: now - hours(9), state: 'changesRequested' },
  };
  const cases: [name: string, notes: Note[], whose: string, state: string][] = [
    ['nothing is said', [], 'yours', 'due'],
    [
      'a promise is not the last word',
      [note({ kind: 'promise', until: now + 1 }, 'rin')],
      'yours',
      'promised',
    ],
    ['nor is a missed one', [note({ kind: 'promise', until: now - 1 }, 'rin')], 'yours', 'missed'],
    ['nor is a claim', [claim('rin')], 'yours', 'due'],
    ['handing over is', [handOver('rin')], 'theirs', 'answered'],
    ['declining is', [note({ kind: 'decline' }, 'rin')], 'theirs', 'answered'],
  ];
  for (const [name, notes, whose, state] of cases) {
    test(name, () => {
      const activity = [comment('kim', hours(5)), ...notes.map(({ by, at }) => comment(by, now - at))];
      const [entry] = queueOf([{ ...answered, notes, activity }]);
      assert.deepEqual([entry?.turn.whose, entry?.clock.state], [whose, state]);
      if (whose === 'yours') assert.equal(entry?.turn.since, since);
    });
  }

  test('a word beside a promise is the last one', () => {
    const notes = [note({ kind: 'promise', until: now + 1 }, 'rin')];
    const activity = [comment('kim', hours(5)), comment('rin', hours(2)), comment('rin', hours(1))];
    assert.equal(queueOf([{ ...answered, notes, activity }])[0]?.turn.whose, 'theirs');
  });
});
