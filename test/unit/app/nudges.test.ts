import { strict as assert } from 'node:assert';
import { NudgeHistory } from '../../../src/app/nudgeHistory';
import { NudgePause } from '../../../src/app/nudgePause';
import { Nudges } from '../../../src/app/nudges';
import type { ReviewSource } from '../../../src/app/ports';
import type { ReviewQueue } from '../../../src/app/reviewQueue';
import { RefreshLease } from '../../../src/app/refreshLease';
import { hour, minute } from '../../../src/core/model/instant';
import type { EditorActivity, Break } from '../../../src/core/nudges/break';
import { defaultNudgeSettings, type Nudge, type NudgeSettings } from '../../../src/core/nudges/nudge';
import { defaultSettings } from '../../../src/core/settings/queueSettings';
import type { PullRequest } from '../../../src/core/model/pullRequest';
import { aReviewRequest, aSnapshot, days, hours, now } from '../../support/builders';
import { aStoringWindow, anAccount } from '../../support/accounts';
import { aSignedInWindow, Disk, FakeTime } from '../../support/windows';

interface NudgingWindow {
  readonly nudges: Nudges;
  readonly queue: ReviewQueue;
  readonly history: NudgeHistory;
  readonly pause: NudgePause;
}

const calm: EditorActivity = { isDebugging: false, isPresenting: false, isFocused: true };
const elsewhere: EditorActivity = { ...calm, isFocused: false };

