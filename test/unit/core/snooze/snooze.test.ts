import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import * as v from 'valibot';
import { snooze as schema } from '../../../../src/app/storage/schemas/snooze';
import {
  snoozeEvents,
  snoozeFor,
  wakes,
  watched,
  type Snooze,
  type SnoozeChoice,
  type SnoozeEvent,
  type WakeReason,
} from '../../../../src/core/snooze/snooze';
import {
  aReviewRequest,
  asTeam,
  bot,
  comment,
  commit,
  days,
  hours,
  now,
  review,
  user,
} from '../../../support/builders';

type Facts = Parameters<typeof aReviewRequest>[0];

const head = (oid: string): { name: string; oid: string } => ({ name: 'topic', oid });
const before: Facts = {
  head: head('one'),
  checks: 'running',
  reviewRequestedEvents: [{ at: now - hours(5), reviewer: user('rin') }],
  activity: [commit('kim', hours(9), 'one'), comment('kim', hours(4))],
};
const asleep = (choice: SnoozeChoice, facts: Facts = before, teams?: string[]): Snooze =>
  snoozeFor(aReviewRequest(facts), 'rin', choice, now, teams);

suite('Snooze', () => {
  const happened: [what: string, facts: Facts, why: Partial<Record<SnoozeEvent, WakeReason>>][] = [
    ['nothing', {}, {}],
    [
      'the author comments',
      { activity: [...before.activity!, comment('kim', -1)] },
      { authorAnswers: 'authorAnswered', anything: 'authorAnswered' },
    ],
    [
      'the author, spelt otherwise, answers by a review',
      { activity: [...before.activity!, review('KIM', -1)] },
      { authorAnswers: 'authorAnswered', anything: 'authorAnswered' },
    ],
    ['somebody else comments', { activity: [...before.activity!, comment('lee', -1)] }, {}],
    ['the viewer comments', { activity: [...before.activity!, comment('rin', -1)] }, {}],
    ['somebody unknown comments', { activity: [...before.activity!, { kind: 'comment', at: now + 1 }] }, {}],
    ['the list is cut and shows less', { activity: [] }, {}],
    [
      'the author pushes',
      { head: head('two'), activity: [...before.activity!, commit('kim', -1, 'two')] },
      { newCommits: 'newCommits', anything: 'newCommits' },
    ],
    [
      'a commit with an old date is pushed',
      { head: head('two'), activity: [commit('kim', hours(99), 'two'), ...before.activity!] },
      { newCommits: 'newCommits', anything: 'newCommits' },
    ],
    [
      'commits are taken away',
      { head: head('zero'), activity: [comment('kim', hours(4))] },
      { newCommits: 'newCommits', anything: 'newCommits' },
    ],
    [
      'the fork is deleted, and a commit is there',
      { head: { name: 'topic' }, activity: [...before.activity!, commit('kim', -1, 'two')] },
      { newCommits: 'newCommits', anything: 'newCommits' },
    ],
    ['the fork is deleted', { head: { name: 'topic' } }, {}],
    [
      'the viewer pushes',
      { head: head('two'), activity: [...before.activity!, commit('Rin', -1, 'two')] },
      {},
    ],
    ['checks pass', { checks: 'passing' }, { checksPass: 'checksPassed', anything: 'checksPassed' }],
    ['checks fail', { checks: 'failing' }, {}],
    [
      'somebody else is asked',
      { reviewRequestedEvents: [...before.reviewRequestedEvents!, { at: now + 1, reviewer: user('lee') }] },
      {},
    ],
  ];
  for (const [what, facts, expected] of happened) {
    test(`${what}: wakes ${JSON.stringify(Object.keys(expected))}`, () => {
      for (const event of snoozeEvents) {
        const why = wakes(asleep({ event }), aReviewRequest({ ...before, ...facts }), now + 2);
        assert.equal(why, expected[event], event);
      }
      assert.equal(wakes(asleep({}), aReviewRequest({ ...before, ...facts }), now + 2), undefined);
    });
  }

  suite('a request to review again wakes whatever was chosen', () => {
    const choices: SnoozeChoice[] = [
      {},
      { until: now + days(9) },
      ...snoozeEvents.map((event) => ({ event, until: now + days(9) })),
    ];
    for (const choice of choices) {
      test(JSON.stringify(choice), () => {
        const asks = [...before.reviewRequestedEvents!, { at: now + 1, reviewer: user('RIN') }];
        assert.equal(
          wakes(asleep(choice), aReviewRequest({ ...before, reviewRequestedEvents: asks }), now + 2),
          'askedAgain',
        );
      });
    }
    const teams: [name: string, teams: string[] | undefined, asked: string, why: WakeReason | undefined][] = [
      ['a team of theirs', ['acme/core'], 'Acme/Core', 'askedAgain'],
      ['a team of others', ['acme/core'], 'acme/web', undefined],
      ['a team, and theirs are not known', undefined, 'acme/web', 'askedAgain'],
    ];
    for (const [name, mine, asked, why] of teams) {
      test(`of ${name}: ${why ?? 'sleeps on'}`, () => {
        const asks = [...before.reviewRequestedEvents!, { at: now + 1, reviewer: asTeam(asked) }];
        assert.equal(
          wakes(
            asleep({}, before, mine),
            aReviewRequest({ ...before, reviewRequestedEvents: asks }),
            now + 2,
          ),
          why,
        );
      });
    }
    test('of a team that may not be seen', () => {
      const asks = [
        ...before.reviewRequestedEvents!,
        { at: now + 1, reviewer: { kind: 'unknown' } as const },
      ];
      assert.equal(
        wakes(asleep({}, before, []), aReviewRequest({ ...before, reviewRequestedEvents: asks }), now + 2),
        'askedAgain',
      );
    });
    test('of a machine: sleeps on', () => {
      const asks = [...before.reviewRequestedEvents!, { at: now + 1, reviewer: bot('copilot') }];
      const request = aReviewRequest({ ...before, reviewRequestedEvents: asks });
      assert.equal(wakes(asleep({ event: 'anything' }), request, now + 2), undefined);
      assert.equal(wakes(snoozeFor(aReviewRequest(before), undefined, {}, now), request, now + 2), undefined);
    });
    test('of somebody, and it is not known who the viewer is', () => {
      const snooze = snoozeFor(aReviewRequest(before), undefined, {}, now);
      const asks = [...before.reviewRequestedEvents!, { at: now + 1, reviewer: user('rin') }];
      assert.equal(
        wakes(snooze, aReviewRequest({ ...before, reviewRequestedEvents: asks }), now + 2),
        'askedAgain',
      );
    });
  });

  suite('time', () => {
    const request = aReviewRequest(before);
    const cases: [name: string, at: number, why: WakeReason | undefined][] = [
      ['a moment before', now + hours(3) - 1, undefined],
      ['on time', now + hours(3), 'time'],
      ['long after', now + days(300), 'time'],
      ['a clock set back by hours', now - hours(20), undefined],
      ['a clock set back by a year', now - days(365), undefined],
    ];
    for (const [name, at, why] of cases) {
      for (const event of [undefined, ...snoozeEvents]) {
        test(`${name}${event ? `, beside ${event}` : ''}: ${why ?? 'sleeps on'}`, () => {
          const snooze = asleep({ until: now + hours(3), ...(event && { event }) });
          assert.equal(wakes(snooze, request, at), why);
          assert.equal(wakes(snooze, undefined, at), why, 'nor does it need the request');
        });
      }
    }
    test('put off while the clock was a year ahead, it sleeps as long as it was meant to', () => {
      const ahead = snoozeFor(request, 'rin', { until: now + days(365) + hours(3) }, now + days(365));
      assert.equal(wakes(ahead, request, now), undefined);
      const mended = watched(ahead, request, now);
      assert.deepEqual([mended.madeAt, mended.until], [now, now + hours(3)]);
      assert.equal(wakes(mended, request, now + hours(3)), 'time');
      assert.equal(watched(mended, request, now + 1), mended);
    });
    test('never early, never for ever: any clock that goes forward in the end', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: -900, max: 900 }),
          fc.integer({ min: 1, max: 200 }),
          fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 10 }),
          (skew, length, jumps) => {
            let snooze = snoozeFor(request, 'rin', { until: now + hours(skew + length) }, now + hours(skew));
            for (const jump of jumps) {
              const at = now + hours(jump);
              const why = wakes(snooze, request, at);
              assert.equal(why === 'time', snooze.madeAt <= at + days(1) && at >= snooze.until!);
              snooze = watched(snooze, request, at);
            }
            const last = now + hours(jumps.at(-1) ?? skew);
            snooze = watched(snooze, request, last);
            assert.equal(wakes(snooze, request, last + hours(length) + hours(1800) + days(1)), 'time');
            // Once the clock is right, it sleeps no longer than was chosen and the day that is let pass.
            assert.ok(snooze.until! - last <= hours(length) + days(1));
          },
        ),
      );
    });
  });

  suite('checks', () => {
    const run = (...states: (typeof before.checks)[]): (WakeReason | undefined)[] => {
      let snooze = asleep({ event: 'checksPass' }, { ...before, checks: states[0]! });
      return states.slice(1).map((checks) => {
        const request = aReviewRequest({ ...before, checks: checks! });
        const why = wakes(snooze, request, now + 1);
        snooze = watched(snooze, request, now + 1);
        return why;
      });
    };
    test('that passed already do not wake', () => assert.deepEqual(run('passing', 'passing'), [undefined]));
    test('that fail and pass again do', () =>
      assert.deepEqual(run('passing', 'failing', 'passing'), [undefined, 'checksPassed']));
    test('that run again and pass do', () =>
      assert.deepEqual(run('passing', 'running', 'passing'), [undefined, 'checksPassed']));
    test('that GitHub did not tell for once do not', () =>
      assert.deepEqual(run('passing', 'unknown', 'passing'), [undefined, undefined]));
    test('that were not known and pass do', () =>
      assert.deepEqual(run('unknown', 'passing'), ['checksPassed']));
  });

  test('several causes: who asks again comes first', () => {
    const later = aReviewRequest({
      ...before,
      head: head('two'),
      checks: 'passing',
      reviewRequestedEvents: [...before.reviewRequestedEvents!, { at: now + 1, reviewer: user('rin') }],
      activity: [...before.activity!, comment('kim', -1), commit('kim', -1, 'two')],
    });
    assert.equal(wakes(asleep({ event: 'anything', until: now }), later, now + 2), 'askedAgain');
  });

  test('what is awake stays awake, for the reason it had', () => {
    const snooze: Snooze = { ...asleep({ until: now }), woken: { why: 'newCommits', at: now } };
    assert.equal(wakes(snooze, undefined, now - days(5)), 'newCommits');
  });

  suite('on the disk', () => {
    test('all that is made is valid and comes back the same', () => {
      const all = [
        asleep({}),
        asleep({}, {}, ['acme/core']),
        snoozeFor(aReviewRequest({ reviewRequestedEvents: [] }), undefined, {}, now),
        ...snoozeEvents.map((event) => asleep({ event, until: now + 1 })),
        { ...asleep({}), goneSince: now, woken: { why: 'time' as const, at: now } },
      ];
      for (const snooze of all) {
        const copy: unknown = JSON.parse(JSON.stringify(snooze));
        assert.equal(v.is(schema, copy), true);
        assert.deepEqual(copy, snooze);
      }
    });
    const wrong: object[] = [
      { id: 7 },
      { madeAt: '2026' },
      { madeAt: null },
      { until: 'soon' },
      { until: null },
      { event: 'fullMoon' },
      { seen: undefined },
      { seen: null },
      { seen: { checks: 'green' } },
      { seen: { checks: 'passing', ask: '1' } },
      { seen: { checks: 'passing', head: 1 } },
      { seen: { checks: 'passing', login: {} } },
      { seen: { checks: 'passing', teams: 'acme/core' } },
      { seen: { checks: 'passing', teams: [1] } },
      { woken: 'time' },
      { woken: { why: 'hunger', at: now } },
      { woken: { why: 'time' } },
      { goneSince: 'long' },
    ];
    for (const part of wrong) {
      test(`not ${JSON.stringify(part)}`, () =>
        assert.equal(v.is(schema, { ...asleep({}), ...part }), false));
    }
    test('nor what is no object', () => {
      for (const value of [null, undefined, 1, 'x', []]) assert.equal(v.is(schema, value), false);
    });
  });
});
