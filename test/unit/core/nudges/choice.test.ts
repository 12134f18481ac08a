import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Break } from '../../../../src/core/nudges/break';
import { toRecord, type NudgeInput } from '../../../../src/core/nudges/nudge';
import { nextNudge } from '../../../../src/core/nudges/policy';
import type { RankedRequest } from '../../../../src/core/ranking/rank';
import { days, hours, now } from '../../../support/builders';
import { after, anEntry, anInput, at, idOf, led, nudgeFor, verdictOn, type Case } from './entries';

suite('Nudges: which one', () => {
  const small = (number: number, more: Parameters<typeof anEntry>[0] = {}): RankedRequest =>
    anEntry({ number, lines: 20, ...more });
  const large = (number: number, more: Parameters<typeof anEntry>[0] = {}): RankedRequest =>
    anEntry({ number, lines: 900, ...more });
  const yesterday = at('2026-08-18T16:00Z');
  const cases: Case<number>[] = [
    ['the first of the queue', { queue: [small(2), small(1)] }, 1],
    ['one that fits goes before it', { queue: [large(1), small(2)] }, 2],
    ['39 minutes do not fit after a commit', { queue: [anEntry({ lines: 160 }), small(2)] }, 2],
    ['and do after a push', { queue: [anEntry({ lines: 160 }), small(2)], ...after('push') }, 1],
    [
      'an hour fits after a pause',
      { queue: [anEntry({ lines: 300 }), small(2)], ...after('focus', { away: hours(1) }) },
      1,
    ],
    ['one that is too large, if there is no other', { queue: [large(1)], ...after('test') }, 1],
    ['a large one that was passed over', { queue: [large(2, { overdueFor: hours(4) }), small(1)] }, 2],
    [
      'of those the longest overdue',
      { queue: [large(1, { overdueFor: hours(4) }), small(2, { overdueFor: hours(5) })] },
      2,
    ],
    [
      'working hours count',
      { now: at('2026-08-19T11:00Z'), queue: [small(1), large(2, { overdueFor: hours(23) })] },
      1,
    ],
    [
      'one that has not led',
      {
        now: at('2026-08-19T10:00Z'),
        queue: [small(1, { overdueFor: days(2) }), large(2, { overdueFor: hours(5.5) })],
        history: [led(1, at('2026-08-18T15:00Z'))],
      },
      2,
    ],
    [
      'all led yesterday: the longest ago',
      {
        queue: [1, 2, 3].map((number) => small(number, { overdueFor: days(3) })),
        history: [led(1, yesterday), led(3, yesterday - hours(2)), led(2, yesterday - hours(1))],
      },
      3,
    ],
    [
      'whatever fits, and before half a day is over',
      {
        now: at('2026-08-19T09:30Z'),
        queue: [small(1, { overdueFor: days(3) }), large(2, { overdueFor: days(3) })],
        history: [led(1, at('2026-08-18T16:30Z')), led(2, at('2026-08-18T15:30Z'))],
      },
      2,
    ],
    [
      'a turn of an earlier round does not count',
      {
        queue: [small(1), small(2, { overdueFor: days(1) })],
        history: [led(1, yesterday), led(2, yesterday)],
      },
      2,
    ],
    ['by id where the rank is the same', { queue: [small(2, { rank: 1 }), small(1, { rank: 1 })] }, 1],
  ];
  for (const [name, more, expected] of cases) test(name, () => assert.equal(verdictOn(more), expected));

  test('whatever order the queue and the history come in', () => {
    const entry = fc
      .record({ lines: fc.nat(600), overdueFor: fc.nat(days(3)), rank: fc.integer({ min: 1, max: 3 }) })
      .map(({ overdueFor, ...more }) => ({
        ...more,
        overdueFor: Math.ceil(overdueFor / hours(2)) * hours(2),
      }));
    const lead = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 40 }));
    const scene = fc.record({
      entries: fc.array(entry, { minLength: 1, maxLength: 8 }),
      leads: fc.array(lead, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(scene, fc.nat(7), ({ entries, leads }, turn) => {
        const queue = entries.map((each, index) => ({
          ...anEntry({ number: index + 1, ...each }),
          rank: each.rank,
        }));
        const history = leads.map(([number, ago]) => led(number, now - hours(ago)));
        const shuffled = <T>(all: readonly T[]): T[] =>
          [...all.slice(turn), ...all.slice(0, turn)].toReversed();
        assert.deepEqual(
          nextNudge(anInput({ queue, history })),
          nextNudge(anInput({ queue: shuffled(queue), history: shuffled(history) })),
        );
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  const suggestions: [lines: number, kind: Break['kind'], suggest: 'review' | 'promise'][] = [
    [66, 'test', 'review'],
    [67, 'test', 'promise'],
    [100, 'task', 'review'],
    [101, 'task', 'promise'],
    [100, 'debug', 'review'],
    [101, 'debug', 'promise'],
    [133, 'commit', 'review'],
    [134, 'commit', 'promise'],
    [200, 'push', 'review'],
    [201, 'push', 'promise'],
    [400, 'focus', 'review'],
    [401, 'focus', 'promise'],
  ];
  for (const [lines, kind, suggest] of suggestions) {
    test(`${lines} lines after ${kind}: ${suggest}`, () =>
      assert.equal(
        nudgeFor({ queue: [anEntry({ lines })], ...after(kind, { away: hours(1) }) }).suggest,
        suggest,
      ));
  }
});

suite('Nudges: the others', () => {
  const queue = [3, 1, 2, 4].map((number) => anEntry({ number }));
  const others = (more: Partial<NudgeInput>): number[] =>
    nudgeFor({ queue, ...more }).others.map(({ request }) => request.id.number);
  const morning = at('2026-08-19T09:00Z');
  const cases: Case<number[]>[] = [
    ['all that are overdue, in the order of the queue', {}, [2, 3, 4]],
    ['not those that this day has counted', { history: [led(9, morning, 2, 3)] }, [4]],
    ['nor those that have led', { history: [led(2, morning)] }, [3, 4]],
    ["yesterday's again", { history: [led(1, now - days(1), 2, 3)] }, [2, 3, 4]],
    ['not those put off', { asleep: new Set([idOf(3)]) }, [2, 4]],
    [
      'nobody is overdue but one',
      { queue: [anEntry(), anEntry({ number: 2, excludedBecause: 'draft' })] },
      [],
    ],
  ];
  for (const [name, more, expected] of cases) test(name, () => assert.deepEqual(others(more), expected));

  test('are remembered after the one that leads', () =>
    assert.deepEqual(toRecord(nudgeFor({ queue })), led(1, now, 2, 3, 4)));
});
