import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { hour, minute } from '../../../../src/core/model/instant';
import type { Break } from '../../../../src/core/nudges/break';
import type { Nudge } from '../../../../src/core/nudges/nudge';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../../../src/core/ranking/rank';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { nudgeWords, whyNudgeWords } from '../../../../src/core/messages/nudgeWords';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { english } from '../../../../src/core/messages/translate';
import {
  aReviewRequest,
  anIssue,
  aSnapshot,
  awaiting,
  closing,
  days,
  directory,
  hours,
  now,
  person,
  stackedOn,
  team,
} from '../../../support/builders';
import { aDependent, aDownstream } from '../../../support/downstreamBuilders';

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);
const teams = directory(team('acme/checkout', ['mei', 'lee'], { name: 'Checkout' }));
const mei = person('mei', { name: 'Mei' });

interface About {
  readonly request?: Parameters<typeof aReviewRequest>[0];
  readonly stacked?: number;
  readonly downstream?: ReturnType<typeof aDownstream>;
  readonly entry?: Partial<RankedRequest>;
  readonly nudge?: Partial<Omit<Nudge, 'why'>>;
  readonly why?: Partial<Nudge['why']>;
}

/** Mei waits since yesterday morning; nothing builds on her change. */
function aNudge({ request, stacked = 0, downstream, entry, nudge, why }: About = {}): Nudge {
  const snapshot = aSnapshot([aReviewRequest({ author: mei, askedAgo: days(1) + hours(1), ...request })], {
    directory: teams,
    stacked: Array.from({ length: stacked }, (_, index) => stackedOn('topic-1', 10 + index)),
  });
  const [first] = rank(snapshot, defaultSettings, defaultWeights, now, { getDownstream: () => downstream });
  return {
    entry: { ...first!, ...entry },
    at: now,
    effort: 20 * minute,
    suggest: 'review',
    others: [],
    ...nudge,
    why: {
      moment: { kind: 'commit', at: now },
      overdueSince: now - hours(1),
      choice: 'fits',
      number: 1,
      mostADay: 3,
      nextAt: now + 45 * minute,
      ...why,
    },
  };
}

const missed = {
  state: 'missed',
  from: now - days(1),
  until: now - hours(1),
  madeAt: now - hours(5),
} as const;

suite('The words of a nudge', () => {
  const teamsOf = (count: number, more: Parameters<typeof aDownstream>[1] = {}) =>
    aDownstream(
      [aDependent('app', { teams: Array.from({ length: count }, (_, index) => `acme/team-${index}`) })],
      more,
    );
  const packages = (count: number) => Array.from({ length: count }, (_, index) => aDependent(`app-${index}`));
  const mostly = 'Mei (Checkout) has waited 1 working day and 1 hour';
  const cases: [about: About, words: string][] = [
    [{}, `${mostly}. It should take about 20 minutes.`],
    [
      { request: { author: person('zoe'), askedAgo: hours(5) } },
      'zoe has waited 5 working hours. It should take about 20 minutes.',
    ],
    [
      { downstream: teamsOf(14) },
      `${mostly}. 14 teams build on the change. It should take about 20 minutes.`,
    ],
    [{ downstream: teamsOf(1) }, `${mostly}. 1 team builds on the change. It should take about 20 minutes.`],
    [
      { downstream: teamsOf(14, { isLowerBound: true }) },
      `${mostly}. At least 14 teams build on the change. It should take about 20 minutes.`,
    ],
    [
      { downstream: teamsOf(1, { isLowerBound: true }) },
      `${mostly}. At least 1 team builds on the change. It should take about 20 minutes.`,
    ],
    [
      { downstream: aDownstream(packages(3)) },
      `${mostly}. 3 packages depend on the change. It should take about 20 minutes.`,
    ],
    [
      { downstream: aDownstream(packages(1)) },
      `${mostly}. 1 package depends on the change. It should take about 20 minutes.`,
    ],
    [
      { downstream: aDownstream(packages(3), { isLowerBound: true }) },
      `${mostly}. At least 3 packages depend on the change. It should take about 20 minutes.`,
    ],
    [
      { downstream: aDownstream(packages(1), { isLowerBound: true }) },
      `${mostly}. At least 1 package depends on the change. It should take about 20 minutes.`,
    ],
    [{ stacked: 1 }, `${mostly}. 1 request is stacked on the change. It should take about 20 minutes.`],
    [
      { stacked: 2, downstream: aDownstream(packages(3)) },
      `${mostly}. 2 requests are stacked on the change. It should take about 20 minutes.`,
    ],
    [
      { request: { closes: [closing(7, anIssue(8))] } },
      `${mostly}. 1 issue is waiting for the change. It should take about 20 minutes.`,
    ],
    [
      { request: { closes: [closing(7, anIssue(8), anIssue(9))] } },
      `${mostly}. 2 issues are waiting for the change. It should take about 20 minutes.`,
    ],
    [
      { request: { awaitedBy: [awaiting(8)] } },
      `${mostly}. 1 other says it's waiting for the change. It should take about 20 minutes.`,
    ],
    [
      { request: { awaitedBy: [awaiting(8), awaiting(9)] } },
      `${mostly}. 2 others say they're waiting for the change. It should take about 20 minutes.`,
    ],
    [
      { request: { additions: 401 }, nudge: { effort: 76 * minute, suggest: 'promise' } },
      `${mostly}. It should take more than an hour. Even just a promise would help.`,
    ],
    [
      { nudge: { effort: 30 * minute, suggest: 'promise' } },
      `${mostly}. It should take about 30 minutes. Even just a promise would help.`,
    ],
    [
      { entry: { clock: missed } },
      'You promised Mei (Checkout) a review by 14:00. It should take about 20 minutes.',
    ],
    [
      { entry: { clock: { ...missed, until: now - days(1) } }, downstream: teamsOf(2) },
      'You promised Mei (Checkout) a review by Tue, Aug 18, 15:00. 2 teams build on the change. It should take about 20 minutes.',
    ],
    [
      {
        request: { additions: 401 },
        entry: { clock: missed },
        nudge: { effort: 76 * minute, suggest: 'promise' },
      },
      'You promised Mei (Checkout) a review by 14:00. It should take more than an hour. Even just a new time would help.',
    ],
  ];
  for (const [about, words] of cases)
    test(words, () => assert.equal(nudgeWords(aNudge(about), teams, speech), words));

  const { entry } = aNudge();
  const others: [count: number, words: string][] = [
    [1, '1 more is overdue.'],
    [2, '2 more are overdue.'],
  ];
  for (const [count, words] of others) {
    test(words, () => {
      const nudge = aNudge({ nudge: { others: Array.from({ length: count }, () => entry) } });
      assert.equal(nudgeWords(nudge, teams, speech), `${mostly}. It should take about 20 minutes. ${words}`);
    });
  }
});

