import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { reasonSentence } from '../../../../src/core/messages/reasonWords';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { english } from '../../../../src/core/messages/translate';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { waitingForYou, type RankedRequest } from '../../../../src/core/ranking/rank';
import type { PullRequest } from '../../../../src/core/model/pullRequest';
import { defaultWeights } from '../../../../src/core/settings/weights';
import {
  aReviewRequest,
  anIssue,
  awaiting,
  closing,
  days,
  directory,
  hours,
  now,
  person,
  ranked,
  stackedOn,
  team,
} from '../../../support/builders';

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);
const numbers = (queue: readonly RankedRequest[]): number[] => queue.map(({ request }) => request.id.number);
const sentences = (entry: RankedRequest): string[] =>
  entry.score.reasons.map((reason) => reasonSentence(reason, speech));

suite('The score', () => {
  const scoreOf = (more: Parameters<typeof aReviewRequest>[0], stacked = 0): number =>
    ranked([aReviewRequest({ askedAgo: 0, ...more })], {
      stacked: Array.from({ length: stacked }, (_, index) => stackedOn('topic-1', 10 + index)),
    })[0]!.score.exact;
  const near = (actual: number, expected: number): void =>
    assert.ok(Math.abs(actual - expected) < 1e-9, `${actual}`);
  const due = (inDays: number) => ({ milestone: { title: 'Autumn', number: 1, dueAt: now + days(inDays) } });

  test('nothing but its author waits: 8', () => near(scoreOf({}), 8));
  test('however long', () => near(scoreOf({ askedAgo: days(2) }), 8));
  test('U: due in a week', () => near(scoreOf(due(7)), 8 + 5));
  test('U: overdue is no more than due', () => near(scoreOf(due(-30)), 8 + 10));
  test('U: due far away', () => near(scoreOf(due(30)), 8));
  test('W: one request stacked, whatever the case of the repository', () =>
    near(scoreOf({ head: { name: 'topic-1', repository: 'ACME/Core' } }, 1), 8 + 20 * (1 - Math.exp(-0.5))));
  test('W: one request stacked', () => near(scoreOf({}, 1), 8 + 20 * (1 - Math.exp(-0.5))));
  test('W: two', () => near(scoreOf({}, 2), 8 + 20 * (1 - Math.exp(-1))));
  test('W: an issue that waits', () =>
    near(scoreOf({ closes: [closing(7, anIssue(8))] }), 8 + 20 * (1 - Math.exp(-0.5))));
  test('W: the opener of the issue is a person who waits', () =>
    near(scoreOf({ closes: [{ ...anIssue(7), author: person('lee') }] }), 8 + 20 * (1 - Math.exp(-0.125))));
  test('W: an issue that says it waits', () =>
    near(scoreOf({ awaitedBy: [awaiting(9)] }), 8 + 20 * (1 - Math.exp(-0.25))));
  test('W: what is known to wait does not count again for saying so', () =>
    near(
      scoreOf({ closes: [closing(7, anIssue(8))], awaitedBy: [awaiting(8), awaiting(7), awaiting(7)] }),
      8 + 20 * (1 - Math.exp(-0.5)),
    ));
  test('B: breaking raises what waits downstream', () =>
    near(scoreOf({ labels: ['breaking'] }, 1), 8 + 30 * (1 - Math.exp(-0.5))));
  test('B: and nothing else', () => near(scoreOf({ title: 'feat!: drop Node 18', ...due(7) }), 8 + 5));
});

suite('Reasons', () => {
  const full = ranked(
    [
      aReviewRequest({
        askedAgo: days(2),
        labels: ['breaking'],
        closes: [{ ...closing(7, anIssue(8), anIssue(9)), author: person('lee', { name: 'Lee' }) }],
        milestone: { title: 'Autumn', number: 3, dueAt: now + days(2) },
      }),
    ],
    {
      stacked: [
        stackedOn('topic-1', 11, { author: person('jun', { name: 'Jun' }) }),
        stackedOn('topic-11', 12),
      ],
    },
  )[0]!;

  test('say what and who', () => {
    assert.deepEqual(sentences(full).sort(), [
      '2 issues are waiting for what it closes: acme/core#8 and acme/core#9',
      '2 requests are stacked on it: #11 (Jun) and #12 (kim)',
      'Also waiting for it: Jun and Lee',
      'Due Fri, Aug 21 (milestone "Autumn")',
      'Marked as breaking by the label "breaking"',
      'kim has waited 2 working days for you personally',
    ]);
  });
  test('are led by the strongest', () => {
    const points = full.score.reasons.map((reason) => reason.points);
    assert.deepEqual(
      points,
      [...points].sort((a, b) => b - a),
    );
  });
});

