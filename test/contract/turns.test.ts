import { strict as assert } from 'node:assert';
import { formatMarker, type NoteWords } from '../../src/core/model/notes';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../src/core/ranking/rank';
import { defaultWeights } from '../../src/core/settings/weights';
import { readFrom, withGitHub } from '../support/readThrough';

/** One awkward request each, over the wire: which group it lands in, since when, and why. */
suite('Awkward turns, read from GitHub', () => {
  const me = { user: 'rin' };
  const ours = { team: 'acme/payments' };
  const asked = (at: string, reviewer: object = me) => ({
    type: 'review_requested',
    at,
    actor: 'kim',
    reviewer,
  });
  const reviewed = (at: string, state = 'CHANGES_REQUESTED', author = 'rin') => ({
    type: 'review',
    at,
    author,
    state,
  });
  const said = (at: string, author = 'kim') => ({ type: 'comment', at, author });
  const pushed = (at: string, author = 'kim') => ({ type: 'commit', at, author });
  const fromMain = { updatesBranch: true, message: "Merge branch 'main' into topic" };
  const noted = (at: string, words: NoteWords) => ({
    ...said(at),
    body: `Words.\n\n${formatMarker(words, 'kim', 'a1')}`,
  });
  const [monday, tuesday, wednesday, thursday] = [17, 18, 19, 20].map(
    (day) => `2026-08-${day}T10:00:00Z`,
  ) as [string, string, string, string];

  const cases: [name: string, request: object, expected: Partial<Seen> | 'not listed'][] = [
    [
      'asked',
      { reviewRequests: [me], timeline: [asked(monday)] },
      { group: 'peerTeam', asked: 'direct', askedAt: monday },
    ],
    [
      'asked as a team',
      { reviewRequests: [ours], timeline: [asked(tuesday, ours)] },
      { group: 'peerTeam', asked: 'team', askedAt: tuesday },
    ],
    [
      'reviewed and answered',
      { timeline: [asked(monday), reviewed(tuesday), said(wednesday)] },
      { group: 'peerTeam', why: 'answered', since: wednesday, askedAt: monday },
    ],
    [
      'reviewed and pushed',
      { timeline: [asked(monday), reviewed(tuesday), pushed(wednesday)] },
      { group: 'peerTeam', why: 'pushed', since: wednesday, askedAt: monday },
    ],
    [
      'an approval that was dismissed',
      { timeline: [asked(monday), reviewed(tuesday, 'DISMISSED')] },
      { group: 'peerTeam', why: 'dismissed', since: tuesday },
    ],
    [
      'reviewed, then a bot formatted',
      { timeline: [asked(monday), reviewed(tuesday), pushed(wednesday, 'depbot')] },
      { group: 'notYourTurn', why: 'reviewed' },
    ],
    [
      'reviewed, then the author told a bot to test again',
      { timeline: [asked(monday), reviewed(tuesday), { ...said(wednesday), body: '/retest' }] },
      { group: 'notYourTurn', why: 'reviewed' },
    ],
    [
      'reviewed, answered, and told an agent what to change',
      {
        timeline: [
          asked(monday),
          reviewed(tuesday),
          said(wednesday),
          { ...said(thursday, 'rin'), body: '@copilot please rename foo' },
        ],
      },
      { group: 'notYourTurn', why: 'reviewed' },
    ],
    [
      'reviewed, answered, and approved by a command',
      {
        timeline: [
          asked(monday),
          reviewed(tuesday),
          said(wednesday),
          { ...said(thursday, 'rin'), body: '/lgtm' },
        ],
      },
      { group: 'notYourTurn', why: 'reviewed' },
    ],
    [
      'reviewed, answered, and only ran the tests again',
      {
        timeline: [
          asked(monday),
          reviewed(tuesday),
          said(wednesday),
          { ...said(thursday, 'rin'), body: '/retest' },
        ],
      },
      { group: 'peerTeam', why: 'answered' },
    ],
    [
      'reviewed, then an agent pushed to a person’s request',
      {
        timeline: [
          asked(monday),
          reviewed(tuesday),
          { ...said(wednesday), body: '@copilot address the comments' },
          pushed(thursday, 'copilot-swe-agent'),
        ],
      },
      { group: 'peerTeam', why: 'pushed' },
    ],
    [
      'approved, replied in a thread, then dismissed',
      {
        timeline: [
          asked(monday),
          reviewed(monday.replace('T10', 'T11'), 'APPROVED'),
          reviewed(tuesday, 'COMMENTED'),
          { type: 'review_dismissed', at: wednesday, actor: 'kim', author: 'rin' },
        ],
      },
      { group: 'peerTeam', why: 'dismissed', since: wednesday },
    ],
    [
      'dismissed, and commented since',
      {
        timeline: [
          asked(monday),
          reviewed(monday.replace('T10', 'T11'), 'APPROVED'),
          { type: 'review_dismissed', at: tuesday, actor: 'kim', author: 'rin' },
          reviewed(wednesday, 'COMMENTED'),
        ],
      },
      { group: 'notYourTurn', why: 'reviewed' },
    ],
    // The clock goes on while only a bot was told something.
    ...(
      [
        ...[
          '/retest',
          '/ok-to-test',
          '/assign',
          '/assign @lee',
          '@mergifyio update',
          '@dependabot rebase',
        ].map((body) => [body, 'overdue'] as const),
        ...['Why a list?', '@copilot please rename foo', '/lgtm', '/retest\nWhy a list?'].map(
          (body) => [body, 'answered'] as const,
        ),
      ] as const
    ).map(([body, clock]): (typeof cases)[number] => [
      `asked, and I only wrote ${JSON.stringify(body)}`,
      { reviewRequests: [me], timeline: [asked(monday), { ...said(tuesday, 'rin'), body }] },
      { group: 'peerTeam', why: 'asked', clock },
    ]),
    ...(
      [
        [[{ ...pushed(wednesday), ...fromMain }], 'answered'],
        [[{ ...pushed(wednesday), ...fromMain }, said(thursday)], 'due'],
        [[pushed(wednesday), { ...pushed(thursday), ...fromMain }], 'overdue'],
        [[{ ...said(wednesday), body: '/retest' }], 'answered'],
        [[noted(wednesday, { kind: 'asked', to: ['lee'] })], 'answered'],
        [[noted(wednesday, { kind: 'reminder', to: ['acme/search'] })], 'answered'],
        [[noted(wednesday, { kind: 'reminder', to: ['acme/payments'] })], 'overdue'],
      ] as const
    ).map(([since, clock], index): (typeof cases)[number] => [
      `asked, I asked something, and that came after it (${index})`,
      { reviewRequests: [me], timeline: [asked(monday), said(tuesday, 'rin'), ...since] },
      { group: 'peerTeam', why: 'asked', clock },
    ]),
    // What the author tells a bot or others is no answer.
    ...(
      [
        ['@copilot please address these comments', 'reviewed'],
        ['/retest', 'reviewed'],
        ['@claude fix the lint errors. Thanks!', 'reviewed'],
        ['', 'answered'],
        ['Done.', 'answered'],
        ['@copilot make sure Rin sees this', 'answered'],
      ] as const
    ).map(([body, why]): (typeof cases)[number] => [
      `reviewed, and the author wrote a review: ${JSON.stringify(body)}`,
      {
        timeline: [asked(monday), reviewed(tuesday), { ...reviewed(wednesday, 'COMMENTED', 'kim'), body }],
      },
      { why },
    ]),
    ...(
      [
        [{ kind: 'asked', to: ['lee'] }, 'reviewed'],
        [{ kind: 'reminder', to: ['lee', 'acme/search'] }, 'reviewed'],
        [{ kind: 'reminder', to: ['lee', 'Rin'] }, 'answered'],
        [{ kind: 'reminder', to: ['acme/payments'] }, 'answered'],
      ] as const
    ).map(([words, why]): (typeof cases)[number] => [
      `reviewed, and the author’s Good Turn wrote ${JSON.stringify(words)}`,
      { timeline: [asked(monday), reviewed(tuesday), noted(wednesday, words)] },
      { why },
    ]),
    // An approval that was taken back, or followed by a question, is answered like a review.
    ...(
      [
        ['/lgtm cancel', 'answered'],
        ['/lgtm cancel\nThe retry is wrong.', 'answered'],
        ['/remove-lgtm', 'answered'],
        ['bors r-', 'answered'],
        ['Wait: does this break the retry?', 'answered'],
        ['Thanks! One thing: this breaks the retry.', 'answered'],
        ['等一下，重试会出错', 'answered'],
        ['@copilot please rename foo', 'answered'],
        ['/retest', 'reviewed'],
        ['/lgtm', 'reviewed'],
        ['Thanks, nice work!', 'reviewed'],
        ['LGTM 👍', 'reviewed'],
        ['谢谢，辛苦了！', 'reviewed'],
      ] as const
    ).map(([body, why]): (typeof cases)[number] => [
      `approved, and I wrote ${JSON.stringify(body)}, which the author answered`,
      {
        timeline: [
          asked(monday),
          reviewed(tuesday, 'APPROVED'),
          { ...said(wednesday, 'rin'), body },
          { ...said(thursday), body: 'Fixed, please look.' },
        ],
      },
      why === 'answered' ? { group: 'peerTeam', why, since: thursday } : { group: 'notYourTurn', why },
    ]),
    [
      'approved, thanked, and taken back',
      {
        timeline: [
          asked(monday),
          reviewed(tuesday, 'APPROVED'),
          said(wednesday),
          { ...said(thursday, 'rin'), body: '/lgtm cancel' },
        ],
      },
      { group: 'notYourTurn', why: 'reviewed', since: thursday },
    ],
    [
      'approved, taken back, approved again by a command, and thanked',
      {
        timeline: [
          asked(monday),
          reviewed(monday.replace('T10', 'T11'), 'APPROVED'),
          { ...said(tuesday, 'rin'), body: '/lgtm cancel' },
          { ...said(wednesday, 'rin'), body: '/lgtm' },
          said(thursday),
        ],
      },
      { group: 'notYourTurn', why: 'reviewed', since: wednesday },
    ],
    [
      'asked for changes, approved by a command, and thanked',
      {
        timeline: [
          asked(monday),
          reviewed(tuesday),
          { ...said(wednesday, 'rin'), body: '/approve' },
          said(thursday),
        ],
      },
      { group: 'notYourTurn', why: 'reviewed', since: wednesday },
    ],
    [
      'approved for the team, and dismissed',
      {
        reviewRequests: [ours],
        timeline: [
          asked(monday, ours),
          reviewed(tuesday, 'APPROVED', 'mate'),
          { type: 'review_dismissed', at: wednesday, actor: 'kim', author: 'mate' },
        ],
      },
      { group: 'peerTeam', why: 'asked' },
    ],
    [
      'approved for the team by a command',
      {
        reviewRequests: [ours],
        timeline: [asked(monday, ours), { ...said(tuesday, 'mate'), body: '/lgtm' }],
      },
      { group: 'notYourTurn', why: 'teamAnswered' },
    ],
    // What only has something looked at, tested or rebased says nothing about the change.
    ...[
      ...[
        '@codex review',
        '@claude rebase on main and resolve the conflicts',
        '@copilot run the tests',
        '/retest',
      ],
      ...['@cursor merge main into this branch', '@copilot fix the merge conflicts'],
    ].flatMap((body): typeof cases => [
      [
        `asked as a team, and a team-mate said ${body}`,
        { reviewRequests: [ours], timeline: [asked(monday, ours), { ...said(tuesday, 'mate'), body }] },
        { group: 'peerTeam', why: 'asked' },
      ],
      [
        `reviewed, answered, and said ${body}`,
        {
          timeline: [asked(monday), reviewed(tuesday), said(wednesday), { ...said(thursday, 'rin'), body }],
        },
        { group: 'peerTeam', why: 'answered' },
      ],
    ]),
    ...['/lgtm cancel', '/remove-lgtm', '/lgtm cancel\nThe tests are missing.'].flatMap(
      (body): typeof cases => [
        [
          `approved for the team by a command, and taken back: ${body}`,
          {
            reviewRequests: [ours],
            timeline: [
              asked(monday, ours),
              { ...said(tuesday, 'mate'), body: '/lgtm' },
              { ...said(wednesday, 'mate'), body },
            ],
          },
          { group: 'peerTeam', why: 'asked' },
        ],
        [
          `approved again after ${body}`,
          {
            reviewRequests: [ours],
            timeline: [
              asked(monday, ours),
              { ...said(tuesday, 'mate'), body },
              { ...said(wednesday, 'mate'), body: '/lgtm' },
            ],
          },
          { group: 'notYourTurn', why: 'teamAnswered' },
        ],
      ],
    ),
    ...[
      '/retest\n- [x] addressed all of your comments',
      '/retest\n\n```\nAll tests pass now\n```',
      '/close because I answered it',
      '@copilot make sure Rin sees this',
    ].map((body): (typeof cases)[number] => [
      `reviewed, and answered beside a command: ${body}`,
      { timeline: [asked(monday), reviewed(tuesday), { ...said(wednesday), body }] },
      { group: 'peerTeam', why: 'answered' },
    ]),
    [
      'reviewed, and nothing since',
      { timeline: [asked(monday), pushed(monday), reviewed(tuesday)] },
      { group: 'notYourTurn', why: 'reviewed' },
    ],
    [
      'reviewed, then a stranger commented',
      { timeline: [asked(monday), reviewed(tuesday), said(wednesday, 'lee')] },
      { group: 'notYourTurn' },
    ],
    ['approved', { timeline: [asked(monday), reviewed(tuesday, 'APPROVED')] }, { group: 'notYourTurn' }],
    [
      're-requested',
      { reviewRequests: [me], timeline: [asked(monday), reviewed(tuesday), asked(wednesday)] },
      { group: 'peerTeam', why: 'askedAgain', askedAt: wednesday },
    ],
    [
      'reviewed as one of the asked team',
      { reviewRequests: [ours], timeline: [asked(monday, ours), reviewed(tuesday)] },
      { group: 'notYourTurn' },
    ],
    [
      'answered by a team-mate',
      { reviewRequests: [ours], timeline: [asked(monday, ours), reviewed(tuesday, 'COMMENTED', 'mate')] },
      { group: 'notYourTurn', why: 'teamAnswered' },
    ],
    [
      'answered by a team-mate, and the team was asked again',
      {
        reviewRequests: [ours],
        timeline: [asked(monday, ours), reviewed(tuesday, 'COMMENTED', 'mate'), asked(thursday, ours)],
      },
      { group: 'peerTeam', why: 'asked', askedAt: thursday },
    ],
    [
      'a deleted author',
      { author: null, reviewRequests: [me], timeline: [asked(monday)] },
      { group: 'outside', login: 'ghost' },
    ],
    ['a draft', { draft: true, reviewRequests: [me], timeline: [asked(monday)] }, { group: 'notYourTurn' }],
    [
      'a bot',
      { author: 'depbot', reviewRequests: [me], timeline: [asked(monday)] },
      { group: 'notYourTurn' },
    ],
    [
      'of the own team',
      { author: 'mate', reviewRequests: [me], timeline: [asked(monday)] },
      { group: 'ownTeam' },
    ],
    [
      'of somebody who shares the parent team only',
      { author: 'lee', reviewRequests: [me], timeline: [asked(monday)] },
      { group: 'peerTeam', teams: ['acme/billing'] },
    ],
    [
      'of somebody in no team',
      { author: 'zoe', reviewRequests: [me], timeline: [asked(monday)] },
      { group: 'outside' },
    ],
    ['archived', { repo: 'acme/attic', reviewRequests: [me], timeline: [asked(monday)] }, 'not listed'],
    ['merged', { state: 'MERGED', reviewRequests: [me], timeline: [asked(monday)] }, 'not listed'],
    ['closed', { state: 'CLOSED', reviewRequests: [me], timeline: [asked(monday)] }, 'not listed'],
    ['own', { author: 'rin', reviewRequests: [ours], timeline: [asked(monday, ours)] }, 'not listed'],
    [
      'for somebody else',
      { reviewRequests: [{ user: 'lee' }], timeline: [asked(monday, { user: 'lee' })] },
      'not listed',
    ],
    [
      'an event for a reviewer who is gone',
      { reviewRequests: [me], timeline: [asked(monday), asked(wednesday, { user: 'lee' })] },
      { group: 'peerTeam', askedAt: monday },
    ],
  ];
  for (const [name, request, expected] of cases) {
    test(name, async () => {
      const queue = await queueOf(worldWith([request]));
      assert.deepEqual(
        queue.map(seen).map((entry) => pick(entry, expected)),
        expected === 'not listed' ? [] : [expected],
      );
    });
  }

  test('the same number in two repositories', async () => {
    const both = ['acme/core', 'acme/shop'].map((repo) => ({
      repo,
      reviewRequests: [me],
      timeline: [asked(monday)],
    }));
    assert.equal(new Set((await queueOf(worldWith(both))).map(({ id }) => id)).size, 2);
  });

  test('stacked, two floors high', async () => {
    const queue = await queueOf(
      worldWith([
        { number: 1, head: 'a', reviewRequests: [me], timeline: [asked(monday)] },
        { number: 2, base: 'a', head: 'b', author: 'lee' },
        { number: 3, base: 'b', head: 'c' },
        { number: 4, base: 'main', head: 'd' },
      ]),
    );
    assert.deepEqual(stackedOn(queue[0]!), [2, 3]);
  });

  test('stacked in a circle', async () => {
    const queue = await queueOf(
      worldWith([
        { number: 1, base: 'b', head: 'a', reviewRequests: [me], timeline: [asked(monday)] },
        { number: 2, base: 'a', head: 'b' },
      ]),
    );
    assert.deepEqual(stackedOn(queue[0]!), [2]);
  });

  test('closes an issue that blocks others', async () => {
    const issue = (number: number, more: object = {}) => ({
      repo: 'acme/core',
      number,
      title: 'I',
      author: 'lee',
      ...more,
    });
    const world = {
      ...worldWith([{ number: 1, reviewRequests: [me], timeline: [asked(monday)], closes: ['acme/core#7'] }]),
      issues: [issue(7, { blocks: ['acme/core#8', 'acme/core#9'] }), issue(8), issue(9, { state: 'CLOSED' })],
    };
    const [entry] = await queueOf(world);
    const reason = entry!.score.reasons.find(({ kind }) => kind === 'blocks');
    assert.ok(reason?.kind === 'blocks');
    assert.deepEqual(
      reason.impact.blocked.map(({ number }) => number),
      [8],
    );
    assert.deepEqual(
      reason.impact.people.map(({ login }) => login),
      ['lee'],
    );
  });

  function worldWith(requests: object[]): object {
    return {
      world: 1,
      now: '2026-08-21T09:00:00Z',
      viewer: 'rin',
      users: [
        ...['rin', 'mate', 'kim', 'lee', 'zoe'].map((login) => ({ login })),
        { login: 'depbot', bot: true },
      ],
      organizations: [
        {
          login: 'acme',
          teams: [
            { slug: 'finance', name: 'Finance', members: [] },
            { slug: 'payments', name: 'Payments', parent: 'finance', members: ['rin', 'mate'] },
            { slug: 'billing', name: 'Billing', parent: 'finance', members: ['lee'] },
            { slug: 'search', name: 'Search', members: ['kim'] },
          ],
        },
      ],
      repositories: [
        { nameWithOwner: 'acme/core' },
        { nameWithOwner: 'acme/shop' },
        { nameWithOwner: 'acme/attic', archived: true },
      ],
      pullRequests: requests.map((request) => ({
        repo: 'acme/core',
        number: 12,
        title: 'Change',
        author: 'kim',
        base: 'main',
        head: 'topic',
        createdAt: '2026-08-14T09:00:00Z',
        updatedAt: '2026-08-21T08:00:00Z',
        ...request,
      })),
    };
  }
});

