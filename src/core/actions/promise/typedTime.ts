import { toDate, type WallClock, type WallTime } from '../../calendar/wallClock';
import { day, hour, minute, type Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';
import { checkFit, type Fit } from './fit';
import { halfOn, workedHalf } from './halfOfDay';
import { typedClock } from './typedClock';
import { typedDate } from './typedDate';
import { typedLength, type Length } from './typedLength';
import { typedPart, type DayPart } from './typedPart';
import { typedWeek } from './typedWeek';
import { plainTyped, typedZone } from './typedZone';

export type TypedTime =
  | ({ readonly kind: 'time'; readonly at: Instant } & Fit)
  | { readonly kind: 'past'; readonly at: Instant }
  /** Couldn't be parsed. */
  | { readonly kind: 'none' };

/**
 * Parses a time to promise, typed in English or Chinese, by the wall clock of the working hours: "15:00",
 * "in 2 hours", "Thu 10am", "下周一". Without a date, a time that has passed today means the next working day.
 * A date without a time means the end of that day's shift.
 */
export function typedTime(text: string, now: Instant, calendar: WorkingCalendar): TypedTime {
  const at = parseMoment(plainTyped(text), now, calendar);
  if (at === undefined) return { kind: 'none' };
  return at > now ? { kind: 'time', at, ...checkFit(at, calendar) } : { kind: 'past', at };
}

function parseMoment(text: string, now: Instant, calendar: WorkingCalendar): Instant | undefined {
  const length = typedLength(text);
  if (length !== undefined) return endOfLength(length, now, calendar.clock);

  const { clock, rest } = typedZone(text, calendar.clock);
  const today = toDate(clock.shows(now));
  const week = typedWeek(text, today, calendar.firstWeekday);
  if (week !== undefined) return endOfWeek(week, clock, calendar);
  // "Tomorrow 15:00 UTC" is tomorrow where it's typed.
  const found = typedDate(rest, toDate(calendar.clock.shows(now)), calendar.firstWeekday);
  const time = typedClock(found?.rest ?? rest, found !== undefined) ?? (found && typedPart(found.rest));
  // Work ends by our own clock, so a zone next to it is about something else.
  if (time === undefined || (time === 'end' && rest !== text)) return undefined;
  if (time !== 'end' && 'by' in time) return found && endOfPart(time, found.date, clock, calendar);

  const on = (date: WallTime): Instant => {
    if (time === 'end') return getEnd(date, now, calendar);
    // Next to a zone, it's by the 24-hour clock.
    const isOpen = time.half === 'written' && rest === text;
    const half = isOpen ? halfOn(time, date, now, clock, calendar) : undefined;
    return half ?? clock.when(date + time.minutes * minute);
  };
  const next = (): WallTime => nextWorkingDate(today, clock, calendar);
  if (time !== 'end' && (time.half === 'usually' || time.half === 'none')) {
    const at = found
      ? halfOn(time, found.date, now, clock, calendar)
      : [today, next()]
          .map((date) => workedHalf(time, date, clock, calendar))
          .find((each) => each !== undefined && each > now);
    if (at !== undefined || time.half === 'none') return at;
  }
  if (found) return on(found.date);
  return on(today) > now ? on(today) : on(next());
}

function endOfLength({ days, more }: Length, now: Instant, clock: WallClock): Instant | undefined {
  const at = (days === 0 ? now : clock.when(clock.shows(now) + days * day)) + more;
  if (!Number.isFinite(at)) return undefined;
  // Times are shown to the minute, and a promised time mustn't pass while it's still shown.
  return at > now ? Math.ceil(at / minute) * minute : now;
}

/** Returns the end of work on the week's last working day, if there is one. */
function endOfWeek(week: WallTime, clock: WallClock, calendar: WorkingCalendar): Instant | undefined {
  for (let date = week + 6 * day; date >= week; date -= day) {
    const shift = calendar.shiftOn(noon(date, clock));
    if (shift) return shift.end;
  }
  return undefined;
}

/** Returns when work ends within the part of the day, for a break or for the day. */
function endOfPart(
  { start, end, by }: DayPart,
  date: WallTime,
  clock: WallClock,
  calendar: WorkingCalendar,
): Instant {
  const [from, to] = [clock.when(date + start * minute), clock.when(date + end * minute)];
  let last = to;
  if (by === 'end') return last;
  for (let shift = calendar.nextShift(from); shift && shift.start < to; shift = calendar.nextShift(shift.end))
    last = Math.min(shift.end, to);
  return last;
}

/** Returns the end of work; five o'clock if there's no work that day. */
function getEnd(date: WallTime, now: Instant, calendar: WorkingCalendar): Instant {
  const { clock } = calendar;
  // Today, the work that's going on may have started yesterday.
  const current = date === toDate(clock.shows(now)) ? calendar.nextDay(now) : undefined;
  if (current && current.start <= now) return current.end;
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
