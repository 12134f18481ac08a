import assert from 'node:assert/strict';
import { ask } from '../support/github/ask';
import { aWorld } from '../support/github/aWorld';
import { startGitHub, type RunningGitHub } from '../support/github/server';

const at = '2026-08-20T09:00:00Z';
const world = aWorld({
  users: [
    { login: 'lee', status: { message: 'Away', limited: true, expiresAt: at } },
    { login: 'zoe', status: {} },
  ],
  organizations: [
    {
      login: 'acme',
      teams: [
        { slug: 'finance', name: 'Finance', members: ['mia'] },
        { slug: 'payments', name: 'Payments', parent: 'finance', members: ['rin', 'lee'] },
        { slug: 'refunds', name: 'Refunds', parent: 'payments', members: ['lee', 'zoe'] },
      ],
    },
  ],
  repositories: [
    { nameWithOwner: 'acme/core', files: { 'package.json': '{}', 'src/a.ts': 'é', 'src/b/c.ts': '' } },
  ],
  pullRequests: [
    {
      repo: 'acme/core',
      number: 12,
      timeline: [
        { type: 'review_requested', at, actor: 'kim', reviewer: { team: 'acme/payments' } },
        { type: 'review', at, author: 'rin', state: 'APPROVED' },
        { type: 'comment', at, author: 'lee', body: 'Hi' },
      ],
    },
  ],
});

let github: RunningGitHub;
suiteSetup(async () => {
  github = await startGitHub({ world });
});
suiteTeardown(() => github.close());

async function read<Data>(query: string): Promise<Data> {
  const { data, errors } = await ask<Data>(github, query);
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

test('stand-in objects: the status of a user, if the world tells it', async () => {
  const users = await read(`{
    a: user(login: "lee") { status { ...all } }
    b: user(login: "zoe") { status { ...all } }
    c: user(login: "mia") { status { ...all } }
  } fragment all on UserStatus { message indicatesLimitedAvailability expiresAt }`);
  assert.deepEqual(users, {
    a: { status: { message: 'Away', indicatesLimitedAvailability: true, expiresAt: at } },
    b: { status: { message: null, indicatesLimitedAvailability: false, expiresAt: null } },
    c: { status: null },
  });
});

suite('stand-in objects: teams', () => {
  const members: [slug: string, membership: string, logins: string[]][] = [
    ['finance', 'ALL', ['mia', 'rin', 'lee', 'zoe']],
    ['finance', 'IMMEDIATE', ['mia']],
    ['finance', 'CHILD_TEAM', ['rin', 'lee', 'zoe']],
    ['refunds', 'ALL', ['lee', 'zoe']],
  ];
  for (const [slug, membership, logins] of members) {
    test(`${slug} has ${membership} members ${logins.join(', ')}`, async () => {
      const data = await read(
        `{ organization(login: "acme") { team(slug: "${slug}") { members(first: 9, membership: ${membership}) { nodes { login } } } } }`,
      );
      const nodes = logins.map((login) => ({ login }));
      assert.deepEqual(data, { organization: { team: { members: { nodes } } } });
    });
  }

  const teams: [filter: string, slugs: string[]][] = [
    ['first: 9', ['finance', 'payments', 'refunds']],
    ['first: 9, userLogins: ["rin"]', ['finance', 'payments']],
    ['first: 9, query: "pay"', ['payments']],
    ['last: 1', ['refunds']],
  ];
  for (const [filter, slugs] of teams) {
    test(`teams(${filter})`, async () => {
      const data = await read(`{ organization(login: "acme") { teams(${filter}) { nodes { slug } } } }`);
      const nodes = slugs.map((slug) => ({ slug }));
      assert.deepEqual(data, { organization: { teams: { nodes } } });
    });
  }

  test('parents, children and address', async () => {
    const { organization } = await read<{ organization: { team: object } }>(
      '{ organization(login: "acme") { team(slug: "payments") { combinedSlug url parentTeam { slug } childTeams(first: 9) { nodes { slug } } organization { login } } } }',
    );
    assert.deepEqual(organization.team, {
      combinedSlug: 'acme/payments',
      url: `${github.url}/orgs/acme/teams/payments`,
      parentTeam: { slug: 'finance' },
      childTeams: { nodes: [{ slug: 'refunds' }] },
      organization: { login: 'acme' },
    });
  });
});

suite('stand-in objects: files of the default branch', () => {
  const object = async (expression: string) =>
    (
      await read<{ repository: { object: object | null } }>(
        `{ repository(owner: "acme", name: "core") { object(expression: "${expression}") { __typename oid ... on Blob { text byteSize } ... on Tree { entries { name path type mode } } } } }`,
      )
    ).repository.object;
  const table: [expression: string, expected: object | null][] = [
    ['main:src/a.ts', { __typename: 'Blob', text: 'é', byteSize: 2 }],
    // git hash-object says so too.
    [
      'HEAD:package.json',
      { __typename: 'Blob', text: '{}', byteSize: 2, oid: '9e26dfeeb6e641a33dae4961196235bdb965b21b' },
    ],
    [
      'main:src',
      {
        __typename: 'Tree',
        entries: [
          { name: 'a.ts', path: 'src/a.ts', type: 'blob', mode: 33188 },
          { name: 'b', path: 'src/b', type: 'tree', mode: 16384 },
        ],
      },
    ],
    ['main:nope', null],
    ['main', { __typename: 'Commit' }],
    ['nope:package.json', null],
  ];
  for (const [expression, expected] of table) {
    test(expression, async () => {
      const found = await object(expression);
      assert.deepEqual(found && { ...found, ...expected }, expected && found);
    });
  }
});

suite('stand-in objects: by id and by address', () => {
  const things = [
    'viewer { id }',
    'organization(login: "acme") { id }',
    'repository(owner: "acme", name: "core") { id }',
  ];
  for (const field of things) {
    test(`node finds ${field}`, async () => {
      const [found] = Object.values(await read<Record<string, { id: string }>>(`{ ${field} }`));
      assert.deepEqual(await read(`{ node(id: "${found?.id}") { id } }`), { node: found });
    });
  }

  test('nodes finds what is inside a pull request', async () => {
    type Found = { repository: { pullRequest: { id: string; timelineItems: { nodes: { id: string }[] } } } };
    const { repository } = await read<Found>(
      '{ repository(owner: "acme", name: "core") { pullRequest(number: 12) { id timelineItems(first: 99) { nodes { ... on Node { id } } } } } }',
    );
    const { id, timelineItems } = repository.pullRequest;
    const ids = [id, ...timelineItems.nodes.map((node) => node.id)];
    const nodes = ids.map((known) => ({ id: known }));
    assert.deepEqual(await read(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`), { nodes });
  });

  test('resource finds a pull request', async () => {
    const query = `{ resource(url: "${github.url}/acme/core/pull/12") { ... on PullRequest { number } } }`;
    assert.deepEqual(await read(query), { resource: { number: 12 } });
  });
});
