import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aWorld } from '../support/github/aWorld';
import { readWorld } from '../support/github/world';
import { WorldError } from '../support/github/worldError';

const least = { world: 1, now: '2026-08-21T09:00:00Z', viewer: 'rin' };
const core = { nameWithOwner: 'acme/core' };
const pull = (more: object) => ({
  ...least,
  repositories: [core],
  pullRequests: [{ repo: 'acme/core', number: 1, ...more }],
});
const event = (more: object) => pull({ timeline: [{ type: 'comment', at: least.now, author: 'kim' }, more] });
const teams = (...list: object[]) => ({ ...least, organizations: [{ login: 'acme', teams: list }] });

suite('stand-in: a wrong world is refused with the path of the first wrong value', () => {
  const wrong: [document: unknown, message: RegExp][] = [
    ['{ "world": 1', /^\/: is not JSON: /],
    [[], /^\/: must be object/],
    [{ ...least, world: 2 }, /^\/world: must be 1$/],
    [{ world: 1, viewer: 'rin' }, /^\/now: is missing$/],
    [{ ...least, now: 'today' }, /^\/now: must be a time such as .*, or "real"$/],
    [{ ...least, viewer: null }, /^\/viewer: must be string$/],
    [{ ...least, users: [{ login: 'rin' }, {}] }, /^\/users\/1\/login: is missing$/],
    [
      { ...least, users: [{ login: 'rin' }, { login: 'Rin' }] },
      /^\/users\/1\/login: names Rin a second time$/,
    ],
    [
      { ...least, repositories: [{ nameWithOwner: 'core' }] },
      /^\/repositories\/0\/nameWithOwner: must match pattern/,
    ],
    [
      { ...least, repositories: [{ ...core, files: { 'a/b~c': 1 } }] },
      /^\/repositories\/0\/files\/a~1b~0c: must be string,object$/,
    ],
    [
      { ...least, repositories: [{ ...core, permission: 'write' }] },
      /^\/repositories\/0\/permission: must be one of READ, TRIAGE, WRITE, MAINTAIN, ADMIN$/,
    ],
    [
      { ...least, repositories: [{ ...core, collaborators: [1] }] },
      /^\/repositories\/0\/collaborators\/0: must be string$/,
    ],
    [
      { ...least, repositories: [{ ...core, history: [{ at: least.now, author: 'kim' }] }] },
      /^\/repositories\/0\/history\/0\/paths: is missing$/,
    ],
    [pull({ locked: 'yes' }), /^\/pullRequests\/0\/locked: must be boolean$/],
    [teams({ slug: 'a' }, { slug: 'A' }), /^\/organizations\/0\/teams\/1\/slug: names A a second time$/],
    [teams({ slug: 'a', parent: 'b' }), /^\/organizations\/0\/teams\/0\/parent: names an unknown team, b$/],
    [
      teams({ slug: 'a', parent: 'b' }, { slug: 'b', parent: 'a' }),
      /^\/organizations\/0\/teams\/0\/parent: makes the team its own/,
    ],
    [pull({ number: 0 }), /^\/pullRequests\/0\/number: must be >= 1$/],
    [pull({ state: 'open' }), /^\/pullRequests\/0\/state: must be one of OPEN, CLOSED, MERGED$/],
    [pull({ repo: 'acme/zap' }), /^\/pullRequests\/0\/repo: names an unknown repository, acme\/zap$/],
    [pull({ createdAt: '2026-13-01T00:00:00Z' }), /^\/pullRequests\/0\/createdAt: must be a time such as/],
    [pull({ closes: ['acme/core'] }), /^\/pullRequests\/0\/closes\/0: must match pattern/],
    [
      pull({ files: [{ path: 'a', additions: -1 }] }),
      /^\/pullRequests\/0\/files\/0\/additions: must be >= 0$/,
    ],
    [pull({ reviewRequests: [{}] }), /^\/pullRequests\/0\/reviewRequests\/0: must name one reviewer/],
    [
      pull({ reviewRequests: [{ user: 'a', team: 'acme/b' }] }),
      /^\/pullRequests\/0\/reviewRequests\/0: must name one reviewer/,
    ],
    [
      pull({ reviewRequests: [{ team: 'acme/b' }] }),
      /^\/pullRequests\/0\/reviewRequests\/0\/team: names an unknown team, acme\/b$/,
    ],
    [
      event({ type: 'wave', at: least.now }),
      /^\/pullRequests\/0\/timeline\/1\/type: must be one of review_requested, review, review_dismissed, comment, commit$/,
    ],
    [event({ at: least.now }), /^\/pullRequests\/0\/timeline\/1\/type: is missing$/],
    [event({ type: 'commit' }), /^\/pullRequests\/0\/timeline\/1\/at: is missing$/],
    [
      event({ type: 'review', at: least.now, author: 'rin', state: 'LGTM' }),
      /^\/pullRequests\/0\/timeline\/1\/state: must be one of PENDING/,
    ],
    [
      event({ type: 'review_requested', at: least.now, reviewer: { team: 'acme/b' } }),
      /^\/pullRequests\/0\/timeline\/1\/reviewer\/team: names/,
    ],
    [{ ...pull({ state: 'no', draft: 'yes' }), users: 1 }, /^\/pullRequests\/0\/state: /],
    [
      {
        ...least,
        repositories: [core],
        pullRequests: [1, 1].map((number) => ({ repo: 'acme/core', number })),
      },
      /^\/pullRequests\/1\/number: /,
    ],
    [{ ...least, issues: [{ repo: 'acme/core' }] }, /^\/issues\/0\/number: is missing$/],
  ];
  for (const [document, message] of wrong) {
    test(message.source, () => {
      assert.throws(
        () => readWorld(document),
        (error) => error instanceof WorldError && message.test(error.message),
      );
    });
  }
});

