import { hour, minute, type Duration, type Instant } from '../model/instant';
import { listWords } from './lists';
import { getLanguage, type Translate } from './translate';
import { plural } from './plural';

/** Formats working time in at most two units: "2 d 3 h", "5 h", "40 min". A day is one working day. */
export function waitWords(wait: Duration, workingDay: Duration, t: Translate): string {
  if (wait < hour) return t('{0} min', Math.floor(wait / minute));
  if (wait < workingDay) return t('{0} h', Math.floor(wait / hour));
  const days = Math.floor(wait / workingDay);
  const hours = Math.floor((wait - days * workingDay) / hour);
  return hours > 0 ? t('{0} d {1} h', days, hours) : t('{0} d', days);
}

/** Formats working time in one unit, for a row: "2 d", "5 h", "40 min". */
export function briefWaitWords(wait: Duration, workingDay: Duration, t: Translate): string {
  return wait < workingDay ? waitWords(wait, workingDay, t) : t('{0} d', Math.floor(wait / workingDay));
}

/** Formats working time in full, for sentences: "2 working days and 3 hours". */
export function longWaitWords(wait: Duration, workingDay: Duration, t: Translate): string {
  const days = Math.floor(wait / workingDay);
  const hours = Math.floor((wait - days * workingDay) / hour);
  if (days === 0 && hours === 0) return unitWords(Math.floor(wait / minute), 'minute', t);
  if (days === 0) return plural(t, hours, { one: '{0} working hour', other: '{0} working hours' });
  const dayWords = plural(t, days, { one: '{0} working day', other: '{0} working days' });
  return hours === 0 ? dayWords : listWords([dayWords, unitWords(hours, 'hour', t)], t);
}

/** "20 minutes" */
export function unitWords(count: number, unit: 'minute' | 'hour', t: Translate): string {
  return new Intl.NumberFormat(getLanguage(t), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

export interface Locale {
  readonly language: string;
  /** IANA time zone name. */
  readonly timeZone: string;
}

/** "14:05" */
export function clockWords(at: Instant, { language, timeZone }: Locale): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

/** "Fri 28 Aug", in the user's language. */
export function dateWords(at: Instant, { language, timeZone }: Locale): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  }).format(at);
}

/** Returns the time alone if it's the same day, otherwise the date with the time. */
export function momentWords(at: Instant, now: Instant, locale: Locale): string {
  const [date, today] = [dateWords(at, locale), dateWords(now, locale)];
  return date === today ? clockWords(at, locale) : `${date}, ${clockWords(at, locale)}`;
}
