import assert from 'node:assert/strict';
import { getOperationAST, parse } from 'graphql';
import { computeCost } from '../support/github/cost';
import { githubSchema } from '../support/github/schema';
import { selectedFields } from '../support/github/selectedFields';

const cost = (query: string, variables = {}) => {
  const document = parse(query);
  const operation = getOperationAST(document);
  assert.ok(operation);
  return computeCost(selectedFields(githubSchema(), document, operation, variables), variables);
};

suite('stand-in cost: a review queue at each page size', () => {
  const queue = `query ($page: Int!) {
    search(query: "is:pr", type: ISSUE, first: $page) {
      nodes {
        ... on PullRequest {
          reviewRequests(first: 10) { nodes { asCodeOwner } }
          files(first: 50) { nodes { path } }
          labels(first: 10) { nodes { name } }
          closingIssuesReferences(first: 5) { nodes { number } }
          timelineItems(last: 20) { nodes { __typename } }
          reviews(last: 10) { nodes { state } }
          comments(last: 1) { nodes { body } }
          commits(last: 1) { nodes { commit { statusCheckRollup { state } } } }
        }
      }
    }
  }`;
  for (const [page, points] of [
    [10, 1],
    [25, 2],
    [50, 4],
    [100, 8],
  ] as const) {
    test(`${page} a page: ${points} point${points > 1 ? 's' : ''}`, () => {
      assert.deepEqual(cost(queue, { page }), {
        points,
        nodes: page * (1 + 10 + 50 + 10 + 5 + 20 + 10 + 1 + 1),
      });
    });
  }
});

suite("stand-in cost: GitHub's own examples", () => {
  // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
  test('50 repositories, 20 pull requests and 20 issues of each, 10 comments of those: 22,060 nodes', () => {
    const comments = 'edges { node { comments(last: 10) { edges { node { body } } } } }';
    const repositories = `repositories(first: 50) { edges { node {
      pullRequests(first: 20) { ${comments} } issues(first: 20) { ${comments} } } } }`;
    const { nodes } = cost(
      `{ viewer { ${repositories} followers(first: 10) { edges { node { login } } } } }`,
    );
    assert.equal(nodes, 22_060);
  });

  test('100 repositories, 50 issues, 60 labels: 5,101 requests, 51 points', () => {
    const query = `{ viewer { repositories(first: 100) { edges { node {
      issues(first: 50) { edges { node { labels(first: 60) { edges { node { name } } } } } } } } } } }`;
    assert.deepEqual(cost(query), { points: 51, nodes: 100 + 5_000 + 300_000 });
  });
});

suite('stand-in cost: what counts', () => {
  const table: [about: string, query: string, variables: object, nodes: number][] = [
    ['nothing paged is a point', '{ viewer { login } }', {}, 0],
    [
      'a variable',
      'query ($n: Int) { viewer { organizations(first: $n) { nodes { login } } } }',
      { n: 7 },
      7,
    ],
    [
      'a fragment',
      '{ viewer { ...F } } fragment F on User { organizations(last: 3) { nodes { login } } }',
      {},
      3,
    ],
    ['a skipped field', '{ viewer { organizations(first: 9) @skip(if: true) { nodes { login } } } }', {}, 0],
    [
      'a field not included',
      'query ($on: Boolean!) { viewer { organizations(first: 9) @include(if: $on) { totalCount } } }',
      { on: false },
      0,
    ],
    [
      'aliases, each',
      '{ viewer { a: organizations(first: 2) { totalCount } b: organizations(first: 3) { totalCount } } }',
      {},
      5,
    ],
  ];
  for (const [about, query, variables, nodes] of table) {
    test(about, () => assert.deepEqual(cost(query, variables), { points: 1, nodes }));
  }
});
