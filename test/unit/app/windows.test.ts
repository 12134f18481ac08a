import { strict as assert } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';
import type { ReviewSource } from '../../../src/app/ports';
import type { ReviewQueue } from '../../../src/app/reviewQueue';
import { FailureError, type Failure } from '../../../src/core/model/failure';
import { day, minute } from '../../../src/core/model/instant';
import { defaultSettings, type QueueSettings } from '../../../src/core/settings/queueSettings';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { aReviewRequest, aSnapshot, now } from '../../support/builders';
import { anAccount } from '../../support/accounts';
import { aSignedInWindow, aWindow, Disk, FakeTime } from '../../support/windows';

suite('The queue over time', () => {
  let disk: Disk;
  let time: FakeTime;
  let lines: string[];
  let settings: QueueSettings;
  let answers: ((signal: AbortSignal) => Promise<Snapshot>)[];
  let reads: (Snapshot | undefined)[];

  setup(() => {
    [disk, time, lines, settings, answers, reads] = [
      new Disk(),
      new FakeTime(now),
      [],
      defaultSettings,
      [],
      [],
    ];
  });

  const source: ReviewSource = {
    read: (signal, previous) => {
      reads.push(previous);
      const answer = answers.shift();
      return answer ? answer(signal) : Promise.resolve(fresh());
    },
  };
  /** One request waits; read just now. */
  const fresh = (more: Partial<Snapshot> = {}): Snapshot =>
    aSnapshot([aReviewRequest()], { asOf: time.now, wholeAt: time.now, ...more });
  const fails = (failure: Failure) => (): Promise<Snapshot> => Promise.reject(new FailureError(failure));
  const open = (name = 'a'): Promise<ReviewQueue> =>
    aSignedInWindow({ source, disk, time, lines, name, settings: () => settings });
  const stored = (): string[] => [...disk.texts.keys()].sort();

  test('starts with nothing', () => assert.equal(aWindow().state.kind, 'starting'));

  test('signed out', async () => {
    const queue = aWindow();
    await queue.account.enter(undefined);
    await queue.refresh();
    assert.equal(queue.state.kind, 'signedOut');
  });

  test('callers join the refresh that is running', async () => {
    const queue = await open();
    await Promise.all([queue.refresh(), queue.refresh(false), queue.refresh()]);
    assert.equal(reads.length, 1);
    assert.equal(queue.list?.waiting.length, 1);
  });

  test('whoever asks while the list is being stored gets a new look', async () => {
    const queue = await open();
    disk.write = () => delay(50);
    await queue.refresh();
    await queue.refresh();
    assert.equal(reads.length, 2);
  });

  test('the list is there at the next start, before any network', async () => {
    await (await open()).refresh();
    const queue = await open('b');
    assert.deepEqual([queue.list?.waiting.length, reads.length], [1, 1]);
    const other = await aSignedInWindow({ source, disk, time, account: 'lee' });
    assert.equal(other.list, undefined);
  });

  test('signing out stops the refresh that is running, and its answer is not shown', async () => {
    const queue = await open();
    let stopped = false;
    answers = [
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            resolve(fresh());
          });
        }),
    ];
    const refresh = queue.refresh();
    await delay(5);
    await queue.account.enter(undefined);
    await refresh;
    assert.deepEqual([stopped, queue.state.kind], [true, 'signedOut']);
  });

  test('nobody sees what another account was shown', async () => {
    const queue = await open();
    await queue.refresh();
    await queue.account.enter(anAccount('lee', { source }));
    assert.equal(queue.list, undefined);
  });

  test('settings change the list without a look at GitHub', async () => {
    const queue = await open();
    answers = [() => Promise.resolve(aSnapshot([aReviewRequest({ isDraft: true })]))];
    await queue.refresh();
    assert.equal(queue.list?.waiting.length, 0);
    settings = { ...settings, countDrafts: true };
    queue.rerank();
    assert.deepEqual([queue.list.waiting.length, reads.length], [1, 1]);
  });

  test('the source is given the last list, but not when the user asks and all was read long ago', async () => {
    const queue = await open();
    await queue.refresh();
    await queue.refresh();
    assert.deepEqual([reads[0], reads[1]?.requests.length], [undefined, 1]);
    time.now += 11 * minute;
    await queue.refresh(false);
    await queue.refresh();
    assert.deepEqual([reads[2] === undefined, reads[3] === undefined], [false, false]);
    time.now += 11 * minute;
    await queue.refresh();
    assert.equal(reads[4], undefined);
  });

  suite('on a bad disk', () => {
    test('a full one: the list is on the screen, the reason beside it, and stored as soon as it can be', async () => {
      const queue = await open();
      disk.fault = 'ENOSPC: no space left on device';
      await queue.refresh();
      await delay(1);
      assert.equal(queue.list?.waiting.length, 1);
      assert.deepEqual(queue.list.snapshot.missing, [{ kind: 'notStored' }]);
      assert.match(lines.join('\n'), /Can't save the list.*ENOSPC/);
      disk.fault = undefined;
      time.now += minute;
      await queue.refresh();
      await delay(1);
      assert.deepEqual(queue.list.snapshot.missing, []);
      assert.deepEqual(stored(), ['queue-rin.json']);
    });

    test('of lists set aside long ago, the newest five stay, and none longer than 30 days', async () => {
      const aside = (age: number): string => `queue-rin.json.aside-${Math.floor(now / day) - age}`;
      const others = ['queue-rin.json', 'queue-kim.json.aside-1', 'queue-rin.json.aside-1.tmp'];
      for (const name of [...others, ...[31, 2, 3, 4, 5, 6, 7].map(aside)]) disk.texts.set(name, '[]');
      disk.texts.set('queue-rin.json', '{"form":3,"snapshot":{}}');
      await open();
      await delay(1);
      assert.deepEqual([...disk.texts.keys()].sort(), [...others, ...[2, 3, 4, 5, 6].map(aside)].sort());
    });

    const damaged: [name: string, text: string][] = [
      ['cut off', '{"form":4,"snapshot":{"web":'],
      ['of a newer Good Turn', '{"form":99,"snapshot":{}}'],
      ['empty', ''],
      ['of another kind', '[]'],
      ['without requests', JSON.stringify({ form: 4, snapshot: { ...aSnapshot([]), requests: undefined } })],
      [
        'with half a request',
        JSON.stringify({ form: 4, snapshot: { ...aSnapshot([]), requests: [{ id: 1 }] } }),
      ],
    ];
    for (const [name, text] of damaged) {
      test(`a stored list that is ${name} is set aside, and nothing is lost`, async () => {
        disk.texts.set('queue-rin.json', text);
        const queue = await open();
        assert.equal(queue.state.kind, 'loading');
        await queue.refresh();
        await delay(1);
        assert.equal(queue.list?.waiting.length, 1);
        const aside = stored().find((file) => file.includes('aside'));
        assert.equal(disk.texts.get(aside ?? ''), text);
        assert.match(lines.join('\n'), /is damaged, or a newer Good Turn wrote it; keeping it as/);
      });
    }
  });

  suite('with several windows', () => {
    test('ten that start together look once', async () => {
      const queues = await Promise.all(Array.from({ length: 10 }, (_, index) => open(`w${index}`)));
      await Promise.all(queues.map((queue) => queue.refresh(false)));
      assert.equal(reads.length, 1);
      assert.deepEqual(
        queues.map(({ list }) => list?.waiting.length),
        Array(10).fill(1),
      );
    });

    test('a window takes over what another has read', async () => {
      const [a, b] = [await open('a'), await open('b')];
      await a.refresh();
      await delay(1);
      await b.takeOverNewer();
      assert.equal(b.list?.snapshot.asOf, a.list?.snapshot.asOf);
      time.now += minute;
      await b.refresh(false);
      assert.equal(reads.length, 1, 'and does not look again so soon');
      await b.refresh(true);
      assert.equal(reads.length, 2, 'unless the user asks');
    });

    test('an older list never replaces a newer one', async () => {
      const [a, b] = [await open('a'), await open('b')];
      time.now += minute;
      await a.refresh();
      await delay(1);
      disk.texts.set('queue-rin.json', JSON.stringify({ form: 4, snapshot: fresh({ asOf: now - minute }) }));
      await disk.write('other', '');
      await b.takeOverNewer();
      await a.takeOverNewer();
      assert.equal(a.list?.snapshot.asOf, now + minute + 150);
    });

    test('a failure is shared, and not run into ten times', async () => {
      const [a, b] = [await open('a'), await open('b')];
      answers = [fails({ kind: 'offline' })];
      await a.refresh(false);
      await b.refresh(false);
      assert.equal(reads.length, 1);
      assert.deepEqual(b.state, { kind: 'failed', failure: { kind: 'offline' } });
      await b.refresh(true);
      assert.equal(b.state.kind, 'ready', 'but who asks gets a try');
    });

    test("GitHub's limit holds for all of them, even for who asks", async () => {
      const [a, b] = [await open('a'), await open('b')];
      const failure = { kind: 'rateLimited', until: now + 20 * minute } as const;
      answers = [fails(failure)];
      await a.refresh();
      await b.refresh();
      assert.equal(reads.length, 1);
      assert.deepEqual(b.state, { kind: 'failed', failure });
      time.now += 21 * minute;
      await b.refresh();
      assert.equal(b.state.kind, 'ready');
    });

    test('a window that died in mid-round holds nobody up for long', async () => {
      disk.texts.set('round-rin.json', JSON.stringify({ window: 'dead', until: now + minute }));
      const queue = await open();
      await queue.refresh();
      assert.equal(queue.state.kind, 'ready');
      assert.ok(time.now <= now + minute + 1000);
    });

    test('nor does a note from a clock that was set back, or one that is no note', async () => {
      for (const text of [JSON.stringify({ window: 'x', until: now + 600 * minute }), '{', 'null']) {
        disk.texts.set('round-rin.json', text);
        time.now = now;
        const queue = await open();
        await queue.refresh();
        assert.equal(queue.state.kind, 'ready');
        assert.ok(time.now < now + minute);
        disk.texts.clear();
      }
    });

    test('where nothing can be written, each looks for itself', async () => {
      disk.fault = 'EROFS';
      const [a, b] = [await open('a'), await open('b')];
      await Promise.all([a.refresh(), b.refresh()]);
      assert.deepEqual([a.state.kind, b.state.kind, reads.length], ['ready', 'ready', 2]);
    });
  });

  test('a programming error is a failure with words, and the list stays', async () => {
    const queue = await open();
    await queue.refresh();
    answers = [() => Promise.reject(new TypeError('x is not a function'))];
    await queue.refresh();
    const { kind } = queue.state;
    assert.equal(kind, 'stale');
    assert.equal(queue.list?.waiting.length, 1);
  });
});