suite('Why this nudge?', () => {
  const why = (about: About): readonly string[] => whyNudgeWords(aNudge(about), speech);

  test('which break, since when, how many, and when the next', () =>
    assert.deepEqual(why({}), [
      'You just committed.',
      "acme/core#1 has been past your first-response target since 14:00. Of those that fit this break, it's first in your queue.",
      'This is nudge 1 of at most 3 today.',
      "The next one won't come before 15:45.",
    ]));

  test('a missed promise; no work is planned', () => {
    const { nextAt, ...rest } = aNudge({ entry: { clock: missed }, why: { choice: 'passedOver' } }).why;
    assert.ok(nextAt);
    const nudge = { ...aNudge({ entry: { clock: missed } }), why: rest };
    assert.deepEqual(whyNudgeWords(nudge, speech).slice(1), [
      "You promised acme/core#1 by 14:00, and that time has passed. Of all overdue requests, it's gone the longest without a nudge.",
      'This is nudge 1 of at most 3 today.',
    ]);
  });

  const breaks: [kind: Break['kind'], away: number | undefined, words: string][] = [
    ['focus', 7.5 * minute, 'You came back after 7 minutes.'],
    ['focus', 3 * hour, 'You came back after more than an hour.'],
    ['push', undefined, 'You just pushed.'],
    ['task', undefined, 'A task just finished.'],
    ['test', undefined, 'A test run just finished.'],
    ['debug', undefined, 'A debug session just ended.'],
  ];
  for (const [kind, away, words] of breaks) {
    test(words, () =>
      assert.equal(
        why({ why: { moment: { kind, at: now, ...(away !== undefined && { away }) } } })[0],
        words,
      ),
    );
  }

  test('the first, and in turn', () => {
    const last = (choice: Nudge['why']['choice']): string => why({ why: { choice } })[1]!;
    assert.match(last('firstTime'), /It's the first overdue request in your queue\.$/);
    assert.match(last('again'), /Every overdue request has had a nudge; this one's was the longest ago\.$/);
  });
});

suite("A stranger's name in a nudge", () => {
  const named = (name: string, teamName = 'Checkout'): string =>
    nudgeWords(
      aNudge({ request: { author: { ...mei, name } } }),
      directory(team('acme/checkout', ['mei', 'lee'], { name: teamName })),
      speech,
    );
  /** VS Code makes a link of this, and lets it run a command. */
  const link = /\[[^\]]+\]\([^)]+\)/;

  const cases: [name: string, shown: string][] = [
    ['[click](command:workbench.action.quit)', '[click] (command:workbench.action.quit)'],
    ['[click](https://evil.example "nice")', '[click] (https://evil.example "nice")'],
    ['$(flame) Mei', '$ (flame) Mei'],
    ['Mei [she/her]', 'Mei [she/her]'],
    ['{0} {1}', '{0} {1}'],
    ['**Mei** `code`', '**Mei** `code`'],
  ];
  for (const [name, shown] of cases)
    test(name, () => assert.ok(named(name).startsWith(`${shown} (Checkout) has waited`), named(name)));

  test('makes no link and no icon together with the team, however it is translated', () => {
    const dense = {
      ...speech,
      t: (message: string, ...args: (string | number)[]) => english(message.replaceAll(' ', ''), ...args),
    };
    const part = fc
      .array(fc.constantFrom('[', ']', '(', ')', '$', 'a', 'command:x', 'https://e.x', ' ', '$(', ']('), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(part, part, (name, teamName) => {
        const nudge = aNudge({ request: { author: { ...mei, name } } });
        const all = directory(team('acme/checkout', ['mei', 'lee'], { name: teamName }));
        for (const each of [speech, dense]) {
          const words = nudgeWords(nudge, all, each);
          assert.doesNotMatch(words, link);
          assert.doesNotMatch(words, /\$\(/);
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
