import {
  clockText,
  dayName,
  dayNames,
  dayOf,
  focusOf,
  hoursOf,
  minutesOf,
  rangeOf,
  rangeText,
  zoneOf,
} from './hoursText';
import { defaultWorkingHours, type WorkingHours } from './workingHours';

/** The settings `workingHours.…` as they were read, of whatever kind. */
export type RawHours = Readonly<Partial<Record<keyof WorkingHours, unknown>>>;

/**
 * Working hours as the user set them: a part that is of no use falls back to its default, or to what of it is of
 * use, with a word to `warn`.
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
    const minutes = minutesOf(raw[part]);
    if (minutes === undefined) say(part, clockText(usual[part]));
    return minutes ?? usual[part];
  };

  const days = goodItems(raw.days, dayOf);
  const usedDays = days.good.length > 0 ? days.good : usual.days;
  if (days.isWrong) say('days', usedDays.map(dayName));

  const timeZone = zoneOf(raw.timeZone);
  if (timeZone === undefined) say('timeZone', '');

  const isOwn = (name: string): boolean => usedDays.includes(dayNames.indexOf(name));
  const byDay = goodEntries(raw.byDay, (name, value) => (isOwn(name) ? hoursOf(value) : undefined));
  if (byDay.isWrong) say('byDay', Object.fromEntries(byDay.good.map(([name, { text }]) => [name, text])));

  const daysOff = goodItems(raw.daysOff, rangeOf);
  if (daysOff.isWrong) say('daysOff', daysOff.good.map(rangeText));

  const focus = focusOf(raw.focus);
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

function goodItems<T>(
  value: unknown,
  read: (item: unknown) => T | undefined,
): { good: T[]; isWrong: boolean } {
  const items: unknown[] = Array.isArray(value) ? value : [];
  const good = items.map(read).filter((item) => item !== undefined);
  return { good, isWrong: !Array.isArray(value) || good.length < items.length };
}

function goodEntries<T>(
  value: unknown,
  read: (name: string, value: unknown) => T | undefined,
): { good: [string, T][]; isWrong: boolean } {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = isObject ? Object.entries(value) : [];
  const good = entries.flatMap(([name, each]): [string, T][] => {
    const found = read(name, each);
    return found === undefined ? [] : [[name, found]];
  });
  return { good, isWrong: !isObject || good.length < entries.length };
}
