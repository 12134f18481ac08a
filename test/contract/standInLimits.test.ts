import assert from 'node:assert/strict';
import { ask } from '../support/github/ask';
import { aWorld } from '../support/github/aWorld';
import { githubsForTests, somePulls } from '../support/github/githubsForTests';

const start = githubsForTests();

suite('stand-in server: allowance', () => {
  test('counts down, then refuses until an hour has passed', async () => {
    const github = await start({ limit: 3 });
    const query = '{ rateLimit { cost limit remaining used nodeCount resetAt } }';
    const { data, headers } = await ask<{ rateLimit: { resetAt: string } }>(github, query);
    const { resetAt, ...rest } = data.rateLimit;
    assert.deepEqual(rest, { cost: 1, limit: 3, remaining: 2, used: 1, nodeCount: 0 });
    assert.equal(headers.get('x-ratelimit-reset'), String(Date.parse(resetAt) / 1000));
    assert.ok(Math.abs(Date.parse(resetAt) - github.now().getTime() - 3_600_000) < 2000);
    await ask(github, query);
    await ask(github, query);
    const over = await ask(github, query);
    assert.deepEqual([over.status, over.data, over.errors?.[0]?.type], [200, undefined, 'RATE_LIMITED']);
    assert.equal(over.headers.get('x-ratelimit-remaining'), '0');
    github.world.now = resetAt;
    assert.equal((await ask(github, query)).headers.get('x-ratelimit-remaining'), '2');
  });

  test('a dear query costs its points', async () => {
    const query = `query Dear { viewer { repositories(first: 100) { nodes { pullRequests(first: 5) { nodes { labels(first: 1) { nodes { name } } } } } } } }`;
    const { stats, ...github } = await start();
    const { headers } = await ask(github, query);
    assert.deepEqual([stats.points, headers.get('x-ratelimit-used')], [6, '6']);
  });
});

suite('stand-in server: scopes', () => {
  const needy: [field: string, query: string][] = [
    ['teams', '{ organization(login: "acme") { teams(first: 1) { totalCount } } }'],
    ['team', '{ organization(login: "acme") { team(slug: "payments") { __typename } } }'],
    [
      'slug',
      '{ search(query: "is:pr", type: ISSUE, first: 1) { nodes { ... on PullRequest { reviewRequests(first: 1) { nodes { requestedReviewer { ... on Team { slug } } } } } } } }',
    ],
  ];
  for (const [field, query] of needy) {
    test(`without read:org, "${field}" fails the whole query`, async () => {
      const { status, data, errors } = await ask(await start({ scopes: ['repo'] }), query);
      assert.deepEqual([status, data, errors?.[0]?.type], [200, undefined, 'INSUFFICIENT_SCOPES']);
      assert.ok(
        errors?.[0]?.message.startsWith(
          `Your token has not been granted the required scopes to execute this query. The '${field}' field`,
        ),
      );
    });
    for (const scope of ['read:org', 'admin:org']) {
      test(`with ${scope}, "${field}" is answered`, async () => {
        assert.equal((await ask(await start({ scopes: ['repo', scope] }), query)).errors, undefined);
      });
    }
  }

  test('a team that is skipped needs no scope', async () => {
    const query =
      'query ($teams: Boolean!) { organization(login: "acme") { login teams(first: 1) @include(if: $teams) { totalCount } } }';
    assert.equal((await ask(await start({ scopes: ['repo'] }), query, { teams: false })).errors, undefined);
  });
});

suite('stand-in server: single sign-on', () => {
  const world = () =>
    aWorld({
      organizations: [{ login: 'vault', sso: true, teams: [{ slug: 'keys', members: ['rin'] }] }],
      repositories: [{ nameWithOwner: 'vault/core' }, { nameWithOwner: 'acme/core' }],
      pullRequests: [
        ...somePulls(2, 'vault/core'),
        { ...somePulls(1)[0]!, closes: ['vault/core#7', 'acme/core#8'] },
      ],
    });

  test('hides the organisation and says so in a header', async () => {
    const github = await start({ world: world() });
    const { data, headers } = await ask(
      github,
      '{ viewer { organizations(first: 9) { totalCount } } search(query: "is:pr", type: ISSUE, first: 9) { issueCount } }',
    );
    assert.deepEqual(data, { viewer: { organizations: { totalCount: 0 } }, search: { issueCount: 1 } });
    assert.match(headers.get('x-github-sso') ?? '', /^partial-results; organizations=\d+$/);
  });

  test('hides what others point at', async () => {
    const issues = 'closingIssuesReferences(first: 9) { nodes { number } }';
    const { data } = await ask(
      await start({ world: world() }),
      `{ repository(owner: "acme", name: "core") { pullRequest(number: 1) { ${issues} } } }`,
    );
    const closed = { closingIssuesReferences: { nodes: [{ number: 8 }] } };
    assert.deepEqual(data, { repository: { pullRequest: closed } });
  });

  for (const field of [
    'organization(login: "vault") { login }',
    'repository(owner: "vault", name: "core") { name }',
  ]) {
    test(`forbids ${field}`, async () => {
      const { errors } = await ask(await start({ world: world() }), `{ ${field} }`);
      assert.deepEqual([errors?.[0]?.type, errors?.[0]?.extensions], ['FORBIDDEN', { saml_failure: true }]);
    });
  }

  test('nothing hidden, no header', async () => {
    assert.equal((await ask(await start(), '{ viewer { login } }')).headers.get('x-github-sso'), null);
  });
});
