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
 * By id, the times that the viewer gave their word for and that can wait no longer: those that have passed, and
 * those that would pass before the next review ends. That is taken to last as long as a review may: if it were that
 * of whoever comes next, one more line to read, or one more who is held up, could turn the order of all others.
 */
export function wordsDue(
  waiting: readonly Waiting[],
  { mostMinutes }: Pick<EffortSettings, 'mostMinutes'>,
  calendar: WorkingCalendar,
  now: Instant,
): ReadonlyMap<string, Instant> {
  // Asked once and forwards: a time in the year 10000 must not be counted to day by day.
  const nextEnds = calendar.after(now, mostMinutes * minute) ?? Infinity;
  const due = new Map<string, Instant>();
  for (const { id, clock } of waiting) {
    if (!('until' in clock)) continue;
    if (clock.state === 'missed' || clock.until < nextEnds) due.set(id, clock.until);
  }
  return due;
}
