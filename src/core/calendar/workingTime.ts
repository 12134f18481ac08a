import { parseFocus } from './hoursText';
import { runningTotal } from './runningTotal';
import { minutesIn, planShifts, type Shift } from './shifts';
import { toDate, wallClock, type WallClock, type WallTime } from './wallClock';
import { firstWeekday, spansOn, type WorkingHours } from './workingHours';
import { day, minute, type Duration, type Instant } from '../model/instant';

export type { Shift } from './shifts';
export type { WorkingHours } from './workingHours';

export interface WorkingCalendar {
  /** Working time from one moment to a later one, times focus; 0 when the second is not later. */
  between(from: Instant, to: Instant): Duration;
  /** The first moment by which so much working time has passed; undefined if that takes over 400 days. */
  after(from: Instant, duration: Duration): Instant | undefined;
  isWorking(at: Instant): boolean;
  /** Whether no shift begins on the date of a moment. */
  isDayOff(at: Instant): boolean;
  /** From the first beginning to the last end of the work of a moment's date, breaks included. */
  shiftOn(at: Instant): Shift | undefined;
  /** The running shift, or the next to begin within 400 days: up to the next break. */
  nextShift(at: Instant): Shift | undefined;
  /** The day's work that runs or is in a break, or the next to begin within 400 days, breaks included. */
  nextDay(at: Instant): Shift | undefined;
  sameDay(a: Instant, b: Instant): boolean;
  /** Length of an ordinary working day, times focus. */
  readonly workingDay: Duration;
  /** The day that weeks begin with, 0 for Sunday. */
  readonly firstWeekday: number;
  /** That of the zone which the hours are in. */
  readonly clock: WallClock;
}

/**
 * A calendar that counts working time only. Exact across daylight-saving changes: each shift begins and ends
 * by the wall clock of its zone. Throws a RangeError on an unknown time zone.
 */
export function workingCalendar(hours: WorkingHours): WorkingCalendar {
  const known = calendars.get(hours) ?? makeCalendar(hours);
  calendars.set(hours, known);
  return known;
}

// Asking a time zone for its offsets is slow; the same hours are ranked by again and again.
const calendars = new WeakMap<WorkingHours, WorkingCalendar>();

/** Nobody waits longer: a time of the year 1 must not be counted from day by day. */
const longest = 30 * 365 * day;

/** Whoever works on no day is not searched for a shift for ever. */
const farthest = 400 * day;

function makeCalendar(hours: WorkingHours): WorkingCalendar {
  const clock = wallClock(hours.timeZone);
  const shiftsOn = planShifts(hours, clock);
  const focus = parseFocus(hours.focus ?? 1);

  // Asked again and again for the same moment: that of the ranking.
  let latest: { readonly at: Instant; readonly date: WallTime } | undefined;
  function today(at: Instant): WallTime {
    if (latest?.at !== at) latest = { at, date: toDate(clock.shows(at)) };
    return latest.date;
  }

  function wholeDay(date: WallTime): Shift | undefined {
    const shifts = shiftsOn(date);
    const [first, last] = [shifts[0], shifts.at(-1)];
    return first && last && { start: first.start, end: last.end };
  }

  /** All that end after a moment, the running one first. */
  function* iterateShifts(
    at: Instant,
    partsOn: (date: WallTime) => readonly Shift[],
  ): Generator<Shift, undefined> {
    // Two days earlier, since a night shift that began the day before may still run, and the clock may have
    // been changed in between.
    for (let date = today(at) - 2 * day; date <= at + farthest + day; date += day) {
      for (const part of partsOn(date)) if (part.end > at && part.start <= at + farthest) yield part;
    }
  }

  const nextShift = (at: Instant): Shift | undefined => iterateShifts(at, shiftsOn).next().value;

  const before = runningTotal(shiftsOn);

  /** Working time from some fixed moment on. */
  function workedUntil(at: Instant, date: WallTime): Duration {
    // Two days earlier, as above; a day later, since the clock may have been set back over midnight.
    let total = before(date - 2 * day);
    for (let near = date - 2 * day; near <= date + day; near += day) {
      for (const { start, end } of shiftsOn(near)) if (start < at) total += Math.min(at, end) - start;
    }
    return total;
  }

  // As with the date: most waits end at the moment of the ranking.
  let latestEnd: { readonly at: Instant; readonly worked: Duration } | undefined;

  function between(from: Instant, to: Instant): Duration {
    if (!(from < to)) return 0;
    if (latestEnd?.at !== to) latestEnd = { at: to, worked: workedUntil(to, today(to)) };
    const start = Math.max(from, to - longest);
    return focused(latestEnd.worked - workedUntil(start, toDate(clock.shows(start))), focus);
  }

  function after(from: Instant, duration: Duration): Instant | undefined {
    if (duration <= 0) return from;
    let left = unfocused(duration, focus);
    for (const { start, end } of iterateShifts(from, shiftsOn)) {
      const begins = Math.max(from, start);
      if (begins + left <= end) return begins + left <= from + farthest ? begins + left : undefined;
      left -= end - begins;
    }
    return undefined;
  }

  return {
    between,
    after,
    isWorking: (at) => (nextShift(at)?.start ?? Infinity) <= at,
    isDayOff: (at) => shiftsOn(today(at)).length === 0,
    shiftOn: (at) => wholeDay(today(at)),
    nextShift,
    nextDay: (at) => iterateShifts(at, (date) => [wholeDay(date) ?? []].flat()).next().value,
    sameDay: (a, b) => today(a) === today(b),
    workingDay: focused(ordinaryDay(hours) * minute, focus),
    firstWeekday: firstWeekday(hours.days),
    clock,
  };
}

/** The usual hours say it, unless most days have others: then the middle one of them does. */
function ordinaryDay(hours: WorkingHours): number {
  const lengths = hours.days.map((weekday) => minutesIn(spansOn(hours, weekday))).filter((each) => each > 0);
  lengths.sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length / 2)] ?? minutesIn([hours]);
}

/**
 * In whole milliseconds, so that what `after` finds is just what `between` counts. The speck makes up for a
 * product that binary fractions leave a hair under the whole number.
 */
function focused(worked: Duration, focus: number): Duration {
  return Math.floor(worked * focus + 1e-4);
}

/** The least working time that counts for a duration. */
function unfocused(duration: Duration, focus: number): Duration {
  const whole = Math.round(duration);
  let least = Math.max(0, Math.floor(whole / focus) - 1);
  // Beyond what is searched, adding 1 might change nothing.
  while (least < farthest && focused(least, focus) < whole) least++;
  return least;
}
