import type { WallTime } from '../../calendar/wallClock';
import { parseNumber } from './typedNumber';

/** The parts of a date, as typed. */
export type DateParts = Readonly<
  Partial<Record<'year' | 'month' | 'day' | 'weekday' | 'weeks' | 'count' | 'unit', string>>
>;

/**
 * Returns the date; without a year, the one nearest today. Undefined if there's no such date, as November 31.
 */
export function dateOfParts(parts: DateParts, today: WallTime): WallTime | undefined {
  const month = parseMonth(parts.month ?? '');
  const dayOfMonth = parseNumber(parts.day ?? '');
  const thisYear = new Date(today).getUTCFullYear();
  const years = parts.year === undefined ? [-1, 0, 1].map((more) => thisYear + more) : [Number(parts.year)];
  const dates = years
    .map((year) => Date.UTC(year, month - 1, dayOfMonth))
    .filter(
      (date) => new Date(date).getUTCMonth() === month - 1 && new Date(date).getUTCDate() === dayOfMonth,
    );
  const [date] = dates.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  const isOther =
    parts.weekday !== undefined &&
    date !== undefined &&
    new Date(date).getUTCDay() !== parseWeekday(parts.weekday);
  return isOther ? undefined : date;
}

/** Parses an English or Chinese weekday; 0 is Sunday. */
export function parseWeekday(name: string): number {
  return name === '天' ? 0 : Math.max('日一二三四五六'.indexOf(name), weekdays.indexOf(name.slice(0, 3)));
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function parseMonth(name: string): number {
  const index = months.indexOf(name.slice(0, 3));
  return index < 0 ? parseNumber(name) : index + 1;
}
