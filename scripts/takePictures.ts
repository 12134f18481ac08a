import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { hoverOf, openContainer, openWindow, screenshot, setTheme } from '../test/support/host/openWindow';
import { startVsCodeServer } from '../test/support/host/startVsCodeServer';
import { startGitHub } from '../test/support/github/server';
import { readWorld } from '../test/support/github/world';
import { worldFile } from '../test/support/testBench';
import { root } from './runMocha';

/** Takes the README's pictures anew: `npm run build && npx tsx scripts/takePictures.ts`. */
async function main(): Promise<void> {
  const folder = path.join(root, 'media', 'pictures');
  mkdirSync(folder, { recursive: true });
  const github = await startGitHub({ world: readWorld(worldFile('acme'), { now: lastFriday() }) });
  const userSettings = { 'goodTurn.server': github.url, 'goodTurn.teams.leadership': ['acme/directors'] };
  const server = await startVsCodeServer({
    extension: root,
    userSettings,
    env: { GOOD_TURN_TOKEN: 'good-turn' },
  });
  const window = await openWindow(server.url(), { width: 1000, height: 560 });
  const { page } = window;
  await openContainer(page, 'Good Turn');
  await page.mouse.move(298, 300);
  await page.mouse.down();
  await page.mouse.move(560, 300, { steps: 8 });
  await page.mouse.up();
  const row = page.locator('.pane-body .monaco-list-row[aria-level="2"]', { hasText: 'Mei Tanaka' }).first();
  for (const [theme, name] of [
    ['Default Light Modern', 'light'],
    ['Default Dark Modern', 'dark'],
  ] as const) {
    await setTheme(page, server, theme);
    await hoverOf(page, row, 'has waited');
    await page.waitForTimeout(500);
    await screenshot(page, path.join(folder, `waiting-for-you-${name}.png`));
  }
  await window.close();
  await server.stop();
  await github.close();
}

/** So that waits look as they do on an ordinary day, whatever day the pictures are taken. */
function lastFriday(): Date {
  const date = new Date();
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 2) % 7 || 7));
  date.setUTCHours(14, 0, 0, 0);
  return date;
}

void main();
