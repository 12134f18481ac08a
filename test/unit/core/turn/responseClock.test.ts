import { strict as assert } from 'node:assert';
import { minute, type Instant } from '../../../../src/core/model/instant';
import type { Note, NoteWords } from '../../../../src/core/model/notes';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { responseClock, type ResponseClock } from '../../../../src/core/turn/responseClock';
import type { Turn } from '../../../../src/core/turn/turn';
import { workingCalendar, type WorkingHours } from '../../../../src/core/calendar/workingTime';
import { aReviewRequest, comment, commit, days, hours, now, review } from '../../../support/builders';

interface Case {
  readonly request?: Parameters<typeof aReviewRequest>[0];
  /** Since when it is the viewer's turn. */
  readonly since?: Instant;
  readonly at?: Instant;
  readonly target?: number;
  readonly office?: Partial<WorkingHours>;
}

/** It is Wednesday, 15:00; the turn came on Tuesday at 15:00, which is 8 working hours ago, and so is the target. */
function clockOf({ request, since = now - days(1), at = now, target = 8, office }: Case): ResponseClock {
  const turn: Turn = { whose: 'yours', why: 'asked', since };
  const calendar = workingCalendar({ ...defaultSettings.workingHours, ...office });
  return responseClock({ request: aReviewRequest(request), login: 'rin', turn, calendar, target, now: at });
}

const time = (text: string): Instant => Date.parse(`2026-08-${text}:00Z`);
/** On Thursday of the week before. */
const thursday = time('13T16:00');

suite('The clock for a first answer', () => {
  const running: [name: string, given: Case, state: ResponseClock['state'], dueAt: Instant][] = [
    ['just asked', { since: now }, 'fresh', time('20T15:00')],
    ['a moment before half of it', { at: time('19T11:00') - 1 }, 'fresh', now],
    ['half of it', { at: time('19T11:00') }, 'due', now],
    ['a moment before all of it', { at: now - 1 }, 'due', now],
    ['all of it', {}, 'overdue', now],
    [
      'the night does not count',
      { since: time('18T17:00'), at: time('19T08:00') },
      'fresh',
      time('19T17:00'),
    ],
    ['asked at night', { since: time('18T23:00'), at: time('19T13:00') }, 'due', time('19T17:00')],
    ['nor the weekend', { since: time('14T16:00'), at: time('17T11:59') }, 'fresh', time('17T16:00')],
    ['which ends on Monday', { since: time('14T16:00'), at: time('17T12:00') }, 'due', time('17T16:00')],
    [
      'nor a day off',
      {
        since: thursday,
        at: time('17T12:00'),
        office: { daysOff: [{ from: '2026-08-14', to: '2026-08-14' }] },
      },
      'due',
      time('17T16:00'),
    ],
    [
      'worked as any other day, it does',
      { since: thursday, at: time('17T12:00') },
      'overdue',
      time('14T16:00'),
    ],
    ['a target of 2 hours', { since: time('19T14:00'), target: 2 }, 'due', time('19T16:00')],
    ['a target of 2 hours, reached', { since: time('19T13:00'), target: 2 }, 'overdue', now],
    ['a target of 24 hours', { target: 24 }, 'fresh', time('21T15:00')],
    ['a clock that was set back a week', { at: now - days(8) }, 'fresh', now],
  ];
  for (const [name, given, state, dueAt] of running) {
    test(`${state}: ${name}`, () =>
      assert.deepEqual(clockOf(given), { state, from: given.since ?? now - days(1), dueAt }));
  }

  test('who works on no day is not late: there is no moment at which it is due', () =>
    assert.deepEqual(clockOf({ office: { days: [] } }), { state: 'fresh', from: now - days(1), dueAt: now }));
});

const note = (words: NoteWords, ago: number, by = 'rin'): Note => ({ ...words, by, at: now - ago });
const promise = (until: number, ago: number, by?: string): Note =>
  note({ kind: 'promise', until: now + until }, ago, by);
/** With the comments in which they stand. */
const noted = (...notes: Note[]): Case['request'] => ({
  notes,
  activity: notes.map(({ by, at }) => comment(by, now - at)),
});

