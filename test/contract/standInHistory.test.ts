import assert from 'node:assert/strict';
import { ask } from '../support/github/ask';
import { aWorld } from '../support/github/aWorld';
import { githubsForTests } from '../support/github/githubsForTests';
import type { World } from '../support/github/world';

const start = githubsForTests();

const history = [
  {
    at: '2026-08-19T09:00:00Z',
    author: 'lee',
    paths: ['docs/a.md', 'src/a.ts'],
    message: 'Say why\n\nAnd how',
  },
  { at: '2026-08-12T09:00:00Z', author: null, paths: ['src/bc.ts'] },
  { at: '2026-08-10T09:00:00Z', author: 'kim', paths: ['src/b/c.ts'] },
  { at: '2026-07-01T09:00:00Z', author: 'kim', paths: ['src/a.ts'] },
];
const told = (): World => aWorld({ repositories: [{ nameWithOwner: 'acme/core', history }] });

interface Commit {
  oid: string;
  committedDate: string;
  author: { user: { login: string } | null };
}
interface History {
  totalCount: number;
  nodes: Commit[];
}

const commits = async (world: World, args: string): Promise<History> => {
  const { data, errors } = await ask<{ repository: { object: { history: History } } }>(
    await start({ world }),
    `{ repository(owner: "acme", name: "core") { object(expression: "HEAD") { ... on Commit {
      history(${args}) { totalCount nodes { oid committedDate author { user { login } } } } } } } }`,
  );
  assert.equal(errors, undefined);
  return data.repository.object.history;
};

suite('stand-in history: chosen by', () => {
  const kim = 'emails: ["kim@users.noreply.localhost"]';
  const table: [args: string, days: string[]][] = [
    ['first: 9', ['08-19', '08-12', '08-10', '07-01']],
    ['first: 2', ['08-19', '08-12']],
    ['first: 9, path: "src/a.ts"', ['08-19', '07-01']],
    ['first: 9, path: "src/b"', ['08-10']],
    ['first: 9, path: "src/b/"', ['08-10']],
    ['first: 9, path: "src"', ['08-19', '08-12', '08-10', '07-01']],
    ['first: 9, path: "nowhere"', []],
    ['first: 9, since: "2026-08-10T09:00:00Z"', ['08-19', '08-12', '08-10']],
    ['first: 9, until: "2026-08-10T09:00:00Z"', ['08-10', '07-01']],
    ['first: 9, path: "src/a.ts", since: "2026-08-01T00:00:00Z"', ['08-19']],
    [`first: 9, author: { ${kim} }`, ['08-10', '07-01']],
  ];
  for (const [args, days] of table) {
    test(args, async () => {
      const { nodes } = await commits(told(), args);
      assert.deepEqual(
        nodes.map(({ committedDate }) => committedDate.slice(5, 10)),
        days,
      );
    });
  }
});

suite('stand-in history: commits', () => {
  test('tell their authors, and count beyond the page', async () => {
    const { nodes, totalCount } = await commits(told(), 'first: 3');
    assert.equal(totalCount, 4);
    assert.deepEqual(
      nodes.map(({ author }) => author.user?.login),
      ['lee', undefined, 'kim'],
    );
  });

  test("begin with the default branch's own", async () => {
    const { data } = await ask<{ repository: { defaultBranchRef: { target: object & { oid: string } } } }>(
      await start({ world: told() }),
      `{ repository(owner: "acme", name: "core") { pushedAt defaultBranchRef { target { oid ... on Commit {
        messageHeadline messageBody history(first: 1) { nodes { messageHeadline oid } } } } } } }`,
    );
    const { oid } = data.repository.defaultBranchRef.target;
    assert.deepEqual(data, {
      repository: {
        pushedAt: '2026-08-19T09:00:00Z',
        defaultBranchRef: {
          target: {
            oid,
            messageHeadline: 'Say why',
            messageBody: 'And how',
            history: { nodes: [{ messageHeadline: 'Say why', oid }] },
          },
        },
      },
    });
  });

  test('older ones keep their names when one is pushed', async () => {
    const world = told();
    const before = await commits(world, 'first: 9');
    world.repositories[0]!.history.push({ at: '2026-08-20T09:00:00Z', author: 'kim', paths: ['src/a.ts'] });
    const after = await commits(world, 'first: 9');
    assert.deepEqual(after.nodes.slice(2), before.nodes.slice(1));
    assert.notEqual(after.nodes[0]?.oid, before.nodes[0]?.oid);
  });

  test('of a world that tells none are one, by nobody, of all files', async () => {
    const world = aWorld({ repositories: [{ nameWithOwner: 'acme/core', files: { 'src/a.ts': '' } }] });
    const [commit] = (await commits(world, 'first: 9, path: "src"')).nodes;
    assert.deepEqual([commit?.committedDate, commit?.author.user], [world.now, null]);
    assert.deepEqual((await commits(world, 'first: 9, path: "docs"')).nodes, []);
  });
});

suite('stand-in history: searches for other people than the viewer', () => {
  const pull = { repo: 'acme/core', createdAt: '2026-08-20T09:00:00Z' };
  const team = { team: 'acme/payments' };
  const world = (): World =>
    aWorld({
      pullRequests: [
        { ...pull, number: 1, author: 'rin', reviewRequests: [{ user: 'kim' }] },
        { ...pull, number: 2, author: 'kim', reviewRequests: [{ user: 'lee' }, team] },
        { ...pull, number: 3, author: 'kim', reviewRequests: [team] },
        { ...pull, number: 4, author: 'rin', state: 'MERGED', reviewRequests: [team] },
      ],
    });
  const table: [query: string, count: number][] = [
    ['author:@me', 2],
    ['is:open author:@me', 1],
    ['author:kim', 2],
    ['review-requested:kim', 1],
    ['user-review-requested:kim', 1],
    ['review-requested:lee', 3],
    ['user-review-requested:lee', 1],
    ['is:open review-requested:lee', 2],
    ['user-review-requested:rin', 0],
    ['review-requested:nobody', 0],
  ];
  for (const [query, count] of table) {
    test(`${query}: ${count}`, async () => {
      const { data } = await ask(
        await start({ world: world() }),
        'query ($query: String!) { search(query: $query, type: ISSUE) { issueCount } }',
        { query: `is:pr ${query}` },
      );
      assert.deepEqual(data, { search: { issueCount: count } });
    });
  }
});
