import { day, hour } from '../../src/core/model/instant';
import { usual, type Change } from './change';
import { chanceFrom } from './chance';
import { bestPossible, needOverEffort, oneInFive, ranked, version1, type Order } from './orders';
import { drawBacklog, hoursForOne, morning } from './weeks';

/** How an order handles backlogs that are worked off from the top while nothing new arrives. */
export interface BacklogFigures {
  readonly name: string;
  /** Person-hours relative to the best possible order. */
  readonly ratio: Spread;
  /** Positions of changes that were requested within the last four hours and hold up four or more people. */
  readonly hubs: Spread & { readonly count: number; readonly withinEight: number };
  /** Those of them that take at most half an hour to review. */
  readonly quickHubs: Spread & { readonly count: number; readonly withinEight: number };
  /** Position of the change with the most points of need, judging by what GitHub shows. */
  readonly neediest: Spread & { readonly withinFour: number };
  /** How many of the first ten are older than a month. */
  readonly old: Spread;
  /** How many of all have gone quiet and are listed below. */
  readonly quiet: number;
}

export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly most: number;
}

/**
 * The last `ranked` order sets aside what has gone quiet, as shipped; no author has said anything since
 * asking.
 */
const backlogOrders: readonly Order[] = [
  version1,
  needOverEffort,
  oneInFive,
  { ...ranked('', 5, 15), name: 'the same, what has gone quiet aside' },
  bestPossible,
];

export function backlogFigures(count: number, size = 80): readonly BacklogFigures[] {
  const backlogs = Array.from({ length: count }, (_, index) =>
    drawBacklog(chanceFrom(1000 + index), usual, size),
  );
  return backlogOrders.map((order) => {
    const lists = backlogs.map((backlog) => order.arrange(backlog, morning, []));
    const hubs = lists.flatMap((list) => findPlaces(list, isFreshHub));
    const quickHubs = lists.flatMap((list) =>
      findPlaces(list, (change) => isFreshHub(change) && change.effort <= hour / 2),
    );
    const neediest = lists.flatMap((list) => {
      const most = Math.max(...list.map(({ points }) => points));
      return findPlaces(list, ({ points }) => points === most).slice(0, 1);
    });
    const isOld = ({ since }: Change): boolean => morning - since > 30 * day;
    return {
      name: order.name,
      ratio: computeSpread(lists.map((list) => personHours(list) / personHours(best(list)))),
      hubs: { ...computeSpread(hubs), count: hubs.length, withinEight: computeShare(hubs, 8) },
      quickHubs: {
        ...computeSpread(quickHubs),
        count: quickHubs.length,
        withinEight: computeShare(quickHubs, 8),
      },
      neediest: { ...computeSpread(neediest), withinFour: computeShare(neediest, 4) },
      old: computeSpread(lists.map((list) => list.slice(0, 10).filter(isOld).length)),
      quiet: size - lists.reduce((sum, list) => sum + list.length, 0) / count,
    };
  });
}

/** Sums person-hours from now until each change is answered. */
export function personHours(list: readonly Change[]): number {
  let [spent, sum] = [0, 0];
  for (const { effort, people } of list) {
    spent += (hoursForOne * effort) / hour;
    sum += people * spent;
  }
  return sum;
}

export function best(list: readonly Change[]): readonly Change[] {
  return bestPossible.arrange(list, morning, []);
}

function isFreshHub({ since, people }: Change): boolean {
  return morning - since <= 4 * hour && people >= 4;
}

function findPlaces(list: readonly Change[], counts: (change: Change) => boolean): number[] {
  return list.flatMap((change, index) => (counts(change) ? [index + 1] : []));
}

function computeShare(places: readonly number[], most: number): number {
  return places.filter((place) => place <= most).length / places.length;
}

function computeSpread(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b);
  return {
    mean: figures.reduce((a, b) => a + b, 0) / figures.length,
    median: sorted[figures.length >> 1] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}
