import { minute, type Instant } from '../model/instant';
import type { ResponseClock } from '../turn/responseClock';
import type { WorkingCalendar } from '../calendar/workingTime';
import type { EffortSettings } from '../settings/effortSettings';
import type { RequestKey } from '../model/ids';

export interface Waiting {
  readonly id: RequestKey;
  readonly clock: ResponseClock;
}

/**
 * Returns, by id, the promised times that can't wait any longer: those that have passed, and those that would
 * pass before the next review ends. That review is assumed to take the maximum time: with the actual next
 * request's estimate, one more line to read or one more person held up could reorder all the others.
 */
export function wordsDue(
  waiting: readonly Waiting[],
  { mostMinutes }: Pick<EffortSettings, 'mostMinutes'>,
  calendar: WorkingCalendar,
  now: Instant,
): ReadonlyMap<string, Instant> {
  // Computed once, forward from now: counting day by day to a time in the year 10000 would take too long.
  const nextEnds = calendar.after(now, mostMinutes * minute) ?? Infinity;
  const due = new Map<string, Instant>();
  for (const { id, clock } of waiting) {
    if (!('until' in clock)) continue;
    if (clock.state === 'missed' || clock.until < nextEnds) due.set(id, clock.until);
  }
  return due;
}
