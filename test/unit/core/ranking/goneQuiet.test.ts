import { strict as assert } from 'node:assert';
import type { Note, NoteWords } from '../../../../src/core/model/notes';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank, waitingForYou, type RankedRequest } from '../../../../src/core/ranking/rank';
import { defaultWeights } from '../../../../src/core/settings/weights';
import {
  aReviewRequest,
  aSnapshot,
  comment,
  commit,
  days,
  directory,
  hours,
  now,
  person,
  ranked,
  review,
  team,
  user,
} from '../../../support/builders';

type Request = NonNullable<Parameters<typeof aReviewRequest>[0]>;

/** Three weeks are 15 working days: the limit. Asked a day before that, and created long before. */
const limit = days(21);
const asked = { askedAgo: limit + days(1) };
const note = (words: NoteWords, ago: number, by = 'rin'): Note => ({ ...words, by, at: now - ago });
const promise = (ago: number, by?: string): Note =>
  note({ kind: 'promise', until: now - ago + hours(3) }, ago, by);
const noted = (...notes: Note[]): Request => ({
  notes,
  activity: notes.map(({ by, at }) => comment(by, now - at)),
});
const groupOf = (request: Request): string => ranked([aReviewRequest({ ...asked, ...request })])[0]!.group;

suite('Gone quiet', () => {
  const quiet: [name: string, request: Request][] = [
    ['nothing for over 15 working days', {}],
    ['a moment over', { askedAgo: limit + 1 }],
    ['the last word of the author is a moment over', { activity: [comment('kim', limit + 1)] }],
    ['somebody else has spoken', { activity: [comment('lee', days(1))] }],
    ['the viewer has spoken', { activity: [comment('rin', days(1))] }],
    ['somebody unknown has spoken', { activity: [{ kind: 'comment', at: now - days(1) }] }],
    ['the viewer has pushed', { activity: [commit('RIN', days(1))] }],
    ['somebody else holds a promise', noted(promise(days(1), 'lee'))],
    ['the viewer has asked whether it is still needed', noted(note({ kind: 'stillNeeded' }, days(1)))],
    ['which takes a promise back', noted(promise(days(2)), note({ kind: 'stillNeeded' }, days(1)))],
    ['a promise of before it was asked', noted(promise(limit + days(2)))],
    [
      'the author answered the viewer, and that is over 15 working days ago too',
      { askedAgo: days(50), activity: [comment('rin', days(40)), comment('kim', days(30))] },
    ],
  ];
  for (const [name, request] of quiet) test(name, () => assert.equal(groupOf(request), 'goneQuiet'));

  const heard: [name: string, request: Request][] = [
    ['exactly 15 working days', { askedAgo: limit }],
    ['the author spoke exactly 15 working days ago', { activity: [comment('kim', limit)] }],
    ['the author has spoken', { activity: [comment('KIM', days(1))] }],
    ['the author has replied in a review thread', { activity: [review('kim', days(1))] }],
    ['the author has declared it ready', { activity: [{ kind: 'ready', by: 'kim', at: now - days(1) }] }],
    ['the author has pushed', { activity: [commit('kim', days(1))] }],
    ['somebody unknown has pushed', { activity: [{ kind: 'commit', at: now - days(1) }] }],
    ['somebody else has pushed', { activity: [commit('lee', days(1))] }],
    ['created within 15 working days, by a clock that was wrong', { createdAt: now - days(1) }],
    [
      'the viewer was asked anew',
      {
        reviewRequestedEvents: [limit + days(1), days(1)].map((ago) => ({
          at: now - ago,
          reviewer: user('rin'),
        })),
      },
    ],
    [
      'somebody else was asked as well',
      {
        reviewRequestedEvents: [
          { at: now - limit - 1, reviewer: user('rin') },
          { at: now - days(1), reviewer: user('lee') },
        ],
      },
    ],
    ['the viewer holds a promise', noted(promise(days(1)))],
    ['the viewer has missed a promise', noted(promise(limit))],
    ['promised anew after asking', noted(note({ kind: 'stillNeeded' }, days(2)), promise(days(1)))],
  ];
  for (const [name, request] of heard) test(`not: ${name}`, () => assert.equal(groupOf(request), 'outside'));

  const others: [name: string, request: Request, group: string, aside: string][] = [
    ['a draft', { isDraft: true }, 'notYourTurn', 'draft'],
    ["a bot's", { author: person('depbot', { isBot: true }) }, 'notYourTurn', 'bot'],
    [
      "the author's move",
      { viewerReview: { at: now - limit, state: 'commented' } },
      'notYourTurn',
      'authorsMove',
    ],
    ["one of the viewer's own team", { author: 'mate' }, 'goneQuiet', 'goneQuiet'],
  ];
  for (const [name, request, group, aside] of others) {
    test(`${name}: ${aside}`, () => {
      const teams = { directory: directory(team('acme/payments', ['rin', 'mate'])) };
      const [entry] = ranked([aReviewRequest({ ...asked, ...request })], teams);
      assert.deepEqual([entry?.group, entry?.excludedBecause], [group, aside]);
    });
  }

  const settings: [afterDays: number, askedAgo: number, group: string][] = [
    [0, days(29), 'outside'],
    [1, days(1), 'outside'],
    [1, days(1) + 1, 'goneQuiet'],
    [1000, days(29), 'outside'],
  ];
  for (const [goneQuietAfterDays, askedAgo, group] of settings) {
    test(`after ${goneQuietAfterDays} working days: ${group}`, () => {
      const weights = { ...defaultWeights, order: { ...defaultWeights.order, goneQuietAfterDays } };
      const request = aReviewRequest({ askedAgo, createdAt: now - days(30) });
      assert.equal(rank(aSnapshot([request]), defaultSettings, weights, now)[0]?.group, group);
    });
  }
});

