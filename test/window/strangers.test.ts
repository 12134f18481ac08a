import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  openHover,
  openContainer,
  openWindow,
  screenshot,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { sharedServer } from '../support/host/sharedServer';
import type { VsCodeServer } from '../support/host/startVsCodeServer';
import { treeText } from '../../src/core/text/inertText';
import { startTestBench, type TestBench } from '../support/testBench';
import { worldOfOne } from '../support/worldOfOne';

const root = path.join(__dirname, '../..');

/** Titles are written by strangers: on the screen they are text, and nothing else. */
suite("A stranger's title on the screen", () => {
  const title = [
    'a $(flame) icon, **bold**, [link](command:workbench.action.quit), <img src=x onerror="document.title=1">,',
    '![image](http://127.0.0.1:9/pixel.png), `code`, https://evil.example, control \u0007 and \u202eoverride',
  ].join(' ');
  const shown = title.replace(' \u0007', '').replace('\u202e', '');
  let bench: TestBench;
  let server: VsCodeServer;
  let window: VsCodeWindow;

  suiteSetup(async () => {
    mkdirSync(path.join(root, 'out', 'pictures'), { recursive: true });
    bench = await startTestBench(
      worldOfOne({ title, labels: [title], milestone: { title, dueOn: '2026-12-31T00:00:00Z' } }),
    );
    server = await sharedServer({
      extension: root,
      userSettings: { 'goodTurn.server': bench.url },
    });
    window = await openWindow(server.url());
    await openContainer(window.page, 'Good Turn');
  });
  suiteTeardown(async () => {
    await window.close();
    await bench.close();
  });

  test('in the row', async () => {
    const row = window.page.locator('.pane-body .monaco-list-row[aria-label*="waiting "]').first();
    await row.waitFor();
    assert.ok(((await row.textContent()) ?? '').includes(treeText(title)), (await row.textContent()) ?? '');
    assert.equal(await row.locator('img, a[href^="command:"], .codicon-flame').count(), 0);
  });

  test('in the hover', async () => {
    const { page } = window;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const row = page.locator('.pane-body .monaco-list-row[aria-label*="waiting "]').first();
    const hover = await openHover(page, row, 'has waited');
    assert.ok((await hover.innerText()).replace(/\s+/g, ' ').includes(shown), await hover.innerText());
    assert.equal(await hover.locator('img, .codicon-flame').count(), 0);
    assert.deepEqual(await hover.locator('a').allInnerTexts(), [
      'Review now',
      'Promise a time',
      'Hand over',
      'Why is this 1st?',
    ]);
    assert.deepEqual(
      asked.filter((url) => url.includes('pixel') || url.includes('evil')),
      [],
    );
    await screenshot(page, path.join(root, 'out', 'pictures', 'stranger.png'));
  });
});
