import { dateOf, type WallClock, type WallTime } from '../../calendar/wallClock';
import { day, hour, minute, type Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';
import { fitOf, type Fit } from './fit';
import { typedClock } from './typedClock';
import { typedDate } from './typedDate';
import { typedLength } from './typedLength';
import { plainTyped, typedZone } from './typedZone';

export type TypedTime =
  | ({ readonly kind: 'time'; readonly at: Instant } & Fit)
  | { readonly kind: 'past'; readonly at: Instant }
  /** Not understood. */
  | { readonly kind: 'none' };

/**
 * What somebody typed as a time to promise, in English or Chinese, by the wall clock of their working hours:
 * "15:00", "in 2 hours", "Thu 10am", "下周一". Without a date it is the next working day once the time is over
 * today, and without a time the end of that day's shift.
 */
export function typedTime(text: string, now: Instant, calendar: WorkingCalendar): TypedTime {
  const at = momentOf(plainTyped(text), now, calendar);
  if (at === undefined) return { kind: 'none' };
  return at > now ? { kind: 'time', at, ...fitOf(at, calendar) } : { kind: 'past', at };
}

function momentOf(text: string, now: Instant, calendar: WorkingCalendar): Instant | undefined {
  const length = typedLength(text);
  // Times are shown to the minute, and one that is promised shall not be over while it is shown.
  if (length !== undefined) return length > 0 ? Math.ceil((now + length) / minute) * minute : now;

  const { clock, rest } = typedZone(text, calendar.clock);
  const today = dateOf(clock.shows(now));
  const found = typedDate(rest, today);
  const time = typedClock(found?.rest ?? rest, found !== undefined);
  if (time === undefined) return undefined;

  const on = (date: WallTime): Instant =>
    time === 'end' ? endOf(date, clock, calendar) : clock.when(date + time * minute);
  if (found) return on(found.date);
  return on(today) > now ? on(today) : on(nextWorkingDate(today, clock, calendar));
}

/** Where nobody works, five o'clock. */
function endOf(date: WallTime, clock: WallClock, calendar: WorkingCalendar): Instant {
  return calendar.shiftOn(noon(date, clock))?.end ?? clock.when(date + 17 * hour);
}

function nextWorkingDate(today: WallTime, clock: WallClock, calendar: WorkingCalendar): WallTime {
  for (let date = today + day; date <= today + 400 * day; date += day) {
    if (!calendar.isDayOff(noon(date, clock))) return date;
  }
  return today + day;
}

function noon(date: WallTime, clock: WallClock): Instant {
  return clock.when(date + 12 * hour);
}
