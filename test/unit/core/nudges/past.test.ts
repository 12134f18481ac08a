import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { minute } from '../../../../src/core/model/instant';
import { defaultNudgeSettings, toRecord, type NudgeSettings } from '../../../../src/core/nudges/nudge';
import type { Suppression } from '../../../../src/core/nudges/suppression';
import { days, hours, now } from '../../../support/builders';
import { anEntry, anInput, at, hoursOf, led, nudgeFor, verdictOn, type Case } from './entries';

const settings = (more: Partial<NudgeSettings>): NudgeSettings => ({ ...defaultNudgeSettings, ...more });

suite('Nudges: how often', () => {
  const queue = [1, 2, 3, 4, 5].map((number) => anEntry({ number }));
  const morning = at('2026-08-19T09:00Z');
  const night = hoursOf({ start: 22 * 60, end: 6 * 60 });
  const cases: Case<number | Suppression>[] = [
    ['not within 45 minutes', { history: [led(9, now - 45 * minute + 1)] }, 'tooSoon'],
    ['45 minutes later', { history: [led(9, now - 45 * minute)] }, 1],
    [
      'not a fourth in a day',
      { history: [led(9, morning), led(8, morning + 1), led(7, morning + 2)] },
      'enoughToday',
    ],
    [
      'as many as are set',
      { history: [led(9, morning)], settings: settings({ mostADay: 1 }) },
      'enoughToday',
    ],
    ['none where none are set', { settings: settings({ mostADay: 0 }) }, 'enoughToday'],
    ["yesterday's do not count", { history: [1, 2, 3].map((ago) => led(9, morning - hours(16 + ago))) }, 1],
    ['a request once a day', { history: [led(1, morning)] }, 2],
    ['one that was only counted may lead', { history: [led(9, morning, 1)] }, 1],
    ['all have been named', { queue: [anEntry()], history: [led(1, morning)] }, 'allNamedToday'],
    [
      'a night shift has one day: no second time after midnight',
      { now: at('2026-08-20T05:00Z'), calendar: night, history: [led(1, at('2026-08-19T22:30Z'))] },
      2,
    ],
    [
      'nor a fourth',
      {
        now: at('2026-08-20T05:59Z'),
        calendar: night,
        history: [22, 23, 25].map((hour) => led(9, at('2026-08-19T00:00Z') + hours(hour))),
      },
      'enoughToday',
    ],
    [
      'the next night is another day',
      {
        queue: [anEntry()],
        now: at('2026-08-20T22:00Z'),
        calendar: night,
        history: [led(1, at('2026-08-19T22:30Z'))],
      },
      1,
    ],
    [
      'hours that are changed in the middle of the day begin no second one',
      { calendar: hoursOf({ start: 14 * 60, end: 22 * 60 }), history: [led(1, morning)] },
      2,
    ],
    ['a record of a clock put back counts as now', { history: [led(1, now + hours(23))] }, 'tooSoon'],
    ['a record of a clock gone wrong does not silence for ever', { history: [led(1, now + days(2))] }, 1],
  ];
  for (const [name, more, expected] of cases)
    test(name, () => assert.equal(verdictOn({ queue, ...more }), expected));

  const next: Case<string | undefined>[] = [
    ['45 minutes after the first', {}, '2026-08-19T15:45:00.000Z'],
    [
      'in the next shift after the third',
      { history: [led(9, morning), led(8, morning)] },
      '2026-08-20T09:00:00.000Z',
    ],
    ['in the next shift at the end of one', { now: at('2026-08-21T16:30Z') }, '2026-08-24T09:00:00.000Z'],
    [
      'eight hours after the first of three where nights are short',
      {
        now: at('2026-08-19T22:30Z'),
        calendar: hoursOf({ start: 0, end: 23 * 60 }),
        history: [led(9, at('2026-08-19T21:00Z')), led(8, at('2026-08-19T21:45Z'))],
      },
      '2026-08-20T05:00:00.000Z',
    ],
  ];
  for (const [name, more, expected] of next) {
    test(`the next is possible ${name}`, () => {
      const { nextAt } = nudgeFor({ queue, ...more }).why;
      assert.equal(nextAt && new Date(nextAt).toISOString(), expected);
    });
  }

  test('and is then given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 3 }),
        fc.boolean(),
        (agos, isLong) => {
          const time = isLong ? now + hours(7) : now;
          const calendar = isLong ? hoursOf({ start: 0, end: 23 * 60 }) : hoursOf({});
          const input = anInput({
            queue,
            calendar,
            now: time,
            history: agos.map((ago) => led(9, time - ago * minute)),
          });
          if (typeof verdictOn(input) !== 'number') return;
          const nudge = nudgeFor(input);
          const later = { ...input, history: [...input.history, toRecord(nudge)] };
          const { nextAt } = nudge.why;
          const on = (next: number) => verdictOn({ ...later, now: next, moment: { kind: 'push', at: next } });
          assert.equal(typeof on(nextAt!), 'number');
          assert.notEqual(typeof on(nextAt! - 1), 'number');
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
});
