import assert from 'node:assert/strict';
import {
  aCommit as commit,
  aRequest,
  aReview as review,
  askCore as askGitHub,
  askPull as askGitHubOfPull,
  hour,
  oidsOf as oidsAt,
} from '../support/github/aRequest';
import { aWorld } from '../support/github/aWorld';
import { githubsForTests } from '../support/github/githubsForTests';
import type { World, WorldCommit } from '../support/github/world';
import { WorldError } from '../support/github/worldError';

const start = githubsForTests();
const linked = '0123456789012345678901234567890123456789';
const askCore = async <Fields>(world: World, fields: string): Promise<Fields> =>
  askGitHub(await start({ world }), fields);
const askPull = async <Fields>(world: World, fields: string): Promise<Fields> =>
  askGitHubOfPull(await start({ world }), fields);
const oidsOf = async (world: World) => oidsAt(await start({ world }));

/** Text by path; undefined where GitHub has none. */
async function textsAt(world: World, revision: string, paths: string[]): Promise<(string | undefined)[]> {
  const fields = paths.map(
    (path, index) => `f${index}: object(expression: "${revision}:${path}") { ... on Blob { text } }`,
  );
  const found = await askCore<Record<string, { text: string } | null>>(world, fields.join('\n'));
  return Object.values(found).map((file) => file?.text);
}

suite('stand-in trees: a commit', () => {
  const paths = ['a.ts', 'src/b.ts', 'c.ts'];
  const told = () =>
    aRequest([
      commit(2, { changes: { 'a.ts': 'A' } }),
      commit(3, { changes: { 'src/b.ts': null, 'c.ts': 'c' } }),
      commit(4),
    ]);
  const table: [name: string, place: number, texts: (string | undefined)[]][] = [
    ['changes the files of the base branch', 0, ['A', 'b\n', undefined]],
    ['keeps earlier changes, deletes and adds', 1, ['A', undefined, 'c']],
    ['changes nothing if it tells nothing, but others do', 2, ['A', undefined, 'c']],
  ];
  for (const [name, place, texts] of table) {
    test(name, async () => {
      const { commits } = await oidsOf(told());
      assert.deepEqual(await textsAt(told(), commits[place]!, paths), texts);
    });
  }

  test("is found by its branch's name too", async () => {
    assert.deepEqual(await textsAt(told(), 'refs/heads/topic', paths), ['A', undefined, 'c']);
  });

  test('puts a file in the place of a folder', async () => {
    const world = aRequest([commit(2, { changes: { src: 'text' } })]);
    assert.deepEqual(await textsAt(world, 'topic', ['src', 'src/b.ts']), ['text', undefined]);
  });

  test('puts a folder in the place of a file', async () => {
    const world = aRequest([commit(2, { changes: { 'a.ts/b': 'text' } })]);
    assert.deepEqual(await textsAt(world, 'topic', ['a.ts', 'a.ts/b']), [undefined, 'text']);
  });

  test('names folders anew where something changed below, and no others', async () => {
    const world = aRequest([
      commit(2, { changes: { 'x/y/z.ts': '1' } }),
      commit(3, { changes: { 'x/y/z.ts': '2' } }),
    ]);
    const { commits } = await oidsOf(world);
    const oids = await Promise.all(
      commits.map(async (oid) => {
        const found = await askCore<Record<'x' | 'src', { oid: string }>>(
          world,
          `x: object(expression: "${oid}:x") { oid } src: object(expression: "${oid}:src") { oid }`,
        );
        return [found.x.oid, found.src.oid];
      }),
    );
    assert.notEqual(oids[0]?.[0], oids[1]?.[0]);
    assert.equal(oids[0]?.[1], oids[1]?.[1]);
  });

  test('rewrites every file of a request whose commits tell no changes', async () => {
    const listed = [
      { path: 'a.ts', additions: 1, deletions: 1, changeType: 'MODIFIED' as const },
      { path: 'src/b.ts', additions: 0, deletions: 1, changeType: 'DELETED' as const },
    ];
    const world = aRequest([commit(2), commit(3)], { files: listed });
    const [first = '', second = ''] = (await oidsOf(world)).commits;
    assert.deepEqual(await textsAt(world, first, paths), [`${first} a.ts`, undefined, undefined]);
    assert.deepEqual(await textsAt(world, second, paths), [`${second} a.ts`, undefined, undefined]);
  });
});

