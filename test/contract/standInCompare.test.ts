import assert from 'node:assert/strict';
import { aCommit as commit, aRequest, aReview as review, oidsOf } from '../support/github/aRequest';
import { githubsForTests } from '../support/github/githubsForTests';
import { send } from '../support/github/send';
import type { World, WorldCommit, WorldPullRequest } from '../support/github/world';

const start = githubsForTests();

interface Comparison {
  status: string;
  ahead_by: number;
  behind_by: number;
  total_commits: number;
  merge_base_commit: { sha: string };
  commits: unknown[];
  files: { sha: string; filename: string; status: string }[];
}

async function compare(world: World, range: string): Promise<Comparison> {
  const { status, body } = await send<Comparison>(await start({ world }), `GET /acme/core/compare/${range}`);
  assert.equal(status, 200);
  return body;
}

const changed = (changes: WorldCommit['changes'] = {}, more: Partial<WorldPullRequest> = {}): World =>
  aRequest([commit(2, { changes })], more);

suite('stand-in compare: the files of a request', () => {
  const table: [name: string, changes: WorldCommit['changes'], file: object][] = [
    ['that it adds', { 'z.ts': '1\n2\n' }, { filename: 'z.ts', status: 'added', additions: 2, deletions: 0 }],
    [
      'that it deletes',
      { 'a.ts': null },
      { filename: 'a.ts', status: 'removed', additions: 0, deletions: 1 },
    ],
    [
      'that it changes',
      { 'a.ts': '0\na\n1\n' },
      { filename: 'a.ts', status: 'modified', additions: 2, deletions: 0 },
    ],
    [
      'without an end of their last line',
      { 'a.ts': 'a' },
      { filename: 'a.ts', status: 'modified', additions: 1, deletions: 1 },
    ],
    [
      'that it makes executable',
      { 'a.ts': { text: 'a\n', executable: true } },
      { filename: 'a.ts', status: 'modified', additions: 0, deletions: 0 },
    ],
    [
      'that it moves',
      { 'a.ts': null, 'z.ts': 'a\n' },
      { filename: 'z.ts', status: 'renamed', previous_filename: 'a.ts', additions: 0, deletions: 0 },
    ],
    [
      'and submodules',
      { lib: { submodule: '0123456789012345678901234567890123456789' } },
      { filename: 'lib', status: 'added', additions: 1, deletions: 0 },
    ],
  ];
  for (const [name, changes, wanted] of table) {
    test(name, async () => {
      const { files } = await compare(changed(changes), 'main...topic');
      const [{ sha, ...file } = { sha: '' }] = files;
      assert.equal(files.length, 1);
      assert.match(sha, /^[0-9a-f]{40}$/);
      const { additions, deletions } = wanted as { additions: number; deletions: number };
      assert.deepEqual(file, { ...wanted, changes: additions + deletions });
    });
  }

  test('that it copies are added', async () => {
    const { files } = await compare(changed({ 'z.ts': 'a\n' }), 'main...topic');
    assert.deepEqual(
      files.map(({ filename, status }) => [filename, status]),
      [['z.ts', 'added']],
    );
  });

  test('stand in order, and at most 300 of them', async () => {
    const many = Array.from({ length: 301 }, (_, index): [string, string] => [
      `f/${String(index).padStart(3, '0')}`,
      '',
    ]);
    const { files } = await compare(changed(Object.fromEntries(many)), 'main...topic');
    assert.equal(files.length, 300);
    assert.equal(files.at(-1)?.filename, 'f/299');
  });

  test('stand on the first page only', async () => {
    assert.deepEqual((await compare(changed({ 'z.ts': '' }), 'main...topic?page=2')).files, []);
  });
});

suite('stand-in compare: commits', () => {
  const pushed = () =>
    aRequest(
      [
        commit(2, { changes: { one: '1' } }),
        commit(3, { changes: { two: 'old' }, replaced: true }),
        review(4, 'APPROVED'),
        commit(5, { changes: { two: 'new' }, updatesBranch: true }),
      ],
      { forkedFrom: { 'a.ts': 'old' }, base: 'main' },
    );
  const names = async (world: World) => {
    const { commits, reviewed, base } = await oidsOf(await start({ world }));
    return { main: 'main', topic: 'topic', base, first: commits[0]!, last: commits[1]!, old: reviewed[0]! };
  };
  type Name = keyof Awaited<ReturnType<typeof names>>;
  const table: [
    base: Name,
    head: Name,
    wanted: [status: string, ahead: number, behind: number],
    files: string[],
  ][] = [
    ['main', 'first', ['diverged', 1, 1], ['one']],
    ['main', 'old', ['diverged', 2, 1], ['one', 'two']],
    ['main', 'last', ['ahead', 2, 0], ['one', 'two']],
    ['base', 'topic', ['ahead', 2, 0], ['one', 'two']],
    ['first', 'last', ['ahead', 2, 0], ['a.ts', 'two']],
    ['first', 'first', ['identical', 0, 0], []],
    ['last', 'first', ['behind', 0, 2], []],
    ['old', 'last', ['diverged', 2, 1], ['a.ts', 'two']],
    ['main', 'main', ['identical', 0, 0], []],
    ['first', 'main', ['diverged', 1, 1], ['a.ts']],
  ];
  for (const [base, head, [status, ahead, behind], files] of table) {
    test(`${base}...${head}`, async () => {
      const known = await names(pushed());
      const found = await compare(pushed(), `${known[base]}...${known[head]}`);
      assert.deepEqual(
        [found.status, found.ahead_by, found.behind_by, found.total_commits],
        [status, ahead, behind, ahead],
      );
      assert.deepEqual(
        found.files.map(({ filename }) => filename),
        files,
      );
      assert.deepEqual(found.commits, []);
    });
  }

  test('have what the branch was cut from as their base', async () => {
    const { base } = await names(changed());
    assert.equal((await compare(changed(), 'main...topic')).merge_base_commit.sha, base);
  });

  test('may be named by branches with slashes and numbers', async () => {
    const world = changed({ 'z.ts': '' }, { base: 'release/9', head: 'fix/12' });
    for (const range of ['release/9...fix/12', 'release%2F9...fix%2F12'])
      assert.equal((await compare(world, range)).files.length, 1);
  });
});

suite('stand-in compare: not found', () => {
  const world = (): World =>
    aRequest([commit(2, { collected: true }), review(3, 'APPROVED'), commit(4)], { base: 'main' });
  const ranges = ['main', 'main...', '...topic', 'main...other', 'other...topic', 'main...%E0%A4%A', '../x'];
  for (const range of ranges) {
    test(range, async () => {
      assert.equal(
        (await send(await start({ world: world() }), `GET /acme/core/compare/${range}`)).status,
        404,
      );
    });
  }

  test('a commit that GitHub has deleted', async () => {
    const github = await start({ world: world() });
    const [oid] = (await oidsOf(github)).reviewed;
    assert.equal((await send(github, `GET /acme/core/compare/main...${oid}`)).status, 404);
  });

  test('where single sign-on hides the organisation', async () => {
    const hidden = world();
    hidden.organizations[0]!.sso = true;
    assert.equal(
      (await send(await start({ world: hidden }), 'GET /acme/core/compare/main...topic')).status,
      404,
    );
  });

  test('by another method', async () => {
    const github = await start({ world: world() });
    assert.equal((await send(github, 'POST /acme/core/compare/main...topic', {})).status, 404);
  });
});
