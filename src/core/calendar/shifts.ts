import { day, minute, type Instant } from '../model/instant';
import type { WallClock, WallTime } from './wallClock';
import type { DayHours, WorkingHours } from './workingHours';

export interface Shift {
  readonly start: Instant;
  readonly end: Instant;
}

/** Tells of a date which shift begins on it; null on a day off. No two shifts overlap. */
export function shiftsOf(hours: WorkingHours, clock: WallClock): (date: WallTime) => Shift | null {
  const isOff = offOn(hours);
  const known = new Map<number, Shift | null>();

  function planned(date: WallTime): Shift | null {
    const weekday = new Date(date).getUTCDay();
    if (!hours.days.includes(weekday) || isOff(date)) return null;
    const { start, end } = hours.byDay?.[weekday] ?? hours;
    const begins = date + within(start, 24 * 60 - 1) * minute;
    return { start: begins, end: begins + shiftMinutes({ start, end }) * minute };
  }

  function shiftOn(date: WallTime): Shift | null {
    const plan = planned(date);
    if (!plan) return null;
    // A night shift may run into an early one of the next day; the hours that both have count once.
    const start = clock.when(Math.max(plan.start, planned(date - day)?.end ?? plan.start));
    const end = clock.when(plan.end);
    // A zone that moves across the date line skips a date, and nobody works on it.
    const isSkipped = clock.shows(clock.when(date)) >= date + day;
    return isSkipped || end <= start ? null : { start, end };
  }

  return (date) => {
    // Days are small numbers, and found faster than moments.
    const found = known.get(date / day);
    if (found !== undefined) return found;
    const shift = shiftOn(date);
    known.set(date / day, shift);
    return shift;
  };
}

export function shiftMinutes(hours: DayHours): number {
  const start = within(hours.start, 24 * 60 - 1);
  const end = within(hours.end, 24 * 60);
  return end > start ? end - start : 24 * 60 - start + end;
}

function offOn({ daysOff = [] }: WorkingHours): (date: WallTime) => boolean {
  const ranges = daysOff.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  return (date) => ranges.some(({ from, to }) => date >= from && date <= to);
}

function within(minutes: number, most: number): number {
  return Number.isFinite(minutes) ? Math.min(Math.max(minutes, 0), most) : 0;
}