interface Seen {
  clock: string;
  group: string;
  asked: string | undefined;
  askedAt: string;
  why: string;
  since: string;
  login: string;
  teams: readonly string[];
}

async function queueOf(world: object): Promise<readonly RankedRequest[]> {
  const snapshot = await withGitHub(world, ({ url }) => readFrom(url));
  assert.deepEqual(snapshot.missing, []);
  return rank(snapshot, defaultSettings, defaultWeights, Date.parse('2026-08-21T09:00:00Z'));
}

function seen({ group, ask, turn, customer, clock }: RankedRequest): Seen {
  const iso = (at: number | undefined): string =>
    at === undefined ? '' : new Date(at).toISOString().replace('.000', '');
  return {
    group,
    clock: clock.state,
    asked: ask?.asked,
    askedAt: iso(ask?.askedAt),
    why: turn.why,
    since: iso(turn.since),
    login: customer.person.login,
    teams: customer.teams,
  };
}

function pick(entry: Seen, expected: Partial<Seen> | 'not listed'): Partial<Seen> {
  if (expected === 'not listed') return entry;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key in expected));
}

function stackedOn(entry: RankedRequest): number[] {
  const reason = entry.score.reasons.find(({ kind }) => kind === 'stacked');
  return reason?.kind === 'stacked' ? reason.impact.stacked.map(({ number }) => number) : [];
}
