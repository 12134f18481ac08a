import { strict as assert } from 'node:assert';
import { getLocal } from 'mockttp';
import type { PackageFacts } from '../../src/app/packagePorts';
import type { Unread } from '../../src/core/packages/packageMap';
import { connect } from '../../src/github/client';
import { PackageReader } from '../../src/github/packages/packageReader';
import { readFrom, serverAt, withGitHub } from '../support/readThrough';
import { Disk } from '../support/windows';
import { worldOfOne } from '../support/worldOfOne';

/** Where a repository is built by a program, GitHub's dependency graph tells what the program would. */
suite('A repository whose manifests do not tell all', () => {
  const gradle = {
    'build.gradle': 'apply from: "https://acme.example/java.gradle"',
    'settings.gradle': 'rootProject.name = "shop"',
  };
  const core = { 'pom.xml': '<project><groupId>acme</groupId><artifactId>core</artifactId></project>' };
  const world = worldOfOne({ files: [{ path: 'src/main/java/Core.java', additions: 1, deletions: 0 }] });
  Object.assign(world, {
    repositories: [
      { nameWithOwner: 'acme/core', files: core },
      { nameWithOwner: 'acme/shop', files: gradle },
    ],
  });
  const sbom = {
    sbom: {
      packages: [
        { SPDXID: 'A', externalRefs: [{ referenceType: 'purl', referenceLocator: 'pkg:maven/acme/core@1' }] },
      ],
    },
  };

  test('is known by its bill of materials, asked for once for a commit', async () => {
    const { facts, asked, again } = await read(200, JSON.stringify(sbom));
    assert.deepEqual(dependentsIn(facts), ['acme/shop']);
    assert.deepEqual([asked, again], [1, 1]);
  });

  const refusals: [status: number, body: string][] = [
    [403, '{"message":"Dependency graph is disabled"}'],
    [404, '{"message":"Not Found"}'],
    [500, ''],
    [200, '<html>'],
    [200, '{"sbom":[]}'],
  ];
  for (const [status, body] of refusals) {
    test(`${status} ${body}: the rest is there, and said to be partial`, async () => {
      const { facts, asked, again } = await read(status, body);
      assert.deepEqual(dependentsIn(facts), []);
      assert.deepEqual(
        facts.map.unread.map(({ why }: Unread) => why),
        ['partial'],
      );
      assert.deepEqual([asked, again], [1, 1]);
    });
  }

  function dependentsIn({ map }: PackageFacts): string[] {
    const { graph } = map;
    const { reverse } = graph;
    const [core] = graph.getNodes('acme/core');
    const { starts, targets } = reverse.dependents;
    const place = reverse.placeOf[core!]!;
    return [...targets.subarray(starts[place], starts[place + 1])].map((target) =>
      graph.nameAt(reverse.nodeAt[target]!),
    );
  }

  /** How often it was asked for after one reading, and after another. */
  async function read(
    status: number,
    body: string,
  ): Promise<{ facts: PackageFacts; asked: number; again: number }> {
    return withGitHub(world, async (github) => {
      const front = getLocal();
      await front.start();
      try {
        const path = '/api/v3/repos/acme/shop/dependency-graph/sbom';
        const json = { 'content-type': 'application/json' };
        const endpoint = await front.forGet(path).always().thenReply(status, body, json);
        await front.forAnyRequest().always().thenForwardTo(github.url);
        const url = front.url.replace('localhost', '127.0.0.1');
        const snapshot = await readFrom(url);
        const quiet = (): void => undefined;
        const reader = new PackageReader({
          client: connect(serverAt(url), 'good-turn', Date.now),
          account: 'rin',
          files: new Disk(),
          clock: Date.now,
          log: { info: quiet, warn: quiet, error: quiet },
          budget: () => 100,
        });
        const { signal } = new AbortController();
        const facts = await reader.read(snapshot, signal);
        const asked = (await endpoint.getSeenRequests()).length;
        await reader.read(snapshot, signal);
        return { facts, asked, again: (await endpoint.getSeenRequests()).length };
      } finally {
        await front.stop();
      }
    });
  }
});
