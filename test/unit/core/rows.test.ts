import { strict as assert } from 'node:assert';
import { groupsOf } from '../../../src/core/groups';
import { defaultSettings } from '../../../src/core/queueSettings';
import { defaultWeights } from '../../../src/core/weights';
import { markdownLine } from '../../../src/core/words/copyWords';
import { groupDescription, groupLabel } from '../../../src/core/words/groupWords';
import { hoverWords } from '../../../src/core/words/hoverWords';
import { rowAccessibleLabel, rowDescription, rowLabel } from '../../../src/core/words/rowWords';
import { speechOf } from '../../../src/core/words/speech';
import { english } from '../../../src/core/words/translate';
import {
  aReviewRequest,
  days,
  directory,
  hours,
  now,
  person,
  ranked,
  review,
  stackedOn,
  team,
  asTeam,
} from '../../support/builders';

const speech = speechOf(defaultSettings, defaultWeights, 'en', english);
const mei = person('mei', { name: 'Mei Tanaka' });

suite('A row', () => {
  type Request = Parameters<typeof aReviewRequest>[0];
  const more = {
    stacked: [stackedOn('stack', 8), stackedOn('stack', 9)],
    directory: directory(team('acme/payments', ['rin', 'lee'])),
  };
  const cases: [name: string, request: Request, description: string][] = [
    ['nothing to add to the wait', { askedAgo: hours(5) }, ''],
    [
      'and what is strongest',
      { askedAgo: days(2), head: { name: 'stack', repository: 'acme/core' } },
      '2 stacked on it',
    ],
    ['due', { milestone: { title: 'M', number: 1, dueAt: now + days(2) } }, 'due Fri, Aug 21'],
    ['odd things come last', { hasConflicts: true, checks: 'failing' }, 'has conflicts · checks failing'],
    ['a draft', { isDraft: true }, 'draft'],
    ['a bot', { author: person('depbot', { isBot: true }) }, 'by a bot'],
    ['reviewed', { viewerReview: { at: now - hours(0.5), state: 'commented' } }, "the author's move"],
    ['asked again', { viewerReview: { at: now - hours(9), state: 'commented' } }, 'asked again'],
    [
      'taken by a team-mate',
      {
        reviewers: [asTeam('acme/payments')],
        asks: [{ at: now - hours(5), reviewer: asTeam('acme/payments') }],
        activity: [review('lee', hours(1))],
      },
      'lee has answered for the team',
    ],
  ];
  for (const [name, request, description] of cases) {
    test(name, () =>
      assert.equal(rowDescription(ranked([aReviewRequest(request)], more)[0]!, speech), description),
    );
  }

  test('leads with the customer and the wait; the place is for those who listen', () => {
    const entry = ranked([aReviewRequest({ author: mei, title: 'Retry on timeout' })])[0]!;
    assert.equal(rowLabel(entry, speech), 'Mei Tanaka · 1 h: Retry on timeout');
    assert.equal(
      rowAccessibleLabel(entry, speech),
      '1. Mei Tanaka · 1 h: Retry on timeout, fresh, acme/core#1',
    );
  });
});

suite('The hover', () => {
  const [entry] = ranked(
    [
      aReviewRequest({
        author: mei,
        title: 'Retry',
        additions: 120,
        deletions: 14,
        changedFiles: 6,
        askedAgo: days(2),
      }),
    ],
    {
      directory: directory(team('acme/checkout', ['mei'], { name: 'Checkout' })),
    },
  );
  test('says who, what and why', () => {
    assert.deepEqual(
      hoverWords(entry!, 7, directory(team('acme/checkout', ['mei'], { name: 'Checkout' })), speech),
      {
        head: 'Mei Tanaka (Checkout) has waited 2 working days',
        what: 'Retry · acme/core#1 · +120 −14 in 6 files · about 25 min',
        state: ['A first answer was due Tue, Aug 18, 15:00 (target: 1 working day)'],
        place: 'Number 1 of 7, 6.3 points',
        reasons: [{ points: '6.3', text: 'Your turn for 2 working days, you in person' }],
        note: 'The packages are not read yet, so what depends on it is not counted.',
      },
    );
  });
});

