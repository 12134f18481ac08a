import { hour, minute, type Duration } from '../../model/instant';
import { englishCount, numeral, parseEnglishCount, parseNumber } from './typedNumber';

/** A length of time: whole days by the wall clock, and more. */
export interface Length {
  readonly days: number;
  readonly more: Duration;
}

/**
 * Parses a length of time from now: "2h", "90 min", "in 2 hours", "1h 30", "1d 2h", "2小时后". Undefined
 * for anything else, also for days alone, which are a date. "9h30" and "15h" are times of day in much of Europe, so
 * from 7 to 23, it isn't a length unless "in" precedes it.
 */
export function typedLength(text: string): Length | undefined {
  if (isTimeOfDay(text)) return undefined;
  const { days, rest } = leadingDays(text);
  const more = inEnglish(rest) ?? inChinese(rest);
  return more === undefined ? undefined : { days, more };
}

function isTimeOfDay(text: string): boolean {
  return /^(?:[7-9]|1\d|2[0-3])(?: ?h ?(?:\d\d)?|\.[0-5]\d ?h)$/.test(text);
}

function leadingDays(text: string): { days: number; rest: string } {
  const { weeks = '0', days = '0', rest = text } = englishDays.exec(text)?.groups ?? {};
  if (rest !== text) return { days: parseEnglishCount(weeks) * 7 + parseEnglishCount(days), rest };
  const [, count, unit, more = ''] = chineseDays.exec(text) ?? [];
  if (count === undefined) return { days: 0, rest: text };
  return { days: parseNumber(count) * (unit === '天' ? 1 : 7), rest: more };
}

const englishDays = new RegExp(
  `^(?:(?:in|within) )?(?:(?<weeks>${englishCount}) ?w(?:eeks?)? ?(?:and )?)?` +
    `(?:(?<days>${englishCount}) ?d(?:ays?)? ?(?:and )?)?(?<rest>\\d.*|half .*|${englishCount} .*)$`,
);
const chineseDays = new RegExp(`^(${numeral}) ?(天|[个個]?(?:周|週|星期)) ?(.+)$`);

function inEnglish(text: string): Duration | undefined {
  const [, hours, half, behind, more = '0'] = englishHours.exec(text) ?? [];
  if (hours !== undefined) {
    const whole = parseCount(hours) + (half === undefined && behind === undefined ? 0 : 0.5);
    return whole * hour + Number(more) * minute;
  }
  const [, minutes] = englishMinutes.exec(text) ?? [];
  return minutes === undefined ? undefined : parseEnglishCount(minutes) * minute;
}

/** "2h", "1h 30", "two and a half hours", "an hour and a half" */
const englishHours = new RegExp(
  `^(?:(?:in|within) )?(half an|\\d{1,3}\\.\\d{1,2}|${englishCount})( and a half)? ?(?:h|hrs?|hours?)( and a half)?` +
    '(?: ?(?:and )?(\\d{1,3}) ?(?:m|mins?|minutes?)?)?(?: from now)?$',
);
const englishMinutes = new RegExp(
  `^(?:(?:in|within) )?(\\d{1,4}|${englishCount}) ?(?:m|mins?|minutes?)(?: from now)?$`,
);

function parseCount(count: string): number {
  if (count === 'half an') return 0.5;
  return count.includes('.') ? Number(count) : parseEnglishCount(count);
}

function inChinese(text: string): Duration | undefined {
  const [, hours, half, minutes] = chinese.exec(text) ?? [];
  if (hours === undefined && minutes === undefined) return undefined;
  const whole = hours === undefined ? 0 : hours === '半' ? 0.5 : parseNumber(hours);
  const length = (whole + (half ? 0.5 : 0)) * hour + parseNumber(minutes ?? '0') * minute;
  return Number.isFinite(length) ? length : undefined;
}

const chinese = new RegExp(
  `^(?:(${numeral}|半) ?[个個]?(半)?(?:小时|小時|钟头|鐘頭))? ?(?:(${numeral}) ?(?:分钟|分鐘|分))?(?:之后|之後|以后|以後|后|後|之内|以内|内)?$`,
);
