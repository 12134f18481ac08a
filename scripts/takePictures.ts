import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
  openHover,
  openContainer,
  openWindow,
  runCommand,
  screenshot,
  setTheme,
  whyPage,
} from '../test/support/host/openWindow';
import { makeExtensions } from '../test/support/host/makeExtensions';
import { startVsCodeServer, type VsCodeServer } from '../test/support/host/startVsCodeServer';
import { root } from './runMocha';

const folder = path.join(root, 'media', 'pictures');
const themes = [
  ['Default Light Modern', 'light'],
  ['Default Dark Modern', 'dark'],
] as const;

/**
 * Retakes the README's pictures using the sample organization: `npm run build && npx tsx
 * scripts/takePictures.ts`.
 */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await withSample({ width: 1000, height: 680 }, async (page, server) => {
    await widen(page, 420);
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await openHover(page, page.getByRole('treeitem', { name: /Send a trace id/ }), 'held up');
      await page.waitForTimeout(500);
      await screenshot(page, path.join(folder, `waiting-for-you-${name}.png`));
    }
  });
  await withSample({ width: 1000, height: 560 }, async (page, server) => {
    await widen(page, 560);
    await page.locator('.pane-header', { hasText: 'You Are Waiting For' }).click();
    await page.locator('.pane-header', { hasText: 'Waiting for You' }).click();
    const mine = page.locator('.pane-body .monaco-list-row', { hasText: 'Book refunds on the day' });
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await openHover(page, mine, 'asked');
      await page.waitForTimeout(500);
      await screenshot(page, path.join(folder, `you-are-waiting-for-${name}.png`));
    }
    await page.mouse.move(800, 300);
    await page.locator('.pane-header', { hasText: 'Waiting for You' }).click();
    await page.locator('.pane-header', { hasText: 'You Are Waiting For' }).click();
    await meis(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Promise a Time…' }).first().hover();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget .monaco-list-row').nth(1).click();
    await page.locator('.monaco-dialog-box').waitFor();
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await page.waitForTimeout(500);
      await screenshot(page, path.join(folder, `promise-${name}.png`));
    }
  });
  await takeTone();
  await withSample({ width: 1900, height: 1000 }, async (page, server) => {
    await meis(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Why Is This First?' }).hover();
    await page.keyboard.press('Enter');
    await whyPage(page).locator('svg.picture').waitFor({ timeout: 20_000 });
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await page.mouse.move(1600, 860);
      await page.waitForTimeout(1500);
      await screenshot(page, path.join(folder, `why-is-this-first-${name}.png`));
    }
  });
}

/** Shows a comment box of another extension on a separate file. */
async function takeTone(): Promise<void> {
  const place = mkdtempSync(path.join(tmpdir(), 'good-turn-pictures-'));
  const workspace = path.join(place, 'cart');
  mkdirSync(workspace);
  writeFileSync(path.join(workspace, 'cart.ts'), cart);
  const server = await startVsCodeServer({ extension: root, folder: workspace });
  const source = path.join(root, 'test/support/reviewer');
  const extensions = await makeExtensions(path.join(place, 'extensions'), 'reviewer', source);
  const url = server.url({ extensions, openFile: path.join(workspace, 'cart.ts') });
  const window = await openWindow(url, { width: 1000, height: 480 });
  const { page } = window;
  await page.locator('.editor-instance .view-line', { hasText: 'total' }).first().waitFor();
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Reviewer: Open a Comment Box');
  await page.locator('.review-widget .monaco-editor').first().click();
  await page.keyboard.type('Did you even test this? An empty cart divides by zero.');
  await page.locator('.review-widget .squiggly-warning').waitFor();
  await page.locator('.review-widget').getByText('Did you').first().click();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').first().waitFor();
  for (const [theme, name] of themes) {
    await setTheme(page, server, theme);
    await page.waitForTimeout(500);
    await screenshot(page, path.join(folder, `tone-${name}.png`));
  }
  await window.close();
  await server.stop();
  rmSync(place, { recursive: true, force: true, maxRetries: 3 });
}

const cart = `export function averagePrice(cart: Cart): number {
  return total(cart) / cart.items.length;
}

export function total({ items }: Cart): number {
  return items.reduce((sum, { price, count }) => sum + price * count, 0);
}
`;

async function withSample(
  size: { width: number; height: number },
  take: (page: Page, server: VsCodeServer) => Promise<void>,
): Promise<void> {
  const server = await startVsCodeServer({ extension: root });
  const window = await openWindow(server.url(), size);
  const { page } = window;
  await openContainer(page, 'Good Turn');
  await runCommand(page, 'Good Turn: Try the Sample Organisation');
  await page.locator('.pane-header', { hasText: 'You Are Waiting For' }).click();
  await page.getByRole('treeitem', { name: /^1\. / }).waitFor();
  await page
    .getByRole('treeitem', { name: /holds up 1\d teams/ })
    .first()
    .waitFor();
  await take(page, server);
  await window.close();
  await server.stop();
}

/**
 * Drags the sidebar's edge to a distance in pixels from the left of the window, so that rows aren't cut off.
 */
async function widen(page: Page, to: number): Promise<void> {
  await page.mouse.move(298, 300);
  await page.mouse.down();
  await page.mouse.move(to, 300, { steps: 8 });
  await page.mouse.up();
}

function meis(page: Page): ReturnType<Page['locator']> {
  return page.getByRole('treeitem', { name: /^\d+\. Mei Tanaka, .*Retry card payments/ }).first();
}

void main();
