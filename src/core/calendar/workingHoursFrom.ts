import {
  clockText,
  dayName,
  dayNames,
  parseWeekday,
  parseEndMinutes,
  parseFocus,
  parseDayHours,
  parseMinutes,
  parseDateRange,
  rangeText,
  parseTimeZone,
} from './hoursText';
import { defaultWorkingHours, type WorkingHours } from './workingHours';

/** The `workingHours.…` settings as read, of any type. */
export type RawHours = Readonly<Partial<Record<keyof WorkingHours, unknown>>>;

/**
 * Returns the working hours as the user set them. An invalid part falls back to its default, or to the valid
 * items in it, and `warn` is called.
 */
export function workingHoursFrom(
  given: RawHours,
  ownTimeZone: string,
  warn: (name: string, value: unknown, used: unknown) => void,
): WorkingHours {
  const { byDay: ownDays = {}, daysOff: free = [], focus: share = 1 } = given;
  const raw = { ...given, byDay: ownDays, daysOff: free, focus: share };
  const usual = defaultWorkingHours;
  const say = (part: keyof WorkingHours, used: unknown): void => {
    warn(`workingHours.${part}`, raw[part], used);
  };
  const time = (part: 'start' | 'end'): number => {
    const minutes = part === 'end' ? parseEndMinutes(raw[part]) : parseMinutes(raw[part]);
    if (minutes === undefined) say(part, clockText(usual[part]));
    return minutes ?? usual[part];
  };

  const days = goodItems(raw.days, parseWeekday);
  const usedDays = days.good.length > 0 ? days.good : usual.days;
  if (days.isWrong) say('days', usedDays.map(dayName));

  const timeZone = parseTimeZone(raw.timeZone);
  if (timeZone === undefined) say('timeZone', '');

  const byDay = parseByDay(raw.byDay, usedDays);
  if (byDay.isWrong) say('byDay', Object.fromEntries(byDay.good.map(([name, { text }]) => [name, text])));

  const daysOff = goodItems(raw.daysOff, parseDateRange);
  if (daysOff.isWrong) say('daysOff', daysOff.good.map(rangeText));

  const focus = parseFocus(raw.focus);
  if (focus !== raw.focus) say('focus', focus);

  return {
    days: usedDays,
    start: time('start'),
    end: time('end'),
    timeZone: timeZone || ownTimeZone,
    ...(byDay.good.length > 0 && {
      byDay: Object.fromEntries(byDay.good.map(([name, { hours }]) => [dayNames.indexOf(name), hours])),
    }),
    ...(daysOff.good.length > 0 && { daysOff: daysOff.good }),
    ...(focus !== 1 && { focus }),
  };
}

function parseByDay(value: unknown, days: readonly number[]): Good<[string, Hours]> {
  const found = goodEntries(value, (name, each) => {
    const day = parseWeekday(name);
    const hours = parseDayHours(each);
    // A day that isn't a working day can still be set to "off".
    return day !== undefined && hours && (days.includes(day) || isOff(hours)) ? hours : undefined;
  });
  const off = new Set(found.good.filter(([, each]) => isOff(each)).map(([name]) => parseWeekday(name)));
  // With every working day off, no working time would ever pass.
  if (!days.every((day) => off.has(day))) return found;
  return { good: found.good.filter(([, each]) => !isOff(each)), isWrong: true };
}

type Hours = NonNullable<ReturnType<typeof parseDayHours>>;

function isOff({ hours }: Hours): boolean {
  return Array.isArray(hours) && hours.length === 0;
}

interface Good<T> {
  readonly good: readonly T[];
  readonly isWrong: boolean;
}

function goodItems<T>(value: unknown, read: (item: unknown) => T | undefined): Good<T> {
  const items: unknown[] = Array.isArray(value) ? value : [];
  const good = items.map(read).filter((item) => item !== undefined);
  return { good, isWrong: !Array.isArray(value) || good.length < items.length };
}

function goodEntries<T>(
  value: unknown,
  read: (name: string, value: unknown) => T | undefined,
): Good<[string, T]> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = isObject ? Object.entries(value) : [];
  const good = entries.flatMap(([name, each]): [string, T][] => {
    const found = read(name, each);
    return found === undefined ? [] : [[name, found]];
  });
  return { good, isWrong: !isObject || good.length < entries.length };
}