suite('stand-in: what a world leaves out', () => {
  test('takes ordinary defaults', () => {
    const world = readWorld(pull({ timeline: [{ type: 'commit', at: '2026-08-20T09:00:00Z' }] }));
    const { base, draft, state, labels, milestone, createdAt, updatedAt } = world.pullRequests[0]!;
    assert.deepEqual(
      { base, draft, state, labels, milestone },
      { base: 'main', draft: false, state: 'OPEN', labels: [], milestone: null },
    );
    assert.deepEqual([createdAt, updatedAt], ['2026-08-20T09:00:00Z', '2026-08-20T09:00:00Z']);
    assert.deepEqual(world.repositories[0], {
      ...core,
      private: false,
      archived: false,
      defaultBranch: 'main',
      files: {},
      permission: 'WRITE',
      collaborators: null,
      history: [],
    });
  });

  test('issues that are only named exist, with their repository', () => {
    const world = readWorld(pull({ closes: ['acme/shop#3'] }));
    assert.deepEqual(
      world.issues.map(({ repo, number, title }) => [repo, number, title]),
      [['acme/shop', 3, '#3']],
    );
    assert.deepEqual(
      world.repositories.map(({ nameWithOwner }) => nameWithOwner),
      ['acme/core', 'acme/shop'],
    );
  });

  test('people who are only named are plain users', () => {
    const history = [{ at: least.now, author: 'ida', paths: ['a.ts'] }];
    const world = readWorld({
      ...pull({ author: 'kim', reviewRequests: [{ user: 'lee' }] }),
      repositories: [{ ...core, collaborators: ['noa'], history }],
    });
    assert.deepEqual(world.users.map(({ login }) => login).sort(), [
      'acme',
      'ida',
      'kim',
      'lee',
      'noa',
      'rin',
    ]);
  });

  test('keys that the format does not know are warnings', () => {
    const world = readWorld({ ...pull({ colour: 'red' }), weather: 'fine' });
    assert.deepEqual(world.warnings.map((warning) => warning.split(':')[0]).sort(), [
      '/pullRequests/0/colour',
      '/weather',
    ]);
  });
});

suite('stand-in: times', () => {
  const times = (now: string, options = {}) => {
    const world = readWorld(
      {
        ...pull({
          createdAt: '2026-08-20T09:00:00Z',
          milestone: { title: 'v9', dueOn: '2026-09-01T00:00:00Z' },
        }),
        now,
      },
      options,
    );
    const { createdAt, milestone } = world.pullRequests[0]!;
    return { now: world.now, createdAt, dueOn: milestone?.dueOn };
  };

  test('stay as written without a wish', () => {
    const { now, createdAt, dueOn } = times('2026-08-21T09:00:00Z');
    assert.deepEqual(
      [now, createdAt, dueOn],
      ['2026-08-21T09:00:00Z', '2026-08-20T09:00:00Z', '2026-09-01T00:00:00Z'],
    );
  });

  test('all move along with the wished time', () => {
    const { now, createdAt, dueOn } = times('2026-08-21T09:00:00Z', {
      now: new Date('2027-08-21T10:00:00Z'),
    });
    assert.deepEqual(
      [now, createdAt, dueOn],
      ['2027-08-21T10:00:00Z', '2027-08-20T10:00:00Z', '2027-09-01T01:00:00Z'],
    );
  });

  test("a repository's history and what was closed or edited move along", () => {
    const comment = { type: 'comment', author: 'kim', at: least.now, editedAt: '2026-08-21T10:00:00Z' };
    const history = [{ at: '2026-08-01T09:00:00Z', author: 'kim', paths: [] }];
    const world = readWorld(
      {
        ...pull({ state: 'CLOSED', closedAt: '2026-08-21T11:00:00Z', timeline: [comment] }),
        repositories: [{ ...core, history }],
      },
      { now: new Date('2026-08-22T09:00:00Z') },
    );
    const [request] = world.pullRequests;
    assert.deepEqual(
      [world.repositories[0]?.history[0]?.at, request?.closedAt, request?.timeline[0]],
      [
        '2026-08-02T09:00:00Z',
        '2026-08-22T11:00:00Z',
        { ...comment, at: '2026-08-22T09:00:00Z', editedAt: '2026-08-22T10:00:00Z' },
      ],
    );
  });

  test("the end of a user's status moves along", () => {
    const status = { message: 'Away', limited: true, expiresAt: '2026-08-25T09:00:00Z' };
    const world = readWorld(
      { ...least, users: [{ login: 'rin', status }] },
      { now: new Date('2026-08-22T09:00:00Z') },
    );
    assert.deepEqual(world.warnings, []);
    assert.deepEqual(world.users[0]?.status, { ...status, expiresAt: '2026-08-26T09:00:00Z' });
  });

  test('"real" moves the newest event, due dates aside, to the present', () => {
    const { now, createdAt } = times('real');
    assert.equal(createdAt, now);
    assert.ok(Math.abs(Date.parse(now) - Date.now()) < 5000);
  });
});

suite('stand-in: the worlds at hand', () => {
  const folder = join(__dirname, '../support/worlds');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.world.json'))) {
    test(`${file} is read without a warning`, () => {
      assert.deepEqual(readWorld(readFileSync(join(folder, file), 'utf8')).warnings, []);
    });
  }

  test('so is the small world of the tests', () => assert.deepEqual(aWorld().warnings, []));
});
