import { strict as assert } from 'node:assert';
import { FailureError } from '../../src/core/model/failure';
import { hour } from '../../src/core/model/instant';
import type { Snapshot } from '../../src/core/model/snapshot';
import { findName, packageReaderAt, readAgain, toReading, tampering } from '../support/packageReading';
import { readFrom, withGitHub } from '../support/readThrough';
import { Disk, FakeTime } from '../support/windows';
import { aWorldOfPackages, named, readThrough } from '../support/worldOfPackages';

suite('Faults while packages are read', () => {
  test('a query that is too heavy is sent in halves', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url }) => {
      const fetch = tampering((query) =>
        findName(query) === 'Texts' && query.includes('r1: ') ? new Response('', { status: 502 }) : undefined,
      );
      const { of, facts } = await readThrough(url, { fetch });
      assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
      assert.ok(facts.cost.requests > 4);
    });
  });

  test('trouble with everything: said, tried a few times only, and the next hour goes on', async () => {
    const world = aWorldOfPackages();
    for (let index = 0; index < 150; index++)
      world.repositories.push({ nameWithOwner: `acme/r${index}`, files: {} });
    await withGitHub(world, async ({ url, stats }) => {
      const snapshot = await readFrom(url);
      let isDown = true;
      const reader = packageReaderAt(url, {
        fetch: tampering((query) =>
          isDown && findName(query) !== 'Repositories' ? new Response('', { status: 502 }) : undefined,
        ),
      });
      const before = stats.requests;
      const first = toReading(snapshot, await readAgain(reader, snapshot)).of('acme/core#12');
      assert.ok(first.isLowerBound);
      assert.deepEqual([...new Set(first.unread.map(({ why }) => why))], ['trouble']);
      assert.ok(stats.requests - before < 20, `${stats.requests - before} requests`);
      isDown = false;
      const { of } = toReading(snapshot, await readAgain(reader, snapshot));
      assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
    });
  });

  const broken: [name: string, answer: () => Response, kind: string][] = [
    [
      'a page of a proxy',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'nonsense',
    ],
    ['an answer that is cut', () => new Response('{"data":{"r0":', { headers: json }), 'nonsense'],
    ['a token revoked', () => new Response('{}', { status: 401, headers: json }), 'signedOut'],
    ['a limit', () => new Response('', { status: 429 }), 'rateLimited'],
  ];
  for (const [name, answer, kind] of broken) {
    // About one repository, nonsense is no reason to give up the others: see below.
    for (const at of kind === 'nonsense' ? ['Repositories', 'Texts'] : ['Repositories', 'Tree', 'Texts']) {
      test(`${name} at ${at}: rejects, and the next reading works`, async () => {
        await withGitHub(aWorldOfPackages(), async ({ url }) => {
          const snapshot = await readFrom(url);
          let isBroken = true;
          const reader = packageReaderAt(url, {
            fetch: tampering((query) => (isBroken && findName(query) === at ? answer() : undefined)),
          });
          await assert.rejects(
            readAgain(reader, snapshot),
            (error: unknown) => error instanceof FailureError && error.failure.kind === kind,
          );
          isBroken = false;
          const { of } = toReading(snapshot, await readAgain(reader, snapshot));
          assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
        });
      });
    }
  }

  for (const [name, answer] of broken.filter(([, , kind]) => kind === 'nonsense')) {
    test(`${name} about the files of a repository: said, and the next reading works`, async () => {
      await withGitHub(aWorldOfPackages(), async ({ url }) => {
        const snapshot = await readFrom(url);
        let trees = 0;
        const reader = packageReaderAt(url, {
          fetch: tampering((query) => (findName(query) === 'Tree' && ++trees === 2 ? answer() : undefined)),
        });
        const first = toReading(snapshot, await readAgain(reader, snapshot));
        assert.deepEqual(named(first.of('acme/core#12')), { names: ['ui'], unread: ['acme/app: trouble'] });
        const second = toReading(snapshot, await readAgain(reader, snapshot));
        assert.deepEqual(named(second.of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
      });
    });
  }

  test('what broke off is not taken for nothing, by the next window either', async () => {
    const world = aWorldOfPackages();
    for (let index = 0; index < 70; index++)
      world.repositories.push({
        nameWithOwner: `acme/r${index}`,
        files: { 'package.json': `{"name":"r${index}"}` },
      });
    await withGitHub(world, async ({ url }) => {
      const snapshot = await readFrom(url);
      const files = new Disk();
      let trees = 0;
      const fetch = tampering((query) =>
        findName(query) === 'Tree' && ++trees === 65 ? new Response('', { status: 429 }) : undefined,
      );
      const reader = packageReaderAt(url, { fetch, files });
      await assert.rejects(readAgain(reader, snapshot));
      for (const window of [reader, packageReaderAt(url, { files })]) {
        const known = await window.known(snapshot);
        assert.ok(known && known.map.graph.size > 50);
        const { isLowerBound, unread } = toReading(snapshot, known).of('acme/core#12');
        assert.ok(isLowerBound && unread.length > 10);
      }
    });
  });

  test('told to stop, it stops', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url }) => {
      const snapshot = await readFrom(url);
      const controller = new AbortController();
      const reader = packageReaderAt(url, {
        fetch: tampering((query) => {
          if (findName(query) === 'Tree') controller.abort();
          return undefined;
        }),
      });
      await assert.rejects(reader.read(snapshot, controller.signal), { name: 'AbortError' });
    });
  });

  test('what the budget does not let us read anew stays as it was, and is said', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url, world }) => {
      const { snapshot, reader, time } = await aReader(url, 8);
      world.repositories[1]!.files['package.json'] = '{"name":"renamed","dependencies":{"lib":"*"}}';
      const second = toReading(snapshot, await readAgain(reader, snapshot));
      assert.deepEqual(named(second.of('acme/core#12')), {
        names: ['app', 'ui'],
        unread: ['acme/app: budget'],
      });
      time.now += hour;
      const third = toReading(snapshot, await readAgain(reader, snapshot));
      assert.deepEqual(named(third.of('acme/core#12')), { names: ['renamed', 'ui'], unread: [] });
    });
  });
});

