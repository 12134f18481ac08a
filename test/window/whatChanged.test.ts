import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  notification,
  openContainer,
  openHover,
  openWindow,
  screenshot,
  setTheme,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { pictures, themes } from '../support/host/pictures';
import { sharedServer } from '../support/host/sharedServer';
import type { VsCodeServer } from '../support/host/startVsCodeServer';
import { story } from '../support/story';
import { startTestBench, type TestBench } from '../support/testBench';
import { worldOfReviewed } from '../support/worldOfReviewed';

const root = path.join(__dirname, '../..');

suite('What changed since my review', () => {
  const test = story();
  let bench: TestBench;
  let server: VsCodeServer;
  let window: VsCodeWindow;
  let page: Page;

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    bench = await startTestBench(worldOfReviewed());
    server = await sharedServer({ extension: root, userSettings: { 'goodTurn.server': bench.url } });
    window = await openWindow(server.url(), { width: 1300, height: 800 });
    page = window.page;
    await openContainer(page, 'Good Turn');
    await row('Retry on gateway timeout').waitFor();
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Not your turn' }).click();
    await row('Only brought up to date').waitFor();
  });
  suiteTeardown(async () => {
    await window.close();
    await bench.close();
  });

  const row = (title: string): Locator =>
    page.locator('.pane-body .monaco-list-row', { hasText: title }).first();
  const whatChanged = 'What Changed Since My Review';

  test('is on the row, and what only merged the base branch is not the reader’s turn', async () => {
    const label = (title: string): Promise<string | null> => row(title).getAttribute('aria-label');
    assert.match((await label('Retry on gateway timeout'))!, /2 of 3 files changed since your review/);
    assert.match((await label('Only brought up to date'))!, /the author's move/);
    await openHover(page, row('Only brought up to date'), 'No file changed since your review');
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await screenshot(page, path.join(pictures, `since-review-${name}.png`));
    }
  });

  test('opens the changed files side by side, and no others', async () => {
    await show('Retry on gateway timeout');
    const editor = page.locator('.multiDiffEditor');
    await editor.getByText('retry.ts').first().waitFor();
    await editor.getByText('jitter').first().waitFor();
    await editor.getByText('clock.ts').first().waitFor();
    assert.equal(await editor.getByText('index.ts').count(), 0);
    await page.getByRole('tab', { name: 'acme/core#12: since your review' }).waitFor();
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await screenshot(page, path.join(pictures, `what-changed-${name}.png`));
    }
  });

  test('says that nothing changed', async () => {
    await show('Only brought up to date');
    await notification(page, 'only its branch was updated');
  });

  async function show(title: string): Promise<void> {
    await row(title).click({ button: 'right' });
    await page.getByRole('menuitem', { name: whatChanged }).hover();
    // A menu that has just opened takes the end of the right click for nothing, and so a quick click too.
    await page.keyboard.press('Enter');
  }

  test('is not offered for what was never reviewed', async () => {
    await row('Never reviewed').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check My Review' }).waitFor();
    assert.equal(await page.getByRole('menuitem', { name: whatChanged }).count(), 0);
    await page.keyboard.press('Escape');
  });
});
