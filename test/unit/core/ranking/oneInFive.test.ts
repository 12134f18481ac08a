import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { minute, type Duration, type Instant } from '../../../../src/core/model/instant';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank } from '../../../../src/core/ranking/rank';
import type { FirstAnswer } from '../../../../src/core/ranking/answers';
import type { PullRequest } from '../../../../src/core/model/pullRequest';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { workingCalendar } from '../../../../src/core/calendar/workingTime';
import { aReviewRequest, aSnapshot, hours, now, stackedOn, user } from '../../../support/builders';

/** Working time between two arrivals, and what the later one is like. */
interface Arrival {
  readonly after: Duration;
  readonly lines: number;
  readonly stacked: number;
}

/** One who waited over the limit: how many waited longer then, and how many answers were given from then on. */
interface Overdue {
  readonly before: number;
  readonly answers: number;
}

const calendar = workingCalendar(defaultSettings.workingHours);
const limit = hours(defaultWeights.order.longestWaitAfterTargets * defaultWeights.responseTarget);

suite('One in five', () => {
  // More arrives than can be answered, and what is small and holds up many would always go first.
  const arrivals = fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 60 }).map((minutes) => minutes * minute),
      lines: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2000 })),
      stacked: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 60, maxLength: 120 },
  );
  const pace = fc.array(
    fc.integer({ min: 20, max: 180 }).map((minutes) => minutes * minute),
    { minLength: 1, maxLength: 20 },
  );

  test('nobody over the limit waits longer than for their turn among those who had waited longer', () =>
    fc.assert(
      fc.property(arrivals, pace, fc.integer({ min: 1, max: 7 }), (coming, steps, every) => {
        for (const { before, answers } of overdueIn(coming, steps, every))
          assert.ok(answers <= every * (before + 1), `${answers} answers, ${before} before them`);
      }),
      { seed: 1956, numRuns: 25 },
    ));

  const small: Arrival = { after: 20 * minute, lines: 5, stacked: 2 };
  const large: Arrival = { after: minute, lines: 2000, stacked: 0 };
  const weeks = [small, { ...small, after: minute }, large, ...Array.from({ length: 150 }, () => small)];
  const oldest = (every: number): Overdue => overdueIn(weeks, [30 * minute], every)[0]!;

  test('the large one is the fifth', () => assert.deepEqual(oldest(5), { before: 0, answers: 5 }));
  test('without the rule it is never answered', () => assert.ok(oldest(0).answers > 50));
});

/** Answers the first of the list again and again while more arrives; those over the limit, in order of asking. */
function overdueIn(coming: readonly Arrival[], steps: readonly Duration[], every: number): Overdue[] {
  const weights = { ...defaultWeights, order: { ...defaultWeights.order, longestWaitEvery: every } };
  const requests = requestsFrom(coming);
  const stacked = requests.flatMap(({ head, id }, index) =>
    Array.from({ length: coming[index]!.stacked }, (_, other) =>
      stackedOn(head.name, 10_000 + 10 * id.number + other),
    ),
  );
  const queue: PullRequest[] = [];
  const answers: FirstAnswer[] = [];
  const crossed = new Map<PullRequest, { readonly before: number; readonly at: number; end?: number }>();
  let time = requests[0]!.createdAt;
  for (let round = 0; time <= requests.at(-1)!.createdAt; round++) {
    while (requests[0] && requests[0].createdAt <= time) queue.push(requests.shift()!);
    for (const [before, request] of queue.entries()) {
      if (!crossed.has(request) && calendar.between(request.createdAt, time) > limit)
        crossed.set(request, { before, at: answers.length });
    }
    const [first] = rank(aSnapshot(queue, { stacked }), defaultSettings, weights, time, { answers });
    if (first) {
      queue.splice(queue.indexOf(first.request), 1);
      answers.push({ id: first.id, since: first.request.createdAt, at: time });
      Object.assign(crossed.get(first.request) ?? {}, { end: answers.length });
    }
    if (requests.length === 0) break;
    time = afterWork(time, steps[round % steps.length]!);
  }
  return [...crossed.values()].map(({ before, at, end = answers.length }) => ({ before, answers: end - at }));
}

function requestsFrom(coming: readonly Arrival[]): PullRequest[] {
  let since = now;
  return coming.map(({ after, lines }, index) => {
    since = afterWork(since, after);
    const asks = [{ at: since, reviewer: user('rin') }];
    return aReviewRequest({
      number: index + 1,
      createdAt: since,
      additions: lines,
      deletions: 0,
      reviewRequestedEvents: asks,
    });
  });
}

function afterWork(from: Instant, duration: Duration): Instant {
  return calendar.after(from, duration)!;
}
