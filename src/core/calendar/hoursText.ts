import { minutesIn } from './shifts';
import type { DateRange, DayHours } from './workingHours';

export const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export function parseWeekday(name: unknown): number | undefined {
  const index = dayNames.findIndex((each) => each === name);
  return index < 0 ? undefined : index;
}

export function dayName(day: number): string | undefined {
  return dayNames[day];
}

/** Parses "09:00" into minutes after midnight. */
export function parseMinutes(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** Parses the end of work, which can also be "24:00" for midnight. */
export function parseEndMinutes(text: unknown): number | undefined {
  return text === '24:00' ? 24 * 60 : parseMinutes(text);
}

export function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Parses "09:00-12:30" or "9:00-12:30", several spans such as "09:00-12:00,13:00-17:00", or "off". */
export function parseDayHours(
  text: unknown,
): { text: string; hours: DayHours | readonly DayHours[] } | undefined {
  if (typeof text !== 'string') return undefined;
  if (/^\s*off\s*$/i.test(text)) return { text, hours: [] };
  const spans = text.split(/[,，、;；]/).map(parseSpan);
  const hours = spans.filter((each) => each !== undefined);
  const [only, ...more] = hours;
  if (only === undefined || hours.length < spans.length || !isInOrder(hours)) return undefined;
  return { text, hours: more.length === 0 ? only : hours };
}

function parseSpan(text: string): DayHours | undefined {
  const [from, to, ...more] = text.split(/[-–]/).map((part) => part.trim());
  const [start, end] = [parseMinutes(twoDigits(from)), parseEndMinutes(twoDigits(to))];
  return start === undefined || end === undefined || more.length > 0 ? undefined : { start, end };
}

/** "9:00" is as clear as "09:00". */
function twoDigits(time: string | undefined): string | undefined {
  return time?.replace(/^(?=\d:)/, '0');
}

/**
 * Returns whether no span starts before the previous one ends; it would count for less than what's written.
 */
function isInOrder(hours: readonly DayHours[]): boolean {
  return minutesIn(hours) === hours.reduce((sum, each) => sum + minutesIn([each]), 0);
}

/** Parses "2026-12-24", or a range such as "2026-12-24/2027-01-02". */
export function parseDateRange(text: unknown): DateRange | undefined {
  if (typeof text !== 'string') return undefined;
  const [from = '', to = from, ...more] = text.split('/').map((part) => part.trim());
  return more.length === 0 && isDate(from) && isDate(to) && from <= to ? { from, to } : undefined;
}

export function rangeText({ from, to }: DateRange): string {
  return from === to ? from : `${from}/${to}`;
}

/** Also rejects February 30, which `Date.parse` reads as a day in March. */
function isDate(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/** Clamps any configured value to a valid one: at 0, no time would ever pass. */
export function parseFocus(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, 0.1), 1) : 1;
}

/** Parses an IANA name, or an empty string, which means the machine's time zone. */
export function parseTimeZone(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    if (value !== '') new Intl.DateTimeFormat('en', { timeZone: value }).format(0);
    return value;
  } catch {
    return undefined;
  }
}
