import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import type { Dependency, Package, Scope } from '../../../src/core/packages/package';
import type { Problem } from '../../../src/manifests/manifestReader';
import { limits } from '../../../src/manifests/limits';
import { python } from '../../../src/manifests/python/python';
import { normalName, readRequirement } from '../../../src/manifests/python/requirement';

suite('Python manifests', () => {
  const read = (files: Record<string, string>) =>
    finish(python.read(new Map(Object.entries(files)), 'acme/shop'));
  const needs = (name: string, scope: Scope, range?: string, folder?: string): Dependency => ({
    name,
    scope,
    ...(range !== undefined && { range }),
    ...(folder !== undefined && { folder }),
  });
  const aPackage = (name: string, manifest: string, more: Partial<Package> = {}): Package => ({
    ecosystem: 'pypi',
    name,
    folder: manifest.includes('/') ? manifest.slice(0, manifest.lastIndexOf('/')) : '',
    manifest,
    dependencies: [],
    ...more,
  });

  const paths: [path: string, expected: boolean][] = [
    ['pyproject.toml', true],
    ['packages/a/pyproject.toml', true],
    ['setup.cfg', true],
    ['setup.py', true],
    ['requirements.txt', true],
    ['requirements-dev.txt', true],
    ['requirements.in', true],
    ['requirements/base.txt', true],
    ['dev_requirements.txt', true],
    ['Pipfile', true],
    ['environment.yml', true],
    ['constraints.txt', false],
    ['deps/CMakeLists.txt', false],
    ['uv.lock', false],
    ['.venv/lib/site-packages/a/setup.py', false],
    ['node_modules/node-gyp/gyp/pyproject.toml', false],
  ];
  for (const [path, expected] of paths) {
    test(`${expected ? 'reads' : 'leaves'} ${path}`, () => assert.equal(python.isManifest(path), expected));
  }

  const requirements: [text: string, name: string | undefined, range?: string][] = [
    ['requests', 'requests'],
    [' requests ', 'requests'],
    ['requests>=2.0,<3', 'requests', '>=2.0,<3'],
    ['requests >= 2.0, < 3', 'requests', '>= 2.0, < 3'],
    ['requests (>=2.0)', 'requests', '>=2.0'],
    ['requests()', 'requests'],
    ['requests[security,socks]~=2.0', 'requests', '~=2.0'],
    ['requests [security] == 2.*', 'requests', '== 2.*'],
    ['requests===weird', 'requests', '===weird'],
    ['requests; python_version < "3.12"', 'requests'],
    ['requests!=2.1;python_version<"3.12" and extra == "x"', 'requests', '!=2.1'],
    ['pip @ https://example.com/pip.zip#sha1=abc ; os_name == "nt"', 'pip'],
    ['pip@file:///tmp/pip.zip', 'pip'],
    ['Foo.Bar__baz', 'foo-bar-baz'],
    ['3to2', '3to2'],
    ['', undefined],
    ['>=1.0', undefined],
    ['two words', undefined],
    ['requests[unclosed', undefined],
    ['-r other.txt', undefined],
    ['./folder', undefined],
    ['https://example.com/a.zip', undefined],
    ['git+https://example.com/a.git', undefined],
    ['_private', undefined],
    ['trailing->=1', undefined],
    ['{{ name }}', undefined],
  ];
  for (const [text, name, range] of requirements) {
    test(`requirement: ${text}`, () => {
      const requirement = readRequirement(text);
      assert.deepEqual([requirement?.name, requirement?.range], [name, range]);
    });
  }

  const names: [name: string, expected: string | undefined][] = [
    ['Friendly-Bard', 'friendly-bard'],
    ['FRIENDLY.bard', 'friendly-bard'],
    ['friendly--._bard', 'friendly-bard'],
    ['{{ cookiecutter.name }}', undefined],
    ['-a', undefined],
    ['a.', undefined],
  ];
  for (const [name, expected] of names) {
    test(`name: ${name}`, () => assert.equal(normalName(name), expected));
  }

  const packages: [name: string, files: Record<string, string>, expected: Package[]][] = [
    [
      'by Flit, before the standard',
      {
        'pyproject.toml':
          '[tool.flit.metadata]\nmodule = "my_app"\nrequires = ["acme-lib>=1"]\n[tool.flit.metadata.requires-extra]\nx = ["y"]',
      },
      [
        aPackage('my-app', 'pyproject.toml', {
          dependencies: [needs('acme-lib', 'runtime', '>=1'), needs('y', 'optional')],
        }),
      ],
    ],
    [
      'by the standard',
      { 'pyproject.toml': '[project]\nname = "My_App"\nversion = "1.0"' },
      [aPackage('my-app', 'pyproject.toml', { version: '1.0' })],
    ],
    [
      'a version that only a build knows',
      { 'pyproject.toml': '[project]\nname = "a"\ndynamic = ["version"]' },
      [aPackage('a', 'pyproject.toml')],
    ],
    [
      'by Poetry',
      { 'a/pyproject.toml': '[tool.poetry]\nname = "A.B"\nversion = "1.0"' },
      [aPackage('a-b', 'a/pyproject.toml', { version: '1.0' })],
    ],
    [
      'the standard goes before Poetry',
      { 'pyproject.toml': '[project]\nname = "a"\n[tool.poetry]\nname = "b"\nversion = "2.0"' },
      [aPackage('a', 'pyproject.toml', { version: '2.0' })],
    ],
    [
      'settings of tools are no package',
      { 'pyproject.toml': '[tool.black]\nline-length = 100\n[project]\nrequires-python = ">=3.12"' },
      [],
    ],
    ['a template is no package', { 'pyproject.toml': '[project]\nname = "{{ cookiecutter.name }}"' }, []],
    [
      'the root of a workspace, and a member found by name or by path',
      {
        'pyproject.toml': '[tool.uv.workspace]\nmembers = ["packages/*"]\nexclude = 3',
        'packages/a/pyproject.toml': [
          '[project]\nname = "a"\ndependencies = ["b>=1", "C_c", "d"]',
          '[tool.uv.sources]\nb = { workspace = true }',
          '"c.C" = { path = "../c", editable = true }',
          'd = [{ git = "https://example.com/d", marker = "x" }, { path = "../d" }]',
          'e = { path = "../e" }',
        ].join('\n'),
        'packages/b/pyproject.toml': '[project]\nname = "b"',
      },
      [
        aPackage('a', 'packages/a/pyproject.toml', {
          dependencies: [
            needs('b', 'runtime', '>=1'),
            needs('c-c', 'runtime', undefined, 'packages/c'),
            needs('d', 'runtime', undefined, 'packages/d'),
          ],
        }),
        aPackage('b', 'packages/b/pyproject.toml'),
      ],
    ],
    [
      'by setup.cfg, on Windows too',
      {
        'setup.cfg': [
          '# ours\n[metadata]\nname = My.App\nversion = 1.0\n',
          '[options]\npackages = find:\ninstall_requires =\n    requests>=2; os_name == "nt"\n    ; a note',
          '\n    # another\n    attrs',
          'setup-requires = wheel; build>1\ntests_require: pytest\n',
          '[options.extras_require]\nfast =\n  numpy<3; \\\n    # why\n    os_name != "nt"\nall = requests\n[flake8]\nignore = E501',
        ]
          .join('\n')
          .replaceAll('\n', '\r\n'),
      },
      [
        aPackage('my-app', 'setup.cfg', {
          version: '1.0',
          dependencies: [
            needs('requests', 'runtime', '>=2'),
            needs('attrs', 'runtime'),
            needs('numpy', 'optional', '<3'),
            needs('wheel', 'build'),
            needs('build', 'build', '>1'),
            needs('pytest', 'dev'),
          ],
        }),
      ],
    ],
    [
      'pointers in setup.cfg to nothing',
      {
        'setup.cfg':
          '[metadata]\nname = a\nversion = attr: a.__version__\n[options]\ninstall_requires = file: requirements.in',
      },
      [aPackage('a', 'setup.cfg')],
    ],
    [
      'setup.cfg and pyproject.toml together; a setup.py beside them is no loss',
      {
        'setup.cfg': '[metadata]\nname = a\n[options]\ninstall_requires = b',
        'setup.py': 'from setuptools import setup\nsetup()',
        'pyproject.toml': '[build-system]\nrequires = ["setuptools>=61"]',
      },
      [
        aPackage('a', 'setup.cfg', {
          dependencies: [needs('setuptools', 'build', '>=61'), needs('b', 'runtime')],
        }),
      ],
    ],
    [
      'requirements beside a package add what it does not name itself',
      {
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["b>=1"]\n[dependency-groups]\nx = ["c"]',
        'requirements.txt': [
          'b==1.0\nc==2.0\nD_d==3.0  # why',
          '-r requirements-dev.txt\nhttps://example.com/g.zip\n# h',
          'i >= 1 \\\n  , < 2\nj @ https://example.com/j.zip\nnot a requirement',
          'k==1 --config-settings "x"\na',
        ].join('\n'),
        'requirements-dev.txt': 'l\n',
        'requirements-latest.txt': 'm\n',
      },
      [
        aPackage('a', 'pyproject.toml', {
          dependencies: [
            needs('b', 'runtime', '>=1'),
            needs('c', 'dev'),
            needs('d-d', 'runtime', '==3.0'),
            needs('i', 'runtime', '>= 1    , < 2'),
            needs('j', 'runtime'),
            needs('k', 'runtime', '==1'),
            needs('l', 'runtime'),
            needs('m', 'runtime'),
          ],
        }),
      ],
    ],
    [
      'locked requirements add nothing',
      {
        'pyproject.toml': '[project]\nname = "a"',
        'requirements.txt':
          '# This file is autogenerated by pip-compile with Python 3.12\nb==1.0\n    # via c',
        'requirements-hashed.txt': 'b==1.0 \\\n    --hash=sha256:abc',
      },
      [aPackage('a', 'pyproject.toml')],
    ],
  ];
  for (const [name, files, expected] of packages) {
    test(name, () => assert.deepEqual(read(files), { packages: expected, problems: [] }));
  }

  const dependencies: [name: string, pyproject: string, expected: Dependency[]][] = [
    [
      'each place of the standard, and the strongest of each name',
      [
        'dependencies = ["a>=1", "b"]',
        'optional-dependencies = { x = ["c<2", "a"], y = ["app[x]"] }',
        '[dependency-groups]\ntest = ["d", "c", { include-group = "lint" }]\nlint = ["e~=1.0"]',
        '[build-system]\nrequires = ["f", "d"]',
      ].join('\n'),
      [
        needs('a', 'runtime', '>=1'),
        needs('b', 'runtime'),
        needs('c', 'optional', '<2'),
        needs('d', 'build'),
        needs('e', 'dev', '~=1.0'),
        needs('f', 'build'),
      ],
    ],
    [
      'groups that include each other',
      '[dependency-groups]\na = [{ include-group = "b" }, "x"]\nb = [{ include-group = "a" }]',
      [needs('x', 'dev')],
    ],
    [
      "uv's own list for development, and its sources",
      '[tool.uv]\ndev-dependencies = ["a>1"]\nsources = { a = { path = "../a" }, b = { path = "b" } }',
      [needs('a', 'dev', '>1', 'packages/a')],
    ],
    [
      'a source that leads out of the repository',
      'dependencies = ["a"]\n[tool.uv.sources]\na = { path = "../../../a" }',
      [needs('a', 'runtime')],
    ],
    [
      "Poetry's tables",
      [
        '[tool.poetry.dependencies]\npython = "^3.12"\nA_a = "^1.0"\nb = "*"',
        'c = { version = "~2", optional = true }\nd = { path = "../d", develop = true }',
        'e = { git = "https://example.com/e" }',
        'f = [{ version = "<2", python = "<3.12" }, { version = ">=2", python = ">=3.12" }]',
        '[tool.poetry.dev-dependencies]\ng = "1"',
        '[tool.poetry.group.test.dependencies]\nh = { version = "2", extras = ["x"] }\nb = "1"',
        '[tool.poetry.group.docs]\noptional = true\ndependencies = { i = "3" }',
      ].join('\n'),
      [
        needs('a-a', 'runtime', '^1.0'),
        needs('b', 'runtime'),
        needs('c', 'optional', '~2'),
        needs('d', 'runtime', undefined, 'packages/d'),
        needs('e', 'runtime'),
        needs('f', 'runtime', '<2'),
        needs('g', 'dev', '1'),
        needs('h', 'dev', '2'),
        needs('i', 'dev', '3'),
      ],
    ],
    [
      'the standard, with a path by Poetry',
      'dependencies = ["a>=1"]\n[tool.poetry.dependencies]\na = { path = "../a" }',
      [needs('a', 'runtime', undefined, 'packages/a')],
    ],
    [
      'values of unexpected type are ignored',
      [
        'version = 1\ndependencies = ["a", 3, ["b"], { c = 1 }, "not one", 1979-05-27]',
        'optional-dependencies = ["d"]\n[dependency-groups]\nx = "e"\ny = [{ include-group = 3 }, 4]',
        '[build-system]\nrequires = "f"',
        '[tool]\nuv = { dev-dependencies = 1, sources = { a = { path = 3 }, "?" = 1, b = "c" } }',
        '[tool.poetry]\ngroup = { x = 1, y = { dependencies = ["g"] } }\ndev-dependencies = 3',
        'dependencies = { h = 1, i = [1, "2"], j = { path = 1, version = 2, optional = "yes" }, "?" = "1" }',
      ].join('\n'),
      [needs('a', 'runtime'), needs('i', 'runtime', '2'), needs('j', 'runtime')],
    ],
    [
      'odd keys are harmless',
      [
        '[tool.poetry.dependencies]\n__proto__ = "1"\nconstructor = "2"',
        '[tool.uv.sources.__proto__]\npath = "../x"\n[dependency-groups]\n__proto__ = ["a"]',
      ].join('\n'),
      [needs('a', 'dev'), needs('constructor', 'runtime', '2')],
    ],
  ];
  for (const [name, pyproject, expected] of dependencies) {
    test(`dependencies: ${name}`, () => {
      const text = `[project]\nname = "app"\n${pyproject}`;
      const { packages: found, problems } = read({ 'packages/app/pyproject.toml': text });
      assert.deepEqual(problems, []);
      assert.deepEqual(found[0]!.dependencies, expected);
    });
  }

  const bad: [name: string, files: Record<string, string>, expected: Problem[]][] = [
    ['not TOML', { 'bad/pyproject.toml': 'name: a' }, [{ path: 'bad/pyproject.toml', why: 'syntax' }]],
    [
      'nested without end',
      { 'bad/pyproject.toml': `a = ${'['.repeat(100_000)}${']'.repeat(100_000)}` },
      [{ path: 'bad/pyproject.toml', why: 'syntax' }],
    ],
    [
      'too large',
      { 'bad/pyproject.toml': ' '.repeat(limits.text.letters + 1) },
      [{ path: 'bad/pyproject.toml', why: 'tooLarge' }],
    ],
    [
      'a setup.cfg without sections',
      { 'bad/setup.cfg': 'name = a' },
      [{ path: 'bad/setup.cfg', why: 'syntax' }],
    ],
    [
      'a setup.cfg half merged',
      { 'bad/setup.cfg': '[metadata]\n<<<<<<< HEAD\nname = a' },
      [{ path: 'bad/setup.cfg', why: 'syntax' }],
    ],
    [
      'requirements too large',
      { 'requirements.txt': ' '.repeat(limits.text.letters + 1) },
      [{ path: 'requirements.txt', why: 'tooLarge' }],
    ],
  ];
  for (const [name, files, expected] of bad) {
    test(`costs itself only: ${name}`, () => {
      const { packages: found, problems } = read({ ...files, 'pyproject.toml': '[project]\nname = "a"' });
      assert.deepEqual(problems, expected);
      assert.deepEqual(found, [aPackage('a', 'pyproject.toml')]);
    });
  }

  // Where a text takes more than linear time, the run's own limit is what fails.
  test('does not hang on odd input', () => {
    const long = 300_000;
    const odd = ['-', 'a-', '[', ' ', '\t\n', ';', '#', ' -', '\\\n', '(', '=', 'a\n', '[a]\n'].map((part) =>
      part.repeat(long / part.length),
    );
    for (const text of odd) {
      read({
        'pyproject.toml': `[project]\nname = "a"\ndependencies = ['''\n${text}''']`,
        'setup.cfg': `[metadata]\nname = ${text}`,
        'requirements.txt': text,
        'a/pyproject.toml': text,
        'a/setup.cfg': text,
      });
    }
  });
});
