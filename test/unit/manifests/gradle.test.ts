import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import type { Dependency } from '../../../src/core/packages/package';
import { gradle } from '../../../src/manifests/gradle/gradle';
import { limits } from '../../../src/manifests/limits';

suite('Gradle manifests', () => {
  const read = (files: Record<string, string>) =>
    finish(gradle.read(new Map(Object.entries(files)), 'acme/shop'));
  const dependencies = (...lines: string[]): string => `dependencies {\n  ${lines.join('\n  ')}\n}\n`;

  const paths: [path: string, expected: boolean][] = [
    ['settings.gradle', true],
    ['settings.gradle.kts', true],
    ['build.gradle', true],
    ['a/b/build.gradle.kts', true],
    ['gradle/libs.versions.toml', true],
    ['android/gradle/libs.versions.toml', true],
    ['a/gradle.properties', true],
    ['build-tools/tools.versions.toml', true],
    ['gradle/deps.gradle', true],
    ['build-logic/src/main/kotlin/my.convention.gradle.kts', true],
    ['build-logic/src/main/kotlin/acme/Android.kt', true],
    ['plugins/src/main/java/acme/BootPlugin.java', true],
    ['app/src/main/java/acme/Order.java', false],
    ['p/src/main/resources/META-INF/gradle-plugins/com.acme.x.properties', true],
    ['p/src/main/resources/application.properties', false],
    ['build.gradle.bak', false],
    ['gradle-wrapper.properties', false],
  ];
  for (const [path, expected] of paths) {
    test(`${expected ? 'reads' : 'leaves'} ${path}`, () => assert.equal(gradle.isManifest(path), expected));
  }

  const names: [name: string, files: Record<string, string>, expected: string[]][] = [
    [
      'by path, after the root',
      { 'settings.gradle': "rootProject.name = 'shop'\ninclude ':a', ':b:c'", 'a/build.gradle': '' },
      ['shop in ', 'shop:a in a', 'shop:b:c in b/c'],
    ],
    [
      'in Kotlin',
      { 'settings.gradle.kts': 'rootProject.name = "shop"\ninclude(\n  ":a",\n  "b:c",\n)' },
      ['shop in ', 'shop:a in a', 'shop:b:c in b/c'],
    ],
    [
      'on several lines',
      { 'settings.gradle': "include ':a',\n  ':b'\ninclude ':c'\n  , ':d'" },
      [': in ', ':a in a', ':b in b', ':c in c', ':d in d'],
    ],
    [
      'without a name at the top',
      { 'settings.gradle': "include 'a'", 'a/build.gradle': '' },
      [': in ', ':a in a'],
    ],
    [
      'after the folder further down',
      { 'android/settings.gradle': "include ':app'" },
      ['android in android', 'android:app in android/app'],
    ],
    [
      'comments',
      { 'settings.gradle': "// include ':a'\n/* include ':b'\n */ include ':c' // , ':d'" },
      [': in ', ':c in c'],
    ],
    [
      'comment signs in texts',
      { 'settings.gradle': "def url = 'https://a/*'; include ':a'\ndef b = '*/'" },
      [': in ', ':a in a'],
    ],
    [
      'a text on many lines',
      { 'settings.gradle': "def a = '''\ninclude ':x'\n'''\ninclude ':a'" },
      [': in ', ':a in a'],
    ],
    [
      'an apostrophe that opens nothing',
      { 'settings.gradle': "x = it's\ninclude ':a'" },
      [': in ', ':a in a'],
    ],
    [
      'another folder',
      {
        'settings.gradle': [
          "include ':a', ':b', ':c', ':d'",
          "project(':a').projectDir = file('x/y')",
          "project(':b').projectDir = new File(settingsDir, '../outside')",
          'project(":c").projectDir = file("$rootDir/z")',
          'project(":d").apply { projectDir = file("w") }',
        ].join('\n'),
      },
      [': in ', ':a in x/y', ':c in z', ':d in w'],
    ],
    ['a flat one', { 'all/settings.gradle': "includeFlat 'a'" }, ['all in all', 'all:a in a']],
    [
      'another name',
      { 'settings.gradle': "include 'x:a', 'b'\nproject(':x:a').name = 'my-a'\nproject(':b').name = other" },
      [': in ', ':b in b', ':x:my-a in x/a'],
    ],
    [
      'included in a loop: the folder tells the path',
      { 'settings.gradle': 'listOf("a").forEach { include(":$it") }', 'a/b/build.gradle': '' },
      [': in ', ':a:b in a/b'],
    ],
    ['no settings at all', { 'build.gradle': '', 'a/build.gradle.kts': '' }, [': in ', ':a in a']],
    [
      'a group of its own',
      {
        'settings.gradle': "rootProject.name = 's'\ninclude 'a'",
        'a/build.gradle': "group = 'com.x'\nversion = '1'",
      },
      ['s in ', 'com.x:a 1 in a'],
    ],
    ['a group without a sign', { 'a/build.gradle': "group 'com.x'\nversion '2'" }, ['com.x:a 2 in a']],
    [
      'a group for all',
      {
        'settings.gradle.kts': 'rootProject.name = "s"\ninclude("a")',
        'build.gradle.kts': 'allprojects {\n  group = "com.x"\n  version = "1"\n}',
      },
      ['com.x:s 1 in ', 'com.x:a 1 in a'],
    ],
    [
      'a group for all below',
      {
        'settings.gradle': "rootProject.name = 's'\ninclude 'a'",
        'build.gradle': "subprojects { group = 'com.x' }",
      },
      ['s in ', 'com.x:a in a'],
    ],
    [
      'a group of the root alone',
      { 'settings.gradle': "rootProject.name = 's'\ninclude 'a'", 'build.gradle': "group = 'com.x'" },
      ['com.x:s in ', 's:a in a'],
    ],
    [
      'a group for one',
      { 'settings.gradle': "include 'a', 'b'", 'build.gradle': "project(':a') { group = 'com.x' }" },
      [': in ', 'com.x:a in a', ':b in b'],
    ],
    [
      'properties',
      {
        'settings.gradle': "rootProject.name = 's'\ninclude 'a'",
        'gradle.properties': '# group=com.y\ngroup=com.x\nversion: 3\n',
        'a/gradle.properties': 'version = 4',
      },
      ['com.x:s 3 in ', 'com.x:a 4 in a'],
    ],
    [
      'a group that is put together',
      { 'a/build.gradle': 'def base = "com.x"\ngroup = "${base}.y"\nversion = "$base-1"' },
      ['com.x.y:a com.x-1 in a'],
    ],
    ['a group that nobody knows', { 'a/build.gradle': 'group = "$base"\nversion = "1" + base' }, [':a in a']],
    [
      'a group of something else',
      { 'a/build.gradle': "tasks.register('t') { group = 'verification' }\nplugins { id('x') version '1' }" },
      [':a in a'],
    ],
    [
      'names that are not told apart by their group',
      {
        'settings.gradle': "rootProject.name = 's'\ninclude 'a:api', 'b:api', 'c'",
        'gradle.properties': 'group=com.x',
      },
      ['com.x:s in ', 's:a:api in a/api', 's:b:api in b/api', 'com.x:c in c'],
    ],
    [
      'two builds',
      {
        'one/settings.gradle': "include 'a'",
        'two/settings.gradle': "include 'a'\nproject(':a').projectDir = file('../one/a')",
        'two/b/build.gradle': '',
      },
      ['one in one', 'one:a in one/a', 'two in two', 'two:b in two/b'],
    ],
  ];
  for (const [name, files, expected] of names) {
    test(`names: ${name}`, () => {
      assert.deepEqual(
        read(files).packages.map(
          (each) => `${each.name}${each.version === undefined ? '' : ` ${each.version}`} in ${each.folder}`,
        ),
        expected,
      );
    });
  }

  const module = (scope: Dependency['scope'], range?: string): Dependency[] => [
    { name: 'g:n', scope, ...(range !== undefined && { range }) },
  ];
  const toB = (scope: Dependency['scope'] = 'runtime'): Dependency[] => [{ name: 's:b', scope, folder: 'b' }];
  const toC: Dependency[] = [{ name: 's:my-lib:sub_mod', scope: 'runtime', folder: 'my-lib/sub_mod' }];
  const scripts: [name: string, script: string, expected: Dependency[]][] = [
    ...(
      [
        ['implementation', 'runtime'],
        ['api', 'runtime'],
        ['compileOnly', 'runtime'],
        ['compileOnlyApi', 'runtime'],
        ['runtimeOnly', 'runtime'],
        ['compile', 'runtime'],
        ['debugImplementation', 'runtime'],
        ['commonMainApi', 'runtime'],
        ['latestImplementation', 'runtime'],
        ['testImplementation', 'dev'],
        ['testRuntimeOnly', 'dev'],
        ['testCompile', 'dev'],
        ['androidTestImplementation', 'dev'],
        ['integrationTestImplementation', 'dev'],
        ['developmentOnly', 'dev'],
        ['kapt', 'build'],
        ['ksp', 'build'],
        ['kspJvm', 'build'],
        ['annotationProcessor', 'build'],
        ['kaptTest', 'dev'],
        ['testAnnotationProcessor', 'dev'],
      ] as const
    ).map(([configuration, scope]): [string, string, Dependency[]] => [
      configuration,
      dependencies(`${configuration}("g:n:1")`),
      module(scope, '1'),
    ]),
    ...['exclude', 'because', 'requireCapability', 'version'].map((word): [string, string, Dependency[]] => [
      `no ${word}`,
      dependencies(`${word}("g:n:1")`),
      [],
    ]),
    ['without parentheses', dependencies("implementation 'g:n:1'"), module('runtime', '1')],
    [
      'several in one',
      dependencies("api 'g:n:1',\n 'h:m:2'"),
      [...module('runtime', '1'), { name: 'h:m', scope: 'runtime', range: '2' }],
    ],
    ['no version', dependencies("api 'g:n'"), module('runtime')],
    ['any version', dependencies("api 'g:n:+'"), module('runtime')],
    ['the latest version', dependencies("api 'g:n:latest.release'"), module('runtime')],
    ['a range', dependencies("api 'g:n:[1,2)'"), module('runtime', '[1,2)')],
    ['a variant', dependencies("api 'g:n:1:sources@jar'"), module('runtime', '1')],
    ['named', dependencies("api group: 'g', name: 'n', version: '1'"), module('runtime', '1')],
    ['named in Kotlin', dependencies('api(group = "g", name = "n", version = "1")'), module('runtime', '1')],
    ['a platform', dependencies("api(platform('g:n:1'))"), module('runtime', '1')],
    [
      'with a block',
      dependencies("api('g:n:1') {\n exclude group: 'h', module: 'm'\n}\napi 'g:o:1'"),
      [...module('runtime', '1'), { name: 'g:o', scope: 'runtime', range: '1' }],
    ],
    ['under a condition', dependencies("if (x) {\n api 'g:n:1'\n} else {\n}"), module('runtime', '1')],
    ['a constraint', dependencies("constraints { api 'g:n:1' }"), []],
    ['a configuration by name', dependencies('"api"("g:n:1")'), module('runtime', '1')],
    ['added', dependencies('add("api", "g:n:1")'), module('runtime', '1')],
    ['strongest', dependencies("testImplementation 'g:n:2'", "api 'g:n:1'"), module('runtime', '1')],
    ['a variable', `def v = '1'\n${dependencies('api "g:n:$v"')}`, module('runtime', '1')],
    ['a variable in braces', `ext.v = '1'\n${dependencies('api "g:n:${v}"')}`, module('runtime', '1')],
    ['a typed variable', `val v: String = "1"\n${dependencies('api("g:n:$v")')}`, module('runtime', '1')],
    ['an extra property', `extra["v"] = "1"\n${dependencies('api("g:n:$v")')}`, module('runtime', '1')],
    ['a variable of the root', dependencies('api "g:n:${rootProject.ext.ofRoot}"'), module('runtime', '9')],
    ['a property of the build', dependencies('api("g:n:${project.ofBuild}")'), module('runtime', '8')],
    ['an unknown variable', dependencies('api "g:n:$v"'), module('runtime')],
    [
      'a call in a text',
      dependencies('api("g:n:${property("v")}")', 'api("h:m:1")'),
      [...module('runtime'), { name: 'h:m', scope: 'runtime', range: '1' }],
    ],
    ['a circle', `val v = "$w"\nval w = "$v"\n${dependencies('api("g:n:$v")')}`, module('runtime')],
    ['a name that nobody knows', dependencies('api "g:$n:1"'), []],
    ['files', dependencies("api files('a/b:c.jar')", "api fileTree(dir: 'g:n')"), []],
    ['for the script itself', `buildscript {\n${dependencies("classpath 'g:n:1'")}}`, module('build', '1')],
    ['outside of the block', "implementation 'g:n:1'", []],
    ['configurations', 'configurations {\n api.extendsFrom(x)\n implementation { exclude("g:n") }\n}', []],
    ['line comments', dependencies("// api 'g:n:1'"), []],
    ['block comments', dependencies("/* api 'g:n:1'\n */"), []],
    [
      'a comment sign in a text',
      dependencies("api 'g:n:1' // 'h:m:1'", "maven { url 'http://x' }; api 'h:m:2'"),
      [...module('runtime', '1'), { name: 'h:m', scope: 'runtime', range: '2' }],
    ],
    ['Windows line ends', dependencies("api 'g:n:1'").replaceAll('\n', '\r\n'), module('runtime', '1')],
    [
      'a source set',
      `kotlin { sourceSets { commonMain.${dependencies('implementation("g:n:1")')} } }`,
      module('runtime', '1'),
    ],
    [
      'a source set for tests',
      `kotlin { sourceSets { val commonTest by getting {\n${dependencies('implementation("g:n:1")')}} } }`,
      module('dev', '1'),
    ],
    ['a project', dependencies("api project(':b')"), toB()],
    ['a project in Kotlin', dependencies('api(project(":b"))'), toB()],
    ['a project by name', dependencies("api project(path: ':b', configuration: 'c')"), toB()],
    ['a project by name in Kotlin', dependencies('api(project(configuration = "c", path = ":b"))'), toB()],
    ['a project for tests', dependencies('testImplementation(testFixtures(project(":b")))'), toB('dev')],
    [
      'a project from here',
      dependencies("api project('inner')"),
      [{ name: 's:a:inner', scope: 'runtime', folder: 'a/inner' }],
    ],
    ['a project from here that looks like a module', dependencies("api project('x:y')"), []],
    ['itself', dependencies("testImplementation project(':a')"), []],
    ['the root', dependencies("api project(':')"), [{ name: 's', scope: 'runtime', folder: '' }]],
    ['a project that nobody sees', dependencies("api project(':z')", "api project(':' + z)"), []],
    ['an accessor', dependencies('api(projects.myLib.subMod)'), toC],
    ['an accessor and what is done with it', dependencies('api(projects.b.dependencyProject)'), toB()],
    ['an unknown accessor', dependencies('api(projects.myLib)', 'api(projects.get())'), []],
    ['the catalogue', dependencies('api(libs.some.alias)'), module('runtime', '1.5')],
    ['the catalogue without parentheses', dependencies('api libs.some.alias'), module('runtime', '1.5')],
    [
      'the catalogue, and what is done with it',
      dependencies('api(libs.some.alias.get())'),
      module('runtime', '1.5'),
    ],
    [
      'the catalogue, and what is done with it in a block',
      dependencies('api(libs.some.alias.map { it })'),
      module('runtime', '1.5'),
    ],
    ['the catalogue: group and name', dependencies('api(libs.by.parts)'), module('runtime', '2')],
    ['the catalogue: a text', dependencies('api(libs.short)'), module('runtime', '3')],
    ['the catalogue: strictly', dependencies('api(libs.strict)'), module('runtime', '[4,5)')],
    ['the catalogue: no version', dependencies('api(libs.bare)'), module('runtime')],
    ['the catalogue: an unknown version', dependencies('api(libs.lost)'), module('runtime')],
    [
      'the catalogue: a bundle',
      dependencies('api(libs.bundles.all.of.them)'),
      [...module('runtime', '1.5'), { name: 'h:m', scope: 'runtime', range: '6' }],
    ],
    [
      'the catalogue: unknown',
      dependencies(
        'api(libs.nothing)',
        'api(libs.versions.some)',
        'api(mylibs.some.alias)',
        'api(libs.constructor)',
      ),
      [],
    ],
  ];
  const catalogue = `
    [versions]
    some-version = "1.5"
    strict = { strictly = "[4,5)", prefer = "4.1" }
    [libraries]
    some-alias = { module = "g:n", version.ref = "some-version" }
    by_parts = { group = "g", name = "n", version = "2" }
    short = "g:n:3"
    strict = { module = "g:n", version.ref = "strict" }
    bare = { module = "g:n" }
    lost = { module = "g:n", version.ref = "lost" }
    other = "h:m:6"
    odd = 1
    odder = { module = 2 }
    oddest = []
    __proto__ = { module = "g:n" }
    [bundles]
    all-of_them = ["some-alias", "other", "lost-one", 1]
    odd = "some-alias"
  `;
  const around: Record<string, string> = {
    'settings.gradle': "rootProject.name = 's'\ninclude 'a', 'a:inner', 'b', 'my-lib:sub_mod'",
    'build.gradle': "ext { ofRoot = '9' }",
    'gradle.properties': 'ofBuild=8',
    'gradle/libs.versions.toml': catalogue,
  };
  for (const [name, script, expected] of scripts) {
    test(`dependencies: ${name}`, () => {
      const { packages } = read({ ...around, 'a/build.gradle': script });
      assert.deepEqual(packages.find(({ folder }) => folder === 'a')?.dependencies, expected);
    });
  }

  const roots: [name: string, root: string, expected: string[]][] = [
    [
      'for all',
      `allprojects { ${dependencies("api 'g:n:1'")} }`,
      ['s', 's:a', 's:a:inner', 's:b', 's:my-lib:sub_mod'],
    ],
    [
      'for all below',
      `subprojects {\n${dependencies("api 'g:n:1'")}}`,
      ['s:a', 's:a:inner', 's:b', 's:my-lib:sub_mod'],
    ],
    [
      'for some below',
      `configure(subprojects.findAll { it.x }) {\n${dependencies("api 'g:n:1'")}}`,
      ['s:a', 's:a:inner', 's:b', 's:my-lib:sub_mod'],
    ],
    ['for one', `project(':b') {\n${dependencies("api 'g:n:1'")}}`, ['s:b']],
    ['for itself', dependencies("api 'g:n:1'"), ['s']],
  ];
  for (const [name, root, expected] of roots) {
    test(`the script of the root speaks ${name}`, () => {
      const asking = read({ ...around, 'build.gradle': root }).packages.filter(
        (each) => each.dependencies.length > 0,
      );
      assert.deepEqual(
        asking.map((each) => each.name),
        expected,
      );
    });
  }

  test('a project is called the same where it is declared and where it is needed', () => {
    const { packages } = read({
      'settings.gradle': "include 'a', 'b'",
      'a/build.gradle': dependencies("api project(':b')"),
      'b/build.gradle': "group = 'com.x'",
    });
    assert.deepEqual(packages.find(({ folder }) => folder === 'a')?.dependencies, [
      { name: 'com.x:b', scope: 'runtime', folder: 'b' },
    ]);
  });

  test('a project of another build in the repository is called as that build calls it', () => {
    const { packages } = read({
      'one/settings.gradle': "rootProject.name = 'first'\ninclude 'a'",
      'two/settings.gradle': "include 'c', 'b'\nproject(':c').projectDir = file('../one/a')",
      'two/b/build.gradle': dependencies("api project(':c')"),
    });
    assert.deepEqual(packages.find(({ folder }) => folder === 'two/b')?.dependencies, [
      { name: 'first:a', scope: 'runtime', folder: 'one/a' },
    ]);
  });

  test('a root that only holds others together says so', () => {
    const isRoot = (build: string) => read({ ...around, 'build.gradle': build }).packages[0]?.isWorkspaceRoot;
    assert.equal(isRoot(''), true);
    assert.equal(isRoot(dependencies("api 'g:n:1'")), undefined);
    assert.equal(read({ 'build.gradle': '' }).packages[0]?.isWorkspaceRoot, undefined);
  });

  const opens: [name: string, script: string, names: readonly string[] | undefined | 'none'][] = [
    ['what is plain', dependencies("api project(':b')", "api 'g:n:1'", 'api(libs.other)'), 'none'],
    ['files and functions of Gradle', dependencies("api files('x.jar')", 'api(gradleApi())'), 'none'],
    ['a value from elsewhere', dependencies('api deps.guava'), ['g:n', 'h:m']],
    ['a variable', dependencies('list.each { api it }'), ['g:n', 'h:m', 's', 's:b']],
    ['a path in pieces', dependencies("api project(':' + x)"), ['g:n', 'h:m', 's', 's:b']],
    ['a name in pieces', dependencies('api "g:${x}:1"'), undefined],
    ['a script that nobody finds', "apply from: 'https://acme.example/x.gradle'", undefined],
  ];
  for (const [name, script, expected] of opens) {
    test(`what a script leaves open: ${name}`, () => {
      const { problems } = read({
        'settings.gradle': "rootProject.name = 's'\ninclude 'b'",
        'gradle/libs.versions.toml': '[libraries]\nother = "h:m:6"\nsome = "g:n:1"',
        'build.gradle': script,
        'b/build.gradle': '',
      });
      const [problem] = problems;
      assert.equal(problem?.why, expected === 'none' ? undefined : 'partial');
      if (expected === undefined) assert.equal(problem?.names, undefined);
      else if (expected !== 'none')
        assert.deepEqual([...(problem?.names ?? [])].filter((each) => !each.includes('$')).sort(), expected);
    });
  }

  const found = (files: Record<string, string>, folder: string) =>
    read(files).packages.find((each) => each.folder === folder)!;

  const configurations: [script: string, scope: Dependency['scope']][] = [
    ["optional(project(':b'))", 'optional'],
    ["generator project(':b')", 'build'],
    ['"custom"(project(":b"))', 'build'],
    ["add('custom', project(':b'))", 'build'],
    ['detektPlugins(projects.b)', 'build'],
    ['api(platform(project(":b")))', 'runtime'],
    ['testImplementation(testFixtures(project(":b")))', 'dev'],
    ['suite.implementation(project(":b"))', 'runtime'],
  ];
  for (const [script, scope] of configurations) {
    test(`any configuration: ${script}`, () => {
      assert.deepEqual(found({ ...around, 'a/build.gradle': dependencies(script) }, 'a').dependencies, [
        { name: 's:b', scope, folder: 'b' },
      ]);
    });
  }

  test('a convention plugin speaks for the projects that apply it, and they depend on it', () => {
    const files = {
      ...around,
      'settings.gradle': "rootProject.name = 's'\nincludeBuild 'build-logic'\ninclude 'a', 'b'",
      'build-logic/settings.gradle': '',
      'build-logic/build.gradle': '',
      'build-logic/src/main/groovy/acme.base.gradle': `group = 'com.x'\n${dependencies("api project(':b')")}`,
      'build-logic/src/main/kotlin/acme.lib.gradle.kts': 'plugins {\n  id("acme.base")\n}',
      'a/build.gradle': "plugins {\n  id 'acme.lib'\n}",
      'b/build.gradle': '',
    };
    const { name, dependencies: all } = found(files, 'a');
    assert.equal(name, 'com.x:a');
    assert.deepEqual(all, [
      { name: 's:b', scope: 'runtime', folder: 'b' },
      { name: 'build-logic', scope: 'build', folder: 'build-logic' },
    ]);
    assert.deepEqual(found(files, 'b').dependencies, []);
  });

  test('a plugin that is a class speaks too, under the id that its build or a catalogue gives it', () => {
    const files = {
      ...around,
      'gradle/libs.versions.toml': '[plugins]\nacme-feature = { id = "acme.feature" }',
      'build-logic/settings.gradle.kts': '',
      'build-logic/build.gradle.kts':
        'gradlePlugin { plugins { register("x") {\n id = libs.plugins.acme.feature.get().pluginId\n implementationClass = "FeaturePlugin"\n } } }',
      'build-logic/src/main/kotlin/FeaturePlugin.kt':
        'class FeaturePlugin : Plugin<Project> {\n override fun apply(target: Project) { with(target) {\n dependencies {\n "api"(project(":b"))\n } } } }',
      'a/build.gradle.kts': 'plugins {\n  alias(libs.plugins.acme.feature)\n}',
    };
    assert.deepEqual(
      found(files, 'a').dependencies.map((each) => each.folder),
      ['b', 'build-logic'],
    );
  });

  test('an applied script speaks for the project', () => {
    const files = {
      ...around,
      'gradle/more.gradle': dependencies("api project(':b')"),
      'a/build.gradle': 'apply from: "$rootDir/gradle/more.gradle"',
    };
    assert.deepEqual(found(files, 'a').dependencies, [{ name: 's:b', scope: 'runtime', folder: 'b' }]);
  });

  test('a second catalogue, by the name that the settings give it', () => {
    const files = {
      ...around,
      'settings.gradle':
        "include 'a'\ndependencyResolutionManagement { versionCatalogs {\n create('tools') { from(files('other/x.versions.toml')) }\n} }",
      'other/x.versions.toml': '[libraries]\nn = "g:n:3"',
      'a/build.gradle': dependencies('api(tools.n)'),
    };
    assert.deepEqual(found(files, 'a').dependencies, module('runtime', '3'));
  });

  test('a name that a build does not publish counts nowhere, and one that it computes is said', () => {
    assert.equal(found(around, 'b').nameCounts, 'nowhere');
    const { problems } = read({ ...around, 'b/build.gradle': 'group = someGroup()' });
    assert.deepEqual(problems, [{ path: 'b/build.gradle', why: 'partial', names: ['s:b'] }]);
  });

  test('projects that tests read count among themselves', () => {
    const files = { 'a/src/test/resources/x/build.gradle': "group = 'com.x'\n" + dependencies('api it') };
    assert.equal(found(files, 'a/src/test/resources/x').nameCounts, 'fixtures');
    assert.deepEqual(read(files).problems, []);
  });

  test('a catalogue that cannot be read costs its own entries alone', () => {
    const text = dependencies('api(libs.a)', 'api("g:n:1")');
    for (const toml of ['[libraries', '<html>', '['.repeat(100_000), `a = ${'['.repeat(100_000)}`]) {
      const { packages, problems } = read({ 'gradle/libs.versions.toml': toml, 'a/build.gradle': text });
      assert.deepEqual(problems[0], { path: 'gradle/libs.versions.toml', why: 'syntax' });
      assert.deepEqual(packages[0]?.dependencies, module('runtime', '1'));
    }
  });

  const large = (piece: string): string => piece.repeat(Math.floor(200_000 / piece.length));
  const bad: string[] = [
    '{',
    '}',
    '(',
    ')',
    '[',
    '"',
    "'",
    '"${',
    '/*',
    '//',
    '\\',
    '$',
    '\n',
    ' ',
    'a',
    ':',
    '=',
    '"""',
    "'''",
    'dependencies {',
    'dependencies { api(',
    'project(',
    'api project(',
    '{}',
    'a {}',
    'include ":a"\n',
    'include ":',
    ':a',
    'libs.',
    'projects.a.',
    'allprojects {',
    "group = 'g'\n",
    'dependencies { api "g:n:$a" }\n',
    'rootProject.name = ',
    '<a>',
    'a,',
    'a = "$a"\n',
    'plugins { id("a.b") }\n',
    'apply plugin: a\n',
    'pluginManagement { plugins {',
    'id = a + ',
  ];
  for (const piece of bad) {
    test(`comes to an end: 200,000 signs of ${JSON.stringify(piece)}`, () => {
      const { packages } = read({
        'settings.gradle': large(piece),
        'bad/build.gradle': large(piece),
        'gradle.properties': large(piece),
        'good/settings.gradle': "include 'a'",
      });
      assert.ok(packages.some(({ name }) => name === 'good:a'));
    });
  }

  test('a script that is too large is a problem and costs what it says alone', () => {
    const { packages, problems } = read({
      'settings.gradle': "include 'a'",
      'a/build.gradle': 'a'.repeat(limits.text.letters + 1),
    });
    assert.deepEqual(problems, [{ path: 'a/build.gradle', why: 'tooLarge' }]);
    assert.deepEqual(
      packages.map(({ name }) => name),
      [':', ':a'],
    );
  });

  // If every project took all that the root says, memory would run out.
  test('many projects under a root that says much are read', () => {
    const many = Array.from({ length: 6000 }, (_, n) => `include 'p${n}'`).join('\n');
    const much = Array.from({ length: 20_000 }, (_, n) => `api 'g:n${n}:1'`);
    const { packages } = read({
      'settings.gradle': many,
      'build.gradle': `subprojects {\n${dependencies(...much)}}`,
    });
    assert.ok(packages.length > 5000);
  });

  const published: [name: string, files: Record<string, string>][] = [
    [
      'a publication',
      { 'build.gradle.kts': 'publishing { publications { create("m") { artifactId = "x" } } }' },
    ],
    ['a plugin that publishes', { 'build.gradle': "mavenPublishing { coordinates('g', 'x', '1') }" }],
    ['properties', { 'build.gradle': '', 'gradle.properties': 'GROUP=g\nPOM_ARTIFACT_ID=x\n' }],
  ];
  for (const [name, files] of published)
    test(`coordinates by ${name} are a lower bound of who asks for them`, () => {
      const { packages, problems } = read({ 'settings.gradle': "rootProject.name = 's'", ...files });
      assert.deepEqual(
        problems.map(({ why, names }) => [why, names]),
        [['partial', [packages[0]!.name]]],
      );
    });
});
