import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { findDownstream } from '../../../src/core/packages/downstream';
import { defaultWeights } from '../../../src/core/settings/weights';
import { gradle } from '../../../src/manifests/gradle/gradle';
import { PackageIndex } from '../../../src/manifests/packageIndex';
import { shown } from './surroundings';

type Files = Readonly<Record<string, string>>;

/** Who depends on a change of a file in acme/build, by name, and what wasn't read that may matter. */
function impactOf(path: string, repositories: Readonly<Record<string, Files>>) {
  const index = new PackageIndex();
  for (const [repository, files] of Object.entries(repositories))
    index.add({ repository, paths: Object.keys(files), texts: new Map(Object.entries(files)) });
  const { dependents, unread, ambiguous } = findDownstream(
    { repository: 'acme/build', files: [{ path, lines: 1 }], isCut: false, author: 'kim', authorTeams: [] },
    finish(index.map([])),
    defaultWeights,
  );
  return {
    dependents: dependents.map(({ name }) => name).sort(),
    unread: unread.map(({ what }) => what),
    ambiguous,
  };
}

suite('Gradle plugins of another repository', () => {
  const publisher: Files = {
    'settings.gradle.kts': 'rootProject.name = "build"\ninclude("plugin")',
    'plugin/build.gradle.kts':
      'plugins { `java-gradle-plugin` }\ngradlePlugin { plugins { create("x") {\n id = "com.acme.build"\n implementationClass = "com.acme.BuildPlugin"\n } } }',
  };
  const user: Files = {
    'settings.gradle.kts': 'rootProject.name = "app"',
    'build.gradle.kts': 'plugins {\n id("com.acme.build") version "1.2"\n}',
  };
  const changed = 'plugin/src/main/kotlin/com/acme/BuildPlugin.kt';
  const catalogue =
    '[versions]\nb = "1.2"\n[plugins]\nacmeBuild = { id = "com.acme.build", version.ref = "b" }';

  const published: [name: string, files: Files][] = [
    ['in Kotlin', publisher],
    [
      'in Groovy',
      {
        'plugin/build.gradle':
          "gradlePlugin {\n plugins {\n simple {\n id = 'com.acme.build'\n implementationClass = 'com.acme.BuildPlugin'\n }\n }\n}",
      },
    ],
    [
      'in Groovy without a sign',
      {
        'plugin/build.gradle':
          "gradlePlugin { plugins { simple {\n id 'com.acme.build'\n implementationClass 'com.acme.BuildPlugin'\n} } }",
      },
    ],
    [
      'in one call each',
      {
        'plugin/build.gradle.kts':
          'gradlePlugin.plugins.register("x") {\n implementationClass = BuildPlugin::class.qualifiedName\n this.id = "com.acme.build"\n}',
      },
    ],
    [
      'by a variable',
      {
        'plugin/build.gradle.kts':
          'val pluginId = "com.acme.build"\ngradlePlugin { plugins { create("x") {\n id = pluginId\n implementationClass = "X"\n} } }',
      },
    ],
    [
      'after the group',
      {
        'plugin/build.gradle.kts':
          'group = "com.acme"\ngradlePlugin { plugins { create("x") {\n id = "$group.build"\n implementationClass = "X"\n} } }',
      },
    ],
    [
      'in pieces',
      {
        'gradle.properties': 'prefix=com.acme',
        'plugin/build.gradle':
          "gradlePlugin { plugins { x {\n id = prefix + '.build'\n implementationClass = 'X'\n} } }",
      },
    ],
    [
      'by a file that names its class',
      {
        'plugin/build.gradle': '',
        'plugin/src/main/resources/META-INF/gradle-plugins/com.acme.build.properties':
          'implementation-class=com.acme.BuildPlugin',
      },
    ],
    [
      'by a script that it applies',
      {
        'plugin/build.gradle': 'apply from: "$rootDir/gradle/publish.gradle"',
        'gradle/publish.gradle':
          'gradlePlugin { plugins { x {\n id = "com.acme.build"\n implementationClass = "X"\n} } }',
      },
    ],
    [
      'as a script in Kotlin',
      {
        'plugin/build.gradle.kts': 'plugins { `kotlin-dsl` }',
        'plugin/src/main/kotlin/com.acme.build.gradle.kts': '',
      },
    ],
    [
      'as a script in a package',
      {
        'plugin/build.gradle.kts': 'plugins { `kotlin-dsl` }',
        'plugin/src/main/kotlin/com/acme/build.gradle.kts': 'package com.acme\n',
      },
    ],
    [
      'as a script in Groovy',
      { 'plugin/build.gradle': '', 'plugin/src/main/groovy/com.acme.build.gradle': '' },
    ],
    [
      'as a script for settings',
      { 'plugin/build.gradle': '', 'plugin/src/main/kotlin/com.acme.build.settings.gradle.kts': '' },
    ],
  ];
  for (const [name, files] of published)
    test(`is found where it is published: ${name}`, () => {
      const found = impactOf(changed, { 'acme/build': files, 'acme/app': user });
      assert.deepEqual(found, { dependents: ['app'], unread: [], ambiguous: [] });
    });

  const applied: [name: string, files: Files, expected?: string[]][] = [
    ['by id', { 'build.gradle': "plugins { id 'com.acme.build' version '1.2' }" }],
    ['by a Kotlin name', { 'build.gradle.kts': 'plugins { `com.acme.build` }' }],
    [
      'by the catalogue',
      {
        'gradle/libs.versions.toml': catalogue,
        'build.gradle.kts': 'plugins { alias(libs.plugins.acmeBuild) }',
      },
    ],
    [
      'by a name of the catalogue that is also a word of the block',
      {
        'gradle/libs.versions.toml': catalogue.replace('acmeBuild', 'version-build'),
        'build.gradle.kts': 'plugins { alias(libs.plugins.version.build) apply false }',
      },
    ],
    [
      'by the catalogue’s id',
      {
        'gradle/libs.versions.toml': catalogue,
        'build.gradle.kts': 'plugins { id(libs.plugins.acmeBuild.get().pluginId) }',
      },
    ],
    [
      'by the catalogue’s id, later',
      {
        'gradle/libs.versions.toml': catalogue,
        'build.gradle.kts': 'plugins.apply(libs.plugins.acmeBuild.get().pluginId)',
      },
    ],
    [
      'by the catalogue that a convention looks up',
      {
        'gradle/libs.versions.toml': catalogue,
        'build.gradle.kts': 'pluginManager.apply(libs.findPlugin("acmeBuild").get().get().pluginId)',
      },
    ],
    ['by the old word', { 'build.gradle': "apply plugin: 'com.acme.build'" }],
    ['by the old word in Kotlin', { 'build.gradle.kts': 'apply(plugin = "com.acme.build")' }],
    ['in a block', { 'build.gradle.kts': 'apply {\n plugin("com.acme.build")\n}' }],
    ['by a variable', { 'build.gradle': "def ours = 'com.acme.build'\napply plugin: ours" }],
    [
      'by its marker',
      {
        'build.gradle':
          "buildscript { dependencies { classpath 'com.acme.build:com.acme.build.gradle.plugin:1.2' } }",
      },
    ],
    [
      'by the catalogue, on a classpath',
      {
        'gradle/libs.versions.toml': catalogue,
        'build.gradle.kts':
          'dependencies { implementation(libs.plugins.acmeBuild.map { "${it.pluginId}:${it.pluginId}.gradle.plugin:${it.version}" }) }',
      },
    ],
    [
      'by the catalogue, on a classpath, with a helper',
      {
        'gradle/libs.versions.toml': catalogue,
        'build.gradle.kts': 'dependencies { implementation(plugin(libs.plugins.acmeBuild)) }',
      },
    ],
    [
      'for all below',
      {
        'settings.gradle': "rootProject.name = 'app'\ninclude 'a', 'b'",
        'build.gradle': "subprojects { apply plugin: 'com.acme.build' }",
      },
      ['app:a', 'app:b'],
    ],
    [
      'by a convention of its own',
      {
        'settings.gradle': "rootProject.name = 'app'\ninclude 'a', 'b'",
        'a/build.gradle': "plugins { id 'own' }",
        'build-logic/settings.gradle': '',
        'build-logic/build.gradle':
          "dependencies { implementation 'com.acme.build:com.acme.build.gradle.plugin:1.2' }",
        'build-logic/src/main/groovy/own.gradle': "plugins { id 'com.acme.build' }",
      },
      ['app:a', 'build-logic'],
    ],
    [
      'by settings',
      {
        'settings.gradle.kts': 'plugins { id("com.acme.build") version "1.2" }\nrootProject.name = "app"',
        'build.gradle.kts': '',
      },
    ],
    [
      'by settings, with the old word',
      { 'settings.gradle': "rootProject.name = 'app'\napply plugin: 'com.acme.build'" },
    ],
    [
      'by what settings manage',
      {
        'settings.gradle.kts':
          'pluginManagement {\n plugins {\n id("com.acme.build") version "1.2"\n }\n}\nrootProject.name = "app"',
      },
    ],
    [
      'by what settings have on their classpath',
      {
        'settings.gradle':
          "buildscript { dependencies { classpath 'com.acme.build:com.acme.build.gradle.plugin:1.2' } }\nrootProject.name = 'app'",
      },
    ],
    [
      'from Maven',
      {
        'pom.xml':
          '<project><groupId>g</groupId><artifactId>app</artifactId><version>1</version><dependencies><dependency><groupId>com.acme.build</groupId><artifactId>com.acme.build.gradle.plugin</artifactId><version>1.2</version></dependency></dependencies></project>',
      },
      ['g:app'],
    ],
  ];
  for (const [name, files, expected = ['app']] of applied)
    test(`is found where it is applied: ${name}`, () => {
      const named = { 'settings.gradle': "rootProject.name = 'app'", ...files };
      const given = Object.keys(files).some((path) => path.startsWith('settings.')) ? files : named;
      const found = impactOf(changed, { 'acme/build': publisher, 'acme/app': given });
      assert.deepEqual(found, { dependents: expected, unread: [], ambiguous: [] });
    });

  test('a module that settings take for an id', () => {
    const found = impactOf(changed, {
      'acme/build': { ...publisher, 'gradle.properties': 'group=com.acme' },
      'acme/app': {
        'settings.gradle.kts':
          'pluginManagement { resolutionStrategy { eachPlugin {\n if (requested.id.id == "acme.old") useModule("com.acme:plugin:${requested.version}")\n } } }\nrootProject.name = "app"',
      },
    });
    assert.deepEqual(found, { dependents: ['app'], unread: [], ambiguous: [] });
  });

  test('a catalogue of another repository is a dependency of the root, and its entries may be anything', () => {
    const catalog = {
      'settings.gradle': "rootProject.name = 'build'\ninclude 'catalog', 'lib'",
      'gradle.properties': 'group=com.acme',
      'catalog/build.gradle': "plugins { id 'version-catalog' }",
    };
    const app = (script: string) => ({
      'settings.gradle.kts':
        'rootProject.name = "app"\ndependencyResolutionManagement { versionCatalogs { create("theirs") {\n from("com.acme:catalog:1.0")\n } } }',
      'build.gradle.kts': script,
    });
    const impact = (path: string, script: string) =>
      impactOf(path, { 'acme/build': catalog, 'acme/app': app(script) });
    assert.deepEqual(impact('catalog/build.gradle', ''), { dependents: ['app'], unread: [], ambiguous: [] });
    assert.deepEqual(impact('lib/src/A.java', 'dependencies { api(theirs.lib) }').unread, [
      'acme/app:build.gradle.kts',
    ]);
    assert.deepEqual(impact('lib/src/A.java', 'dependencies { api(others.lib) }').unread, []);
  });

  const open: [name: string, files: Files][] = [
    ['an id that is computed', { 'build.gradle': 'apply plugin: someId()' }],
    ['an id of a loop', { 'build.gradle': "['java', x].each { apply plugin: it }" }],
    ['an id in pieces', { 'build.gradle.kts': 'plugins { id("com.acme.$kind") }' }],
    ['an entry that no catalogue has', { 'build.gradle.kts': 'plugins { alias(libs.plugins.acme) }' }],
    ['an id of settings', { 'settings.gradle': 'apply plugin: someId()' }],
  ];
  for (const [name, files] of open)
    test(`may be this one: ${name}`, () => {
      const app = { 'settings.gradle': '', ...files };
      const found = impactOf(changed, { 'acme/build': publisher, 'acme/app': app });
      assert.deepEqual(found.dependents, []);
      assert.deepEqual(found.unread, [`acme/app:${Object.keys(files)[0]}`]);
      // Whatever it is, it's a plugin.
      const library = { 'settings.gradle': "rootProject.name = 'build'\ninclude 'plugin'" };
      assert.deepEqual(impactOf(changed, { 'acme/build': library, 'acme/app': app }).unread, []);
    });

  test('one whose id is computed may be anything that others apply', () => {
    const build = {
      'settings.gradle': "rootProject.name = 'build'\ninclude 'plugin', 'other'",
      'plugin/build.gradle':
        "gradlePlugin { plugins { x {\n id = findId()\n implementationClass = 'X'\n} } }",
    };
    const given = { 'acme/build': build, 'acme/app': user };
    assert.deepEqual(impactOf(changed, given).unread, ['acme/build:plugin/build.gradle']);
    assert.deepEqual(impactOf('other/src/A.java', given).unread, []);
  });

  test('an id in two repositories: both, and it is said', () => {
    const { dependents, ambiguous } = impactOf(changed, {
      'acme/build': publisher,
      'acme/old': publisher,
      'acme/app': user,
    });
    assert.deepEqual([dependents, ambiguous], [['app'], ['build:plugin']]);
  });

  const nobody: [name: string, build: Files, app: Files][] = [
    [
      'a plugin of the build itself',
      {
        'settings.gradle': "rootProject.name = 'build'\ninclude 'plugin'",
        'plugin/build.gradle': '',
        'buildSrc/src/main/groovy/com.acme.build.gradle': '',
      },
      user,
    ],
    [
      'a plugin that a test reads',
      {
        'settings.gradle': "rootProject.name = 'build'\ninclude 'plugin'",
        'plugin/build.gradle': '',
        'plugin/src/test/resources/x/build.gradle':
          "gradlePlugin { plugins { x {\n id = 'com.acme.build'\n implementationClass = 'X'\n} } }",
      },
      user,
    ],
    [
      'one that the user has itself',
      publisher,
      {
        'build.gradle': "plugins { id 'com.acme.build' }",
        'buildSrc/src/main/groovy/com.acme.build.gradle': '',
      },
    ],
    ['one that is only waited for', publisher, { 'build.gradle': "plugins.withId('com.acme.build') { }" }],
    [
      'an id of something else',
      publisher,
      { 'build.gradle': "tasks.register('x') {\n id = 'com.acme.build'\n}" },
    ],
    [
      'the class of a plugin, which is no call of it',
      publisher,
      {
        'build.gradle': '',
        'buildSrc/src/main/kotlin/A.kt':
          'class A : Plugin<Project> {\n override fun apply(target: Project) {\n }\n}',
        'buildSrc/src/main/groovy/B.groovy': 'class B {\n void apply(project) {\n }\n}',
      },
    ],
  ];
  for (const [name, build, app] of nobody)
    test(`has no user: ${name}`, () =>
      assert.deepEqual(impactOf(changed, { 'acme/build': build, 'acme/app': app }), {
        dependents: [],
        unread: [],
        ambiguous: [],
      }));

  test('is one package with its project, whatever it is called', () => {
    const files = { ...publisher, 'lib/build.gradle': "group = 'com.acme'" };
    const plugin = `${publisher['plugin/build.gradle.kts'] ?? ''}\ndependencies { implementation(project(":lib")) }`;
    const found = impactOf('lib/src/A.java', {
      'acme/build': {
        ...files,
        'settings.gradle.kts': 'include("plugin", "lib")',
        'plugin/build.gradle.kts': plugin,
      },
      'acme/app': user,
    });
    assert.deepEqual(found.dependents, [':plugin', 'app']);
  });

  test('those of Gradle itself and of languages are no more than names', () => {
    assert.deepEqual(
      shown(gradle, {
        'settings.gradle': "include 'a'",
        'build.gradle.kts':
          'plugins {\n java\n application\n `java-library`\n kotlin("jvm") version "2.1.0"\n}',
        'a/build.gradle': "apply plugin: 'java'\napply plugin: 'org.acme.x'\napply plugin: BootPlugin",
      }),
      [
        ':@ nowhere -> build org.jetbrains.kotlin.jvm:org.jetbrains.kotlin.jvm.gradle.plugin 2.1.0',
        ':a@a nowhere -> build org.acme.x:org.acme.x.gradle.plugin',
      ],
    );
  });

  const versions: [name: string, files: Files][] = [
    ['the root', { 'build.gradle': "plugins { id 'com.acme.build' version '1.2' apply false }" }],
    [
      'the catalogue, for an id in a convention',
      {
        'gradle/libs.versions.toml': catalogue,
        'build.gradle': 'plugins { alias(libs.plugins.acmeBuild) apply false }',
      },
    ],
    [
      'settings',
      {
        'settings.gradle': "pluginManagement { plugins { id 'com.acme.build' version '1.2' } }\ninclude 'a'",
      },
    ],
  ];
  for (const [name, files] of versions)
    test(`takes its version from ${name}`, () => {
      const [, a] = shown(gradle, {
        'settings.gradle': "include 'a'",
        ...files,
        'a/build.gradle': "plugins { id 'com.acme.build' }",
      });
      assert.equal(a, ':a@a nowhere -> build com.acme.build:com.acme.build.gradle.plugin 1.2');
    });

  test('leaves a root that only holds others together what it is', () => {
    const { packages } = finish(
      gradle.read(
        new Map([
          ['settings.gradle', "plugins { id 'com.acme.settings' version '1' }\ninclude 'a'"],
          ['build.gradle', "plugins { id 'com.acme.build' version '1.2' apply false }"],
        ]),
        'acme/app',
      ),
    );
    assert.equal(packages[0]?.isWorkspaceRoot, true);
    assert.equal(packages[0].dependencies.length, 2);
  });
});
