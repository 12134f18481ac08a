import type { Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';
import { typedTime } from './typedTime';

/** So many words may make up a time: "by the end of next Tuesday 24 November at 15:00". */
const mostWords = 8;

/** What no time goes without: a clock, a day, a month. Numbers alone are counts of something. */
const telling =
  /\d[:：]\d\d|\d ?[ap]\.?m\b|\bnoon\b|\btoday\b|\btomorrow\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|\d{4}-\d\d-\d\d|[点點]|[今明后後][天日]|周[一二三四五六日天]|星期|礼拜|月\d/i;

/** Chinese puts no space around a time. */
const chineseTime =
  /(?:[今明后後大][天日晚早]|(?:下|这|本)?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}月\d{1,2}[日号]|[上下中][午]|早上|晚上|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[点點](?:半|\d{1,2}分?)?)+/g;

/**
 * The times ahead that a text names, each once, in its order: of words that overlap, the longest that make a time.
 * Texts are read up to a length that no comment of this kind has.
 */
export function timesIn(text: string, now: Instant, calendar: WorkingCalendar): readonly Instant[] {
  const words = text
    .slice(0, 5000)
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/[*_`~"“”]/g, ' ')
    // A sentence ends a time; a point within one does not.
    .replace(/[.!?;。！？；，](?=\s|$)|[。！？；，]/g, ' | ')
    .replace(chineseTime, ' $& ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: Instant[] = [];
  for (let from = 0; from < words.length;) {
    const match = longestFrom(words, from, now, calendar);
    if (match && match.at > now && !found.includes(match.at)) found.push(match.at);
    from += match?.length ?? 1;
  }
  return found;
}

function longestFrom(
  words: readonly string[],
  from: number,
  now: Instant,
  calendar: WorkingCalendar,
): { readonly at: Instant; readonly length: number } | undefined {
  for (let length = Math.min(mostWords, words.length - from); length > 0; length--) {
    const part = words.slice(from, from + length);
    if (part.includes('|')) continue;
    const phrase = part.join(' ').replace(/[,:]$/, '');
    if (!telling.test(phrase)) continue;
    const time = typedTime(phrase, now, calendar);
    if (time.kind !== 'none') return { at: time.at, length };
  }
  return undefined;
}
