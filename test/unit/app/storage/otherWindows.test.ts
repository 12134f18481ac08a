import { strict as assert } from 'node:assert';
import * as v from 'valibot';
import { AccountStorage } from '../../../../src/app/storage/accountStorage';
import { atomicFiles, type FileSystem } from '../../../../src/app/storage/atomicFiles';
import { OtherWindows, usualPace } from '../../../../src/app/storage/otherWindows';
import type { Records } from '../../../../src/app/storage/records';
import { hour, minute } from '../../../../src/core/model/instant';
import { anAccount, aScope } from '../../../support/accounts';
import { now } from '../../../support/builders';
import { countingDisk, type DiskUse } from '../../../support/office/countingDisk';
import { SimulatedTime } from '../../../support/office/simulatedTime';
import { PlainMemory } from '../../../support/plainMemory';

interface LookingWindow {
  readonly notes: Records<string>;
  readonly use: DiskUse;
  readonly others: OtherWindows;
  isFocused: boolean;
}

suite('Looking for what other windows have written', () => {
  let memory: PlainMemory;
  let time: SimulatedTime;

  setup(() => {
    [memory, time] = [new PlainMemory(), new SimulatedTime(now)];
  });

  const open = async (window: string, shared: FileSystem = memory): Promise<LookingWindow> => {
    const quiet = (): void => undefined;
    const log = { info: quiet, warn: quiet, error: quiet };
    const { disk, use } = countingDisk(shared);
    const account = aScope(log);
    const files = atomicFiles(disk, time.clock, window);
    const storage = new AccountStorage(account, { files, log, clock: time.clock, window });
    const notes = storage.records('note', v.string());
    await account.enter(anAccount());
    const focus = { isFocused: true };
    const others = new OtherWindows({
      account,
      signal: storage.signal,
      clock: time.clock,
      isFocused: () => focus.isFocused,
      takeOver: (isLate) => (isLate ? storage.reload() : storage.takeOverNewer()),
    });
    time.every(usualPace, () => void others.lookIfDue());
    return Object.assign(focus, { notes, use, others });
  };
  const knows = ({ notes }: LookingWindow): string | undefined => notes.all().get('x');
  const pass = (span: number): Promise<void> => time.passUntil(time.now + span);

  test('while nothing is written, a minute costs the focused window twenty stats and no read', async () => {
    const window = await open('a');
    await pass(minute);
    const before = { ...window.use };
    await pass(minute);
    const { stats, ...rest } = before;
    assert.deepEqual(window.use, { ...rest, stats: stats + 20 });
  });

  test('windows the user is not in look less often, and least when nobody works', async () => {
    const window = await open('a');
    window.isFocused = false;
    const statsIn = async (span: number): Promise<number> => {
      const before = window.use.stats;
      await pass(span);
      return window.use.stats - before;
    };
    await statsIn(minute);
    assert.equal(await statsIn(5 * minute), 20);
    await statsIn(10 * minute);
    assert.equal(await statsIn(5 * minute), 5);
  });

  test('the focused window sees a change at its next look, another one within fifteen seconds', async () => {
    const [a, b, c] = [await open('a'), await open('b'), await open('c')];
    c.isFocused = false;
    await pass(minute);
    await a.notes.put('x', 'one');
    await pass(usualPace);
    assert.equal(knows(b), 'one');
    await pass(4 * usualPace);
    assert.equal(knows(c), 'one');
  });

  test('a window that nobody was in for an hour is up to date as soon as the user comes back', async () => {
    const [a, b] = [await open('a'), await open('b')];
    b.isFocused = false;
    await pass(hour);
    await a.notes.put('x', 'one');
    await pass(usualPace);
    b.isFocused = true;
    await b.others.lookIfDue();
    assert.equal(knows(b), 'one');
  });

  test('a change whose signal got lost is seen within ten minutes, elsewhere within an hour', async () => {
    const [a, b, c] = [await open('a'), await open('b'), await open('c')];
    c.isFocused = false;
    await pass(minute);
    const write = memory.write.bind(memory);
    memory.write = (name, text) =>
      name.includes('bell') ? Promise.reject(new Error('EACCES')) : write(name, text);
    await a.notes.put('x', 'one');
    await pass(minute);
    assert.deepEqual([knows(b), knows(c)], [undefined, undefined]);
    await pass(10 * minute);
    assert.deepEqual([knows(b), knows(c)], ['one', undefined]);
    await pass(hour);
    assert.equal(knows(c), 'one');
  });

  test('changes in the same two seconds are told apart on a disk that stores no finer times', async () => {
    const coarse: FileSystem = {
      read: (name) => memory.read(name),
      write: (name, text) => memory.write(name, text),
      move: (from, to) => memory.move(from, to),
      remove: (name) => memory.remove(name),
      names: () => memory.names(),
      revision: (name) => Promise.resolve(memory.texts.get(name)?.length),
    };
    const [a, b] = [await open('a', coarse), await open('b', coarse)];
    for (let count = 0; count < 1000; count++) {
      await a.notes.put('x', `text ${count}`);
      time.now += usualPace;
      await b.others.lookIfDue();
      assert.equal(knows(b), `text ${count}`);
    }
  });

  test('on a disk that does not answer, looks do not pile up', async () => {
    const window = await open('a');
    await pass(minute);
    const before = window.use.stats;
    memory.revision = () => new Promise(() => undefined);
    await pass(hour);
    assert.equal(window.use.stats, before + 1);
  });

  test('on a disk that cannot be written to, nothing is tried every few seconds', async () => {
    memory.isFull = () => true;
    const window = await open('a');
    await pass(10 * minute);
    assert.equal(window.use.writes, 1);
  });
});
