import assert from 'node:assert/strict';
import { aWorld } from '../support/github/aWorld';
import { ask } from '../support/github/ask';
import { startGitHub, type RunningGitHub } from '../support/github/server';

const hour = (n: number) => `2026-08-20T${String(n).padStart(2, '0')}:00:00Z`;
const world = aWorld({
  organizations: [
    {
      login: 'acme',
      teams: [
        { slug: 'finance', name: 'Finance', members: ['mia'] },
        { slug: 'payments', name: 'Payments', parent: 'finance', members: ['rin', 'lee'] },
      ],
    },
  ],
  repositories: [
    {
      nameWithOwner: 'acme/core',
      private: true,
      files: { 'package.json': '{}', 'src/a.ts': 'é', 'src/b/c.ts': '' },
    },
  ],
  pullRequests: [
    {
      repo: 'acme/core',
      number: 12,
      author: 'kim',
      title: 'Fix rounding',
      createdAt: hour(1),
      updatedAt: hour(9),
      labels: ['breaking'],
      milestone: { title: 'v9', dueOn: '2026-09-01T00:00:00Z' },
      checks: 'FAILURE',
      files: [
        { path: 'a', additions: 10, deletions: 2 },
        { path: 'b', additions: 1, changeType: 'ADDED' },
      ],
      reviewRequests: [{ user: 'rin' }, { team: 'acme/finance', asCodeOwner: true }],
      timeline: [
        { type: 'review_requested', at: hour(5), actor: 'kim', reviewer: { team: 'acme/payments' } },
        { type: 'commit', at: hour(2), author: 'kim', message: 'First\n\nWhy' },
        { type: 'commit', at: hour(8), author: 'kim' },
        { type: 'review', at: hour(6), author: 'rin', state: 'CHANGES_REQUESTED', body: 'Hm' },
        { type: 'review', at: hour(7), author: 'lee', state: 'APPROVED' },
        { type: 'review', at: hour(8), author: 'lee', state: 'COMMENTED' },
        { type: 'review', at: hour(9), author: 'lee', state: 'PENDING' },
        { type: 'comment', at: hour(9), author: null, body: 'From a ghost' },
      ],
      closes: ['acme/core#7'],
    },
    { repo: 'acme/core', number: 13, author: 'depbot', createdAt: hour(3), state: 'MERGED' },
    { repo: 'acme/core', number: 14, author: null, createdAt: hour(4) },
  ],
  issues: [{ repo: 'acme/core', number: 7, title: 'Wrong cents', author: 'lee', blocks: ['acme/shop#3'] }],
});

let github: RunningGitHub;
suiteSetup(async () => {
  github = await startGitHub({ world });
});
suiteTeardown(() => github.close());