suite('The clock of a promise', () => {
  const cases: [name: string, given: Case, state: ResponseClock['state']][] = [
    ['ahead', { request: noted(promise(hours(1), hours(2))) }, 'promised'],
    ['at the very moment', { request: noted(promise(0, hours(2))) }, 'promised'],
    ['a moment after', { request: noted(promise(-1, hours(2))) }, 'missed'],
    [
      'set back, the clock makes a promise ahead again',
      { request: noted(promise(-1, hours(2))), at: now - 1 },
      'promised',
    ],
    [
      'made anew after it was missed',
      { request: noted(promise(-1, hours(2)), promise(hours(3), 0)) },
      'promised',
    ],
    ['made when the turn came', { request: noted(promise(hours(1), days(1))) }, 'promised'],
    [
      'made before the turn came, it does not count',
      { request: noted(promise(hours(1), days(1) + 1)) },
      'overdue',
    ],
    ['of somebody else', { request: noted(promise(hours(1), hours(2), 'lee')) }, 'overdue'],
    [
      'taken back by handing over, which is an answer',
      { request: noted(promise(hours(1), hours(2)), note({ kind: 'handOver', to: ['lee'] }, hours(1))) },
      'answered',
    ],
    [
      'taken back by declining, which is an answer',
      { request: noted(promise(hours(1), hours(2)), note({ kind: 'decline' }, hours(1))) },
      'answered',
    ],
    [
      'taken back by asking whether it is still needed, which is an answer',
      { request: noted(promise(hours(1), hours(2)), note({ kind: 'stillNeeded' }, hours(1))) },
      'answered',
    ],
    [
      'asking to split it does not take it back',
      { request: noted(promise(hours(1), hours(2)), note({ kind: 'split' }, hours(1))) },
      'promised',
    ],
    [
      'a claim is none, and its comment is no answer',
      { request: noted(note({ kind: 'claim', team: 'acme/payments' }, hours(1))) },
      'overdue',
    ],
    [
      'a word after it changes nothing',
      { request: { notes: [promise(hours(1), hours(2))], activity: [comment('rin', hours(1))] } },
      'promised',
    ],
  ];
  for (const [name, given, state] of cases) {
    test(`${state}: ${name}`, () => assert.equal(clockOf(given).state, state));
  }

  test('it says since when they have waited: from their answer to a word of the viewer', () => {
    const made = promise(hours(1), hours(1));
    const activity = [comment('rin', hours(3)), comment('kim', hours(2)), comment('rin', hours(1))];
    assert.deepEqual(clockOf({ request: { notes: [made], activity } }), {
      state: 'promised',
      from: now - hours(2),
      until: now + hours(1),
      madeAt: now - hours(1),
    });
  });
  test('it says until when, and when it was made', () =>
    assert.deepEqual(clockOf({ request: noted(promise(hours(1), hours(2))) }), {
      state: 'promised',
      from: now - days(1),
      until: now + hours(1),
      madeAt: now - hours(2),
    }));
});

