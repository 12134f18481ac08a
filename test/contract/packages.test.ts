import { strict as assert } from 'node:assert';
import { hour } from '../../src/core/model/instant';
import type { Downstream } from '../../src/core/packages/downstream';
import {
  allNames,
  getNames,
  packageReaderAt,
  readAgain,
  toReading,
  readPackagesFrom,
  recording,
  type Reading,
  type Sent,
} from '../support/packageReading';
import { metamask, metamaskOracle, organisation, organisationOracle } from '../support/packageWorlds';
import { readFrom, withGitHub } from '../support/readThrough';
import { Disk, FakeTime } from '../support/windows';

suite('What Turborepo calls affected', () => {
  let reading: Reading;
  suiteSetup(async () => {
    reading = await withGitHub(metamask(), ({ url }) => readPackagesFrom(url));
  });

  const pure = Object.entries(metamaskOracle).filter(([, { pure: isPure }]) => isPure);
  test('23 changes', () => assert.equal(pure.length, 23));

  for (const [request, { directlyChanged, affected }] of pure) {
    test(request, () => {
      const found = reading.of(request);
      assert.deepEqual(found.changed, directlyChanged);
      assert.deepEqual([...new Set([...found.changed, ...getNames(found)])].sort(), affected);
      assert.deepEqual(found.unread, []);
    });
  }
});

suite('What depends on a change across repositories', () => {
  let reading: Reading;
  suiteSetup(async () => {
    reading = await withGitHub(organisation(), ({ url }) => readPackagesFrom(url));
  });

  test('60 changes', () => assert.equal(Object.keys(organisationOracle).length, 60));

  for (const [request, expected] of Object.entries(organisationOracle)) {
    test(request, () => {
      const found = reading.of(request);
      // Two changes are of a workspace's root, which is no package.
      const isRoot = found.change.unmapped.length > 0;
      assert.deepEqual(found.changed, isRoot ? [] : [expected.package]);
      assert.deepEqual(getNames(found), expected.dependents);
      assert.deepEqual(found.production, expected.dependentsProduction);
      assert.equal(found.weight > 0, expected.material && expected.dependents.length > 0);
      assert.deepEqual(found.unread, []);
    });
  }
});

suite('Reading packages costs', () => {
  test('of 57 repositories: cold one request each and a few for the texts, one for each request that matters, then one as long as nothing changes', async () => {
    await withGitHub(organisation(), async ({ url, stats }) => {
      const snapshot = await readFrom(url);
      const files = new Disk();
      const reader = packageReaderAt(url, { files });
      const before = { ...stats };
      const { cost } = await readAgain(reader, snapshot);
      assert.deepEqual(cost, {
        requests: stats.requests - before.requests,
        points: stats.points - before.points,
      });
      assert.deepEqual(cost, { requests: 101, points: 6 });
      const warm = { requests: 1, points: 1 };
      assert.deepEqual((await readAgain(reader, snapshot)).cost, warm);
      assert.deepEqual((await readAgain(packageReaderAt(url, { files }), snapshot)).cost, warm);
    });
  });

  test('of one repository that has changed: the push, its files, and their texts', async () => {
    await withGitHub(organisation(), async ({ url, world }) => {
      const snapshot = await readFrom(url);
      const sent: Sent[] = [];
      const reader = packageReaderAt(url, { fetch: recording(sent) });
      await readAgain(reader, snapshot);
      const streams = world.repositories.find(
        ({ nameWithOwner }) => nameWithOwner === 'metamask/ocap-kernel',
      )!;
      const path = 'packages/logger/package.json';
      streams.files[path] = (streams.files[path] as string).replace('@metamask/logger', '@metamask/scribe');
      sent.length = 0;
      const { map } = await readAgain(reader, snapshot);
      assert.deepEqual(
        sent.map(({ name, parts }) => [name, parts]),
        [
          ['Repositories', 1],
          ['Compare', 0],
          ['Tree', 0],
          ['Texts', 34],
        ],
      );
      const names = allNames(map.graph);
      assert.ok(names.includes('@metamask/scribe') && !names.includes('@metamask/logger'));
    });
  });

  test('of a repository in which no manifest has changed: the push alone', async () => {
    await withGitHub(organisation(), async ({ url, world }) => {
      const snapshot = await readFrom(url);
      const reader = packageReaderAt(url);
      await readAgain(reader, snapshot);
      world.repositories[0]!.files['packages/new/src/index.ts'] = '';
      assert.deepEqual((await readAgain(reader, snapshot)).cost, { requests: 2, points: 1 });
    });
  });

  test('no more than the budget: the rest is unread, and the next hour goes on', async () => {
    await withGitHub(organisation(), async ({ url, stats }) => {
      const snapshot = await readFrom(url);
      const time = new FakeTime(0);
      const reader = packageReaderAt(url, { time, budget: 12 });
      const before = stats.requests;
      const first = toReading(snapshot, await readAgain(reader, snapshot));
      assert.equal(stats.requests - before, 12);
      const { isLowerBound, unread } = first.of('metamask/core#512');
      assert.ok(isLowerBound);
      assert.deepEqual([...new Set(unread.map(({ why }) => why))], ['budget']);
      await readAgain(reader, snapshot);
      assert.equal(stats.requests - before, 12);
      let last: Downstream | undefined;
      for (let round = 0; round < 6; round++) {
        time.now += hour;
        last = toReading(snapshot, await readAgain(reader, snapshot)).of('metamask/core#512');
      }
      assert.ok(last);
      assert.deepEqual([last.isLowerBound, last.unread.length], [false, 0]);
      assert.deepEqual(getNames(last), organisationOracle['metamask/core#512']!.dependents);
    });
  });
});
