import { strict as assert } from 'node:assert';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  openContainer,
  openWindow,
  runCommand,
  workbenchIsUp,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { sharedServer } from '../support/host/sharedServer';
import type { VsCodeServer } from '../support/host/startVsCodeServer';
import { story } from '../support/story';
import { startTestBench, type TestBench } from '../support/testBench';
import { worldOfOne } from '../support/worldOfOne';

const root = path.join(__dirname, '../..');

/** Each window has an extension host of its own; they know of one another only by files. */
suite('Two windows of one user', () => {
  const test = story();
  let bench: TestBench;
  let server: VsCodeServer;
  const windows: VsCodeWindow[] = [];

  suiteSetup(async () => {
    bench = await startTestBench(worldOfOne());
    server = await sharedServer({
      extension: root,
      userSettings: { 'goodTurn.server': bench.url },
    });
  });
  suiteTeardown(async () => {
    for (const window of windows) await window.close();
    await bench.close();
  });

  const rowOn = (page: Page): Locator =>
    page.locator('.pane-body .monaco-list-row[aria-label*="waiting "]').first();
  const row = (index: number): Locator => rowOn(windows[index]!.page);
  /** Requests of the queue; packages are read behind it, whenever there is time. */
  const asked = (): number => {
    const { ReviewQueue = 0, Probe = 0, Changed = 0 } = bench.github.stats.byOperation;
    return ReviewQueue + Probe + Changed;
  };

  async function open(): Promise<void> {
    const window = await openWindow(server.url(), { width: 900, height: 500 });
    windows.push(window);
    await openContainer(window.page, 'Good Turn');
  }

  test('the second shows the list that the first has read, and asks nothing', async () => {
    await open();
    await row(0).waitFor();
    const before = asked();
    assert.ok(before > 0);
    await open();
    await row(1).waitFor();
    assert.equal(asked(), before);
  });

  test('a refresh in one is on the screen of both, within seconds', async () => {
    const before = asked();
    Object.assign(bench.github.world.pullRequests[0]!, {
      title: 'Changed by hand',
      updatedAt: '2026-08-21T08:59:00Z',
    });
    await runCommand(windows[0]!.page, 'Good Turn: Refresh');
    await row(0).filter({ hasText: 'Changed by hand' }).waitFor();
    await row(1).filter({ hasText: 'Changed by hand' }).waitFor();
    assert.equal(asked(), before + 2, 'whether anything has changed, and what');
  });

  test('signing out in one signs the other out too, which nobody has touched, and so does signing in', async () => {
    const { context, page } = windows[0]!;
    // What VS Code keeps for an extension is shared by the windows of one browser only.
    const other = await context.newPage();
    await other.goto(server.url());
    await workbenchIsUp(other);
    await openContainer(other, 'Good Turn');
    const rowOfOther = rowOn(other);
    await rowOfOther.waitFor();
    await runCommand(page, 'Good Turn: Sign Out');
    for (const each of [page, other])
      await each.getByRole('button', { name: 'Sign in with GitHub' }).waitFor();
    assert.equal(await rowOfOther.count(), 0);
    await runCommand(page, 'Good Turn: Use a Personal Access Token…');
    const input = page.locator('.quick-input-widget input[type="password"]');
    await input.fill('good-turn');
    await page.keyboard.press('Enter');
    await row(0).waitFor();
    await rowOfOther.waitFor();
  });
});
