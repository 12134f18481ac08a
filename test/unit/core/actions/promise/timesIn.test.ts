import { strict as assert } from 'node:assert';
import { timesIn } from '../../../../../src/core/actions/promise/timesIn';
import { promisedBy, withPromise } from '../../../../../src/core/actions/promise/promised';
import { recordedTime } from '../../../../../src/core/actions/promise/recordedTime';
import type { ReviewActionStep } from '../../../../../src/core/actions/reviewAction';
import { defaultSettings } from '../../../../../src/core/settings/queueSettings';
import { newPromiseText, promiseText } from '../../../../../src/core/messages/commentWords';
import { createFormatting } from '../../../../../src/core/messages/formatting';
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

suite('Times that a text names, where it is not one clear time', () => {
  const wednesday = Date.parse('2026-08-19T15:00:00Z');
  const read = (text: string): string[] =>
    timesIn(text, wednesday, calendar).map((at) => new Date(at).toISOString().slice(5, 16));

  const clear: [text: string, time: string][] = [
    ['8月21日15:00前完成评审', '08-21T15:00'],
    ['2026年8月21日15:00前完成评审', '08-21T15:00'],
    ['周五三点前', '08-21T15:00'],
    ['周五凌晨三点前', '08-21T03:00'],
    ['tonight at 8pm', '08-19T20:00'],
    ['by tomorrow morning at 10:00', '08-20T10:00'],
    ['20点前完成', '08-19T20:00'],
    ['我会在明天评审。', '08-20T17:00'],
    ['周五前完成', '08-21T17:00'],
    ['by Thu 10:00—promise', '08-20T10:00'],
    ['by Thu 10:00 - promise', '08-20T10:00'],
    ['by Thu 10:00 (UTC–3)', '08-20T13:00'],
    ["10 o'clock tomorrow", '08-20T10:00'],
    ['at 10 tomorrow', '08-20T10:00'],
    ['by tomorrow', '08-20T17:00'],
    ['New time: **Friday**.', '08-21T17:00'],
    ['**Friday** it is', '08-21T17:00'],
    ['I could not do it today. New time: Thu 10:00.', '08-20T10:00'],
    ['I will look at #12 by Thu 10:00, I promise', '08-20T10:00'],
    ['on 2026-08-21T15:00-03:00', '08-21T18:00'],
    ["I'll review this by Thursday.", '08-20T17:00'],
    ["I'll review this by Thursday 10:00.", '08-20T10:00'],
    ["I'll do this on Friday at 10:00", '08-21T10:00'],
    ['this Friday at 10:00', '08-21T10:00'],
    ['We need that before Friday.', '08-21T17:00'],
    ["I won't make it by Thursday. New time: Fri 10:00.", '08-21T10:00'],
    ["I can't today; by Fri 10:00, I promise", '08-21T10:00'],
    ['not later than Friday 10:00', '08-21T10:00'],
    ['I will review it no later than Friday 10:00', '08-21T10:00'],
    ['不好意思，周五10点前完成', '08-21T10:00'],
    ['周五10点前完成，不会再拖', '08-21T10:00'],
    ['不晚于周五10点', '08-21T10:00'],
    ['I want it done by Friday 10:00', '08-21T10:00'],
  ];
  for (const [text, time] of clear) test(`clear: ${text}`, () => assert.deepEqual(read(text), [time]));

  const unclear = [
    ...[
      '我有三点建议，会尽快看',
      '我有3点建议',
      '快一点',
      '上周五前',
      '下下周五前',
      '周五之后',
      '明天 早上前',
    ],
    ...[
      'Fri 10:00-11:00',
      '10:00–12:00 Thu',
      'by Thu 10:00 - 11:00',
      'by Thu 10am-11am',
      'by Thu 10:00~11:00',
    ],
    ...[
      'by tomorrow morning',
      'by tonight',
      'by the end of the week',
      'by EOW',
      'by next week',
      'by half past 3',
    ],
    ...['by Friday afternoon', '今晚前', '明天上午前', '本周末前', '下周前', 'by Thu next week', '周末前'],
    ...['tomorrow morning', 'Monday morning', 'by Monday morning', 'in the evening on Thursday'],
    ...['Thu 20 Aug, 5:00 PM EDT', 'Thu 17:00 PST', 'by Thu 17:00 (CEST)', 'by Thu 17:00 pst'],
    ...['Feb 30 10:00', 'Feb 30 at 10:00', 'by Wed 20 Aug, 10:00', 'by Fri 30 Feb'],
    ...[
      'Friday next week',
      'by Friday next week',
      'by next week Friday',
      'by Friday in two weeks',
      'after Friday',
    ],
    ...['I could not do it today. Sorry!', 'I am away Thursday and Friday', 'Friday, 10 files are left'],
    ...['by Friday, 10 files are left', 'I fix 10 tomorrow', 'by Aug 20, 3 files', 'Thursday, latest 10:00'],
    ...['by Thu 10:00 Beijing time', 'by Thu 10:00 (Berlin)', 'by quarter past 10:00 Thu', 'by 21.08. 10:00'],
    ...['by 5 p.m. tomorrow', 'by Thu 25 Feb, 10:00', 'sorry about Friday', 'by Thu 10:00 tomorrow'],
    ...["I won't make it by Friday 10:00", 'I won’t make it by Friday.', 'I can not do it by Friday 10:00'],
    ...['I cannot finish by Fri 10:00', 'Friday 10:00 is not possible', "By Friday 10:00 I couldn't say"],
    ...['I doubt I can do it by Fri 10:00', 'unlikely by Fri 10:00', "I'm unable to do it by Friday"],
    ...['周五10点前做不完', '我不能在周五10点前完成', '周五前没法看', '我无法在周五10点前完成'],
    ...["I won't make it Friday. 10:00 maybe", 'This is not for Friday 10:00'],
    ...['by Fri 10:00 or so', 'by Fri 10:00 or later', 'by Friday 10:00 or the day after', '周五10点或之后'],
  ];
  const alternatives = [
    ...['明天上午10点或者下午3点', '我会在明天上午10点或者下午3点评审', '明天上午10点或下午3点前评审'],
    ...['tomorrow at 10am or 3pm', 'tomorrow at 10am, or at 3pm', '明天10点还是下午3点'],
  ];
  for (const text of alternatives)
    test(`of another day than the last: ${text}`, () => assert.deepEqual(read(text), []));
  for (const text of unclear)
    test(`unclear: ${text}`, () => assert.notEqual(read(text).length, 1, read(text).join()));
});

