import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openContainer, openWindow, pressButton, type VsCodeWindow } from '../support/host/openWindow';
import { sharedServer } from '../support/host/sharedServer';
import type { VsCodeServer } from '../support/host/startVsCodeServer';
import { story } from '../support/story';
import { startTestBench, type TestBench } from '../support/testBench';
import { worldOfOne } from '../support/worldOfOne';
import { until } from '../support/until';

const root = path.join(__dirname, '../..');

/** With Git itself: a clone whose remote has GitHub's address, and is read from a folder beside it. */
suite('Checking out a request', () => {
  const test = story();
  const folder = mkdtempSync(path.join(tmpdir(), 'good-turn-git-'));
  const [origin, clone] = [path.join(folder, 'origin'), path.join(folder, 'clone')];
  let bench: TestBench;
  let server: VsCodeServer;
  let window: VsCodeWindow;
  let page: Page;

  suiteSetup(async () => {
    bench = await startTestBench(worldOfOne());
    makeClone(`${bench.url}/acme/core.git`);
    server = await sharedServer({
      extension: root,
      folder: clone,
      userSettings: { 'goodTurn.server': bench.url, 'git.openRepositoryInParentFolders': 'never' },
    });
    window = await openWindow(server.url());
    page = window.page;
    await openContainer(page, 'Good Turn');
    // The built-in Git extension has found the repository.
    await page.locator('#status\\.scm\\.0').waitFor();
  });
  suiteTeardown(async () => {
    await window.close();
    await bench.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  test('makes a branch of its own', async () => {
    await checkOut();
    await until(() => branch() === 'pr/12');
    assert.equal(subject(), 'First');
  });

  test('brings the branch up to date, and asks before it leaves changes', async () => {
    commitAtOrigin('Second');
    writeFileSync(path.join(clone, 'README'), 'changed');
    // Until Git has seen the change, there is nothing to ask about.
    await page.locator('#status\\.scm\\.0', { hasText: 'pr/12*' }).waitFor();
    await checkOut();
    await page.getByText("Some changes aren't committed. Check out acme/core#12?").waitFor();
    assert.equal(subject(), 'First');
    await pressButton(page, 'Check Out');
    await until(() => subject() === 'Second');
    assert.equal(branch(), 'pr/12');
    git(clone, 'checkout', '--quiet', '--', 'README');
    await page.locator('#status\\.scm\\.0', { hasText: /pr\/12$/ }).waitFor();
  });

  test('leaves a branch with other commits as it is, and says so', async () => {
    git(origin, 'checkout', '--quiet', '--orphan', 'anew');
    commitAtOrigin('Rewritten');
    await checkOut();
    await page.getByText('The branch pr/12 is checked out as it was').first().waitFor();
    assert.equal(subject(), 'Second');
  });

  async function checkOut(): Promise<void> {
    const row = page.locator('.pane-body .monaco-list-row[aria-label*="waiting "]').first();
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check Out' }).hover();
    // A menu that has just opened takes the end of the right click for nothing, and so a quick click too.
    await page.keyboard.press('Enter');
  }

  function makeClone(url: string): void {
    mkdirSync(origin);
    git(origin, 'init', '--quiet', '--initial-branch', 'main');
    writeFileSync(path.join(origin, 'README'), 'as it was');
    git(origin, 'add', '.');
    commitAtOrigin('Start');
    git(folder, 'clone', '--quiet', origin, clone);
    git(clone, 'remote', 'set-url', 'origin', url);
    git(clone, 'config', `url.${origin}.insteadOf`, url);
    git(origin, 'checkout', '--quiet', '-b', 'topic');
    commitAtOrigin('First');
  }

  function commitAtOrigin(message: string): void {
    git(origin, ...author, 'commit', '--quiet', '--allow-empty', '--message', message);
    git(origin, 'update-ref', 'refs/pull/12/head', 'HEAD');
  }

  const branch = (): string => git(clone, 'rev-parse', '--abbrev-ref', 'HEAD');
  const subject = (): string => git(clone, 'log', '-1', '--format=%s');
});

const author = ['-c', 'user.name=Kim', '-c', 'user.email=kim@acme.example'];

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
}
