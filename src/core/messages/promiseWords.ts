import { toDate, wallClock } from '../calendar/wallClock';
import { day, hour, minute, type Duration, type Instant } from '../model/instant';
import type { Preset } from '../actions/promise/presets';
import type { Formatting } from './formatting';
import { clockWords, dateWords, type Locale } from './timeWords';

/**
 * "Tue 24 Nov, 15:00 (UTC+8)". In English, because it's posted on GitHub for readers of any language, and
 * with the offset at that time, because they may be in any time zone.
 */
export function promiseTimeWords(
  at: Instant,
  { timeZone }: Pick<Locale, 'timeZone'>,
  language = 'en',
): string {
  const offset = offsetWords(wallClock(timeZone).shows(at) - at);
  if (isEnglish(language)) {
    const { weekday, date } = englishDate(at, timeZone);
    return `${weekday} ${date}, ${clockWords(at, { language, timeZone })} (${offset})`;
  }
  const words = { weekday: 'short', month: 'short', day: 'numeric', ...clock } as const;
  return `${new Intl.DateTimeFormat(language, { ...words, timeZone }).format(at)} (${offset})`;
}

/** "15:00" if today, "Wed 10:00" within a week, otherwise "24 Nov 10:00". */
export function promiseRowWords(at: Instant, now: Instant, locale: Locale): string {
  const { language, timeZone } = locale;
  const zone = wallClock(timeZone);
  const days = (toDate(zone.shows(at)) - toDate(zone.shows(now))) / day;
  const time = clockWords(at, locale);
  if (days === 0) return time;
  const isSoon = days > 0 && days < 7;
  if (isEnglish(language)) {
    const { weekday, date } = englishDate(at, timeZone);
    return `${isSoon ? weekday : date} ${time}`;
  }
  const words = isSoon ? ({ weekday: 'short' } as const) : ({ month: 'short', day: 'numeric' } as const);
  return `${new Intl.DateTimeFormat(language, { ...words, timeZone }).format(at)} ${time}`;
}

/** "By the end of tomorrow" */
export function presetWords(
  preset: Preset,
  now: Instant,
  { t, locale }: Pick<Formatting, 't' | 'locale'>,
): string {
  if (preset.kind === 'inAnHour') return t('In an hour');
  const isEnd = preset.kind === 'end';
  switch (preset.day) {
    case 'today':
      return t('By the end of today');
    case 'tomorrow':
      return isEnd ? t('By the end of tomorrow') : t('Early tomorrow');
    case 'later': {
      const name = dayWords(preset.shiftStart, now, locale);
      return isEnd ? t('By the end of {0}', name) : t('Early on {0}', name);
    }
  }
}

/** "Wednesday" if that's unambiguous, otherwise the date. */
function dayWords(at: Instant, now: Instant, locale: Locale): string {
  const { language, timeZone } = locale;
  if (at - now < 6 * day) return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone }).format(at);
  const { weekday, date } = englishDate(at, timeZone);
  return isEnglish(language) ? `${weekday} ${date}` : dateWords(at, locale);
}

/** "UTC", "UTC+5:45", "UTC−3" */
function offsetWords(offset: Duration): string {
  const size = Math.abs(offset);
  const minutes = Math.floor((size % hour) / minute);
  if (size < minute) return 'UTC';
  const sign = offset < 0 ? '−' : '+';
  return `UTC${sign}${Math.floor(size / hour)}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}

/**
 * Assembled by hand, because American English puts the month first and British English shortens to "Sept".
 */
function englishDate(at: Instant, timeZone: string): { weekday: string; date: string } {
  const style = { weekday: 'short', month: 'short', day: 'numeric', timeZone } as const;
  const parts = new Intl.DateTimeFormat('en-US', style).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  return { weekday: part('weekday'), date: `${part('day')} ${part('month')}` };
}
