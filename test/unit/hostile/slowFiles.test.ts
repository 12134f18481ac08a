import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { atomicFiles, type FileSystem } from '../../../src/app/storage/atomicFiles';
import { Records } from '../../../src/app/storage/records';
import { SnapshotStore } from '../../../src/app/storage/snapshotStore';
import type { Log } from '../../../src/app/ports';
import { hour } from '../../../src/core/model/instant';
import { nodeDisk, nodeFiles } from '../../support/nodeFiles';
import { now } from '../../support/builders';

/** What someone else left in the storage that all windows share. */
suite('Slow files', () => {
  let folder: string;
  let lines: string[];
  const write = (line: string): void => void lines.push(line);
  const log: Log = { info: write, warn: write, error: write };
  const account = 'github.com rin';

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'slow-files-'));
    lines = [];
  });
  teardown(() => {
    rmSync(folder, { recursive: true });
  });

  const aRecords = (): Records<string> =>
    new Records({
      files: nodeFiles(folder, 'a'),
      log,
      clock: () => now,
      window: 'a',
      kind: 'note',
      schema: v.string(),
    });
  const grow = (name: string, size = 200_000_000): void => {
    writeFileSync(join(folder, name), '');
    truncateSync(join(folder, name), size);
  };

  test('a record of 200 MB is set aside unread, and the log says why', async () => {
    const records = aRecords();
    await records.load(account);
    assert.ok(await records.put('b', 'fine'));
    const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.json'));
    grow(name);
    await records.reload();
    assert.equal(records.all().size, 0);
    const asides = readdirSync(folder).filter((each) => each.startsWith(`${name}.aside-`));
    assert.equal(asides.length, 1);
    assert.ok(
      lines.some((line) => line.includes('bytes; keeping it as')),
      lines.join('\n'),
    );
    assert.ok(await records.put('b', 'again'));
    assert.deepEqual([...records.all()], [['b', 'again']]);
  });

  test('a list of 200 MB is set aside, and the next one is kept', async () => {
    const store = new SnapshotStore(nodeFiles(folder, 'a'), log, () => now);
    grow('queue-github~dcom~20rin.json');
    assert.equal(await store.load(account), undefined);
    assert.equal(readdirSync(folder).filter((each) => each.includes('.aside-')).length, 1);
    assert.ok(
      lines.some((line) => line.includes('200000000 bytes')),
      lines.join('\n'),
    );
  });

  test('a signal of 200 MB is left, and replaced by the next', async () => {
    const records = aRecords();
    await records.load(account);
    await records.put('a', 'b');
    const [bell = ''] = readdirSync(folder).filter((each) => each.startsWith('note-bell.'));
    grow(bell);
    await records.takeOverNewer();
    await records.put('a', 'c');
    assert.ok(readFileSync(join(folder, bell)).length < 1000);
  });

  test('of very many records, the first are read and the rest are left', async () => {
    const records = aRecords();
    await records.load(account);
    await records.put('a', 'b');
    const [own = ''] = readdirSync(folder).filter((each) => each.endsWith('.json'));
    const start = own.slice(0, own.lastIndexOf('.', own.length - 6) + 1);
    for (let index = 0; index < 12_000; index++) {
      const key = `k${index}`;
      writeFileSync(join(folder, `${start}${key}.json`), JSON.stringify({ form: 1, key, value: 'x' }));
    }
    await records.reload();
    assert.equal(records.all().size, 10_000);
    assert.ok(
      lines.some((line) => line.includes('Of 12001 note files, 10000 are read')),
      lines.join('\n'),
    );
    assert.ok(readdirSync(folder).length >= 12_001);
  });

  test('names with odd characters are nobody’s records, and stay', async () => {
    const odd = [
      'note.x\n.json',
      'note.\u202e.json',
      '.json',
      'a'.repeat(250),
      'note..json',
      '-rf',
      '$(x).tmp',
    ];
    for (const name of odd) writeFileSync(join(folder, name), '{}');
    const records = aRecords();
    await records.load(account);
    assert.equal(records.all().size, 0);
    assert.deepEqual(readdirSync(folder).sort(), odd.sort());
  });

  test('thousands of copies that a crash left are tidied a few at a time', async () => {
    const disk = nodeDisk(folder);
    let reads = 0;
    const counting: FileSystem = {
      ...disk,
      names: () => {
        reads++;
        return disk.names();
      },
    };
    for (let index = 0; index < 5000; index++)
      writeFileSync(join(folder, `note.${index}.json.${(now - 2 * hour).toString(36)}-1-a${index}.tmp`), 'x');
    const files = atomicFiles(counting, () => now, 'a');
    assert.equal((await files.list('note.')).length, 5000);
    assert.ok(reads < 5, `${reads}`);
    assert.equal(readdirSync(folder).filter((name) => name.endsWith('.json')).length, 100);
  });
});
