import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  chooseFromMenu,
  notification,
  notifications,
  openContainer,
  openWindow,
  pressButton,
  runCommand,
  screenshot,
  setTheme,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { pictures, themes } from '../support/host/pictures';
import { sharedServer } from '../support/host/sharedServer';
import type { VsCodeServer } from '../support/host/startVsCodeServer';
import { story } from '../support/story';
import { startTestBench, type TestBench } from '../support/testBench';
import { until } from '../support/until';
import { worldOfServing } from '../support/worldOfServing';

const root = path.join(__dirname, '../..');

/** Both sides of the counter, in two windows of one user, with Git itself and a GitHub that can be written to. */
suite('Serving, as a user does it', () => {
  const test = story();
  const folder = mkdtempSync(path.join(tmpdir(), 'good-turn-serving-'));
  const [origin, clone] = [path.join(folder, 'origin'), path.join(folder, 'clone')];
  let bench: TestBench;
  let server: VsCodeServer;
  const windows: VsCodeWindow[] = [];
  let page: Page;

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    makeClone();
    bench = await startTestBench(worldOfServing());
    server = await sharedServer({
      extension: root,
      folder: clone,
      userSettings: {
        'goodTurn.server': bench.url,
        // All day and every day, so that the test runs at any hour.
        'goodTurn.workingHours.days': ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
        'goodTurn.workingHours.start': '00:00',
        'goodTurn.workingHours.end': '00:00',
        'git.openRepositoryInParentFolders': 'never',
      },
    });
    for (let index = 0; index < 2; index++) {
      const window = await openWindow(server.url(), { width: 1100, height: 900 });
      windows.push(window);
      await openContainer(window.page, 'Good Turn');
      await row(index, 'Retry on gateway timeout').waitFor();
      await window.page.locator('#status\\.scm\\.0').waitFor();
    }
    page = windows[0]!.page;
  });
  suiteTeardown(async () => {
    for (const window of windows) await window.close();
    await bench.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  const row = (index: number, title: string): Locator =>
    windows[index]!.page.locator('.pane-body .monaco-list-row', { hasText: title }).first();
  const pull = (number: number) => bench.github.world.pullRequests.find((each) => each.number === number)!;
  const said = (number: number): string =>
    pull(number)
      .timeline.flatMap((event) => (event.type === 'comment' ? [event.body ?? ''] : []))
      .join('\n---\n');
  const choose = (title: string, item: string): Promise<void> => chooseFromMenu(page, row(0, title), item);
  const dialog = (): Locator => page.locator('.monaco-dialog-box');
  const picture = async (name: string): Promise<void> => {
    for (const [theme, suffix] of themes) {
      await setTheme(page, server, theme);
      await screenshot(page, path.join(pictures, `${name}-${suffix}.png`));
    }
  };

  test('the view "You Are Waiting For" says who has what, and what they promised', async () => {
    await row(0, 'Search index v9')
      .filter({ hasText: /Kim · asked .* ago · promised/ })
      .waitFor();
    await row(0, 'Drop Node 18')
      .filter({ hasText: /Search · no one has picked it up for/ })
      .waitFor();
    await picture('you-are-waiting-for');
  });

  test('a promise is previewed word by word, posted, and read back by a second window', async () => {
    await choose('Retry on gateway timeout', 'Promise a Time…');
    const pickedTime = (): Locator => page.locator('.quick-input-list .monaco-list-row').first();
    const preset = await pickedTime().getAttribute('aria-label');
    await page.locator('.quick-input-widget input[type="text"]').fill('2h');
    await until(async () => (await pickedTime().getAttribute('aria-label')) !== preset);
    await screenshot(page, path.join(pictures, 'promise-time.png'));
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    const shown = await dialog().innerText();
    assert.match(shown, /Post this on “Retry on gateway timeout” \(acme\/core#12\)\?/);
    assert.match(shown, /Recorded as your promise: /);
    const text = /Thank you for this change\. I'll review it by .*please say so here\./.exec(shown)?.[0];
    assert.ok(text);
    await picture('promise-preview');
    assert.equal(said(12), '', 'nothing is sent before it is confirmed');
    await pressButton(page, 'Post');
    await until(() => said(12).includes(text));
    assert.match(said(12), /\n\n<!-- good-turn:promise v1 by=rin until=\S+ id=\S+ -->$/);
    await row(0, 'Retry on gateway timeout').filter({ hasText: 'promised' }).waitFor();
    await row(1, 'Retry on gateway timeout').filter({ hasText: 'promised' }).waitFor();
  });

  test('a review keeps it: the turn goes back, and a quiet line says who can go on', async () => {
    pull(12).timeline.push({
      type: 'review',
      at: new Date(Date.now() + 1000).toISOString(),
      author: 'rin',
      state: 'APPROVED',
    });
    touch(12);
    await runCommand(page, 'Good Turn: Refresh');
    await page.getByText('Done. Mei Tanaka is unblocked.').waitFor();
    await row(0, 'Retry on gateway timeout').waitFor({ state: 'detached' });
  });

  test('a request is handed over, with a note; who is busy is offered, but not preselected', async () => {
    const lee = bench.github.world.users.find(({ login }) => login === 'lee')!;
    lee.status = { message: 'On vacation', limited: true };
    await choose('Rename the price field', 'Hand Over…');
    const pick = page.locator('.quick-input-widget');
    await pick.locator('.monaco-list-row', { hasText: '@lee' }).waitFor();
    await screenshot(page, path.join(pictures, 'hand-over.png'));
    assert.match(
      (await pick.locator('.monaco-list-row', { hasText: '@lee' }).getAttribute('aria-label')) ?? '',
      /@lee · busy: “On vacation”, 2 of the last 3 changes here/,
    );
    assert.equal(await pick.locator('.monaco-list-row.focused').count(), 0);
    await page.keyboard.press('Enter');
    await pick.locator('.monaco-list-row', { hasText: '@lee' }).click();
    await dialog().waitFor();
    assert.match(await dialog().innerText(), /@lee will be asked for a review\./);
    await pressButton(page, 'Post');
    await until(() => said(13).includes("I've asked @lee instead"));
    await until(() => pull(13).reviewRequests.every((each) => !('user' in each && each.user === 'rin')));
    assert.deepEqual(pull(13).reviewRequests, [{ user: 'lee' }]);
    await row(0, 'Rename the price field').waitFor({ state: 'detached' });
  });

  test('what is refused keeps the text, and says why in the words of GitHub', async () => {
    pull(15).locked = true;
    bench.github.world.repositories[0]!.permission = 'READ';
    await choose('Split the cart service', 'Take It for the Team…');
    await dialog().waitFor();
    await pressButton(page, 'Post');
    const told = await notification(
      page,
      'GitHub says: Unable to create comment because issue is locked. Nothing',
    );
    await screenshot(page, path.join(pictures, 'refused.png'));
    pull(15).locked = false;
    bench.github.world.repositories[0]!.permission = 'WRITE';
    await told.getByRole('button', { name: 'Try Again' }).click();
    await until(() => said(15).includes("I'll take this one for the Payments team."));
  });

  test('what was closed between preview and post says so, and is posted anyway if that is wanted', async () => {
    await choose('Trim the receipts', 'Promise a Time…');
    await page.locator('.quick-input-widget input[type="text"]').fill('4h');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    pull(17).state = 'CLOSED';
    await pressButton(page, 'Post');
    const told = await notification(page, 'This pull request has been closed. Nothing was sent');
    await told.getByRole('button', { name: 'Keep Draft' }).waitFor();
    await screenshot(page, path.join(pictures, 'post-anyway.png'));
    assert.doesNotMatch(said(17), /good-turn:promise/);
    await told.getByRole('button', { name: 'Post Anyway' }).click();
    await until(() => said(17).includes('good-turn:promise'));
    pull(17).state = 'OPEN';
    touch(15);
    await row(0, '1 unsent comment').waitFor({ state: 'detached' });
  });

  test('a connection that is lost between preview and post keeps the text, and posts it once', async () => {
    await choose('Keep the voucher', 'Decline Kindly…');
    await page.locator('.quick-input-widget').getByText('Not my area').click();
    await dialog().waitFor();
    assert.match(await dialog().innerText(), /I'm not the right reviewer[\s\S]*@lee owns these files/);
    bench.break();
    await pressButton(page, 'Post');
    await row(0, '1 unsent comment').waitFor();
    await screenshot(page, path.join(pictures, 'not-sent.png'));
    assert.equal(said(16), '');
    const kept = await notification(page, 'Your text is kept');
    bench.mend();
    await kept.getByRole('button', { name: 'Try Again' }).click();
    await until(() => pull(16).reviewRequests.length === 0);
    assert.equal(said(16).split("I'm not the right reviewer").length, 2);
    await row(0, '1 unsent comment').waitFor({ state: 'detached' });
  });

  test('a text is changed in an editor before it is posted', async () => {
    await choose('Round the totals', 'Promise a Time…');
    await page.locator('.quick-input-widget input[type="text"]').fill('3h');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await pressButton(page, 'Edit…');
    const editor = page.locator('.editor-instance .view-lines');
    await editor.getByText('Thank you for this change.').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' I look forward to it.');
    await screenshot(page, path.join(pictures, 'text-in-editor.png'));
    await page.getByRole('button', { name: 'Post…' }).click();
    await dialog().getByText('I look forward to it.').waitFor();
    await pressButton(page, 'Post');
    await until(() => said(14).includes('I look forward to it.'));
    assert.match(said(14), /good-turn:promise/);
    await editor.waitFor({ state: 'detached' });
  });

  test('a snoozed one leaves the count, and an answer of the author wakes it', async () => {
    await choose('Round the totals', 'Snooze…');
    await page.getByText('When the author answers').first().click();
    await page.locator('.monaco-list-row', { hasText: 'Snoozed' }).first().waitFor();
    await row(0, 'Round the totals').waitFor({ state: 'detached' });
    const asleep = windows[1]!.page.locator('.monaco-list-row', { hasText: 'Snoozed' });
    await asleep.first().waitFor();
    pull(14).timeline.push({
      type: 'comment',
      at: new Date(Date.now() + 1000).toISOString(),
      author: 'mei',
      body: 'I have rounded them the other way.',
    });
    touch(14);
    await runCommand(page, 'Good Turn: Refresh');
    await row(0, 'Round the totals').filter({ hasText: 'back: the author answered' }).waitFor();
    await picture('serving');
  });

  test('no nudge while typing', async () => {
    // A headless window always takes itself for the one that has the focus, so it is written in both.
    for (const window of windows) {
      await runCommand(window.page, 'File: New Untitled Text File');
      await window.page.keyboard.type('let me think');
    }
    commit('While typing');
    await until(async () => {
      await runCommand(page, 'Good Turn: Why Was There No Nudge?');
      const told = await notifications(page);
      const texts = (await told.allInnerTexts()).join('\n');
      await runCommand(page, 'Notifications: Clear All Notifications');
      return texts.includes('You were typing.');
    });
    assert.equal(await nudges(), 0);
  });

  test('two windows, one commit: one nudge', async () => {
    // Whoever types is left alone for half a minute after the last stroke.
    await page.waitForTimeout(32_000);
    commit('A step is done');
    await until(async () => (await nudges()) > 0);
    await page.waitForTimeout(3000);
    assert.equal(await nudges(), 1);
    for (const [index, window] of windows.entries()) {
      await screenshot(window.page, path.join(pictures, `nudge-${index}.png`));
    }
  });

  /** Nudges on the screens of all windows. */
  async function nudges(): Promise<number> {
    let count = 0;
    for (const window of windows) {
      count += await (await notifications(window.page)).filter({ hasText: 'Review Now' }).count();
    }
    return count;
  }

  function touch(number: number): void {
    pull(number).updatedAt = new Date(Date.now() + 2000).toISOString();
  }

  function makeClone(): void {
    mkdirSync(origin);
    git(origin, 'init', '--quiet', '--initial-branch=main');
    writeFileSync(path.join(origin, 'README'), 'one');
    git(origin, 'add', '.');
    git(origin, ...author, 'commit', '--quiet', '-m', 'First');
    git(folder, 'clone', '--quiet', origin, clone);
  }

  function commit(message: string): void {
    git(clone, ...author, 'commit', '--quiet', '--allow-empty', '-m', message);
  }
});

const author = ['-c', 'user.name=Rin', '-c', 'user.email=rin@acme.example'];

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
}
