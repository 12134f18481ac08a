import { strict as assert } from 'node:assert';
import { optionalFields } from '../../src/github/queries';
import { startGitHub } from '../support/github/server';
import { readWorld } from '../support/github/world';
import { readFrom, serverAt, withGitHub } from '../support/readThrough';
import { connect } from '../../src/github/client';
import { gitHubSource } from '../../src/github/gitHubSource';
import { inMemory } from '../support/readThrough';
import { worldOfOne } from '../support/worldOfOne';

/** Servers that lack fields, and tokens that lack scopes, still give the list, and what is missing is said. */
suite('A server or a token that lacks something', () => {
  const closing = {
    ...worldOfOne({ closes: ['acme/core#7'] }),
    issues: [{ repo: 'acme/core', number: 7, title: 'I', author: 'kim' }],
  };

  test('everything there', async () => {
    assert.deepEqual((await withGitHub(closing, ({ url }) => readFrom(url))).missing, []);
  });

  for (const field of optionalFields) {
    test(`without ${field}`, async () => {
      const { requests, missing } = await withGitHub(closing, ({ url }) => readFrom(url), {
        without: [field],
      });
      assert.equal(requests.length, 1);
      assert.deepEqual(missing, field === 'Issue.blocking' ? [{ kind: 'blockedIssues' }] : []);
    });
  }

  test('without any of them, found out once', async () => {
    const github = await startGitHub({ world: readWorld(closing), without: optionalFields });
    const source = gitHubSource(connect(serverAt(github.url), 'good-turn', Date.now), inMemory(), Date.now);
    const signal = new AbortController().signal;
    const costs = [(await source.read(signal)).cost.requests, (await source.read(signal)).cost.requests];
    await github.close();
    // Refused, asked for its fields, asked again, and once for the surroundings; then only what is needed.
    assert.deepEqual(costs, [4, 2]);
  });

  test('a token that may not read teams', async () => {
    const { requests, missing, directory } = await withGitHub(closing, ({ url }) => readFrom(url), {
      scopes: ['repo'],
    });
    assert.equal(requests.length, 1);
    assert.deepEqual(missing, [{ kind: 'teams', organizations: ['acme'] }]);
    assert.deepEqual(directory, { teams: [], unreadable: ['acme'] });
  });

  test('a wrong token', async () => {
    await withGitHub(closing, ({ url }) =>
      assert.rejects(readFrom(url, { token: 'wrong' }), (error: { failure?: unknown }) => {
        assert.deepEqual(error.failure, { kind: 'signedOut' });
        return true;
      }),
    );
  });

  test('an organisation behind single sign-on', async () => {
    const world = { ...worldOfOne() } as { organizations: object[] };
    world.organizations = [...world.organizations, { login: 'secret', sso: true, teams: [] }];
    const { requests, missing } = await withGitHub(world, ({ url }) => readFrom(url));
    assert.equal(requests.length, 1);
    assert.deepEqual(missing, [{ kind: 'singleSignOn', organizations: ['secret'] }]);
  });

  test('is named once, and forgotten when it has been authorised', async () => {
    const world = { ...worldOfOne() } as { organizations: object[] };
    world.organizations = [...world.organizations, { login: 'secret', sso: true, teams: [] }];
    const store = inMemory();
    await withGitHub(world, async ({ url, world: served }) => {
      const previous = await readFrom(url, { store });
      const quiet = await readFrom(url, { store, previous });
      assert.deepEqual(quiet.missing, previous.missing);
      assert.deepEqual(quiet.cost, { requests: 1, points: 1 });
      served.organizations.find(({ login }) => login === 'secret')!.sso = false;
      assert.deepEqual((await readFrom(url, { store, previous: quiet })).missing, []);
    });
  });
});
