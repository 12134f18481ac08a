import assert from 'node:assert/strict';
import { ApiError } from '../support/github/apiError';
import { aWorld } from '../support/github/aWorld';
import { searchIssues } from '../support/github/search';
import { parseSearch } from '../support/github/searchQuery';

const request = (at: string, reviewer: { user: string } | { team: string }) =>
  ({ type: 'review_requested', at, actor: 'kim', reviewer }) as const;
const review = (at: string, author: string, state: 'APPROVED' | 'PENDING' | 'COMMENTED' = 'COMMENTED') =>
  ({ type: 'review', at, author, state, body: '' }) as const;
const days = (count: number) =>
  new Date(Date.parse('2026-08-21T09:00:00Z') - count * 86_400_000).toISOString();

// Numbers name the cases; the newest is created last.
const world = aWorld({
  organizations: [
    {
      login: 'acme',
      teams: [
        { slug: 'finance', name: 'Finance' },
        { slug: 'payments', parent: 'finance', members: ['rin', 'lee'] },
        { slug: 'other', members: ['zoe'] },
      ],
    },
    { login: 'vault', sso: true, teams: [{ slug: 'keys', members: ['rin'] }] },
  ],
  repositories: [
    { nameWithOwner: 'acme/core', private: true },
    { nameWithOwner: 'acme/old', archived: true },
    { nameWithOwner: 'kim/toys' },
    { nameWithOwner: 'vault/keys' },
  ],
  pullRequests: [
    {
      repo: 'acme/core',
      number: 1,
      author: 'kim',
      createdAt: days(9),
      updatedAt: days(1),
      title: 'Ask Rin',
      reviewRequests: [{ user: 'rin' }],
      timeline: [request(days(8), { user: 'rin' })],
    },
    {
      repo: 'acme/core',
      number: 2,
      author: 'kim',
      createdAt: days(8),
      updatedAt: days(2),
      title: 'Ask the parent team',
      reviewRequests: [{ team: 'acme/finance' }],
      timeline: [request(days(7), { team: 'acme/finance' })],
      labels: ['breaking', 'good first issue'],
    },
    {
      repo: 'acme/core',
      number: 3,
      author: 'kim',
      createdAt: days(7),
      updatedAt: days(3),
      title: 'Rin reviewed since',
      reviewRequests: [{ user: 'rin' }],
      timeline: [request(days(6), { user: 'rin' }), review(days(5), 'rin')],
    },
    {
      repo: 'acme/core',
      number: 4,
      author: 'kim',
      createdAt: days(6),
      updatedAt: days(4),
      title: 'Rin was asked anew',
      reviewRequests: [{ user: 'rin' }],
      timeline: [
        request(days(6), { user: 'rin' }),
        review(days(5), 'rin', 'APPROVED'),
        request(days(4), { user: 'rin' }),
      ],
    },
    {
      repo: 'acme/core',
      number: 5,
      author: 'lee',
      createdAt: days(5),
      updatedAt: days(5),
      title: 'Rin only began',
      reviewRequests: [{ team: 'acme/payments' }],
      timeline: [request(days(5), { team: 'acme/payments' }), review(days(4), 'rin', 'PENDING')],
      draft: true,
    },
    {
      repo: 'acme/core',
      number: 6,
      author: 'depbot',
      createdAt: days(4),
      updatedAt: days(5),
      title: 'Bump zod',
      reviewRequests: [{ team: 'acme/other' }],
      timeline: [request(days(4), { user: 'rin' })],
      assignees: ['rin'],
    },
    {
      repo: 'acme/core',
      number: 7,
      author: 'rin',
      createdAt: days(3),
      updatedAt: days(3),
      title: 'Merged 性能优化',
      state: 'MERGED',
      base: 'release',
      head: 'fix/cache',
      milestone: { title: 'Version 9' },
    },
    {
      repo: 'acme/old',
      number: 8,
      author: 'kim',
      createdAt: days(2),
      updatedAt: days(2),
      title: 'Archived',
      body: 'cc @rin',
      reviewRequests: [{ user: 'rin' }],
      timeline: [{ type: 'comment', at: days(2), author: 'lee', body: 'Hi @mia-x' }],
    },
    {
      repo: 'kim/toys',
      number: 9,
      author: null,
      createdAt: days(1),
      updatedAt: days(1),
      title: 'By a ghost',
      state: 'CLOSED',
    },
    {
      repo: 'vault/keys',
      number: 10,
      author: 'kim',
      createdAt: days(1),
      updatedAt: days(1),
      title: 'Hidden',
      reviewRequests: [{ user: 'rin' }],
    },
  ],
  issues: [
    {
      repo: 'acme/core',
      number: 20,
      title: 'Core is slow',
      author: 'lee',
      createdAt: days(10),
      updatedAt: days(10),
    },
  ],
});
const find = (query: string) => searchIssues(world, query).map(({ subject }) => subject.number);

