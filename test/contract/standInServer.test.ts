import assert from 'node:assert/strict';
import { Octokit } from '@octokit/core';
import { ask } from '../support/github/ask';
import { aWorld } from '../support/github/aWorld';
import { githubsForTests, somePulls } from '../support/github/githubsForTests';
import type { GitHubOptions } from '../support/github/server';

const start = githubsForTests();

suite('stand-in server: tokens', () => {
  for (const authorization of ['Bearer good-turn', 'bearer good-turn', 'token good-turn']) {
    test(`takes "${authorization}"`, async () => {
      const { data } = await ask(await start(), '{ viewer { login } }', {}, authorization);
      assert.deepEqual(data, { viewer: { login: 'rin' } });
    });
  }
  for (const authorization of ['', 'Bearer stale', 'good-turn']) {
    test(`refuses "${authorization}"`, async () => {
      const { url } = await start();
      for (const path of ['/api/graphql', '/api/v3/user']) {
        const method = path.endsWith('graphql') ? 'POST' : 'GET';
        const response = await fetch(url + path, { method, headers: { authorization } });
        assert.equal(response.status, 401);
        assert.equal(((await response.json()) as { message: string }).message, 'Bad credentials');
      }
    });
  }
});

suite('stand-in server: REST as an Enterprise Server', () => {
  const get = async (path: string, options: Partial<GitHubOptions> = {}) => {
    const { url } = await start(options);
    const response = await fetch(`${url}/api/v3${path}`, { headers: { authorization: 'token good-turn' } });
    return { status: response.status, headers: response.headers, body: (await response.json()) as never };
  };

  test('/meta tells the version', async () => {
    const { body, headers } = await get('/meta');
    assert.equal((body as { installed_version: string }).installed_version, '3.17.0');
    assert.equal(headers.get('x-github-enterprise-version'), '3.17.0');
  });

  test('/user is the viewer, and headers tell scopes and allowance', async () => {
    const { body, headers } = await get('/user', { scopes: ['repo'] });
    assert.equal((body as { login: string }).login, 'rin');
    assert.equal(headers.get('x-oauth-scopes'), 'repo');
    assert.deepEqual(
      [headers.get('x-ratelimit-remaining'), headers.get('x-ratelimit-resource')],
      ['4999', 'core'],
    );
  });

  for (const path of ['/nope', '/repos/acme/core/issues/9/dependencies/blocking']) {
    test(`${path} is not found`, async () => assert.equal((await get(path)).status, 404));
  }

  const world = aWorld({ issues: [{ repo: 'acme/core', number: 7, blocks: ['acme/shop#3'] }] });
  for (const [path, number] of [
    ['core/issues/7/dependencies/blocking', 3],
    ['shop/issues/3/dependencies/blocked_by', 7],
  ] as const) {
    test(`${path} lists #${number}`, async () => {
      const { body } = await get(`/repos/acme/${path}`, { world });
      assert.deepEqual(
        (body as { number: number }[]).map((issue) => issue.number),
        [number],
      );
    });
  }

  test('real Octokit speaks to both APIs', async () => {
    const { url, stats } = await start();
    const octokit = new Octokit({ auth: 'good-turn', baseUrl: `${url}/api/v3` });
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query Me { viewer { login } }');
    const user = await octokit.request('GET /user');
    assert.deepEqual([viewer.login, user.data.login], ['rin', 'rin']);
    assert.deepEqual(stats, {
      requests: 2,
      points: 1,
      byKind: { graphql: 1, 'GET /api/v3/user': 1 },
      byOperation: { Me: 1 },
    });
  });

  test('other origins may ask and read the headers', async () => {
    const { url } = await start();
    const preflight = await fetch(`${url}/api/graphql`, { method: 'OPTIONS' });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.match(preflight.headers.get('access-control-expose-headers') ?? '', /X-RateLimit-Remaining.*/);
  });
});

suite('stand-in server: the world may change between requests', () => {
  test('a review given in between ends the request', async () => {
    const world = aWorld({ pullRequests: [{ ...somePulls(1)[0]!, reviewRequests: [{ user: 'rin' }] }] });
    const github = await start({ world });
    const waiting = async () =>
      (await ask(github, '{ search(query: "review-requested:@me", type: ISSUE, first: 1) { issueCount } }'))
        .data;
    assert.deepEqual(await waiting(), { search: { issueCount: 1 } });
    github.world.pullRequests[0]!.timeline.push({
      type: 'review',
      at: world.now,
      author: 'rin',
      state: 'APPROVED',
    });
    assert.deepEqual(await waiting(), { search: { issueCount: 0 } });
  });
});
