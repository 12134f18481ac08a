import { day, hour, type Duration, type Instant } from '../../src/core/model/instant';
import { drawChange, drawEffort, usual, type Change, type Shape } from './change';
import { chanceFrom, type Chance } from './chance';
import { office } from './orders';

/** Weeks of requests arriving for one reviewer. */
export interface Scenario {
  readonly shape: Shape;
  /** Arriving work as a share of the time available for it. */
  readonly load: number;
  readonly weeks: number;
  /** Changes already waiting on the first morning. */
  readonly backlog: number;
}

export const plain: Scenario = { shape: usual, load: 0.9, weeks: 40, backlog: 0 };

/** Working hours per hour of review: 8 of 40 hours are for reviews. */
export const hoursForOne = 5;

export const start: Instant = Date.parse('2026-01-05T09:00:00Z');

/** When a backlog is looked at. */
export const morning: Instant = start + hour;

export function getEnd({ weeks }: Scenario): Instant {
  return start + weeks * 7 * day;
}

/** Draws all changes of these weeks, in the order in which they were requested. */
export function drawWeeks(scenario: Scenario, seed: number): readonly Change[] {
  const chance = chanceFrom(seed);
  const changes = drawBacklog(chance, scenario.shape, scenario.backlog);
  const gap = (hoursForOne * meanEffort(scenario.shape)) / scenario.load;
  const end = getEnd(scenario);
  // Poisson arrivals, in working time.
  const nextAfter = (since: Instant): Instant =>
    office.after(since, -gap * Math.log(1 - chance.next())) ?? end;
  for (let since = nextAfter(start); since < end; since = nextAfter(since))
    changes.push(drawChange(chance, scenario.shape, changes.length + 1, since));
  return changes;
}

/**
 * Draws changes from an hour to nine months old, oldest first; as many are 1 to 10 hours old as 10 to 100.
 */
export function drawBacklog(chance: Chance, shape: Shape, size: number): Change[] {
  const oldest = 9 * 30 * 24;
  return Array.from({ length: size }, () => morning - Math.round(hour * oldest ** chance.next()))
    .sort((a, b) => a - b)
    .map((since, index) => drawChange(chance, shape, index + 1, since));
}

/** Estimates the mean from many draws, the same ones for every seed. */
function meanEffort(shape: Shape): Duration {
  const chance = chanceFrom(0);
  const many = 5000;
  let sum = 0;
  for (let drawn = 0; drawn < many; drawn++) sum += drawEffort(chance, shape).effort;
  return sum / many;
}
