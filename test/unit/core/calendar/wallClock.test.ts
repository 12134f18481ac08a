import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { minute } from '../../../../src/core/model/instant';
import { wallClock } from '../../../../src/core/calendar/wallClock';

suite('A wall clock', () => {
  const cases: [name: string, zone: string, shown: string, at: string][] = [
    ['an ordinary time', 'Asia/Kathmandu', '2026-11-24T15:00', '2026-11-24T09:15'],
    ['a time that exists twice is the first', 'Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30'],
    ['a skipped time is that of the change', 'Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:00'],
    ['just before the change', 'Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59'],
    ['just after the change', 'Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00'],
    ['a midnight that is skipped', 'Africa/Cairo', '2026-04-24T00:00', '2026-04-23T22:00'],
    ['a change of half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30'],
    ['twice by half an hour', 'Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45'],
    ['a skipped date', 'Pacific/Apia', '2011-12-30T15:00', '2011-12-30T10:00'],
    ['far ahead of UTC', 'Pacific/Kiritimati', '2026-11-24T01:00', '2026-11-23T11:00'],
    ['far behind UTC', 'Pacific/Pago_Pago', '2026-11-24T23:00', '2026-11-25T10:00'],
  ];
  for (const [name, zone, shown, at] of cases) {
    test(`${name}: ${shown} in ${zone}`, () => {
      const when = wallClock(zone).when(Date.parse(`${shown}Z`));
      assert.equal(new Date(when).toISOString(), `${at}:00.000Z`);
    });
  }

  const zones = Intl.supportedValuesOf('timeZone');
  const clocks = new Map(zones.map((zone) => [zone, wallClock(zone)]));
  const moment = fc
    .integer({ min: Date.parse('1990-01-01') / minute, max: Date.parse('2038-01-01') / minute })
    .map((minutes) => minutes * minute);

  test('shows what Intl shows, in every zone', () => {
    const formats = new Map(
      zones.map((timeZone) => [
        timeZone,
        new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
      ]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, at) => {
        const shown = new Date(clocks.get(zone)!.shows(at)).toISOString();
        assert.equal(shown.slice(0, 19).replace('T', ' '), formats.get(zone)!.format(at));
      }),
      { numRuns: 3000 },
    );
  });

  test('a time is when it is shown first, or what follows it if it is skipped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, shown) => {
        const clock = clocks.get(zone)!;
        const at = clock.when(shown);
        assert.ok(clock.shows(at) >= shown && clock.shows(at - 1) < shown);
      }),
      { numRuns: 3000 },
    );
  });
});
