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

/** "09:00" in minutes after midnight. */
export function parseMinutes(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** When work ends: at midnight it may be "24:00". */
export function parseEndMinutes(text: unknown): number | undefined {
  return text === '24:00' ? 24 * 60 : parseMinutes(text);
}

export function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** "09:00-12:30", several as "09:00-12:00,13:00-17:00", or "off". */
export function parseDayHours(
  text: unknown,
): { text: string; hours: DayHours | readonly DayHours[] } | undefined {
  if (typeof text !== 'string') return undefined;
  if (/^\s*off\s*$/i.test(text)) return { text, hours: [] };
  const spans = text.split(/[,，、]/).map(parseSpan);
  const hours = spans.filter((each) => each !== undefined);
  const [only, ...more] = hours;
  if (only === undefined || hours.length < spans.length || !isInOrder(hours)) return undefined;
  return { text, hours: more.length === 0 ? only : hours };
}

function parseSpan(text: string): DayHours | undefined {
  const [from, to, ...more] = text.split(/[-–]/).map((part) => part.trim());
  const [start, end] = [parseMinutes(from), parseEndMinutes(to)];
  return start === undefined || end === undefined || more.length > 0 ? undefined : { start, end };
}

/** Whether none begins before the one above has ended: it would count less than was written. */
function isInOrder(hours: readonly DayHours[]): boolean {
  return minutesIn(hours) === hours.reduce((sum, each) => sum + minutesIn([each]), 0);
}

/** "2026-12-24", or a range: "2026-12-24/2027-01-02". */
export function parseDateRange(text: unknown): DateRange | undefined {
  if (typeof text !== 'string') return undefined;
  const [from = '', to = from, ...more] = text.split('/').map((part) => part.trim());
  return more.length === 0 && isDate(from) && isDate(to) && from <= to ? { from, to } : undefined;
}

export function rangeText({ from, to }: DateRange): string {
  return from === to ? from : `${from}/${to}`;
}

/** `Date.parse` takes 30 February for a day in March. */
function isDate(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/** Whatever it was set to: at 0 no time would ever pass. */
export function parseFocus(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, 0.1), 1) : 1;
}

/** An IANA name, or empty for that of the machine. */
export function parseTimeZone(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    if (value !== '') new Intl.DateTimeFormat('en', { timeZone: value }).format(0);
    return value;
  } catch {
    return undefined;
  }
}
