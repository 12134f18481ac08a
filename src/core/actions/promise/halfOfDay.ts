import { toDate, type WallClock, type WallTime } from '../../calendar/wallClock';
import { day, minute, type Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';
import { checkFit } from './fit';
import type { ClockTime } from './typedClock';

/** Returns a 12-hour time's a.m. or p.m., whichever is in the working hours; undefined if both or neither. */
export function workedHalf(
  { minutes }: ClockTime,
  date: WallTime,
  clock: WallClock,
  calendar: WorkingCalendar,
): Instant | undefined {
  const [only, ...more] = halves(minutes)
    .map((each) => clock.when(date + each * minute))
    .filter((at) => checkFit(at, calendar).when === 'working');
  return more.length > 0 ? undefined : only;
}

/**
 * Returns the same for a date that was typed. On a day off, the hours of the next two weeks decide. A bare hour
 * that could be either is today's that's still ahead, if there's only one.
 */
export function halfOn(
  time: ClockTime,
  date: WallTime,
  now: Instant,
  clock: WallClock,
  calendar: WorkingCalendar,
): Instant | undefined {
  const worked = workedHalf(time, date, clock, calendar) ?? usualHalf(time, date, clock, calendar);
  if (worked !== undefined || time.half !== 'usually' || date !== toDate(clock.shows(now))) return worked;
  const [only, ...more] = halves(time.minutes)
    .map((each) => clock.when(date + each * minute))
    .filter((at) => at > now);
  return more.length > 0 ? undefined : only;
}

function usualHalf(
  time: ClockTime,
  date: WallTime,
  clock: WallClock,
  calendar: WorkingCalendar,
): Instant | undefined {
  if (!calendar.isDayOff(clock.when(date + 12 * 60 * minute))) return undefined;
  const found = new Set<number>();
  for (let other = date + day; other <= date + 14 * day; other += day) {
    const at = workedHalf(time, other, clock, calendar);
    if (at !== undefined) found.add(clock.shows(at) - other);
  }
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? undefined : clock.when(date + only);
}

/** In minutes after midnight. */
function halves(minutes: number): number[] {
  return [minutes, minutes + 12 * 60].filter((each) => each <= 24 * 60);
}
