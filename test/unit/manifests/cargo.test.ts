import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import type { Dependency, Package } from '../../../src/core/packages/package';
import { cargo } from '../../../src/manifests/cargo/cargo';
import { limits } from '../../../src/manifests/limits';

suite('Cargo manifests', () => {
  const read = (files: Record<string, string>) =>
    finish(cargo.read(new Map(Object.entries(files)), 'acme/shop'));
  const anApp = (more: string): string => `[package]\nname = "app"\n${more}`;
  const aPackage = (name: string, folder: string, more: Partial<Package> = {}): Package => ({
    ecosystem: 'cargo',
    name,
    folder,
    manifest: folder === '' ? 'Cargo.toml' : `${folder}/Cargo.toml`,
    dependencies: [],
    ...more,
  });

  const paths: [path: string, expected: boolean][] = [
    ['Cargo.toml', true],
    ['crates/a/Cargo.toml', true],
    ['targets/Cargo.toml', true],
    ['target/package/a-1.0.0/Cargo.toml', false],
    ['vendor/serde/Cargo.toml', false],
    ['third/vendor/serde/Cargo.toml', false],
    ['Cargo.lock', false],
    ['cargo.toml', false],
    ['MyCargo.toml', false],
  ];
  for (const [path, expected] of paths) {
    test(`${expected ? 'reads' : 'leaves'} ${path}`, () => assert.equal(cargo.isManifest(path), expected));
  }

  const packages: [name: string, files: Record<string, string>, expected: Package[]][] = [
    [
      'a package alone',
      { 'Cargo.toml': '[package]\nname = "a_b-c"\nversion = "1.2.3"' },
      [aPackage('a_b-c', '', { version: '1.2.3' })],
    ],
    ['a package without a version', { 'Cargo.toml': '[package]\nname = "a"' }, [aPackage('a', '')]],
    [
      'a workspace without a package of its own, and members that inherit',
      {
        'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n[workspace.package]\nversion = "2.0.0"',
        'crates/a/Cargo.toml': '[package]\nname = "a"\nversion.workspace = true\nedition.workspace = true',
        'crates/b/Cargo.toml': '[package]\nname = "b"\nversion = { workspace = true }',
      },
      [aPackage('a', 'crates/a', { version: '2.0.0' }), aPackage('b', 'crates/b', { version: '2.0.0' })],
    ],
    [
      'a workspace around a package, which inherits from itself; its path dependency is a member',
      {
        'Cargo.toml': [
          '[package]\nname = "a"\nversion.workspace = true',
          '[dependencies]\nb = { path = "b" }',
          '[workspace]\n[workspace.package]\nversion = "3.0.0"',
        ].join('\n'),
        'b/Cargo.toml': '[package]\nname = "b"\nversion.workspace = true',
      },
      [
        aPackage('a', '', {
          version: '3.0.0',
          dependencies: [{ name: 'b', scope: 'runtime', folder: 'b' }],
        }),
        aPackage('b', 'b', { version: '3.0.0' }),
      ],
    ],
    [
      'the nearest workspace counts',
      {
        'Cargo.toml': '[workspace.package]\nversion = "1.0.0"',
        'tools/Cargo.toml': '[workspace.package]\nversion = "2.0.0"',
        'tools/a/Cargo.toml': '[package]\nname = "a"\nversion.workspace = true',
      },
      [aPackage('a', 'tools/a', { version: '2.0.0' })],
    ],
    [
      'what is excluded is a package too, but inherits nothing; an exclusion is a path and no pattern',
      {
        'Cargo.toml': [
          '[workspace]\nmembers = ["old/kept", "*"]\nexclude = ["old", "ol*", "./other/", 3]',
          '[workspace.package]\nversion = "1.0.0"',
        ].join('\n'),
        'old/a/Cargo.toml': '[package]\nname = "a"\nversion.workspace = true',
        'old/kept/Cargo.toml': '[package]\nname = "kept"\nversion.workspace = true',
        'older/Cargo.toml': '[package]\nname = "older"\nversion.workspace = true',
        'other/Cargo.toml': '[package]\nname = "other"\nversion.workspace = true',
      },
      [
        aPackage('a', 'old/a'),
        aPackage('kept', 'old/kept', { version: '1.0.0' }),
        aPackage('older', 'older', { version: '1.0.0' }),
        aPackage('other', 'other'),
      ],
    ],
    [
      'a package may point at a workspace beside it',
      {
        'root/Cargo.toml': '[workspace.package]\nversion = "1.0.0"',
        'a/Cargo.toml': '[package]\nname = "a"\nworkspace = "../root"\nversion.workspace = true',
        'b/Cargo.toml': '[package]\nname = "b"\nworkspace = "../../away"\nversion.workspace = true',
      },
      [aPackage('a', 'a', { version: '1.0.0' }), aPackage('b', 'b')],
    ],
    [
      'nothing to inherit from',
      { 'Cargo.toml': anApp('version.workspace = true\n[dependencies]\nb.workspace = true') },
      [aPackage('app', '', { dependencies: [{ name: 'b', scope: 'runtime' }] })],
    ],
    [
      'dependencies inherit version, name and path, the path as seen from the root',
      {
        'Cargo.toml': [
          '[workspace]\nmembers = ["crates/*"]\n[workspace.dependencies]',
          'serde = "1"\nshort = { package = "long-name", version = "2" }',
          'core = { path = "crates/core", version = "0.3" }',
        ].join('\n'),
        'crates/app/Cargo.toml': anApp(
          [
            '[dependencies]\nserde.workspace = true\ncore = { workspace = true, optional = true }',
            '[dev-dependencies]\nshort = { workspace = true, features = ["x"] }',
          ].join('\n'),
        ),
      },
      [
        aPackage('app', 'crates/app', {
          dependencies: [
            { name: 'serde', scope: 'runtime', range: '1' },
            { name: 'core', scope: 'optional', range: '0.3', folder: 'crates/core' },
            { name: 'long-name', scope: 'dev', range: '2' },
          ],
        }),
      ],
    ],
  ];
  for (const [name, files, expected] of packages) {
    test(name, () => assert.deepEqual(read(files), { packages: expected, problems: [] }));
  }

  const dependencies: [name: string, manifest: string, expected: Dependency[]][] = [
    [
      'each section',
      '[dependencies]\na = "1"\n[dev-dependencies]\nb = "^2"\n[build-dependencies]\nc = "=3"',
      [
        { name: 'a', scope: 'runtime', range: '1' },
        { name: 'c', scope: 'build', range: '=3' },
        { name: 'b', scope: 'dev', range: '^2' },
      ],
    ],
    [
      'the older spelling',
      '[dev_dependencies]\nb = "2"\n[build_dependencies]\nc = "3"',
      [
        { name: 'c', scope: 'build', range: '3' },
        { name: 'b', scope: 'dev', range: '2' },
      ],
    ],
    [
      'of some targets only',
      [
        `[target.'cfg(unix)'.dependencies]\na = "1"`,
        '[target.x86_64-pc-windows-gnu.dev-dependencies]\nb = "2"',
        `[target."cfg(not(unix))".build_dependencies]\nc = "3"`,
      ].join('\n'),
      [
        { name: 'a', scope: 'runtime', range: '1' },
        { name: 'b', scope: 'dev', range: '2' },
        { name: 'c', scope: 'build', range: '3' },
      ],
    ],
    [
      'a table of its own',
      '[dependencies.a]\nversion = "1"\noptional = true',
      [{ name: 'a', scope: 'optional', range: '1' }],
    ],
    [
      'optional matters to what runs only',
      '[build-dependencies]\na = { version = "1", optional = true }',
      [{ name: 'a', scope: 'build', range: '1' }],
    ],
    [
      'by its real name',
      '[dependencies]\nshort = { package = "real-name", version = "1" }',
      [{ name: 'real-name', scope: 'runtime', range: '1' }],
    ],
    [
      '- and _ as written',
      '[dependencies]\na-b = "1"\na_b = "2"',
      [
        { name: 'a-b', scope: 'runtime', range: '1' },
        { name: 'a_b', scope: 'runtime', range: '2' },
      ],
    ],
    [
      'a path, with and without a version',
      `[dependencies]\na = { path = "../a", version = "1" }\nb = { path = '..\\b\\' }`,
      [
        { name: 'a', scope: 'runtime', range: '1', folder: 'crates/a' },
        { name: 'b', scope: 'runtime', folder: 'crates/b' },
      ],
    ],
    [
      'a path that leads out of the repository',
      '[dependencies]\na = { path = "../../../a", version = "1" }',
      [{ name: 'a', scope: 'runtime', range: '1' }],
    ],
    [
      'a repository',
      [
        '[dependencies]\na = { git = "https://github.com/acme/a.git", branch = "x" }',
        'b = { git = "ssh://git@github.com/acme/mono", version = "1" }\nc = { git = "https://gitlab.com/a/b" }',
      ].join('\n'),
      [
        { name: 'a', scope: 'runtime', repository: 'acme/a' },
        { name: 'b', scope: 'runtime', range: '1', repository: 'acme/mono' },
        { name: 'c', scope: 'runtime' },
      ],
    ],
    [
      'any version',
      '[dependencies]\na = "*"\nb = ""\nd = {}',
      ['a', 'b', 'd'].map((name) => ({ name, scope: 'runtime' })),
    ],
    [
      'the strongest scope of each name',
      '[dev-dependencies]\na = "2"\nb = "2"\n[build-dependencies]\nb = "3"\n[target.x.dependencies]\na = "1"',
      [
        { name: 'b', scope: 'build', range: '3' },
        { name: 'a', scope: 'runtime', range: '1' },
      ],
    ],
    [
      'of equals the one with a folder, or else the first',
      [
        '[target.x.dependencies]\na = "1"\nb = "1"',
        '[target.y.dependencies]\na = { path = "a" }\nb = "2"',
      ].join('\n'),
      [
        { name: 'a', scope: 'runtime', folder: 'crates/app/a' },
        { name: 'b', scope: 'runtime', range: '1' },
      ],
    ],
    ['not on itself', '[dev-dependencies]\napp = { path = ".", features = ["x"] }', []],
    [
      'values of unexpected type are ignored',
      [
        'version = 1',
        'big = 9223372036854775807',
        'dev-dependencies = "b"',
        'build-dependencies = [{ a = "1" }]',
        'target = 5',
        '[dependencies]\na = 1\nb = [1]\nc = true\nd = 1979-05-27',
        'e = { version = 1, path = 2, package = 3, optional = "yes", workspace = "no" }',
      ].join('\n'),
      [{ name: 'e', scope: 'runtime' }],
    ],
    [
      'odd names are names',
      '[dependencies]\n__proto__ = "1"\nconstructor = "2"',
      [
        { name: '__proto__', scope: 'runtime', range: '1' },
        { name: 'constructor', scope: 'runtime', range: '2' },
      ],
    ],
    [
      'and are not found where nobody wrote them',
      '[dependencies]\nconstructor.workspace = true\n[workspace.dependencies]',
      [{ name: 'constructor', scope: 'runtime' }],
    ],
  ];
  for (const [name, manifest, expected] of dependencies) {
    test(`dependencies: ${name}`, () => {
      const { packages: found, problems } = read({ 'crates/app/Cargo.toml': anApp(manifest) });
      assert.deepEqual(problems, []);
      assert.deepEqual(found[0]!.dependencies, expected);
    });
  }

  const bad: [name: string, text: string, why: string][] = [
    ['not TOML', '[package\nname = "a"', 'syntax'],
    ['half merged', '<<<<<<< HEAD\n[package]\nname = "a"', 'syntax'],
    ['a key twice', '[package]\nname = "a"\nname = "b"', 'syntax'],
    ['a package without a name', '[package]\nversion = "1.0.0"', 'syntax'],
    ['a name that is none', '[package]\nname = 3', 'syntax'],
    ['nested without end', `a = ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'syntax'],
    ['too large', ' '.repeat(limits.text.letters + 1), 'tooLarge'],
  ];
  for (const [name, text, why] of bad) {
    test(`costs itself only: ${name}`, () => {
      const { packages: found, problems } = read({
        'bad/Cargo.toml': text,
        'Cargo.toml': '[package]\nname = "a"',
      });
      assert.deepEqual(
        problems.map((problem) => [problem.path, problem.why]),
        [['bad/Cargo.toml', why]],
      );
      assert.deepEqual(found, [aPackage('a', '')]);
    });
  }

  test('what cannot be read confines itself to the names in its text', () => {
    const text = '[package\nname = "a"\n[dependencies]\nb-c = "1"\nd.workspace = true';
    const [problem] = read({ 'Cargo.toml': text }).problems;
    assert.deepEqual(problem?.names, [...'package name a dependencies b-c 1 d workspace true'.split(' ')]);
    assert.equal(read({ 'Cargo.toml': `${text}\n"\\u0065" = "1"` }).problems[0]?.names, undefined);
  });

  const patched: [name: string, root: string, dependency: string, expected: Omit<Dependency, 'scope'>][] = [
    [
      'a patch by a path',
      '[patch.crates-io]\nb = { path = "b" }',
      'b = "1"',
      { name: 'b', range: '1', folder: 'b' },
    ],
    [
      'a patch by another name',
      '[patch.crates-io]\nx = { package = "b", git = "https://github.com/acme/b.git" }',
      'b = "1"',
      { name: 'b', range: '1', repository: 'acme/b' },
    ],
    [
      'a patch of what comes from Git',
      '[patch."https://github.com/acme/b"]\nb = { path = "b" }',
      'b = { git = "https://github.com/acme/b.git" }',
      { name: 'b', folder: 'b' },
    ],
    ['a patch of another source', '[patch.acme]\nb = { path = "b" }', 'b = "1"', { name: 'b', range: '1' }],
    [
      'a replacement',
      '[replace]\n"b:0.1.0" = { path = "b" }',
      'b = "0.1"',
      { name: 'b', range: '0.1', folder: 'b' },
    ],
  ];
  for (const [name, root, dependency, expected] of patched) {
    test(`taken instead: ${name}`, () => {
      const { packages: found } = read({
        'Cargo.toml': `[workspace]\nmembers = ["*"]\n${root}`,
        'a/Cargo.toml': `[package]\nname = "a"\n[dependencies]\n${dependency}`,
      });
      assert.deepEqual(found[0]!.dependencies, [{ scope: 'runtime', ...expected }]);
    });
  }

  test('a package’s own patch, also of what others need', () => {
    const patch = (name: string) => `${name} = { git = "https://github.com/acme/${name}" }\n`;
    const [found] = read({
      'Cargo.toml': `[package]\nname = "a"\n[dependencies]\nb = "1"\n[patch.crates-io]\n${patch('b')}${patch('c')}`,
    }).packages;
    assert.deepEqual(found!.dependencies, [
      { name: 'b', scope: 'runtime', range: '1', repository: 'acme/b' },
      { name: 'c', scope: 'runtime', repository: 'acme/c' },
    ]);
  });

  test('a patch of what others need, in a workspace without a package', () => {
    const files = {
      'Cargo.toml':
        '[workspace]\nmembers = ["a"]\n[patch.crates-io]\nc = { git = "https://github.com/acme/c" }\n',
      'a/Cargo.toml': '[package]\nname = "a"\n[dependencies]\nb = "1"\n',
    };
    assert.deepEqual(read(files).problems, [{ path: 'Cargo.toml', why: 'partial', names: ['c'] }]);
  });

  const kept: [publish: string, expected: Package['nameCounts']][] = [
    ['publish = false', 'repository'],
    ['publish = []', 'repository'],
    ['publish.workspace = true', 'repository'],
    ['publish = ["acme"]', undefined],
    ['publish = true', undefined],
  ];
  for (const [publish, expected] of kept) {
    test(`kept from the registry: ${publish}`, () => {
      const [found] = read({
        'Cargo.toml': `[workspace]\n[workspace.package]\npublish = false\n[package]\nname = "a"\n${publish}\n`,
      }).packages;
      assert.equal(found!.nameCounts, expected);
    });
  }

  const places: [name: string, folder: string, root: string, expected: Package['nameCounts']][] = [
    ['input of tests', 'tests/in/serde', '', 'nowhere'],
    ['a member among tests', 'tests/serde', '[workspace]\nmembers = ["tests/*"]', undefined],
    ['not a member', 'tests/in/serde', '[workspace]\nmembers = ["tests/*"]', 'nowhere'],
    [
      'a path dependency of a member',
      'tests/in/serde',
      '[package]\nname = "top"\n[dev-dependencies]\nserde = { path = "tests/in/serde" }\n[workspace]',
      undefined,
    ],
    ['excluded', 'fixtures/serde', '[workspace]\nmembers = ["**"]\nexclude = ["fixtures"]', 'nowhere'],
    ['an excluded package elsewhere', 'old/serde', '[workspace]\nexclude = ["old"]', undefined],
    ['a folder that only sounds so', 'latest/serde', '', undefined],
  ];
  for (const [name, folder, root, expected] of places) {
    test(`where its name counts: ${name}`, () => {
      const { packages: found } = read({
        'Cargo.toml': root,
        [`${folder}/Cargo.toml`]: '[package]\nname = "serde"',
      });
      assert.equal(found.at(-1)?.nameCounts, expected);
    });
  }

  test('a workspace of fixtures makes no member that counts', () => {
    const { packages: found } = read({
      'tests/in/Cargo.toml': '[workspace]\nmembers = ["*"]',
      'tests/in/serde/Cargo.toml': '[package]\nname = "serde"',
    });
    assert.equal(found[0]?.nameCounts, 'nowhere');
  });

  test('`__proto__` stays a key', () => {
    const { packages: found } = read({ 'Cargo.toml': '[__proto__.package]\nname = "a"\n[__proto__]\nx = 1' });
    assert.deepEqual(found, []);
    assert.equal(({} as Record<string, unknown>)['package'], undefined);
  });

  // Where a text takes more than linear time, the run's own limit is what fails.
  test('does not hang on odd input', () => {
    const long = 300_000;
    for (const text of [
      'a.'.repeat(long / 2),
      '['.repeat(long),
      `a = "${'\\'.repeat(long)}`,
      '"'.repeat(long),
    ]) {
      read({ 'Cargo.toml': text });
    }
  });
});