suite('The time that a promise records', () => {
  const until = Date.parse('2026-11-25T10:00:00Z');

  for (const timeZone of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu']) {
    test(`is the one that our own texts say, in ${timeZone}`, () => {
      const hours: WorkingHours = { ...defaultSettings.workingHours, timeZone };
      const words = createFormatting(
        { ...defaultSettings, workingHours: hours },
        defaultWeights,
        'en',
        english,
      );
      for (const text of [promiseText(until, words), newPromiseText(now - 3_600_000, until, words)])
        assert.deepEqual(recordedTime(text, until, now, workingCalendar(hours)), { kind: 'same' }, text);
    });
  }

  for (const timeZone of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu']) {
    test(`is never another one than our own texts say, over 400 days ahead in ${timeZone}`, () => {
      const hours: WorkingHours = { ...defaultSettings.workingHours, timeZone };
      const words = createFormatting(
        { ...defaultSettings, workingHours: hours },
        defaultWeights,
        'en',
        english,
      );
      const zone = workingCalendar(hours);
      for (let days = 1; days <= 400; days++) {
        const at = now + days * 86_400_000 + (days % 24) * 3_600_000;
        const missed = now - days * 86_400_000;
        for (const text of [promiseText(at, words), newPromiseText(missed, at, words)]) {
          const { kind } = recordedTime(text, at, now, zone);
          assert.ok(kind === 'same' || (kind === 'unclear' && days > 150), `${kind}: ${text}`);
        }
      }
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
