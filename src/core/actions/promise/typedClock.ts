import { parseNumber, numeral } from './typedNumber';

/** A time of day, in minutes after midnight. Past 24:00, it's on the next day: "晚上12点". */
export interface ClockTime {
  readonly minutes: number;
  /**
   * Set for a 12-hour time without a.m. or p.m.; the working hours then decide which one was meant. If they
   * can't, `none` means it isn't a time, and the others that it's read as a 24-hour time: `written` ones, such
   * as "3:30", mostly are.
   */
  readonly half?: 'none' | 'usually' | 'written';
}

/**
 * Parses a time of day or the end of work, which is also what an empty text next to a date means. Undefined
 * for anything else.
 */
export function typedClock(text: string, isDated: boolean): ClockTime | 'end' | undefined {
  if (text === '' || /^(?:the )?end of$/.test(text)) return isDated ? 'end' : undefined;
  if (/^(?:eod|cob|eob|(?:the )?(?:end|close) of (?:the )?(?:day|shift|work|business)|下班)$/.test(text))
    return 'end';
  const minutes = parseMinutes(text, isDated) ?? (isDated ? bareHour(text) : undefined);
  if (minutes === undefined) return spoken(text);
  if (ofEither.test(text)) return { minutes, half: 'usually' };
  return /^[1-9][:.]\d\d$/.test(text) ? { minutes, half: 'written' } : { minutes };
}

function parseMinutes(text: string, isDated: boolean): number | undefined {
  if (/^(?:noon|midday)$/.test(text)) return 12 * 60;
  if (text === 'midnight') return 24 * 60;
  return ofTwelve(text) ?? ofTwentyFour(text, isDated) ?? inChinese(text);
}

/** "3pm", "3:30 p.m." */
function ofTwelve(text: string): number | undefined {
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?$/.exec(text) ?? [];
  const clock = Number(hours);
  if (hours === undefined || clock < 1 || clock > 12) return undefined;
  return toMinutes((clock % 12) + (half === 'p' ? 12 : 0), Number(minutes));
}

/** "15:00", "15.30", "15h", "15h30", "10.12h" */
function ofTwentyFour(text: string, isDated: boolean): number | undefined {
  if (dottedDate.test(text)) return undefined;
  const [, hours, minutes] = /^(\d{1,2})[:.](\d\d)(?::\d\d(?:\.\d+)?| ?h)?$/.exec(text) ?? [];
  return hours === undefined ? ofFrench(text, isDated) : toMinutes(Number(hours), Number(minutes));
}

/** "10.12" may be 10 December. */
const dottedDate = /^(?:0?[1-9]|[12]\d)\.(?:0[1-9]|1[0-2])$/;

/** "9h30" may be a length, and next to a date, so may "2h". */
function ofFrench(text: string, isDated: boolean): number | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2}) ?h ?(\d\d)?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) < (isDated ? 7 : 13)) return undefined;
  return toMinutes(Number(hours), Number(minutes));
}

/** "下午3点", "三点半", "晚上8:15" */
function inChinese(text: string): number | undefined {
  const [, half = '', hours, more = ''] = chinese.exec(text) ?? [];
  if (hours === undefined) return half === '中午' ? 12 * 60 : undefined;
  const minutes = quarters[more] ?? parseNumber(more.replace(/^:|分$/g, '').replace(/^[零〇](?=.)/, ''));
  const clock = toHour(parseNumber(hours), half);
  return clock === undefined ? undefined : toMinutes(clock, minutes, half === '晚上' ? 29 : 24);
}

const period = '(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?';
const part = `(整|[钟鐘]|半|一刻|三刻|:\\d\\d|${numeral}分?)?`;
const chinese = new RegExp(`^${period} ?(?:(${numeral})(?:[点點时時]|(?=:))${part})?$`);

const quarters: Readonly<Record<string, number>> = { '': 0, 整: 0, 钟: 0, 鐘: 0, 半: 30, 一刻: 15, 三刻: 45 };

/**
 * Returns the 24-hour hour, past 24 for the next day; undefined if the hour and the part of the day conflict.
 */
function toHour(clock: number, half: string): number | undefined {
  if (clock > 24) return undefined;
  switch (half) {
    case '':
      return clock;
    case '凌晨':
      return clock <= 12 ? clock % 12 : undefined;
    case '中午':
      return clock <= 3 ? clock + 12 : clock;
    case '下午':
    case '傍晚':
      return clock < 12 ? clock + 12 : clock;
    case '晚上':
      return clock < 5 || clock === 12 ? (clock % 12) + 24 : clock < 12 ? clock + 12 : clock;
    default:
      return clock <= 12 ? clock : undefined;
  }
}

/** "三点半" or a bare "3", but not "0点", "15点" or "03". */
const ofEither = /^(?:[1-9]|1[0-2]|十[一二]?|[一二两兩三四五六七八九])[点點]|^(?:[1-9]|1[0-2])$/;

/**
 * "half past 3", "quarter to four", "3 o'clock"; the half of the day stays open unless a.m. or p.m. is given.
 */
function spoken(text: string): ClockTime | undefined {
  const [, fraction = '', name = '', sign] = englishHour.exec(text) ?? [];
  const hours = Number(name) || hourNames.indexOf(name);
  if (!(hours >= 1 && hours <= 12)) return undefined;
  const minutes = (hours % 12) * 60 + (fractions[fraction.replace('-', ' ')] ?? 0);
  if (sign !== undefined) return { minutes: minutes + (sign === 'p' ? 12 * 60 : 0) };
  return { minutes: (minutes + 12 * 60) % (12 * 60), half: 'none' };
}

const hourNames = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const englishHour = new RegExp(
  `^(?:((?:a )?(?:half|quarter)[ -](?:past|to)) )?(\\d{1,2}|${hourNames.join('|')})` +
    // Without either, it's a count of something.
    `(?:(?<=[ -](?:past|to) [a-z\\d]+)(?: o[’']?clock)?| o[’']?clock)(?: ?([ap])\\.?m\\.?)?$`,
);
const fractions: Readonly<Record<string, number>> = {
  'half past': 30,
  ...{ 'quarter past': 15, 'a quarter past': 15, 'quarter to': -15, 'a quarter to': -15 },
};

function bareHour(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? toMinutes(Number(text), 0) : undefined;
}

function toMinutes(hours: number, minutes: number, most = 24): number | undefined {
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= most * 60 ? total : undefined;
}
