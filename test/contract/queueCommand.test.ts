import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { withGitHub } from '../support/readThrough';
import { worldFile } from '../support/testBench';
import { worldOfOne } from '../support/worldOfOne';

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
      { viewer: 'rin', asOf: '2026-08-21T09:00:00Z', cost: { requests: 2, points: 3 } },
    );
    const [{ id, ...rest }] = requests as [Record<string, unknown>];
    assert.match(String(id), /^127\.0\.0\.1:\d+\/acme\/core#12$/);
    const { rank, group, score, askedAt, asked, customer, reasons } = rest;
    assert.deepEqual(
      { rank, group, score, askedAt, asked, customer },
      {
        rank: 1,
        group: 'peerTeam',
        score: 6.1,
        askedAt: '2026-08-19T10:00:00Z',
        asked: 'direct',
        customer: { login: 'kim', name: 'Kim', kind: 'peerTeam', teams: ['acme/search'] },
      },
    );
    const [reason] = reasons as Record<string, unknown>[];
    assert.deepEqual(Object.keys(reason!), ['kind', 'points', 'text', 'evidence']);
    assert.equal(reason!['text'], 'Your turn for 1 working day and 7 hours, you in person');
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

  test('prints a table for people, with the token from the environment', async () => {
    const result = await withGitHub(worldFile('acme'), ({ url }) =>
      run(['--server', url, '--now', '2026-08-21T09:00:00Z', '--time-zone', 'UTC'], {
        GOOD_TURN_TOKEN: 'good-turn',
      }),
    );
    assert.equal(result.code, 0);
    assert.match(
      result.output,
      /^Mobile {2}\(2 waiting · longest 5 d\)\n {3}1 +\d\.\d {2}Sam Okafor · 5 d: Show the receipt offline/,
    );
    assert.match(result.output, /\n\nNot your turn {2}\(3 · /);
  });

  const wrong: [name: string, args: string[], complaint: RegExp][] = [
    ['no token', ['--server', 'http://127.0.0.1:9'], /^A token is needed/],
    [
      'a server that is not there',
      ['--server', 'http://127.0.0.1:9', '--token', 'x'],
      /^127\.0\.0\.1:9: GitHub cannot be reached$/,
    ],
    [
      'plain http to elsewhere',
      ['--server', 'http://github.example.com', '--token', 'x'],
      /^The server must be https/,
    ],
    ['no address', ['--server', 'not an address', '--token', 'x'], /^The server is not an address/],
    ['an option that is not there', ['--bogus'], /^Unknown option '--bogus'/],
    ['a moment that is none', ['--token', 'x', '--now', 'soon'], /^--now is not a time/],
    ['a zone that is none', ['--token', 'x', '--time-zone', 'Mars/Olympus'], /^--time-zone is not known/],
  ];
  for (const [name, args, complaint] of wrong) {
    test(`${name}: one clear line`, async () => complains(await queue(...args), complaint));
  }

  test('a wrong token: one clear line, without the token', async () => {
    const result = await withGitHub(worldOfOne(), ({ url }) =>
      queue('--server', url, '--token', 'wrong-token'),
    );
    complains(result, /^127\.0\.0\.1:\d+: GitHub does not accept this sign-in$/);
    assert.doesNotMatch(result.errors, /wrong-token/);
  });

  test('a server that is no GitHub: one clear line', async () => {
    const server = createServer((_, response) => response.end('<html>Hello</html>')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const result = await queue('--server', `http://127.0.0.1:${port}`, '--token', 'x');
    server.close();
    complains(result, /did not come from GitHub, or was cut short$/);
  });
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
  return run(args, {});
}

function run(args: string[], env: Record<string, string>): Promise<Result> {
  const root = path.join(__dirname, '../..');
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, path.join(root, 'src/cli/queue.ts'), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (errors += String(text)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output, errors })));
}
