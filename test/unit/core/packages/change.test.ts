import { strict as assert } from 'node:assert';
import { classifyChange } from '../../../../src/core/packages/change';
import type { Ecosystem, Package } from '../../../../src/core/packages/package';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { aPackage } from '../../../support/packageBuilders';

const { changeWeights } = defaultWeights;

suite('Which packages a file changes', () => {
  const packages = [
    aPackage('root', [], { folder: '', isWorkspaceRoot: true }),
    aPackage('a'),
    aPackage('nested', [], { folder: 'packages/a/plugins/nested' }),
    aPackage('crate', [], { folder: 'native', ecosystem: 'cargo' }),
    aPackage('binding', [], { folder: 'native' }),
  ];

  const cases: [path: string, changed: Record<string, number>, elsewhere?: 'global' | 'unmapped'][] = [
    ['packages/a/src/index.ts', { a: 1 }],
    ['packages/a/package.json', { a: 1 }],
    ['packages/a/test/index.test.ts', { a: 0.1 }],
    ['packages/a/tsconfig.json', { a: 0.5 }],
    ['packages/a/README.md', { a: 0 }],
    ['packages/a/plugins/index.ts', { a: 1 }],
    ['packages/a/plugins/nested/index.ts', { nested: 1 }],
    ['native/src/lib.rs', { crate: 1, binding: 1 }],
    ['packages/ab/index.ts', {}, 'unmapped'],
    ['packages/index.ts', {}, 'unmapped'],
    ['index.ts', {}, 'unmapped'],
    ['README.md', {}, 'unmapped'],
    ['package.json', {}, 'global'],
    ['Cargo.toml', {}, 'global'],
    ['yarn.lock', {}, 'global'],
    ['packages/a/package-lock.json', {}, 'global'],
    ['tsconfig.json', {}, 'global'],
    ['.eslintrc.js', {}, 'unmapped'],
    ['__proto__/index.ts', {}, 'unmapped'],
    ['', {}, 'unmapped'],
  ];
  for (const [path, changed, elsewhere] of cases) {
    test(`${path || 'an empty path'}: ${Object.keys(changed).join(', ') || elsewhere}`, () => {
      const change = classifyChange([{ path }], packages, changeWeights);
      assert.deepEqual(change, {
        packages: Object.entries(changed).map(([name, changeWeight]) => ({
          index: packages.findIndex((each) => each.name === name),
          changeWeight,
          files: [path],
        })),
        global: elsewhere === 'global' ? [path] : [],
        unmapped: elsewhere === 'unmapped' ? [path] : [],
      });
    });
  }

  const unused: [path: string, names: string[], touched: number[], isGlobal: boolean][] = [
    ['yarn.lock', ['direct', 'theirs'], [1], false],
    ['yarn.lock', ['theirs'], [], true],
    ['package.json', ['direct'], [1], false],
    ['package.json', ['direct', 'theirs'], [1], true],
    ['Directory.Packages.props', ['theirs'], [], true],
    ['gradle/libs.versions.toml', ['theirs'], [], false],
    ['gradle/libs.versions.toml', [], [], false],
    ['package.json', [], [], false],
  ];
  for (const [path, changedNames, touched, isGlobal] of unused)
    test(`${path} that changes ${changedNames.join(', ') || 'no version'}: ${isGlobal ? 'any package' : 'its users'}`, () => {
      const usersOf = (names: ReadonlySet<string>): number[] => (names.has('direct') ? [1] : []);
      const change = classifyChange([{ path, changedNames }], packages, changeWeights, usersOf);
      assert.deepEqual(
        change.packages.map(({ index }) => index),
        touched,
      );
      assert.deepEqual(change.global, isGlobal ? [path] : []);
    });

  const at = (ecosystem: Ecosystem, folder: string, name = ecosystem as string): Package =>
    aPackage(name, [], { folder, ecosystem });
  const nowhere = (folder: string): Package =>
    aPackage('req', [], { folder, ecosystem: 'pypi', nameCounts: 'nowhere' });
  const many = Array.from({ length: 6 }, (_, index) => at('go', `services/s${index}`, `s${index}`));
  const nestings: [path: string, packages: Package[], changed: string[]][] = [
    ['android/src/A.kt', [at('npm', ''), at('gradle', 'android')], ['npm', 'gradle']],
    ['p/a/android/x/y/z/w/A.kt', [at('pub', 'p/a'), at('gradle', 'p/a/android/x/y/z/w')], ['pub', 'gradle']],
    ['src/main/webapp/x.ts', [at('maven', ''), at('npm', 'src/main/webapp')], ['maven', 'npm']],
    ['a/b/c/d/x.ts', [at('maven', ''), at('npm', 'a/b/c/d')], ['npm']],
    ['app/src/A.kt', [at('maven', ''), at('gradle', 'app')], ['gradle']],
    ['ui/x.ts', [at('go', ''), at('npm', 'ui')], ['go', 'npm']],
    ['ui/x.ts', [at('go', ''), at('npm', 'ui'), ...many], ['npm']],
    ['w/x.rs', [at('npm', 'w'), at('cargo', 'w'), at('gem', '')], ['npm', 'cargo', 'gem']],
    [
      'ui/x.ts',
      [aPackage('root', [], { folder: '', ecosystem: 'go', isWorkspaceRoot: true }), at('npm', 'ui')],
      ['npm'],
    ],
    ['website/x.ts', [at('cargo', ''), at('npm', 'website')], ['npm']],
    ['src/docs/x.ts', [at('cargo', ''), at('npm', 'src/docs')], ['cargo', 'npm']],
    ['example/android/A.kt', [at('pub', ''), at('gradle', 'example/android')], ['gradle']],
    [
      'testing/i.ts',
      [at('npm', '', '@a/lib'), at('npm', 'testing', '@a/lib/testing')],
      ['@a/lib', '@a/lib/testing'],
    ],
    ['testing/i.ts', [at('npm', '', '@a/lib'), at('npm', 'testing', '@a/lib-testing')], ['@a/lib-testing']],
    ['acme_lib/x.py', [at('pypi', '', 'acme-lib'), nowhere('acme_lib')], ['acme-lib', 'req']],
    ['src/acme/lib/x/x.py', [at('pypi', '', 'acme-lib'), nowhere('src/acme/lib/x')], ['acme-lib', 'req']],
    ['src/other/x.py', [at('pypi', '', 'acme-lib'), nowhere('src/other')], ['acme-lib', 'req']],
    ['lambda/x.py', [at('pypi', '', 'acme-lib'), nowhere('lambda')], ['req']],
    ['acme_lib/x.py', [at('pypi', '', 'acme-lib'), at('pypi', 'acme_lib', 'own')], ['own']],
  ];
  for (const [path, all, names] of nestings) {
    const places = all.slice(0, 3).map(({ name, folder }) => `${name} in ${folder || 'the root'}`);
    test(`${path} among ${places.join(', ')}: ${names.join(', ')}`, () => {
      const { packages: changed } = classifyChange([{ path }], all, changeWeights);
      assert.deepEqual(
        changed.map(({ index }) => all[index]?.name),
        names,
      );
    });
  }

  test('a repository of one package at its top', () => {
    const { packages: changed, unmapped } = classifyChange(
      [{ path: 'src/index.ts' }],
      [aPackage('one', [], { folder: '' })],
      changeWeights,
    );
    assert.deepEqual([changed, unmapped], [[{ index: 0, changeWeight: 1, files: ['src/index.ts'] }], []]);
  });

  for (const path of [
    '.github/workflows/ci.yml',
    '.github/CODEOWNERS',
    '.vscode/settings.json',
    'eslint.config.mjs',
  ])
    test(`${path} changes nothing of the package at the top`, () => {
      const [change] = classifyChange(
        [{ path }],
        [aPackage('one', [], { folder: '' })],
        changeWeights,
      ).packages;
      assert.equal(change?.changeWeight, 0);
    });

  test('a repository without packages', () => {
    assert.deepEqual(classifyChange([{ path: 'a.ts' }], [], changeWeights), {
      packages: [],
      global: [],
      unmapped: ['a.ts'],
    });
  });

  test('the weightiest file of a package counts', () => {
    const paths = ['packages/a/README.md', 'packages/a/src/index.ts', 'packages/a/test/index.test.ts'];
    const [change] = classifyChange(filesAt(paths), packages, changeWeights).packages;
    assert.deepEqual(change, { index: 1, changeWeight: 1, files: paths });
  });

  test('3,000 files of 1,000 packages', () => {
    const many = Array.from({ length: 1000 }, (_, index) => aPackage(`p${index}`));
    const paths = Array.from(
      { length: 3000 },
      (_, index) => `packages/p${index % 1000}/src/${'deep/'.repeat(20)}${index}.ts`,
    );
    assert.equal(classifyChange(filesAt(paths), many, changeWeights).packages.length, 1000);
  });
});

function filesAt(paths: readonly string[]): { path: string }[] {
  return paths.map((path) => ({ path }));
}
