import { strict as assert } from 'node:assert';
import type { Dependency } from '../../../src/core/packages/package';
import { accepts } from '../../../src/manifests/npm/range';
import { dependenciesIn, read, type Files } from './npmFiles';

suite('npm dependencies', () => {
  suite('specifiers and sections', () => {
    const any: Partial<Dependency> = {};
    const specifiers: [specifier: string, expected: Partial<Dependency>][] = [
      ['^1.2.3', { range: '^1.2.3' }],
      [' >=1 <2 || 3.x ', { range: '>=1 <2 || 3.x' }],
      ['1.0.0 - 2.0.0', { range: '1.0.0 - 2.0.0' }],
      ['v1.0.0-beta.1+7', { range: 'v1.0.0-beta.1+7' }],
      ['', any],
      ['*', any],
      ['x', any],
      ['latest', any],
      ['xyz', any],
      ['9'.repeat(100_000), any],
      ['workspace:*', any],
      ['workspace:^', any],
      ['workspace:~', any],
      ['workspace:', any],
      ['workspace:~1.2', { range: '~1.2' }],
      ['workspace:other@*', { name: 'other' }],
      ['workspace:../b', { folder: 'packages/b' }],
      ['workspace:packages/b', any],
      ['npm:other@^1', { name: 'other', range: '^1' }],
      ['npm:3d-view@^1', { name: '3d-view', range: '^1' }],
      ['npm:@x/other@1 || 2', { name: '@x/other', range: '1 || 2' }],
      ['npm:@x/other', { name: '@x/other' }],
      ['npm:other@latest', { name: 'other' }],
      ['npm:^1.2', { range: '^1.2' }],
      ['npm:*', any],
      [`npm:${'a'.repeat(300)}@1`, any],
      ['file:../b', { folder: 'packages/b' }],
      ['link:./sub', { folder: 'packages/a/sub' }],
      ['portal:../..', { folder: '' }],
      ['../b', { folder: 'packages/b' }],
      ['file:../../../out', any],
      ['file:/somewhere', any],
      ['file:~/somewhere', any],
      ['file:C:\\somewhere', any],
      ['file:../b-1.0.0.tgz', any],
      ['patch:dep@npm%3A1.0.0#./patches/dep.patch', any],
      ['git+ssh://git@example.com/owner/dep.git#v1', { repository: 'owner/dep' }],
      ['git@github.com:owner/dep.git', { repository: 'owner/dep' }],
      ['git+https://github.com/owner/dep#semver:^1', { repository: 'owner/dep', range: '^1' }],
      ['https://github.com/owner/dep/archive/v1.tar.gz', { repository: 'owner/dep' }],
      ['git+https://gitlab.com/owner/dep.git', any],
      ['git+https://gitlab.example.com/owner/dep.git', any],
      ['https://example.com/dep.tgz', any],
      ['github:owner/dep', { repository: 'owner/dep' }],
      ['owner/dep#semver:^1', { repository: 'owner/dep', range: '^1' }],
      ['owner/dep#v1&path:/packages/b', { repository: 'owner/dep', folder: 'packages/b' }],
      ['owner/dep#workspace=other&head=main', { repository: 'owner/dep', name: 'other' }],
      ['1owner/dep', { repository: '1owner/dep' }],
      [`owner/${'d'.repeat(100_000)}`, any],
      [`https://${'a.'.repeat(100_000)}`, any],
      ['jsr:^1', { range: '^1' }],
      ['npm:@jsr/x__other@^2', { name: '@x/other', range: '^2' }],
      ['jsr:@x/other@^2', { name: '@x/other', range: '^2' }],
      ['catalog:', any],
      ['catalog:none', any],
    ];
    for (const [specifier, expected] of specifiers) {
      test(`${JSON.stringify(specifier.slice(0, 50))} is ${JSON.stringify(expected)}`, () => {
        const files = { 'packages/a/package.json': { name: 'a', dependencies: { dep: specifier } } };
        assert.deepEqual(read(files).packages[0]!.dependencies, [
          { name: 'dep', scope: 'runtime', ...expected },
        ]);
      });
    }

    const sections: [name: string, manifest: object, expected: string[]][] = [
      [
        'each section has its scope',
        {
          devDependencies: { d: '1' },
          optionalDependencies: { c: '1' },
          peerDependencies: { b: '1' },
          dependencies: { a: '1' },
        },
        ['a runtime 1', 'b peer 1', 'c optional 1', 'd dev 1'],
      ],
      [
        'the strongest scope of a name, with its range',
        {
          devDependencies: { a: '3', b: '3', c: '3' },
          optionalDependencies: { a: '2', c: '2' },
          peerDependencies: { b: '4' },
          dependencies: { a: '1' },
        },
        ['a runtime 1', 'b peer 4', 'c optional 2'],
      ],
      [
        'a peer that is optional counts as optional, and says nothing if it is no peer',
        {
          peerDependencies: { a: '1', c: '2', constructor: '3' },
          peerDependenciesMeta: { a: { optional: true }, b: { optional: true }, c: { optional: 'yes' } },
        },
        ['a optional 1', 'c peer 2', 'constructor peer 3'],
      ],
      [
        'an alias and its package are one',
        { dependencies: { old: 'npm:a@1' }, devDependencies: { a: '2' } },
        ['a runtime 1'],
      ],
      [
        'values that are no texts',
        { dependencies: { a: 1, b: null, c: {}, d: ['1'], e: '1' } },
        ['e runtime 1'],
      ],
      ['names that are none', { dependencies: { '': '1', ['a'.repeat(215)]: '1', b: '1' } }, ['b runtime 1']],
      ['a section that is none', { dependencies: ['a'], devDependencies: { b: '1' } }, ['b dev 1']],
      ['nor this', { dependencies: 'a', peerDependencies: null, devDependencies: { b: '1' } }, ['b dev 1']],
    ];
    for (const [name, manifest, expected] of sections) {
      test(name, () =>
        assert.deepEqual(dependenciesIn({ 'package.json': { name: 'x', ...manifest } }), expected),
      );
    }

    const fork: Omit<Dependency, 'scope'> = { name: 'dep', repository: 'acme/fork' };
    const own: Omit<Dependency, 'scope'> = { name: 'dep', range: '^4' };
    const overrides: [root: object | string, expected: Omit<Dependency, 'scope'>][] = [
      [{ overrides: { dep: 'github:acme/fork#x' } }, fork],
      [{ overrides: { 'dep@>=4 <5': 'npm:@acme/dep@^1' } }, { name: '@acme/dep', range: '^1' }],
      [{ overrides: { dep: { '.': 'github:acme/fork' } } }, fork],
      [{ overrides: { a: { dep: 'github:acme/fork' } } }, fork],
      [{ overrides: { dep: '$dep' }, devDependencies: { dep: 'github:acme/fork' } }, fork],
      [{ overrides: { dep: 'file:fork' } }, { name: 'dep', folder: 'fork' }],
      [{ overrides: { dep: '5' } }, own],
      [{ overrides: { other: { dep: 'github:acme/fork' } } }, own],
      [{ resolutions: { dep: 'https://github.com/acme/fork.git#x' } }, fork],
      [{ resolutions: { '**/dep@npm:^4': 'github:acme/fork' } }, fork],
      [{ resolutions: { 'a/**/dep': 'github:acme/fork' } }, fork],
      [{ pnpm: { overrides: { 'a@1>dep': 'github:acme/fork' } } }, fork],
      [{ pnpm: { overrides: { 'other>dep@<5': 'github:acme/fork' } } }, own],
      ['overrides:\n  dep: github:acme/fork\n', fork],
    ];
    for (const [root, expected] of overrides) {
      test(`installed by the root: ${JSON.stringify(root)}`, () => {
        const isText = typeof root === 'string';
        const { packages } = read({
          'package.json': { name: 'root', workspaces: ['p/*'], ...(isText ? {} : root) },
          'pnpm-workspace.yaml': isText ? root : '',
          'p/a/package.json': {
            name: 'a',
            dependencies: { dep: '^4' },
            overrides: { dep: 'github:acme/ignored' },
          },
        });
        assert.deepEqual(packages.find(({ name }) => name === 'a')!.dependencies, [
          { scope: 'runtime', ...expected },
        ]);
      });
    }

    const kept: [manifest: object, expected: string | undefined][] = [
      [{ private: true }, 'repository'],
      [{ private: true, publishConfig: { access: 'public' } }, undefined],
      [{ private: false }, undefined],
    ];
    for (const [manifest, expected] of kept) {
      test(`${JSON.stringify(manifest)} counts by name in ${expected ?? 'all repositories'}`, () => {
        const { packages } = read({ 'package.json': { name: 'debug', ...manifest } });
        assert.equal(packages[0]!.nameCounts, expected);
      });
    }

    test('what an override brings in for others is the root’s', () => {
      const files = {
        'package.json': {
          workspaces: ['p/*'],
          resolutions: { 'express/dep': 'github:acme/fork', b: 'npm:c@2', d: '4' },
        },
        'p/a/package.json': { name: 'a', dependencies: { express: '4' } },
      };
      assert.deepEqual(read(files).packages[0], {
        ecosystem: 'npm',
        name: 'shop',
        folder: '',
        isWorkspaceRoot: true,
        nameCounts: 'nowhere',
        manifest: 'package.json',
        dependencies: [
          { name: 'dep', scope: 'runtime', repository: 'acme/fork' },
          { name: 'c', scope: 'runtime', range: '2' },
        ],
      });
    });

    test('names that objects have from birth are names like others', () => {
      const text = '{"name":"x","__proto__":{"name":"y"},"dependencies":{"__proto__":"1","constructor":"2"}}';
      assert.deepEqual(dependenciesIn({ 'package.json': text }), [
        '__proto__ runtime 1',
        'constructor runtime 2',
      ]);
      assert.equal(({} as { name?: string }).name, undefined);
    });
  });

  suite('catalogues', () => {
    const user = {
      'a/package.json': {
        name: 'a',
        dependencies: { x: 'catalog:', y: 'catalog:old', z: 'catalog:default' },
      },
    };
    const catalogs = { catalog: { x: '^1', z: 'npm:other@^4' }, catalogs: { old: { y: '^2' } } };
    const resolved = ['x runtime ^1', 'y runtime ^2', 'other runtime ^4'];
    const cases: [name: string, files: Files, expected: string[]][] = [
      ['of pnpm', { ...user, 'pnpm-workspace.yaml': JSON.stringify(catalogs) }, resolved],
      ['of Bun', { ...user, 'package.json': { workspaces: { packages: ['a'], ...catalogs } } }, resolved],
      ['of Bun, at the top', { ...user, 'package.json': { workspaces: ['a'], ...catalogs } }, resolved],
      [
        'the default by its name',
        { ...user, 'pnpm-workspace.yaml': 'catalogs: {default: {x: ^5}}' },
        ['x runtime ^5', 'y runtime', 'z runtime'],
      ],
      [
        'the nearest',
        {
          ...user,
          'pnpm-workspace.yaml': JSON.stringify(catalogs),
          'a/pnpm-workspace.yaml': 'catalog: {x: ^7}',
        },
        ['x runtime ^7', 'y runtime ^2', 'other runtime ^4'],
      ],
      [
        'that refer to themselves, or are none',
        { ...user, 'pnpm-workspace.yaml': 'catalog: {x: "catalog:", z: 1}\ncatalogs: [old]' },
        ['x runtime', 'y runtime', 'z runtime'],
      ],
      [
        'with names that objects have from birth',
        { ...user, 'pnpm-workspace.yaml': '__proto__: {x: 1}\ncatalogs: {__proto__: {y: ^6}}' },
        ['x runtime', 'y runtime', 'z runtime'],
      ],
      [
        'with an alias of YAML',
        { ...user, 'pnpm-workspace.yaml': 'catalog: {x: &v ^1}\ncatalogs: {old: {y: *v}}' },
        ['x runtime ^1', 'y runtime ^1', 'z runtime'],
      ],
    ];
    for (const [name, files, expected] of cases) {
      test(name, () => {
        assert.deepEqual(dependenciesIn(files), expected);
        assert.deepEqual(read(files).problems, []);
      });
    }
  });

  suite('ranges', () => {
    const cases: [range: string | undefined, version: string | undefined, expected: string][] = [
      [undefined, '1.0.0', 'yes'],
      [undefined, undefined, 'yes'],
      ['^1.2.0', '1.3.0', 'yes'],
      ['^1.2.0', '2.0.0', 'no'],
      ['1 || 2', '2.1.0', 'yes'],
      ['^1.2.0', '1.3.0-beta.1', 'yes'],
      ['^1.2.0', undefined, 'unknown'],
      ['^1.2.0', 'latest', 'unknown'],
      ['latest', '1.0.0', 'unknown'],
      ['>=1.0 and <2', '1.0.0', 'unknown'],
      ['^1', '9'.repeat(100_000), 'unknown'],
      ['1 || '.repeat(100_000), '1.0.0', 'unknown'],
    ];
    for (const [range, version, expected] of cases) {
      test(`${range?.slice(0, 20) ?? 'any'} takes ${version?.slice(0, 20) ?? 'none'}: ${expected}`, () => {
        assert.equal(accepts(range, version), expected);
      });
    }
  });
});
