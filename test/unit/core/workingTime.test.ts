import { strict as assert } from 'node:assert';
import { hour } from '../../../src/core/instant';
import { workingCalendar, type WorkingHours } from '../../../src/core/workingTime';

suite('Working time', () => {
  const office = (more: Partial<WorkingHours> = {}): WorkingHours => ({
    days: [1, 2, 3, 4, 5],
    start: 9 * 60,
    end: 17 * 60,
    timeZone: 'UTC',
    ...more,
  });
  const night = office({ start: 22 * 60, end: 6 * 60 });
  const berlin = office({ timeZone: 'Europe/Berlin' });

  const cases: [name: string, hours: WorkingHours, from: string, to: string, expected: number][] = [
    ['within a day', office(), '2026-08-19T10:00Z', '2026-08-19T12:30Z', 2.5],
    ['before and after hours count nothing', office(), '2026-08-19T05:00Z', '2026-08-19T23:00Z', 8],
    ['over night', office(), '2026-08-18T16:00Z', '2026-08-19T10:00Z', 2],
    ['over a weekend', office(), '2026-08-21T16:00Z', '2026-08-24T10:00Z', 2],
    ['a weekend alone', office(), '2026-08-22T00:00Z', '2026-08-23T23:59Z', 0],
    ['backwards', office(), '2026-08-19T12:00Z', '2026-08-19T10:00Z', 0],
    ['part-time', office({ days: [1, 3] }), '2026-08-17T00:00Z', '2026-08-24T00:00Z', 16],
    ['a year', office(), '2025-01-01T00:00Z', '2026-01-01T00:00Z', 261 * 8],
    ['a night shift', night, '2026-08-18T23:00Z', '2026-08-19T08:00Z', 7],
    ["the end of Friday's night shift is on Saturday", night, '2026-08-22T00:00Z', '2026-08-22T12:00Z', 6],
    ['another zone', berlin, '2026-08-19T06:30Z', '2026-08-19T08:00Z', 1],
    ['the day clocks go forward is as long as any', berlin, '2026-03-29T22:00Z', '2026-03-30T20:00Z', 8],
    [
      'a shift over the change to summer is an hour shorter',
      office({ ...night, days: [6], timeZone: 'Europe/Berlin' }),
      '2026-03-28T12:00Z',
      '2026-03-29T12:00Z',
      7,
    ],
    [
      'and to winter an hour longer',
      office({ ...night, days: [6], timeZone: 'Europe/Berlin' }),
      '2026-10-24T12:00Z',
      '2026-10-25T12:00Z',
      9,
    ],
    [
      'a zone of odd minutes',
      office({ timeZone: 'Asia/Kathmandu' }),
      '2026-08-19T03:15Z',
      '2026-08-19T04:15Z',
      1,
    ],
  ];
  for (const [name, hours, from, to, expected] of cases) {
    test(name, () => {
      assert.equal(workingCalendar(hours).between(Date.parse(from), Date.parse(to)) / hour, expected);
    });
  }

  test('an unknown zone is an error', () => {
    assert.throws(() => workingCalendar(office({ timeZone: 'Mars/Olympus' })), RangeError);
  });
});