suite('stand-in trees: entries', () => {
  const world = () =>
    aRequest([
      commit(2, {
        changes: {
          'run.sh': { text: 'hi', executable: true },
          lib: { submodule: linked },
          to: { link: 'src/b.ts' },
          'a.ts': { text: '' },
        },
      }),
    ]);
  const fields = 'name path type mode oid object { __typename } submodule { path subprojectCommitOid }';
  const entries: [path: string, entry: object][] = [
    ['a.ts', { type: 'blob', mode: 0o100644, oid: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', is: 'Blob' }],
    ['run.sh', { type: 'blob', mode: 0o100755, oid: '32f95c0d1244a78b2be1bab8de17906fabb2c4a8', is: 'Blob' }],
    ['to', { type: 'blob', mode: 0o120000, oid: '59476289c5b0249f14983609d81f0b47b393d722', is: 'Blob' }],
    ['lib', { type: 'commit', mode: 0o160000, oid: linked, is: undefined }],
    ['src', { type: 'tree', mode: 0o40000, is: 'Tree' }],
  ];
  for (const [path, wanted] of entries) {
    test(`tell ${path} as it is`, async () => {
      const { object } = await askCore<{ object: { file: Record<string, unknown> } }>(
        world(),
        `object(expression: "topic") { ... on Commit { file(path: "${path}") { ${fields} } } }`,
      );
      const { name, type, mode, oid, object: target, submodule } = object.file;
      const is = (target as { __typename: string } | null)?.__typename;
      assert.deepEqual({ name, type, mode, oid, is }, { name: path, oid, ...wanted });
      assert.deepEqual(submodule, path === 'lib' ? { path, subprojectCommitOid: linked } : null);
    });
  }

  test('stand in the tree by name', async () => {
    const { object } = await askCore<{ object: { tree: { entries: { name: string }[] } } }>(
      world(),
      'object(expression: "topic") { ... on Commit { tree { entries { name } } } }',
    );
    assert.deepEqual(
      object.tree.entries.map(({ name }) => name),
      ['a.ts', 'lib', 'run.sh', 'src', 'to'],
    );
  });

  test('of submodules and of nothing are no objects', async () => {
    const answer = await askCore(
      world(),
      `lib: object(expression: "topic:lib") { oid } below: object(expression: "topic:lib/x") { oid }
       topic: object(expression: "topic") { ... on Commit { file(path: "none") { oid } } }`,
    );
    assert.deepEqual(answer, { lib: null, below: null, topic: { file: null } });
  });

  test("differ if only a file's mode does", async () => {
    const executable = (value: boolean) => commit(2, { changes: { 'a/b': { text: '', executable: value } } });
    const oids = await Promise.all(
      [true, false].map((value) =>
        askCore(aRequest([executable(value)]), 'object(expression: "topic:a") { oid }'),
      ),
    );
    assert.notDeepEqual(oids[0], oids[1]);
  });
});

suite('stand-in trees: a branch that was cut from older files', () => {
  const forkedFrom = { 'a.ts': 'old\n', 'src/b.ts': null };
  const world = () =>
    aRequest([commit(2, { changes: { c: '' } }), commit(3, { updatesBranch: true }), commit(4)], {
      forkedFrom,
    });
  const paths = ['a.ts', 'src/b.ts', 'c'];
  const table: [name: string, place: number, texts: (string | undefined)[]][] = [
    ['has them at first', 0, ['old\n', undefined, '']],
    ['has the newest ones once it was updated', 1, ['a\n', 'b\n', '']],
    ['keeps the newest ones', 2, ['a\n', 'b\n', '']],
  ];
  for (const [name, place, texts] of table) {
    test(name, async () => {
      const { commits } = await oidsOf(world());
      assert.deepEqual(await textsAt(world(), commits[place]!, paths), texts);
    });
  }

  const parents = 'commits(first: 9) { nodes { commit { parents(first: 9) { nodes { oid } } } } }';
  const parentsIn = async (given: World): Promise<string[][]> => {
    const answer = await askPull<{
      commits: { nodes: { commit: { parents: { nodes: { oid: string }[] } } }[] };
    }>(given, parents);
    return answer.commits.nodes.map(({ commit: { parents } }) => parents.nodes.map(({ oid }) => oid));
  };

  test('has commits whose parents lead to where it was cut, and to what it merged', async () => {
    const { commits, base } = await oidsOf(world());
    const [[cut = ''] = [], ...later] = await parentsIn(world());
    assert.deepEqual(later, [[commits[0], base], [commits[1]]]);
    assert.deepEqual(await textsAt(world(), cut, paths), ['old\n', undefined, undefined]);
  });

  test('was rebased if its first commit updates it', async () => {
    const rebased = aRequest([commit(2, { replaced: true }), commit(3, { updatesBranch: true })], {
      forkedFrom,
    });
    assert.deepEqual(await parentsIn(rebased), [[(await oidsOf(rebased)).base]]);
    assert.deepEqual(await textsAt(rebased, 'topic', paths), ['a\n', 'b\n', undefined]);
  });

  test('else stands on the base branch', async () => {
    const plain = aRequest([commit(2)]);
    assert.deepEqual(await parentsIn(plain), [[(await oidsOf(plain)).base]]);
  });
});

suite('stand-in trees: a force-push', () => {
  const pushed = (lost: Partial<WorldCommit> = { replaced: true }) =>
    aRequest([
      commit(2, { changes: { one: '1' } }),
      commit(3, { ...lost, changes: { two: 'old' } }),
      commit(4, { ...lost, changes: { three: 'old' } }),
      review(5, 'APPROVED'),
      commit(6, { changes: { three: 'new' } }),
    ]);
  const paths = ['one', 'two', 'three'];

  test('takes commits from the request', async () => {
    const { reviewed, commits } = await oidsOf(pushed());
    const { headRefOid, timelineItems } = await askPull<{
      headRefOid: string;
      timelineItems: { totalCount: number };
    }>(pushed(), 'headRefOid timelineItems(first: 9, itemTypes: [PULL_REQUEST_COMMIT]) { totalCount }');
    assert.equal(commits.length, 2);
    assert.equal(commits.includes(reviewed[0]!), false);
    assert.deepEqual([headRefOid, timelineItems.totalCount], [commits[1], 2]);
  });

  test('leaves their trees where they were', async () => {
    const { reviewed } = await oidsOf(pushed());
    assert.deepEqual(await textsAt(pushed(), reviewed[0]!, paths), ['1', 'old', 'old']);
  });

  test('leaves later trees without what they did', async () => {
    assert.deepEqual(await textsAt(pushed(), 'topic', paths), ['1', undefined, 'new']);
  });

  for (const [lost, found] of [
    [{ replaced: true }, true],
    [{ collected: true }, false],
  ] as const) {
    test(`${found ? 'leaves' : 'long ago leaves no'} objects of them`, async () => {
      const world = pushed(lost);
      const [oid] = (await oidsOf(world)).reviewed;
      const objects = await askCore<object>(
        world,
        `a: object(oid: "${oid}") { oid } b: object(expression: "${oid}") { oid }
         c: object(expression: "${oid}:one") { __typename }`,
      );
      const wanted = found
        ? { a: { oid }, b: { oid }, c: { __typename: 'Blob' } }
        : { a: null, b: null, c: null };
      assert.deepEqual(objects, wanted);
    });
  }
});

test('stand-in trees: texts of files stay as they are when times move', () => {
  const world = aWorld({
    now: 'real',
    pullRequests: [
      {
        repo: 'acme/core',
        number: 1,
        timeline: [commit(2, { changes: { at: 'soon' } })],
        forkedFrom: { createdAt: hour(1) },
      },
    ],
  });
  const [pull] = world.pullRequests;
  assert.deepEqual((pull?.timeline[0] as WorldCommit).changes, { at: 'soon' });
  assert.deepEqual(pull?.forkedFrom, { createdAt: hour(1) });
});

suite('stand-in trees: a wrong world is refused with the path of the first wrong value', () => {
  const changes = (value: unknown) => ({ timeline: [commit(2, { changes: value as never })] });
  const at = '/pullRequests/0/timeline/0/changes';
  const neither = 'must be a text, null, or an object with "text", "link" or "submodule"';
  const dismissal = { type: 'review_dismissed', at: hour(3), actor: 'lee', author: 'rin' } as const;
  const table: [more: object, message: string][] = [
    [changes([]), `${at}: must be object`],
    [changes({ 'a/b': 1 }), `${at}/a~1b: must be string,null,object`],
    [changes({ a: {} }), `${at}/a: ${neither}`],
    [changes({ a: { text: '', submodule: linked } }), `${at}/a: ${neither}`],
    [changes({ a: { link: 'b', executable: true } }), `${at}/a: ${neither}`],
    [changes({ a: { submodule: 'main' } }), `${at}/a/submodule: must match pattern "^[0-9a-f]{40}$"`],
    [changes({ a: { text: '', executable: 1 } }), `${at}/a/executable: must be boolean`],
    [changes({ '/a': '' }), `${at}/~1a: must be a path such as src/a.ts`],
    [
      { timeline: [{ ...commit(2), updatesBranch: 1 }] },
      '/pullRequests/0/timeline/0/updatesBranch: must be boolean',
    ],
    [{ timeline: [{ ...commit(2), replaced: 1 }] }, '/pullRequests/0/timeline/0/replaced: must be boolean'],
    [
      { timeline: [commit(2, { collected: true })] },
      '/pullRequests/0/timeline: leaves the request no commit that is not replaced',
    ],
    [{ forkedFrom: { a: 1 } }, '/pullRequests/0/forkedFrom/a: must be string,null'],
    [
      { timeline: [{ type: 'review_dismissed', at: hour(3) }] },
      '/pullRequests/0/timeline/0/author: is missing',
    ],
    [
      { timeline: [dismissal, review(4, 'APPROVED')] },
      '/pullRequests/0/timeline/0/author: has no approval or demand of rin to dismiss before it',
    ],
    [
      { timeline: [review(2, 'APPROVED', 'kim'), review(2, 'COMMENTED'), dismissal] },
      '/pullRequests/0/timeline/2/author: has no approval or demand of rin to dismiss before it',
    ],
  ];
  for (const [more, message] of table) {
    test(message, () => {
      assert.throws(
        () => aRequest([], more),
        (error: unknown) => error instanceof WorldError && error.message === message,
      );
    });
  }
});
