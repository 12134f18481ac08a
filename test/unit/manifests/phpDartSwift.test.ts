import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { dart } from '../../../src/manifests/dart/dart';
import type { ManifestReader } from '../../../src/manifests/manifestReader';
import { php } from '../../../src/manifests/php/php';
import { swift } from '../../../src/manifests/swift/swift';
import { shown } from './surroundings';

suite('Manifests of PHP, Dart and Swift', () => {
  const json = JSON.stringify;
  const read: [name: string, reader: ManifestReader, files: Record<string, string>, expected: string[]][] = [
    [
      'Composer: names in lowercase, scopes, and nothing of PHP itself',
      php,
      {
        'composer.json': json({
          name: 'Acme/Core',
          require: { php: '>=8', 'ext-json': '*', 'Acme/Log': '^1.2' },
          'require-dev': { 'a/b': '*' },
        }),
      },
      ['acme/core@ -> runtime acme/log ^1.2 -> dev a/b'],
    ],
    [
      'Composer: an application without a name',
      php,
      { 'composer.json': '{"require":{"acme/a":"1"}}' },
      ['Shop@ nowhere -> runtime acme/a 1'],
    ],
    [
      'Composer: a fork called otherwise than its package may have any name that is asked for',
      php,
      {
        'composer.json': json({
          repositories: [{ type: 'vcs', url: 'https://github.com/acme/fork' }],
          require: { 'monolog/monolog': 'dev-fix' },
        }),
      },
      ['Shop@ nowhere -> runtime monolog/monolog dev-fix -> runtime monolog/monolog in acme/fork dev-fix'],
    ],
    [
      'Composer: paths and repositories',
      php,
      {
        'app/composer.json': json({
          repositories: [
            { type: 'path', url: '../packages/*' },
            { type: 'vcs', url: 'https://github.com/acme/fork' },
          ],
          require: { 'acme/a': '@dev', 'monolog/fork': 'dev-main' },
        }),
        'packages/a/composer.json': json({ name: 'acme/a' }),
      },
      [
        'acme/a@packages/a',
        'app@app nowhere -> runtime monolog/fork in acme/fork dev-main -> runtime acme/a@packages/a',
      ],
    ],
    [
      'Composer: what replaces its own parts contains them; it may be called what it replaces',
      php,
      {
        'composer.json': json({
          name: 'acme/all',
          replace: { 'acme/a': 'self.version', 'acme/old': '*', 'other/x': '*' },
        }),
        'src/a/composer.json': json({ name: 'acme/a' }),
      },
      ['acme/a@src/a', 'acme/all@ -> runtime acme/a@src/a', 'acme/old@'],
    ],
    [
      'pub: what is kept from the registry',
      dart,
      {
        'pubspec.yaml': 'name: http\npublish_to: none\n',
        'a/pubspec.yaml': 'name: a\npublish_to: https://pub.acme.dev\n',
      },
      ['a@a', 'http@ repository'],
    ],
    [
      'pub: every kind of place',
      dart,
      {
        'app/pubspec.yaml':
          'name: app\nversion: 1.0.0\ndependencies:\n  flutter: {sdk: flutter}\n  a: ^1.0.0\n  b: any\n  c: {path: ../c}\n  d:\n    git: {url: "https://github.com/acme/mono.git", path: packages/d}\n  e: {git: "git@github.com:acme/e.git"}\n  f: {hosted: "https://pub.acme.dev", version: ">=1.0.0 <2.0.0"}\n  g:\ndev_dependencies:\n  h: 1.0.0\ndependency_overrides:\n  a: {path: ../a}\n',
      },
      [
        'app@app -> runtime a@a -> runtime b -> runtime c@c -> runtime d@packages/d in acme/mono -> runtime e in acme/e -> runtime f >=1.0.0 <2.0.0 -> runtime g -> dev h 1.0.0',
      ],
    ],
    [
      'pub: overrides in a file of their own',
      dart,
      {
        'b/pubspec.yaml': 'name: b\ndependencies:\n  c: ^1.0.0\n',
        'b/pubspec_overrides.yaml': 'dependency_overrides:\n  a: {path: ../a}\n  c: {path: ../c}\n',
      },
      ['b@b -> runtime c@c -> dev a@a'],
    ],
    [
      'SwiftPM: addresses and paths, in conditions too',
      swift,
      {
        'Package.swift': `// swift-tools-version:5.9
import PackageDescription
let ui = "https://github.com/acme/UI"
let package = Package(name: "Core", dependencies: [
  .package(url: "https://github.com/acme/Log.git", from: "1.0.0"), // .package(path: "no")
  .package(name: "X", path: "../x"), .package(path: "Packages/Y"),
  .package(url: ui, exact: "1.0.0"), .package(id: "acme.Net", from: "1.0.0"),
  .package(url: "https://gitlab.com/acme/core", branch: "main"),
], targets: [.target(name: "A", dependencies: [.product(name: "L", package: "Log")])])
if x { package.dependencies += [.package(url: "git@github.com:acme/late.git", from: "1.0.0")] }`,
        'Package@swift-5.swift':
          'let package = Package(name: "Core", dependencies: [.package(url: "https://github.com/acme/old", from: "1.0.0")])',
      },
      [
        'core@ -> runtime log in acme/Log -> runtime ui in acme/UI -> runtime net -> runtime https://gitlab.com/acme/core -> runtime late in acme/late -> runtime old in acme/old -> runtime y@Packages/Y',
      ],
    ],
  ];
  for (const [name, reader, files, expected] of read)
    test(name, () => {
      const found = shown(reader, files).map((line) => line.split(/ (?=->)/).sort());
      assert.deepEqual(
        found,
        expected.map((line) => line.split(/ (?=->)/).sort()),
      );
      assert.deepEqual(finish(reader.read(new Map(Object.entries(files)), 'acme/shop')).problems, []);
    });

  const partial: [
    name: string,
    reader: ManifestReader,
    path: string,
    text: string,
    names: string[] | undefined,
    why?: string,
  ][] = [
    [
      'a passed address',
      swift,
      'Package.swift',
      'func f(u: String) { x(.package(url: u, from: "1.0")) }\nf(u: "https://x.y/acme/Core.git")',
      ['1.0', 'core'],
    ],
    [
      'an address put together',
      swift,
      'Package.swift',
      '.package(url: "https://github.com/\\(owner)/core", from: "1")',
      undefined,
    ],
    ['broken JSON', php, 'composer.json', '{"require":{"acme\\/a":"1"', ['acme/a'], 'syntax'],
    ['no pubspec', dart, 'pubspec.yaml', 'dependencies:\n  a: 1', ['dependencies', 'a', '1'], 'syntax'],
  ];
  for (const [name, reader, path, text, names, why = 'partial'] of partial)
    test(`says what it can't read: ${name}`, () =>
      assert.deepEqual(finish(reader.read(new Map([[path, text]]), 'acme/shop')).problems, [
        { path, why, ...(names && { names }) },
      ]));

  test('`__proto__` is a name like others', () => {
    assert.deepEqual(shown(dart, { 'pubspec.yaml': 'name: a\ndependencies:\n  constructor: 1.0.0\n' }), [
      'a@ -> runtime constructor 1.0.0',
    ]);
    assert.deepEqual(shown(php, { 'composer.json': '{"name":"a/b","require":{"__proto__":"1"}}' }), ['a/b@']);
  });
});
