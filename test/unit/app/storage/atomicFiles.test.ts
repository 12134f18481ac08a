import { strict as assert } from 'node:assert';
import type { Files } from '../../../../src/app/ports';
import { atomicFiles, type FileSystem } from '../../../../src/app/storage/atomicFiles';
import { hour } from '../../../../src/core/model/instant';
import { now } from '../../../support/builders';
import { PlainMemory } from '../../../support/plainMemory';

suite('Files that are whole', () => {
  let disk: PlainMemory;
  let time: number;
  let files: Files;

  setup(() => {
    disk = new PlainMemory();
    time = now;
    files = atomicFiles(disk, () => time, 'a');
  });
  const copy = (text: string, length = text.length, at = now): string =>
    disk.put(`x.json.${at.toString(36)}-${length}-b7.tmp`, text);

  test('reads what was written, lists it, and leaves nothing else', async () => {
    await files.write('x.json', 'one');
    await files.write('x.json', 'two');
    assert.equal(await files.read('x.json'), 'two');
    assert.deepEqual(await files.list('x'), ['x.json']);
    assert.deepEqual(await files.list('y'), []);
    assert.deepEqual([...disk.texts.keys()], ['x.json']);
  });

  test('what is not there reads as undefined', async () => {
    assert.equal(await files.read('x.json'), undefined);
    assert.equal(await files.revision('x.json'), undefined);
    await files.remove('x.json');
  });

  test('a file that another window is moving into its place is read all the same', async () => {
    const steps = [() => disk.put('x.json', 'new')];
    disk = new PlainMemory(() => Promise.resolve());
    const names = disk.names.bind(disk);
    disk.names = () => {
      steps.shift()?.();
      return names();
    };
    files = atomicFiles(disk, () => time, 'a');
    assert.equal(await files.read('x.json'), 'new');
  });

  suite('after a crash in the middle of a move', () => {
    test('the whole copy stands in for the file', async () => {
      copy('new');
      assert.equal(await files.read('x.json'), 'new');
      assert.notEqual(await files.revision('x.json'), undefined);
      assert.deepEqual(await files.list('x'), ['x.json']);
    });
    test('of two the newer, of a half one none', async () => {
      copy('old', 3, now - 5);
      copy('new', 3);
      copy('hal', 4, now + 5);
      assert.equal(await files.read('x.json'), 'new');
    });
    test('the file itself wins', async () => {
      disk.put('x.json', 'file');
      copy('new');
      assert.equal(await files.read('x.json'), 'file');
    });
    test('a file that is removed does not come back', async () => {
      disk.put('x.json', 'file');
      copy('new');
      await files.remove('x.json');
      assert.equal(await files.read('x.json'), undefined);
    });
    test('a file that is set aside is the one that is read', async () => {
      copy('new');
      await files.rename('x.json', 'aside');
      assert.deepEqual([...disk.texts], [['aside', 'new']]);
    });
    test('an hour later what is needed takes its place, and the rest goes', async () => {
      copy('new');
      copy('half', 9, now + 1);
      disk.put('y.json.k3f-0.tmp', 'of an older Good Turn');
      disk.put('z.json', 'whole');
      disk.put(`z.json.${now.toString(36)}-3-b8.tmp`, 'old');
      await files.list('');
      assert.equal(disk.texts.size, 4, 'a write may be under way; only what is from long ago goes');
      time += hour + 5;
      assert.deepEqual([...(await files.list(''))].sort(), ['x.json', 'z.json']);
      assert.deepEqual(
        [...disk.texts],
        [
          ['z.json', 'whole'],
          ['x.json', 'new'],
        ],
      );
    });
  });

  suite('when the disk refuses', () => {
    const cases: [name: string, fault: Partial<FileSystem>][] = [
      ['to write', { write: () => Promise.reject(new Error('ENOSPC')) }],
      ['to move', { move: () => Promise.reject(new Error('EPERM')) }],
    ];
    for (const [name, fault] of cases) {
      test(`${name}, the file is as it was`, async () => {
        await files.write('x.json', 'old');
        const broken = atomicFiles(Object.assign(Object.create(disk) as FileSystem, fault), () => time, 'a');
        await assert.rejects(broken.write('x.json', 'new'), /ENOSPC|EPERM/);
        assert.deepEqual([...disk.texts], [['x.json', 'old']]);
      });
    }
    test('to move when the old file is removed already, the new one is not lost', async () => {
      await files.write('x.json', 'old');
      disk.failMoves = Infinity;
      await files.write('x.json', 'new');
      assert.equal(await files.read('x.json'), 'new');
    });
    test('because another window moves to the same place, it tries again', async () => {
      await files.write('x.json', 'old');
      disk.failMoves = 1;
      await files.write('x.json', 'new');
      assert.deepEqual([...disk.texts], [['x.json', 'new']]);
    });
  });
});
