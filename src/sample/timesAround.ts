import { day, hour, minute, type Instant } from '../core/instant';
import { workingCalendar, type WorkingHours } from '../core/workingTime';

/** Turns the offsets of the tables into times around one now, as GitHub writes them. */
export interface Times {
  /** The latest minute since which so many hours were worked. */
  workedAgo(hours: number): string;
  /** So many days ahead, or the end of work before that: nothing is due on a free day. */
  due(days: number): string;
}

/** In working time, so that a wait looks the same on a Monday morning and on a Sunday. */
export function timesAround(now: Instant, hours: WorkingHours): Times {
  const calendar = workingCalendar(hours);

  function workedBefore(end: Instant, worked: number): string {
    const isEnough = (minutes: number): boolean => calendar.between(end - minutes * minute, end) >= worked;
    let enough = 1;
    while (!isEnough(enough) && enough < longest) enough *= 2;
    let tooFew = enough / 2;
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      if (isEnough(middle)) enough = middle;
      else tooFew = middle;
    }
    return new Date(end - enough * minute).toISOString();
  }

  return {
    workedAgo: (count) => workedBefore(now, count * hour),
    due: (days) => workedBefore(now + days * day, minute),
  };
}

/** In minutes, two years: somebody may work on no day at all. */
const longest = (730 * day) / minute;
