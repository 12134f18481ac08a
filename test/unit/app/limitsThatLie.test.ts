import { strict as assert } from 'node:assert';
import { Drafts } from '../../../src/app/drafts';
import { PackageWatch } from '../../../src/app/packageWatch';
import { RefreshLease } from '../../../src/app/refreshLease';
import { RefreshLoop } from '../../../src/app/refreshLoop';
import { ReviewActions } from '../../../src/app/reviewActions';
import { FailureError } from '../../../src/core/model/failure';
import { minute, type Instant } from '../../../src/core/model/instant';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { defaultWeights } from '../../../src/core/settings/weights';
import { connect, type Client } from '../../../src/github/client';
import { gitHubSource } from '../../../src/github/gitHubSource';
import { gitHubWriter } from '../../../src/github/gitHubWriter';
import { PackageReader } from '../../../src/github/packages/packageReader';
import { toFailure } from '../../../src/github/toFailure';
import { aReviewRequest, aSnapshot, now } from '../../support/builders';
import { aScope, aStoringWindow, anAccount } from '../../support/accounts';
import { inMemory, serverAt } from '../../support/readThrough';
import { aWindow, Disk, FakeTime } from '../../support/windows';

/** A server that never answers, and that says when to ask again. Time passes only as the test says. */
suite('A limit that lies about its end', () => {
  const html = { 'content-type': 'text/html' };
  const json = { 'content-type': 'application/json' };
  const spent = (reset: Instant): Record<string, string> => ({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(reset / 1000),
  });
  const limitedAnswer = JSON.stringify({ errors: [{ type: 'RATE_LIMITED', message: 'Slow down' }] });
  const lies: [name: string, answer: (at: Instant) => Response][] = [
    ['over at once', () => new Response('', { status: 429, headers: { 'retry-after': '0' } })],
    ['over before it began', () => new Response('', { status: 429, headers: { 'retry-after': '-5' } })],
    ['a second', () => new Response('{}', { status: 403, headers: { 'retry-after': '1' } })],
    ['soon', () => new Response('{}', { status: 403, headers: { 'retry-after': 'soon' } })],
    [
      'a date that is past',
      (at) =>
        new Response('', {
          status: 429,
          headers: { 'retry-after': new Date(at - 10 * minute).toUTCString() },
        }),
    ],
    [
      'a reset that is past: our clock is ahead',
      (at) => new Response('{}', { status: 403, headers: spent(at - 10 * minute) }),
    ],
    ['a reset in a second', (at) => new Response('{}', { status: 403, headers: spent(at + 1000) })],
    ['a reset at the beginning of time', () => new Response('{}', { status: 403, headers: spent(0) })],
    [
      'a past reset in an answer with status 200',
      (at) => new Response(limitedAnswer, { headers: { ...json, ...spent(at - minute) } }),
    ],
    ['nothing at all', () => new Response('', { status: 429 })],
  ];
  const troubles: typeof lies = [
    ['502', () => new Response('<html>', { status: 502, headers: html })],
    ['nonsense', () => new Response('<html>', { headers: html })],
    ['JSON that is cut', () => new Response('{"data":{', { headers: json })],
    [
      'no connection',
      () => {
        throw new TypeError('fetch failed');
      },
    ],
    ['404', () => new Response('', { status: 404 })],
    ['a strange status', () => new Response('', { status: 418 })],
  ];

  let time: FakeTime;
  let disk: Disk;
  /** When each request left. */
  let sent: Instant[];
  let answer: (at: Instant) => Response;

  setup(() => {
    [time, disk, sent] = [new FakeTime(now), new Disk(), []];
  });

  const server = serverAt('http://127.0.0.1:9');
  const aClient = (): Client =>
    connect(server, 'good-turn', () => time.now, {
      fetch: async () => {
        sent.push(time.now);
        await new Promise(setImmediate);
        return answer(time.now);
      },
    });
  const classify = (error: unknown) => toFailure(error, server.web, time.now);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const within = (length: number): Instant[] => sent.filter((at) => at <= now + length * minute);
  /** Moments at which something was sent; a read may take several requests. */
  const moments = (at: readonly Instant[]): Instant[] =>
    at.filter((each, index) => index === 0 || each - at[index - 1]! > 5000);
  const pauses = (at: readonly Instant[]): number[] =>
    moments(at)
      .slice(1)
      .map((each, index) => each - moments(at)[index]!);
  const everyQuarterMinute = async (minutes: number, work: () => Promise<unknown>): Promise<void> => {
    for (let tick = now; tick <= now + minutes * minute; tick += minute / 4) {
      time.now = Math.max(time.now, tick);
      await work();
    }
  };

  const openQueue = async (name: string): Promise<RefreshLoop> => {
    const queue = aWindow({ disk, time, name });
    const source = gitHubSource(aClient(), inMemory(), () => time.now);
    await queue.account.enter(anAccount('rin', { source, toFailure: classify }));
    return new RefreshLoop(queue, () => time.now);
  };

  for (const [name, says] of lies) {
    test(`the queue: ${name}: 4 requests in ten minutes, 7 in an hour, whoever asks`, async () => {
      answer = says;
      const loop = await openQueue('a');
      await loop.look(false);
      await everyQuarterMinute(60, async () => {
        await loop.lookIfDue(true);
        await loop.look(true);
      });
      assert.ok(within(10).length <= 4, `${within(10).length} in ten minutes`);
      assert.ok(sent.length <= 7, `${sent.length} in an hour`);
      assert.ok(
        pauses(sent).every(
          (pause, index, all) => (index === 0 || pause >= minute) && pause >= (all[index - 1] ?? 0),
        ),
        pauses(sent).join(),
      );
    });

    test(`three windows: ${name}: no more than one`, async () => {
      answer = says;
      const loops = await Promise.all(['a', 'b', 'c'].map(openQueue));
      await everyQuarterMinute(60, () => Promise.all(loops.map((loop) => loop.lookIfDue(true))));
      for (const loop of loops) await loop.look(false);
      await everyQuarterMinute(60, () => Promise.all(loops.map((loop) => loop.lookIfDue(true))));
      assert.ok(within(10).length <= 5, `${within(10).length} in ten minutes`);
      assert.ok(sent.length <= 8, `${sent.length} in an hour`);
    });

    // A write isn't answered in GraphQL.
    if (name.includes('status 200')) continue;
    test(`a text that the user tries to send again and again: ${name}`, async () => {
      answer = says;
      const { account, storage } = aStoringWindow({ files: disk, log, clock: () => time.now, window: 'a' });
      const drafts = new Drafts(storage);
      const actions = new ReviewActions({ account, drafts, clock: () => time.now, log });
      await account.enter(anAccount('rin', { writer: gitHubWriter(aClient()), toFailure: classify }));
      const action = {
        id: 'id-1',
        request: { ...aReviewRequest().id, host: server.host },
        kind: 'promise',
        by: 'rin',
        steps: [{ kind: 'comment', text: 'Soon.' }],
      } as const;
      await everyQuarterMinute(60, () => actions.send(action, new AbortController().signal));
      assert.ok(within(10).length <= 4, `${within(10).length} in ten minutes`);
      assert.ok(sent.length <= 7, `${sent.length} in an hour`);
      assert.equal(drafts.list()[0]?.failure?.kind, 'rateLimited');
    });
  }

  for (const [name, says] of troubles) {
    test(`${name}: the queue's pauses grow, up to five minutes`, async () => {
      answer = says;
      const loops = await Promise.all(['a', 'b', 'c'].map(openQueue));
      for (const loop of loops) await loop.look(false);
      await everyQuarterMinute(60, () => Promise.all(loops.map((loop) => loop.lookIfDue(true))));
      const asked = moments(sent);
      assert.ok(asked.filter((at) => at <= now + 10 * minute).length <= 6);
      assert.ok(asked.length <= 18, `${asked.length} in an hour`);
      assert.ok(
        pauses(sent)
          .slice(1)
          .every((pause) => pause >= minute),
        pauses(sent).join(),
      );
    });
  }

  for (const [name, says] of [...lies, ...troubles]) {
    test(`the packages: ${name}: a few runs, further and further apart`, async () => {
      answer = says;
      const open = async (window: string): Promise<PackageWatch> => {
        const clock = (): Instant => time.now;
        const account = aScope(log);
        const lease = new RefreshLease({ files: disk, clock, delay: time.pause, log, window });
        const parts = { account, clock, delay: time.pause, log, lease, settings: () => defaultWeights };
        const watch = new PackageWatch(parts);
        const reader = new PackageReader({
          ...{ client: aClient(), account: 'rin', files: disk, clock, log },
          budget: () => 1000,
        });
        await account.enter(
          anAccount('rin', { packages: () => Promise.resolve(reader), toFailure: classify }),
        );
        return watch;
      };
      const windows = await Promise.all(['a', 'b', 'c'].map(open));
      await everyQuarterMinute(60, () =>
        Promise.all(windows.map((watch) => watch.look(aSnapshot([aReviewRequest()], { asOf: time.now })))),
      );
      assert.ok(moments(within(10)).length <= 3, `${moments(within(10)).length} in ten minutes`);
      assert.ok(moments(sent).length <= 6, `${moments(sent).length} in an hour`);
    });
  }

  test('a success ends the pauses', async () => {
    let isLimited = true;
    const queue = aWindow({ disk, time });
    const read = (): Promise<Snapshot> => {
      sent.push(time.now);
      return isLimited
        ? Promise.reject(new FailureError({ kind: 'rateLimited', until: time.now }))
        : Promise.resolve(aSnapshot([], { asOf: time.now, wholeAt: time.now }));
    };
    await queue.account.enter(anAccount('rin', { source: { read } }));
    const loop = new RefreshLoop(queue, () => time.now);
    for (let index = 0; index < 5; index++) {
      await loop.look(true);
      time.now += 40 * minute;
    }
    isLimited = false;
    await loop.look(true);
    assert.equal(queue.state.kind, 'ready');
    await new Promise(setImmediate);
    isLimited = true;
    await loop.look(true);
    time.now += 1.1 * minute;
    await loop.lookIfDue(true);
    assert.equal(sent.length, 8);
  });
});