suite('The order', () => {
  test('what frees more comes first', () => {
    const requests = [aReviewRequest({ number: 1 }), aReviewRequest({ number: 2 })];
    assert.deepEqual(numbers(ranked(requests, { stacked: [stackedOn('topic-2', 9)] })), [2, 1]);
  });
  test('what takes less comes first', () => {
    const requests = [aReviewRequest({ number: 1, additions: 300 }), aReviewRequest({ number: 2 })];
    assert.deepEqual(numbers(ranked(requests)), [2, 1]);
  });
  test('much need in much effort: the quotient decides', () => {
    const requests = [
      aReviewRequest({ number: 1, additions: 400, deletions: 0 }),
      aReviewRequest({ number: 2, additions: 40, deletions: 0 }),
    ];
    const queue = ranked(requests, { stacked: [stackedOn('topic-1', 9), stackedOn('topic-1', 10)] });
    assert.deepEqual(
      queue.map(({ request, score, effort, priority }) => [
        request.id.number,
        score.total,
        effort.minutes,
        Math.round(priority * 10) / 10,
      ]),
      [
        [2, 8, 21, 22.9],
        [1, 20.6, 75, 16.5],
      ],
    );
  });
  test('the longest wait has the fifth place at most, over two response targets', () => {
    const others = [1, 2, 3, 4, 5, 6].map((number) => aReviewRequest({ number }));
    const placed = (askedAgo: number): unknown[] =>
      ranked([...others, aReviewRequest({ number: 9, additions: 300, askedAgo })])
        .filter(({ request }) => request.id.number === 9)
        .map(({ rank, place, wait }) => [rank, place, wait - hours(16)]);
    assert.deepEqual(placed(days(2)), [[7, 'priority', 0]]);
    assert.deepEqual(placed(days(2) + 1), [[5, 'longestWait', 1]]);
  });
  test('the own team below, what is not my turn last', () => {
    const requests = [
      aReviewRequest({ number: 1, isDraft: true, askedAgo: days(9) }),
      aReviewRequest({ number: 2, author: 'mate', askedAgo: days(9) }),
      aReviewRequest({ number: 3, author: person('depbot', { isBot: true }), askedAgo: days(9) }),
      aReviewRequest({ number: 4, author: 'lee', askedAgo: hours(1) }),
    ];
    const teams = { directory: directory(team('acme/a', ['rin', 'mate']), team('acme/b', ['lee'])) };
    const queue = ranked(requests, teams);
    assert.deepEqual(numbers(queue), [4, 2, 1, 3]);
    assert.deepEqual(
      queue.map(({ group }) => group),
      ['peerTeam', 'ownTeam', 'notYourTurn', 'notYourTurn'],
    );
    assert.deepEqual(numbers(waitingForYou(queue)), [4]);
    assert.equal(waitingForYou(ranked(requests, teams, { countBots: true, countDrafts: true })).length, 3);
  });
  test('the same number in two repositories is two requests', () => {
    const queue = ranked([
      aReviewRequest({ repository: 'acme/b' }),
      aReviewRequest({ repository: 'acme/a' }),
    ]);
    assert.deepEqual(
      queue.map(({ id }) => id),
      ['github.com/acme/a#1', 'github.com/acme/b#1'],
    );
  });
});

suite('The order, for any queue', () => {
  const anyRequest: fc.Arbitrary<PullRequest> = fc
    .record({
      number: fc.integer({ min: 1, max: 9 }),
      repository: fc.constantFrom('acme/core', 'acme/shop', 'acme/web'),
      author: fc.constantFrom('kim', 'mate', 'lee', 'zoe'),
      askedAgo: fc.integer({ min: 0, max: 20 }).map(days),
      isDraft: fc.boolean(),
      title: fc.constantFrom('Fix it', 'fix!: it'),
      head: fc.constantFrom('a', 'b').map((name) => ({ name, repository: 'acme/core' })),
      closes: fc.constantFrom([], [closing(7, anIssue(8))], [closing(7)]),
      awaitedBy: fc.constantFrom([], [awaiting(8), awaiting(9)], [awaiting(20, { kind: 'issue' })]),
    })
    .map((more) => aReviewRequest(more));
  const anyQueue = fc.uniqueArray(anyRequest, {
    maxLength: 15,
    selector: ({ id }) => `${id.repository}#${id.number}`,
  });
  const more = {
    directory: directory(team('acme/a', ['rin', 'mate']), team('acme/b', ['lee'])),
    stacked: [stackedOn('a', 20), stackedOn('topic-20', 21), stackedOn('topic-21', 20, { head: 'a' })],
  };

  test('is the same whatever order the facts came in', () => {
    const shuffled = anyQueue.chain((queue) =>
      fc.tuple(fc.constant(queue), fc.shuffledSubarray(queue, { minLength: queue.length })),
    );
    fc.assert(fc.property(shuffled, ([a, b]) => assert.deepEqual(ranked(a, more), ranked(b, more))));
  });
  test('has reasons that add up to the score', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        for (const { score } of ranked(queue, more)) {
          const sum = score.reasons.reduce((total, { points }) => total + points, 0);
          assert.equal(sum.toFixed(1), score.total.toFixed(1));
        }
      }),
    );
  });
  test('never falls when one more waits', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 0, max: 5 }), (request, count) => {
        const score = (waiting: number): number =>
          ranked([request], {
            stacked: Array.from({ length: waiting }, (_, index) => stackedOn(request.head.name, 30 + index)),
          })[0]!.score.exact;
        assert.ok(score(count + 1) >= score(count));
      }),
    );
  });
});
