import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  openContainer,
  openHover,
  openWindow,
  runCommand,
  screenshot,
  setTheme,
  whyPage,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { pictures, themes } from '../support/host/pictures';
import { sharedServer } from '../support/host/sharedServer';
import type { VsCodeServer } from '../support/host/startVsCodeServer';
import { aPatch } from '../support/patches';
import { story } from '../support/story';
import { startTestBench, type TestBench } from '../support/testBench';
import { worldOfOne } from '../support/worldOfOne';

const root = path.join(__dirname, '../..');

suite('What depends on a change', () => {
  const test = story();
  let bench: TestBench;
  let server: VsCodeServer;
  let window: VsCodeWindow;
  let page: Page;

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    bench = await startTestBench(worldOfImpact());
    server = await sharedServer({ extension: root, userSettings: { 'goodTurn.server': bench.url } });
    window = await openWindow(server.url(), { width: 1100, height: 800 });
    page = window.page;
    await openContainer(page, 'Good Turn');
    await row().waitFor();
  });
  suiteTeardown(async () => {
    await window.close();
    await bench.close();
  });

  const row = (): Locator => page.locator('.pane-body .monaco-list-row', { hasText: 'Change' }).first();

  test('is said with what others can see of it, at least, and why no more is known', async () => {
    await openHover(page, row(), /≥ 3 packages depend on it \(it changes 2 exported lines\)/);
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await openHover(page, row(), 'exported lines');
      await screenshot(page, path.join(pictures, `impact-hover-${name}.png`));
    }
  });

  test('and its page names the teams, the people and what was not read', async () => {
    await runCommand(page, 'Good Turn: Why Is This First?');
    await page.locator('.quick-input-titlebar', { hasText: 'Why is it here?' }).waitFor();
    await page.keyboard.press('Enter');
    const why = whyPage(page);
    await why.getByText('exported lines').first().waitFor();
    await why.locator('details', { hasText: 'Elixir' }).locator('summary').first().click();
    await why.getByText('Elixir').first().waitFor();
    for (const [theme, name] of themes) {
      await setTheme(page, server, theme);
      await screenshot(page, path.join(pictures, `impact-why-${name}.png`));
    }
  });
});

/** Three packages of other teams and people depend on what is changed, and a family without a reader may. */
function worldOfImpact(): object {
  const file = 'packages/lib/src/index.ts';
  const patch = aPatch(
    '-export const a = 1;\n-export const b = 1;\n+export const a = 2;\n+export const b = 2;',
  );
  const world = worldOfOne({ files: [{ path: file, patch, additions: 2, deletions: 2 }] });
  const user = (name: string): string => JSON.stringify({ name, dependencies: { lib: '^1.0.0' } });
  return {
    ...world,
    repositories: [
      {
        nameWithOwner: 'acme/core',
        files: {
          'package.json': '{"private":true,"workspaces":["packages/*"]}',
          'packages/lib/package.json': '{"name":"lib","version":"1.0.0"}',
          'packages/lib/mix.exs': 'defmodule Lib do\nend\n',
        },
      },
      { nameWithOwner: 'acme/web', files: { 'package.json': user('web'), CODEOWNERS: '* @acme/checkout' } },
      { nameWithOwner: 'acme/app', files: { 'package.json': user('app'), CODEOWNERS: '* @lee' } },
      { nameWithOwner: 'acme/site', files: { 'package.json': user('site') } },
    ],
  };
}
