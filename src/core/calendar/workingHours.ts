export interface WorkingHours extends DayHours {
  /** Days on which work starts, 0 for Sunday to 6 for Saturday. */
  readonly days: readonly number[];
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
  /** Hours of single weekdays that differ: one span, several in their order, or none. Only of those in `days`. */
  readonly byDay?: Readonly<Record<number, DayHours | readonly DayHours[]>>;
  /** Holidays: no shift begins on them. */
  readonly daysOff?: readonly DateRange[];
  /** Share of working time that goes to this work, 0.1 to 1: at 0.5 the clock runs half as fast. */
  readonly focus?: number;
}

export interface DayHours {
  /** Minutes after midnight. */
  readonly start: number;
  /** Minutes after midnight; at or before `start` the shift ends on the next day. */
  readonly end: number;
}

/** The hours of a weekday on which one works. */
export function spansOn({ byDay, start, end }: WorkingHours, weekday: number): readonly DayHours[] {
  return [byDay?.[weekday] ?? { start, end }].flat();
}

/**
 * Weeks begin on Monday, or where the working days do: on Sunday from Sunday to Thursday, on Saturday from Saturday
 * to Wednesday. A part-time week of Wednesday to Friday still belongs to one that begins on Monday.
 */
export function firstWeekday(days: readonly number[]): number {
  const works = (...weekdays: number[]): boolean => weekdays.every((each) => days.includes(each));
  if (works(6, 0, 1) && !works(5)) return 6;
  return works(0) && !works(6) ? 0 : 1;
}

/** Dates as "2026-12-24", both inclusive, by the wall clock. */
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
