import type { Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';

/** Where a moment falls relative to the working hours and, if it's outside, the next one that's inside. */
export interface Fit {
  readonly when: 'working' | 'outside' | 'dayOff';
  readonly instead?: Instant;
}

export function checkFit(at: Instant, calendar: WorkingCalendar): Fit {
  // The end of a shift counts too: work can be done by then.
  if (calendar.isWorking(at) || calendar.isWorking(at - 1)) return { when: 'working' };
  const next = calendar.nextShift(at);
  return { when: calendar.isDayOff(at) ? 'dayOff' : 'outside', ...(next && { instead: next.start }) };
}
