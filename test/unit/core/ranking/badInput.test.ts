import { strict as assert } from 'node:assert';
import type { Downstream } from '../../../../src/core/packages/downstream';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../../../src/core/ranking/rank';
import type { FirstAnswer } from '../../../../src/core/ranking/answers';
import type { PullRequest } from '../../../../src/core/model/pullRequest';
import { defaultWeights, type Weights } from '../../../../src/core/settings/weights';
import { weightsFrom } from '../../../../src/core/settings/weightsFrom';
import {
  aReviewRequest,
  aSnapshot,
  comment,
  days,
  hours,
  now,
  person,
  stackedOn,
  user,
} from '../../../support/builders';
import { aDependent, aDownstream } from '../../../support/downstreamBuilders';

interface Odd {
  readonly requests: readonly PullRequest[];
  readonly weights?: Weights;
  readonly downstream?: Downstream;
  readonly answers?: readonly FirstAnswer[];
}

const requests = (
  count: number,
  make: (index: number) => Parameters<typeof aReviewRequest>[0],
): PullRequest[] =>
  Array.from({ length: count }, (_, index) => aReviewRequest({ number: index + 1, ...make(index) }));
const allWeights = (share: number): Weights =>
  weightsFrom(
    Object.fromEntries(
      ['dependents', 'teams', 'waiting', 'due', 'author', 'breaking'].map((name) => [name, share]),
    ),
    () => assert.fail('within the limits'),
  );
const promisedAt = (until: number): Parameters<typeof aReviewRequest>[0] => ({
  notes: [{ kind: 'promise', until, by: 'rin', at: now - hours(0.5) }],
  activity: [comment('rin', hours(0.5))],
});
const missing = undefined as never;

suite('The order of odd facts', () => {
  const sizes = [0, 1, 400, 401, 1e6, Number.MAX_SAFE_INTEGER, Infinity, NaN, -1, -1e9, missing];
  const ages = [0, 1, -hours(1), -days(400), days(29), days(4000)];
  const cases: [name: string, odd: Odd][] = [
    ['nobody', { requests: [] }],
    [
      'sizes of any kind',
      { requests: requests(sizes.length, (index) => ({ additions: sizes[index]!, deletions: 0 })) },
    ],
    [
      'deletions of any kind',
      { requests: requests(sizes.length, (index) => ({ deletions: sizes[index]! })) },
    ],
    [
      'numbers of files of any kind',
      { requests: requests(sizes.length, (index) => ({ changedFiles: sizes[index]! })) },
    ],
    [
      'waits in the future, and from the time of the dinosaurs',
      { requests: requests(ages.length, (index) => ({ askedAgo: ages[index]! })) },
    ],
    ['created in the future', { requests: requests(3, () => ({ createdAt: now + days(9) })) }],
    ['everybody overdue for the same time', { requests: requests(12, () => ({ askedAgo: days(9) })) }],
    [
      'everybody overdue, each longer than the last',
      { requests: requests(12, (index) => ({ askedAgo: days(3) + hours(index) })) },
    ],
    ['promises at the same minute', { requests: requests(6, () => promisedAt(now + hours(0.1))) }],
    ['promises missed at the same minute', { requests: requests(6, () => promisedAt(now - hours(0.1))) }],
    [
      'a promise for the year 10000',
      { requests: requests(3, () => promisedAt(Date.parse('9999-12-31T23:59:00Z'))) },
    ],
    [
      'activity and words from the future',
      { requests: requests(3, () => ({ activity: [comment('rin', -days(9)), comment('kim', -days(10))] })) },
    ],
    [
      'all weights 0',
      {
        requests: requests(9, (index) => ({ additions: 50 * index, askedAgo: hours(index) })),
        weights: allWeights(0),
      },
    ],
    [
      'all weights 1',
      { requests: requests(9, (index) => ({ additions: 50 * index })), weights: allWeights(1) },
    ],
    [
      'no time to switch, nothing to read',
      {
        requests: requests(9, () => ({ additions: 0, deletions: 0 })),
        weights: { ...defaultWeights, effort: { ...defaultWeights.effort, switchMinutes: 0 } },
      },
    ],
    [
      'more skipped than changed',
      {
        requests: requests(2, () => ({})),
        downstream: aDownstream([aDependent('a')], { skippedLines: 1e9 }),
      },
    ],
    [
      'skipped lines that make no sense',
      {
        requests: requests(2, () => ({})),
        downstream: aDownstream([aDependent('a')], { skippedLines: NaN }),
      },
    ],
    [
      'asked a thousand times',
      {
        requests: requests(2, () => ({
          reviewRequestedEvents: Array.from({ length: 1000 }, (_, ago) => ({
            at: now - hours(1000 - ago),
            reviewer: user('rin'),
          })),
        })),
      },
    ],
    [
      'nobody was asked',
      {
        requests: requests(3, () => ({ reviewRequestedEvents: [], requestedReviewers: [], isAsked: false })),
      },
    ],
    ['a person without a name', { requests: requests(2, () => ({ author: person('') })) }],
    [
      'answers from the future',
      {
        requests: requests(6, () => ({ askedAgo: days(9) })),
        answers: [{ id: 'x', at: now + days(9), since: now + days(8) }],
      },
    ],
    [
      'answers before they were asked for',
      {
        requests: requests(6, () => ({ askedAgo: days(9) })),
        answers: [{ id: 'x', at: now - days(1), since: now }],
      },
    ],
    [
      'thousands of answers',
      {
        requests: requests(6, () => ({ askedAgo: days(9) })),
        answers: Array.from({ length: 5000 }, (_, index) => ({
          id: `${index}`,
          at: now - index,
          since: now - hours(1),
        })),
      },
    ],
    [
      '5,000 requests',
      {
        requests: requests(5000, (index) => ({
          additions: (index * 37) % 900,
          askedAgo: hours((index * 7) % 500),
          repository: `acme/r${index % 40}`,
        })),
      },
    ],
  ];
  for (const [name, odd] of cases) {
    test(`${name}: total, finite and always the same`, () => {
      const queue = queueOf(odd);
      assert.equal(queue.length, odd.requests.length);
      assert.equal(new Set(queue.map(({ id }) => id)).size, queue.length);
      queue.forEach(({ rank: place, score, effort, priority, wait }, index) => {
        assert.equal(place, index + 1);
        for (const figure of [score.exact, score.total, effort.lines, effort.skipped, priority, wait])
          assert.ok(Number.isFinite(figure) && figure >= 0, `${figure}`);
        assert.ok(score.total <= 100 && effort.minutes >= 1 && effort.minutes <= 120);
      });
      const turned = queueOf({
        ...odd,
        requests: odd.requests.toReversed(),
        answers: odd.answers?.toReversed() ?? [],
      });
      assert.deepEqual(
        turned.map(({ id }) => id),
        queue.map(({ id }) => id),
      );
    });
  }

  test('of the same in all, the older stands first, then by id', () => {
    const ids = queueOf({
      requests: requests(4, (index) => ({
        number: index + 11,
        createdAt: now - days(30) - (index === 2 ? 1 : 0),
      })),
    });
    assert.deepEqual(
      ids.map(({ request }) => request.id.number),
      [13, 11, 12, 14],
    );
  });
});

function queueOf({
  requests: all,
  weights = defaultWeights,
  downstream,
  answers = [],
}: Odd): readonly RankedRequest[] {
  const snapshot = aSnapshot(all, { stacked: [stackedOn('topic-1', 9000)] });
  return rank(snapshot, defaultSettings, weights, now, { getDownstream: () => downstream, answers });
}
