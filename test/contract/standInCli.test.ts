import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../support/github/ask';

const least = { world: 1, now: '2026-08-21T09:00:00Z', viewer: 'rin' };

suite('stand-in from the command line', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  });
  teardown(() => {
    rmSync(folder, { recursive: true });
  });

  test('says when it is ready, answers, and ends when told', async () => {
    const cli = run(
      folder,
      { ...least, weather: 'fine' },
      '--token',
      'mine',
      '--now',
      '2030-01-01T00:00:00Z',
    );
    const [, url = ''] = /^ready (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(await cli.firstOutput) ?? [];
    const { data, headers } = await ask({ url }, '{ viewer { login } }', {}, 'Bearer mine');
    assert.deepEqual(data, { viewer: { login: 'rin' } });
    assert.match(headers.get('date') ?? '', /^Tue, 01 Jan 2030 00:00:/);
    cli.stop();
    const { code, errors } = await cli.ended;
    assert.equal(code, 0);
    assert.match(errors, /world\.json: \/weather: is not a key of the world format/);
  });

  test('refuses a bad world in one line', async () => {
    const { code, errors } = await run(folder, { ...least, users: [{}] }).ended;
    assert.equal(code, 1);
    assert.match(errors, /^\S+world\.json: \/users\/0\/login: is missing\n$/);
  });
});

function run(folder: string, world: object, ...more: string[]) {
  const file = join(folder, 'world.json');
  writeFileSync(file, JSON.stringify(world));
  const cli = join(__dirname, '../support/github/cli.ts');
  const child = spawn(process.execPath, [
    '--require',
    require.resolve('tsx/cjs'),
    cli,
    '--world',
    file,
    ...more,
  ]);
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  return {
    firstOutput: new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk) => resolve(String(chunk))),
    ),
    ended: new Promise<{ code: number | null; errors: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, errors })),
    ),
    stop: () => child.kill('SIGTERM'),
  };
}
