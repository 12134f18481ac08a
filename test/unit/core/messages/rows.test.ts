import { strict as assert } from 'node:assert';
import { groupRequests } from '../../../../src/core/view/groups';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { markdownLine } from '../../../../src/core/messages/copyWords';
import { groupDescription, groupLabel } from '../../../../src/core/messages/groupWords';
import { hoverWords } from '../../../../src/core/messages/hoverWords';
import { rowAccessibleLabel, rowDescription, rowLabel } from '../../../../src/core/messages/rowWords';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { english } from '../../../../src/core/messages/translate';
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
} from '../../../support/builders';

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);
const mei = person('mei', { name: 'Mei Tanaka' });

suite('A row', () => {
  type Request = Parameters<typeof aReviewRequest>[0];
  const more = {
    stacked: [stackedOn('stack', 8), stackedOn('stack', 9)],
    directory: directory(team('acme/payments', ['rin', 'lee'])),
  };
  const cases: [name: string, request: Request, description: string][] = [
    ['the wait and the effort', { askedAgo: hours(5) }, '5 h · 17 min · Change 1'],
    [
      'what it holds up comes first',
      { askedAgo: days(2), head: { name: 'stack', repository: 'acme/core' } },
      '2 stacked · 2 d · 17 min · Change 1',
    ],
    [
      'what is due holds nobody up',
      { milestone: { title: 'M', number: 1, dueAt: now + days(2) } },
      '1 h · 17 min · Change 1',
    ],
    [
      'odd things before the title',
      { hasConflicts: true, checks: 'failing' },
      '1 h · 17 min · has conflicts · checks failing · Change 1',
    ],
    [
      'written by an agent',
      { agent: person('copilot-swe-agent', { isBot: true }) },
      '1 h · 17 min · by Copilot · Change 1',
    ],
    [
      'written by an agent for the viewer',
      { author: 'rin', agent: person('copilot-swe-agent', { isBot: true }) },
      'yours, by Copilot · Change 1',
    ],
    ['a draft', { isDraft: true }, 'draft · Change 1'],
    ['a bot', { author: person('depbot', { isBot: true }) }, 'by a bot · Change 1'],
    [
      'reviewed',
      { viewerReview: { at: now - hours(0.5), state: 'commented' } },
      "the author's move · Change 1",
    ],
    [
      'asked again',
      { viewerReview: { at: now - hours(9), state: 'commented' } },
      '1 h · 17 min · asked again · Change 1',
    ],
    [
      'taken by a team-mate',
      {
        requestedReviewers: [asTeam('acme/payments')],
        reviewRequestedEvents: [{ at: now - hours(5), reviewer: asTeam('acme/payments') }],
        activity: [review('lee', hours(1))],
      },
      'lee has answered for the team · Change 1',
    ],
  ];
  for (const [name, request, description] of cases) {
    test(name, () =>
      assert.equal(rowDescription(ranked([aReviewRequest(request)], more)[0]!, speech), description),
    );
  }

  test('leads with the place and the customer; the state and the number are for those who listen', () => {
    const entry = ranked([aReviewRequest({ author: mei, title: 'Retry on timeout' })])[0]!;
    assert.equal(rowLabel(entry), '1 Mei Tanaka');
    assert.equal(rowLabel(entry, { name: 'Mei' }), '1 Mei');
    assert.equal(
      rowAccessibleLabel(entry, speech),
      '1. Mei Tanaka, fresh, waiting 1 h, about 17 min, Retry on timeout, acme/core#1',
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
        what: 'Retry · acme/core#1 · +120 −14 in 6 files · about 36 min',
        state: ['A first response was due Tue, Aug 18, 15:00 (target: 1 working day)'],
        place: '1st of 7: ≥ 8.0 points held up ÷ 36 min = ≥ 13 an hour',
        reasons: [{ points: '8.0', text: 'Mei Tanaka has waited 2 working days for you personally' }],
        whyHere: 'Why is this 1st?',
        isLong: false,
        note: "The packages haven't been read yet, so what depends on it isn't counted.",
      },
    );
  });
});

suite('A dismissed review on the row', () => {
  const said = (wasApproval?: true): string => {
    const viewerReview = {
      at: now - 2,
      dismissedAt: now - 1,
      state: 'dismissed',
      ...(wasApproval && { wasApproval }),
    } as const;
    const [entry] = ranked([aReviewRequest({ viewerReview, requestedReviewers: [], isAsked: false })]);
    return rowDescription(entry!, speech);
  };
  test('was an approval', () => assert.match(said(true), /your approval was dismissed/));
  test('was none', () => assert.match(said(), /your review was dismissed/));
});