async function read<Data>(query: string): Promise<Data> {
  const { data, errors } = await ask<Data>(github, query);
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

async function pull<Fields = object>(fields: string, number = 12): Promise<Fields> {
  const query = `{ repository(owner: "ACME", name: "Core") { pullRequest(number: ${number}) { ${fields} } } }`;
  return (await read<{ repository: { pullRequest: Fields } }>(query)).repository.pullRequest;
}

suite('stand-in objects: a pull request', () => {
  const table: [fields: string, expected: object][] = [
    [
      'state isDraft merged closed additions deletions changedFiles',
      {
        state: 'OPEN',
        isDraft: false,
        merged: false,
        closed: false,
        additions: 11,
        deletions: 2,
        changedFiles: 2,
      },
    ],
    [
      'files(first: 9) { nodes { path changeType } }',
      {
        files: {
          nodes: [
            { path: 'a', changeType: 'MODIFIED' },
            { path: 'b', changeType: 'ADDED' },
          ],
        },
      },
    ],
    [
      'author { __typename login } repository { nameWithOwner isPrivate }',
      {
        author: { __typename: 'User', login: 'kim' },
        repository: { nameWithOwner: 'acme/core', isPrivate: true },
      },
    ],
    [
      'labels(first: 1) { nodes { name } } milestone { title dueOn }',
      {
        labels: { nodes: [{ name: 'breaking' }] },
        milestone: { title: 'v9', dueOn: '2026-09-01T00:00:00Z' },
      },
    ],
    [
      'reviewDecision mergeable statusCheckRollup { state }',
      {
        reviewDecision: 'CHANGES_REQUESTED',
        mergeable: 'MERGEABLE',
        statusCheckRollup: { state: 'FAILURE' },
      },
    ],
    [
      'commits(last: 1) { totalCount nodes { commit { message committedDate statusCheckRollup { state } author { user { login } } } } }',
      {
        commits: {
          totalCount: 2,
          nodes: [
            {
              commit: {
                message: 'Fix rounding',
                committedDate: hour(8),
                statusCheckRollup: { state: 'FAILURE' },
                author: { user: { login: 'kim' } },
              },
            },
          ],
        },
      },
    ],
    [
      'reviewRequests(first: 9) { nodes { asCodeOwner requestedReviewer { ... on User { login } ... on Team { combinedSlug } } } }',
      {
        reviewRequests: {
          nodes: [
            { asCodeOwner: false, requestedReviewer: { login: 'rin' } },
            { asCodeOwner: true, requestedReviewer: { combinedSlug: 'acme/finance' } },
          ],
        },
      },
    ],
    [
      'reviews(first: 9) { nodes { state author { login } } }',
      {
        reviews: {
          nodes: [
            { state: 'CHANGES_REQUESTED', author: { login: 'rin' } },
            { state: 'APPROVED', author: { login: 'lee' } },
            { state: 'COMMENTED', author: { login: 'lee' } },
          ],
        },
      },
    ],
    [
      'reviews(first: 9, states: [APPROVED]) { nodes { submittedAt onBehalfOf(first: 9) { nodes { slug } } } }',
      { reviews: { nodes: [{ submittedAt: hour(7), onBehalfOf: { nodes: [{ slug: 'payments' }] } }] } },
    ],
    ['latestReviews(first: 9) { nodes { state } }', { latestReviews: { nodes: [{ state: 'COMMENTED' }] } }],
    [
      'latestOpinionatedReviews(first: 9) { nodes { state } }',
      { latestOpinionatedReviews: { nodes: [{ state: 'CHANGES_REQUESTED' }, { state: 'APPROVED' }] } },
    ],
    [
      'viewerLatestReview { state body } viewerLatestReviewRequest { asCodeOwner }',
      {
        viewerLatestReview: { state: 'CHANGES_REQUESTED', body: 'Hm' },
        viewerLatestReviewRequest: { asCodeOwner: false },
      },
    ],
    [
      'comments(first: 1) { nodes { body author { login } } } totalCommentsCount',
      { comments: { nodes: [{ body: 'From a ghost', author: null }] }, totalCommentsCount: 1 },
    ],
    [
      'participants(first: 9) { nodes { login } }',
      { participants: { nodes: [{ login: 'kim' }, { login: 'rin' }, { login: 'lee' }] } },
    ],
    [
      'commits(first: 1) { nodes { commit { message statusCheckRollup { state } } } }',
      { commits: { nodes: [{ commit: { message: 'First\n\nWhy', statusCheckRollup: null } }] } },
    ],
    [
      'closingIssuesReferences(first: 1) { nodes { title blocking(first: 1) { nodes { title repository { name } } } } }',
      {
        closingIssuesReferences: {
          nodes: [
            { title: 'Wrong cents', blocking: { nodes: [{ title: '#3', repository: { name: 'shop' } }] } },
          ],
        },
      },
    ],
    [
      'timelineItems(first: 2, itemTypes: [REVIEW_REQUESTED_EVENT, PULL_REQUEST_COMMIT]) { totalCount nodes { __typename } }',
      {
        timelineItems: {
          totalCount: 3,
          nodes: [{ __typename: 'PullRequestCommit' }, { __typename: 'ReviewRequestedEvent' }],
        },
      },
    ],
    [
      `timelineItems(first: 9, since: "${hour(8)}") { nodes { __typename } }`,
      {
        timelineItems: {
          nodes: [
            { __typename: 'PullRequestCommit' },
            { __typename: 'PullRequestReview' },
            { __typename: 'IssueComment' },
          ],
        },
      },
    ],
  ];
  for (const [fields, expected] of table)
    test(fields, async () => assert.deepEqual(await pull(fields), expected));

  test('its head is its newest commit, and a review names the commit it looked at', async () => {
    type Commits = { nodes: { commit: { oid: string } }[] };
    const { headRefOid, commits, reviews } = await pull<{
      headRefOid: string;
      commits: Commits;
      reviews: Commits;
    }>(
      'headRefOid commits(first: 9) { nodes { commit { oid } } } reviews(first: 1) { nodes { commit { oid } } }',
    );
    const [first, second] = commits.nodes.map(({ commit }) => commit.oid);
    assert.match(first ?? '', /^[0-9a-f]{40}$/);
    assert.deepEqual([headRefOid, reviews.nodes[0]?.commit.oid], [second, first]);
  });

  test('its address is on the stand-in', async () => {
    const resourcePath = '/acme/core/pull/12';
    assert.deepEqual(await pull('url resourcePath'), { url: github.url + resourcePath, resourcePath });
  });

  test("a bot's, merged, with the commit that is always there", async () => {
    const found = await pull(
      'author { __typename login } state merged mergedAt commits(first: 9) { nodes { commit { committedDate } } } timelineItems(first: 9) { totalCount }',
      13,
    );
    assert.deepEqual(found, {
      author: { __typename: 'Bot', login: 'depbot' },
      state: 'MERGED',
      merged: true,
      mergedAt: hour(3),
      commits: { nodes: [{ commit: { committedDate: hour(3) } }] },
      timelineItems: { totalCount: 1 },
    });
  });

  test('a deleted account is nobody', async () =>
    assert.deepEqual(await pull('author { login }', 14), { author: null }));
});
