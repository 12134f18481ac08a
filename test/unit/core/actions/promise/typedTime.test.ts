import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { day, hour, minute } from '../../../../../src/core/model/instant';
import { typedTime } from '../../../../../src/core/actions/promise/typedTime';
import { promiseTimeWords } from '../../../../../src/core/messages/promiseWords';
import { workingCalendar, type WorkingHours } from '../../../../../src/core/calendar/workingTime';

suite('A time as it is typed', () => {
  const office: WorkingHours = {
    days: [1, 2, 3, 4, 5],
    start: 9 * 60,
    end: 17 * 60,
    timeZone: 'Asia/Taipei',
    byDay: { 5: { start: 9 * 60, end: 12 * 60 + 30 } },
    daysOff: [{ from: '2026-11-26', to: '2026-11-26' }],
  };
  /** Tuesday 24 November 2026, 10:00. */
  const now = Date.parse('2026-11-24T10:00+08:00');
  const read = (text: string, hours = office, at = now): string => {
    const typed = typedTime(text, at, workingCalendar(hours));
    if (typed.kind === 'none') return 'none';
    const shown = new Date(workingCalendar(hours).clock.shows(typed.at)).toISOString().slice(5, 16);
    return typed.kind === 'past' ? `past ${shown}` : `${shown} ${typed.when}`;
  };

  const cases: [text: string, meaning: string][] = [
    ['15:00', '11-24T15:00 working'],
    ['15.30', '11-24T15:30 working'],
    ['3pm', '11-24T15:00 working'],
    ['3:30 PM', '11-24T15:30 working'],
    ['3 p.m.', '11-24T15:00 working'],
    ['12pm', '11-24T12:00 working'],
    ['noon', '11-24T12:00 working'],
    ['12am', '11-25T00:00 outside'],
    ['midnight', '11-25T00:00 outside'],
    ['15h', '11-24T15:00 working'],
    ['15h30', '11-24T15:30 working'],
    ['by 15:00', '11-24T15:00 working'],
    ['１５：００', '11-24T15:00 working'],
    ['18:00', '11-24T18:00 outside'],
    ['17:00', '11-24T17:00 working'],
    ['EOD', '11-24T17:00 working'],
    ['9:30', '11-25T09:30 working'],
    ['10:00', '11-25T10:00 working'],

    ['2h', '11-24T12:00 working'],
    ['in 15h', '11-25T01:00 outside'],
    ['15 hours', '11-25T01:00 outside'],
    ['24h', '11-25T10:00 working'],
    ['90 min', '11-24T11:30 working'],
    ['in 2 hours', '11-24T12:00 working'],
    ['2 hours from now', '11-24T12:00 working'],
    ['1.5h', '11-24T11:30 working'],
    ['1h 30m', '11-24T11:30 working'],
    ['1h30', '11-24T11:30 working'],
    ['1 hour and 15 minutes', '11-24T11:15 working'],
    ['half an hour', '11-24T10:30 working'],
    ['within an hour', '11-24T11:00 working'],
    ['0 min', 'past 11-24T10:00'],

    ['today', '11-24T17:00 working'],
    ['today 9:00', 'past 11-24T09:00'],
    ['tomorrow', '11-25T17:00 working'],
    ['tomorrow 10:00', '11-25T10:00 working'],
    ['Tomorrow at 10', '11-25T10:00 working'],
    ['10am tomorrow', '11-25T10:00 working'],
    ['by end of day tomorrow', '11-25T17:00 working'],
    ['the day after tomorrow', '11-26T17:00 dayOff'],
    ['in 2 days', '11-26T17:00 dayOff'],
    ['3d', '11-27T12:30 working'],
    ['in a week', '12-01T17:00 working'],
    ['in two weeks at 14:00', '12-08T14:00 working'],

    ['Thu', '11-26T17:00 dayOff'],
    ['thursday 15:00', '11-26T15:00 dayOff'],
    ['3pm on Thursday', '11-26T15:00 dayOff'],
    ['Fri', '11-27T12:30 working'],
    ['friday 14:00', '11-27T14:00 outside'],
    ['Tue', '12-01T17:00 working'],
    ['Sun', '11-29T17:00 dayOff'],
    ['mon.', '11-30T17:00 working'],
    ['next Tue', '12-01T17:00 working'],
    ['next Friday', '12-04T12:30 working'],
    ['this Friday', '11-27T12:30 working'],

    ['24 Nov 15:00', '11-24T15:00 working'],
    ['Nov 24', '11-24T17:00 working'],
    ['November 25th, 2pm', '11-25T14:00 working'],
    ['25th of November', '11-25T17:00 working'],
    ['15:00 Nov 25', '11-25T15:00 working'],
    ['Wed 25 Nov, 15:00', '11-25T15:00 working'],
    ['10:00-11:00', 'none'],
    ['Wed 24 Nov', 'none'],
    ['23 Nov', 'past 11-23T17:00'],
    ['4 Jan', '01-04T17:00 working'],
    ['4 Jan 2027 11:00', '01-04T11:00 working'],
    ['31 Nov', 'none'],
    ['29 Feb', 'none'],
    ['2026-11-25', '11-25T17:00 working'],
    ['2026/11/25 15:00', '11-25T15:00 working'],
    ['2026-11-25 15:00', '11-25T15:00 working'],
    ['2026-11-25T15:00', '11-25T15:00 working'],
    ['2026-11-24T15:00Z', '11-24T23:00 outside'],
    ['2026-11-24T15:00:00.000Z', '11-24T23:00 outside'],
    ['2026-11-24T15:00+09:00', '11-24T14:00 working'],
    ['15:00 UTC+9', '11-24T14:00 working'],
    ['Tue 24 Nov, 15:00 (UTC+5:45)', '11-24T17:15 outside'],
    ['7:00 UTC', '11-24T15:00 working'],
    ['2026-02-30', 'none'],
    ['2026-13-01', 'none'],

    ['明天10点', '11-25T10:00 working'],
    ['今天下午3点', '11-24T15:00 working'],
    ['下午三点半', '11-24T15:30 working'],
    ['下午3:30', '11-24T15:30 working'],
    ['三点一刻', '11-24T15:15 working'],
    ['上午十一点', '11-24T11:00 working'],
    ['中午', '11-24T12:00 working'],
    ['晚上8点', '11-24T20:00 outside'],
    ['今晚八点', '11-24T20:00 outside'],
    ['晚上12点', '11-25T00:00 outside'],
    ['明天凌晨一点', '11-25T01:00 outside'],
    ['十五点二十分', '11-24T15:20 working'],
    ['15時', '11-24T15:00 working'],
    ['后天', '11-26T17:00 dayOff'],
    ['大后天', '11-27T12:30 working'],
    ['周四 15:00', '11-26T15:00 dayOff'],
    ['周四15:00', '11-26T15:00 dayOff'],
    ['周五三点', '11-27T03:00 outside'],
    ['星期三前', '11-25T17:00 working'],
    ['禮拜三下午兩點', '11-25T14:00 working'],
    ['下周一', '11-30T17:00 working'],
    ['下下周一', '12-07T17:00 working'],
    ['本周一', 'past 11-23T17:00'],
    ['这周三', '11-25T17:00 working'],
    ['周日', '11-29T17:00 dayOff'],
    ['2小时后', '11-24T12:00 working'],
    ['两个小时后', '11-24T12:00 working'],
    ['半小时', '11-24T10:30 working'],
    ['一个半小时后', '11-24T11:30 working'],
    ['90分钟后', '11-24T11:30 working'],
    ['三天后', '11-27T12:30 working'],
    ['两周后', '12-08T17:00 working'],
    ['11月24日15:00', '11-24T15:00 working'],
    ['十一月二十五日', '11-25T17:00 working'],
    ['2026年11月25号上午10点', '11-25T10:00 working'],

    ['', 'none'],
    ['soon', 'none'],
    ['15', 'none'],
    ['25:00', 'none'],
    ['24:30', 'none'],
    ['15:60', 'none'],
    ['15pm', 'none'],
    ['上午15点', 'none'],
    ['25点', 'none'],
    ['tomorrow 25', 'none'],
    ['monthly', 'none'],
    ['11/24', 'none'],
    ['tomorrow or Thursday', 'none'],
    ['15:00 15:00', 'none'],
    ['十十点', 'none'],
  ];
  // Parts of a day, weeks, and hours as they are spoken.
  cases.push(
    ['this Tuesday', '11-24T17:00 working'],
    ['this Wed 15:00', '11-25T15:00 working'],
    ['this Monday', 'past 11-23T17:00'],
    ['Friday next week', '12-04T12:30 working'],
    ['next week Friday', '12-04T12:30 working'],
    ['Tuesday of next week, 10:00', '12-01T10:00 working'],
    ['tomorrow morning', '11-25T12:00 working'],
    ['Tomorrow in the morning', '11-25T12:00 working'],
    ['tomorrow afternoon', '11-25T17:00 working'],
    ['tomorrow evening', '11-25T22:00 outside'],
    ['tomorrow night', '11-25T22:00 outside'],
    ['by this afternoon', '11-24T17:00 working'],
    ['this morning', '11-24T12:00 working'],
    ['this evening', '11-24T22:00 outside'],
    ['Tonight', '11-24T22:00 outside'],
    ['tonight 20:00', '11-24T20:00 outside'],
    ['tonight at 8:30', '11-24T20:30 outside'],
    ['9pm tonight', '11-24T21:00 outside'],
    ['tonight at midnight', '11-25T00:00 outside'],
    ['tonight at 12', '11-25T00:00 outside'],
    ['Monday morning', '11-30T12:00 working'],
    ['Monday morning 9:30', '11-30T09:30 working'],
    ['monday morning at 10', '11-30T10:00 working'],
    ['10 in the morning on Monday', '11-30T10:00 working'],
    ['Wed afternoon at 3', '11-25T15:00 working'],
    ['Wed afternoon, half past three', '11-25T15:30 working'],
    ['Friday morning', '11-27T12:00 working'],
    ['Friday afternoon', '11-27T12:30 working'],
    ['25 Nov, morning', '11-25T12:00 working'],
    ['tomorrow morning UTC', '11-25T17:00 working'],
    ['EOW', '11-27T12:30 working'],
    ['end of week', '11-27T12:30 working'],
    ['by the end of the week', '11-27T12:30 working'],
    ['end of this week', '11-27T12:30 working'],
    ['before the weekend', '11-27T12:30 working'],
    ['this week', '11-27T12:30 working'],
    ['next week', '12-04T12:30 working'],
    ['by the end of next week', '12-04T12:30 working'],
    ['COB', '11-24T17:00 working'],
    ['close of business tomorrow', '11-25T17:00 working'],
    ['EOD Wed', '11-25T17:00 working'],
    ['half past 3', '11-24T15:30 working'],
    ['half past nine', '11-25T09:30 working'],
    ['half past 3 pm', '11-24T15:30 working'],
    ['half past 7 am', '11-25T07:30 outside'],
    ['quarter past 4', '11-24T16:15 working'],
    ['a quarter to five', '11-24T16:45 working'],
    ["3 o'clock", '11-24T15:00 working'],
    ['tomorrow at half past 3', '11-25T15:30 working'],
    ['明天上午', '11-25T12:00 working'],
    ['明天下午前', '11-25T17:00 working'],
    ['明早', '11-25T12:00 working'],
    ['今天下午', '11-24T17:00 working'],
    ['今晚', '11-24T22:00 outside'],
    ['今天晚上', '11-24T22:00 outside'],
    ['周一上午', '11-30T12:00 working'],
    ['星期三下午', '11-25T17:00 working'],
    ['下周一上午', '11-30T12:00 working'],
    ['后天早上', '11-26T12:00 dayOff'],
    ['下班前', '11-24T17:00 working'],
    ['明天下班前', '11-25T17:00 working'],
    ['本周末', '11-27T12:30 working'],
    ['本周末前', '11-27T12:30 working'],
    ['周末前', '11-27T12:30 working'],
    ['周末之前', '11-27T12:30 working'],
    ['本周内', '11-27T12:30 working'],
    ['這週', '11-27T12:30 working'],
    ['下周', '12-04T12:30 working'],
    ['下周内', '12-04T12:30 working'],
    ['下个星期', '12-04T12:30 working'],
    ['下周末前', '12-04T12:30 working'],
    ['三点半', '11-24T15:30 working'],
    ['3点半', '11-24T15:30 working'],
    ['明天三点半', '11-25T15:30 working'],
    ['十点', '11-25T10:00 working'],
    ['明天8点', '11-25T08:00 outside'],

    ['morning', 'none'],
    ['in the afternoon', 'none'],
    ['上午', 'none'],
    ['after lunch', 'none'],
    ['tomorrow after lunch', 'none'],
    ['first thing tomorrow', 'none'],
    ['later today', 'none'],
    ['early next week', 'none'],
    ['sometime next week', 'none'],
    ['middle of the week', 'none'],
    ['weekend', 'none'],
    ['this weekend', 'none'],
    ['周末', 'none'],
    ['下周末', 'none'],
    ['after next week', 'none'],
    ['end of month', 'none'],
    ['half 4', 'none'],
    ['half past', 'none'],
    ['half past 7', 'none'],
    ['half past 15', 'none'],
    ['quarter 3', 'none'],
    ['5', 'none'],
    ['tonight at 3', 'none'],
    ['tonight 8am', 'none'],
    ['tonight 08:00', 'none'],
    ['tomorrow morning 8pm', 'none'],
    ['tomorrow morning 15:00', 'none'],
    ['tomorrow afternoon at 10', 'none'],
    ['10 tomorrow morning 11', 'none'],
    ['tomorrow morning afternoon', 'none'],
    ['next week 15:00', 'none'],
    ['明天傍晚', 'none'],
    ['午饭后', 'none'],
    ['明天一早', 'none'],
  );
  // Lengths that follow one another.
  cases.push(
    ['1d 2h', '11-25T12:00 working'],
    ['1d2h', '11-25T12:00 working'],
    ['1d 15h', '11-26T01:00 dayOff'],
    ['in 1 day 3h', '11-25T13:00 working'],
    ['in 2 days, 3h', '11-26T13:00 dayOff'],
    ['a day and two weeks', 'none'],
    ['1 day and 2 hours from now', '11-25T12:00 working'],
    ['1d 30 min', '11-25T10:30 working'],
    ['1w 2h', '12-01T12:00 working'],
    ['1w 1d', '12-02T17:00 working'],
    ['1 week and 1 day', '12-02T17:00 working'],
    ['1w 1d 2h', '12-02T12:00 working'],
    ['in 1 day at 15h', '11-25T15:00 working'],
    ['1天2小时后', '11-25T12:00 working'],
    ['两天三小时后', '11-26T13:00 dayOff'],
    ['2h tomorrow', 'none'],
    ['tomorrow 1h30', 'none'],
    ['friday 2h', 'none'],
    ['tomorrow 0h', 'none'],
    ['tomorrow 15h', '11-25T15:00 working'],
    ['2h UTC', 'none'],
    ['1d 2h tomorrow', 'none'],
  );
  // A date with a dot, or a time; a time by the French clock, or a length.
  cases.push(
    ['10.12', 'none'],
    ['10.12.', 'none'],
    ['9.05', 'none'],
    ['15.10', 'none'],
    ['Thu 10.12', 'none'],
    ['at 10.12', '11-24T10:12 working'],
    ['by 10.12', '11-24T10:12 working'],
    ['um 10.12', '11-24T10:12 working'],
    ['tomorrow at 10.12', '11-25T10:12 working'],
    ['10.12h', '11-24T10:12 working'],
    ['1.25h', '11-24T11:15 working'],
    ['10.12 am', '11-24T10:12 working'],
    ['at 10.12.2026', 'none'],
    ['15.30', '11-24T15:30 working'],
    ['15.00', '11-24T15:00 working'],
    ['0.10', '11-25T00:10 outside'],
    ['9h30', 'none'],
    ['10h30', 'none'],
    ['9 h 30', 'none'],
    ['by 9h30', 'none'],
    ['9h', 'none'],
    ['12h', 'none'],
    ['at 9h30', '11-25T09:30 working'],
    ['at 10h30', '11-24T10:30 working'],
    ['um 10h30', '11-24T10:30 working'],
    ['at 9h', '11-25T09:00 working'],
    ['at 15h', '11-24T15:00 working'],
    ['at 25h', 'none'],
    ['tomorrow 9h30', '11-25T09:30 working'],
    ['in 9h30', '11-24T19:30 outside'],
    ['within 9h', '11-24T19:00 outside'],
    ['9h 30m', '11-24T19:30 outside'],
    ['9 hours', '11-24T19:00 outside'],
    ['6h30', '11-24T16:30 working'],
    ['1d 9h', '11-25T19:00 outside'],
  );
  // Hours without a.m. or p.m. are in the working hours, if only one of both is.
  cases.push(
    ['Wednesday at 3', '11-25T15:00 working'],
    ['tomorrow at 4', '11-25T16:00 working'],
    ['mon 5', '11-30T17:00 working'],
    ['by 5 tomorrow', '11-25T17:00 working'],
    ['today at 5', '11-24T17:00 working'],
    ['today at 9', 'past 11-24T09:00'],
    ['today at 8', '11-24T20:00 outside'],
    ['今天5点', '11-24T17:00 working'],
    ['fri at 10', '11-27T10:00 working'],
    ['tomorrow at 8', '11-25T08:00 outside'],
    ['tomorrow 03', '11-25T03:00 outside'],
    ['3:30', '11-24T15:30 working'],
    ['3.30', '11-24T15:30 working'],
    ['tomorrow 3:30', '11-25T15:30 working'],
    ['today 3:30', '11-24T15:30 working'],
    ['today 8:00', 'past 11-24T08:00'],
    ['03:30', '11-25T03:30 outside'],
    ['tomorrow 03:30', '11-25T03:30 outside'],
    ['3:30 am', '11-25T03:30 outside'],
    ['9:30', '11-25T09:30 working'],
    ['8:30', '11-25T08:30 outside'],
    ['1:30 UTC', '11-25T09:30 working'],
    ['at 3h', '11-25T03:00 outside'],
    ['Thursday at 3', '11-26T15:00 dayOff'],
    ['sat 3', '11-28T15:00 dayOff'],
    ['周四3点', '11-26T15:00 dayOff'],
    ['周日三点半', '11-29T15:30 dayOff'],
    ["Thu 3 o'clock", '11-26T15:00 dayOff'],
  );
  // A zone says nothing of a day's end.
  cases.push(
    ['eod UTC', 'none'],
    ['Friday UTC', 'none'],
    ['tomorrow (UTC+8)', 'none'],
    ['EOW UTC', 'none'],
    ['noon UTC', '11-24T20:00 outside'],
    ['tomorrow noon UTC', '11-25T20:00 outside'],
  );
  for (const [text, meaning] of cases) test(`"${text}": ${meaning}`, () => assert.equal(read(text), meaning));

  const nights: WorkingHours = {
    days: [1, 2, 3, 4, 5],
    start: 22 * 60,
    end: 6 * 60,
    timeZone: 'Asia/Taipei',
  };
  const berlin: WorkingHours = {
    ...nights,
    start: 0,
    end: 0,
    days: [0, 1, 2, 3, 4, 5, 6],
    timeZone: 'Europe/Berlin',
  };
  const springs = Date.parse('2026-03-28T12:00Z');
  const falls = Date.parse('2026-10-24T12:00Z');
  const elsewhere: [text: string, name: string, hours: WorkingHours, now: number, meaning: string][] = [
    ['9:00', 'over, before a day off', office, Date.parse('2026-11-25T10:00+08:00'), '11-27T09:00 working'],
    ['9:00', 'over, before a weekend', office, Date.parse('2026-11-27T10:00+08:00'), '11-30T09:00 working'],
    ['9:00', 'over, and nobody works on any day', { ...office, days: [] }, now, '11-25T09:00 dayOff'],
    ['EOD', 'after work', office, Date.parse('2026-11-24T18:00+08:00'), '11-25T17:00 working'],
    ['tomorrow', 'of a night shift', nights, now, '11-26T06:00 working'],
    ['2:30', 'skipped in the night', berlin, springs, '03-29T03:00 working'],
    ['tomorrow 2:30', 'twice in the night', berlin, falls, '10-25T02:30 working'],
    ['15h', 'an hour more ahead', berlin, falls, '10-24T15:00 working'],
    ['in 24h', 'over the change', berlin, falls, '10-25T13:00 working'],
    ['1d 2h', 'over the change', berlin, falls, '10-25T16:00 working'],
    ['5 Jan', 'at the end of a year', office, Date.parse('2026-12-30T10:00+08:00'), '01-05T17:00 working'],
    [
      '30 Dec',
      'at the beginning of the next',
      office,
      Date.parse('2027-01-04T10:00+08:00'),
      'past 12-30T17:00',
    ],
    ['29 Feb', 'near a leap year', office, Date.parse('2028-01-04T10:00+08:00'), '02-29T17:00 working'],
    ['tomorrow', 'just after midnight', office, Date.parse('2026-11-24T00:01+08:00'), '11-25T17:00 working'],
  ];
  const lunch = [
    { start: 9 * 60, end: 11 * 60 + 45 },
    { start: 13 * 60, end: 18 * 60 + 30 },
  ];
  const breaks: WorkingHours = { ...office, byDay: { 2: lunch, 3: lunch, 5: [] } };
  const sundays: WorkingHours = { ...office, byDay: {}, days: [0, 1, 2, 3, 4], daysOff: [] };
  const friday = Date.parse('2026-11-27T10:00+08:00');
  elsewhere.push(
    ['this Friday', 'on a Friday', office, friday, '11-27T12:30 working'],
    ['this Friday', 'over', office, friday + 4 * hour, 'past 11-27T12:30'],
    ['Friday', 'on a Friday', office, friday, '12-04T12:30 working'],
    ['next Friday', 'on a Friday', office, friday, '12-04T12:30 working'],
    ['EOW', 'over', office, friday + 4 * hour, 'past 11-27T12:30'],
    ['next week', 'on a Sunday', office, friday + 2 * day, '12-04T12:30 working'],
    ['next Sunday', 'where weeks begin on Sunday', sundays, now, '11-29T17:00 working'],
    ['下周日', 'where weeks begin on Sunday', sundays, now, '11-29T17:00 working'],
    ['this Sunday', 'where it was', sundays, now, 'past 11-22T17:00'],
    ['Sunday', 'the next there is', sundays, now, '11-29T17:00 working'],
    ['EOW', 'where weeks end on Thursday', sundays, now, '11-26T17:00 working'],
    ['next week', 'where weeks end on Thursday', sundays, friday, '12-03T17:00 working'],
    ['this Saturday', 'where weeks end on Saturday', sundays, now, '11-28T17:00 dayOff'],
    ['tomorrow morning', 'before a break', breaks, now, '11-25T11:45 working'],
    ['this afternoon', 'of long days', breaks, now, '11-24T18:00 working'],
    ['EOD', 'after a break', breaks, now, '11-24T18:30 working'],
    ['12:30', 'in a break', breaks, now, '11-24T12:30 outside'],
    ['EOW', 'before a Friday off', { ...breaks, daysOff: [] }, now, '11-26T17:00 working'],
    ['EOW', 'in a week off', { ...office, daysOff: [{ from: '2026-11-23', to: '2026-11-30' }] }, now, 'none'],
    ['tomorrow morning', 'of a night shift', nights, now, '11-25T06:00 working'],
    ['half past 3', 'over today', office, now + 6 * hour, '11-25T15:30 working'],
    ['half past 3', 'on a day off', office, friday + day, '11-30T15:30 working'],
    ['half past 3', 'round the clock', { ...berlin, timeZone: 'Asia/Taipei' }, now, 'none'],
    ['三点半', 'round the clock', { ...berlin, timeZone: 'Asia/Taipei' }, now, '11-25T03:30 working'],
    ['half past 3', 'at night', nights, now, '11-25T03:30 working'],
  );
  const losAngeles: WorkingHours = { ...office, byDay: {}, daysOff: [], timeZone: 'America/Los_Angeles' };
  const afterWork = Date.parse('2026-11-24T18:00-08:00');
  const midShift = Date.parse('2026-11-24T02:00+08:00');
  elsewhere.push(
    ['wed 15:00 UTC', 'where it is Wednesday', losAngeles, afterWork, '11-25T07:00 outside'],
    ['tomorrow 18:00 UTC', 'where it is tomorrow', losAngeles, afterWork, '11-25T10:00 working'],
    ['today 18:00 UTC', 'where today is over', losAngeles, afterWork, 'past 11-24T10:00'],
    ['18:00 UTC', 'where today is over', losAngeles, afterWork, '11-25T10:00 working'],
    ['25 Nov 18:00 UTC', 'where it is that day', losAngeles, afterWork, '11-25T10:00 working'],
  );
  const beforeShift = midShift - 10 * hour;
  elsewhere.push(
    ['eod', 'in the middle of a night shift', nights, midShift, '11-24T06:00 working'],
    ['end of shift', 'in the middle of a night shift', nights, midShift, '11-24T06:00 working'],
    ['下班前', 'in the middle of a night shift', nights, midShift, '11-24T06:00 working'],
    ['eod today', 'in the middle of a night shift', nights, midShift, '11-24T06:00 working'],
    ['today', 'in the middle of a night shift', nights, midShift, '11-24T06:00 working'],
    ['tomorrow', 'in the middle of a night shift', nights, midShift, '11-26T06:00 working'],
    ['eod', 'at the beginning of a night shift', nights, midShift - 3 * hour, '11-24T06:00 working'],
    ['eod', 'before a night shift', nights, beforeShift, '11-24T06:00 working'],
    ['eod', 'in the night after the last shift', nights, midShift + 4 * day, '11-28T06:00 working'],
  );
  const always: WorkingHours = { ...berlin, timeZone: 'Asia/Taipei' };
  const noOne: WorkingHours = { ...office, days: [] };
  elsewhere.push(
    ['Friday at 3', 'in a night shift', nights, now, '11-27T03:00 working'],
    ['Friday at 10', 'in a night shift', nights, now, '11-27T22:00 working'],
    ['10:00', 'in a night shift', nights, now - hour, '11-24T10:00 outside'],
    ['Friday at 3', 'round the clock', always, now, '11-27T03:00 working'],
    ['today at 5', 'round the clock', always, now, '11-24T17:00 working'],
    ['today at 5', 'after both', always, now + 10 * hour, 'past 11-24T05:00'],
    ['today at 5', 'after a short day', { ...office, end: 16 * 60 }, now, '11-24T17:00 outside'],
    ['3:30', 'over today', office, now + 6 * hour, '11-25T15:30 working'],
    ['3:30', 'on a day off', office, friday + day, '11-28T15:30 dayOff'],
    ['9:00', 'on a day off', office, friday + day - 2 * hour, '11-28T09:00 dayOff'],
    ['Friday at 3', 'and nobody works on any day', noOne, now, '11-27T03:00 dayOff'],
  );
  for (const [text, name, hours, at, meaning] of elsewhere)
    test(`"${text}", ${name}: ${meaning}`, () => assert.equal(read(text, hours, at), meaning));

  test('of a time that exists twice, the first', () => {
    const typed = typedTime('tomorrow 2:30', falls, workingCalendar(berlin));
    assert.deepEqual(typed, { kind: 'time', at: Date.parse('2026-10-25T00:30Z'), when: 'working' });
  });

  test('what is outside comes with what would not be', () => {
    const instead = Date.parse('2026-11-27T09:00+08:00');
    const at = Date.parse('2026-11-26T15:00+08:00');
    const typed = typedTime('thursday 15:00', now, workingCalendar(office));
    assert.deepEqual(typed, { kind: 'time', at, when: 'dayOff', instead });
  });

  test('nothing is there instead of a time when nobody works', () => {
    const typed = typedTime('15:00', now, workingCalendar({ ...office, days: [] }));
    assert.deepEqual(typed, { kind: 'time', at: Date.parse('2026-11-24T15:00+08:00'), when: 'dayOff' });
  });

  test('a length ends on a whole minute, and no sooner', () =>
    assert.equal(read('20 min', office, now + 1), '11-24T10:21 working'));

  const zones = [
    'UTC',
    'Asia/Taipei',
    'Asia/Kathmandu',
    'America/St_Johns',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  ];
  test('what is written on GitHub can be typed, in any zone', () => {
    const zone = fc.constantFrom(...zones);
    fc.assert(
      fc.property(zone, zone, fc.integer({ min: 1, max: (150 * day) / minute }), (mine, theirs, ahead) => {
        const at = now + ahead * minute;
        const calendar = workingCalendar({ ...office, timeZone: mine });
        const typed = typedTime(promiseTimeWords(at, { timeZone: theirs }), now, calendar);
        assert.equal(typed.kind === 'time' && typed.at, at);
      }),
    );
  });

  test('whatever is typed, there is an answer', () => {
    const word = fc.constantFrom(
      ...cases.flatMap(([text]) => text.split(' ')),
      ' ',
      '',
      '9999',
      '九',
      '前',
      '-',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 5 }), (parts) => {
        const typed = typedTime(parts.join(' '), now, workingCalendar(office));
        if (typed.kind === 'none') return;
        assert.ok(Number.isFinite(typed.at));
        assert.equal(typed.kind, typed.at > now ? 'time' : 'past');
      }),
      { numRuns: 3000 },
    );
  });

  // Where a text takes more than linear time, the run's own limit is what fails.
  test('a very long text comes to an end', () => {
    for (const part of ['1', ' ', '下', 'a ', '三', '24 nov ']) read(part.repeat(20_000));
  });
});
