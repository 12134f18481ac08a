import { parseFocus } from './hoursText';
import { runningTotal } from './runningTotal';
import { minutesIn, planShifts, type Shift } from './shifts';
import { toDate, wallClock, type WallClock, type WallTime } from './wallClock';
import { firstWeekday, spansOn, type WorkingHours } from './workingHours';
import { day, minute, type Duration, type Instant } from '../model/instant';

export type { Shift } from './shifts';
export type { WorkingHours } from './workingHours';

export interface WorkingCalendar {
  /** Returns the working time between two moments, times focus; 0 if the second isn't later. */
  between(from: Instant, to: Instant): Duration;
  /** Returns the first moment by which this much working time has passed; undefined if over 400 days away. */
  after(from: Instant, duration: Duration): Instant | undefined;
  isWorking(at: Instant): boolean;
  /** Returns whether no shift starts on the moment's date. */
  isDayOff(at: Instant): boolean;
  /** Returns the work of the moment's date, from its first start to its last end, breaks included. */
  shiftOn(at: Instant): Shift | undefined;
  /** Returns the current shift, or the next to start within 400 days; it ends at the next break. */
  nextShift(at: Instant): Shift | undefined;
  /** Returns the current day's work, even during a break, or the next within 400 days, breaks included. */
  nextDay(at: Instant): Shift | undefined;
  sameDay(a: Instant, b: Instant): boolean;
  /** Length of a typical working day, times focus. */
  readonly workingDay: Duration;
  /** The day weeks start on, 0 for Sunday. */
  readonly firstWeekday: number;
  /** The wall clock of the working hours' time zone. */
  readonly clock: WallClock;
}

/**
 * Returns a calendar that counts only working time. It's exact across daylight-saving changes: shifts start
 * and end by their zone's wall clock. Throws a RangeError for an unknown time zone.
 */
export function workingCalendar(hours: WorkingHours): WorkingCalendar {
  const known = calendars.get(hours) ?? makeCalendar(hours);
  calendars.set(hours, known);
  return known;
}

// Looking up a time zone's offsets is slow, and the same hours are used for every ranking.
const calendars = new WeakMap<WorkingHours, WorkingCalendar>();

/** Longer than any real wait. Keeps a date in the year 1 from being counted from day by day. */
const longest = 30 * 365 * day;

/** Ends the search for a shift when there's no working day. */
const farthest = 400 * day;

function makeCalendar(hours: WorkingHours): WorkingCalendar {
  const clock = wallClock(hours.timeZone);
  const shiftsOn = planShifts(hours, clock);
  const focus = parseFocus(hours.focus ?? 1);

  // Called over and over with the same moment: that of the ranking.
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

  /** Yields all shifts that end after a moment, the current one first. */
  function* iterateShifts(
    at: Instant,
    partsOn: (date: WallTime) => readonly Shift[],
  ): Generator<Shift, undefined> {
    // Start two days earlier: a night shift from the day before may still be running, and the clock may have
    // changed in between.
    for (let date = today(at) - 2 * day; date <= at + farthest + day; date += day) {
      for (const part of partsOn(date)) if (part.end > at && part.start <= at + farthest) yield part;
    }
  }

  const nextShift = (at: Instant): Shift | undefined => iterateShifts(at, shiftsOn).next().value;

  const before = runningTotal(shiftsOn);

  /** Returns the working time since a fixed moment. */
  function workedUntil(at: Instant, date: WallTime): Duration {
    // Two days earlier, as above; one day later, since the clock may have been set back across midnight.
    let total = before(date - 2 * day);
    for (let near = date - 2 * day; near <= date + day; near += day) {
      for (const { start, end } of shiftsOn(near)) if (start < at) total += Math.min(at, end) - start;
    }
    return total;
  }

  // Cached like the date: most waits end at the moment of the ranking.
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

/** Returns the median length of the working days, in minutes; the usual hours' length if no day has any. */
function ordinaryDay(hours: WorkingHours): number {
  const lengths = hours.days.map((weekday) => minutesIn(spansOn(hours, weekday))).filter((each) => each > 0);
  lengths.sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length / 2)] ?? minutesIn([hours]);
}

/**
 * Rounds down to whole milliseconds, so `after` finds exactly what `between` counts. The 1e-4 makes up for
 * products that end up slightly below a whole number in binary floating point.
 */
function focused(worked: Duration, focus: number): Duration {
  return Math.floor(worked * focus + 1e-4);
}

/** Returns the least working time whose focused share reaches a duration. */
function unfocused(duration: Duration, focus: number): Duration {
  const whole = Math.round(duration);
  let least = Math.max(0, Math.floor(whole / focus) - 1);
  // Beyond the searched range, adding 1 might not change the number.
  while (least < farthest && focused(least, focus) < whole) least++;
  return least;
}
