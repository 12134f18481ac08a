import { strict as assert } from 'node:assert';
import type { WorkingHours } from '../../../../src/core/calendar/workingTime';
import { workingHoursFrom, type RawHours } from '../../../../src/core/calendar/workingHoursFrom';

suite('The working hours as the user sets them', () => {
  const untouched: RawHours = {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    start: '09:00',
    end: '17:00',
    timeZone: '',
  };
  const usual: WorkingHours = { days: [1, 2, 3, 4, 5], start: 540, end: 1020, timeZone: 'Asia/Taipei' };
  const read = (raw: RawHours): { hours: WorkingHours; warned: unknown[] } => {
    const warned: unknown[] = [];
    const hours = workingHoursFrom({ ...untouched, ...raw }, 'Asia/Taipei', (name, value, used) =>
      warned.push([name, value, used]),
    );
    return { hours, warned };
  };

  const good: [name: string, raw: RawHours, parts: Partial<WorkingHours>][] = [
    ['untouched', {}, {}],
    ['settings that are not offered yet', { byDay: undefined, daysOff: undefined, focus: undefined }, {}],
    ['all of the new ones at their defaults', { byDay: {}, daysOff: [], focus: 1 }, {}],
    ['no days: the usual ones', { days: [] }, {}],
    ['days in any order', { days: ['Sun', 'Mon'] }, { days: [0, 1] }],
    ['a night shift', { start: '22:00', end: '06:30' }, { start: 1320, end: 390 }],
    ['a zone', { timeZone: 'Europe/Berlin' }, { timeZone: 'Europe/Berlin' }],
    ['an hour of one digit', { byDay: { Fri: '9:00-12:30' } }, { byDay: { 5: { start: 540, end: 750 } } }],
    ['a short Friday', { byDay: { Fri: '09:00-12:30' } }, { byDay: { 5: { start: 540, end: 750 } } }],
    [
      'a dash as people type it',
      { byDay: { Fri: '09:00 – 12:30' } },
      { byDay: { 5: { start: 540, end: 750 } } },
    ],
    ['an end at midnight', { end: '24:00' }, { end: 1440 }],
    ['a whole day', { start: '00:00', end: '24:00' }, { start: 0, end: 1440 }],
    [
      'a break at noon',
      { byDay: { Mon: '09:00-12:00,13:00-17:00' } },
      {
        byDay: {
          1: [
            { start: 540, end: 720 },
            { start: 780, end: 1020 },
          ],
        },
      },
    ],
    [
      'three spans, with spaces and the comma of Chinese',
      { byDay: { Mon: '09:00-12:00, 13:00 – 15:00，20:00-24:00' } },
      {
        byDay: {
          1: [
            { start: 540, end: 720 },
            { start: 780, end: 900 },
            { start: 1200, end: 1440 },
          ],
        },
      },
    ],
    [
      'a night with a break after midnight',
      { byDay: { Mon: '22:00-02:00,03:00-06:00' } },
      {
        byDay: {
          1: [
            { start: 1320, end: 120 },
            { start: 180, end: 360 },
          ],
        },
      },
    ],
    ['a Friday off', { byDay: { Fri: 'off' } }, { byDay: { 5: [] } }],
    ['off in capitals', { byDay: { Fri: ' OFF ' } }, { byDay: { 5: [] } }],
    ['off on a day that is off', { byDay: { Sat: 'off' } }, { byDay: { 6: [] } }],
    ['a day off', { daysOff: ['2026-12-24'] }, { daysOff: [{ from: '2026-12-24', to: '2026-12-24' }] }],
    [
      'a holiday over New Year',
      { daysOff: ['2026-12-24/2027-01-02'] },
      { daysOff: [{ from: '2026-12-24', to: '2027-01-02' }] },
    ],
    ['half of the time', { focus: 0.5 }, { focus: 0.5 }],
  ];
  for (const [name, raw, parts] of good)
    test(name, () => assert.deepEqual(read(raw), { hours: { ...usual, ...parts }, warned: [] }));

  const weekdays = untouched.days;
  const wrong: [
    name: string,
    part: keyof WorkingHours,
    value: unknown,
    used: unknown,
    parts?: Partial<WorkingHours>,
  ][] = [
    ['days that are no list', 'days', 'Mon', weekdays],
    ['days of no known name', 'days', ['Monday', 3], weekdays],
    ['the days that are known are used', 'days', ['Mon', 'Blursday'], ['Mon'], { days: [1] }],
    ['an hour that there is not', 'start', '25:99', '09:00'],
    ['an hour of one digit', 'start', '9:00', '09:00'],
    ['an end that is a number', 'end', 17, '17:00'],
    ['a beginning at the end of a day', 'start', '24:00', '09:00'],
    ['an end after midnight', 'end', '24:30', '17:00'],
    ['an unknown zone', 'timeZone', 'Mars/Olympus', ''],
    ['a zone that is no text', 'timeZone', 8, ''],
    ['days that are no object', 'byDay', ['09:00-12:30'], {}],
    ['nothing for days', 'byDay', null, {}],
    ['hours of a day that one does not work on', 'byDay', { Sat: '09:00-12:30' }, {}],
    ['hours that overlap', 'byDay', { Fri: '09:00-13:00,12:00-17:00' }, {}],
    ['hours in no order', 'byDay', { Fri: '13:00-17:00,09:00-12:00' }, {}],
    ['hours of more than a day', 'byDay', { Fri: '22:00-06:00,07:00-23:00' }, {}],
    ['hours with nothing behind the comma', 'byDay', { Fri: '09:00-12:00,' }, {}],
    ['off and hours', 'byDay', { Fri: 'off,09:00-12:00' }, {}],
    ['off by another word', 'byDay', { Fri: 'free' }, {}],
    ['off on a day of no known name', 'byDay', { Friday: 'off' }, {}],
    ['every day off', 'byDay', { Mon: 'off', Tue: 'off', Wed: 'off', Thu: 'off', Fri: 'off' }, {}],
    ['hours with one end', 'byDay', { Fri: '09:00' }, {}],
    ['hours with three ends', 'byDay', { Fri: '09:00-10:00-11:00' }, {}],
    [
      'the days with hours are used',
      'byDay',
      { Thu: 'long', Fri: '09:00-12:30' },
      { Fri: '09:00-12:30' },
      { byDay: { 5: { start: 540, end: 750 } } },
    ],
    ['days off that are no list', 'daysOff', '2026-12-24', []],
    ['a date that there is not', 'daysOff', ['2026-02-30'], []],
    ['a date in another order', 'daysOff', ['24.12.2026'], []],
    ['a range that goes backwards', 'daysOff', ['2027-01-02/2026-12-24'], []],
    [
      'the dates that there are are used',
      'daysOff',
      ['2026-12-24/2026-12-26', 7, '2026-13-01'],
      ['2026-12-24/2026-12-26'],
      { daysOff: [{ from: '2026-12-24', to: '2026-12-26' }] },
    ],
    ['no focus at all', 'focus', 0, 0.1, { focus: 0.1 }],
    ['more than all of it', 'focus', 50, 1],
    ['a focus that is no number', 'focus', 'half', 1],
    ['a focus of NaN', 'focus', NaN, 1],
  ];
  for (const [name, part, value, used, parts = {}] of wrong) {
    test(`${name}, with a word`, () =>
      assert.deepEqual(read({ [part]: value }), {
        hours: { ...usual, ...parts },
        warned: [[`workingHours.${part}`, value, used]],
      }));
  }
});
