import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ByteReader } from '../../../src/app/storage/byteReader';
import { ByteWriter, mostNumber } from '../../../src/app/storage/byteWriter';
import { finish } from '../../../src/core/model/slices';
import { ecosystems, scopes, type Package } from '../../../src/core/packages/package';
import { pack, unpack } from '../../../src/core/packages/packed';
import { packageShard } from '../../../src/github/packages/packageShard';
import type { StoredRepository } from '../../../src/github/packages/storedPackages';
import { aPackage } from '../../support/packageBuilders';

const format = packageShard(5);
const encode = (entries: readonly (readonly [string, StoredRepository])[]): Uint8Array =>
  finish(format.encode(entries));
const decode: typeof format.decode = (bytes) => format.decode(bytes);
const facts = { head: 'h', tree: 't', manifests: [], attributes: {}, unread: [], isEnough: true };
const repositoryOf = (...packages: Package[]): StoredRepository => ({ ...facts, packages: pack(packages) });
const read = (bytes: Uint8Array): Map<string, Package[]> =>
  new Map([...finish(decode(bytes))].map(([name, { packages }]) => [name, unpack(packages)]));

suite('A shard of packages', () => {
  const word = fc.constantFrom(
    '',
    'a',
    '@acme/lib',
    '__proto__',
    'constructor',
    'ä',
    '日本',
    '🦀',
    '\u0000',
    '﻿x',
  );
  const aDependency = fc.record(
    {
      name: word,
      scope: fc.constantFrom(...scopes),
      range: word,
      folder: word,
      repository: word,
      ecosystem: fc.constantFrom(...ecosystems),
    },
    { requiredKeys: ['name', 'scope'], noNullPrototype: true },
  );
  const somePackage = fc.record(
    {
      ecosystem: fc.constantFrom(...ecosystems),
      name: word,
      version: word,
      folder: word,
      manifest: word,
      isWorkspaceRoot: fc.constant(true as const),
      nameCounts: fc.constantFrom('repository', 'fixtures', 'nowhere'),
      owners: fc.array(word, { maxLength: 3 }),
      aliases: fc.array(word, { minLength: 1, maxLength: 2 }),
      dependencies: fc.array(aDependency, { maxLength: 4 }),
    },
    { requiredKeys: ['ecosystem', 'name', 'folder', 'manifest', 'dependencies'], noNullPrototype: true },
  );

  test('any packages are read as they were written, and once more as they were read', () =>
    fc.assert(
      fc.property(fc.array(fc.array(somePackage, { maxLength: 4 }), { maxLength: 4 }), (lists) => {
        const entries = lists.map((list, index) => [`acme/${index}`, repositoryOf(...list)] as const);
        const written = encode(entries);
        const found = finish(decode(written));
        assert.deepEqual(
          [...found].map(([name, { packages }]) => [name, unpack(packages)]),
          lists.map((list, index) => [`acme/${index}`, list]),
        );
        assert.deepEqual(encode([...found]), written);
        // Some of them in another order: what others shared is left out.
        const some = [...found].reverse().slice(1);
        assert.deepEqual(
          [...read(encode(some))].map(([, packages]) => packages),
          lists.slice(0, -1).reverse(),
        );
      }),
    ));

  test('half a surrogate pair does not move the texts after it', () => {
    const [[, found = []] = []] = read(encode([['acme/a', repositoryOf(aPackage('a\ud800', ['b', 'c']))]]));
    assert.deepEqual(
      [found[0]?.name, found[0]?.dependencies.map(({ name }) => name)],
      ['a\ufffd', ['b', 'c']],
    );
  });
});

