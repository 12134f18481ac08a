import { hour, type Duration, type Instant } from '../../src/core/model/instant';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { rank } from '../../src/core/ranking/rank';
import type { FirstAnswer } from '../../src/core/ranking/answers';
import { defaultWeights, type Weights } from '../../src/core/settings/weights';
import { workingCalendar } from '../../src/core/calendar/workingTime';
import { aSnapshot } from '../../test/support/builders';
import type { Change } from './change';

/** Determines the order in which waiting changes are listed. */
export interface Order {
  readonly name: string;
  /** `answers`: the reviewer's first answers so far. */
  arrange(queue: readonly Change[], now: Instant, answers: readonly FirstAnswer[]): readonly Change[];
}

export const office = workingCalendar(defaultSettings.workingHours);

export const newestFirst = sorted('newest first (GitLens, gh-dash, github-review-manager)', (change) => [
  -change.since,
]);
export const oldestFirst = sorted('oldest first (Trailer)', ({ since }) => [since]);
export const version1 = sorted('version 1', (change, wait) =>
  wait > 24 * hour ? [0, -wait] : [1, -scoreOfVersion1(change, wait)],
);
export const version1Unfair = sorted('version 1 without its fairness rule', (change, wait) => [
  -scoreOfVersion1(change, wait),
]);
export const smallestFirst = sorted('smallest first', ({ request }) => [
  request.additions + request.deletions,
]);
export const needOverEffort = ranked('need ÷ effort', 0);
export const oneInFive = ranked(
  'need ÷ effort, every fifth answer to the longest wait (as it ships)',
  defaultWeights.order.longestWaitEvery,
);
/** Smith's rule applied to the truth, which isn't known in practice. */
export const bestPossible = sorted('the best possible (people and effort known exactly)', (change) => [
  -change.people / change.effort,
]);

export const allOrders: readonly Order[] = [
  newestFirst,
  oldestFirst,
  version1,
  version1Unfair,
  smallestFirst,
  needOverEffort,
  oneInFive,
  bestPossible,
];

/** Uses the real `rank`. In these worlds every author is still waiting, so none has gone quiet. */
export function ranked(name: string, longestWaitEvery: number, goneQuietAfterDays = 0): Order {
  const order = { ...defaultWeights.order, longestWaitEvery, goneQuietAfterDays };
  const weights: Weights = { ...defaultWeights, order };
  return {
    name,
    arrange(queue, now, answers) {
      const changes = new Map(queue.map((change) => [change.request, change]));
      const snapshot = aSnapshot([...changes.keys()], { stacked: queue.flatMap(({ stacked }) => stacked) });
      const knowledge = { getDownstream: (request: Change['request']) => changes.get(request)?.downstream };
      return rank(snapshot, defaultSettings, weights, now, { ...knowledge, answers })
        .filter(({ excludedBecause }) => excludedBecause === undefined)
        .flatMap(({ request }) => changes.get(request) ?? []);
    },
  };
}

/** 100 · (.30 D + .20 T + .30 W + .10 A); these worlds have no breaking changes or due dates. */
function scoreOfVersion1({ pointsOfVersion1 }: Change, wait: Duration): number {
  return pointsOfVersion1 + 10 * (1 - Math.exp(-wait / hour / 16));
}

/** Sorts ascending by the first key that differs, then by the time of the request. */
function sorted(name: string, getKeys: (change: Change, wait: Duration) => readonly number[]): Order {
  return {
    name,
    arrange: (queue, now) =>
      queue
        .map((change) => ({ change, keys: getKeys(change, office.between(change.since, now)) }))
        .sort((a, b) => {
          const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
          return (a.keys[at] ?? a.change.since) - (b.keys[at] ?? b.change.since);
        })
        .map(({ change }) => change),
  };
}
