import { strict as assert } from 'node:assert';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { getLocal, type Mockttp, type RequestRuleBuilder } from 'mockttp';
import type { ReviewQueue } from '../../src/app/reviewQueue';
import type { Failure } from '../../src/core/model/failure';
import { connect } from '../../src/github/client';
import { gitHubSource } from '../../src/github/gitHubSource';
import { toFailure } from '../../src/github/toFailure';
import { startGitHub, type RunningGitHub } from '../support/github/server';
import { readWorld } from '../support/github/world';
import { inMemory, serverAt, withGitHub } from '../support/readThrough';
import { anAccount } from '../support/accounts';
import { aWindow, FakeTime } from '../support/windows';
import { worldOfOne } from '../support/worldOfOne';

/** What goes wrong on the wire, in front of the stand-in, both at the first look and with a list on the screen. */
suite('Faults on the wire', () => {
  let github: RunningGitHub;
  let front: Mockttp;

  suiteSetup(async () => {
    github = await startGitHub({ world: readWorld(worldOfOne()) });
  });
  suiteTeardown(() => github.close());
  setup(async () => {
    front = getLocal({ cors: true });
    await front.start();
  });
  teardown(() => front.stop());

  const json = { 'content-type': 'application/json; charset=utf-8' };
  const now = Date.parse('2026-08-21T09:00:00Z');
  const whole = JSON.stringify({ data: { viewer: { login: 'rin' }, asked: { nodes: [] } } });
  const limited = JSON.stringify({ errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] });
  type Fault = (rule: RequestRuleBuilder) => Promise<unknown>;

  const cases: [name: string, fault: Fault, expected: Failure][] = [
    ['truncated JSON', (rule) => rule.thenReply(200, whole.slice(0, 40), json), { kind: 'nonsense' }],
    [
      'HTML with status 200',
      (rule) => rule.thenReply(200, '<html>Log in</html>', { 'content-type': 'text/html' }),
      { kind: 'nonsense' },
    ],
    ['HTML that says it is JSON', (rule) => rule.thenReply(200, '<html>', json), { kind: 'nonsense' }],
    ['an empty body', (rule) => rule.thenReply(200, '', json), { kind: 'nonsense' }],
    ['JSON of another kind', (rule) => rule.thenReply(200, '{"hello":"world"}', json), { kind: 'nonsense' }],
    ['a list', (rule) => rule.thenReply(200, '[]', json), { kind: 'nonsense' }],
    ['null', (rule) => rule.thenReply(200, 'null', json), { kind: 'nonsense' }],
    [
      'data without a search',
      (rule) => rule.thenReply(200, '{"data":{"viewer":{"login":"rin"}}}', json),
      { kind: 'nonsense' },
    ],
    ['data that is null', (rule) => rule.thenReply(200, '{"data":null}', json), { kind: 'nonsense' }],
    [
      'a body that is cut off',
      (rule) => rule.thenReply(200, whole.slice(0, 40), { ...json, 'content-length': '5000' }),
      { kind: 'nonsense' },
    ],
    ['a connection that is cut', (rule) => rule.thenCloseConnection(), { kind: 'offline' }],
    ['a connection that is reset', (rule) => rule.thenResetConnection(), { kind: 'offline' }],
    [
      'a redirect to elsewhere',
      (rule) => rule.thenReply(302, '', { location: 'http://127.0.0.1:9/' }),
      { kind: 'offline' },
    ],
    ['401', (rule) => rule.thenReply(401, '{"message":"Bad credentials"}', json), { kind: 'signedOut' }],
    ['403', (rule) => rule.thenReply(403, '{"message":"Forbidden"}', json), { kind: 'noPermission' }],
    [
      '403 for want of single sign-on',
      (rule) =>
        rule.thenReply(403, '{}', { ...json, 'x-github-sso': 'required; url=https://evil.example/sso' }),
      { kind: 'singleSignOn' },
    ],
    [
      '403 with retry-after',
      (rule) => rule.thenReply(403, '{}', { ...json, 'retry-after': '120' }),
      { kind: 'rateLimited', until: now + 120_000 },
    ],
    [
      '429 with a date',
      (rule) => rule.thenReply(429, '{}', { ...json, 'retry-after': 'Fri, 21 Aug 2026 09:30:00 GMT' }),
      { kind: 'rateLimited', until: now + 1_800_000 },
    ],
    [
      '403 with nothing remaining',
      (rule) =>
        rule.thenReply(403, '{}', {
          ...json,
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(now / 1000 + 60),
        }),
      { kind: 'rateLimited', until: now + 60_000 },
    ],
    [
      '200 RATE_LIMITED',
      (rule) =>
        rule.thenReply(200, limited, {
          ...json,
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(now / 1000 + 900),
        }),
      { kind: 'rateLimited', until: now + 900_000 },
    ],
    [
      'a limit that says nothing more: a minute',
      (rule) => rule.thenReply(429, ''),
      { kind: 'rateLimited', until: now + 60_000 },
    ],
    [
      'a limit of a year: an hour, as GitHub counts',
      (rule) => rule.thenReply(429, '', { 'retry-after': '31536000' }),
      { kind: 'rateLimited', until: now + 3_600_000 },
    ],
    [
      '502',
      (rule) => rule.thenReply(502, '<html>', { 'content-type': 'text/html' }),
      { kind: 'serverTrouble', status: 502 },
    ],
    ['404', (rule) => rule.thenReply(404, 'Not Found'), { kind: 'nonsense' }],
    [
      'a query that is refused',
      (rule) => rule.thenReply(200, '{"errors":[{"message":"No\\u001b[31m way"}]}', json),
      { kind: 'unexpected', message: 'No [31m way' },
    ],
  ];

  for (const [name, fault, expected] of cases) {
    test(`${name}: at the first look`, async () => {
      await fault(front.forAnyRequest());
      const queue = await lookingAt(front.url);
      await queue.refresh();
      assert.deepEqual(queue.state, { kind: 'failed', failure: expected });
    });

    test(`${name}: the last good list stays`, async () => {
      await front.forAnyRequest().twice().thenForwardTo(github.url);
      const queue = await lookingAt(front.url);
      await queue.refresh();
      assert.equal(waitingIn(queue), 1, JSON.stringify(queue.state));
      await fault(front.forAnyRequest());
      await queue.refresh();
      assert.deepEqual(queue.state, { kind: 'stale', list: queue.list, failure: expected });
      assert.equal(waitingIn(queue), 1);
    });
  }

  /** The first answer of the round is good, then it happens. */
  const later: [name: string, fault: Fault, failure: Failure][] = [
    ['a token revoked', (rule) => rule.thenReply(401, '{}', json), { kind: 'signedOut' }],
    ['a limit', (rule) => rule.thenReply(429, ''), { kind: 'rateLimited', until: now + 60_000 }],
    ['a cut', (rule) => rule.thenCloseConnection(), { kind: 'offline' }],
    ['a page of a proxy', (rule) => rule.thenReply(200, '<html>'), { kind: 'nonsense' }],
  ];
  for (const [name, fault, failure] of later) {
    test(`in mid-round, ${name}: at the first look`, async () => {
      await front.forAnyRequest().once().thenForwardTo(github.url);
      await fault(front.forAnyRequest());
      const queue = await lookingAt(front.url);
      await queue.refresh();
      assert.deepEqual(queue.state, { kind: 'failed', failure });
    });

    test(`in mid-round, ${name}: the last good list stays`, async () => {
      await withGitHub(worldOfOne(), async (changing) => {
        await front.forAnyRequest().times(3).thenForwardTo(changing.url);
        const queue = await lookingAt(front.url);
        await queue.refresh();
        const { list } = queue;
        changing.world.pullRequests[0]!.updatedAt = '2026-08-21T08:59:00Z';
        await fault(front.forAnyRequest());
        await queue.refresh();
        assert.deepEqual(queue.state, { kind: 'stale', list, failure });
      });
    });
  }

  const slow: [name: string, fault: Fault][] = [
    ['an answer that never comes', (rule) => rule.thenTimeout()],
    ['an answer that drips', (rule) => rule.thenStream(200, Readable.from(drip()), json)],
  ];
  for (const [name, fault] of slow) {
    test(`${name} is waited for no longer than GitHub itself would`, async () => {
      await front.forAnyRequest().twice().thenForwardTo(github.url);
      const queue = await lookingAt(front.url, 1000);
      await queue.refresh();
      await fault(front.forAnyRequest());
      await queue.refresh();
      assert.deepEqual(queue.state, { kind: 'stale', list: queue.list, failure: { kind: 'offline' } });
    });
  }

  test('a server that is not there', async () => {
    // Port 9 is "discard", which nobody serves any more.
    const queue = await lookingAt('http://127.0.0.1:9');
    await queue.refresh();
    assert.deepEqual(queue.state, { kind: 'failed', failure: { kind: 'offline' } });
  });

  test('partial data with errors is used, and said to be partial', async () => {
    const partial = {
      data: {
        viewer: { __typename: 'User', login: 'rin' },
        asked: { issueCount: 2, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [null, aNode()] },
        reviewed: { issueCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
      },
      errors: [{ message: 'Something went wrong', path: ['asked', 'nodes', 0] }],
    };
    await front.forAnyRequest().once().thenReply(200, JSON.stringify(partial), json);
    await front.forAnyRequest().thenForwardTo(github.url);
    const queue = await lookingAt(front.url);
    await queue.refresh();
    assert.equal(queue.state.kind, 'ready', JSON.stringify(queue.state));
    assert.deepEqual(queue.list?.snapshot.missing, [{ kind: 'partial' }]);
    assert.equal(queue.list.requests.length, 1);
    assert.equal(queue.list.requests[0]!.customer.person.login, 'ghost');
  });

  const beside = [
    ['a milestone', ['asked', 'nodes', 0, 'milestone'], undefined],
    ['a cross-reference', ['asked', 'nodes', 0, 'timelineItems', 'nodes', 0, 'source'], undefined],
    [
      'what single sign-on hides',
      ['asked', 'nodes', 0, 'timelineItems', 'nodes', 0, 'source'],
      { saml_failure: true },
    ],
  ] as const;
  for (const [name, path, extensions] of beside) {
    test(`${name} that we may not see makes no row partial, and a quiet round stays one call`, async () => {
      const error = { type: 'FORBIDDEN', message: 'Resource not accessible', path, extensions };
      await front.forAnyRequest().thenForwardTo(github.url, {
        beforeResponse: async ({ body }) => {
          const answer = (await body.getJson()) as object;
          return { statusCode: 200, headers: json, json: { ...answer, errors: [error] } };
        },
      });
      const queue = await lookingAt(front.url);
      await queue.refresh();
      assert.deepEqual(
        queue.list?.snapshot.missing,
        extensions === undefined ? [] : [{ kind: 'singleSignOn', isInside: true }],
      );
      await queue.refresh();
      assert.deepEqual(queue.list.snapshot.cost, { requests: 1, points: 1 });
    });
  }

  const deciding = [
    ['who is asked', ['reviewRequests'], undefined],
    ['one of those who are asked', ['reviewRequests', 'nodes', 0], undefined],
    ['your own review', ['viewerLatestReview'], undefined],
    ['an event', ['timelineItems', 'nodes', 0], undefined],
    ['an event that single sign-on hides', ['timelineItems', 'nodes', 0], { saml_failure: true }],
  ] as const;
  for (const [name, within, extensions] of deciding) {
    test(`${name} decides whose turn it is: the row is partial if we may not see it`, async () => {
      const path = ['asked', 'nodes', 0, ...within];
      const error = { type: 'FORBIDDEN', message: 'Resource not accessible', path, extensions };
      await front.forAnyRequest().thenForwardTo(github.url, {
        beforeResponse: async ({ body }) => {
          const answer = (await body.getJson()) as object;
          return { statusCode: 200, headers: json, json: { ...answer, errors: [error] } };
        },
      });
      const queue = await lookingAt(front.url);
      await queue.refresh();
      const { snapshot, requests } = queue.list!;
      assert.ok(snapshot.missing.some(({ kind }) => kind === 'partial'));
      assert.equal(requests.length, 1);
    });
  }

  test('a page that is too heavy is asked for in halves', async () => {
    await front.forAnyRequest().once().thenReply(502);
    await front.forAnyRequest().thenForwardTo(github.url);
    const queue = await lookingAt(front.url);
    await queue.refresh();
    assert.equal(queue.state.kind, 'ready');
  });

  test('trouble with what surrounds the requests does not cost the list', async () => {
    await front.forAnyRequest().once().thenForwardTo(github.url);
    await front.forAnyRequest().thenReply(504);
    const queue = await lookingAt(front.url);
    await queue.refresh();
    assert.equal(queue.state.kind, 'ready');
    assert.deepEqual(queue.list?.snapshot.missing, [{ kind: 'partial' }]);
  });

  test('while a limit lasts, nothing is sent', async () => {
    const endpoint = await front.forAnyRequest().thenReply(429, '', { 'retry-after': '60' });
    const queue = await lookingAt(front.url);
    await queue.refresh();
    await queue.refresh();
    assert.equal((await endpoint.getSeenRequests()).length, 1);
  });

  test('a token is in the header, and nowhere else', async () => {
    const endpoint = await front.forAnyRequest().thenForwardTo(github.url);
    await (await lookingAt(front.url)).refresh();
    for (const request of await endpoint.getSeenRequests()) {
      assert.equal(request.headers['authorization'], 'token good-turn');
      assert.ok(!request.url.includes('good-turn'));
      assert.ok(!(await request.body.getText())?.includes('good-turn'));
    }
  });

  function waitingIn({ list }: ReviewQueue): number | undefined {
    return list?.waiting.length;
  }

  async function lookingAt(url: string, patience?: number): Promise<ReviewQueue> {
    const time = new FakeTime(now);
    const clock = (): number => now;
    const server = serverAt(url);
    const queue = aWindow({ time });
    const client = connect(server, 'good-turn', clock, patience === undefined ? {} : { patience });
    await queue.account.enter(
      anAccount('rin', {
        source: gitHubSource(client, inMemory(), clock),
        toFailure: (error) => toFailure(error, server.web, clock()),
      }),
    );
    return queue;
  }

  async function* drip(): AsyncGenerator<string> {
    for (let drop = 0; drop < 20; drop++) {
      yield ' ';
      await delay(200);
    }
  }

  /** A pull request as bare as GitHub may send it: no author, a reviewer it does not name. */
  function aNode(): object {
    return {
      id: 'PR_1',
      number: 12,
      title: 'Change',
      createdAt: '2026-08-14T09:00:00Z',
      repository: { nameWithOwner: 'acme/core' },
      author: null,
      reviewRequests: { nodes: [{ requestedReviewer: null }] },
    };
  }
});