suite('Back from having gone quiet', () => {
  test('whoever answers the viewer’s word begins to wait anew', () => {
    const answered = [note({ kind: 'stillNeeded' }, days(2))];
    const activity = [comment('rin', days(2)), comment('kim', hours(3)), comment('kim', hours(1))];
    const [entry] = ranked([aReviewRequest({ ...asked, notes: answered, activity })]);
    assert.deepEqual([entry?.group, entry?.wait, entry?.clock.state], ['outside', hours(3), 'fresh']);
  });
  test('whoever speaks unasked has waited all the time', () => {
    const [entry] = ranked([aReviewRequest({ ...asked, activity: [comment('kim', hours(3))] })]);
    assert.deepEqual([entry?.group, entry?.wait, entry?.clock.state], ['outside', hours(16 * 8), 'overdue']);
  });
  test('a promise to whoever began to wait anew does not make the wait long again', () => {
    const activity = [comment('rin', days(2)), comment('kim', hours(3)), comment('rin', hours(1))];
    const notes = [note({ kind: 'promise', until: now + days(1) }, hours(1))];
    const [entry] = ranked([aReviewRequest({ ...asked, activity, notes })]);
    assert.deepEqual([entry?.clock.state, entry?.wait], ['promised', hours(3)]);
  });
});

suite('The place of what has gone quiet', () => {
  const teams = { directory: directory(team('acme/payments', ['rin', 'mate'])) };
  const queue = ranked(
    [
      aReviewRequest({ number: 1, ...asked, additions: 0 }),
      aReviewRequest({ number: 2, ...asked, askedAgo: days(28), additions: 900 }),
      aReviewRequest({ number: 3, isDraft: true }),
      aReviewRequest({ number: 4, author: 'mate' }),
      aReviewRequest({ number: 5, additions: 500 }),
    ],
    teams,
  );
  const drawn = (all: readonly RankedRequest[]): unknown[] =>
    all.map(({ rank: place, request, group }) => [place, request.id.number, group]);

  test('below the own team, above what is not the viewer’s turn, by the same rule', () =>
    assert.deepEqual(drawn(queue), [
      [1, 5, 'outside'],
      [2, 4, 'ownTeam'],
      [3, 1, 'goneQuiet'],
      [4, 2, 'goneQuiet'],
      [5, 3, 'notYourTurn'],
    ]));
  test('is not counted', () => assert.deepEqual(drawn(waitingForYou(queue)), [[1, 5, 'outside']]));
  test('is never that of the longest wait', () => {
    const many = [1, 2, 3, 4, 5, 6].map((number) =>
      aReviewRequest({ number, askedAgo: limit + hours(number), additions: 100 * number }),
    );
    assert.deepEqual(
      ranked(many).map(({ request, place }) => [request.id.number, place]),
      [1, 2, 3, 4, 5, 6].map((number) => [number, 'priority']),
    );
  });
});
