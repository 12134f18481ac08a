import type { Duration, Instant } from '../../src/core/model/instant';
import type { FirstAnswer } from '../../src/core/ranking/answers';
import { formatId } from '../../src/core/model/requestId';
import { workingCalendar } from '../../src/core/calendar/workingTime';
import type { Change } from './change';
import type { Chance } from './chance';
import { office, type Order } from './orders';
import { start } from './weeks';

/** How long a change waited within those weeks, whether or not it was answered. */
export interface Waited {
  readonly change: Change;
  readonly wait: Duration;
}

/** An hour and 36 minutes a day. */
const reviewing = workingCalendar({ days: [1, 2, 3, 4, 5], start: 600, end: 696, timeZone: 'UTC' });

/**
 * Simulates one reviewer answering changes until `end`, re-ordering what's waiting each time. With `whim`,
 * the reviewer picks any of the first three at random instead of the first.
 */
export function simulate(
  changes: readonly Change[],
  order: Order,
  end: Instant,
  whim?: Chance,
): readonly Waited[] {
  const answered = workOff(changes, order, end, whim);
  return changes.map((change) => ({
    change,
    // Waiting before the first morning isn't attributed to the order.
    wait: office.between(Math.max(start, change.since), answered.get(change) ?? end),
  }));
}

/** Returns when each change was answered. */
function workOff(
  changes: readonly Change[],
  order: Order,
  end: Instant,
  whim: Chance | undefined,
): ReadonlyMap<Change, Instant> {
  const answered = new Map<Change, Instant>();
  const answers: FirstAnswer[] = [];
  const queue = new Set<Change>();
  let arrived = 0;
  for (let now = start; now < end;) {
    for (let next = changes[arrived]; next && next.since <= now; next = changes[++arrived]) queue.add(next);
    const begins =
      queue.size > 0 ? reviewing.nextShift(now)?.start : Math.max(now, changes[arrived]?.since ?? end);
    if (begins === undefined) break;
    if (queue.size === 0 || begins > now) {
      now = begins;
      continue;
    }
    // The order looks only at the last few answers.
    const list = order.arrange([...queue], now, answers.slice(-20));
    const change = list[whim ? Math.floor(whim.next() * Math.min(3, list.length)) : 0];
    if (!change) break;
    queue.delete(change);
    now = reviewing.after(now, change.effort) ?? end;
    if (now <= end) answered.set(change, now);
    answers.push({ id: formatId(change.request.id), since: change.since, at: now });
  }
  return answered;
}
