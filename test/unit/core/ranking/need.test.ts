import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../../../src/core/ranking/rank';
import { defaultWeights, type Weights } from '../../../../src/core/settings/weights';
import {
  aReviewRequest,
  aSnapshot,
  anIssue,
  closing,
  days,
  hours,
  now,
  stackedOn,
} from '../../../support/builders';
import { aDependent, aDownstream } from '../../../support/downstreamBuilders';

interface Given {
  readonly dependents: number;
  readonly teams: number;
  readonly stacked: number;
  readonly blocked: number;
  /** Days until it is due. */
  readonly due: number | undefined;
  readonly isBreaking: boolean;
}
const nothing: Given = { dependents: 0, teams: 0, stacked: 0, blocked: 0, due: undefined, isBreaking: false };

/** All by the author themselves, so that nobody else waits. */
function entryOf(given: Partial<Given>, weights: Weights = defaultWeights): RankedRequest {
  const { dependents, teams, stacked, blocked, due, isBreaking } = { ...nothing, ...given };
  const request = aReviewRequest({
    title: isBreaking ? 'feat!: it' : 'It',
    closes: blocked > 0 ? [closing(7, ...many(blocked, (index) => anIssue(100 + index)))] : [],
    ...(due !== undefined && { milestone: { title: 'M', number: 1, dueAt: now + days(due) } }),
  });
  const downstream = aDownstream(
    many(dependents, (index) => aDependent(`p${index}`)),
    { teams: many(teams, (index) => ({ id: `acme/t${index}`, weight: 1 })) },
  );
  const snapshot = aSnapshot([request], {
    stacked: many(stacked, (index) => stackedOn('topic-1', 30 + index)),
  });
  return rank(snapshot, defaultSettings, weights, now, { getDownstream: () => downstream })[0]!;
}
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** As it is written down for people. The opener of an issue that it closes is "rin", who does not count. */
function needOf({ dependents, teams, stacked, blocked, due, isBreaking }: Given): number {
  const D = 1 - Math.exp(-Math.log2(1 + dependents) / 3);
  const T = 1 - Math.exp(-teams / 10);
  const W = 1 - Math.exp(-(stacked + blocked) / 2);
  const U = due === undefined ? 0 : Math.min(1, Math.max(0, 1 - due / 14));
  const B = isBreaking ? 1.5 : 1;
  return Math.min(100, 8 + B * (15 * D + 50 * T + 20 * W) + 10 * U);
}

const anyGiven: fc.Arbitrary<Given> = fc.record({
  dependents: fc.nat(300),
  teams: fc.nat(30),
  stacked: fc.nat(8),
  blocked: fc.nat(8),
  due: fc.option(fc.integer({ min: -30, max: 30 }), { nil: undefined }),
  isBreaking: fc.boolean(),
});

suite('The need', () => {
  const cases: [name: string, given: Partial<Given>, total: number][] = [
    ['its author waits', {}, 8],
    ['one package', { dependents: 1 }, 12.3],
    ['seven packages', { dependents: 7 }, 17.5],
    ['one team', { teams: 1 }, 12.8],
    ['14 teams', { teams: 14 }, 45.7],
    ['one stacked request', { stacked: 1 }, 15.9],
    ['three', { stacked: 3 }, 23.5],
    ['a stacked request and an issue are as two', { stacked: 1, blocked: 1 }, 20.6],
    ['due in a week', { due: 7 }, 13],
    ['breaking, and nothing hangs on it', { isBreaking: true }, 8],
    ['breaking, with 14 teams', { teams: 14, isBreaking: true }, 64.5],
    ['a hub', { dependents: 66, teams: 14, stacked: 3 }, 74.2],
    [
      'all at once: never over 100',
      { dependents: 300, teams: 30, stacked: 8, due: -1, isBreaking: true },
      100,
    ],
  ];
  for (const [name, given, total] of cases) {
    test(`${name}: ${total}`, () => {
      assert.equal(entryOf(given).score.total, total);
      assert.equal(needOf({ ...nothing, ...given }).toFixed(1), total.toFixed(1));
    });
  }

  test('is what the formula says, whatever hangs on it, and its parts add up', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const { score } = entryOf(given);
        assert.ok(Math.abs(score.exact - needOf(given)) < 1e-9, `${score.exact} is not ${needOf(given)}`);
        const sum = score.reasons.reduce((total, { points }) => total + points, 0);
        assert.equal(sum.toFixed(1), score.total.toFixed(1));
        assert.equal(score.total.toFixed(1), score.exact.toFixed(1));
        assert.ok(score.reasons.every(({ points }) => points >= 0));
      }),
    );
  });

  test('grows with the teams for as long as there are more: the twentieth still adds half a point', () => {
    const [before, after] = [19, 20].map((teams) => entryOf({ teams }).score.exact);
    assert.ok(after! - before! > 0.5, `${before} and ${after}`);
  });

  test('divided by the effort, per hour, is the priority', () => {
    const { score, effort, priority } = entryOf({ stacked: 1 });
    assert.deepEqual([score.total, effort.minutes, priority], [15.9, 17, (60 * 15.9) / 17]);
  });
});

suite('The need by weights', () => {
  const none: Weights = { ...defaultWeights, dependents: 0, teams: 0, waiting: 0, due: 0, author: 0 };
  const hub: Given = { dependents: 66, teams: 14, stacked: 3, blocked: 2, due: 1, isBreaking: true };

  test('all of them 0: nobody needs anything', () => {
    const { score, priority } = entryOf(hub, none);
    assert.deepEqual([score.total, score.exact, priority], [0, 0, 0]);
    assert.ok(score.reasons.every(({ points }) => points === 0));
  });
  test('then the longest wait goes first, whatever the effort', () => {
    const requests = [3, 5, 1, 4].map((age) =>
      aReviewRequest({ number: age, askedAgo: hours(age), additions: 100 * age }),
    );
    const queue = rank(aSnapshot(requests), defaultSettings, none, now);
    assert.deepEqual(
      queue.map(({ request }) => request.id.number),
      [5, 4, 3, 1],
    );
  });
  const parts: [part: keyof Weights, share: number, given: Partial<Given>, total: number][] = [
    ['author', 0.3, {}, 30],
    ['teams', 0, { teams: 14 }, 8],
    ['waiting', 1, { stacked: 2 }, 71.2],
    ['dependents', 0.6, { dependents: 7 }, 45.9],
    ['due', 1, { due: 0 }, 100],
    ['breaking', 1, { stacked: 2, isBreaking: true }, 33.3],
  ];
  for (const [part, share, given, total] of parts)
    test(`${part} ${share}: ${total}`, () =>
      assert.equal(entryOf(given, { ...defaultWeights, [part]: share }).score.total, total));
});