suite('A damaged shard of packages', () => {
  const entries = [
    ['acme/a', repositoryOf(aPackage('lib', ['core', 'ä'], { owners: ['@acme/web'], version: '1.0.0' }))],
    ['acme/b', repositoryOf(aPackage('app', ['lib']), aPackage('core'))],
  ] as const;
  const whole = encode(entries);

  test('is not read, or lookups stay within it, whatever byte is another', () => {
    for (let at = 0; at < whole.length; at++)
      for (const byte of [0, 1, 2, 127, 128, 255, (whole[at] ?? 0) ^ 1]) {
        const harmed = whole.slice();
        harmed[at] = byte;
        for (const { packages } of tryToRead(harmed).values()) {
          for (const column of [packages.packages, packages.dependencies])
            assert.ok(column.every((cell) => Number.isInteger(cell) && cell >= -1));
          for (const { name, dependencies } of unpack(packages))
            assert.ok([name, ...dependencies.map((each) => each.name)].every((text) => text.length < 60));
        }
      }
  });

  test('is not read if it ends anywhere before its end, or after it', () => {
    for (let end = 0; end < whole.length; end++)
      assert.equal(tryToRead(whole.slice(0, end)).size, 0, `${end}`);
    assert.equal(tryToRead(Uint8Array.from([...whole, 0])).size, 0);
    assert.equal(tryToRead(whole).size, 2);
  });

  test('is not read, and takes no memory, if it is any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (rest) => {
        assert.equal(tryToRead(shard({ texts: ['a'], rest: [...rest] })).size <= 1, true);
      }),
      { numRuns: 2000 },
    ));

  const huge = [255, 255, 255, 127];
  const hostile: [name: string, bytes: () => Uint8Array][] = [
    ['a name beyond the texts', () => shard({ texts: ['a'], rest: [...onePackage({ name: 1 })] })],
    ['a version beyond the texts', () => shard({ texts: ['a'], rest: [...onePackage({ version: 2 })] })],
    ['owners beyond the lists', () => shard({ texts: ['a'], rest: [...onePackage({ owners: 1 })] })],
    ['no such ecosystem', () => shard({ texts: ['a'], rest: [...onePackage({ ecosystem: 14 })] })],
    ['no such flag', () => shard({ texts: ['a'], rest: [...onePackage({ flags: 16 })] })],
    [
      'dependencies that start after their end',
      () => shard({ texts: ['a'], rest: onePackage({ first: 2 }) }),
    ],
    ['a dependency beyond the texts', () => shard({ texts: ['a'], rest: onePackage({ dependency: 1 }) })],
    ['a range beyond the texts', () => shard({ texts: ['a'], rest: onePackage({ kind: 1, range: 1 }) })],
    ['no such purpose', () => shard({ texts: ['a'], rest: onePackage({ kind: 1000 }) })],
    ['many packages', () => shard({ texts: ['a'], rest: [0, ...huge, 0] })],
    ['many dependencies', () => shard({ texts: ['a'], rest: [0, 0, ...huge] })],
    ['many owners', () => shard({ texts: ['a'], rest: [...huge, 0, 0] })],
    ['many owners in one list', () => shard({ texts: ['a'], rest: [1, ...huge, 0, 0] })],
    [
      'a further name of no package',
      () => shard({ texts: ['a'], rest: [...onePackage({ aliases: 1 }), 1, 0] }),
    ],
    [
      'a further name beyond the texts',
      () => shard({ texts: ['a'], rest: [...onePackage({ aliases: 1 }), 0, 1] }),
    ],
    ['many further names', () => shard({ texts: ['a'], rest: [...onePackage({}).slice(0, -1), ...huge] })],
    ['many texts', () => shard({ lengths: huge, letters: [97] })],
    ['a long text', () => shard({ lengths: [1, ...huge], letters: [97] })],
    ['texts longer than their letters', () => shard({ lengths: [1, 2], letters: [97] })],
    ['texts shorter than their letters', () => shard({ lengths: [1, 1], letters: [97, 97] })],
    ['invalid UTF-8', () => shard({ lengths: [1, 1], letters: [0xff] })],
    ['half a letter', () => shard({ lengths: [1, 1], letters: [0xc3] })],
    ['a number without an end', () => Uint8Array.from([255, 255, 255, 255, 255, 0])],
    ['facts that are no list', () => shard({ json: '{}' })],
    ['facts without a name', () => shard({ json: '[[{}]]' })],
    ['facts nested deeply', () => shard({ json: '['.repeat(200) + ']'.repeat(200) })],
    ['more facts than packages', () => shard({ json: '[["a",{}],["b",{}]]', rest: [0, 0, 0] })],
    ['another version', () => encodeAs(6)],
  ];
  for (const [name, bytes] of hostile)
    test(`${name}: nothing`, () => assert.equal(tryToRead(bytes()).size, 0));

  test('the same with nothing wrong is read', () => {
    assert.equal(tryToRead(shard({ texts: ['a'], rest: onePackage({}) })).size, 1);
    assert.equal(tryToRead(shard({ texts: ['a'], rest: onePackage({ kind: 1 }) })).size, 1);
    assert.equal(tryToRead(shard({ texts: ['a'], rest: [...onePackage({ aliases: 1 }), 0, 0] })).size, 1);
  });

  /** As the store does: what throws is unread. */
  function tryToRead(bytes: Uint8Array): Map<string, StoredRepository> {
    try {
      return finish(decode(bytes));
    } catch (error) {
      // Nothing else may come out of it, such as memory that can't be had.
      assert.ok(!String(error).includes('allocation'), String(error));
      return new Map();
    }
  }

  function encodeAs(form: number): Uint8Array {
    return finish(packageShard(form).encode(entries));
  }
});

interface Parts {
  readonly json?: string;
  readonly texts?: readonly string[];
  readonly lengths?: readonly number[];
  readonly letters?: readonly number[];
  readonly rest?: readonly number[];
}

function shard({
  json = JSON.stringify([['acme/a', facts]]),
  texts = [],
  rest = [],
  ...raw
}: Parts): Uint8Array {
  const to = new ByteWriter();
  to.number(5);
  to.text(json);
  const lengths = raw.lengths ?? [texts.length, ...texts.map(({ length }) => length)];
  const letters = raw.letters ?? [...new TextEncoder().encode(texts.join(''))];
  return Uint8Array.from([...to.written, ...lengths, letters.length, ...letters, rest.length, ...rest]);
}

/** One package with one dependency, in the order in which they're written. */
function onePackage(cells: Readonly<Record<string, number>>): number[] {
  const { ecosystem = 0, name = 0, version = 0, flags = 0, owners = 0, first = 0, kind = 0 } = cells;
  const to = new ByteWriter();
  for (const cell of [0, 1, 1, ecosystem, name, version, 0, 0, flags, owners, first]) to.number(cell);
  for (const cell of [kind, cells['dependency'] ?? 0]) to.number(cell);
  if ((kind & 1) !== 0) to.number(cells['range'] ?? 0);
  to.number(cells['aliases'] ?? 0);
  return [...to.written];
}

suite('Numbers in bytes', () => {
  test('are read as they were written', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: mostNumber })), (numbers) => {
        const to = new ByteWriter();
        for (const number of numbers) to.number(number);
        const from = new ByteReader(to.written);
        assert.deepEqual(
          numbers.map(() => from.number(mostNumber + 1)),
          numbers,
        );
        assert.equal(from.left, 0);
      }),
    ));
});
