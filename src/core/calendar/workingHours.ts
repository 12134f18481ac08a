export interface WorkingHours extends DayHours {
  /** Days on which work starts, 0 for Sunday to 6 for Saturday. */
  readonly days: readonly number[];
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Hours of weekdays that differ: one span, several in order, or none. Only for weekdays in `days`. */
  readonly byDay?: Readonly<Record<number, DayHours | readonly DayHours[]>>;
  /** Holidays: no shift starts on them. */
  readonly daysOff?: readonly DateRange[];
  /** Share of working time spent on reviews, 0.1 to 1: at 0.5, the clock runs half as fast. */
  readonly focus?: number;
}

export interface DayHours {
  /** Minutes after midnight. */
  readonly start: number;
  /** Minutes after midnight; if at or before `start`, the shift ends on the next day. */
  readonly end: number;
}

/** Returns the hours of a weekday, which must be a working day. */
export function spansOn({ byDay, start, end }: WorkingHours, weekday: number): readonly DayHours[] {
  return [byDay?.[weekday] ?? { start, end }].flat();
}

/**
 * Returns the day weeks start on: Monday, unless the working days suggest otherwise: Sunday for Sunday to
 * Thursday, Saturday for Saturday to Wednesday. A part-time week from Wednesday to Friday still starts on
 * Monday.
 */
export function firstWeekday(days: readonly number[]): number {
  const works = (...weekdays: number[]): boolean => weekdays.every((each) => days.includes(each));
  if (works(6, 0, 1) && !works(5)) return 6;
  return works(0) && !works(6) ? 0 : 1;
}

/** Dates such as "2026-12-24", both inclusive, by the wall clock. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Monday to Friday, nine to five. */
export const defaultWorkingHours: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  start: 9 * 60,
  end: 17 * 60,
  timeZone: 'UTC',
};
