import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { AccountScope } from '../../../src/app/accountScope';
import { Snoozes } from '../../../src/app/snoozes';
import { day, hour } from '../../../src/core/model/instant';
import { formatId } from '../../../src/core/model/requestId';
import type { PullRequest } from '../../../src/core/model/pullRequest';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { aReviewRequest, aSnapshot, comment, directory, now, team, user } from '../../support/builders';
import { aStoringWindow, anAccount } from '../../support/accounts';
import { Disk } from '../../support/windows';

/** Time in which all hours are worked, eight of them a day. */
const calendar = (): { workingDay: number; between: (from: number, to: number) => number } => ({
  workingDay: 8 * hour,
  between: (from, to) => Math.max(0, to - from),
});

suite('Snoozes', () => {
  let disk: Disk;
  let time: number;
  let lines: string[];

  setup(() => {
    [disk, time, lines] = [new Disk(), now, []];
  });

  const scopes = new Map<Snoozes, AccountScope>();
  const open = async (window = 'a', login = 'rin'): Promise<Snoozes> => {
    const write = (line: string): void => void lines.push(line);
    const log = { info: write, warn: write, error: write };
    const clock = (): number => time;
    const { account, storage } = aStoringWindow({ files: disk, log, clock, window });
    const snoozes = new Snoozes({ storage, clock, calendar });
    await account.enter(anAccount(login));
    scopes.set(snoozes, account);
    await snoozes.follow(list());
    return snoozes;
  };
  const requests = [1, 2, 3].map((number) => aReviewRequest({ number }));
  const [one, two] = requests as [PullRequest, PullRequest];
  const id = formatId(one.id);
  const list = (more: readonly PullRequest[] = requests): Snapshot => aSnapshot(more);
  const asleep = (snoozes: Snoozes): string[] => [...snoozes.asleep].sort();
  const returned = (snoozes: Snoozes): Record<string, string> => Object.fromEntries(snoozes.returned);
  const files = (): string[] => [...disk.texts.keys()].filter((name) => name.endsWith('.json'));
  const answered = { ...one, activity: [comment('kim', -1)] };

  test('one sleeps in all windows, and after a restart', async () => {
    const [a, b] = [await open('a'), await open('b')];
    assert.equal(await a.snooze(one, { until: now + hour }), true);
    await b.records.takeOverNewer();
    assert.deepEqual([asleep(a), asleep(b), asleep(await open('c'))], [[id], [id], [id]]);
    assert.equal(a.of(id)?.until, now + hour);
    assert.deepEqual(asleep(await open('d', 'lee')), []);
  });

  test('the user wakes it, and it leaves nothing', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await a.snooze(one, { until: now + hour });
    await b.records.takeOverNewer();
    await b.wake(id);
    await a.records.takeOverNewer();
    assert.deepEqual([asleep(a), returned(a), files()], [[], {}, []]);
  });

  const causes: [name: string, request: PullRequest, later: number, why: string][] = [
    ['its time has come', one, hour, 'time'],
    ['the author answers', answered, 1, 'authorAnswered'],
    [
      'it is asked for again',
      {
        ...one,
        reviewRequestedEvents: [...one.reviewRequestedEvents, { at: now + 1, reviewer: user('rin') }],
      },
      1,
      'askedAgain',
    ],
  ];
  for (const [name, request, later, why] of causes) {
    test(`it is back when ${name}, and says why until it is opened`, async () => {
      const [a, b] = [await open('a'), await open('b')];
      await a.snooze(one, { until: now + hour, event: 'authorAnswers' });
      await a.snooze(two, {});
      time += later;
      await b.records.takeOverNewer();
      await Promise.all([a.follow(list([request, two])), b.follow(list([request, two]))]);
      for (const snoozes of [a, b]) {
        assert.deepEqual([asleep(snoozes), returned(snoozes)], [[formatId(two.id)], { [id]: why }]);
      }
      await b.seen(id);
      await a.records.takeOverNewer();
      assert.deepEqual([returned(a), returned(b), files().length], [{}, {}, 1]);
    });
  }

  test('opening one that sleeps does not wake it', async () => {
    const a = await open();
    await a.snooze(one, {});
    await a.seen(id);
    assert.deepEqual(asleep(a), [id]);
  });

  test('the mark goes after a working day', async () => {
    const a = await open();
    await a.snooze(one, { until: now });
    await a.follow(list());
    time += 8 * hour - 1;
    await a.follow(list());
    assert.deepEqual(returned(a), { [id]: 'time' });
    time += 1;
    await a.follow(list());
    assert.deepEqual([returned(a), files()], [{}, []]);
  });

  test('a mark from a clock that was ahead does not stay', async () => {
    const a = await open();
    time = now + 300 * day;
    await a.snooze(one, { until: time });
    await a.follow(list());
    time = now;
    await a.follow(list());
    assert.deepEqual([returned(a), files()], [{}, []]);
  });

  test('a request that is missing for a while sleeps on; after 14 days nothing is kept', async () => {
    const a = await open();
    await a.snooze(one, { until: now + hour });
    await a.follow(list([]));
    time += 13 * day;
    await a.follow(list([]));
    assert.deepEqual(asleep(a), [id], 'nothing wakes that is not there');
    await a.follow(list());
    assert.deepEqual([returned(a), a.of(id)?.goneSince], [{ [id]: 'time' }, undefined]);
    await a.snooze(one, {});
    await a.follow(list([]));
    time += 14 * day;
    await a.follow(list([]));
    assert.deepEqual([asleep(a), files()], [[], []]);
  });

  test('put off again in another window, it is not woken by what was true before', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await a.snooze(one, { until: now + hour });
    await b.records.takeOverNewer();
    time += hour;
    await a.snooze(one, { until: time + hour });
    await b.follow(list());
    for (const snoozes of [b, await open('c')]) {
      assert.deepEqual([asleep(snoozes), returned(snoozes)], [[id], {}]);
    }
  });

  test('a request to another team does not wake, unless the teams are not known', async () => {
    const a = await open();
    const teams = directory(team('acme/core', ['rin']));
    const asked = {
      ...one,
      reviewRequestedEvents: [
        ...one.reviewRequestedEvents,
        { at: now + 1, reviewer: { kind: 'team', team: 'acme/web' } as const },
      ],
    };
    for (const [unreadable, expected] of [
      [[], {}],
      [['acme'], { [id]: 'askedAgain' }],
    ] as const) {
      await a.follow(aSnapshot(requests, { directory: { ...teams, unreadable } }));
      await a.snooze(one, {});
      await a.follow(aSnapshot([asked], { directory: { ...teams, unreadable } }));
      assert.deepEqual(returned(a), expected);
      await a.wake(id);
    }
  });

  test('a list in which nothing has changed writes nothing', async () => {
    const a = await open();
    await a.snooze(one, { event: 'anything' });
    const before = await disk.revision('snooze-bell.rin');
    for (let count = 0; count < 5; count++) await a.follow(list());
    assert.equal(await disk.revision('snooze-bell.rin'), before);
  });

  test('on a full disk it sleeps all the same, and it is told', async () => {
    const a = await open();
    let count = 0;
    a.onDidChange(() => count++);
    disk.fault = 'ENOSPC';
    assert.equal(await a.snooze(one, { until: now + hour }), false);
    assert.deepEqual([asleep(a), a.records.isKeptInMemoryOnly, count], [[id], true, 2]);
    time += hour;
    await a.follow(list());
    assert.deepEqual(returned(a), { [id]: 'time' }, 'and wakes on time');
    disk.fault = undefined;
    assert.equal(await a.records.retry(), true);
    assert.deepEqual([returned(await open('b')), a.records.isKeptInMemoryOnly], [{ [id]: 'time' }, false]);
  });

  test('a damaged snooze is set aside, and the request is simply there', async () => {
    const a = await open();
    await a.snooze(one, {});
    const [name] = files();
    disk.texts.set(name!, disk.texts.get(name!)!.replace('"madeAt":', '"madeAt":"x","was":'));
    const b = await open('b');
    assert.deepEqual([asleep(b), files()], [[], []]);
    assert.match(lines.join('\n'), /damaged/);
  });

  test('signed out, nothing sleeps and nothing is kept', async () => {
    const a = await open();
    await a.snooze(one, {});
    await scopes.get(a)!.enter(undefined);
    assert.deepEqual([asleep(a), await a.snooze(two, {}), files().length], [[], false, 1]);
  });

  test('whatever two windows do, in the end they agree, and nothing is both asleep and back', async () => {
    const act = fc.record({
      window: fc.nat(1),
      do: fc.constantFrom('snooze', 'wake', 'seen', 'follow', 'followNone', 'takeOver', 'pass', 'jumpBack'),
      which: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        [disk, time] = [new Disk(), now];
        const windows = [await open('a'), await open('b')];
        await Promise.all(
          acts.map(async ({ window, do: what, which }) => {
            const snoozes = windows[window]!;
            const request = requests[which]!;
            if (what === 'snooze') await snoozes.snooze(request, { until: time + 2 * hour });
            if (what === 'wake') await snoozes.wake(formatId(request.id));
            if (what === 'seen') await snoozes.seen(formatId(request.id));
            if (what === 'follow') await snoozes.follow(list());
            if (what === 'followNone') await snoozes.follow(list([]));
            if (what === 'takeOver') await snoozes.records.takeOverNewer();
            if (what === 'pass') time += 3 * hour;
            if (what === 'jumpBack') time -= 2 * day;
          }),
        );
        for (const snoozes of windows) await snoozes.records.takeOverNewer();
        const [a, b] = windows as [Snoozes, Snoozes];
        assert.deepEqual([asleep(a), returned(a)], [asleep(b), returned(b)]);
        assert.deepEqual(
          asleep(a).filter((each) => a.returned.has(each)),
          [],
        );
      }),
      { numRuns: 200 },
    );
  });
});
