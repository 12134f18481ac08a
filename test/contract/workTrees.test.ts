import { strict as assert } from 'node:assert';
import type { ReadWorkTree } from '../../src/app/packagePorts';
import { getNames, readPackagesFrom, type Reading } from '../support/packageReading';
import { withGitHub } from '../support/readThrough';
import { worldOfOne } from '../support/worldOfOne';

/** A repository that is open in the window at the newest commit need not be asked for. */
suite('A repository that is open on this machine', () => {
  const manifest = (name: string, dependencies = {}): string => JSON.stringify({ name, dependencies });
  const world = worldOfOne({ files: [{ path: 'src/index.ts', additions: 1, deletions: 0 }] });
  Object.assign(world, {
    repositories: [
      { nameWithOwner: 'acme/core', files: { 'package.json': manifest('core') } },
      { nameWithOwner: 'acme/shop', files: { 'package.json': manifest('shop', { core: '*' }) } },
    ],
  });
  const onDisk = {
    paths: ['package.json', 'CODEOWNERS', 'README.md'],
    texts: new Map([
      ['package.json', manifest('disk', { core: '*' })],
      ['CODEOWNERS', '* @acme/shopkeepers'],
    ]),
  };

  async function read(
    readWorkTree: ReadWorkTree,
  ): Promise<{ reading: Reading; queries: string; lines: string[] }> {
    const bodies: string[] = [];
    const lines: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      bodies.push(typeof init?.body === 'string' ? init.body : '');
      return globalThis.fetch(input, init);
    };
    const reading = await withGitHub(world, ({ url }) =>
      readPackagesFrom(url, { fetch, lines, readWorkTree }),
    );
    return {
      reading,
      queries: bodies.filter((body) => /query Texts/.test(body)).join('\n'),
      lines,
    };
  }

  test('is read from the disk alone', async () => {
    const asked: string[] = [];
    const { reading, queries } = await read(({ repository }, head, wantedFiles) => {
      asked.push(repository);
      assert.match(head, /^[0-9a-f]{40}$/);
      assert.deepEqual(wantedFiles(['a/package.json', 'CODEOWNERS', 'README.md']), [
        'a/package.json',
        'CODEOWNERS',
      ]);
      return Promise.resolve(repository === 'acme/shop' ? onDisk : undefined);
    });
    assert.deepEqual(asked.sort(), ['acme/core', 'acme/shop']);
    const found = reading.of('acme/core#12');
    assert.deepEqual(getNames(found), ['disk']);
    assert.deepEqual(
      found.teams.map(({ id }) => id),
      ['acme/shopkeepers'],
    );
    assert.ok(queries.includes('core'));
    assert.ok(!queries.includes('shop'));
  });

  test('is read from the server where the disk fails, with a line in the log', async () => {
    const { reading, lines } = await read(() => Promise.reject(new Error('EACCES')));
    assert.deepEqual(getNames(reading.of('acme/core#12')), ['shop']);
    assert.equal(lines.filter((line) => /^Can't read .* from the disk: Error: EACCES/.test(line)).length, 2);
  });
});
