import { day, minute, type Instant } from '../model/instant';
import type { WallClock, WallTime } from './wallClock';
import { spansOn, type DayHours, type WorkingHours } from './workingHours';

/** A stretch of work without a break. */
export interface Shift {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * Returns a function that lists a date's shifts in order: those that start on it and, after one that runs
 * past midnight, those that follow it. There are none on a day off, and no two shifts overlap.
 */
export function planShifts(hours: WorkingHours, clock: WallClock): (date: WallTime) => readonly Shift[] {
  const isOff = offOn(hours);
  const known = new Map<number, readonly Shift[]>();

  function planned(date: WallTime): readonly Shift[] {
    const weekday = new Date(date).getUTCDay();
    if (!hours.days.includes(weekday) || isOff(date)) return none;
    return inOrder(spansOn(hours, weekday)).map(({ start, end }) => ({
      start: date + start * minute,
      end: date + end * minute,
    }));
  }

  function shiftsOn(date: WallTime): readonly Shift[] {
    const plan = planned(date);
    if (plan.length === 0) return none;
    // A zone that moves across the date line skips a date, so there's no work on it.
    if (clock.shows(clock.when(date)) >= date + day) return none;
    // A night shift may overlap an early shift on the next day; shared hours count once.
    const taken = planned(date - day).at(-1)?.end ?? date;
    return plan
      .map(({ start, end }) => ({ start: clock.when(Math.max(start, taken)), end: clock.when(end) }))
      .filter(({ start, end }) => start < end);
  }

  return (date) => {
    // Day numbers are small, so lookups are faster than with timestamps.
    const found = known.get(date / day);
    if (found !== undefined) return found;
    const shifts = shiftsOn(date);
    known.set(date / day, shifts);
    return shifts;
  };
}

/** The longest a day's work can span from its first start, because the next day's can start then. */
const fullDay = 24 * 60;

/**
 * Returns spans in minutes after midnight; minutes past 24:00 are on the next day. A span after one that
 * crosses midnight is on the next day too, such as the second in "22:00-02:00,03:00-06:00". If a span starts
 * before the previous one ends, only the rest of it counts.
 */
export function inOrder(spans: readonly DayHours[]): readonly DayHours[] {
  const found: DayHours[] = [];
  let last = 0;
  for (const span of spans) {
    const next = last >= fullDay ? fullDay : 0;
    const start = Math.max(next + within(span.start, fullDay - 1), last);
    const end = Math.min(next + getEnd(span), (found[0]?.start ?? start) + fullDay);
    if (start >= end) continue;
    found.push({ start, end });
    last = end;
  }
  return found;
}

/** Returns the total working time of these spans, in minutes. */
export function minutesIn(spans: readonly DayHours[]): number {
  return inOrder(spans).reduce((sum, { start, end }) => sum + end - start, 0);
}

function getEnd(hours: DayHours): number {
  const start = within(hours.start, fullDay - 1);
  const end = within(hours.end, fullDay);
  return end > start ? end : end + fullDay;
}

const none: readonly Shift[] = [];

function offOn({ daysOff = [] }: WorkingHours): (date: WallTime) => boolean {
  const ranges = daysOff.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  return (date) => ranges.some(({ from, to }) => date >= from && date <= to);
}

function within(minutes: number, most: number): number {
  return Number.isFinite(minutes) ? Math.min(Math.max(minutes, 0), most) : 0;
}
