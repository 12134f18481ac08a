import { strict as assert } from 'node:assert';
import { minute, type Instant } from '../../../../src/core/model/instant';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { wordsDue, type Waiting } from '../../../../src/core/ranking/wordsDue';
import { workingCalendar } from '../../../../src/core/calendar/workingTime';
import { days, hours, now } from '../../../support/builders';

/** It is Wednesday, 15:00, and the office closes at 17:00. No review is planned as longer than an hour. */
suite('The words that are due', () => {
  const calendar = workingCalendar(defaultSettings.workingHours);
  const promised = (until: Instant, at: Instant): Waiting => ({
    id: 'promised',
    clock: { state: at <= until ? 'promised' : 'missed', from: now - days(2), until, madeAt: now - days(1) },
  });
  const dueAt = (until: Instant, at = now, mostMinutes = 60): boolean => {
    const due = wordsDue([promised(until, at)], { mostMinutes }, calendar, at);
    assert.deepEqual([...due.values()], due.size === 0 ? [] : [until]);
    return due.has('promised');
  };
  const inMinutes = (count: number): Instant => now + count * minute;
  const wednesday = Date.parse('2026-08-19T16:50:00Z');
  const friday = Date.parse('2026-08-21T16:50:00Z');
  const thursdayAt = (time: string): Instant => Date.parse(`2026-08-20T${time}Z`);

  const cases: [name: string, until: Instant, isDue: boolean, at?: Instant][] = [
    ['a moment ago: missed', now - 1, true],
    ['missed for weeks', now - days(30), true],
    ['at the very moment', now, true],
    ['before a review would end', inMinutes(59), true],
    ['in the minute in which it would', inMinutes(60), false],
    ['later', inMinutes(61), false],
    ['tonight, when a review would end tomorrow', Date.parse('2026-08-19T23:00:00Z'), true, wednesday],
    ['tomorrow at 9:49, at ten to five', thursdayAt('09:49'), true, wednesday],
    ['tomorrow at 9:50, at ten to five', thursdayAt('09:50'), false, wednesday],
    ['on Monday at 9, on Friday at ten to five', Date.parse('2026-08-24T09:00:00Z'), true, friday],
    ['on Monday at 10, on Friday at ten to five', Date.parse('2026-08-24T10:00:00Z'), false, friday],
    ['next year', now + days(365), false],
  ];
  for (const [name, until, isDue, at] of cases)
    test(`${isDue ? 'due' : 'not due'}: ${name}`, () => assert.equal(dueAt(until, at), isDue));

  test('by the longest review that is planned', () => {
    assert.deepEqual([dueAt(inMinutes(119), now, 120), dueAt(inMinutes(120), now, 120)], [true, false]);
    assert.deepEqual([dueAt(inMinutes(14), now, 15), dueAt(inMinutes(15), now, 15)], [true, false]);
  });

  test('nobody waits: none', () => assert.equal(wordsDue([], { mostMinutes: 60 }, calendar, now).size, 0));
  test('without a promise there is none, however overdue', () => {
    const others: Waiting[] = [
      { id: 'a', clock: { state: 'overdue', from: now - days(9), dueAt: now - days(8) } },
      { id: 'b', clock: { state: 'answered', from: now - days(9), at: now - hours(1) } },
    ];
    assert.equal(wordsDue(others, { mostMinutes: 60 }, calendar, now).size, 0);
  });
});