suite('stand-in search: each qualifier', () => {
  const table: [query: string, numbers: number[]][] = [
    ['', [9, 8, 7, 6, 5, 4, 3, 2, 1, 20]],
    ['is:pr', [9, 8, 7, 6, 5, 4, 3, 2, 1]],
    ['is:issue', [20]],
    ['type:issue', [20]],
    ['-type:pr', [20]],
    ['is:pr is:open', [8, 6, 5, 4, 3, 2, 1]],
    ['is:closed', [9, 7]],
    ['state:closed', [9, 7]],
    ['is:merged', [7]],
    ['is:draft', [5]],
    ['is:pr -is:draft is:open', [8, 6, 4, 3, 2, 1]],
    ['is:public', [9, 8]],
    ['is:private is:closed', [7]],
    ['draft:true', [5]],
    ['draft:false is:closed', [9, 7]],
    ['archived:true', [8]],
    ['archived:false is:closed', [9, 7]],
    ['review-requested:@me', [8, 5, 4, 2, 1]],
    ['review-requested:@me archived:false', [5, 4, 2, 1]],
    ['review-requested:RIN is:draft', [5]],
    ['review-requested:lee', [5, 2]],
    ['review-requested:nobody', []],
    ['is:open is:pr -review-requested:@me', [6, 3]],
    ['user-review-requested:@me', [8, 4, 1]],
    ['team-review-requested:acme/finance', [2]],
    ['team-review-requested:acme/payments', [5]],
    ['reviewed-by:@me', [4, 3]],
    ['reviewed-by:@me -author:@me is:open', [4, 3]],
    ['author:kim', [8, 4, 3, 2, 1]],
    ['author:kim author:lee', [8, 5, 4, 3, 2, 1, 20]],
    ['author:app/depbot', [6]],
    ['author:depbot[bot]', [6]],
    ['author:app/kim', []],
    ['-author:kim is:pr', [9, 7, 6, 5]],
    ['assignee:@me', [6]],
    ['commenter:lee', [8]],
    ['mentions:rin', [8]],
    ['mentions:mia', []],
    ['involves:@me', [8, 7, 6]],
    ['org:acme is:closed', [7]],
    ['user:kim', [9]],
    ['org:vault', []],
    ['repo:acme/old', [8]],
    ['repo:acme/old repo:kim/toys', [9, 8]],
    ['-repo:acme/core', [9, 8]],
    ['base:release', [7]],
    ['head:fix', [7]],
    ['label:breaking', [2]],
    ['label:"good first issue"', [2]],
    ['label:nothing,Breaking', [2]],
    ['label:nothing,"good first issue"', [2]],
    ['-label:"breaking" review-requested:rin is:open archived:false', [5, 4, 1]],
    ['milestone:"version 9"', [7]],
    ['updated:2026-08-20', [9, 1]],
    ['updated:>2026-08-19', [9, 1]],
    ['updated:>=2026-08-19', [9, 8, 2, 1]],
    ['updated:<2026-08-16', [20]],
    ['updated:<=2026-08-16', [6, 5, 20]],
    ['updated:2026-08-16..2026-08-17', [6, 5, 4]],
    ['updated:*..2026-08-16', [6, 5, 20]],
    ['updated:2026-08-20..*', [9, 1]],
    ['updated:>2026-08-20T08:59:00Z', [9, 1]],
    ['updated:>2026-08-20T09:00:00+00:00', []],
    ['created:<2026-08-12', [20]],
    ['core', [20]],
    ['性能', [7]],
    ['ask team', [2]],
    ['"ask the"', [2]],
    ['ask NOT parent', [1]],
    ['ask -parent', [1]],
    ['sort:created-asc is:closed', [7, 9]],
    ['is:open is:pr sort:updated-asc', [5, 6, 4, 3, 2, 8, 1]],
    ['is:closed sort:updated', [9, 7]],
  ];
  for (const [query, numbers] of table)
    test(query || '(everything)', () => assert.deepEqual(find(query), numbers));
});

suite('stand-in search: what it does not know is refused', () => {
  const refused = [
    'bogus:zzz',
    '-bogus:zzz',
    'is:zap',
    'state:merged',
    'type:commit',
    'draft:maybe',
    'archived:',
    'author:"a b"',
    'repo:acme',
    'team-review-requested:payments',
    'updated:yesterday',
    'updated:2026-13-01',
    'updated:1..2..3',
    'sort:interactions',
    'constructor:x',
    'is:toString',
    'is:pr OR is:issue',
    '(is:pr)',
    'label:"open',
  ];
  for (const query of refused) test(query, () => assert.throws(() => find(query), ApiError));
});

suite('stand-in search: reading', () => {
  test('quotes, minus and bare words', () => {
    assert.deepEqual(parseSearch('-label:"a b"  fix NOT "c d"'), [
      { qualifier: 'label', value: 'a b', negated: true },
      { qualifier: undefined, value: 'fix', negated: false },
      { qualifier: undefined, value: 'c d', negated: true },
    ]);
  });
});
