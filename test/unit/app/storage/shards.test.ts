import { strict as assert } from 'node:assert';
import { Shards, shardCount, shardOf, type ShardFormat } from '../../../../src/app/storage/shards';
import { compress, decompress } from '../../../../src/app/storage/compressed';
import { Disk } from '../../../support/windows';

suite('Compressed shards', () => {
  const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const format: ShardFormat<string> = {
    *encode(entries) {
      yield;
      // The more there are, the more each takes.
      return encode(JSON.stringify(entries) + ' '.repeat(entries.length ** 2));
    },
    *decode(bytes) {
      yield;
      return new Map(JSON.parse(new TextDecoder().decode(bytes)) as [string, string][]);
    },
  };
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const log = { info: write, warn: write, error: write };
  const open = (disk: Disk, most?: number): Shards<string> => new Shards('things', format, disk, log, most);

  setup(() => void (lines.length = 0));

  test('what was written is read, by another window too', async () => {
    const disk = new Disk();
    const entries = new Map([
      ['acme/a', 'ä\u0000"\n'],
      ['__proto__', '{}'],
    ]);
    assert.deepEqual(await open(disk).write(3, entries), []);
    assert.deepEqual(await open(disk).read(3), entries);
    assert.deepEqual(await open(disk).read(4), new Map());
  });

  test('what does not fit is told, the largest first', async () => {
    const disk = new Disk();
    const entries = new Map([
      ['large', 'x'.repeat(100)],
      ['small', 'y'],
    ]);
    assert.deepEqual(await open(disk, 60).write(0, entries), ['large']);
    assert.deepEqual([...(await open(disk).read(0)).keys()], ['small']);
  });

  test('what takes more beside others than alone does not fit, either', async () => {
    const disk = new Disk();
    const entries = new Map(['a', 'bb', 'ccc'].map((key) => [key, key.repeat(3)]));
    assert.deepEqual(await open(disk, 54).write(0, entries), ['ccc']);
    assert.deepEqual([...(await open(disk).read(0)).keys()], ['a', 'bb']);
  });

  const damages: [name: string, text: () => Promise<string> | string][] = [
    ['empty', () => ''],
    ['no Base64', () => '{"form":1}'],
    ['no gzip', () => btoa('hello')],
    ['cut', async () => (await compress(encode('[["a","b"]]'))).slice(0, 20)],
    ['not of this format', () => compress(encode('['))],
  ];
  for (const [name, text] of damages)
    test(`${name}: nothing`, async () => {
      const disk = new Disk();
      await disk.write('things.0.gz64', await text());
      assert.deepEqual(await open(disk).read(0), new Map());
    });

  test('a bomb is not unpacked', async () => {
    const bomb = await compress(encode('0'.repeat(5_000_000)));
    assert.ok(bomb.length < 10_000);
    await assert.rejects(decompress(bomb, 1_000_000), RangeError);
    assert.equal((await decompress(bomb, 5_000_000)).length, 5_000_000);
  });

  test('keys spread over all shards', () => {
    const used = new Set(Array.from({ length: 1000 }, (_, index) => shardOf(`acme/repository-${index}`)));
    assert.equal(used.size, shardCount);
    assert.ok([...used].every((shard) => shard >= 0 && shard < shardCount));
  });
});
