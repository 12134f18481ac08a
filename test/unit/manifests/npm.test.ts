import { strict as assert } from 'node:assert';
import { npm } from '../../../src/manifests/npm/npm';
import { read, type Files } from './npmFiles';

suite('npm packages', () => {
  suite('files', () => {
    const files: [path: string, expected: boolean][] = [
      ['package.json', true],
      ['packages/a/package.json', true],
      ['pnpm-workspace.yaml', true],
      ['tools/lerna.json', true],
      ['node_modules/a/package.json', false],
      ['packages/a/node_modules/b/package.json', false],
      ['my_node_modules/package.json', true],
      ['package-lock.json', false],
      ['old-package.json', false],
      ['package.json/readme', false],
    ];
    for (const [path, expected] of files) {
      test(`${path} is ${expected ? 'a' : 'no'} manifest`, () =>
        assert.equal(npm.isManifest(path), expected));
    }
  });

  suite('packages', () => {
    const members = ['packages/a', 'packages/b', 'packages/a/fixture', 'examples/c'];
    const named = (...folders: string[]): Files =>
      Object.fromEntries(folders.map((folder) => [`${folder}/package.json`, { name: folder }]));
    const inRepository = (workspaces: unknown, ...folders: string[]): Files => ({
      'package.json': { name: 'top', workspaces },
      ...named(...folders),
    });
    const pnpm = (yaml: string, ...folders: string[]): Files => ({
      'pnpm-workspace.yaml': yaml,
      ...named(...folders),
    });

    const cases: [name: string, files: Files, expected: string[]][] = [
      ['one at the top', { 'package.json': { name: 'a' } }, ['a']],
      ['none without a name', { 'package.json': {} }, []],
      ['none with an empty name', { 'package.json': { name: ' ' } }, []],
      ['none whose name is no text', { 'package.json': { name: ['a'] } }, []],
      ['none with a name longer than any', { 'package.json': { name: 'a'.repeat(215) } }, []],
      ['none that is installed', { 'node_modules/a/package.json': { name: 'a' } }, []],
      [
        'the root, members and strangers',
        inRepository(['packages/*'], ...members),
        minus('packages/a/fixture'),
      ],
      [
        'a root without a name is none',
        { ...inRepository(['a'], 'a'), 'package.json': { workspaces: ['a'] } },
        ['a'],
      ],
      ['what is nested in a member is a member if named', inRepository(['packages/**'], ...members), all()],
      ['or named exactly', inRepository(['packages/*', 'packages/a/fixture'], ...members), all()],
      [
        'an object as Yarn writes it',
        inRepository({ packages: ['packages/**'], nohoist: [] }, ...members),
        all(),
      ],
      ['a pattern as people write it', inRepository(['./packages//**/'], ...members), all()],
      ['with a slash before it', inRepository(['/packages/**'], ...members), all()],
      ['with backslashes', inRepository(['packages\\**'], ...members), all()],
      ['a choice', inRepository(['packages/{a,b}', '{packages/a,x}/{fix,tex}ture'], ...members), all()],
      ['a class', inRepository(['packages/[a-c]/*', 'packages/[ab]'], ...members), all()],
      [
        'an exception in a pattern',
        inRepository(['packages/!(a)', 'packages/a/!(x)'], ...members),
        minus(''),
      ],
      ['a wildcard within a name', inRepository(['packages/?', 'packages/*/f*x*e'], ...members), all()],
      ['two of many folders', inRepository(['**/a/**/fixture', 'packages/*'], ...members), all()],
      [
        'what is excluded is no member',
        inRepository(['packages/**', '!**/fixture'], ...members),
        minus('packages/a/fixture'),
      ],
      [
        'hidden folders are no members',
        inRepository(['a/**', 'a/*', 'b/.*', 'b'], 'a', 'a/.x', 'a/.x/y', 'b', 'b/.x'),
        ['top', 'a', 'b', 'b/.x'],
      ],
      [
        'signs in the name of a folder',
        inRepository(['@x/a+b/**'], '@x/a+b', '@x/a+b/c'),
        ['top', '@x/a+b', '@x/a+b/c'],
      ],
      ['patterns that are no texts', inRepository([1, null, ['a'], 'packages/**'], ...members), all()],
      ['workspaces that are no list', inRepository('packages/*', ...members), minus('packages/a/fixture')],
      [
        'a pattern that leads out of the repository',
        inRepository(['../**', 'packages/*'], ...members),
        minus('packages/a/fixture'),
      ],
      [
        'pnpm',
        pnpm('packages: ["packages/**"]', 'packages/a', 'packages/a/b'),
        ['packages/a', 'packages/a/b'],
      ],
      ['pnpm without packages', pnpm('catalog: {}', 'packages/a', 'packages/a/b'), ['packages/a']],
      ['pnpm with an empty file', pnpm('', 'packages/a', 'packages/a/b'), ['packages/a']],
      [
        'pnpm before package.json',
        { ...inRepository(['a/*'], 'a', 'a/b'), 'pnpm-workspace.yaml': 'packages: [b]' },
        ['top', 'a'],
      ],
      ['Lerna', { 'lerna.json': { packages: ['a', 'a/*'] }, ...named('a', 'a/b') }, ['a', 'a/b']],
      [
        'Lerna after package.json',
        { 'lerna.json': { packages: ['a/*'] }, ...inRepository(['a'], 'a', 'a/b') },
        ['top', 'a'],
      ],
      [
        'without a declaration all, but for what is nested',
        named('a', 'a/x', 'a/y/z', 'b', 'a-b'),
        ['a-b', 'a', 'b'],
      ],
      [
        'what is nested in the top is not',
        { ...inRepository(undefined, 'a', 'test/b') },
        ['top', 'a', 'test/b'],
      ],
      [
        'what is nested in one without a name is not',
        { 'a/package.json': { type: 'module' }, ...named('a/b') },
        ['a/b'],
      ],
      [
        'two workspaces side by side',
        {
          'app/package.json': { name: 'app', workspaces: ['libs/*', 'libs/*/x'] },
          'web/pnpm-workspace.yaml': 'packages: ["*"]',
          ...named('app/libs/a', 'app/libs/a/x', 'app/libs/a/y', 'app/other', 'web/libs', 'web/libs/a'),
        },
        ['app', 'app/libs/a', 'app/libs/a/x', 'app/other', 'web/libs'],
      ],
      [
        'a workspace that is a member of another',
        {
          ...inRepository(['packages/*'], 'packages/a/b', 'packages/a/c'),
          'packages/a/package.json': { name: 'packages/a', workspaces: ['b'] },
        },
        ['top', 'packages/a', 'packages/a/b'],
      ],
      [
        'a workspace among the fixtures is a fixture',
        {
          ...inRepository(['packages/*'], 'packages/a', 'packages/a/test/w/b'),
          'packages/a/test/w/package.json': { name: 'w', workspaces: ['*'] },
        },
        ['top', 'packages/a'],
      ],
    ];
    function all(): string[] {
      return ['top', 'examples/c', 'packages/a', 'packages/a/fixture', 'packages/b'];
    }
    function minus(...folders: string[]): string[] {
      return all().filter((folder) => !folders.includes(folder));
    }
    for (const [name, files, expected] of cases) {
      test(name, () => {
        const { packages, problems } = read(files);
        assert.deepEqual(packages.map((each) => each.name).sort(), [...expected].sort());
        assert.deepEqual(problems, []);
      });
    }

    test('says where it is and which version', () => {
      const { packages } = read({
        'a/b/package.json': { name: '@x/b', version: '1.2.3', dependencies: { c: '^1' } },
      });
      assert.deepEqual(packages, [
        {
          ecosystem: 'npm',
          name: '@x/b',
          version: '1.2.3',
          folder: 'a/b',
          manifest: 'a/b/package.json',
          dependencies: [{ name: 'c', scope: 'runtime', range: '^1' }],
        },
      ]);
    });

    const roots: [name: string, manifest: object, expected: boolean][] = [
      ['what is private and has members', { private: true, workspaces: ['a'] }, true],
      ['not what is published', { workspaces: ['a'] }, false],
      ['not what has no members', { private: true, workspaces: [] }, false],
    ];
    for (const [name, manifest, expected] of roots) {
      test(`is the root of a workspace: ${name}`, () => {
        const [root] = read({ 'package.json': { name: 'top', ...manifest } }).packages;
        assert.equal(root!.isWorkspaceRoot ?? false, expected);
      });
    }

    for (const version of [undefined, '', 1, '1'.repeat(100_000)]) {
      test(`no version: ${typeof version} ${String(version).slice(0, 5)}`, () => {
        assert.ok(!('version' in read({ 'package.json': { name: 'a', version } }).packages[0]!));
      });
    }
  });
});
