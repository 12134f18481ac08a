import { strict as assert } from 'node:assert';
import { timesIn } from '../../../../../src/core/actions/promise/timesIn';
import { promisedBy, recordedTime, withPromise } from '../../../../../src/core/actions/promise/recordedTime';
import type { ReviewActionStep } from '../../../../../src/core/actions/reviewAction';
import { defaultSettings } from '../../../../../src/core/settings/queueSettings';
import { newPromiseText, promiseText } from '../../../../../src/core/messages/commentWords';
import { formattingOf } from '../../../../../src/core/messages/formatting';
import { english } from '../../../../../src/core/messages/translate';
import { defaultWeights } from '../../../../../src/core/settings/weights';
import { workingCalendar, type WorkingHours } from '../../../../../src/core/calendar/workingTime';

/** Tuesday. */
const now = Date.parse('2026-11-24T09:00:00Z');
const calendar = workingCalendar(defaultSettings.workingHours);

suite('Times that a text names', () => {
  const cases: [text: string, ...times: string[]][] = [
    ['I will review it by **Wed 25 Nov, 10:00 (UTC)**.', '2026-11-25T10:00'],
    ['I will review it by **Wed 25 Nov, 10:00 (UTC+8)**.', '2026-11-25T02:00'],
    ['Tomorrow at 10am, promised!', '2026-11-25T10:00'],
    ['by Friday, or Monday at the latest', '2026-11-27T17:00', '2026-11-30T17:00'],
    ['by 15:00 or 16:00', '2026-11-24T15:00', '2026-11-24T16:00'],
    ['on 2026-12-01 at noon', '2026-12-01T12:00'],
    ['我会在明天10点前评审。', '2026-11-25T10:00'],
    ['I said Mon 23 Nov, 15:00 (UTC) and missed it. New time: Wed 10:00.', '2026-11-25T10:00'],
    ['today 15:00, I mean today at 15:00', '2026-11-24T15:00'],
    ['I need 2 more days'],
    ['I look at it soon; see #12 and commit 1234567'],
    [''],
    ['x '.repeat(10_000)],
    ['<!-- tomorrow 10:00 --> no time'],
  ];
  for (const [text, ...times] of cases) {
    test(text.slice(0, 60), () =>
      assert.deepEqual(
        timesIn(text, now, calendar).map((at) => new Date(at).toISOString().slice(0, 16)),
        times,
      ),
    );
  }
});

suite('The time that a promise records', () => {
  const until = Date.parse('2026-11-25T10:00:00Z');

  for (const timeZone of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu']) {
    test(`is the one that our own texts say, in ${timeZone}`, () => {
      const hours: WorkingHours = { ...defaultSettings.workingHours, timeZone };
      const words = formattingOf({ ...defaultSettings, workingHours: hours }, defaultWeights, 'en', english);
      for (const text of [promiseText(until, words), newPromiseText(now - 3_600_000, until, words)])
        assert.deepEqual(recordedTime(text, until, now, workingCalendar(hours)), { kind: 'same' }, text);
    });
  }

  test('moves with the text', () =>
    assert.deepEqual(recordedTime('By Thu 12:00, sorry.', until, now, calendar), {
      kind: 'moved',
      until: Date.parse('2026-11-26T12:00:00Z'),
    }));
  test('is asked for where the text says none', () =>
    assert.deepEqual(recordedTime('Soon.', until, now, calendar), { kind: 'unclear', times: [] }));
  test('or several', () => {
    const recorded = recordedTime('Wed 10:00, at the latest Thu 10:00', until, now, calendar);
    assert.equal(recorded.kind === 'unclear' && recorded.times.length, 2);
  });

  const note = { kind: 'promise', until } as const;
  const steps: readonly ReviewActionStep[] = [{ kind: 'comment', text: 'By then.', note }];
  test('can be changed, and taken out: then it is a plain comment', () => {
    assert.equal(promisedBy({ steps }), until);
    assert.equal(promisedBy(withPromise({ steps }, until + 1)), until + 1);
    assert.deepEqual(withPromise({ steps }, undefined).steps, [{ kind: 'comment', text: 'By then.' }]);
  });
});