suite('Packages on the disk', () => {
  test('a damaged file is dropped, and read anew', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url }) => {
      for (const text of [
        '{',
        'null',
        '[]',
        '{"form":1,"repositories":[1],"texts":7,"files":{"x":1}}',
        '{"form":0}',
      ]) {
        const files = new Disk();
        await files.write('packages-rin.json', text);
        const lines: string[] = [];
        const { of } = await readThrough(url, { files, lines });
        assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
        assert.equal(lines.length, text === '{' ? 1 : 0);
      }
    });
  });

  test('a full disk costs nothing but a line in the log', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url }) => {
      const files = new Disk();
      files.fault = 'ENOSPC';
      const lines: string[] = [];
      const snapshot = await readFrom(url);
      const reader = packageReaderAt(url, { files, lines });
      await readAgain(reader, snapshot);
      const { of, facts } = toReading(snapshot, await readAgain(reader, snapshot));
      assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
      assert.equal(facts.cost.requests, 1);
      assert.match(lines[0] ?? '', /Can't save the packages.*ENOSPC/);
    });
  });

  test('a restart parses nothing and asks for nothing but the list', async () => {
    const world = aWorldOfPackages();
    for (let index = 0; index < 15; index++) {
      const text = JSON.stringify({ name: `big${index}`, keywords: ['x'.repeat(1_900_000)] });
      world.repositories.push({ nameWithOwner: `acme/big${index}`, files: { 'package.json': text } });
    }
    await withGitHub(world, async ({ url }) => {
      const files = new Disk();
      const first = await readThrough(url, { files });
      const stored = [...files.texts.values()].reduce((sum, { length }) => sum + length, 0);
      assert.ok(stored < 20_000, `${stored}`);
      const second = await readThrough(url, { files });
      assert.deepEqual(second.facts.cost, { requests: 1, points: 1 });
      assert.equal(second.facts.map.graph.size, first.facts.map.graph.size);
    });
  });

  test('known is what is stored, without the network', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url, stats }) => {
      const files = new Disk();
      const { snapshot } = await readThrough(url, { files });
      const before = stats.requests;
      assert.equal(await packageReaderAt(url).known(snapshot), undefined);
      const facts = await packageReaderAt(url, { files }).known(snapshot);
      assert.deepEqual(named(toReading(snapshot, facts!).of('acme/core#12')).names, ['app', 'ui']);
      assert.equal(stats.requests, before);
    });
  });
});

const json = { 'content-type': 'application/json; charset=utf-8' };

/** One that has read all, with two requests left of its budget. */
async function aReader(
  url: string,
  budget: number,
): Promise<{ snapshot: Snapshot; reader: ReturnType<typeof packageReaderAt>; time: FakeTime }> {
  const time = new FakeTime(0);
  const snapshot = await readFrom(url);
  const reader = packageReaderAt(url, { budget, time });
  const { cost } = await readAgain(reader, snapshot);
  assert.equal(cost.requests, budget - 2);
  return { snapshot, reader, time };
}
