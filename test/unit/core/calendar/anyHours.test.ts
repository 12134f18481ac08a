import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { day, hour, minute } from '../../../../src/core/model/instant';
import { workingCalendar, type WorkingHours } from '../../../../src/core/calendar/workingTime';

suite('Working time, whatever the hours', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ];
  // With the date that Apia skipped, and many changes of the clock.
  const moment = fc
    .integer({
      min: Date.parse('2011-12-20T00:00Z') / minute,
      max: Date.parse('2013-01-01T00:00Z') / minute,
    })
    .map((minutes) => minutes * minute);
  const span = fc.record({
    start: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    end: fc.integer({ min: 0, max: 24 * 60 }),
  });
  const date = moment.map((at) => new Date(at).toISOString().slice(0, 10));
  const anyHours: fc.Arbitrary<WorkingHours> = fc
    .record({
      days: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
      timeZone: fc.constantFrom(...zones),
      usual: span,
      byDay: fc.dictionary(
        fc.constantFrom('0', '1', '2', '3', '4', '5', '6'),
        fc.oneof(span, fc.array(span, { maxLength: 4 })),
      ),
      daysOff: fc.array(fc.record({ from: date, to: date }), { maxLength: 3 }),
      focus: fc.constantFrom(1, 1, 0.7, 0.5, 0.3, 0.1),
    })
    .map(({ usual, ...rest }) => ({ ...usual, ...rest }));

  test('so much later is where so much has passed, and no sooner', () => {
    fc.assert(
      fc.property(anyHours, moment, fc.integer({ min: 1, max: 300 * hour }), (hours, from, duration) => {
        const calendar = workingCalendar(hours);
        const at = calendar.after(from, duration);
        if (at === undefined) {
          assert.ok(calendar.between(from, from + 400 * day) < duration);
          return;
        }
        assert.equal(calendar.between(from, at), duration);
        assert.ok(calendar.between(from, at - 1) < duration);
      }),
      { numRuns: 500 },
    );
  });

  test('never runs backwards, never faster than the clock, and adds up', () => {
    fc.assert(
      fc.property(anyHours, fc.tuple(moment, moment, moment), (hours, moments) => {
        const calendar = workingCalendar(hours);
        const [a, b, c] = moments.sort((one, other) => one - other);
        assert.ok(calendar.between(a, b) <= calendar.between(a, c) && calendar.between(a, c) <= c - a);
        const apart = Math.abs(calendar.between(a, b) + calendar.between(b, c) - calendar.between(a, c));
        assert.ok(apart <= (hours.focus === 1 ? 0 : 1), 'a share is rounded to the millisecond');
      }),
      { numRuns: 500 },
    );
  });

  test('never is less than nothing, and the whole is the sum of any parts', () => {
    fc.assert(
      fc.property(anyHours, fc.array(moment, { minLength: 2, maxLength: 12 }), (hours, moments) => {
        const calendar = workingCalendar({ ...hours, focus: 1 });
        moments.sort((one, other) => one - other);
        const parts = moments.slice(1).map((at, index) => calendar.between(moments[index]!, at));
        assert.ok(parts.every((part) => part >= 0));
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0),
          calendar.between(moments[0]!, moments.at(-1)!),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('goes from shift to shift, each after the one before, until nobody works', () => {
    fc.assert(
      fc.property(anyHours, moment, (hours, from) => {
        const calendar = workingCalendar({ ...hours, focus: 1 });
        let [at, worked] = [from, 0];
        for (let count = 0; count < 12; count++) {
          const shift = calendar.nextShift(at);
          if (!shift) break;
          assert.ok(shift.end > at && (count === 0 || shift.start >= at), 'no two overlap');
          worked += shift.end - Math.max(at, shift.start);
          const whole = calendar.nextDay(at)!;
          assert.ok(whole.start <= shift.start && shift.end <= whole.end, 'a shift lies within its day');
          assert.ok(whole.end - whole.start <= 26 * hour, 'no day is longer, but for changes of the clock');
          at = shift.end;
          assert.equal(calendar.between(from, at), worked);
        }
      }),
      { numRuns: 300 },
    );
  });

  // Days that begin and end on their date, so that the wall clock alone says who works.
  test('with breaks is what the wall clock shows, minute by minute', () => {
    const time = fc.integer({ min: 0, max: 24 * 60 });
    const day = fc
      .uniqueArray(time, { maxLength: 8 })
      .map((times) => times.sort((a, b) => a - b).slice(0, times.length - (times.length % 2)));
    const week = fc.array(day, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(week, fc.constantFrom(...zones), moment, (times, timeZone, from) => {
        const spans = times.map((each) =>
          each.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: each[index + 1]! }] : [])),
        );
        const calendar = workingCalendar({
          ...{ days: [0, 1, 2, 3, 4, 5, 6], start: 0, end: 0, timeZone },
          byDay: Object.fromEntries(spans.entries()),
        });
        const works = (at: number): boolean => {
          const shown = calendar.clock.shows(at);
          const minutes = (shown - Math.floor(shown / (24 * hour)) * 24 * hour) / minute;
          return spans[new Date(shown).getUTCDay()]!.some(
            ({ start, end }) => minutes >= start && minutes < end,
          );
        };
        let count = 0;
        // Where the clock is set back, an hour is shown twice and a span may begin in the second one only.
        const isSteady = calendar.clock.shows(from + 30 * hour) - calendar.clock.shows(from) === 30 * hour;
        for (let at = from; isSteady && at < from + 24 * hour; at += minute) if (works(at)) count++;
        if (isSteady) assert.equal(calendar.between(from, from + 24 * hour), count * minute);
      }),
      { numRuns: 200 },
    );
  });

  test('passes exactly while somebody works', () => {
    fc.assert(
      fc.property(anyHours, moment, (hours, at) => {
        const calendar = workingCalendar({ ...hours, focus: 1 });
        assert.equal(calendar.between(at, at + 1) === 1, calendar.isWorking(at));
        const shift = calendar.nextShift(at);
        if (!shift) return;
        assert.ok(shift.start < shift.end && at < shift.end);
        assert.equal(
          calendar.between(at, shift.end),
          shift.end - Math.max(at, shift.start),
          'nothing comes before it',
        );
      }),
      { numRuns: 500 },
    );
  });

  // Hours in which no clock is changed, so that the wall clock alone says who works.
  test('is what the wall clock shows between two times of day', () => {
    const formats = new Map(
      zones.map((zone) => [
        zone,
        new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          weekday: 'short',
          hour: '2-digit',
          minute: '2-digit',
        }),
      ]),
    );
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (at, timeZone) => {
        const shown = formats.get(timeZone)!.format(at);
        const expected =
          /^(?:Mon|Wed)/.test(shown) && shown.slice(4).trim() >= '07:30' && shown.slice(4).trim() < '23:10';
        assert.equal(
          workingCalendar({ days: [1, 3], start: 450, end: 1390, timeZone }).isWorking(at),
          expected,
          shown,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
