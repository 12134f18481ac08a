import { strict as assert } from 'node:assert';
import { isOfUnreadFamily, isUnreadManifest, unreadFamilies } from '../../../src/manifests/unreadFamilies';

suite('Families without a reader', () => {
  const tell = (
    files: readonly string[] | Readonly<Record<string, string>>,
    known: readonly string[] = [],
  ) => {
    const texts = new Map(Array.isArray(files) ? [] : Object.entries(files as Record<string, string>));
    const paths = Array.isArray(files) ? (files as string[]) : [...texts.keys()];
    return unreadFamilies({ repository: 'acme/x', paths, texts }, new Set(known)).map(
      ({ what, why, ...rest }) => {
        assert.equal(why, 'noReader');
        return { what: what.replace('acme/x:', ''), ...rest };
      },
    );
  };

  const names: [path: string, family: string][] = [
    ['mix.exs', 'Elixir'],
    ['a/rebar.config', 'Erlang'],
    ['build.sbt', 'Scala (sbt)'],
    ['build.mill', 'Mill'],
    ['deps.edn', 'Clojure'],
    ['x.cabal', 'Haskell'],
    ['x.opam', 'OCaml'],
    ['BUILD.bazel', 'Bazel'],
    ['BUCK', 'Buck'],
    ['pants.toml', 'Pants'],
    ['Podfile', 'CocoaPods'],
    ['Cartfile', 'Carthage'],
    ['charts/x/Chart.yaml', 'Helm'],
    ['k8s/kustomization.yaml', 'Kustomize'],
    ['conanfile.py', 'Conan'],
    ['vcpkg.json', 'vcpkg'],
    ['CMakeLists.txt', 'CMake'],
    ['Project.toml', 'Julia'],
    ['DESCRIPTION', 'R'],
    ['cpanfile', 'Perl'],
    ['build.zig.zon', 'Zig'],
    ['shard.yml', 'Crystal'],
    ['x.nimble', 'Nim'],
    ['elm.json', 'Elm'],
    ['x-1.rockspec', 'Lua'],
    ['foundry.toml', 'Foundry'],
    ['proto/buf.yaml', 'Buf'],
    ['dbt_project.yml', 'dbt'],
    ['Puppetfile', 'Puppet'],
    ['flake.nix', 'Nix'],
    ['SConstruct', 'SCons'],
    ['BUILD.gn', 'GN'],
    ['x.pro', 'qmake'],
    ['xmake.lua', 'Xmake'],
    ['premake5.lua', 'Premake'],
    ['x.spec', 'RPM'],
    ['skaffold.yaml', 'Skaffold'],
    ['Tiltfile', 'Tilt'],
    ['template.yaml', 'CloudFormation'],
    ['x.pkr.hcl', 'Packer'],
  ];
  for (const [path, family] of names)
    test(`${path} is ${family}`, () => {
      const [found, ...others] = tell({ [path]: '' });
      assert.deepEqual([found?.what, found?.family, others], [path, family, []]);
      assert.ok(isOfUnreadFamily(path));
    });

  for (const path of [
    'mix.exs.md',
    'MyBUILD',
    'vendor/a/mix.exs',
    'node_modules/a/mix.exs',
    'third_party/a/BUILD',
    'a/testdata/mix.exs',
    'examples/a/mix.exs',
    'package.json',
    'src/main/Chart.yaml.txt',
    'app/proguard-rules.pro',
    'consumer-rules.pro',
  ])
    test(`leaves ${path}`, () => assert.deepEqual([tell([path]), isOfUnreadFamily(path)], [[], false]));

  test('one for each family and topmost folder', () =>
    assert.deepEqual(
      tell(['a/mix.exs', 'a/apps/b/mix.exs', 'c/mix.exs', 'c/rebar.config']).map(({ what, family }) => [
        what,
        family,
      ]),
      [
        ['a/mix.exs', 'Elixir'],
        ['c/mix.exs', 'Elixir'],
        ['c/rebar.config', 'Erlang'],
      ],
    ));
  test('hundreds of folders become a few', () => {
    const many = (prefix: string): string[] =>
      Array.from({ length: 300 }, (_, index) => `${prefix}${index}/mix.exs`);
    assert.deepEqual(
      tell(many('libs/a')).map(({ what }) => what),
      ['libs/*'],
    );
    assert.deepEqual(
      tell(many('a')).map(({ what }) => what),
      ['*'],
    );
  });

  const confined: [path: string, text: string, ecosystem: string, expected: string[] | undefined][] = [
    [
      'build.sbt',
      '// "no" %% "no" % "1"\nlibraryDependencies += "com.acme" % "core" % "1.0"',
      'maven',
      ['com.acme:core'],
    ],
    [
      'build.sbt',
      'val org = "com.acme"\nlibraryDependencies += org %% "core" % v',
      'maven',
      ['com.acme:core_2.13'],
    ],
    ['build.sbt', 'libraryDependencies += "com.acme" %% name % v', 'maven', undefined],
    ['build.mill', 'mvn"com.acme::core:1.0"', 'maven', ['com.acme:core_3']],
    ['project.clj', '[[com.acme/core "1.0"] [ring "2"]]', 'maven', ['com.acme:core', 'ring:ring']],
    ['MODULE.bazel', 'maven.install(artifacts = ["com.acme:core:1.0"])', 'maven', ['com.acme:core']],
    ['Cartfile', 'github "acme/Core" ~> 1.0', 'swift', ['core']],
    [
      'App.xcodeproj/project.pbxproj',
      'repositoryURL = "https://github.com/acme/Core.git";',
      'swift',
      ['core'],
    ],
    [
      'kustomization.yaml',
      'images:\n- name: api\n  newName: eu.gcr.io/acme/api',
      'docker',
      ['ghcr.io/acme/api'],
    ],
    ['paket.dependencies', 'nuget Acme.Core >= 1', 'nuget', ['acme.core']],
  ];
  for (const [path, text, ecosystem, expected] of confined)
    test(`${path} may depend on what it names: ${text.slice(0, 40)}`, () => {
      const [found] = tell({ [path]: text });
      assert.ok(isUnreadManifest(path));
      assert.equal(found?.ecosystem, ecosystem);
      if (expected)
        for (const name of expected) assert.ok(found.names?.includes(name), found.names?.join(' '));
      else assert.equal(found.names, undefined);
      assert.ok(!found.names?.includes('no:no'));
    });

  const around: [path: string, place: string][] = [
    ['meta/main.yml', 'main.yml'],
    ['roles/web/meta/main.yml', 'roles/web/main.yml'],
    ['modules/web/manifests/init.pp', 'modules/web/init.pp'],
    ['debian/control', 'control'],
  ];
  for (const [path, place] of around)
    test(`${path} stands for the folder around its own`, () =>
      assert.deepEqual(
        tell([path]).map(({ what }) => what),
        [place],
      ));

  const users: [path: string, text: string, expected: object | undefined][] = [
    [
      'pixi.toml',
      '[pypi-dependencies]\nAcme_lib="*"',
      { ecosystem: 'pypi', names: ['pypi-dependencies', 'acme-lib'] },
    ],
    ['.config/dotnet-tools.json', '{"Acme.Tool": {}}', { ecosystem: 'nuget', names: ['acme.tool'] }],
    [
      '.pre-commit-config.yaml',
      'repos:\n- repo: https://github.com/acme/lib\n- repo: local',
      { repositories: ['acme/lib'] },
    ],
    ['.pre-commit-config.yaml', 'repos:\n- repo: local', undefined],
    [
      '.gitmodules',
      '[submodule "a"]\n\turl = git@github.com:acme/a.git\n[submodule "b"]\n\turl = ../b.git\n',
      { repositories: ['acme/a', 'acme/b'] },
    ],
    ['.gitmodules', '[submodule "x"]\n\turl = https://github.com/acme/x\n', undefined],
    [
      '.github/workflows/a.yml',
      'steps:\n- uses: actions/checkout@v4\n  with:\n    repository: acme/scripts\n',
      { repositories: ['acme/scripts'] },
    ],
    [
      '.github/workflows/a.yml',
      '- uses: actions/checkout@v4\n  with:\n    repository: ${{ github.repository_owner }}/scripts',
      { repositories: ['acme/scripts'] },
    ],
    ['.github/workflows/a.yml', '- uses: actions/checkout@v4\n  with:\n    repository: acme/x', undefined],
    [
      '.github/workflows/a.yml',
      'on:\n  workflow_call:\nsteps:\n- uses: actions/checkout@v4\n  with:\n    repository: acme/x',
      { repositories: ['acme/x'] },
    ],
    ['.github/workflows/a.yml', '- uses: acme/x@v4\n  with:\n    repository: acme/y', undefined],
    ['renovate.json', '{"extends": ["github>acme/renovate:node"]}', { repositories: ['acme/renovate'] }],
    ['renovate.json', '{"extends": ["config:recommended"]}', undefined],
    [
      'project.yml',
      'packages:\n  Core:\n    url: https://github.com/acme/core',
      { repositories: ['acme/core'] },
    ],
    ['tox.ini', 'deps =\n  Acme_Core', { ecosystem: 'pypi', names: ['deps', 'acme-core'] }],
    ['requirements.yml', 'roles:\n- src: https://github.com/acme/role\n', { repositories: ['acme/role'] }],
  ];
  for (const [path, text, expected] of users)
    test(`${path} is no package but names what it uses: ${text.slice(-30)}`, () => {
      assert.ok(isUnreadManifest(path));
      assert.deepEqual(tell({ [path]: text }), expected ? [{ what: path, ...expected }] : []);
    });
  test('what such a file names may be anything if it was not read', () =>
    assert.deepEqual(tell(['.gitmodules']), [{ what: '.gitmodules' }]));
  test('a project of Xcode names repositories, whose packages may be called otherwise', () => {
    const [found] = tell({
      'App.xcodeproj/project.pbxproj': 'repositoryURL = "https://github.com/acme/ios-kit.git";',
    });
    assert.deepEqual(found?.repositories, ['acme/ios-kit']);
  });

  test('a chart names images in the files beside it', () => {
    const [found] = tell({
      'c/Chart.yaml': 'name: x',
      'c/values.yaml': 'image:\n  repository: ghcr.io/acme/api\n',
    });
    assert.deepEqual(
      [found?.what, found?.ecosystem, found?.names],
      ['c/Chart.yaml', 'docker', ['ghcr.io/acme/api']],
    );
  });
  test('a text that was not read may name anything', () =>
    assert.deepEqual(tell(['build.sbt']), [
      { what: 'build.sbt', family: 'Scala (sbt)', ecosystem: 'maven' },
    ]));
  test('what only stands beside a package that is read says nothing of it', () => {
    assert.deepEqual(tell({ 'flake.nix': '', 'CMakeLists.txt': '' }, ['']), []);
    assert.deepEqual(tell({ Cartfile: 'github "acme/core"' }, ['']), [
      { what: 'Cartfile', ecosystem: 'swift', names: ['core'], repositories: ['acme/core'] },
    ]);
  });
  test('a flake beside a package names what it takes', () => {
    for (const text of [
      '{ inputs.core.url = "github:acme/core/v1"; }',
      'fetchFromGitHub {\n owner = "acme";\n repo = "core";\n}',
      '{ inputs.core.url = "git+ssh://git@github.com/acme/core"; }',
    ])
      assert.deepEqual(tell({ 'flake.nix': text }, ['']), [
        { what: 'flake.nix', repositories: ['acme/core'] },
      ]);
  });
  test("a build tool's targets reach across packages", () =>
    assert.deepEqual(tell({ 'web/BUILD': '' }, ['web']), [
      { what: 'web/BUILD', family: 'Bazel', ecosystem: 'maven', names: [], hides: 'targets' },
    ]));
});