suite('Nudges of several windows', () => {
  let disk: Disk;
  let time: FakeTime;
  let lines: string[];
  let settings: NudgeSettings;
  let requests: PullRequest[];

  setup(() => {
    [disk, time, lines, settings] = [new Disk(), new FakeTime(now), [], defaultNudgeSettings];
    requests = [1, 2].map((number) => aReviewRequest({ number, askedAgo: days(2) }));
  });

  const source: ReviewSource = {
    read: () => Promise.resolve(aSnapshot(requests, { asOf: time.now, wholeAt: time.now })),
  };
  /** A window with the list on its screen, unless it is only opened. */
  const open = async (window: string, login = 'rin', isRead = true): Promise<NudgingWindow> => {
    const write = (line: string): void => void lines.push(line);
    const log = { info: write, warn: write, error: write };
    const { clock, pause: wait } = time;
    const { account, storage } = aStoringWindow({ files: disk, log, clock, window });
    const [history, pause] = [new NudgeHistory(storage, clock), new NudgePause(storage)];
    const queue = await aSignedInWindow({ source, disk, time, account: login, name: window, lines });
    if (isRead) await queue.refresh(false);
    await account.enter(anAccount(login));
    const nudges = new Nudges({
      queue,
      history,
      lease: new RefreshLease({ files: disk, clock, delay: wait, log, window }),
      clock,
      log,
      window,
      settings: () => settings,
      queueSettings: () => defaultSettings,
      pausedUntil: () => pause.until,
    });
    return { nudges, queue, history, pause };
  };
  const several = async (...names: string[]): Promise<NudgingWindow[]> => {
    const windows: NudgingWindow[] = [];
    for (const name of names) windows.push(await open(name));
    return windows;
  };
  const moment = (more: Partial<Break> = {}): Break => ({ kind: 'commit', at: time.now, ...more });
  const at = ({ nudges }: NudgingWindow, activity = calm): Promise<Nudge | undefined> =>
    nudges.at(moment(), () => activity);
  const led = (nudges: readonly (Nudge | undefined)[]): number[] =>
    nudges.flatMap((nudge) => (nudge ? [nudge.entry.request.id.number] : []));
  const recorded = async (): Promise<string[]> =>
    (await open('reader')).history.since(0).map(({ window, ids }) => `${window} ${ids.join(' ')}`);
  const both = 'github.com/acme/core#1 github.com/acme/core#2';

  test('one window: one nudge, and all windows know of it', async () => {
    const a = await open('a');
    const nudge = await at(a);
    assert.deepEqual([nudge?.entry.request.id.number, nudge?.others.length], [1, 1]);
    assert.deepEqual(await recorded(), [`a ${both}`]);
    assert.ok(lines.includes('Nudge after commit: github.com/acme/core#1'));
  });

  for (const names of [
    ['a', 'b'],
    ['a', 'b', 'c'],
  ]) {
    test(`${names.length} windows with the same break: exactly one nudge`, async () => {
      const windows = await several(...names);
      const nudges = await Promise.all(windows.map((window) => at(window)));
      assert.deepEqual(led(nudges), [1]);
      assert.equal((await recorded()).length, 1);
    });

    test(`${names.length} windows, one right after the other: the first speaks`, async () => {
      const windows = await several(...names);
      const nudges: (Nudge | undefined)[] = [];
      for (const window of windows) nudges.push(await at(window));
      assert.deepEqual(led(nudges.slice(0, 1)), [1]);
      assert.deepEqual(led(nudges), [1]);
      assert.equal(windows.at(-1)?.nudges.suppression, 'tooSoon');
    });

    test(`${names.length} windows with the same break, of which one has the focus: that one speaks`, async () => {
      const windows = await several(...names);
      const last = windows.length - 1;
      const nudges = await Promise.all(
        windows.map((window, index) => at(window, index === last ? calm : elsewhere)),
      );
      assert.deepEqual([led(nudges), nudges[last] !== undefined], [[1], true]);
    });
  }

  test('the round is over afterwards: after the pause between two, another window speaks', async () => {
    const [a, b] = await several('a', 'b');
    await at(a!);
    time.now += 46 * minute;
    assert.deepEqual(led([await at(b!)]), [2]);
    assert.equal((await recorded()).length, 2);
  });

  test('a window that has died in its round holds the others up for a minute', async () => {
    const [a, b] = await several('a', 'b');
    a!.history.records.takeOverNewer = () => new Promise(() => undefined);
    void at(a!);
    await time.pause(150, new AbortController().signal);
    assert.equal(await at(b!), undefined);
    time.now += minute + 1;
    assert.deepEqual(led([await at(b!)]), [1]);
  });

  test('a round ends even where the history fails, and the error is not swallowed', async () => {
    const [a, b] = await several('a', 'b');
    a!.history.append = () => Promise.reject(new Error('broken'));
    await assert.rejects(at(a!), /broken/);
    assert.deepEqual(led([await at(b!)]), [1]);
  });

  test('what another window has shown while this one settled counts', async () => {
    const [a, b] = await several('a', 'b');
    await b!.history.append({ at: now, ids: ['github.com/acme/core#1'], window: 'b' });
    assert.equal(await at(a!), undefined);
    assert.equal(a!.nudges.suppression, 'tooSoon');
  });

  test('who types while the windows settle gets none', async () => {
    const a = await open('a');
    let asked = 0;
    const nudge = await a.nudges.at(moment(), () =>
      ++asked === 1 ? calm : { ...calm, lastTyped: time.now },
    );
    assert.deepEqual([nudge, asked, a.nudges.suppression], [undefined, 2, 'typing']);
    assert.deepEqual(await recorded(), []);
  });

  suite('with a disk that takes nothing', () => {
    test('the windows cannot agree: each that has a break of its own speaks, once', async () => {
      const windows = await several('a', 'b');
      disk.fault = 'ENOSPC';
      assert.deepEqual(led(await Promise.all(windows.map((window) => at(window)))), [1, 1]);
      assert.deepEqual(led(await Promise.all(windows.map((window) => at(window)))), []);
      assert.deepEqual(
        windows.map(({ nudges }) => nudges.suppression),
        ['tooSoon', 'tooSoon'],
      );
    });

    test('but only the one with the focus has a break, so there is one nudge', async () => {
      const [a, b] = await several('a', 'b');
      disk.fault = 'ENOSPC';
      assert.deepEqual(led(await Promise.all([at(a!, elsewhere), at(b!)])), [1]);
    });

    test('and once it takes something, the others know', async () => {
      const [a, b] = await several('a', 'b');
      disk.fault = 'ENOSPC';
      await at(a!);
      disk.fault = undefined;
      await a!.history.records.retry();
      assert.equal(await at(b!), undefined);
      assert.equal(b!.nudges.suppression, 'tooSoon');
    });
  });

  suite('none', () => {
    const silent = async (window: NudgingWindow): Promise<void> => {
      assert.equal(await at(window), undefined);
      assert.deepEqual(
        [window.nudges.suppression, [...disk.texts.keys()].filter((name) => name.startsWith('nudge'))],
        [undefined, []],
      );
    };
    test('in the sample organisation', async () => silent(await open('a', 'sample')));
    test('while the list is not read yet', async () => silent(await open('a', 'rin', false)));
    test('signed out', async () => {
      const a = await open('a');
      await a.queue.account.enter(undefined);
      await silent(a);
    });
  });

  const quiet: [name: string, prepare: () => void, activity: EditorActivity, why: Nudges['suppression']][] = [
    ['nobody is overdue', () => (requests = [aReviewRequest()]), calm, 'nobodyOverdue'],
    ['they are off', () => (settings = { ...settings, isOn: false }), calm, 'off'],
    ['it is night', () => (time.now += hours(5)), calm, 'outsideHours'],
    ['a debug session runs', () => undefined, { ...calm, isDebugging: true }, 'debugging'],
    ['an earlier one stands there', () => undefined, { ...calm, isMessageOpen: true }, 'messageOpen'],
  ];
  for (const [name, prepare, activity, why] of quiet) {
    test(`the reason is kept: ${name}`, async () => {
      prepare();
      const a = await open('a');
      assert.equal(await at(a, activity), undefined);
      await at(a, activity);
      assert.equal(a.nudges.suppression, why);
      assert.equal(lines.filter((line) => line === `No nudge after commit: ${why}`).length, 1);
    });
  }

  test('a break that is over is none, and the round is not even begun', async () => {
    const a = await open('a');
    const written = [...disk.texts.keys()];
    assert.equal(await a.nudges.at(moment({ at: now - 3 * minute }), () => calm), undefined);
    assert.deepEqual([a.nudges.suppression, [...disk.texts.keys()]], ['breakOver', written]);
  });

  test('whoever led one an hour ago does not lead again', async () => {
    const a = await open('a');
    await a.history.append({ at: now - hour, ids: ['github.com/acme/core#1'], window: 'x' });
    assert.deepEqual(led([await at(a)]), [2]);
  });

  suite('paused', () => {
    test('in one window, paused in all', async () => {
      const [a, b] = await several('a', 'b');
      await a!.pause.set(now + hour);
      await b!.pause.records.takeOverNewer();
      for (const window of [a!, b!, await open('c')]) {
        assert.equal(await at(window), undefined);
        assert.equal(window.nudges.suppression, 'paused');
      }
    });
    test('over, when its time has come', async () => {
      const a = await open('a');
      await a.pause.set(now + hour);
      time.now += hour;
      assert.deepEqual(led([await at(a)]), [1]);
    });
    test('ended in another window, ended in all', async () => {
      const [a, b] = await several('a', 'b');
      await a!.pause.set(now + hour);
      await b!.pause.records.takeOverNewer();
      await b!.pause.set(undefined);
      await a!.pause.records.takeOverNewer();
      assert.deepEqual([a!.pause.until, b!.pause.until], [undefined, undefined]);
      assert.deepEqual(
        [...disk.texts.keys()].filter((name) => name.startsWith('pause.')),
        [],
      );
      assert.deepEqual(led([await at(a!)]), [1]);
    });
    test('of one account, not of another', async () => {
      await (await open('a')).pause.set(now + hour);
      assert.equal((await open('b', 'lee')).pause.until, undefined);
    });
    test('on a full disk, in this window, and later in all', async () => {
      const [a, b] = await several('a', 'b');
      disk.fault = 'ENOSPC';
      await a!.pause.set(now + hour);
      assert.equal(a!.pause.until, now + hour);
      disk.fault = undefined;
      assert.equal(await a!.pause.records.retry(), true);
      await b!.pause.records.takeOverNewer();
      assert.equal(b!.pause.until, now + hour);
    });
    for (const value of [null, 'soon', {}, { until: 'soon' }]) {
      test(`a damaged record pauses nothing, and is set aside: ${JSON.stringify(value)}`, async () => {
        const a = await open('a');
        await a.pause.set(now + hour);
        const [name = ''] = [...disk.texts.keys()].filter((each) => each.startsWith('pause'));
        const record = JSON.parse(disk.texts.get(name)!) as object;
        disk.texts.set(name, JSON.stringify({ ...record, value }));
        assert.equal((await open('b')).pause.until, undefined);
        assert.ok([...disk.texts.keys()].some((each) => each.startsWith(`${name}.aside-`)));
      });
    }
  });
});
