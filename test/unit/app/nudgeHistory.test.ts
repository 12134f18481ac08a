import { strict as assert } from 'node:assert';
import * as v from 'valibot';
import { NudgeHistory } from '../../../src/app/nudgeHistory';
import { nudge as schema, type NudgeHistoryEntry } from '../../../src/app/storage/schemas/nudge';
import { day, hour } from '../../../src/core/model/instant';
import { now } from '../../support/builders';
import { aStoringWindow, anAccount } from '../../support/accounts';
import { Disk } from '../../support/windows';

suite('History of nudges', () => {
  let disk: Disk;
  let time: number;

  setup(() => {
    [disk, time] = [new Disk(), now];
  });

  const open = async (window = 'a', login = 'rin'): Promise<NudgeHistory> => {
    const quiet = (): void => undefined;
    const log = { info: quiet, warn: quiet, error: quiet };
    const clock = (): number => time;
    const { account, storage } = aStoringWindow({ files: disk, log, clock, window });
    const history = new NudgeHistory(storage, clock);
    await account.enter(anAccount(login));
    return history;
  };
  const entry = (at: number, window = 'a'): NudgeHistoryEntry => ({
    at,
    ids: ['github.com/acme/core#1', 'github.com/acme/web#2'],
    window,
  });

  test('oldest first, from a moment on, in all windows and after a restart', async () => {
    const [a, b] = [await open('a'), await open('b')];
    for (const at of [now - 2, now, now - 1]) assert.equal(await a.append(entry(at)), true);
    await b.records.takeOverNewer();
    for (const history of [a, b, await open('c')]) {
      assert.deepEqual(
        history.since(now - 1).map(({ at }) => at),
        [now - 1, now],
      );
    }
    assert.deepEqual((await open('d', 'lee')).since(0), []);
  });

  test('windows that nudge in the same moment lose nothing of each other', async () => {
    const windows = await Promise.all(['a', 'b', 'c'].map((name) => open(name)));
    await Promise.all(
      windows.flatMap((history, index) =>
        Array.from({ length: 20 }, () => history.append(entry(now, 'abc'[index]))),
      ),
    );
    assert.equal((await open('d')).since(now).length, 60);
  });

  test('the same window, started anew in the same moment, loses nothing either', async () => {
    await (await open()).append(entry(now));
    time += 1;
    await (await open()).append(entry(now));
    assert.equal((await open()).since(now).length, 2);
  });

  test('after 14 days an entry goes, as does one of a clock that was far ahead', async () => {
    const a = await open();
    for (const at of [now - 14 * day, now, now + hour, now + 15 * day]) await a.append(entry(at));
    time += 1;
    const b = await open('b');
    await b.append(entry(time, 'b'));
    assert.deepEqual(
      b.since(0).map(({ at }) => at),
      [now, time, now + hour],
    );
    assert.equal([...disk.texts.keys()].filter((name) => name.endsWith('.json')).length, 3);
  });

  test('a full disk forgets nothing', async () => {
    const a = await open();
    disk.fault = 'ENOSPC';
    assert.equal(await a.append(entry(now)), false);
    assert.deepEqual([a.since(now).length, a.records.isKeptInMemoryOnly], [1, true]);
    disk.fault = undefined;
    assert.equal(await a.records.retry(), true);
    assert.equal((await open('b')).since(now).length, 1);
  });

  const wrong: unknown[] = [
    null,
    7,
    [],
    { ...entry(now), at: 'now' },
    { ...entry(now), ids: 'x' },
    { ...entry(now), ids: [1] },
    { ...entry(now), window: undefined },
  ];
  for (const value of wrong) {
    test(`none: ${JSON.stringify(value)}`, () => assert.equal(v.is(schema, value), false));
  }
});
