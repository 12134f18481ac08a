import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import type { ReviewQueue } from '../../src/app/reviewQueue';
import type { Failure } from '../../src/core/model/failure';
import { AnswerTooLarge, boundedFetch, largestAnswer } from '../../src/github/boundedFetch';
import { connect } from '../../src/github/client';
import { gitHubSource } from '../../src/github/gitHubSource';
import { toFailure } from '../../src/github/toFailure';
import { anAccount } from '../support/accounts';
import { startGitHub, type RunningGitHub } from '../support/github/server';
import { readWorld } from '../support/github/world';
import { findName, tampering } from '../support/packageReading';
import { inMemory, serverAt, withGitHub } from '../support/readThrough';
import { aWindow, FakeTime } from '../support/windows';
import { worldOfOne } from '../support/worldOfOne';
import { aWorldOfPackages, named, readThrough } from '../support/worldOfPackages';

/** Answers without measure, from a real server: each is given up after a bounded number of bytes and seconds. */
suite('Answers without measure', () => {
  let github: RunningGitHub;
  let server: Server;
  let url: string;
  let fault: ((response: ServerResponse) => Promise<void>) | undefined;
  /** Bytes that the server got rid of. */
  let sent = 0;

  setup(async () => {
    github = await startGitHub({ world: readWorld(worldOfOne()) });
    fault = undefined;
    sent = 0;
    server = createServer((request, response) => void answer(request, response));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  teardown(async () => {
    server.closeAllConnections();
    server.close();
    await github.close();
  });

  const json = { 'content-type': 'application/json' };
  const piece = Buffer.from(`"${'a'.repeat(65_533)}",`);
  const offline: Failure = { kind: 'offline' };
  const cases: [name: string, send: (response: ServerResponse) => Promise<void>, failure: Failure][] = [
    [
      '100 MB, announced',
      async (response) => {
        response.writeHead(200, { ...json, 'content-length': 3 + 1600 * piece.length });
        await pour(1600, response);
      },
      { kind: 'nonsense' },
    ],
    [
      'an answer without end',
      (response) => pour(Infinity, response.writeHead(200, json)),
      { kind: 'nonsense' },
    ],
    [
      'a page without end',
      (response) => pour(Infinity, response.writeHead(200, { 'content-type': 'text/html' })),
      { kind: 'nonsense' },
    ],
    [
      'a bomb of gzip',
      (response) =>
        pour(20_000, createGzip(), response.writeHead(200, { ...json, 'content-encoding': 'gzip' })),
      { kind: 'nonsense' },
    ],
    [
      'a million lists within each other',
      (response) => end(response.writeHead(200, json), `${'['.repeat(1e6)}${']'.repeat(1e6)}`),
      { kind: 'nonsense' },
    ],
    [
      'an outage without end',
      (response) => pour(Infinity, response.writeHead(502, { 'content-type': 'text/html' })),
      { kind: 'serverTrouble', status: 502 },
    ],
    ['a drip without end', (response) => drip(response.writeHead(200, json)), offline],
    ['headers, and then nothing', (response) => open(response.writeHead(200, json)), offline],
    ['an outage that drips', (response) => drip(response.writeHead(502, json)), offline],
  ];
  for (const [name, send, failure] of cases) {
    test(`${name}: given up, and the list stays`, async () => {
      const queue = await lookingAt(failure.kind === 'offline' ? 1000 : 60_000);
      await queue.refresh();
      assert.equal(queue.state.kind, 'ready');
      fault = send;
      await queue.refresh();
      assert.deepEqual(queue.state, { kind: 'stale', list: queue.list, failure });
      assert.equal(queue.list?.waiting.length, 1);
      // What was on the way is in buffers; of a compressed answer, a lot fits in.
      assert.ok(sent < 4 * largestAnswer, `${sent}`);
    });
  }

  test('an answer just large enough is read whole', async () => {
    const bytes = (length: number): Promise<Response> =>
      boundedFetch(() => Promise.resolve(new Response('a'.repeat(length))), 100_000)('');
    assert.equal((await (await bytes(100_000)).text()).length, 100_000);
    await assert.rejects(bytes(100_001));
  });

  test('a stream that ignores the signal is left all the same', async () => {
    const never = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });
    const fetch = boundedFetch(() => Promise.resolve(new Response(never)));
    await assert.rejects(fetch('', { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
  });

  const crowds: [name: string, unit: (index: number) => string][] = [
    ['empty lists', () => '[],'],
    ['lists within lists', () => '[[[[[[]]]]]],'],
    ['objects', () => '{"a":0},'],
    ['numbers', () => '1,'],
    ['fields that are all different', (index) => `"k${index}":0,`],
  ];
  for (const [name, unit] of crowds) {
    test(`a small file that unpacks to millions of ${name} is given up after the first half million`, async () => {
      let taken = 0;
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
        let text = '';
        for (let index = 0; index < 1000; index++) text += unit(index + taken);
        taken += 1000;
        controller.enqueue(Buffer.from(taken === 1000 ? `[${text}` : text));
      };
      const fetch = boundedFetch(() => Promise.resolve(new Response(new ReadableStream({ pull }))));
      await assert.rejects(fetch(''), AnswerTooLarge);
      assert.ok(taken < 550_000, `${taken}`);
    });
  }

  test('a bill of materials as large as the largest is read whole', async () => {
    const dependency = {
      name: 'npm:left-pad',
      versionInfo: '1.3.0',
      externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceLocator: 'pkg:npm/left-pad@1.3.0' }],
    };
    const text = JSON.stringify({ sbom: { packages: Array(60_000).fill(dependency) } });
    assert.ok(text.length > 7e6);
    const fetch = boundedFetch(() => Promise.resolve(new Response(text)));
    assert.equal((await (await fetch('')).text()).length, text.length);
  });

  test('commas in texts are no values', async () => {
    const text = JSON.stringify({ a: `\\"${',[{'.repeat(500_000)}"` });
    const fetch = boundedFetch(() => Promise.resolve(new Response(text)));
    assert.equal(await (await fetch('')).text(), text);
  });

  test('brackets in texts are no levels', async () => {
    const text = JSON.stringify({ a: `\\"${'['.repeat(1000)}"` });
    const fetch = boundedFetch(() => Promise.resolve(new Response(text)));
    assert.equal(await (await fetch('')).text(), text);
  });

  test('many manifests that are too large together are asked for in halves', async () => {
    await withGitHub(aWorldOfPackages(), async ({ url: at }) => {
      const fetch = tampering((query) =>
        findName(query) === 'Texts' && query.includes('r1: ')
          ? new Response(piece.toString().repeat(600), { headers: json })
          : undefined,
      );
      const { of } = await readThrough(at, { fetch });
      assert.deepEqual(named(of('acme/core#12')), { names: ['app', 'ui'], unread: [] });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (fault) return fault(response);
    const { authorization = '' } = request.headers;
    const answered = await fetch(`${github.url}${request.url ?? ''}`, {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': 'application/json' },
      ...(request.method === 'POST' && { body: Buffer.concat(chunks) }),
    });
    response.writeHead(answered.status, { 'content-type': answered.headers.get('content-type') ?? '' });
    response.end(await answered.text());
  }

  /** Sends as fast as it is taken, and stops when no one listens any more. */
  async function pour(count: number, ...through: NodeJS.WritableStream[]): Promise<void> {
    const [first, second] = through as [NodeJS.ReadWriteStream, NodeJS.WritableStream?];
    const source = Readable.from(pieces(count));
    await (second ? pipeline(source, first, second) : pipeline(source, first)).catch(() => undefined);
  }

  function* pieces(count: number): Generator<Buffer> {
    for (let index = 0; index < count; index++) {
      sent += piece.length;
      yield index === 0 ? Buffer.from(`[${piece.toString().slice(0, -2)} ",`) : piece;
    }
    yield Buffer.from('1]');
  }

  async function drip(response: ServerResponse): Promise<void> {
    while (!response.destroyed) {
      response.write(' ');
      await delay(20);
    }
  }

  function open(response: ServerResponse): Promise<void> {
    response.flushHeaders();
    return Promise.resolve();
  }

  function end(response: ServerResponse, text: string): Promise<void> {
    response.end(text);
    return Promise.resolve();
  }

  async function lookingAt(patience: number): Promise<ReviewQueue> {
    const now = Date.parse('2026-08-21T09:00:00Z');
    const clock = (): number => now;
    const queue = aWindow({ time: new FakeTime(now) });
    const at = serverAt(url);
    const client = connect(at, 'good-turn', clock, { patience });
    await queue.account.enter(
      anAccount('rin', {
        source: gitHubSource(client, inMemory(), clock),
        toFailure: (error) => toFailure(error, at.web, clock()),
      }),
    );
    return queue;
  }
});