suite('The clock when somebody has answered', () => {
  const answered = (ago: number): ResponseClock => ({
    state: 'answered',
    from: now - days(1),
    at: now - ago,
  });
  const again = (ago: number): ResponseClock => ({
    state: 'fresh',
    from: now - ago,
    dueAt: workingCalendar(defaultSettings.workingHours).after(now - ago, hours(8))!,
  });
  const overdue: ResponseClock = { state: 'overdue', from: now - days(1), dueAt: now };
  const cases: [name: string, request: Case['request'], clock: ResponseClock][] = [
    ['the viewer has commented', { activity: [comment('rin', hours(3))] }, answered(hours(3))],
    ['spelt otherwise', { activity: [comment('RIN', hours(3))] }, answered(hours(3))],
    [
      'twice: the last word',
      { activity: [comment('rin', hours(3)), comment('rin', hours(1))] },
      answered(hours(1)),
    ],
    [
      'in words, and by a command since: the last word',
      {
        activity: [comment('rin', hours(3)), { ...comment('rin', hours(1)), isMechanical: true }],
      },
      answered(hours(3)),
    ],
    [
      'by telling an agent what to change',
      { activity: [{ ...comment('rin', hours(3)), isMechanical: true, isDirection: true }] },
      answered(hours(3)),
    ],
    [
      'only by a command to a bot',
      { activity: [{ ...comment('rin', hours(3)), isMechanical: true }] },
      overdue,
    ],
    ['before the turn came', { activity: [comment('rin', days(2))] }, overdue],
    ['in the moment that the turn came', { activity: [comment('rin', days(1))] }, overdue],
    ['somebody else has', { activity: [comment('lee', hours(3))] }, overdue],
    ['somebody unknown has', { activity: [{ kind: 'comment', at: now - hours(3) }] }, overdue],
    ['the viewer has pushed', { activity: [commit('rin', hours(3))] }, overdue],
    [
      'a comment of Good Turn is no answer',
      noted(note({ kind: 'claim', team: 'acme/payments' }, hours(2))),
      overdue,
    ],
    [
      'but to decline is, until the author answers',
      noted(note({ kind: 'decline' }, hours(2))),
      answered(hours(2)),
    ],
    [
      'to ask whether it is still needed is one',
      noted(note({ kind: 'stillNeeded' }, hours(2))),
      answered(hours(2)),
    ],
    ['to ask to split it is one', noted(note({ kind: 'split' }, hours(2))), answered(hours(2))],
    [
      'the author says that it is needed: it begins anew',
      {
        notes: [note({ kind: 'stillNeeded' }, hours(2))],
        activity: [comment('rin', hours(2)), comment('kim', hours(1))],
      },
      again(hours(1)),
    ],
    [
      'but a word before it is',
      {
        notes: [note({ kind: 'claim', team: 'acme/payments' }, hours(2))],
        activity: [comment('rin', hours(3)), comment('rin', hours(2))],
      },
      answered(hours(3)),
    ],
    [
      "somebody else's note of the same moment takes no word away",
      { notes: [promise(hours(1), hours(3), 'lee')], activity: [comment('rin', hours(3))] },
      answered(hours(3)),
    ],
    [
      'the author replies: it begins anew',
      { activity: [comment('rin', hours(3)), comment('kim', hours(1))] },
      again(hours(1)),
    ],
    ['spelt otherwise', { activity: [comment('rin', hours(3)), comment('KIM', hours(1))] }, again(hours(1))],
    [
      'at their first reply',
      { activity: [comment('rin', hours(3)), comment('kim', hours(2)), comment('kim', hours(1))] },
      again(hours(2)),
    ],
    [
      'in a review thread',
      { activity: [comment('rin', hours(3)), review('kim', hours(1))] },
      again(hours(1)),
    ],
    ['by a commit', { activity: [comment('rin', hours(3)), commit('kim', hours(1))] }, again(hours(1))],
    [
      'not by a merge of the base branch',
      { activity: [comment('rin', hours(3)), { ...commit('kim', hours(1)), mergesBase: true }] },
      answered(hours(3)),
    ],
    [
      'somebody else replies',
      { activity: [comment('rin', hours(3)), comment('lee', hours(1))] },
      answered(hours(3)),
    ],
    [
      'somebody unknown pushes',
      { activity: [comment('rin', hours(3)), { kind: 'commit', at: now - hours(1) }] },
      answered(hours(3)),
    ],
    [
      'the author spoke before',
      { activity: [comment('kim', hours(4)), comment('rin', hours(3))] },
      answered(hours(3)),
    ],
    [
      'the author replied, and the viewer too',
      { activity: [comment('rin', hours(3)), comment('kim', hours(2)), comment('rin', hours(1))] },
      answered(hours(1)),
    ],
  ];
  for (const [name, request, clock] of cases) {
    test(`${clock.state}: ${name}`, () => assert.deepEqual(clockOf({ request }), clock));
  }

  test('answered: it is not the turn of the viewer, whatever they promised', () => {
    const since = now - hours(5) - 7 * minute;
    const calendar = workingCalendar(defaultSettings.workingHours);
    const request = aReviewRequest(noted(promise(hours(1), hours(2))));
    const turn: Turn = { whose: 'theirs', why: 'reviewed', since };
    assert.deepEqual(responseClock({ request, login: 'rin', turn, calendar, target: 8, now }), {
      state: 'answered',
      from: since,
      at: since,
    });
  });
});
