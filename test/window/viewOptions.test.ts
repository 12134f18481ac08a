import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { externalAddresses } from '../support/host/externalAddresses';
import {
  openHover,
  openContainer,
  openWindow,
  runCommand,
  screenshot,
  setTheme,
  whyPage,
  workbenchIsUp,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { pictures, themes } from '../support/host/pictures';
import { sharedServer } from '../support/host/sharedServer';
import type { VsCodeServer } from '../support/host/startVsCodeServer';
import { story } from '../support/story';
import { startTestBench, type TestBench } from '../support/testBench';
import { until } from '../support/until';

const root = path.join(__dirname, '../..');

/** How a user shapes the view, finds a request and sees why it is first: by keys, clicks and the screen. */
suite('The view on the screen, as the user shapes it', () => {
  const test = story();
  let bench: TestBench;
  let server: VsCodeServer;
  let window: VsCodeWindow;
  let page: Page;
  let opened: readonly string[];

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    bench = await startTestBench('acme');
    server = await sharedServer({
      extension: root,
      userSettings: { 'goodTurn.server': bench.url },
    });
    window = await openWindow(server.url(), { width: 1100, height: 700 });
    page = window.page;
    opened = await externalAddresses(window.context, server.origin);
    await openContainer(page, 'Good Turn');
    await rows().first().waitFor();
  });
  suiteTeardown(async () => {
    await window.close();
    await bench.close();
  });

  const status = (): Locator => page.locator('#good-turn\\.good-turn\\.goodTurn\\.status');
  const rows = (): Locator => page.getByRole('treeitem', { name: /^\d+\. / });
  const picks = (): Locator => page.locator('.quick-input-list .monaco-list-row');
  const pick = (text: string): Promise<void> => picks().filter({ hasText: text }).first().click();
  const picture = async (name: string, prepare: () => Promise<unknown> = () => Promise.resolve()) => {
    for (const [theme, suffix] of themes) {
      await setTheme(page, server, theme);
      await prepare();
      await screenshot(page, path.join(pictures, `${name}-${suffix}.png`));
    }
  };

  test('the status bar has the first three, each a link', async () => {
    const hover = await openHover(page, status(), 'are waiting for your review');
    assert.equal(await hover.getByRole('link').count(), 4);
    await picture('status-hover', () => openHover(page, status(), 'are waiting for your review'));
    const link = (await openHover(page, status(), 'are waiting for your review')).getByRole('link').first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await until(() => opened.length === 1);
    assert.match(name, /^1 \S+ .*· \d+ \w+ · \d+ min · /);
    assert.match(opened[0]!, /\/acme\/[\w-]+\/pull\/\d+$/);
    await page.mouse.move(700, 300);
  });

  test('a filter that nobody matches says so, and the status bar how many wait', async () => {
    const before = await rows().count();
    await runCommand(page, 'Good Turn: Filter…');
    await pick('Text…');
    await page.locator('.quick-input-widget input[type="text"]').fill('nobody at all');
    await page.keyboard.press('Enter');
    await page.getByText('No one matches the filter.').waitFor();
    assert.match((await status().textContent()) ?? '', /0 of \d+ waiting/);
    assert.equal(await rows().count(), 0);
    await picture('filtered');
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await rows().first().waitFor();
    assert.equal(await rows().count(), before);
  });

  test('Go to Request finds by team and by number, and opens', async () => {
    await runCommand(page, 'Good Turn: Go to Request…');
    await picks().first().waitFor();
    await picture('go-to-request');
    const input = page.locator('.quick-input-widget input[type="text"]');
    await input.fill('Checkout');
    const found = await picks().count();
    assert.ok(found > 0 && found < 10, `${found}`);
    const first = (await picks().first().textContent()) ?? '';
    const [, repository, number] = /(acme\/[\w-]+)#(\d+)/.exec(first)!;
    await input.fill(`${repository!}#${number!}`);
    await page.keyboard.press('Enter');
    await until(() => opened.length === 2);
    assert.ok(opened[1]!.endsWith(`/${repository!}/pull/${number!}`), opened[1]);
  });

  test('why the first is first: reasons with points', async () => {
    await runCommand(page, 'Good Turn: Why Is This First?');
    await page.locator('.quick-input-titlebar', { hasText: 'Why is it here?' }).waitFor();
    await page.keyboard.press('Enter');
    const why = whyPage(page);
    await why.getByText(/^\d+\w\w of \d+: .*points held up ÷ \d+ min = \d+ an hour$/).waitFor();
    const cells = await why.locator('tbody td.points, tfoot tr:first-child td.points').allTextContents();
    const points = cells.filter((text) => text !== '').map((text) => Math.round(Number(text) * 10));
    const total = points.pop();
    assert.equal(
      points.reduce((a, b) => a + b, 0),
      total,
    );
    await picture('why');
    await runCommand(page, 'View: Close All Editors');
  });

  test('by default one ranked list; by team it is grouped, and that is remembered', async () => {
    const places = await rows().evaluateAll((all) => all.map((row) => parseInt(row.ariaLabel ?? '', 10)));
    assert.deepEqual(
      places,
      places.map((_, index) => index + 1),
    );
    await picture('ranked');
    const team = page.getByRole('treeitem', { name: /^Checkout/ });
    assert.equal(await team.count(), 0);
    await runCommand(page, 'Good Turn: Group By…');
    await pick('By team');
    await team.first().waitFor();
    await picture('by-team');
    await page.reload();
    await workbenchIsUp(page);
    await team.first().waitFor();
    await runCommand(page, 'Good Turn: Group By…');
    await pick('Ranked');
    await team.first().waitFor({ state: 'detached' });
  });

  test('a row has its commands in its menu', async () => {
    await rows().first().click({ button: 'right' });
    const menu = page.locator('.monaco-menu:visible');
    await menu.getByText('Copy as Markdown').waitFor();
    const items = await menu.locator('.action-label:not(.separator)').allTextContents();
    assert.deepEqual(
      items.filter((item) => item !== 'Take It for the Team…'),
      [
        ...['Promise a Time…', 'Hand Over…', 'Decline Kindly…', "Ask If It's Still Needed…", 'Snooze…'],
        ...['Open on GitHub', 'Check My Review Before I Submit It…', 'Why Is This First?'],
        ...['Copy Link', 'Copy as Markdown'],
      ],
    );
    await screenshot(page, path.join(pictures, 'row-menu.png'));
    await page.keyboard.press('Escape');
  });

  test('the sample organisation is marked everywhere, and its rows open their account', async () => {
    await runCommand(page, 'Good Turn: Try the Sample Organisation');
    const notice = page.locator('.pane-body .monaco-list-row', { hasText: 'This is a sample organisation' });
    await notice.waitFor();
    await page.getByText(/\d+ waiting \(sample\)/).waitFor();
    await picture('sample');
    await rows()
      .filter({ hasText: /1\d teams/ })
      .first()
      .click();
    await whyPage(page).locator('.node:visible').first().waitFor();
    await whyPage(page).getByText('The picture as text').waitFor();
    await picture('why-picture');
    const before = opened.length;
    await rows().first().click();
    await whyPage(page).getByRole('heading', { name: 'Why is this 1st?' }).waitFor();
    assert.equal(opened.length, before);
    await notice.click();
    await notice.waitFor({ state: 'detached' });
    await rows().first().waitFor();
  });
});
