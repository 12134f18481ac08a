import { strict as assert } from 'node:assert';
import type { BatchedQuery } from '../../../src/github/packages/batchedQuery';
import { readTexts } from '../../../src/github/packages/readTexts';
import { readTree } from '../../../src/github/packages/readTree';

suite('Texts of repositories', () => {
  const spot = { repository: 'acme/shop', head: 'h', path: 'package.json' };
  /** How many texts each request asks for. */
  const requestsFor = async (count: number, large: Readonly<Record<string, number>>): Promise<number[]> => {
    const asked: number[] = [];
    const batch: Pick<BatchedQuery, 'each'> = {
      each: (wanted, atOnce) => {
        for (let from = 0; from < wanted.length; from += atOnce)
          asked.push(wanted.slice(from, from + atOnce).length);
        return Promise.resolve();
      },
    };
    const wanted = new Map(Array.from({ length: count }, (_, index) => [`id${index}`, spot] as const));
    await readTexts(wanted, batch, new Map(Object.entries(large)));
    return asked;
  };
  const allOf = (count: number, size: number): Record<string, number> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`id${index}`, size]));

  test('are asked for a hundred at once', async () =>
    assert.deepEqual(await requestsFor(250, {}), [100, 100, 50]));

  test('are asked for a hundred at once if few are large', async () =>
    assert.deepEqual(await requestsFor(250, { id3: 500_000, id150: 2_000_000 }), [100, 100, 50]));

  test('never make an answer of more than 4 MB, unless one alone does', async () => {
    assert.deepEqual(await requestsFor(60, allOf(60, 512 * 1024)), [8, 8, 8, 8, 8, 8, 8, 4]);
    assert.deepEqual(await requestsFor(3, allOf(3, 9_000_000)), [1, 1, 1]);
  });

  test('that are large are known from the list of files, if it says so', async () => {
    const blob = (name: string, size?: unknown): object => ({
      path: name,
      type: 'blob',
      mode: '100644',
      sha: `id of ${name}`,
      size,
    });
    const tree = [blob('a', 100), blob('b', 500_000), blob('c'), blob('d', 'many'), blob('e', null)];
    const read = (): Promise<{ data: unknown }> => Promise.resolve({ data: { tree, truncated: false } });
    const { files, large } = await readTree({ repository: 'acme/shop', head: 'h', tree: '' }, { read });
    assert.deepEqual([...files.keys()], ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual([...large], [['id of b', 500_000]]);
  });
});
