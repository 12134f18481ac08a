import { strict as assert } from 'node:assert';
import type { Unread } from '../../../../src/core/packages/packageMap';
import { aMap, aPackage, downstreamIn, inCore } from '../../../support/packageBuilders';

/** A change of packages/lib in acme/core, or of another path there. */
suite('What of the unread could matter to a change', () => {
  const lib = 'packages/lib/src/index.ts';
  const find = (unread: Unread, path = lib): boolean =>
    downstreamIn(
      aMap(
        [
          inCore(aPackage('lib'), aPackage('other')),
          { repository: 'acme/far', packages: [aPackage('far', ['lib'], { folder: '' })] },
        ],
        { unread: [unread] },
      ),
      [path],
    ).isLowerBound;

  const cases: [
    name: string,
    unread: Omit<Unread, 'why'> & { why?: Unread['why'] },
    expected: boolean,
    path?: string,
  ][] = [
    ['of any ecosystem', { what: 'acme/x' }, true],
    ['of the same ecosystem', { what: 'acme/x:package.json', ecosystem: 'npm' }, true],
    ['of another ecosystem', { what: 'acme/x:pom.xml', ecosystem: 'maven' }, false],
    ['that names the change', { what: 'acme/x:a', ecosystem: 'npm', names: ['a', 'lib'] }, true],
    ['that names a dependent of the change', { what: 'acme/x:a', ecosystem: 'npm', names: ['far'] }, true],
    ['that names something else', { what: 'acme/x:a', ecosystem: 'npm', names: ['other', 'unknown'] }, false],
    ['that names nothing', { what: 'acme/x:a', ecosystem: 'npm', names: [] }, false],
    ['of a family elsewhere', { what: 'acme/x:mix.exs', family: 'Elixir' }, false],
    [
      'of a family elsewhere that may name it',
      { what: 'acme/x:a', family: 'Unity', ecosystem: 'npm', names: ['lib'] },
      true,
    ],
    [
      'of a family elsewhere that names others',
      { what: 'acme/x:a', family: 'Unity', ecosystem: 'npm', names: ['x'] },
      false,
    ],
    ['that names its repository', { what: 'acme/x:a', repositories: ['Acme/Core'] }, true],
    ['that names the repository of a dependent', { what: 'acme/x:a', repositories: ['acme/far'] }, true],
    ['that names other repositories', { what: 'acme/x:a', repositories: ['acme/y'] }, false],
    ['that names no repository', { what: 'acme/x:a', repositories: [] }, false],
    [
      'that names the repository of packages called otherwise',
      { what: 'acme/x:a', family: 'Xcode', ecosystem: 'npm', names: ['x'], repositories: ['acme/core'] },
      true,
    ],
    [
      'of a family here, over the package',
      { what: 'acme/core:packages/lib/mix.exs', family: 'Elixir' },
      true,
    ],
    ['of a family here, with a package nearer', { what: 'acme/core:mix.exs', family: 'Elixir' }, false],
    [
      'of a family here, with no package nearer',
      { what: 'acme/core:mix.exs', family: 'Elixir' },
      true,
      'lib/a.ex',
    ],
    [
      'of a family here, but only words change',
      { what: 'acme/core:mix.exs', family: 'Elixir' },
      false,
      'README.md',
    ],
    [
      'of a family here, in another folder',
      { what: 'acme/core:x/mix.exs', family: 'Elixir' },
      false,
      'y/a.ex',
    ],
    [
      'of targets that reach across packages',
      { what: 'acme/core:BUILD', family: 'Bazel', hides: 'targets' },
      true,
    ],
    [
      'of targets of another folder',
      { what: 'acme/core:web/BUILD', family: 'Bazel', hides: 'targets' },
      false,
    ],
    [
      'of the own repository, whatever it names',
      { what: 'acme/core:packages/lib/a', ecosystem: 'npm', names: [], why: 'partial' },
      true,
    ],
    [
      'that is no package but depends on others',
      { what: 'acme/core:packages/lib/a', ecosystem: 'npm', names: [] },
      false,
    ],
    [
      'of a repository with a longer name',
      { what: 'acme/core-x:mix.exs', family: 'Elixir' },
      false,
      'lib/a.ex',
    ],
  ];
  for (const [name, unread, expected, path] of cases)
    test(`${expected ? 'counts' : 'leaves'} what is ${name}`, () =>
      assert.equal(find({ why: 'noReader', ...unread }, path), expected));

  const looseFiles: [path: string, expected: boolean][] = [
    ['shared/a.ts', true],
    ['proto/a.proto', true],
    ['packages/a.ts', true],
    ['docs/a.ts', false],
    ['scripts/a.ts', false],
    ['.github/a.ts', false],
    ['shared/a.test.ts', false],
    ['shared/a.txt', false],
    ['shared/a.ex', false],
  ];
  for (const [path, expected] of looseFiles)
    test(`${path} outside any package ${expected ? 'may' : "can't"} be part of one`, () => {
      const map = aMap([inCore(aPackage('lib'), aPackage('other', ['lib']))]);
      const { isLowerBound, unread } = downstreamIn(map, [path]);
      assert.equal(isLowerBound, expected);
      assert.deepEqual(unread, expected ? [{ what: `acme/core:${path}`, why: 'looseCode' }] : []);
      assert.equal(downstreamIn(aMap([inCore(aPackage('lib'))]), [path]).isLowerBound, false);
    });
  test("a workspace root's own code is nobody else's", () => {
    const root = aPackage('root', [], { folder: '', isWorkspaceRoot: true });
    const map = aMap([inCore(root, aPackage('lib'), aPackage('other', ['lib']))]);
    const found = ['src/a.ts', 'a.ts', 'proto/a.ts'].map((path) => downstreamIn(map, [path]).isLowerBound);
    assert.deepEqual(found, [false, false, true]);
  });

  test('a family here makes that family elsewhere count', () => {
    const here: Unread = { what: 'acme/core:mix.exs', family: 'Elixir', why: 'noReader' };
    const there: Unread = { what: 'acme/x:mix.exs', family: 'Elixir', why: 'noReader' };
    const map = aMap([inCore(aPackage('lib'))], { unread: [here, there] });
    assert.equal(downstreamIn(map, ['lib/a.ex']).isLowerBound, true);
    assert.equal(downstreamIn(map, [lib]).isLowerBound, false);
  });

  test('where only owners are unread, no packages are missing', () => {
    const unread: Unread = { what: 'acme/far:CODEOWNERS', hides: 'owners', why: 'tooLarge' };
    const other: Unread = { ...unread, what: 'acme/x:CODEOWNERS' };
    assert.deepEqual([find(unread), find(other)], [true, false]);
  });

  test('counts what names a package of its own repository that nobody else can name', () => {
    const unread: Unread = {
      what: 'acme/core:b/build.gradle',
      ecosystem: 'npm',
      names: [':lib'],
      why: 'partial',
    };
    const lib1 = aPackage(':lib', [], { nameCounts: 'nowhere', folder: 'packages/lib' });
    const found = downstreamIn(aMap([inCore(lib1, aPackage('b'))], { unread: [unread] }), [lib]);
    assert.ok(found.isLowerBound);
  });

  test('counts an unreadable workflow elsewhere once others use an action that is built from the change', () => {
    const unread: Unread = { what: 'acme/x:.github/workflows/ci.yml', ecosystem: 'actions', why: 'syntax' };
    const setup = [
      aPackage('acme/setup', [], { ecosystem: 'actions', folder: '' }),
      aPackage('setup', ['lib'], { folder: '' }),
    ];
    const user = aPackage('acme/shop', ['acme/setup'], { ecosystem: 'actions', folder: '' });
    const core = inCore(aPackage('lib'));
    const used = aMap(
      [core, { repository: 'acme/setup', packages: setup }, { repository: 'acme/shop', packages: [user] }],
      { unread: [unread] },
    );
    const unused = aMap([core, { repository: 'acme/setup', packages: setup }], { unread: [unread] });
    assert.ok(downstreamIn(used, [lib]).isLowerBound);
    assert.ok(!downstreamIn(unused, [lib]).isLowerBound);
  });
});
