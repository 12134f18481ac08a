import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ByteReader } from '../../../src/app/storage/byteReader';
import { ByteWriter } from '../../../src/app/storage/byteWriter';
import { compress, decompress } from '../../../src/app/storage/compressed';
import { shardOf } from '../../../src/app/storage/shards';
import { pack, unpack } from '../../../src/core/packages/packed';
import { PackageStore } from '../../../src/github/packages/packageStore';
import type { StoredPackages, StoredRepository } from '../../../src/github/packages/storedPackages';
import { now } from '../../support/builders';
import { damagedAt, damages, pathsIn } from '../../support/damages';
import { aPackage } from '../../support/packageBuilders';
import { Disk } from '../../support/windows';

suite('Stored packages', () => {
  const silent = (): void => undefined;
  const log = { info: silent, warn: silent, error: silent };
  const open = (disk: Disk): PackageStore => new PackageStore('rin', disk, log);
  const index = 'packages-rin.json';
  const fileOf = (repository: string): string => `packages-rin.part.${shardOf(repository)}.gz64`;

  const aRepository = (head = 'h', names: readonly string[] = ['core']): StoredRepository => {
    const crate = { name: 'crate', scope: 'runtime', folder: 'rust', ecosystem: 'cargo' } as const;
    return {
      ...{ head, tree: 't', manifests: ['package.json'], attributes: { '.gitattributes': '' } },
      packages: pack([aPackage('lib', [...names, crate], { owners: ['@acme/web'], aliases: ['web'] })]),
      ...{ codeowners: '* @acme/web', unread: [], isEnough: true },
    };
  };
  const all = (...names: string[]): StoredPackages => ({
    repositories: new Map(names.map((name) => [name, aRepository()])),
    files: new Map([['PR_1', { head: 'c1', paths: ['a.ts'], lines: [3], isCut: false }]]),
    unread: [],
    asOf: now,
  });
  /** What another window finds: each is there, or known to be missing. */
  const found = async (disk: Disk): Promise<{ there: string[]; missing: string[]; asOf: number }> => {
    const { repositories, unread, asOf } = await open(disk).load();
    return {
      there: [...repositories.keys()].sort(),
      missing: unread.map(({ what, why }) => `${what} ${why}`),
      asOf,
    };
  };

  const harms: [name: string, harm: (disk: Disk, file: string) => void][] = [
    ['cut', (disk, file) => disk.texts.set(file, disk.texts.get(file)!.slice(0, 40))],
    ['empty', (disk, file) => disk.texts.set(file, '')],
    ['gone', (disk, file) => disk.texts.delete(file)],
  ];
  for (const [name, harm] of harms)
    test(`a file that is ${name}: what was in it is unread, and due at once`, async () => {
      const disk = new Disk();
      const stored = all('acme/core', 'acme/shop');
      await open(disk).save(stored, stored.repositories.keys());
      harm(disk, fileOf('acme/shop'));
      assert.deepEqual(await found(disk), { there: ['acme/core'], missing: ['acme/shop trouble'], asOf: 0 });
    });

  test('a file that is locked for a moment is read the next time', async () => {
    const disk = new Disk();
    const stored = all('acme/core', 'acme/shop');
    await open(disk).save(stored, stored.repositories.keys());
    const read = disk.read.bind(disk);
    disk.read = (name, most) =>
      name === fileOf('acme/shop') ? Promise.reject(new Error('EBUSY')) : read(name, most);
    const store = open(disk);
    const first = await store.load();
    assert.deepEqual([...first.repositories.keys()], ['acme/core']);
    disk.read = read;
    assert.deepEqual([...(await store.load(first)).repositories.keys()].sort(), ['acme/core', 'acme/shop']);
  });

  test('what a full disk kept out is written with the next save', async () => {
    const disk = new Disk();
    const store = open(disk);
    await store.save(all('acme/core'), ['acme/core']);
    disk.fault = 'ENOSPC';
    await store.save(all('acme/core', 'acme/shop'), ['acme/shop']);
    disk.fault = undefined;
    await store.save(all('acme/core', 'acme/shop', 'acme/web'), ['acme/web']);
    assert.deepEqual(await found(disk), {
      there: ['acme/core', 'acme/shop', 'acme/web'],
      missing: [],
      asOf: now,
    });
  });

  test('what does not fit stays missing after saves of others', async () => {
    const disk = new Disk();
    const store = open(disk);
    const stored = all('acme/core', 'acme/web');
    const names = Array.from({ length: 60 }, (_, letter) => String.fromCharCode(97 + letter).repeat(199_000));
    stored.repositories.set('acme/shop', aRepository('h', names));
    await store.save(stored, stored.repositories.keys());
    await store.save(stored, ['acme/web']);
    assert.deepEqual(await found(disk), {
      there: ['acme/core', 'acme/web'],
      missing: ['acme/shop tooLarge'],
      asOf: now,
    });
  });

  test('whatever is saved, lost and damaged: each repository is there, or known to be missing', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `acme/${name}`);
    const step = fc.record({
      changed: fc.subarray(names, { minLength: 1 }),
      isFull: fc.boolean(),
      damaged: fc.option(fc.constantFrom(...names), { nil: undefined }),
      isRestart: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const disk = new Disk();
        let store = open(disk);
        let stored = all();
        for (const { changed, isFull, damaged, isRestart } of steps) {
          if (isRestart) {
            store = open(disk);
            stored = await store.load();
            // As a round does: what's missing is read again.
            stored.unread = [];
          }
          const read = names.filter((name) => changed.includes(name) || !stored.repositories.has(name));
          for (const name of read) stored.repositories.set(name, aRepository());
          disk.fault = isFull ? 'ENOSPC' : undefined;
          await store.save(stored, read);
          disk.fault = undefined;
          if (damaged !== undefined) disk.texts.delete(fileOf(damaged));
        }
        const { there, missing, asOf } = await found(disk);
        if (asOf === 0 && there.length + missing.length === 0) return;
        assert.deepEqual([...there, ...missing.map((each) => each.split(' ')[0])].sort(), names);
      }),
      { numRuns: 300 },
    );
  });

  for (const [name, damage] of damages)
    test(`with something ${name} are read again, entry by entry`, async () => {
      const whole = new Disk();
      await open(whole).save(all('acme/core'), ['acme/core']);
      for (const file of [index, fileOf('acme/core')]) {
        const isShard = file !== index;
        const shard = isShard ? await shardIn(whole.texts.get(file)!) : undefined;
        const value: unknown = JSON.parse(shard ? shard.facts : whole.texts.get(file)!);
        for (const path of pathsIn(value)) {
          const disk = new Disk();
          for (const [each, content] of whole.texts) disk.texts.set(each, content);
          const harmed = damagedAt(value, path, damage);
          const written = harmed === undefined ? '' : JSON.stringify(harmed);
          disk.texts.set(file, shard ? await shardOfParts({ ...shard, facts: written }) : written);
          const { repositories, files, unread, asOf } = await open(disk).load();
          const isKnown = repositories.has('acme/core') || unread.length > 0 || asOf === 0;
          // An index that names no repository is one that knows of none.
          assert.ok(isKnown || (!isShard && path[0] === 'shards'), path.join('.'));
          for (const { head, packages } of repositories.values()) {
            assert.equal(typeof head, 'string', path.join('.'));
            assert.deepEqual(unpack(packages), unpack(aRepository().packages));
          }
          for (const { paths, lines } of files.values())
            assert.ok(paths.every((each) => typeof each === 'string') && lines.every(Number.isFinite));
        }
      }
    });

  const monsters: [name: string, facts: string][] = [
    ['ten million lists', `[["acme/core",[${'[],'.repeat(10_000_000)}[]]]]`],
    [
      'a million attributes',
      `[["acme/core",${JSON.stringify({ ...aRepository(), packages: undefined }).replace('"attributes":{', `"attributes":{${Array.from({ length: 1_000_000 }, (_, at) => `"${at}":""`).join()},`)}]]`,
    ],
  ];
  for (const [name, facts] of monsters)
    test(`${name} are missing, not read`, async () => {
      const disk = new Disk();
      await open(disk).save(all('acme/core'), ['acme/core']);
      const shard = await shardIn(disk.texts.get(fileOf('acme/core'))!);
      disk.texts.set(fileOf('acme/core'), await shardOfParts({ ...shard, facts }));
      assert.deepEqual((await found(disk)).missing, ['acme/core trouble']);
    });

  test('what an older version stored is read again', async () => {
    const disk = new Disk();
    await open(disk).save(all('acme/core'), ['acme/core']);
    const old = new TextEncoder().encode('{"form":4,"entries":{"acme/core":{}}}');
    disk.texts.set(fileOf('acme/core'), await compress(old));
    assert.deepEqual((await found(disk)).missing, ['acme/core trouble']);
  });
});

interface ShardParts {
  readonly form: number;
  readonly facts: string;
  readonly rest: readonly number[];
}

/** Takes a shard apart: its facts as JSON, and the bytes after them. */
async function shardIn(text: string): Promise<ShardParts> {
  const bytes = await decompress(text, 1e6);
  const from = new ByteReader(bytes);
  const form = from.number(128);
  const facts = from.text();
  return { form, facts, rest: [...bytes.subarray(bytes.length - from.left)] };
}

function shardOfParts({ form, facts, rest }: ShardParts): Promise<string> {
  const to = new ByteWriter();
  to.number(form);
  to.text(facts);
  return compress(Uint8Array.from([...to.written, ...rest]));
}
