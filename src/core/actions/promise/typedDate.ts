import type { WallTime } from '../../calendar/wallClock';
import { day } from '../../model/instant';
import { dateOfParts, parseWeekday, type DateParts } from './dateParts';
import { englishCount, numeral, parseEnglishCount } from './typedNumber';
import { getWeekStart } from './typedWeek';

/** Finds a date in a text, and returns it with the rest of the text; undefined if there's no valid date. */
export function typedDate(
  text: string,
  today: WallTime,
  firstWeekday: number,
): { date: WallTime; rest: string } | undefined {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    const date = match && read(match.groups ?? {}, today, firstWeekday);
    if (match === null || date === null || date === undefined) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { date, rest: rest.trim() };
  }
  return undefined;
}

type Read = (found: DateParts, today: WallTime, firstWeekday: number) => WallTime | undefined;

const weekday =
  '(?<weekday>sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|' +
  'thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)\\.?';
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|' +
  'aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dayOfMonth = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?';
const year = '(?: (?<year>\\d{4}))?';
const chineseWeekday = '(?:周|週|星期|礼拜|禮拜)(?<weekday>[一二三四五六日天])';

// If two patterns start alike, the longer one comes first.
const forms: readonly (readonly [RegExp, Read])[] = [
  [/(?<![\d-])(?<year>\d{4})([-/])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:t(?=\d)|(?![a-z\d/-]))/, dateOfParts],
  [english(`(?:${weekday} )?${dayOfMonth} (?:of )?${month}${year}`), dateOfParts],
  [english(`(?:${weekday} )?${month} ${dayOfMonth}${year}`), dateOfParts],
  [english('(?:the )?day after tomorrow'), daysAhead(2)],
  [english('tomorrow|tmrw?|tmw'), daysAhead(1)],
  [english('today'), daysAhead(0)],
  [english('yesterday'), daysAhead(-1)],
  [
    english(
      `(?:(?:in|within) )?(?:(?<weeks>${englishCount}) ?w(?:eeks?)? ?(?:and )?)?` +
        `(?<count>${englishCount}) ?(?<unit>d(?:ays?)?|w(?:eeks?)?)(?: from now)?`,
    ),
    countAhead,
  ],
  [english(`next week ${weekday}`), weekAhead(1)],
  [english(`${weekday} (?:of )?next week`), weekAhead(1)],
  [english(`next ${weekday}`), weekAhead(1)],
  [english(`this ${weekday}`), weekAhead(0)],
  [english(weekday), nextSuch],
  [new RegExp(`(?:(?<year>\\d{4})年)?(?<month>${numeral})月(?<day>${numeral})[日号號]?`), dateOfParts],
  [/大[后後]天/, daysAhead(3)],
  [/大前天/, daysAhead(-3)],
  [/前[天日]/, daysAhead(-2)],
  [/昨[天日]/, daysAhead(-1)],
  [/[后後]天/, daysAhead(2)],
  [/明[天日]/, daysAhead(1)],
  [/今[天日]/, daysAhead(0)],
  [
    new RegExp(`(?<count>${numeral}) ?(?<unit>天|日|周|週|[个個]?星期|[个個]?[礼禮]拜)(?:[之以]?[后後内內])`),
    countAhead,
  ],
  [new RegExp(`下下[个個]?${chineseWeekday}`), weekAhead(2)],
  [new RegExp(`下[个個]?${chineseWeekday}`), weekAhead(1)],
  [new RegExp(`[这這本][个個]?${chineseWeekday}`), weekAhead(0)],
  [new RegExp(chineseWeekday), nextSuch],
];

/** Matches only outside words and numbers. */
function english(pattern: string): RegExp {
  return new RegExp(`(?<![a-z\\d:.])(?:${pattern})(?![a-z\\d:])`);
}

function daysAhead(count: number): Read {
  return (_, today) => today + count * day;
}

function countAhead(
  { weeks = '0', count = '', unit = '' }: DateParts,
  today: WallTime,
): WallTime | undefined {
  const days = parseEnglishCount(weeks) * 7 + parseEnglishCount(count) * (/^[d天日]/.test(unit) ? 1 : 7);
  return Number.isFinite(days) ? today + days * day : undefined;
}

function weekAhead(weeks: number): Read {
  return ({ weekday = '' }, today, firstWeekday) =>
    getWeekStart(today, firstWeekday) + (weeks * 7 + ((parseWeekday(weekday) - firstWeekday + 7) % 7)) * day;
}

function nextSuch({ weekday = '' }: DateParts, today: WallTime): WallTime {
  const ahead = (parseWeekday(weekday) - new Date(today).getUTCDay() + 7) % 7;
  return today + (ahead === 0 ? 7 : ahead) * day;
}
