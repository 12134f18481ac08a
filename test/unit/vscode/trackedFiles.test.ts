import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readTrackedFiles } from '../../../src/vscode/trackedFiles';

/** What Git itself lists is the truth: https://git-scm.com/docs/git-ls-files. */
suite('The files that Git tracks', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'good-turn-index-'));
    git('init', '--quiet');
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  const write = (file: string, text = file): void => {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const commit = (...files: string[]): void => {
    for (const file of files) write(file);
    git('add', '.');
    git('commit', '--quiet', '-m', 'x');
  };
  const index = (): Uint8Array<ArrayBuffer> =>
    new Uint8Array(readFileSync(path.join(folder, '.git', 'index')));
  /** Regular files, as `id path`. */
  const listed = (): string[] =>
    git('ls-files', '-s', '-z')
      .split('\0')
      .flatMap((line) => /^100\d{3} (\w+) 0\t(.*)$/s.exec(line)?.slice(1, 3).join(' ') ?? [])
      .sort();
  const read = async (): Promise<string[] | undefined> =>
    (await readTrackedFiles(index()))?.map(({ id, path: file }) => `${id} ${file}`).sort();

  test('are those that Git lists, whatever they are called', async () => {
    const long = `${'long/'.repeat(40)}package.json`;
    const names = ['a', 'ab', 'abc', 'b c/ü.ts', '包/一.json', '"q"', 'a\nb', long];
    commit(...names, ...Array.from({ length: 300 }, (_, at) => `many/${'x'.repeat(at % 9)}${at}`));
    symlinkSync('a', path.join(folder, 'link'));
    git('add', '.');
    git('update-index', '--chmod=+x', 'ab');
    git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
    assert.equal((await read())?.length, names.length + 300);
    assert.deepEqual(await read(), listed());
    write('not tracked');
    git('rm', '--quiet', '--cached', 'abc');
    assert.deepEqual(await read(), listed());
  });

  const unnoticed: [name: string, change: () => void][] = [
    ['a sparse checkout', () => git('sparse-checkout', 'set', 'b')],
    ['a sparse index', () => git('sparse-checkout', 'set', '--sparse-index', 'b')],
    ['a file to skip', () => git('update-index', '--skip-worktree', 'a')],
    ['a file to take for unchanged', () => git('update-index', '--assume-unchanged', 'a')],
    ['a file that is only announced', () => (write('new'), git('add', '--intent-to-add', 'new'))],
    ['a split index', () => git('update-index', '--split-index')],
    ['names that are compressed', () => git('update-index', '--index-version=4')],
    [
      'a merge that waits',
      () => {
        git('checkout', '--quiet', '-b', 'other');
        write('a', 'theirs');
        git('commit', '--quiet', '-am', 'x');
        git('checkout', '--quiet', '-');
        write('a', 'ours');
        git('commit', '--quiet', '-am', 'x');
        assert.throws(() => git('merge', 'other'));
      },
    ],
  ];
  for (const [name, change] of unnoticed)
    test(`are not told by ${name}`, async () => {
      commit('a', 'b/c', 'd/e');
      assert.ok(await read());
      change();
      assert.equal(await read(), undefined);
    });

  test('are not told by what is damaged', async () => {
    commit('a', 'b/c', 'd/e');
    const whole = index();
    for (let length = 0; length < whole.length; length++)
      assert.equal(await readTrackedFiles(whole.slice(0, length)), undefined, `${length}`);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        assert.equal(await readTrackedFiles(damaged), undefined);
      }),
      { numRuns: 1000 },
    );
  });

  test('are not told by what lies, though its sum is right', async () => {
    commit('a', 'b/c', 'd/e');
    const whole = index();
    const end = whole.length - 20;
    await fc.assert(
      fc.asyncProperty(fc.nat(end - 1), fc.nat(255), async (at, byte) => {
        const lying = whole.slice();
        lying[at] = byte;
        lying.set(new Uint8Array(await crypto.subtle.digest('SHA-1', lying.subarray(0, end))), end);
        for (const each of (await readTrackedFiles(lying)) ?? []) assert.match(each.id, /^[0-9a-f]{40}$/);
      }),
      { numRuns: 1000 },
    );
  });
});
