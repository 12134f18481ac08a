import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
  hoverOf,
  openContainer,
  openWindow,
  runCommand,
  screenshot,
  setTheme,
  whyPage,
} from '../test/support/host/openWindow';
import { startVsCodeServer, type VsCodeServer } from '../test/support/host/startVsCodeServer';
import { root } from './runMocha';

const folder = path.join(root, 'media', 'pictures');
const themes = [
  ['Default Light Modern', 'light'],
  ['Default Dark Modern', 'dark'],
] as const;

/** Takes the README's pictures anew, of the sample organisation: `npm run build && npx tsx scripts/takePictures.ts`. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await withSample({ width: 1000, height: 560 }, async (page, server) => {
    await widen(page);
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await hoverOf(page, meis(page), 'has waited');
      await page.waitForTimeout(500);
      await screenshot(page, path.join(folder, `waiting-for-you-${name}.png`));
    }
  });
  await withSample({ width: 1000, height: 560 }, async (page, server) => {
    await widen(page);
    await page.locator('.pane-header', { hasText: 'You Are Waiting For' }).click();
    await page.locator('.pane-header', { hasText: 'Waiting for You' }).click();
    const mine = page.locator('.pane-body .monaco-list-row', { hasText: 'Book refunds on the day' });
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await hoverOf(page, mine, 'asked');
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
  await withSample({ width: 1700, height: 900 }, async (page, server) => {
    await meis(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Why Is This First?' }).hover();
    await page.keyboard.press('Enter');
    await whyPage(page).locator('svg.picture').waitFor();
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await page.mouse.move(1600, 860);
      await page.waitForTimeout(1500);
      await screenshot(page, path.join(folder, `why-is-this-first-${name}.png`));
    }
  });
}

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
  await page.locator('.monaco-list-row[aria-label*="holds up 6 teams"]').first().waitFor();
  await take(page, server);
  await window.close();
  await server.stop();
}

/** Drags the sidebar's edge, so that rows show all they say. */
async function widen(page: Page): Promise<void> {
  await page.mouse.move(298, 300);
  await page.mouse.down();
  await page.mouse.move(560, 300, { steps: 8 });
  await page.mouse.up();
}

function meis(page: Page): ReturnType<Page['locator']> {
  return page.locator('.pane-body .monaco-list-row[aria-level="2"]', { hasText: 'Mei Tanaka · 2 d' }).first();
}

void main();