suite('A long conversation in the hover', () => {
  const said = (unreadEvents?: 'middle' | 'earlier'): readonly string[] => {
    const [entry] = ranked([aReviewRequest({ ...(unreadEvents && { unreadEvents }) })]);
    return hoverWords(entry!, 1, directory(), speech).state.filter((sentence) => sentence.includes('read'));
  };
  test('that was read says nothing', () => assert.deepEqual(said(), []));
  test('of which the middle was not read says so', () =>
    assert.deepEqual(said('middle'), ["The middle of this long conversation wasn't read."]));
  test('whose turn to be read has not come says so', () =>
    assert.deepEqual(said('earlier'), ["The beginning of this long conversation hasn't been read yet."]));
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
  test('peer teams, leadership, outside, own, not your turn', () => {
    const drawn = groupRequests(queue, teams, 'team').map((group) => [
      groupLabel(group, english),
      groupDescription(group, speech),
    ]);
    assert.deepEqual(drawn, [
      ['Search', '2 waiting · longest 2 h'],
      ['Leadership', '1 waiting · 1 h'],
      ['Outside', '1 waiting · 3 h'],
      ['Your own team', '1 waiting · 1 h'],
      ['Not your turn', "1 · drafts, bots, or the author's move"],
    ]);
  });
  test('where teams cannot be read, by organisation', () => {
    const unreadable = { teams: [], unreadable: ['acme'] };
    const [group] = groupRequests(ranked([aReviewRequest()], { directory: unreadable }), unreadable, 'team');
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
      String.raw`- [Retry](https://git.example/acme/core/pull/1) by Mei Tanaka (${'`'} Check_out ${'`'}), waiting 1 h`,
    ));
  test("a stranger's title stays a text", () =>
    assert.equal(
      line({ title: '](http://evil.example) <b>@all' }),
      String.raw`- [\]\(http\:\/\/evil\.example\) \<b\>\@all](https://git.example/acme/core/pull/1) by kim, waiting 1 h`,
    ));
  test('names that would mention, close or link stand in quotes', () => {
    for (const name of ['@org/team', 'fixes #1', 'www.evil.example', 'acme/core#1'])
      assert.match(line({ author: { ...mei, name } }), new RegExp(`by \` ${name} \` [(]`));
  });
  test('nobody waits for a draft', () =>
    assert.equal(line({ isDraft: true }), '- [Change 1](https://git.example/acme/core/pull/1) by kim'));
});

suite('A row by its place', () => {
  const entry = ranked([aReviewRequest()])[0]!;
  test('new ones say so after what decides; the team has no room', () =>
    assert.equal(
      rowDescription(entry, speech, { isNew: true, team: 'Search' }),
      '1 h · 17 min · new · Change 1',
    ));
  test('those who listen hear both', () =>
    assert.equal(
      rowAccessibleLabel(entry, speech, { isNew: true, team: 'Search' }),
      '1. kim, Search, fresh, waiting 1 h, about 17 min, new, Change 1, acme/core#1',
    ));
});

suite('Groups that are not by team', () => {
  const queue = ranked([
    aReviewRequest({ number: 1, askedAgo: hours(1) }),
    aReviewRequest({ number: 2, repository: 'acme/shop', askedAgo: hours(3) }),
    aReviewRequest({ number: 3, isDraft: true }),
  ]);
  const none = directory();
  const drawn = (groupBy?: 'rank' | 'repository'): string[][] =>
    groupRequests(queue, none, groupBy).map((group) => [
      group.key,
      groupLabel(group, english),
      groupDescription(group, speech),
    ]);
  const last = ['notYourTurn', 'Not your turn', "1 · drafts, bots, or the author's move"];

  test('by rank, as long as nothing else is chosen: one for all that wait', () => {
    assert.deepEqual(drawn('rank'), drawn(undefined));
    assert.deepEqual(drawn('rank'), [['byRank', 'Ranked', '2 waiting · longest 3 h'], last]);
  });
  test('by repository: the best rank first', () =>
    assert.deepEqual(drawn('repository'), [
      ['repository acme/shop', 'acme/shop', '1 waiting · 3 h'],
      ['repository acme/core', 'acme/core', '1 waiting · 1 h'],
      last,
    ]));
});
