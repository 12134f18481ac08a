import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../support/github/ask';
import { aWorld } from '../support/github/aWorld';
import { githubsForTests, somePulls } from '../support/github/githubsForTests';
import type { RunningGitHub } from '../support/github/server';

const start = githubsForTests();

suite('stand-in server: refusals of GraphQL', () => {
  const sizes =
    'repositories(first: 100) { nodes { pullRequests(first: 100) { nodes { labels(first: 100) { nodes { name } } } } } }';
  const refused: [about: string, query: string, first: object][] = [
    [
      'an unknown field',
      '{ viewer { nope } }',
      {
        extensions: { code: 'undefinedField', typeName: 'User', fieldName: 'nope' },
        path: ['query', 'viewer', 'nope'],
      },
    ],
    [
      'an unknown argument',
      '{ viewer { login(a: 1) } }',
      { extensions: { code: 'argumentNotAccepted', name: 'login', typeName: 'Field', argumentName: 'a' } },
    ],
    ['no query', '', {}],
    [
      'too many nodes',
      `{ viewer { ${sizes} } }`,
      {
        type: 'MAX_NODE_LIMIT_EXCEEDED',
        message:
          'This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of 500,000.',
      },
    ],
  ];
  for (const [about, query, first] of refused) {
    test(`${about}: 200 with errors and no data`, async () => {
      const { status, data, errors } = await ask(await start(), query);
      assert.deepEqual([status, data], [200, undefined]);
      assert.ok(errors?.[0]);
      assert.deepEqual({ ...errors[0], ...first }, errors[0]);
    });
  }

  const failing: [about: string, field: string, type: string][] = [
    [
      'over a hundred',
      'search(query: "", type: ISSUE, first: 101) { nodes { __typename } }',
      'EXCESSIVE_PAGINATION',
    ],
    [
      'under one',
      'search(query: "", type: ISSUE, first: 0) { nodes { __typename } }',
      'EXCESSIVE_PAGINATION',
    ],
    ['no page', 'search(query: "", type: ISSUE) { edges { cursor } }', 'MISSING_PAGINATION_BOUNDARIES'],
    [
      'no page, in a fragment',
      'search(query: "", type: ISSUE) { ... on SearchResultItemConnection { nodes { __typename } } }',
      'MISSING_PAGINATION_BOUNDARIES',
    ],
    [
      'a bad cursor',
      'search(query: "", type: ISSUE, first: 1, after: "x") { issueCount }',
      'INVALID_CURSOR_ARGUMENTS',
    ],
    [
      'an unknown qualifier',
      'search(query: "bogus:zzz", type: ISSUE, first: 1) { issueCount }',
      'INVALID_SEARCH',
    ],
    ['an unknown repository', 'search: repository(owner: "a", name: "b") { id }', 'NOT_FOUND'],
  ];
  for (const [about, field, type] of failing) {
    test(`${about}: an error at the field`, async () => {
      const { errors } = await ask(await start(), `{ ${field} }`);
      assert.deepEqual([errors?.[0]?.type, errors?.[0]?.path], [type, ['search']]);
    });
  }

  test('counting needs no page', async () => {
    const { data } = await ask(await start(), '{ search(query: "is:pr", type: ISSUE) { issueCount } }');
    assert.deepEqual(data, { search: { issueCount: 3 } });
  });

  test('what it does not model is an error, never null', async () => {
    const { data, errors } = await ask(
      await start(),
      '{ viewer { topRepositories(first: 1, orderBy: { field: NAME, direction: ASC }) { totalCount } } }',
    );
    assert.equal(data, null);
    assert.equal(errors?.[0]?.message, 'the stand-in does not model User.topRepositories');
  });
});

interface Page {
  issueCount: number;
  nodes: { number: number }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

suite('stand-in server: paging', () => {
  const numbers = async (github: RunningGitHub, page: string) => {
    const { data } = await ask<{ search: Page }>(
      github,
      `{ search(query: "is:pr sort:created-asc", type: ISSUE, ${page}) { issueCount nodes { ... on PullRequest { number } } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    return { ...data.search, numbers: data.search.nodes.map(({ number }) => number) };
  };

  test('forwards and backwards', async () => {
    const github = await start({ world: aWorld({ pullRequests: somePulls(5) }) });
    const first = await numbers(github, 'first: 2');
    assert.deepEqual(
      [first.numbers, first.issueCount, first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage],
      [[1, 2], 5, true, false],
    );
    assert.deepEqual(
      first.edges.map(({ cursor }) => cursor),
      [first.pageInfo.startCursor, first.pageInfo.endCursor],
    );
    const second = await numbers(github, `first: 3, after: "${first.pageInfo.endCursor}"`);
    assert.deepEqual(
      [second.numbers, second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage],
      [[3, 4, 5], false, true],
    );
    const last = await numbers(github, 'last: 2');
    assert.deepEqual([last.numbers, last.pageInfo.hasPreviousPage], [[4, 5], true]);
    const before = await numbers(github, `last: 1, before: "${last.pageInfo.startCursor}"`);
    assert.deepEqual(before.numbers, [3]);
    const beyond = await numbers(github, `first: 3, after: "${last.pageInfo.endCursor}"`);
    assert.deepEqual([beyond.numbers, beyond.pageInfo.endCursor], [[], null]);
  });

  test('a search reaches a thousand, but counts all', async () => {
    const github = await start({ world: aWorld({ pullRequests: somePulls(1050) }) });
    const { pageInfo, issueCount } = await numbers(github, 'last: 50');
    assert.deepEqual([issueCount, pageInfo.hasNextPage], [1050, false]);
    assert.equal(Buffer.from(pageInfo.endCursor, 'base64').toString(), 'cursor:999');
  });
});

suite('stand-in server: older servers', () => {
  const query =
    '{ repository(owner: "acme", name: "core") { issue(number: 7) { blocking(first: 1) { nodes { number } } } } }';
  const world = () => aWorld({ issues: [{ repo: 'acme/core', number: 7, blocks: ['acme/core#8'] }] });

  test('the newest one knows what an issue blocks', async () => {
    const { data } = await ask(await start({ world: world() }), query);
    assert.deepEqual(data, { repository: { issue: { blocking: { nodes: [{ number: 8 }] } } } });
  });

  test('one without the field fails the whole query', async () => {
    const { data, errors } = await ask(await start({ world: world(), without: ['Issue.blocking'] }), query);
    assert.equal(data, undefined);
    assert.deepEqual(errors?.[0]?.extensions, {
      code: 'undefinedField',
      typeName: 'Issue',
      fieldName: 'blocking',
    });
  });

  test('another schema is used as it is', async () => {
    const folder =
      require.resolve
        .paths('x')
        ?.map((place) => join(place, '@octokit/graphql-schema'))
        .find(existsSync) ?? '';
    const { errors } = await ask(
      await start({ world: world(), schema: join(folder, 'schema.graphql') }),
      query,
    );
    assert.deepEqual(errors?.[0]?.extensions, {
      code: 'undefinedField',
      typeName: 'Issue',
      fieldName: 'blocking',
    });
  });

  test('the field that is to go must be there', async () => {
    await assert.rejects(start({ without: ['Issue.bloking'] }), /the schema has no Issue\.bloking/);
  });
});
