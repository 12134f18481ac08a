import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { findDownstream } from '../../../src/core/packages/downstream';
import { defaultWeights } from '../../../src/core/settings/weights';
import { PackageIndex } from '../../../src/manifests/packageIndex';
import { wantedFiles } from '../../../src/manifests/wantedFiles';

type Files = Readonly<Record<string, string>>;

/** The folders of acme/app that depend on a change in acme/lib, and what wasn't read that may matter. */
function impactOf(path: string, lib: Files, app: Files) {
  const index = new PackageIndex();
  for (const [repository, files] of Object.entries({ 'acme/lib': lib, 'acme/app': app })) {
    const wanted = wantedFiles(Object.keys(files)).map((each) => [each, files[each] ?? ''] as const);
    index.add({ repository, paths: Object.keys(files), texts: new Map(wanted) });
  }
  const { dependents, unread } = findDownstream(
    { repository: 'acme/lib', files: [{ path, lines: 1 }], isCut: false, author: 'kim', authorTeams: [] },
    finish(index.map([])),
    defaultWeights,
  );
  const folders = dependents.map(({ repository, folder }) => `${repository.slice(5)}/${folder}`);
  return { folders: folders.sort(), unread: unread.map(({ what }) => what) };
}

suite('Gradle projects that others find by what is stated elsewhere', () => {
  const core: Files = {
    'settings.gradle': "rootProject.name = 'core'",
    'build.gradle': "group = 'com.acme'",
  };
  const dependsOn = (what: string): string => `dependencies {\n  implementation(${what})\n}`;
  const catalogue = (entry: string): string =>
    `dependencyResolutionManagement {\n  versionCatalogs {\n    ${entry}\n  }\n}`;

  const stated: [name: string, app: Files][] = [
    [
      'in settings, whole',
      {
        'settings.gradle.kts': catalogue(
          'create("deps") {\n      library("acme-core", "com.acme:core:1.0")\n    }',
        ),
        'build.gradle.kts': dependsOn('deps.acme.core'),
      },
    ],
    [
      'in settings, in parts',
      {
        'settings.gradle': catalogue("libs {\n library('core', 'com.acme', 'core').versionRef('a')\n }"),
        'build.gradle': dependsOn('libs.core'),
      },
    ],
    [
      'in settings, bundled',
      {
        'settings.gradle.kts': catalogue(
          'create("libs") {\n library("a-core", "com.acme:core:1")\n bundle("all", listOf("a-core"))\n }',
        ),
        'build.gradle.kts': dependsOn('libs.bundles.all'),
      },
    ],
    [
      'in a file called otherwise',
      {
        'settings.gradle.kts': catalogue('create("libs") { from(files("gradle/own.toml")) }'),
        'gradle/own.toml': '[libraries]\ncore = "com.acme:core:1"',
        'build.gradle.kts': dependsOn('libs.core'),
      },
    ],
    [
      'as a bill of materials',
      { 'build.gradle': "dependencyManagement { imports { mavenBom 'com.acme:core:1' } }" },
    ],
  ];
  for (const [name, app] of stated)
    test(name, () =>
      assert.deepEqual(impactOf('src/main/java/A.java', core, app), { folders: ['app/'], unread: [] }),
    );

  test('a catalogue in a file that is nowhere may have anything', () =>
    assert.deepEqual(
      impactOf('src/main/java/A.java', core, {
        'settings.gradle.kts': catalogue('create("libs") { from(files("../own.toml")) }'),
        'build.gradle.kts': dependsOn('libs.core'),
      }),
      { folders: [], unread: ['acme/app:build.gradle.kts'] },
    ));

  test('scripts may be called like their projects', () => {
    const lib = {
      'settings.gradle':
        'include \'core\'\nrootProject.children.each { it.buildFileName = "${it.name}.gradle" }',
      'core/core.gradle': "group = 'com.acme'",
    };
    assert.deepEqual(
      impactOf('core/src/main/java/A.java', lib, { 'build.gradle': dependsOn("'com.acme:core:1'") }),
      { folders: ['app/'], unread: [] },
    );
  });

  test('each platform has an artifact of its own', () => {
    const lib = {
      'settings.gradle.kts': 'rootProject.name = "core"',
      'build.gradle.kts': 'plugins { kotlin("multiplatform") }\ngroup = "com.acme"',
    };
    const dependency =
      '<dependency><groupId>com.acme</groupId><artifactId>core-jvm</artifactId></dependency>';
    const app = {
      'pom.xml': `<project><groupId>g</groupId><artifactId>a</artifactId><version>1</version><dependencies>${dependency}</dependencies></project>`,
    };
    assert.deepEqual(impactOf('src/commonMain/kotlin/A.kt', lib, app), { folders: ['app/'], unread: [] });
  });

  test('scripts depend on the classes that buildSrc brings, whose plugin they apply', () => {
    const app = {
      'buildSrc/build.gradle': dependsOn("'com.acme:core:1'"),
      'settings.gradle': "include 'a'",
      'a/build.gradle': 'apply plugin: com.acme.CorePlugin',
    };
    assert.deepEqual(impactOf('src/main/java/A.java', core, app).folders, ['app/a', 'app/buildSrc']);
  });

  test('scripts depend on the types of their buildSrc that they use', () => {
    const lib = {
      'settings.gradle': "include 'a', 'b'",
      'buildSrc/build.gradle': '',
      'buildSrc/src/main/java/com/acme/Util.java': '',
      'a/build.gradle': "import com.acme.Util\nplugins { id 'java' }\nUtil.configure(project)",
      'b/build.gradle': "plugins { id 'java' }",
    };
    assert.deepEqual(impactOf('buildSrc/src/main/java/com/acme/Util.java', lib, {}).folders, ['lib/a']);
  });
});
