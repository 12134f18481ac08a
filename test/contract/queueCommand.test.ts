import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { withGitHub } from '../support/readThrough';
import { worldFile } from '../support/testBench';
import { worldOfOne } from '../support/worldOfOne';

const root = path.join(__dirname, '../..');
/** As `npm run queue` starts it. */
const asIs = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'src/cli/queue.ts')];
/** In one file, which starts four times as fast. */
const bundled = [path.join(root, 'out/queue.js')];

suiteSetup(() =>
  build({
    entryPoints: asIs.slice(1),
    outfile: bundled[0]!,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  }),
);

/** `npm run queue`, run as a process of its own. */
suite('The queue as a command', () => {
  test('prints JSON for scripts', async () => {
    const result = await withGitHub(worldOfOne(), ({ url }) =>
      queue(
        '--server',
        url,
        '--token',
        'good-turn',
        '--now',
        '2026-08-21T09:00:00Z',
        '--time-zone',
        'UTC',
        '--json',
      ),
    );
    assert.deepEqual([result.code, result.errors], [0, '']);
    const { viewer, asOf, cost, requests } = JSON.parse(result.output) as Record<string, unknown> & {
      requests: object[];
    };
    assert.deepEqual(
      { viewer, asOf, cost },
      { viewer: 'rin', asOf: '2026-08-21T09:00:00Z', cost: { requests: 2, points: 4 } },
    );
    const [{ id, ...rest }] = requests as [Record<string, unknown>];
    assert.match(String(id), /^127\.0\.0\.1:\d+\/acme\/core#12$/);
    const { rank, group, place, score, need, effortMinutes, linesToRead, priority } = rest;
    assert.deepEqual(
      { place, need, effortMinutes, linesToRead, priority },
      {
        place: { kind: 'priority' },
        need: { total: 8, parts: [{ kind: 'author', points: 8 }] },
        effortMinutes: 15,
        linesToRead: 0,
        priority: 32,
      },
    );
    const { askedAt, asked, customer, reasons } = rest;
    assert.deepEqual(
      { rank, group, score, askedAt, asked, customer },
      {
        rank: 1,
        group: 'peerTeam',
        score: 8,
        askedAt: '2026-08-19T10:00:00Z',
        asked: 'direct',
        customer: { login: 'kim', name: 'Kim', kind: 'peerTeam', teams: ['acme/search'] },
      },
    );
    const [reason] = reasons as Record<string, unknown>[];
    assert.deepEqual(Object.keys(reason!), ['kind', 'points', 'text', 'evidence']);
    assert.equal(reason!['text'], 'Kim has waited 1 working day and 7 hours for you personally');
  });

  test('tells in JSON what depends on each change, each name once', async () => {
    const world = {
      ...worldOfOne({
        files: [{ path: 'packages/lib/src/index.ts' }, { path: 'yarn.lock' }, { path: 'a.txt' }],
      }),
      repositories: [
        {
          nameWithOwner: 'acme/core',
          files: {
            'package.json': '{"private":true,"workspaces":["packages/*"]}',
            'packages/lib/package.json': '{"name":"lib","version":"1.0.0"}',
            'packages/kit/package.json': '{"name":"kit","devDependencies":{"lib":"*"}}',
          },
        },
        {
          nameWithOwner: 'acme/app',
          files: {
            'package.json': '{"name":"app","dependencies":{"lib":"*","kit":"*"}}',
            'broken/package.json': '{',
            CODEOWNERS: '* @acme/payments',
          },
        },
      ],
    };
    const { output, errors } = await withGitHub(world, ({ url }) =>
      queue('--server', url, '--token', 'good-turn', '--json'),
    );
    assert.equal(errors, '');
    const { packagesCost, requests } = JSON.parse(output) as {
      packagesCost: { requests: number };
      requests: { downstream: unknown; reasons: { kind: string; text: string }[] }[];
    };
    assert.ok(packagesCost.requests <= 6);
    assert.deepEqual(requests[0]?.downstream, {
      ambiguous: [],
      changed: ['lib'],
      packages: ['app', 'kit'],
      production: ['app'],
      teams: ['acme/payments'],
      repos: ['acme/app', 'acme/core'],
      global: ['yarn.lock'],
      unmapped: ['a.txt'],
      lowerBound: true,
      unread: ['acme/app:broken/package.json: syntax'],
    });
    assert.ok(requests[0].reasons.some(({ text }) => text === '≥ 2 packages depend on it'));
  });

  test('knows more coding agents by name: what they wrote is the assignee’s', async () => {
    const world = worldOfOne({ author: 'acme-agent', assignees: ['kim'] }) as { users: object[] };
    world.users.push({ login: 'acme-agent' }, { login: 'other-agent' });
    const customer = async (...more: string[]): Promise<unknown[]> => {
      const { output } = await withGitHub(world, ({ url }) =>
        queue('--server', url, '--token', 'good-turn', '--json', ...more),
      );
      const { requests } = JSON.parse(output) as {
        requests: { customer: { login: string }; agent?: string }[];
      };
      return requests.map(({ customer: { login }, agent }) => [login, agent]);
    };
    assert.deepEqual(await customer(), [['acme-agent', undefined]]);
    assert.deepEqual(await customer('--agent', 'other-agent', '--agent', 'Acme-Agent'), [
      ['kim', 'acme-agent'],
    ]);
  });

  test('lists mentions only where they are asked for', async () => {
    const at = '2026-08-20T09:00:00Z';
    const comment = { type: 'comment', at, author: 'kim', body: 'What do you think, @rin?' };
    const world = worldOfOne({ reviewRequests: [], timeline: [comment] });
    const mentions = async (...more: string[]): Promise<unknown[]> => {
      const { output } = await withGitHub(world, ({ url }) =>
        queue('--server', url, '--token', 'good-turn', '--json', ...more),
      );
      const { requests } = JSON.parse(output) as { requests: Record<string, unknown>[] };
      return requests.map(({ group, aside, asked, mentionedBy, turn }) => [
        group,
        aside,
        asked,
        mentionedBy,
        turn,
      ]);
    };
    assert.deepEqual(await mentions(), []);
    const turn = { whose: 'theirs', why: 'mentioned', since: at };
    assert.deepEqual(await mentions('--mentions'), [['mentioned', 'mentioned', 'mention', 'kim', turn]]);
  });

  test('prints a table for people, with the token from the environment', async () => {
    const result = await withGitHub(worldFile('acme'), ({ url }) =>
      run(asIs, ['--server', url, '--now', '2026-08-21T09:00:00Z', '--time-zone', 'UTC'], {
        GOOD_TURN_TOKEN: 'good-turn',
      }),
    );
    assert.equal(result.code, 0);
    assert.match(
      result.output,
      /^Ranked {2}\(10 waiting · longest 5 d\)\n {3}30\.1 ÷ {2}36 min = {2}50\/h {2}1 Mei Tanaka {2}· {2}2 stacked · 2 d · 36 min · Retry on gateway timeout {2}· {2}acme\/http#812\n/,
    );
    assert.match(result.output, /\n\nNot your turn {2}\(3 · /);
  });

  const at9 = ['--server', 'http://127.0.0.1:9', '--token', 'x'];
  const wrong: [name: string, args: string[], complaint: RegExp][] = [
    ['no token', ['--server', 'http://127.0.0.1:9'], /^No token: /],
    [
      'a server that is not there',
      ['--server', 'http://127.0.0.1:9', '--token', 'x'],
      /^127\.0\.0\.1:9: Can't reach GitHub$/,
    ],
    [
      'plain http to elsewhere',
      ['--server', 'http://github.example.com', '--token', 'x'],
      /^The server must use https/,
    ],
    ['no address', ['--server', 'not an address', '--token', 'x'], /^The server isn't a valid address/],
    [
      'a token without its option',
      ['opaqueS3cretToken'],
      /^Every value needs the name of its option before it, as in --token T$/,
    ],
    ['an option that is not there', ['--bogus'], /^Unknown option '--bogus'/],
    ['a moment that is none', ['--token', 'x', '--now', 'soon'], /^--now isn't a time/],
    ['no time at all', [...at9, '--time', '0'], /^--time must be a number of minutes from 1 to 1440$/],
    ['a time that is no number', [...at9, '--time', 'soon'], /^--time must be a number of minutes/],
    ['more time than a day has', [...at9, '--time', '1441'], /^--time must be a number of minutes/],
    [
      'a part that is not there',
      [...at9, '--set', 'age=1'],
      /^--set age=1: name a part of the order and a number/,
    ],
    ['a part without a number', [...at9, '--set', 'teams'], /^--set teams: name a part of the order/],
    ['a part that is no number', [...at9, '--set', 'teams=many'], /^--set teams=many: name a part/],
    ['a part beyond its limits', [...at9, '--set', 'teams=2'], /^--set: teams is out of range$/],
    [
      'a part of the order beyond its limits',
      [...at9, '--set', 'order.longestWaitEvery=-1'],
      /^--set: order\.longestWaitEvery is out of range$/,
    ],
    ['a number with two points', [...at9, '--set', 'teams=0.1.2'], /^--set: teams is out of range$/],
    ['a zone that is none', ['--token', 'x', '--time-zone', 'Mars/Olympus'], /^Unknown --time-zone/],
  ];
  for (const [name, args, complaint] of wrong) {
    test(`${name}: one clear line`, async () => complains(await queue(...args), complaint));
  }

  test('a wrong token: one clear line, without the token', async () => {
    const result = await withGitHub(worldOfOne(), ({ url }) =>
      queue('--server', url, '--token', 'wrong-token'),
    );
    complains(result, /^127\.0\.0\.1:\d+: GitHub rejected your sign-in$/);
    assert.doesNotMatch(result.errors, /wrong-token/);
  });

  test('a server that is no GitHub: one clear line', async () => {
    const server = createServer((_, response) => response.end('<html>Hello</html>')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const result = await queue('--server', `http://127.0.0.1:${port}`, '--token', 'x');
    server.close();
    complains(result, /didn't come from GitHub, or was cut off$/);
  });
});

/** What makes the order, as scripts see and change it. */
suite('The order of the queue command', () => {
  const monday = '2026-08-17T10:00:00Z';
  const asked = (number: number, lines: number, at = monday, more: object = {}): object => ({
    repo: 'acme/core',
    number,
    title: `Change ${number}`,
    author: 'kim',
    base: 'main',
    head: `topic-${number}`,
    createdAt: at,
    updatedAt: at,
    reviewRequests: [{ user: 'rin' }],
    timeline: [{ type: 'review_requested', at, actor: 'kim', reviewer: { user: 'rin' } }],
    files: [{ path: 'src/a.ts', additions: lines }],
    ...more,
  });
  /** Five that take 15 minutes each since yesterday, and one of two hours since Monday. */
  const six = {
    ...worldOfOne(),
    pullRequests: [
      ...[1, 2, 3, 4, 5].map((number) => asked(number, 0, '2026-08-20T10:00:00Z')),
      asked(6, 900),
    ],
  };

  interface Row {
    readonly id: string;
    readonly rank: number;
    readonly group: string;
    readonly aside?: string;
    readonly place: { readonly kind: string };
    readonly need: { readonly total: number; readonly parts: { readonly points: number }[] };
    readonly effortMinutes: number;
    readonly linesToRead: number;
    readonly priority: number;
  }
  interface Json {
    readonly requests: readonly Row[];
    readonly session?: { readonly minutes: number; readonly effortMinutes: number };
  }
  const json = async (world: object, ...args: string[]): Promise<Json> => {
    const { code, output, errors } = await withGitHub(world, ({ url }) =>
      queue(...options(url), '--json', ...args),
    );
    assert.deepEqual([code, errors], [0, '']);
    return JSON.parse(output) as Json;
  };
  const options = (url: string): string[] => [
    ...['--server', url, '--token', 'good-turn', '--now', '2026-08-21T09:00:00Z', '--time-zone', 'UTC'],
  ];
  const placesOf = ({ requests }: Json): [number, string][] =>
    requests.map(({ id, place }) => [Number(id.split('#')[1]), place.kind]);

  test('the first is number 1, and need and effort make the priority of each', async () => {
    const { requests } = await json(worldFile('acme'));
    assert.deepEqual(
      requests.map(({ rank }) => rank),
      requests.map((_, index) => index + 1),
    );
    for (const { need, effortMinutes, priority } of requests) {
      const sum = need.parts.reduce((total, { points }) => total + points, 0);
      assert.equal(sum.toFixed(1), need.total.toFixed(1));
      assert.equal(priority, Math.round((600 * need.total) / effortMinutes) / 10);
    }
  });

  test('the longest wait has the fifth place, until that is switched off', async () => {
    const usual: [number, string][] = [1, 2, 3, 4].map((number) => [number, 'priority']);
    assert.deepEqual(placesOf(await json(six)), [...usual, [6, 'longestWait'], [5, 'priority']]);
    assert.deepEqual(placesOf(await json(six, '--set', 'order.longestWaitEvery=0')), [
      ...usual,
      [5, 'priority'],
      [6, 'priority'],
    ]);
  });

  test('what is set of the need and the effort counts', async () => {
    const { requests } = await json(six, '--set', 'author=0.3', '--set', 'effort.switchMinutes=5');
    const [{ need, effortMinutes, priority }] = requests as [Row];
    assert.deepEqual([need.total, effortMinutes, priority], [30, 5, 360]);
  });

  test('only what fits the time', async () => {
    const result = await json(six, '--time', '40');
    assert.deepEqual(result.session, { minutes: 40, effortMinutes: 30 });
    assert.deepEqual(placesOf(result), [
      [1, 'priority'],
      [2, 'priority'],
    ]);
  });
  const sessions: [minutes: string, says: RegExp][] = [
    ['40', /^2 requests, about 30 of 40 min\n.* 1 Kim .*\n.* 2 Kim .*$/],
    ['20', /^1 request, about 15 of 20 min\n.* 1 Kim .*$/],
    ['10', /^Nothing fits in 10 min: the shortest, 1 Kim, takes about 15 min\. A promise takes 1\.$/],
  ];
  for (const [minutes, says] of sessions) {
    test(`${minutes} minutes, for people`, async () => {
      const { output } = await withGitHub(six, ({ url }) => queue(...options(url), '--time', minutes));
      assert.match(output.trimEnd(), says);
    });
  }

  test('what has gone quiet is in a group of its own below the others', async () => {
    const old = '2026-07-20T10:00:00Z';
    const world = { ...worldOfOne(), pullRequests: [asked(1, 0, old), asked(2, 900)] };
    const { requests } = await json(world);
    assert.deepEqual(
      requests.map(({ rank, group, aside }) => [rank, group, aside]),
      [
        [1, 'peerTeam', undefined],
        [2, 'goneQuiet', 'goneQuiet'],
      ],
    );
    const awake = await json(world, '--set', 'order.goneQuietAfterDays=0');
    assert.deepEqual(
      awake.requests.map(({ group }) => group),
      ['peerTeam', 'peerTeam'],
    );
  });

  const generated: [name: string, attributes: string | undefined, lines: number][] = [
    ['files of everyday names', undefined, 150],
    ['what the repository calls generated', 'src/made/** linguist-generated\n', 50],
    ['what the repository does not call generated', 'yarn.lock -linguist-generated\n', 550],
  ];
  for (const [name, attributes, lines] of generated) {
    test(`lines to read, without ${name}: ${lines}`, async () => {
      const files = [
        { path: 'src/a.ts', additions: 30, deletions: 20 },
        { path: 'src/made/b.ts', additions: 100 },
        { path: 'yarn.lock', additions: 400 },
      ];
      const text = attributes === undefined ? {} : { '.gitattributes': attributes };
      const { requests } = await json({
        ...worldOfOne({ files }),
        repositories: [{ nameWithOwner: 'acme/core', files: { 'package.json': '{"name":"core"}', ...text } }],
      });
      assert.deepEqual(
        requests.map(({ linesToRead, effortMinutes }) => [linesToRead, effortMinutes]),
        [[lines, Math.min(120, Math.ceil(15 + (60 * lines) / 400))]],
      );
    });
  }
});

interface Result {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function complains({ code, output, errors }: Result, complaint: RegExp): void {
  assert.notEqual(code, 0);
  assert.equal(output, '');
  assert.match(errors.trimEnd(), complaint);
  assert.equal(errors.trimEnd().split('\n').length, 1, errors);
}

function queue(...args: string[]): Promise<Result> {
  return run(bundled, args, {});
}

function run(command: string[], args: string[], env: Record<string, string>): Promise<Result> {
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (errors += String(text)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output, errors })));
}
