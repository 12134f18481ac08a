import { strict as assert } from 'node:assert';
import { packageReaderAt, readAgain, toReading, type Reading } from '../support/packageReading';
import { aPatch } from '../support/patches';
import { readFrom, withGitHub } from '../support/readThrough';
import { Disk } from '../support/windows';
import { worldOfOne } from '../support/worldOfOne';
import { aWorldOfPackages } from '../support/worldOfPackages';

suite('What the patches of a request show', () => {
  const file = 'packages/lib/src/index.ts';
  const cases: [name: string, files: object[], weight: number, changed: string[]][] = [
    ['internals', [{ path: file, patch: aPatch('-a();\n+b();'), additions: 1, deletions: 1 }], 0.8, ['lib']],
    ['an addition', [{ path: file, patch: aPatch('+export const a = 1;'), additions: 1 }], 1.4, ['lib']],
    ['a change', [{ path: file, patch: aPatch('-export const a = 1;'), deletions: 1 }], 2, ['lib']],
    ['no patch', [{ path: file }], 2, ['lib']],
    ['a cut patch', [{ path: file, patch: aPatch('-a();'), additions: 7, deletions: 1 }], 2, ['lib']],
    ['a language that nobody knows', [{ path: 'packages/lib/src/a.zig', patch: aPatch('-a') }], 2, ['lib']],
    [
      'a catalogue: only who uses the names that change',
      [
        {
          path: 'pnpm-workspace.yaml',
          patch: aPatch(' catalog:\n-  lib: ^1.0.0\n+  lib: ^2.0.0'),
          additions: 1,
          deletions: 1,
        },
      ],
      0,
      ['ui'],
    ],
  ];
  for (const [name, files, weight, changed] of cases) {
    test(name, async () => {
      const { of } = await read(files);
      const found = of('acme/core#12');
      assert.ok(Math.abs(found.weight - weight) < 1e-9, `${found.weight}`);
      assert.deepEqual(found.changed, changed);
    });
  }

  const catalogue = (version: string): string =>
    `[versions]\nspring = "${version}"\n\n[libraries]\ncore = { module = "g:core", version.ref = "spring" }\n`;
  const central: [name: string, head: string, changed: string[], global: string[]][] = [
    ['the text at the head tells whose version it is', catalogue('2'), ['g:user'], []],
    ['a text that the patch does not fit: any package', catalogue('3'), [], ['gradle/libs.versions.toml']],
  ];
  for (const [name, head, changed, global] of central) {
    test(`a name for several versions: ${name}`, async () => {
      await withGitHub(aGradleWorld(head), async ({ url, stats }) => {
        const snapshot = await readFrom(url);
        const disk = new Disk();
        const read = async (): Promise<void> => {
          const { of } = toReading(
            snapshot,
            await readAgain(packageReaderAt(url, { files: disk }), snapshot),
          );
          const found = of('acme/core#12');
          assert.deepEqual([found.changed, found.change.global], [changed, global]);
        };
        await read();
        const before = stats.byKind['graphql'];
        await read();
        assert.equal(stats.byKind['graphql'], before! + 1, 'a restart only asks what is new');
      });
    });
  }

  /** Two projects of which one uses a library of the catalogue; the request changes a version that it names. */
  function aGradleWorld(head: string): object {
    const patch = '@@ -1,2 +1,2 @@\n [versions]\n-spring = "1"\n+spring = "2"';
    const path = 'gradle/libs.versions.toml';
    const world = worldOfOne({
      files: [{ path, patch, additions: 1, deletions: 1 }],
      timeline: [
        { type: 'commit', at: '2026-08-19T09:00:00Z', author: 'kim', changes: { [path]: head } },
        { type: 'review_requested', at: '2026-08-19T10:00:00Z', actor: 'kim', reviewer: { user: 'rin' } },
      ],
    });
    const project = (more: string): string => `group = 'g'\ndependencies {\n${more}}\n`;
    const files = {
      'settings.gradle': "include ':user', ':other', ':top'\n",
      [path]: catalogue('1'),
      'user/build.gradle': project('  api libs.core\n'),
      'other/build.gradle': project(''),
      'top/build.gradle': project("  api project(':user')\n  api project(':other')\n"),
    };
    return { ...world, repositories: [{ nameWithOwner: 'acme/core', files }] };
  }

  test('cost one request for each head, and none where nothing depends on the change', async () => {
    await withGitHub(aWorldOfPackages({}, cases[0]![1]), async ({ url, stats }) => {
      const patches = (): number =>
        Object.entries(stats.byKind).reduce(
          (sum, [kind, count]) => sum + (/\/files$/.test(kind) ? count : 0),
          0,
        );
      const snapshot = await readFrom(url);
      const disk = new Disk();
      await readAgain(packageReaderAt(url, { files: disk }), snapshot);
      assert.equal(patches(), 1);
      await readAgain(packageReaderAt(url, { files: disk }), snapshot);
      assert.equal(patches(), 1, 'not again after a restart');
    });
    const alone = aWorldOfPackages({}, [{ path: 'packages/ui/src/index.ts' }]);
    await withGitHub(alone, async ({ url, stats }) => {
      await readAgain(packageReaderAt(url), await readFrom(url));
      assert.deepEqual(
        Object.keys(stats.byKind).filter((kind) => kind.endsWith('/files')),
        [],
      );
    });
  });

  function read(files: object[]): Promise<Reading> {
    return withGitHub(aWorldOfPackages({}, files), async ({ url }) => {
      const snapshot = await readFrom(url);
      return toReading(snapshot, await readAgain(packageReaderAt(url), snapshot));
    });
  }
});
