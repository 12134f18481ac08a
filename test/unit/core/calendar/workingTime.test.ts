import { strict as assert } from 'node:assert';
import { hour, type Instant } from '../../../../src/core/model/instant';
import { workingCalendar, type WorkingHours } from '../../../../src/core/calendar/workingTime';

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
  const shortFriday = office({ byDay: { 5: { start: 9 * 60, end: 12 * 60 + 30 } } });
  const earlyTuesday = office({ ...night, byDay: { 2: { start: 5 * 60, end: 13 * 60 } } });
  const allDay = office({ start: 9 * 60, end: 9 * 60 });
  const apia = office({ timeZone: 'Pacific/Apia' });
  cases.push(
    ['a short Friday', shortFriday, '2026-08-20T00:00Z', '2026-08-22T00:00Z', 11.5],
    [
      'hours of a day without work',
      office({ byDay: { 6: shortFriday } }),
      '2026-08-22T00:00Z',
      '2026-08-23T00:00Z',
      0,
    ],
    [
      'hours that two shifts have in common count once',
      earlyTuesday,
      '2026-08-17T12:00Z',
      '2026-08-18T20:00Z',
      15,
    ],
    ['work round the clock', allDay, '2026-08-17T09:00Z', '2026-08-20T09:00Z', 72],
    [
      'days off',
      office({ daysOff: [{ from: '2026-08-18', to: '2026-08-19' }] }),
      '2026-08-17T00:00Z',
      '2026-08-21T00:00Z',
      16,
    ],
    [
      'a night shift ends on a day off',
      { ...night, daysOff: [{ from: '2026-08-19', to: '2026-08-19' }] },
      '2026-08-18T12:00Z',
      '2026-08-20T12:00Z',
      8,
    ],
    [
      'days off are those of the zone',
      office({ timeZone: 'Asia/Taipei', daysOff: [{ from: '2026-08-19', to: '2026-08-19' }] }),
      '2026-08-18T16:00Z',
      '2026-08-20T01:00Z',
      0,
    ],
    [
      'days off of no sense',
      office({ daysOff: [{ from: 'soon', to: 'later' }] }),
      '2026-08-17T00:00Z',
      '2026-08-18T00:00Z',
      8,
    ],
    ['half of the time', office({ focus: 0.5 }), '2026-08-19T10:00Z', '2026-08-19T13:00Z', 1.5],
    ['no focus is a little', office({ focus: 0 }), '2026-08-19T09:00Z', '2026-08-19T19:00Z', 0.8],
    ['focus of no sense', office({ focus: NaN }), '2026-08-19T09:00Z', '2026-08-19T19:00Z', 8],
    [
      'hours of no sense',
      office({ start: NaN, end: Infinity }),
      '2026-08-19T00:00Z',
      '2026-08-20T00:00Z',
      24,
    ],
    ['no days', office({ days: [] }), '2026-01-01T00:00Z', '2026-12-31T00:00Z', 0],
    ['nobody works on a date that a zone has skipped', apia, '2011-12-28T12:00Z', '2012-01-02T12:00Z', 24],
    [
      'a clock that changes by half an hour',
      office({ ...night, days: [6], timeZone: 'Australia/Lord_Howe' }),
      '2026-10-03T00:00Z',
      '2026-10-05T00:00Z',
      7.5,
    ],
  );
  const noon = [
    { start: 9 * 60, end: 12 * 60 },
    { start: 13 * 60, end: 17 * 60 },
  ];
  const breaks = office({ byDay: { 1: noon, 2: noon, 3: noon, 4: noon, 5: [] } });
  const brokenNight = [
    { start: 22 * 60, end: 2 * 60 },
    { start: 3 * 60, end: 6 * 60 },
  ];
  const brokenNights = { ...night, byDay: { 6: brokenNight }, days: [6], timeZone: 'Europe/Berlin' };
  cases.push(
    ['a break at noon counts nothing', breaks, '2026-08-19T11:00Z', '2026-08-19T14:00Z', 2],
    ['nor does a day that is off', breaks, '2026-08-20T16:00Z', '2026-08-24T10:00Z', 2],
    ['a week with breaks', breaks, '2026-08-17T00:00Z', '2026-08-24T00:00Z', 28],
    ['up to 24:00', office({ end: 24 * 60 }), '2026-08-19T20:00Z', '2026-08-20T02:00Z', 4],
    ['from 00:00 to 24:00', office({ start: 0, end: 24 * 60 }), '2026-08-21T00:00Z', '2026-08-24T00:00Z', 24],
    ['a night with a break', brokenNights, '2026-08-22T12:00Z', '2026-08-23T12:00Z', 7],
    [
      'its break is the hour that the change to summer skips',
      brokenNights,
      '2026-03-28T12:00Z',
      '2026-03-29T12:00Z',
      7,
    ],
    ['that night in winter time', brokenNights, '2026-10-24T12:00Z', '2026-10-25T12:00Z', 7],
    [
      'spans that overlap count once',
      office({ byDay: { 3: [noon[0]!, { start: 11 * 60, end: 15 * 60 }] } }),
      '2026-08-19T00:00Z',
      '2026-08-20T00:00Z',
      6,
    ],
    [
      'spans of over a day end where the next day begins',
      office({ days: [3], byDay: { 3: [night, office()] } }),
      '2026-08-19T00:00Z',
      '2026-08-22T00:00Z',
      16,
    ],
  );
  for (const [name, hours, from, to, expected] of cases) {
    test(name, () => {
      assert.equal(workingCalendar(hours).between(Date.parse(from), Date.parse(to)) / hour, expected);
    });
  }

  test('an unknown zone is an error', () => {
    assert.throws(() => workingCalendar(office({ timeZone: 'Mars/Olympus' })), RangeError);
  });

  const moments: [
    name: string,
    hours: WorkingHours,
    from: string,
    worked: number,
    expected: string | undefined,
  ][] = [
    ['within the day', office(), '2026-08-19T10:00Z', 3, '2026-08-19T13:00Z'],
    ['to the end of the day, not the next morning', office(), '2026-08-19T10:00Z', 7, '2026-08-19T17:00Z'],
    ['over a weekend', office(), '2026-08-21T16:00Z', 2, '2026-08-24T10:00Z'],
    ['from before work', office(), '2026-08-19T05:00Z', 1, '2026-08-19T10:00Z'],
    ['no time at all', office(), '2026-08-22T05:00Z', 0, '2026-08-22T05:00Z'],
    ['at half of the time', office({ focus: 0.5 }), '2026-08-19T10:00Z', 4, '2026-08-20T10:00Z'],
    [
      'over a holiday',
      office({ daysOff: [{ from: '2026-08-20', to: '2026-09-02' }] }),
      '2026-08-19T16:00Z',
      2,
      '2026-09-03T10:00Z',
    ],
    [
      'in the night of the change to winter',
      office({ ...night, days: [6], timeZone: 'Europe/Berlin' }),
      '2026-10-24T20:00Z',
      9,
      '2026-10-25T05:00Z',
    ],
    ['without a working day', office({ days: [] }), '2026-08-19T10:00Z', 1, undefined],
    [
      'with every day off',
      office({ daysOff: [{ from: '2026-01-01', to: '2028-01-01' }] }),
      '2026-08-19T10:00Z',
      1,
      undefined,
    ],
    ['not within 400 days', office({ days: [1] }), '2026-08-19T10:00Z', 58 * 8, undefined],
    ['not in a lifetime', office(), '2026-08-19T10:00Z', 1e300, undefined],
    ['never', office(), '2026-08-19T10:00Z', NaN, undefined],
  ];
  for (const [name, hours, from, worked, expected] of moments) {
    test(`so much later, ${name}`, () => {
      const at = workingCalendar(hours).after(Date.parse(from), worked * hour);
      assert.equal(at && new Date(at).toISOString(), expected && new Date(expected).toISOString());
    });
  }

  const kinds: [
    at: string,
    hours: WorkingHours,
    isWorking: boolean,
    isDayOff: boolean,
    next: string | undefined,
  ][] = [
    ['2026-08-19T08:59Z', office(), false, false, '2026-08-19T09:00/17:00'],
    ['2026-08-19T09:00Z', office(), true, false, '2026-08-19T09:00/17:00'],
    ['2026-08-19T16:59Z', office(), true, false, '2026-08-19T09:00/17:00'],
    ['2026-08-19T17:00Z', office(), false, false, '2026-08-20T09:00/17:00'],
    ['2026-08-22T12:00Z', office(), false, true, '2026-08-24T09:00/17:00'],
    ['2026-08-22T05:00Z', night, true, true, '2026-08-21T22:00/06:00'],
    ['2026-08-22T06:00Z', night, false, true, '2026-08-24T22:00/06:00'],
    ['2026-08-19T12:00Z', office({ days: [] }), false, true, undefined],
    [
      '2026-08-19T12:00Z',
      office({ daysOff: [{ from: '2026-08-19', to: '2026-08-20' }] }),
      false,
      true,
      '2026-08-21T09:00/17:00',
    ],
    ['2026-08-19T11:00Z', breaks, true, false, '2026-08-19T09:00/12:00'],
    ['2026-08-19T12:30Z', breaks, false, false, '2026-08-19T13:00/17:00'],
    ['2026-08-21T12:00Z', breaks, false, true, '2026-08-24T09:00/12:00'],
    ['2026-08-18T05:30Z', earlyTuesday, true, false, '2026-08-17T22:00/06:00'],
    ['2026-08-18T06:00Z', earlyTuesday, true, false, '2026-08-18T06:00/13:00'],
  ];
  for (const [at, hours, isWorking, isDayOff, next] of kinds) {
    test(`${at}: ${isWorking ? 'at work' : 'off work'}${isDayOff ? ', on a day off' : ''}, next ${next ?? 'never'}`, () => {
      const calendar = workingCalendar(hours);
      const moment = Date.parse(at);
      const shift = calendar.nextShift(moment);
      const text = (end: Instant): string => new Date(end).toISOString();
      assert.deepEqual(
        [calendar.isWorking(moment), calendar.isDayOff(moment), calendar.shiftOn(moment) === undefined],
        [isWorking, isDayOff, isDayOff],
      );
      assert.equal(shift && `${text(shift.start).slice(0, 16)}/${text(shift.end).slice(11, 16)}`, next);
    });
  }

  test('a day is that of the wall clock', () => {
    const taipei = workingCalendar(office({ timeZone: 'Asia/Taipei' }));
    assert.equal(taipei.sameDay(Date.parse('2026-08-19T15:59Z'), Date.parse('2026-08-19T16:00Z')), false);
    assert.equal(taipei.sameDay(Date.parse('2026-08-19T16:00Z'), Date.parse('2026-08-20T15:59Z')), true);
  });

  test('a day goes on over a break, and over midnight', () => {
    const text = (hours: WorkingHours, at: string): string => {
      const found = workingCalendar(hours).nextDay(Date.parse(at));
      return found ? [found.start, found.end].map((each) => new Date(each).toISOString()).join('/') : 'none';
    };
    const wednesday = '2026-08-19T09:00:00.000Z/2026-08-19T17:00:00.000Z';
    for (const time of ['08:00', '11:00', '12:30', '16:59'])
      assert.equal(text(breaks, `2026-08-19T${time}Z`), wednesday);
    assert.equal(text(breaks, '2026-08-20T17:00Z'), '2026-08-24T09:00:00.000Z/2026-08-24T17:00:00.000Z');
    assert.equal(
      text({ ...brokenNights, timeZone: 'UTC' }, '2026-08-23T02:30Z'),
      '2026-08-22T22:00:00.000Z/2026-08-23T06:00:00.000Z',
    );
    assert.equal(text(office({ days: [] }), '2026-08-23T02:30Z'), 'none');
  });

  const lengths: [name: string, hours: WorkingHours, expected: number][] = [
    ['as most are', office({ byDay: { 5: { start: 9 * 60, end: 12 * 60 } } }), 8],
    ['without its break', breaks, 7],
    ['of a night with a break', brokenNights, 7],
    ['as usual when nobody works', office({ days: [] }), 8],
    ['of 24 hours', office({ start: 0, end: 24 * 60 }), 24],
  ];
  for (const [name, hours, expected] of lengths)
    test(`a working day is as long ${name}`, () =>
      assert.equal(workingCalendar(hours).workingDay, expected * hour));

  const weeks: [days: number[], first: number][] = [
    [[1, 2, 3, 4, 5], 1],
    [[0, 1, 2, 3, 4], 0],
    [[0, 1, 2, 3, 4, 5], 0],
    [[6, 0, 1, 2, 3], 6],
    [[3, 4, 5], 1],
    [[2, 3, 4, 5, 6], 1],
    [[0, 1, 2, 3, 4, 5, 6], 1],
    [[6, 0], 1],
    [[], 1],
  ];
  for (const [days, first] of weeks)
    test(`a week of ${days.join()} begins on day ${first}`, () =>
      assert.equal(workingCalendar(office({ days })).firstWeekday, first));

  test('a day at half of the time is half as long', () =>
    assert.equal(workingCalendar(office({ focus: 0.5 })).workingDay, 4 * hour));
});
