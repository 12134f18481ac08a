import { hour, type Duration } from '../../src/core/model/instant';
import { chanceFrom } from './chance';
import type { Order } from './orders';
import { simulate, type Waited } from './simulate';
import { drawWeeks, getEnd, type Scenario } from './weeks';

/** What an order costs those who are waiting, over all seeds; times in working hours. */
export interface Figures {
  readonly personHours: number;
  readonly median: number;
  readonly ninetyFifth: number;
  readonly longest: number;
  /** Share answered within the target. */
  readonly inTime: number;
  /** Mean wait of changes that hold up four or more people. */
  readonly ofHubs: number;
}

/** Runs every order on the same weeks. */
export function measureFigures(
  scenario: Scenario,
  orders: readonly Order[],
  seeds: number,
  isPicky = false,
): readonly Figures[] {
  const waits = orders.map((): Waited[] => []);
  for (let seed = 1; seed <= seeds; seed++) {
    const changes = drawWeeks(scenario, seed);
    orders.forEach((order, index) => {
      const whim = isPicky ? chanceFrom(-seed) : undefined;
      waits[index]?.push(...simulate(changes, order, getEnd(scenario), whim));
    });
  }
  return waits.map(figuresFrom);
}

const target: Duration = 8 * hour;

function figuresFrom(waited: readonly Waited[]): Figures {
  const waits = waited.map(({ wait }) => wait).sort((a, b) => a - b);
  const at = (share: number): number => (waits[Math.floor(share * (waits.length - 1))] ?? 0) / hour;
  const hubs = waited.filter(({ change }) => change.people >= 4);
  return {
    personHours: sumBy(waited, ({ change, wait }) => (change.people * wait) / hour),
    median: at(0.5),
    ninetyFifth: at(0.95),
    longest: at(1),
    inTime: waits.filter((wait) => wait <= target).length / waits.length,
    ofHubs: sumBy(hubs, ({ wait }) => wait / hour) / hubs.length,
  };
}

function sumBy<T>(items: readonly T[], figure: (item: T) => number): number {
  return items.reduce((sum, item) => sum + figure(item), 0);
}
