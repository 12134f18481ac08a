import { strict as assert } from 'node:assert';
import * as v from 'valibot';
import { Shards, shardCount, shardOf } from '../../../../src/app/storage/shards';
import { compress, decompress } from '../../../../src/app/storage/compressed';
import { Disk } from '../../../support/windows';

suite('Compressed shards', () => {
  const schema = v.object({ text: v.string() });
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const log = { info: write, warn: write, error: write };
  const open = (disk: Disk, form = 1, most?: number): Shards<{ text: string }> =>
    new Shards('things', form, schema, disk, log, most);

  setup(() => void (lines.length = 0));

  test('what was written is read, by another window too', async () => {
    const disk = new Disk();
    const entries = new Map([
      ['acme/a', { text: 'ä\u0000"\n' }],
      ['__proto__', { text: '{}' }],
    ]);
    assert.deepEqual(await open(disk).write(3, entries), []);
    const read = await open(disk).read(3);
    assert.deepEqual(read.get('acme/a'), { text: 'ä\u0000"\n' });
    assert.deepEqual(await open(disk).read(4), new Map());
  });

  test('what does not fit is told, the largest first', async () => {
    const disk = new Disk();
    const entries = new Map([
      ['large', { text: 'x'.repeat(100) }],
      ['small', { text: 'y' }],
    ]);
    assert.deepEqual(await open(disk, 1, 60).write(0, entries), ['large']);
    assert.deepEqual([...(await open(disk).read(0)).keys()], ['small']);
  });

  const damages: [name: string, text: () => Promise<string> | string][] = [
    ['empty', () => ''],
    ['no Base64', () => '{"form":1}'],
    ['no gzip', () => btoa('hello')],
    ['cut', async () => (await compress('{"form":1,"entries":{}}')).slice(0, 20)],
    ['no JSON', () => compress('{')],
    ['no entries', () => compress('{"form":1}')],
    ['another version', () => compress('{"form":2,"entries":{"a":{"text":""}}}')],
    ['entries of another kind', () => compress('{"form":1,"entries":{"a":{"text":1},"b":null}}')],
  ];
  for (const [name, text] of damages)
    test(`${name}: nothing`, async () => {
      const disk = new Disk();
      await disk.write('things.0.gz64', await text());
      assert.deepEqual(await open(disk).read(0), new Map());
    });

  test('a bomb is not unpacked', async () => {
    const bomb = await compress('0'.repeat(5_000_000));
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
