import { strict as assert } from 'node:assert';
import { findName, packageReaderAt, readAgain, toReading, tampering } from '../support/packageReading';
import { readFrom, withGitHub } from '../support/readThrough';
import { Disk } from '../support/windows';
import { app, aWorldOfPackages, named, reading, readThrough } from '../support/worldOfPackages';

suite('What cannot be read of packages', () => {
  test('all that can: the world of these tests', async () => {
    const { of } = await reading(aWorldOfPackages());
    assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
  });

  test('an organisation that has gone: said, and what was asked about is read', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url }) => {
      const fetch = tampering((query, data) => {
        if (findName(query) === 'Repositories' && 'r0' in data) data['r0'] = null;
        return undefined;
      });
      const { of } = await readThrough(url, { fetch });
      assert.deepEqual(named(of('acme/core#12')), { names: ['ui'], unread: ['acme: noPermission'] });
    });
  });

  test('a repository that has gone', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url, world }) => {
      const snapshot = await readFrom(url);
      world.repositories.shift();
      const { of } = toReading(snapshot, await readAgain(packageReaderAt(url), snapshot));
      assert.deepEqual(named(of('acme/core#12')), { names: [], unread: ['acme/core: noPermission'] });
    });
  });

  test('a private repository that the token may read is read', async () => {
    const { of } = await reading(aWorldOfPackages({ private: true }));
    assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
  });

  test('an archived repository, or an empty one, is left out and nothing is missing', async () => {
    const archived = await reading(aWorldOfPackages({ archived: true }));
    assert.deepEqual(named(archived.of('acme/core#12')), { names: ['ui'], unread: [] });
    await withGitHub(aWorldOfPackages(), async ({ url }) => {
      const fetch = tampering((query, data) => {
        const list = data['r0'] as { repositories?: { nodes: Record<string, unknown>[] } };
        for (const node of findName(query) === 'Repositories' ? (list.repositories?.nodes ?? []) : [])
          if (node['nameWithOwner'] === 'acme/app') node['defaultBranchRef'] = null;
        return undefined;
      });
      const { of } = await readThrough(url, { fetch });
      assert.deepEqual(named(of('acme/core#12')), { names: ['ui'], unread: [] });
    });
  });

  test('what a dependency names and is not listed bounds figures, but what is archived does not', async () => {
    const step = (uses: string): string => `on: push\njobs:\n  a:\n    steps:\n      - uses: ${uses}\n`;
    const world = (files: Record<string, string>): object => ({
      ...aWorldOfPackages({}, [{ path: 'index.js' }]),
      repositories: [
        { nameWithOwner: 'acme/core', files: { 'action.yml': 'runs:\n  using: node20\n  main: index.js\n' } },
        { nameWithOwner: 'acme/old', archived: true, files: {} },
        { nameWithOwner: 'acme/app', files },
      ],
    });
    const workflow = '.github/workflows/a.yml';
    const archived = await reading(world({ [workflow]: step('acme/old@v1') }));
    assert.deepEqual(named(archived.of('acme/core#12')), { names: [], unread: [] });
    const gone = await reading(world({ [workflow]: step('acme/older@v1') }));
    assert.deepEqual(named(gone.of('acme/core#12')), { names: [], unread: ['acme/older: notListed'] });
  });

  const blobs: [name: string, change: object | null, why: string][] = [
    ['cut', { isTruncated: true, text: '{' }, 'tooLarge'],
    ['binary', { isBinary: true, text: null }, 'syntax'],
    ['without a text', { text: null }, 'tooLarge'],
    ['gone', null, 'noPermission'],
  ];
  for (const [name, change, why] of blobs) {
    test(`a manifest that is ${name}: ${why}, for each repository that wants it`, async () => {
      const world = aWorldOfPackages();
      world.repositories.push({ nameWithOwner: 'acme/twin', files: app });
      await withGitHub(world, async ({ url }) => {
        const files = new Disk();
        const fetch = tampering((query, data) => {
          if (findName(query) === 'Texts')
            for (const part of Object.values(data) as { object?: { text?: string } | null }[])
              if (part.object?.text?.includes('"app"')) part.object = change && { ...part.object, ...change };
          return undefined;
        });
        const { of } = await readThrough(url, { fetch, files });
        const expected = {
          names: ['ui'],
          unread: [`acme/app:package.json: ${why}`, `acme/twin:package.json: ${why}`],
        };
        assert.deepEqual(named(of('acme/core#12')), expected);
        // It stays unread without being asked for again.
        const again = await readThrough(url, { files });
        assert.deepEqual(named(again.of('acme/core#12')), expected);
        assert.equal(again.facts.cost.requests, 1);
      });
    });
  }

  test('parts of an answer that are missing are asked for again', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url }) => {
      const files = new Disk();
      let trees = 0;
      const fetch = tampering((query) =>
        findName(query) === 'Tree' && ++trees === 2 ? new Response('', { status: 502 }) : undefined,
      );
      const first = await readThrough(url, { fetch, files });
      assert.deepEqual(named(first.of('acme/core#12')), { names: ['ui'], unread: ['acme/app: trouble'] });
      const { of } = await readThrough(url, { files });
      assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
    });
  });

  test('folders are read however deep they are', async () => {
    const deep = `${Array.from({ length: 40 }, (_, floor) => `f${floor}`).join('/')}/package.json`;
    const files = { ...app, [deep]: '{"name":"deep","dependencies":{"lib":"*"}}' };
    const { of } = await reading(aWorldOfPackages({ files }));
    assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'deep', 'ui'], unread: [] });
  });

  test('a tree that GitHub cuts is read folder by folder', async () => {
    const wide = Array.from({ length: 40 }, (_, index) => [
      `a/b${index % 4}/c${index}/package.json`,
      `{"name":"d${index}","dependencies":{"lib":"*"}}`,
    ]);
    const files = { ...app, ...(Object.fromEntries(wide) as Record<string, string>) };
    await withGitHub(
      aWorldOfPackages({ files }),
      async ({ url }) => {
        const { of, facts } = await readThrough(url);
        const { names, unread } = named(of('acme/core#12'));
        assert.deepEqual([names.length, unread], [42, []]);
        assert.ok(facts.cost.requests < 20, `${facts.cost.requests} requests`);
      },
      { mostTreeEntries: 30 },
    );
  });

  test('a repository with more folders than are looked into is said, and read anew when it changes', async () => {
    const wide = Array.from({ length: 300 }, (_, index) => [
      `a/f${index}/b/package.json`,
      `{"name":"d${index}"}`,
    ]);
    const files = { ...app, ...(Object.fromEntries(wide) as Record<string, string>) };
    const limited = { mostTreeEntries: 320 };
    await withGitHub(
      aWorldOfPackages({ files }),
      async ({ url, world }) => {
        const snapshot = await readFrom(url);
        const reader = packageReaderAt(url);
        const first = toReading(snapshot, await readAgain(reader, snapshot));
        const { names, unread } = named(first.of('acme/core#12'));
        assert.deepEqual(names, ['app', 'ui']);
        assert.ok(unread.length > 0 && unread.every((each) => /^acme\/app:a\/f\d+: truncated$/.test(each)));
        world.repositories[1]!.files['package.json'] = '{"name":"renamed","dependencies":{"lib":"*"}}';
        const second = toReading(snapshot, await readAgain(reader, snapshot));
        assert.deepEqual(named(second.of('acme/core#12')).names, ['renamed', 'ui']);
        assert.deepEqual((await readAgain(reader, snapshot)).cost.requests, 1);
      },
      limited,
    );
  });

  test('50,000 files in one folder', async () => {
    const many = Array.from({ length: 50_000 }, (_, index) => [`data/${index}.json`, '']);
    const files = { ...app, ...(Object.fromEntries(many) as Record<string, string>) };
    const { of } = await reading(aWorldOfPackages({ files }));
    assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
  });

  test('a manifest of 2 MB', async () => {
    const large = JSON.stringify({
      name: 'app',
      dependencies: { lib: '*' },
      keywords: ['x'.repeat(2_000_000)],
    });
    const { of } = await reading(aWorldOfPackages({ files: { 'package.json': large } }));
    const { names, unread } = named(of('acme/core#12'));
    assert.ok(names.includes('app') || unread.some((each) => each.startsWith('acme/app:package.json')));
  });

  test('a request with more files than GitHub tells of is a lower bound, read once', async () => {
    const files = Array.from({ length: 3100 }, (_, index) => ({ path: `packages/lib/src/${index}.ts` }));
    await withGitHub(aWorldOfPackages({}, files), async ({ url }) => {
      const snapshot = await readFrom(url);
      const reader = packageReaderAt(url);
      const facts = await readAgain(reader, snapshot);
      const [changed] = facts.files.values();
      assert.deepEqual([changed?.paths.length, changed?.isCut], [3000, true]);
      assert.ok(toReading(snapshot, facts).of('acme/core#12').isLowerBound);
      assert.equal((await readAgain(reader, snapshot)).cost.requests, 1);
    });
  });

  test('hostile repositories: names are only names', async () => {
    const bomb = [
      'a: &a ["x","x"]',
      ...Array.from({ length: 30 }, (_, index) => {
        const [name, before] = [`a${index + 1}`, index === 0 ? 'a' : `a${index}`];
        return `${name}: &${name} [*${before},*${before},*${before},*${before}]`;
      }),
      'packages: *a30',
    ].join('\n');
    const hostile = 'evil"\n){x} \u202e';
    const files = {
      ...app,
      'pnpm-workspace.yaml': bomb,
      '__proto__/package.json': '{"name":"__proto__","dependencies":{"lib":"*","__proto__":"1"}}',
      'constructor/package.json': '{"name":"constructor","dependencies":{"lib":"*"}}',
      'with "quotes"\nand lines/package.json': JSON.stringify({ name: hostile, dependencies: { lib: '*' } }),
      'list/package.json': '[]',
      'deep/package.json': '['.repeat(20_000),
    };
    await withGitHub(aWorldOfPackages({ files }), async ({ url }) => {
      const disk = new Disk();
      const { of } = await readThrough(url, { files: disk });
      const { names, unread } = named(of('acme/core#12'));
      assert.deepEqual(names.slice(0, 3), ['__proto__', 'app', 'constructor']);
      assert.ok(unread.some((each) => each.startsWith('acme/app:deep/package.json: syntax')));
      assert.equal(({} as Record<string, unknown>)['dependencies'], undefined);
      // Nor does it get worse on the way over the disk.
      const again = await readThrough(url, { files: disk });
      assert.deepEqual(named(again.of('acme/core#12')), { names, unread });
    });
  });
});
