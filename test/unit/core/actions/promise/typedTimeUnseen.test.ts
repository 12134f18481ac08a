import { strict as assert } from 'node:assert';
import { typedTime } from '../../../../../src/core/actions/promise/typedTime';
import { workingCalendar, type WorkingHours } from '../../../../../src/core/calendar/workingTime';

// Written before the reader knew any of them, and not to be tuned for: what fails here is a gap, not a slip.
suite('Times that the reader of typed times was not written for', () => {
  const office: WorkingHours = {
    days: [1, 2, 3, 4, 5],
    start: 9 * 60,
    end: 18 * 60,
    timeZone: 'Europe/Berlin',
  };
  const telAviv: WorkingHours = { ...office, days: [0, 1, 2, 3, 4], timeZone: 'Asia/Jerusalem' };
  /** Friday 20 November 2026. */
  const friday = '2026-11-20T10:00';
  /** Wednesday 18 November 2026. */
  const wednesday = '2026-11-18T10:00';
  const read = (text: string, shown: string, hours: WorkingHours): string => {
    const calendar = workingCalendar(hours);
    const typed = typedTime(text, calendar.clock.when(Date.parse(`${shown}Z`)), calendar);
    return typed.kind === 'time'
      ? new Date(calendar.clock.shows(typed.at)).toISOString().slice(5, 16)
      : typed.kind;
  };

  const cases: [text: string, now: string, meaning: string, hours?: WorkingHours][] = [
    ['this Friday', friday, '11-20T18:00'],
    ['by this friday', wednesday, '11-20T18:00'],
    ['this Monday', wednesday, 'past'],
    ['next Sunday', wednesday, '11-22T18:00', telAviv],
    ['next Thursday', wednesday, '11-26T18:00', telAviv],
    // Where nobody works, a day ends at five.
    ['next Sunday', wednesday, '11-29T17:00'],
    ['Tomorrow morning', wednesday, '11-19T12:00'],
    ['tomorrow afternoon', wednesday, '11-19T18:00'],
    ['this afternoon', wednesday, '11-18T18:00'],
    ['this morning', wednesday, '11-18T12:00'],
    ['tonight', wednesday, '11-18T22:00'],
    ['tonight at 8', wednesday, '11-18T20:00'],
    ['tomorrow morning at 10', wednesday, '11-19T10:00'],
    ['Thursday afternoon at 3', wednesday, '11-19T15:00'],
    ['by end of week', wednesday, '11-20T18:00'],
    ['EOW', wednesday, '11-20T18:00'],
    ['by the end of the week', wednesday, '11-19T18:00', telAviv],
    ['eod', wednesday, '11-18T18:00'],
    ['EOD Friday', wednesday, '11-20T18:00'],
    ['Monday morning', friday, '11-23T12:00'],
    ['half past 3', wednesday, '11-18T15:30'],
    ['half past three tomorrow', wednesday, '11-19T15:30'],
    ['next week', wednesday, '11-27T18:00'],
    ['end of next week', wednesday, '11-27T18:00'],
    ['明天上午', wednesday, '11-19T12:00'],
    ['今天下午', wednesday, '11-18T18:00'],
    ['今晚', wednesday, '11-18T22:00'],
    ['本周末前', wednesday, '11-20T18:00'],
    ['周末前', wednesday, '11-20T18:00'],
    ['今天下班前', wednesday, '11-18T18:00'],
    ['周一上午', friday, '11-23T12:00'],
    ['明天三点半', wednesday, '11-19T15:30'],
    ['下周', wednesday, '11-27T18:00'],
    ['after lunch', wednesday, 'none'],
    ['5', wednesday, 'none'],
    ['sometime next week', wednesday, 'none'],
    ['this weekend', wednesday, 'none'],
    ['half 4', wednesday, 'none'],
    ['first thing tomorrow', wednesday, 'none'],
    ['tomorrow morning at 8pm', wednesday, 'none'],
  ];
  for (const [text, now, meaning, hours = office] of cases)
    test(`"${text}": ${meaning}`, () => assert.equal(read(text, now, hours), meaning));
});
