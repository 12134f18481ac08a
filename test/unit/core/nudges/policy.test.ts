import { strict as assert } from 'node:assert';
import { minute } from '../../../../src/core/model/instant';
import { defaultNudgeSettings } from '../../../../src/core/nudges/nudge';
import type { Suppression } from '../../../../src/core/nudges/suppression';
import { hours, now, person } from '../../../support/builders';
import { after, anEntry, at, calm, hoursOf, idOf, verdictOn, type Case } from './entries';

suite('Nudges: who is named', () => {
  const dueAt = now - hours(1);
  const cases: [name: string, more: Parameters<typeof anEntry>[0], expected: 1 | Suppression][] = [
    ['an overdue request', {}, 1],
    [
      'a missed promise',
      { clock: { state: 'missed', from: dueAt - hours(8), until: dueAt, madeAt: dueAt - hours(3) } },
      1,
    ],
    ["the own team's as well", { group: 'ownTeam' }, 1],
    [
      'not a fresh one',
      { clock: { state: 'fresh', from: now - hours(3), dueAt: now + hours(5) } },
      'nobodyOverdue',
    ],
    [
      'not one that is due soon',
      { clock: { state: 'due', from: now - hours(7), dueAt: now + hours(1) } },
      'nobodyOverdue',
    ],
    [
      'not a promise that can be kept',
      { clock: { state: 'promised', from: dueAt, until: now + hours(1), madeAt: dueAt } },
      'nobodyOverdue',
    ],
    ['not one that was answered', { clock: { state: 'answered', from: dueAt, at: dueAt } }, 'nobodyOverdue'],
    ["not one that is the author's move", { excludedBecause: 'authorsMove' }, 'nobodyOverdue'],
    ['not a draft', { excludedBecause: 'draft' }, 'nobodyOverdue'],
    ['not a snoozed one', { excludedBecause: 'snoozed' }, 'nobodyOverdue'],
    ['no bot, counted or not', { request: { author: person('depbot', { isBot: true }) } }, 'nobodyOverdue'],
  ];
  for (const [name, more, expected] of cases)
    test(name, () => assert.equal(verdictOn({ queue: [anEntry(more)] }), expected));

  test('not one that is put off', () =>
    assert.equal(verdictOn({ asleep: new Set([idOf(1)]) }), 'nobodyOverdue'));
  test('nobody in an empty queue', () => assert.equal(verdictOn({ queue: [] }), 'nobodyOverdue'));
});

suite('Nudges: when', () => {
  const cases: Case<1 | Suppression>[] = [
    ['after a commit', {}, 1],
    ['after a push', after('push'), 1],
    ['after a task', after('task'), 1],
    ['after a test run', after('test'), 1],
    ['after a debug session', after('debug'), 1],
    ['back after 5 minutes', after('focus', { away: 5 * minute }), 1],
    ['not back after less', after('focus', { away: 5 * minute - 1 }), 'shortPause'],
    ['not back after we do not know how long', after('focus'), 'shortPause'],
    ['a minute after the break', after('commit', { at: now - minute }), 1],
    ['not 3 minutes after it', after('commit', { at: now - 3 * minute }), 'breakOver'],
    ['not at a break of a clock put back', after('commit', { at: now + hours(1) }), 'breakOver'],
    ['not when switched off', { settings: { ...defaultNudgeSettings, isOn: false } }, 'off'],
    ['not while paused', { pausedUntil: now + 1 }, 'paused'],
    ['again when the pause ends', { pausedUntil: now }, 1],
    ['not while typing', { activity: { ...calm, lastTyped: now - 29_000 } }, 'typing'],
    [
      'not when typing went on after the break',
      {
        moment: { kind: 'commit', at: now - 90_000 },
        activity: { ...calm, lastTyped: now - 60_000 },
      },
      'typing',
    ],
    ['half a minute later', { activity: { ...calm, lastTyped: now - 30_000 } }, 1],
    ['whatever was typed by a clock put back', { activity: { ...calm, lastTyped: now + hours(5) } }, 1],
    ['not while debugging', { activity: { ...calm, isDebugging: true } }, 'debugging'],
    ['not while presenting', { activity: { ...calm, isPresenting: true } }, 'presenting'],
    ['not in a window without the focus', { activity: { ...calm, isFocused: false } }, 'elsewhere'],
    ['not over a nudge that stands', { activity: { ...calm, isMessageOpen: true } }, 'messageOpen'],
    ['in the first minute of a shift', { now: at('2026-08-19T09:00Z') }, 1],
    ['not a moment before', { now: at('2026-08-19T09:00Z') - 1 }, 'outsideHours'],
    ['in its last minute', { now: at('2026-08-19T17:00Z') - 1 }, 1],
    ['not at its end', { now: at('2026-08-19T17:00Z') }, 'outsideHours'],
    ['not at the weekend', { now: at('2026-08-22T12:00Z') }, 'outsideHours'],
    [
      'not on a day off',
      { calendar: hoursOf({ daysOff: [{ from: '2026-08-19', to: '2026-08-19' }] }) },
      'outsideHours',
    ],
    ['never for who works on no day', { calendar: hoursOf({ days: [] }) }, 'outsideHours'],
  ];
  for (const [name, more, expected] of cases) test(name, () => assert.equal(verdictOn(more), expected));
});
