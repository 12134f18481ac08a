import { strict as assert } from 'node:assert';
import { npm } from '../../../src/manifests/npm/npm';
import type { Problem } from '../../../src/manifests/manifestReader';
import { read, type Files } from './npmFiles';

/** `name@folder`, with where its name counts, and `-> dependency` for each. */
function shown(files: Files): string[] {
  return read(files)
    .packages.map(({ name, folder, nameCounts, isWorkspaceRoot, dependencies }) =>
      [
        `${name}@${folder}`,
        ...(nameCounts === undefined ? [] : [nameCounts]),
        ...(isWorkspaceRoot ? ['root'] : []),
        ...dependencies.map((each) => `-> ${each.name}${each.folder === undefined ? '' : `@${each.folder}`}`),
      ].join(' '),
    )
    .sort();
}

suite('npm, beyond named packages', () => {
  const uses = { dependencies: { lib: '^1' } };
  const foreign = { 'foreign@^1': { dependencies: { log: '^2' } } };
  const cases: [name: string, files: Files, expected: string[]][] = [
    [
      'an application without a name goes by its folder',
      { 'apps/web/package.json': uses },
      ['apps/web@apps/web nowhere -> lib'],
    ],
    ['at the top by its repository', { 'package.json': uses }, ['shop@ nowhere -> lib']],
    [
      'a root without a name stays a root',
      { 'package.json': { ...uses, workspaces: ['a'] }, 'a/package.json': { name: 'a' } },
      ['a@a', 'shop@ nowhere root -> lib'],
    ],
    [
      'a mark is no application',
      { 'package.json': { name: 'a' }, 'esm/package.json': { type: 'module' } },
      ['a@'],
    ],
    [
      'members wherever they lie',
      {
        'package.json': { workspaces: ['dist/*', 'vendor/*', 'test/**'] },
        'dist/a/package.json': { name: 'a' },
        'vendor/b/package.json': { name: 'b' },
        'test/fixtures/c/package.json': { name: 'c' },
      },
      ['a@dist/a', 'b@vendor/b', 'c@test/fixtures/c'],
    ],
    [
      'what Yarn adds to a foreign package is the root’s',
      {
        'package.json': { name: 'root', workspaces: ['a'] },
        'a/package.json': { name: 'a', dependencies: { foreign: '1' } },
        '.yarnrc.yml':
          'packageExtensions:\n  "foreign@*":\n    dependencies:\n      log: "^2"\n  "@far/b@1":\n    peerDependencies:\n      "@acme/ui": "*"\n',
      },
      ['a@a -> foreign', 'root@ -> log -> @acme/ui'],
    ],
    [
      'so is what pnpm does, and what it adds to a member is the member’s',
      {
        'package.json': { name: 'root', pnpm: { packageExtensions: foreign } },
        'a/package.json': { name: 'a' },
        'pnpm-workspace.yaml': 'packages: [a]\npackageExtensions:\n  a:\n    dependencies: {b: "1"}\n',
      },
      ['a@a -> b', 'root@ -> log'],
    ],
    [
      'what is built or copied is none',
      {
        'package.json': { name: 'a' },
        'dist/package.json': { name: 'a', ...uses },
        'vendor/b/package.json': { name: 'b', ...uses },
      },
      ['a@'],
    ],
    [
      'unless a dependency points at it',
      {
        'package.json': { name: 'a', dependencies: { b: 'file:vendor/b' } },
        'vendor/b/package.json': { name: 'b' },
      },
      ['a@ -> b@vendor/b', 'b@vendor/b'],
    ],
    [
      'a fixture called like a known package is nobody’s upstream',
      {
        'package.json': { name: 'a', workspaces: ['packages/*'] },
        'test/fixtures/react/package.json': { name: 'react', ...uses },
        'tests/x/package.json': uses,
      },
      ['a@', 'react@test/fixtures/react fixtures -> lib'],
    ],
    [
      'an example that is not published neither, but one that is',
      {
        'examples/a/package.json': { name: 'a', private: true },
        'examples/b/package.json': { name: 'b', version: '1.0.0' },
      },
      ['a@examples/a fixtures', 'b@examples/b'],
    ],
    [
      'members of a workspace among the fixtures are fixtures',
      {
        'package.json': { name: 'top', workspaces: ['packages/*'] },
        'fixtures/w/package.json': { name: 'w', workspaces: ['*'] },
        'fixtures/w/a/package.json': { name: 'a' },
      },
      ['a@fixtures/w/a fixtures', 'top@', 'w@fixtures/w fixtures'],
    ],
    [
      'an application inside of a package counts, and test data does not',
      {
        'server/package.json': { name: 'server' },
        'server/functions/package.json': { name: 'functions', ...uses },
        'server/test/app/package.json': { name: 'app', ...uses },
      },
      ['functions@server/functions -> lib', 'server@server'],
    ],
    [
      'Rush, with comments and a comma too many',
      {
        'rush.json':
          '{ // "projects": []\n "projects": [{"packageName": "b", "projectFolder": "a/test/b"}, /* x */], "u": "http://x" }',
        'a/package.json': { name: 'a' },
        'a/test/b/package.json': { name: 'b' },
        'a/test/c/package.json': { name: 'c' },
      },
      ['a@a', 'b@a/test/b'],
    ],
    [
      'Lerna’s own pattern where none is given',
      {
        'lerna.json': { version: '1.0.0' },
        'package.json': { name: 'top' },
        'packages/test/package.json': { name: 'a' },
        'test/package.json': { name: 'b' },
      },
      ['a@packages/test', 'b@test fixtures', 'top@'],
    ],
    [
      'catalogues of Yarn',
      {
        '.yarnrc.yml': 'catalog:\n  x: npm:other@^1\n',
        'package.json': { name: 'a', dependencies: { x: 'catalog:' } },
      },
      ['a@ -> other'],
    ],
    [
      'Deno: JSR’s names are npm’s',
      {
        'deno.jsonc': `{ // a library
          "name": "@acme/log", "version": "1.0.0",
          "imports": { "@std/fmt": "jsr:@std/fmt@^1", "c/": "npm:/@acme/core@^1/", "x": "https://esm.sh/@acme/ui@2/x",
            "g/": "https://raw.githubusercontent.com/acme/mods/main/", "own": "./src/a.ts" } }`,
      },
      ['@acme/log@ -> @std/fmt -> @acme/core -> @acme/ui -> g'],
    ],
    [
      'Deno: a path into another package',
      {
        'a/deno.json': { name: '@acme/a', imports: { b: '../b/src/mod.ts' } },
        'b/deno.json': { name: '@acme/b', imports: {}, exports: './mod.ts' },
        'b/deno.lock': {},
      },
      ['@acme/a@a -> @acme/b@b', '@acme/b@b'],
    ],
    [
      'Deno beside npm: one package for one name, else two',
      {
        'a/package.json': { name: '@acme/a', dependencies: { x: '1' } },
        'a/deno.json': { name: '@acme/a', imports: { y: 'npm:y@1' } },
        'b/package.json': { name: 'b' },
        'b/jsr.json': { name: '@acme/b', exports: './mod.ts' },
        'c/package.json': { name: 'c' },
        'c/deno.json': { imports: { y: 'npm:y@1' } },
      },
      ['@acme/a@a -> x -> y', '@acme/b@b', 'b@b', 'c@c -> y'],
    ],
    [
      'Deno: what only the lockfile knows',
      {
        'deno.json': { tasks: {} },
        'deno.lock': { specifiers: { 'jsr:@acme/log@^1': '1.0.0', 'npm:x@1': '1' } },
      },
      ['shop@ nowhere -> @acme/log -> x'],
    ],
    [
      'Nx: what implies packages without settings',
      {
        'nx.json': {},
        'package.json': { private: true, workspaces: ['libs/*'] },
        'libs/a/package.json': { name: 'a' },
        'libs/b/package.json': { name: 'b' },
        'libs/b/project.json': { name: 'b', implicitDependencies: ['a'] },
        'libs/c/package.json': { name: 'c', nx: { implicitDependencies: ['a'] } },
      },
      ['a@libs/a', 'b@libs/b -> a@libs/a', 'c@libs/c -> a@libs/a'],
    ],
    [
      'Nx: projects without package.json, and what they imply',
      {
        'nx.json': {},
        'package.json': { name: 'top', dependencies: { react: '1' } },
        'libs/ui/project.json': { name: 'ui', targets: {} },
        'apps/web/project.json': { targets: {}, implicitDependencies: ['ui', 'gone'] },
        'apps/all/project.json': { name: 'all', targets: {}, implicitDependencies: ['*', '!web'] },
        'libs/core/package.json': { name: '@acme/core', nx: { implicitDependencies: ['ui'] } },
      },
      [
        '@acme/core@libs/core -> ui@libs/ui',
        'all@apps/all nowhere -> ui@libs/ui -> @acme/core@libs/core',
        'top@ -> react',
        'ui@libs/ui nowhere',
        'web@apps/web nowhere -> ui@libs/ui',
      ],
    ],
    [
      'Angular’s projects',
      { 'angular.json': { projects: { app: { root: 'projects/app' }, lib: 'libs/lib' } } },
      ['app@projects/app nowhere', 'lib@libs/lib nowhere'],
    ],
    [
      'a project.json of somebody else',
      { 'project.json': { version: 1 }, 'a/project.json': { name: 'a' } },
      [],
    ],
  ];
  for (const [name, files, expected] of cases)
    test(name, () => assert.deepEqual(shown(files), [...expected].sort()));

  const problems: [name: string, files: Files, expected: Problem[]][] = [
    [
      'Nx: dependencies in imports, confined to projects and what the root has',
      {
        'nx.json': {},
        'package.json': { name: 'top', dependencies: { react: '1' } },
        'libs/ui/project.json': { name: 'ui', targets: {} },
      },
      [{ path: 'libs/ui/project.json', why: 'partial', names: ['ui', 'react'] }],
    ],
    [
      'Nx: none where each project declares its own',
      {
        'nx.json': {},
        'libs/ui/project.json': { name: 'ui', targets: {} },
        'libs/ui/package.json': { name: '@acme/ui', dependencies: { react: '1' } },
      },
      [],
    ],
    [
      'paths of TypeScript instead of dependencies',
      {
        'tsconfig.json':
          '{"compilerOptions": {"baseUrl": ".", "paths": {"@acme/*": ["libs/a/src", "libs/b/src"],}}}',
        'libs/a/package.json': { name: '@acme/a' },
        'libs/b/package.json': { name: '@acme/b' },
      },
      [{ path: 'tsconfig.json', why: 'partial', names: ['@acme/a', '@acme/b'] }],
    ],
    [
      'paths of TypeScript beside dependencies',
      {
        'tsconfig.json': { compilerOptions: { paths: { a: ['libs/a/src'], b: ['libs/b/src'] } } },
        'libs/a/package.json': { name: '@acme/a', dependencies: { '@acme/b': '*' } },
        'libs/b/package.json': { name: '@acme/b' },
      },
      [],
    ],
    [
      'Deno: members import each other and what the root imports',
      {
        'deno.json': { workspace: ['./a', './b'], imports: { x: 'jsr:@acme/x@1' } },
        'a/deno.json': { name: '@acme/a', exports: './mod.ts' },
        'b/deno.json': { name: '@acme/b', exports: './mod.ts' },
      },
      [{ path: 'deno.json', why: 'partial', names: ['@acme/a', '@acme/b', '@acme/x'] }],
    ],
    [
      'Deno: neither imports nor a lockfile',
      { 'deno.json': { name: '@acme/a', exports: './mod.ts' } },
      [{ path: 'deno.json', why: 'partial' }],
    ],
    [
      'Deno: an import map that is missing',
      { 'deno.json': { importMap: './maps/import.json', tasks: {}, imports: { a: 'npm:a' } } },
      [{ path: 'deno.json', why: 'partial' }],
    ],
    ['Deno: settings of its formatter say nothing', { 'deno.json': { fmt: {} } }, []],
    [
      'no JSON, not even with comments',
      { 'rush.json': '{ /* "a": 1 }' },
      [{ path: 'rush.json', why: 'syntax' }],
    ],
  ];
  for (const [name, files, expected] of problems)
    test(name, () => assert.deepEqual(read(files).problems, expected));

  for (const path of ['deno.json', 'a/deno.jsonc', 'rush.json', 'libs/ui/project.json', 'a/.yarnrc.yml'])
    test(`${path} is a manifest`, () => assert.ok(npm.isManifest(path)));
  for (const path of ['a/tsconfig.json', 'my.project.json', 'node_modules/a/deno.json'])
    test(`${path} is none`, () => assert.ok(!npm.isManifest(path)));

  const hook = (body: string): string =>
    `module.exports = { hooks: { readPackage(pkg) {\n${body}\nreturn pkg; } } };`;
  const hooks: [name: string, text: string, names: readonly string[] | 'any' | undefined][] = [
    [
      'adds by name',
      hook("pkg.dependencies['@acme/log'] = '^2';\npkg.dependencies.ui = '1';"),
      ['@acme/log', '^2', '1', 'ui'],
    ],
    ['replaces', hook("pkg.dependencies = { ...pkg.dependencies, a: 'npm:@acme/a@1' };"), ['@acme/a', 'a']],
    ['only removes', hook("delete pkg.dependencies['@acme/log'];"), undefined],
    ['adds what a variable says', hook("pkg.dependencies[name] = '1';"), 'any'],
    [
      'adds what another file says',
      `const more = require('./more');\n${hook('Object.assign(pkg.dependencies, more);')}`,
      'any',
    ],
    ['changes no dependencies', hook('pkg.bin = {};'), undefined],
    ['has no hook', 'module.exports = {};', undefined],
  ];
  for (const [name, text, names] of hooks)
    test(`a .pnpmfile.cjs that ${name}`, () => {
      const { problems } = read({ 'package.json': { name: 'root' }, '.pnpmfile.cjs': text });
      const expected: Problem = { path: '.pnpmfile.cjs', why: 'partial' };
      const [found] = problems;
      if (names === undefined) assert.deepEqual(problems, []);
      else if (names === 'any') assert.deepEqual(problems, [expected]);
      else
        assert.deepEqual(
          [found?.path, found?.names?.filter((each) => /^@|^[a-z]+$/.test(each))],
          ['.pnpmfile.cjs', names.filter((each) => /^@|^[a-z]/.test(each))],
        );
    });

  const copies: [more: Record<string, unknown>, isPublished: boolean][] = [
    [{ scripts: { release: 'npm run build && npm publish ./dist' } }, true],
    [{ scripts: { release: 'cd dist && npm publish --access public' } }, true],
    [{ scripts: { release: 'pnpm publish --access public build/npm' } }, true],
    [{ scripts: { release: 'np --contents dist' } }, true],
    [{ release: { plugins: [['@semantic-release/npm', { pkgRoot: 'dist' }]] } }, true],
    [{ 'release-it': { npm: { publishPath: 'dist' } } }, true],
    [{ scripts: { release: 'yarn --cwd dist publish' } }, true],
    [{ scripts: { release: 'npm publish --tag release' } }, false],
    [{ scripts: { build: 'yarn --cwd build test' } }, false],
    [{ scripts: { release: 'npm publish', build: 'tsc --outDir dist' } }, false],
    [{ scripts: { release: 'cd packages/a && npm publish' } }, false],
    [{ release: { plugins: ['@semantic-release/npm'] } }, false],
  ];
  for (const [more, isPublished] of copies)
    test(`private, with ${JSON.stringify(more)}: ${isPublished ? 'a copy is published' : 'kept'}`, () => {
      const { packages, problems } = read({ 'a/package.json': { name: 'a', private: true, ...more } });
      assert.deepEqual(
        [packages[0]?.nameCounts, problems],
        isPublished
          ? [undefined, [{ path: 'a/package.json', why: 'partial', names: [] }]]
          : ['repository', []],
      );
    });
});
