import type { Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';
import { visibleText } from '../../text/visibleText';
import { isOtherTime } from './promisedWords';
import { typedTime } from './typedTime';

/** The most words that a time can have: "by the end of next Tuesday 24 November at 15:00". */
const mostWords = 8;

const monthName = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';

/** What every time includes: a clock time, a day or a month. Numbers alone are counts of something. */
const telling =
  /\d[:：]\d\d|\d ?[ap]\.?m\b|\bnoon\b|\btoday\b|\btomorrow\b|\byesterday\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|\d{4}-\d\d-\d\d|[点點]|[今明昨后後前][天日晚]|[周週][一二三四五六日天]|星期|[礼禮]拜|月\d/i;

const chineseNumber = '[一二两兩三四五六七八九十]{1,3}';
const chineseDay = '大?[今明昨后後前][天日]|[今明昨][晚早]';
const chineseHour = `(?:\\d{1,2}|${chineseNumber})[点點](?:半|整|[一三]刻|\\d{1,2}分?|[零〇]?${chineseNumber}分?)?`;

/** Chinese doesn't put spaces around a time. */
const chineseTime = new RegExp(
  `(?:\\d{4}年|${chineseDay}|[下这這本]?[个個]?(?:[周週]|星期|[礼禮]拜)[一二三四五六日天]|\\d{1,2}月\\d{1,2}[日号號]|` +
    `[上下中]午|早上|晚上|凌晨|${chineseHour})+(?:\\d{1,2}[:：]\\d\\d)?`,
  'g',
);

/** A time of day, not just a day. */
const clock =
  /\d[:：.]\d\d|\d ?[ap]\.?m\b|\d ?h\b|\bnoon|midnight|[点點时時]|\beod\b|\bcob\b|\bend of\b|下班/i;
/** Words before a bare hour: "at 10". */
const hourSigns = '(?:at|by|before|until|till|around|about)';
const hour = new RegExp(`\\b${hourSigns} \\d{1,2}$|^${hourSigns} \\d{1,2}\\b`, 'i');
/** Parts of a day, and weeks: too vague for anyone to be held to. */
const vague =
  /morning|afternoon|evening|night|week|[周週]末|[上下]午|早|晚|[这這本下][个個]?(?:周|週|星期)(?![一二三四五六日天])/i;
/** Matches a time that names its day. */
const anyDay = new RegExp(
  `\\b(?:today|tomorrow|mon|tue|wed|thu|fri|sat|sun|${monthName})|\\d[-/]\\d|[天日号號月周週晚]|星期|[礼禮]拜|yesterday`,
  'i',
);

/** A number at the start or end of a phrase may belong to what's next to it: "Friday, 10 files". */
const looseNumber = new RegExp(
  `^\\d{1,2} (?!(?:of )?${monthName}\\b)|(?<!(?:^| )(?:${hourSigns}|${monthName})\\.?) \\d{1,2}$`,
  'i',
);
/** Can also mean "three points", "a little" or, "三点十分重要", "very": an hour only before "前" or after a day. */
const points = new RegExp(`^(?:\\d{1,2}|${chineseNumber})[点點](?:\\d{1,2}|[零〇]?${chineseNumber})?分?$`);

/** Words next to a time that change it, or might. */
const doubtful =
  /^[+−-]?\d|^↔$|^[ap]\.?m\b|^(?:o[’']?clock|noon|midnight|lunch(?:time)?|mornings?|afternoons?|evenings?|nights?|tonight|weeks?|weekend|months?|next|last|this|following|coming|early|late|mid|after|since|from|of|not|[ecmp][sd]t|ce?st|cet|[be]st|ist|jst|eastern|pacific|central|local|half|quarter|past|every)$|时间|時間|^(?:[之以]?[后後]|[上下中]午|早|晚|凌晨|傍晚|左右|前[后後]|多|[零〇一二两兩三四五六七八九十半刻])/i;
const doubtfulBehind = /^(?:in|within)\b|^\(?[A-Z]{2,5}\b|^\([A-Z]|^\S+ time\b/;
const doubtfulBefore = /[上下每]$/;

/** Words before a day without an hour. */
const upTo = /^(?:by|until|till|on|before|at|for|time)$|[在到于於至]$/i;
const upToBehind = /^[之以]?前(?![后後天])/;

/** "Review this by Thursday" isn't about this Thursday. */
const objectFirst = /^(?:this|next) (?:by|at|on|before|until|till|around|about)\b/i;

/** What may come before an hour without a sign such as "at". */
const beforeHour =
  /^(?:at|by|before|until|till|around|about|time|or|and|is|be|it|to|for|latest|today|tomorrow|tonight|say|mean|now)$/i;
const past = /yesterday|昨|前[天日]/i;

const or = /^(?:or|\/|\|\|)$|^(?:或|[还還]是)/i;
const orAnd = new RegExp(`${or.source}|^(?:and|&)$|^[和与與及、]$`, 'i');

interface Phrase {
  readonly at: Instant;
  readonly text: string;
  readonly length: number;
}

/**
 * Returns the future times a text names, without duplicates, in the order they appear. Of overlapping
 * phrases, the longest that makes a time counts. A day without an hour counts only after "by", "on" and the
 * like, or if it's the whole of a bold text, and no time counts that isn't what someone promises. Returns none
 * at all if the words next to a time might change it: a promise must not be misread. Reads only up to 5,000 characters, more than any such comment has.
 */
export function timesIn(text: string, now: Instant, calendar: WorkingCalendar): readonly Instant[] {
  const start = visibleText(text.slice(0, 5000));
  const bold = new Set([...start.matchAll(/\*\*([^*]+)\*\*/g)].map(([, part = '']) => bare(part.trim())));
  const words = splitWords(start);
  const found: Instant[] = [];
  let hasLooseDay = false;
  let hasLooseHour = false;
  let hasAlternative = false;
  let isDayKnown = false;
  let lastEnd = -1;
  for (let from = 0; from < words.length;) {
    const match = longestFrom(words, from, now, calendar);
    from += match?.length ?? 1;
    if (!match) continue;
    const start = from - match.length;
    const before = bare(words[start - 1] ?? '');
    const behind = bare(words[from] ?? '');
    if (points.test(match.text) && !upToBehind.test(behind)) continue;
    // What was isn't promised: "the promise of yesterday 15:00".
    if (past.test(match.text)) continue;
    // "Friday or Saturday 10:00", "周五或周六10点前"
    hasAlternative ||= or.test(before) || (orAnd.test(before) && lastEnd >= start - 1);
    lastEnd = from;
    if (
      isOtherTime(
        clauseAround(words, from - 1),
        words.slice(words.lastIndexOf('|', start) + 1, start).join(' '),
      )
    ) {
      hasLooseDay = true;
      continue;
    }
    const isDay = !clock.test(match.text) && !hour.test(match.text);
    if (isDay && !bold.has(match.text) && !isUpTo(match.text, before, behind, found.length > 0)) {
      hasLooseDay = true;
      continue;
    }
    if (isDay && vague.test(match.text)) return [];
    const isObject = /^this$/i.test(before) && upTo.test(match.text.split(' ')[0] ?? '');
    if (
      isDoubtful(isObject ? '' : before, behind) ||
      doubtfulBehind.test(words.slice(from, from + 2).join(' '))
    )
      return [];
    const namesDay = anyDay.test(match.text);
    // "The 15:00 build", "line 12:30"
    if (!namesDay && isOfSomething(match.text, before, words[start - 1] ?? '')) return [];
    // "Tomorrow at 10 or 3pm": the second may be on that day too.
    if (isDayKnown && !namesDay && orAnd.test(before)) return [];
    isDayKnown = namesDay;
    hasLooseHour ||= !namesDay;
    hasAlternative ||= or.test(behind);
    if (match.at > now && !found.includes(match.at)) found.push(match.at);
  }
  // "Thursday, latest 10:00": the hour may belong to that day.
  if (hasLooseDay && hasLooseHour) return [];
  // "By Friday 10:00 or later"
  return hasAlternative && found.length === 1 ? [] : found;
}

function clauseAround(words: readonly string[], index: number): string {
  const end = words.indexOf('|', index);
  return words.slice(words.lastIndexOf('|', index) + 1, end < 0 ? words.length : end).join(' ');
}

function splitWords(text: string): string[] {
  return (
    text
      .replace(/\b(UTC|GMT)\s*[-–—−]\s*(?=\d)/gi, '$1−')
      .replace(/(\d{1,2}) ?o[’']?clock\b/gi, '$1:00')
      // A range between two times, but not a date, nor an offset after one.
      .replace(
        /(\d{4}-\d{1,2}-\d{1,2}(?:T[\d:.]+(?:[+−-]\d\d:?\d\d)?)?)|(?<=\d|[ap]\.?m\.?)\s*[-–—−~]\s*(?=\d)/gi,
        (_, date?: string) => date ?? ' ↔ ',
      )
      .replace(/[*_`~"“”]/g, ' ')
      // The end of a sentence ends a time, and so does a dash; a period within a time doesn't.
      .replace(/(?<!\b\d{1,2}\.\d{1,2}(?=\.\s+\d))[.!?;。！？；，](?=\s|$)|[。！？；，]|[–—]|\s-\s/g, ' | ')
      .replace(chineseTime, ' $& ')
      .split(/\s+/)
      .filter((word) => word !== '')
  );
}

/** Returns whether an hour without a day follows a word that it may belong to: "ratio 16:10". */
function isOfSomething(phrase: string, before: string, written: string): boolean {
  const hasSign = /^(?:at|by|before|until|till|around|about|in|within|on|end|eod|cob|eob|noon)\b/i.test(
    phrase,
  );
  return !hasSign && /^[a-z]+$/i.test(before) && !/[,:]$/.test(written) && !beforeHour.test(before);
}

function isUpTo(phrase: string, before: string, behind: string, isFurther: boolean): boolean {
  const [first = ''] = phrase.split(' ');
  return (
    upTo.test(first) ||
    upTo.test(before) ||
    upToBehind.test(behind) ||
    /[之以]?前$/.test(phrase) ||
    // "by Friday, or Monday"
    (isFurther && /^(?:or|and)$/i.test(before))
  );
}

function isDoubtful(before: string, behind: string): boolean {
  return (
    [before, behind].some((word) => doubtful.test(word) || telling.test(word)) || doubtfulBefore.test(before)
  );
}

function bare(word: string): string {
  return word.replace(/^[([]+|[)\],:.]+$/g, '');
}

function longestFrom(
  words: readonly string[],
  from: number,
  now: Instant,
  calendar: WorkingCalendar,
): Phrase | undefined {
  for (let length = Math.min(mostWords, words.length - from); length > 0; length--) {
    const part = words.slice(from, from + length);
    if (part.includes('|') || part.includes('↔')) continue;
    const phrase = part.join(' ').replace(/[,:]$/, '');
    if (!telling.test(phrase) || looseNumber.test(phrase) || objectFirst.test(phrase)) continue;
    const time = typedTime(phrase, now, calendar);
    if (time.kind !== 'none') return { at: time.at, text: bare(phrase), length };
  }
  return undefined;
}
