import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { externalAddresses } from '../support/host/externalAddresses';
import {
  openHover,
  openContainer,
  openWindow,
  runCommand,
  screenshot,
  setTheme,
  whyPage,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { pictures, themes } from '../support/host/pictures';
import { startVsCodeServer, type VsCodeServer } from '../support/host/startVsCodeServer';
import { story } from '../support/story';
import { startTestBench, type TestBench } from '../support/testBench';
import { until } from '../support/until';

const root = path.join(__dirname, '../..');

/** As a user sees it and does it: a window of VS Code, keys and clicks, and what is on the screen. */
suite('The sidebar on the screen', () => {
  const test = story();
  let bench: TestBench;
  let server: VsCodeServer;
  let window: VsCodeWindow;
  let page: Page;
  let opened: readonly string[];

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    bench = await startTestBench('metamask_core');
    server = await startVsCodeServer({ extension: root, userSettings: { 'goodTurn.server': bench.url } });
    window = await openWindow(server.url(), { width: 1100, height: 1400 });
    page = window.page;
    opened = await externalAddresses(window.context, server.origin);
    await openContainer(page, 'Good Turn');
  });
  suiteTeardown(async () => {
    await window.close();
    await server.stop();
    await bench.close();
  });

  const status = () => page.locator('#good-turn\\.good-turn\\.goodTurn\\.status');
  /** Ranked rows begin with their place. */
  const rows = () => page.getByRole('treeitem', { name: /^\d+\. / });
  const picture = async (name: string): Promise<void> => {
    for (const [theme, suffix] of themes) {
      await setTheme(page, server, theme);
      await screenshot(page, path.join(pictures, `${name}-${suffix}.png`));
    }
  };

  test('signed out: says what it is for, and offers to sign in', async () => {
    await page.getByText('in the order that frees the most people').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Sign in with GitHub' }).count(), 1);
    assert.match((await status().textContent()) ?? '', /Good Turn/);
    await picture('signed-out');
  });

  test('a wrong token is refused in words, and not kept', async () => {
    await useToken('wrong-token');
    await page.getByText("The token wasn't saved. GitHub rejected your sign-in.").first().waitFor();
    assert.equal(await rows().count(), 0);
    await page.keyboard.press('Escape');
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  test('with a token: 24 rows in their order, and the badge and the status bar count them', async () => {
    await useToken('good-turn');
    await rows().first().waitFor();
    assert.equal(await rows().count(), 24);
    const places = await rows().evaluateAll((all) => all.map((row) => parseInt(row.ariaLabel ?? '', 10)));
    assert.deepEqual(
      places,
      places.map((_, index) => index + 1),
    );
    assert.match((await status().textContent()) ?? '', /^\s*24 waiting · \d+ d/);
    assert.match(
      (
        await page.locator('.activitybar .badge[aria-hidden]:visible, .activitybar .badge').allTextContents()
      ).join(' '),
      /\b24\b/,
    );
    await picture('queue');
  });

  test('rows lead with place and customer, then what waits, how long and how many minutes', async () => {
    const first = (await rows().first().getAttribute('aria-label')) ?? '';
    assert.match(
      first,
      /^1\. \S+, .*waiting \d+ \w+.*, about \d+ min, .*Change \d+ file\(s\) around .*, metamask\/core-\d+#\d+/,
    );
    assert.match(await rows().first().innerText(), /^1 \S+.*\d+ \w+ · \d+ min · /);
  });

  test('a hover says why a row stands there', async () => {
    // Until all packages are read, which takes a request for each repository, figures are lower bounds.
    const hover = await openHover(page, rows().first(), / min = \d+ an hour/);
    assert.match(await hover.innerText(), /1st of 24: .*\d+\.\d points held up ÷ \d+ min = \d+ an hour/);
    await screenshot(page, path.join(pictures, 'hover.png'));
    await page.mouse.move(900, 700);
  });

  test('the status bar names the first three', async () => {
    const hover = await openHover(page, status(), 'are waiting for your review');
    assert.equal(await hover.locator('li a').count(), 3);
    await screenshot(page, path.join(pictures, 'status-hover.png'));
    await page.mouse.move(900, 700);
  });

  test('Go to Request finds by number', async () => {
    await runCommand(page, 'Good Turn: Go to Request…');
    const palette = page.locator('.quick-input-widget');
    await palette.locator('input[type="text"]').fill('core-13#113');
    await until(async () => (await palette.locator('.monaco-list-row').count()) === 1);
    await screenshot(page, path.join(pictures, 'go-to-request.png'));
    await page.keyboard.press('Escape');
  });

  test('Why Is This First lists the reasons', async () => {
    await runCommand(page, 'Good Turn: Why Is This First?');
    const why = whyPage(page);
    await page.locator('.quick-input-titlebar', { hasText: 'Why is it here?' }).waitFor();
    await page.keyboard.press('Enter');
    await why.getByRole('heading', { name: 'Why is this 1st?' }).waitFor();
    await why.getByText(/^points freed for each hour of review/).waitFor();
    await screenshot(page, path.join(pictures, 'why.png'));
    await why.locator('header a').first().click();
    await until(() => opened.length === 1);
    assert.match(opened[0]!, /\/pull\/\d+$/);
    await runCommand(page, 'View: Close All Editors');
  });

  test('a click, and Review Next, open the right address', async () => {
    await rows().first().click();
    await until(() => opened.length === 2);
    await runCommand(page, 'Good Turn: Review Next');
    await until(() => opened.length === 3);
    assert.deepEqual(opened, [opened[0], opened[0], opened[0]]);
    assert.match(opened[0]!, new RegExp(`^${bench.url}/metamask/core-\\d+/pull/\\d+$`));
  });

  test('an outage keeps the rows and says why they are old', async () => {
    bench.break();
    await runCommand(page, 'Good Turn: Refresh');
    await page.getByText(/GitHub returned an error \(502\)\. Showing the list as of/).waitFor();
    assert.equal(await rows().count(), 24);
    assert.match((await status().textContent()) ?? '', /24 waiting, as of \d\d:\d\d/);
    await picture('stale');
    bench.mend();
    await runCommand(page, 'Good Turn: Refresh');
    await page.getByText('Showing the list as of').waitFor({ state: 'detached' });
  });

  test('the sample organisation, clearly marked', async () => {
    await runCommand(page, 'Good Turn: Try the Sample Organisation');
    await page.getByText('This is a sample organisation').waitFor();
    await until(async () => /\d+ waiting \(sample\)/.test((await status().textContent()) ?? ''));
    await picture('sample');
    await runCommand(page, 'Good Turn: Leave the Sample Organisation');
    await until(async () => (await rows().count()) === 24);
  });

  test('signing out', async () => {
    await runCommand(page, 'Good Turn: Sign Out');
    await page.getByRole('button', { name: 'Sign in with GitHub' }).waitFor();
    assert.equal(await rows().count(), 0);
  });

  async function useToken(token: string): Promise<void> {
    await runCommand(page, 'Good Turn: Use a Personal Access Token…');
    const input = page.locator('.quick-input-widget input[type="password"]');
    await input.waitFor();
    await input.fill(token);
    await page.keyboard.press('Enter');
  }
});
