import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import type { Dependency, Package, Scope } from '../../../src/core/packages/package';
import type { Problem } from '../../../src/manifests/manifestReader';
import { python } from '../../../src/manifests/python/python';

/** Where Python projects keep dependencies besides the standard lists. */
suite("Python's other places", () => {
  const read = (files: Record<string, string>) =>
    finish(python.read(new Map(Object.entries(files)), 'acme/shop'));
  const needs = (name: string, scope: Scope = 'runtime', more: Partial<Dependency> = {}): Dependency => ({
    name,
    scope,
    ...more,
  });
  const sorted = (all: readonly Dependency[]): Dependency[] =>
    [...all].sort((a, b) => (a.name < b.name ? -1 : 1));
  const at = (folder: string): Partial<Dependency> => ({ folder });
  const packageIn = (files: Record<string, string>, folder = ''): Package =>
    read(files).packages.find((each) => each.folder === folder)!;
  const named = (name: string): string => `[project]\nname = "${name}"\n`;
  const dynamic = `${named('a')}dynamic = ["version", "dependencies", "optional-dependencies"]\n`;

  const places: [name: string, files: Record<string, string>, expected: Dependency[]][] = [
    [
      'files that setuptools is told',
      {
        'pyproject.toml': `${dynamic}[tool.setuptools.dynamic]\ndependencies.file = ["deps/run.txt"]\noptional-dependencies.x = { file = "requirements/x.in" }`,
        'deps/run.txt': 'b>=1',
        'requirements/x.in': 'c',
        'requirements/dev.txt': 'd',
      },
      [needs('b', 'runtime', { range: '>=1' }), needs('c', 'optional'), needs('d', 'dev')],
    ],
    [
      "files and tables of Hatch's hooks, with templates",
      {
        'pyproject.toml': `${dynamic}[tool.hatch.metadata.hooks.requirements_txt]\nfiles = ["r/base.requirements.txt"]\n[tool.hatch.metadata.hooks.uv-dynamic-versioning]\ndependencies = ["b[x]=={{ version }}"]\noptional-dependencies = { y = ["c~=1.0"] }\n[tool.hatch.metadata.hooks.vcs]\nurls = { a = "b" }`,
        'r/base.requirements.txt': 'd',
      },
      [needs('d'), needs('b'), needs('c', 'optional', { range: '~=1.0' })],
    ],
    [
      'files that setup.cfg names',
      {
        'setup.cfg':
          '[metadata]\nname = a\n[options]\ninstall_requires = file: deps/a.txt, deps/b.txt\n[options.extras_require]\nx = file: deps/c.txt',
        'deps/a.txt': 'b',
        'deps/b.txt': '-r c.txt',
        'deps/c.txt': 'c',
      },
      [needs('b'), needs('c')],
    ],
    [
      'a setup.py beside what it is left to',
      {
        'pyproject.toml': dynamic,
        'setup.py': 'from setuptools import setup\nsetup(install_requires=["b>1"])',
      },
      [needs('b', 'runtime', { range: '>1' })],
    ],
    [
      'a setup.py beside a complete list says nothing',
      {
        'pyproject.toml': `${named('a')}dependencies = ["b"]`,
        'setup.py': 'setup(name="z", install_requires=["c"])',
      },
      [needs('b')],
    ],
    [
      "PDM's, Hatch's and Pixi's own tables",
      {
        'pyproject.toml': `${named('a')}[tool.pdm.dev-dependencies]\nx = ["-e file:///\${PROJECT_ROOT}/b#egg=b", "c"]\n[tool.hatch.envs.test]\ndependencies = ["d"]\n[tool.pixi.pypi-dependencies]\ne = { path = "./b", editable = true }`,
        'b/pyproject.toml': named('b'),
      },
      [
        needs('b', 'dev', at('b')),
        needs('c', 'dev'),
        needs('d', 'dev'),
        needs('b', 'runtime', at('b')),
      ].filter((each) => each.name !== 'b' || each.scope === 'runtime'),
    ],
    [
      'repositories of the same server, and of others',
      {
        'pyproject.toml': `${named('a')}dependencies = ["b @ git+https://github.com/acme/b.git@v1/x#subdirectory=py", "c @ git+ssh://git@github.com/acme/c", "d @ git+https://gitlab.com/acme/d.git", "e @ https://github.com/acme/e/archive/main.zip", "f"]\n[tool.uv.sources]\nf = { git = "https://github.com/acme/f", subdirectory = "x" }\n[tool.poetry.dependencies]\ng = { git = "git@github.com:acme/g.git" }`,
      },
      [
        needs('b', 'runtime', { repository: 'acme/b', folder: 'py' }),
        needs('c', 'runtime', { repository: 'acme/c' }),
        needs('d'),
        needs('e', 'runtime', { repository: 'acme/e' }),
        needs('f', 'runtime', { repository: 'acme/f', folder: 'x' }),
        needs('g', 'runtime', { repository: 'acme/g' }),
      ],
    ],
    [
      'what uv takes instead, whoever asks for it',
      {
        'pyproject.toml': `${named('a')}dependencies = ["b"]\n[tool.uv]\noverride-dependencies = ["b @ git+https://github.com/acme/b", "c @ git+https://github.com/acme/c", "d<2"]`,
      },
      [needs('b', 'runtime', { repository: 'acme/b' }), needs('c', 'runtime', { repository: 'acme/c' })],
    ],
    [
      'paths as pip takes them: from the file, or from a folder above',
      {
        'pyproject.toml': named('a'),
        'requirements/run.txt':
          '-e ./libs/b[x]\n--editable=file:../libs/c\nd @ file:libs/d ; python_version > "3"\nlibs/e\n-e .\ngit+https://github.com/acme/shop#egg=f&subdirectory=libs/f',
        ...Object.fromEntries(
          ['b', 'c', 'd', 'e', 'f'].map((each) => [`libs/${each}/pyproject.toml`, named(each)]),
        ),
      },
      ['b', 'c', 'd', 'e', 'f'].map((each) => needs(each, 'runtime', at(`libs/${each}`))),
    ],
    [
      'a generated list says what is direct, without its versions',
      {
        'requirements.txt':
          '# This file is autogenerated by pip-compile\nb==1 \\\n    --hash=sha256:1\n    # via -r requirements.in\nc==1\n    # via b\nd==1\n    # via\n    #   -c limits.txt\n    #   a (pyproject.toml)\ne==2  # via -r x.in\n',
      },
      [needs('b'), needs('d'), needs('e')],
    ],
    [
      'a list of everything, where nothing says what is direct',
      { 'requirements.txt': 'b==1 --hash=sha256:1\nc==2 --hash=sha256:2' },
      [needs('b'), needs('c')],
    ],
    [
      'a Pipfile',
      {
        Pipfile: '[packages]\nb = ">=1"\nc = { path = "./c", editable = true }\n[dev-packages]\nd = "*"',
        'c/setup.cfg': '[metadata]\nname = c',
      },
      [needs('b', 'runtime', { range: '>=1' }), needs('c', 'runtime', at('c')), needs('d', 'dev')],
    ],
    [
      "Conda's environment",
      {
        'environment.yml':
          'dependencies:\n- python=3.12\n- conda-forge::b>=1\n- pip:\n  - c==1\n  - -r more.requirements.txt',
        'more.requirements.txt': 'd',
      },
      [needs('b'), needs('c', 'runtime', { range: '==1' }), needs('d')],
    ],
  ];
  for (const [name, files, expected] of places) {
    test(name, () => {
      assert.deepEqual(sorted(packageIn(files).dependencies), sorted(expected));
      assert.deepEqual(read(files).problems, []);
    });
  }

  const programs: [name: string, program: string, expected: Dependency[], problems?: Partial<Problem>[]][] = [
    [
      'texts in a row',
      'setup(name="a" "", install_requires=["b" ">=1", \'c\'])',
      [needs('b', 'runtime', { range: '>=1' }), needs('c')],
    ],
    [
      'lists by name, and sums',
      'R = ["b"]\nX = {"x": R + ["c"], **{"y": ("d",)}}\nsetup(name="a", install_requires=R, extras_require=X)',
      [needs('b'), needs('c', 'optional'), needs('d', 'optional')],
    ],
    [
      'all arguments in a table',
      'meta = dict(name="a", install_requires=["b"])\nif __name__ == "__main__":\n    setuptools.setup(**meta)',
      [needs('b')],
    ],
    [
      'one text with lines',
      'setup(name="a", install_requires="""\n  b\n  c>1 # no\n""")',
      [needs('b'), needs('c', 'runtime', { range: '>1' })],
    ],
    ['comments and other calls', '# setup(name="z")\ndef setup_it(): pass\nsetup(name="a")', []],
    [
      'what a condition adds',
      'r = ["b"]\nif sys.version_info < (3, 8):\n    r.append("c")\nsetup(name="a", install_requires=r)',
      [needs('b'), needs('c')],
    ],
    [
      'a version that is computed',
      'V = open("V").read()\nsetup(name="a", install_requires=[f"b=={V}"])',
      [needs('b')],
    ],
    [
      'a list from elsewhere',
      'from a.meta import R\nsetup(name="a", install_requires=R)',
      [],
      [{ path: 'setup.py', why: 'partial' }],
    ],
    [
      'a program without an end',
      'setup(name="a", install_requires=["b',
      [],
      [{ path: 'setup.py', why: 'partial' }],
    ],
  ];
  for (const [name, program, expected, problems = []] of programs) {
    test(`setup.py: ${name}`, () => {
      const found = read({ 'setup.py': program });
      assert.deepEqual(found.packages[0]?.dependencies ?? [], expected);
      assert.equal(found.problems.length, problems.length, JSON.stringify(found.problems));
      for (const [index, problem] of problems.entries())
        assert.deepEqual({ ...found.problems[index], ...problem }, found.problems[index]);
    });
  }

  test('setup.py: a file that it reads', () => {
    const program =
      'def lines(name):\n    with open(os.path.join(here, "requirements", name), encoding="utf-8") as f:\n        return f.read().splitlines()\nsetup(name="a", install_requires=lines("base.txt"))';
    const found = packageIn({
      'setup.py': program,
      'requirements/base.txt': 'b',
      'requirements/ci.txt': 'c',
    });
    assert.deepEqual(found.dependencies, [needs('b'), needs('c', 'dev')]);
  });

  test('a name that only a program knows is the one that others in the repository use for the folder', () => {
    const program = 'exec(open("about.py").read(), about)\nsetup(name=about["name"], install_requires=["b"])';
    const { packages, problems } = read({
      'libs/core/setup.py': program,
      'libs/other/setup.py': program,
      'app/pyproject.toml': `${named('app')}dependencies = ["core"]`,
    });
    assert.deepEqual(packages.map(({ name, nameCounts }) => [name, nameCounts]).sort(), [
      ['app', undefined],
      ['core', undefined],
      ['libs/other', 'nowhere'],
    ]);
    assert.deepEqual(problems, [
      { path: 'libs/core/setup.py', why: 'partial', names: ['core', 'b'] },
      { path: 'libs/other/setup.py', why: 'partial', names: ['libs/other', 'b'] },
    ]);
  });

  const applications: [name: string, files: Record<string, string>, expected: string[][]][] = [
    ['at the root: called like the repository', { 'requirements.txt': 'b' }, [['shop', '']]],
    [
      'in a folder: called by its path',
      { 'services/mail/requirements.txt': 'b' },
      [['services/mail', 'services/mail']],
    ],
    [
      'a folder for lists belongs to the one above',
      { 'app/requirements/base.txt': 'b', 'app/requirements/dev.txt': '-r base.txt' },
      [['app', 'app']],
    ],
    [
      'what a package includes is no application',
      {
        'a/pyproject.toml': named('a'),
        'a/requirements.txt': '-r ../requirements/all.txt',
        'requirements/all.txt': 'b',
      },
      [['a', 'a']],
    ],
    [
      'documents beside a package belong to it',
      { 'pyproject.toml': named('a'), 'docs/requirements.txt': 'sphinx' },
      [['a', '']],
    ],
    [
      'examples among the documents are applications of their own',
      { 'pyproject.toml': named('a'), 'docs/examples/web/requirements.txt': 'flask' },
      [
        ['a', ''],
        ['docs/examples/web', 'docs/examples/web'],
      ],
    ],
    [
      'Poetry without a package',
      { 'app/pyproject.toml': '[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\nb = "1"' },
      [['app', 'app']],
    ],
    [
      'a template is none',
      {
        '{{ name }}/pyproject.toml': named('a'),
        'x/pyproject.toml': '[project]\nname = "{{ name }}"\ndependencies = ["b"]',
      },
      [],
    ],
    ['a list without entries', { 'requirements.txt': '# none\n' }, []],
  ];
  for (const [name, files, expected] of applications) {
    test(`application: ${name}`, () => {
      const known = new Map(Object.entries(files).filter(([path]) => python.isManifest(path)));
      const { packages } = finish(python.read(known, 'acme/shop'));
      assert.deepEqual(
        packages.map((each) => [each.name, each.folder]),
        expected,
      );
      for (const each of packages) assert.equal(each.nameCounts, each.name === 'a' ? undefined : 'nowhere');
    });
  }

  test("fixtures count among themselves, unless they're members of a workspace", () => {
    const { packages } = read({
      'pyproject.toml': '[tool.uv.workspace]\nmembers = ["tests/*", "libs/*"]\nexclude = ["tests/b"]',
      'tests/a/pyproject.toml': named('a'),
      'tests/b/pyproject.toml': named('b'),
      'libs/c/testdata/d/setup.py': 'setup(name="d")',
    });
    assert.deepEqual(packages.map(({ name, nameCounts }) => [name, nameCounts]).sort(), [
      ['a', undefined],
      ['b', 'fixtures'],
      ['d', 'fixtures'],
    ]);
  });

  const bounds: [name: string, files: Record<string, string>, expected: Problem[]][] = [
    [
      'dynamic, and nothing says where',
      { 'pyproject.toml': `[build-system]\nbuild-backend = "hatchling.build"\n${dynamic}` },
      [{ path: 'pyproject.toml', why: 'partial' }],
    ],
    [
      "a hook that's a program",
      { 'pyproject.toml': `${dynamic}[tool.hatch.metadata.hooks.custom]\npath = "x.py"` },
      [{ path: 'pyproject.toml', why: 'partial' }],
    ],
    [
      'a list under a name that none are read by',
      { 'requirements.txt': 'b\n-r other/things.lst' },
      [{ path: 'requirements.txt', why: 'partial' }],
    ],
    [
      'a path without a package',
      { 'requirements.txt': 'b\n-e ./vendored/Some_lib' },
      [{ path: 'requirements.txt', why: 'partial', names: ['some-lib'] }],
    ],
    [
      "Conda's recipe",
      {
        'pyproject.toml': named('a'),
        'recipe/meta.yaml': 'package:\n  name: a\nrequirements:\n  run:\n    - b >={{ v }}\n',
      },
      [{ path: 'recipe/meta.yaml', why: 'partial', names: ['b'] }],
    ],
  ];
  for (const [name, files, expected] of bounds) {
    test(`bound: ${name}`, () => assert.deepEqual(read(files).problems, expected));
  }

  test('lists that include each other, in thousands', () => {
    const lists = Array.from({ length: 3000 }, (_, index) => [
      `f${index}/requirements.txt`,
      `b${index}\n-r ../f${(index + 1) % 3000}/requirements.txt`,
    ]);
    const { problems } = read(Object.fromEntries(lists) as Record<string, string>);
    assert.ok(problems.some(({ why }) => why === 'tooLarge'));
  });
});
