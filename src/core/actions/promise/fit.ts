import type { Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';

/** How a moment lies to the working hours, and where it does not, the next one that does. */
export interface Fit {
  readonly when: 'working' | 'outside' | 'dayOff';
  readonly instead?: Instant;
}

export function checkFit(at: Instant, calendar: WorkingCalendar): Fit {
  // The end of a shift counts too: by then, something can be done.
  if (calendar.isWorking(at) || calendar.isWorking(at - 1)) return { when: 'working' };
  const next = calendar.nextShift(at);
  return { when: calendar.isDayOff(at) ? 'dayOff' : 'outside', ...(next && { instead: next.start }) };
}
