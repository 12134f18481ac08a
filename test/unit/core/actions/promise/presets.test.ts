import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { hour, minute } from '../../../../../src/core/model/instant';
import { presets } from '../../../../../src/core/actions/promise/presets';
import { presetWords, promiseRowWords } from '../../../../../src/core/messages/promiseWords';
import { english } from '../../../../../src/core/messages/translate';
import { workingCalendar, type WorkingHours } from '../../../../../src/core/calendar/workingTime';

suite('Times to choose from', () => {
  const office: WorkingHours = {
    days: [1, 2, 3, 4, 5],
    start: 9 * 60,
    end: 17 * 60,
    timeZone: 'Asia/Taipei',
  };
  const nights: WorkingHours = { ...office, start: 22 * 60, end: 6 * 60 };
  const broken = [
    { start: 9 * 60, end: 9 * 60 + 30 },
    { start: 11 * 60, end: 12 * 60 + 30 },
    { start: 13 * 60 + 30, end: 17 * 60 },
  ];
  const leave = [{ from: '2026-11-25', to: '2026-12-07' }];
  const locale = { language: 'en', timeZone: office.timeZone };

  // 24 November 2026 is a Tuesday.
  const cases: [name: string, hours: WorkingHours, now: string, rows: string[]][] = [
    [
      'in the morning',
      office,
      '2026-11-24T10:02',
      [
        'In an hour: 11:05',
        'By the end of today: 17:00',
        'Early tomorrow: Wed 10:00',
        'By the end of tomorrow: Wed 17:00',
        'By the end of Thursday: Thu 17:00',
      ],
    ],
    [
      'before work: an hour from now is too soon',
      office,
      '2026-11-24T08:05',
      [
        'By the end of today: 17:00',
        'Early tomorrow: Wed 10:00',
        'By the end of tomorrow: Wed 17:00',
        'By the end of Thursday: Thu 17:00',
      ],
    ],
    [
      'an hour before the end, which is the end',
      office,
      '2026-11-24T16:00',
      [
        'By the end of today: 17:00',
        'Early tomorrow: Wed 10:00',
        'By the end of tomorrow: Wed 17:00',
        'By the end of Thursday: Thu 17:00',
      ],
    ],
    [
      'ten minutes before the end: not today',
      office,
      '2026-11-24T16:50',
      ['Early tomorrow: Wed 10:00', 'By the end of tomorrow: Wed 17:00', 'By the end of Thursday: Thu 17:00'],
    ],
    [
      'on Friday evening',
      office,
      '2026-11-27T19:00',
      ['Early on Monday: Mon 10:00', 'By the end of Monday: Mon 17:00', 'By the end of Tuesday: Tue 17:00'],
    ],
    [
      'before two weeks of leave',
      { ...office, daysOff: leave },
      '2026-11-24T16:50',
      [
        'Early on Tue 8 Dec: 8 Dec 10:00',
        'By the end of Tue 8 Dec: 8 Dec 17:00',
        'By the end of Wed 9 Dec: 9 Dec 17:00',
      ],
    ],
    [
      'before a day of half an hour',
      { ...office, byDay: { 3: { start: 9 * 60, end: 9 * 60 + 30 } } },
      '2026-11-24T16:50',
      ['By the end of tomorrow: Wed 09:30', 'By the end of Thursday: Thu 17:00'],
    ],
    [
      'before a break: the day ends after it',
      { ...office, byDay: { 2: broken, 3: broken } },
      '2026-11-24T11:02',
      [
        'In an hour: 12:05',
        'By the end of today: 17:00',
        'Early tomorrow: Wed 09:30',
        'By the end of tomorrow: Wed 17:00',
        'By the end of Thursday: Thu 17:00',
      ],
    ],
    [
      'in a break, which no promise ends in',
      { ...office, byDay: { 2: broken, 3: [] } },
      '2026-11-24T12:40',
      [
        'By the end of today: 17:00',
        'Early on Thursday: Thu 10:00',
        'By the end of Thursday: Thu 17:00',
        'By the end of Friday: Fri 17:00',
      ],
    ],
    [
      'in the night',
      nights,
      '2026-11-25T02:00',
      [
        'In an hour: 03:00',
        'By the end of today: 06:00',
        'Early on Wednesday: 23:00',
        'By the end of Wednesday: Thu 06:00',
        'By the end of tomorrow: Fri 06:00',
      ],
    ],
    ['when nobody works', { ...office, days: [] }, '2026-11-24T10:02', []],
  ];
  for (const [name, hours, at, rows] of cases) {
    test(name, () => {
      const now = Date.parse(`${at}+08:00`);
      const words = presets(now, workingCalendar(hours)).map(
        (preset) =>
          `${presetWords(preset, now, { t: english, locale })}: ${promiseRowWords(preset.at, now, locale)}`,
      );
      assert.deepEqual(words, rows);
    });
  }

  test('are few, ahead, in order and in working hours, whatever the hours', () => {
    const minutes = fc.integer({ min: 0, max: (24 * 60) / 5 - 1 }).map((fives) => fives * 5);
    const span = fc.record({ start: minutes, end: minutes });
    const anyHours: fc.Arbitrary<WorkingHours> = fc.record({
      byDay: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.array(span, { maxLength: 3 })),
      days: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
      start: minutes,
      end: minutes,
      timeZone: fc.constantFrom('UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/New_York'),
    });
    const moment = fc.integer({
      min: Date.parse('2026-01-01') / minute,
      max: Date.parse('2027-01-01') / minute,
    });
    fc.assert(
      fc.property(anyHours, moment, (hours, minutesSince1970) => {
        const now = minutesSince1970 * minute;
        const calendar = workingCalendar(hours);
        const times = presets(now, calendar).map(({ at }) => at);
        assert.deepEqual(
          [...new Set(times)].sort((a, b) => a - b),
          times,
        );
        assert.ok(times.length <= 6 && times.every((at) => at >= now + 20 * minute));
        assert.ok(times.every((at) => at % (5 * minute) === 0 && calendar.isWorking(at - 1)));
        assert.ok(times.length > 0 || hours.days.length === 0 || !calendar.nextShift(now + hour));
      }),
      { numRuns: 500 },
    );
  });
});