suite('Groups', () => {
  const teams = directory(
    team('acme/payments', ['rin', 'mate']),
    team('acme/search', ['lee'], { name: 'Search' }),
    team('acme/boss', ['boss'], { name: 'Board' }),
  );
  const queue = ranked(
    [
      aReviewRequest({ number: 1, author: 'zoe', askedAgo: hours(3) }),
      aReviewRequest({ number: 2, author: 'lee', askedAgo: hours(1) }),
      aReviewRequest({ number: 3, author: 'lee', askedAgo: hours(2) }),
      aReviewRequest({ number: 4, author: 'boss' }),
      aReviewRequest({ number: 5, author: 'mate' }),
      aReviewRequest({ number: 6, isDraft: true }),
    ],
    { directory: teams },
    { leadershipTeams: ['acme/boss'] },
  );
  test('peer teams, decision-makers, outside, own, not your turn', () => {
    const drawn = groupsOf(queue, teams).map((group) => [
      groupLabel(group, english),
      groupDescription(group, speech),
    ]);
    assert.deepEqual(drawn, [
      ['Search', '2 waiting · longest 2 h'],
      ['Decision-makers', '1 waiting · 1 h'],
      ['Outside', '1 waiting · 3 h'],
      ['Your own team', '1 waiting · 1 h'],
      ['Not your turn', "1 · drafts, bots, or the author's move"],
    ]);
  });
  test('where teams cannot be read, by organisation', () => {
    const unreadable = { teams: [], unreadable: ['acme'] };
    const [group] = groupsOf(ranked([aReviewRequest()], { directory: unreadable }), unreadable);
    assert.equal(groupLabel(group!, english), 'acme');
  });
});

suite('A row that is copied', () => {
  const teams = directory(team('acme/checkout', ['mei'], { name: 'Check_out' }));
  const line = (more: Parameters<typeof aReviewRequest>[0]): string =>
    markdownLine(
      ranked([aReviewRequest(more)], { directory: teams })[0]!,
      'https://git.example',
      teams,
      speech,
    );

  test('says who waits, and since when', () =>
    assert.equal(
      line({ author: mei, title: 'Retry' }),
      String.raw`- [Retry](https://git.example/acme/core/pull/1) by Mei Tanaka \(Check\_out\), waiting 1 h`,
    ));
  test("a stranger's title stays a text", () =>
    assert.equal(
      line({ title: '](http://evil.example) <b>@all' }),
      String.raw`- [\]\(http\:\/\/evil\.example\) \<b\>\@all](https://git.example/acme/core/pull/1) by kim, waiting 1 h`,
    ));
  test('nobody waits for a draft', () =>
    assert.equal(line({ isDraft: true }), '- [Change 1](https://git.example/acme/core/pull/1) by kim'));
});

suite('A row by its place', () => {
  const entry = ranked([aReviewRequest()])[0]!;
  test('new ones say so first; the team is named where the row does not stand under it', () =>
    assert.equal(rowDescription(entry, speech, { isNew: true, team: 'Search' }), 'new · Search'));
  test('for those who listen, too', () =>
    assert.match(rowAccessibleLabel(entry, speech, { isNew: true }), /, new, acme\/core#1$/));
});

suite('Groups that are not by team', () => {
  const queue = ranked([
    aReviewRequest({ number: 1, askedAgo: hours(1) }),
    aReviewRequest({ number: 2, repository: 'acme/shop', askedAgo: hours(3) }),
    aReviewRequest({ number: 3, isDraft: true }),
  ]);
  const none = directory();
  const drawn = (groupBy: 'rank' | 'repository'): string[][] =>
    groupsOf(queue, none, groupBy).map((group) => [
      group.key,
      groupLabel(group, english),
      groupDescription(group, speech),
    ]);
  const last = ['notYourTurn', 'Not your turn', "1 · drafts, bots, or the author's move"];

  test('by rank: one for all that wait', () =>
    assert.deepEqual(drawn('rank'), [['byRank', 'By rank', '2 waiting · longest 3 h'], last]));
  test('by repository: the best rank first', () =>
    assert.deepEqual(drawn('repository'), [
      ['repository acme/shop', 'acme/shop', '1 waiting · 3 h'],
      ['repository acme/core', 'acme/core', '1 waiting · 1 h'],
      last,
    ]));
});
