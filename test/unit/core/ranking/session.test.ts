import { strict as assert } from 'node:assert';
import { planSession } from '../../../../src/core/ranking/session';
import type { RankedRequest } from '../../../../src/core/ranking/rank';
import { aReviewRequest, ranked } from '../../../support/builders';

/** In this order, each taking so many minutes; the number is the place. */
function queueOf(...minutes: number[]): readonly RankedRequest[] {
  const [entry] = ranked([aReviewRequest()]);
  return minutes.map((each, index) => ({
    ...entry!,
    rank: index + 1,
    effort: { ...entry!.effort, minutes: each },
  }));
}

suite('What fits the time', () => {
  const cases: [name: string, efforts: number[], minutes: number, ranks: number[], takes: number][] = [
    ['nobody waits', [], 60, [], 0],
    ['all', [15, 20, 25], 60, [1, 2, 3], 60],
    ['the first stays in', [50, 15, 15, 15, 15], 60, [1], 50],
    ['then whatever still fits, in the order of the queue', [20, 45, 25, 15], 60, [1, 3, 4], 60],
    ['the first does not fit: the next that does', [90, 15, 60], 60, [2], 15],
    ['to the minute', [60, 1], 60, [1], 60],
    ['a minute short', [60, 59], 59, [2], 59],
    ['a day', [120, 120, 120, 120], 480, [1, 2, 3, 4], 480],
  ];
  for (const [name, efforts, minutes, ranks, takes] of cases) {
    test(`${name}: ${takes} of ${minutes} minutes`, () => {
      const session = planSession(queueOf(...efforts), minutes);
      assert.deepEqual(
        [session.minutes, session.requests.map(({ rank }) => rank), session.effortMinutes],
        [minutes, ranks, takes],
      );
      assert.equal(session.shortest, undefined);
    });
  }

  test('nothing fits: names the shortest', () =>
    assert.equal(planSession(queueOf(90, 30, 40), 20).shortest?.rank, 2));
  test('of equally short ones the first', () =>
    assert.equal(planSession(queueOf(30, 20, 20), 10).shortest?.rank, 2));

  for (const aside of [
    'draft',
    'bot',
    'authorsMove',
    'teamAnswered',
    'teamTaken',
    'snoozed',
    'goneQuiet',
  ] as const) {
    test(`leaves out what is aside: ${aside}`, () => {
      const [first, second] = queueOf(15, 20);
      const session = planSession([{ ...first!, excludedBecause: aside }, second!], 60);
      assert.deepEqual(
        session.requests.map(({ rank }) => rank),
        [2],
      );
      assert.equal(planSession([{ ...first!, excludedBecause: aside }], 5).shortest, undefined);
    });
  }

  for (const minutes of [0, -1])
    test(`${minutes} minutes: nothing fits`, () =>
      assert.deepEqual(planSession(queueOf(15), minutes).requests, []));
});
