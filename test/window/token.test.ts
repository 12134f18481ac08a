import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  openContainer,
  openHover,
  openWindow,
  runCommand,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { startVsCodeServer, type VsCodeServer } from '../support/host/startVsCodeServer';
import { startTestBench, type TestBench } from '../support/testBench';
import { until } from '../support/until';
import { worldOfOne } from '../support/worldOfOne';

/** The token is looked for in all that a user sees, and in every file that a run leaves behind. */
suite('The token of a whole run', () => {
  const token = `ghp_${'Sentinel9'.repeat(4)}`;
  let bench: TestBench;
  let server: VsCodeServer;
  let window: VsCodeWindow;

  suiteSetup(async () => {
    bench = await startTestBench(worldOfOne(), token);
    server = await startVsCodeServer({
      extension: path.join(__dirname, '../..'),
      userSettings: { 'goodTurn.server': bench.url },
      env: { GOOD_TURN_TOKEN: token },
    });
    window = await openWindow(server.url());
    await openContainer(window.page, 'Good Turn');
  });
  suiteTeardown(async () => {
    await window.close();
    await server.stop();
    await bench.close();
  });

  test('is on no screen and in no file', async () => {
    const { page } = window;
    const row = page.locator('.pane-body .monaco-list-row[aria-label*="waiting "]').first();
    await row.waitFor();
    await openHover(page, row, 'has waited');
    await lookAtScreen();
    await runCommand(page, 'Good Turn: Show Log');
    await lookAtScreen();
    bench.break('echo');
    await runCommand(page, 'Good Turn: Refresh');
    // The server's words are shown, without what it quotes.
    await until(async () => (await page.locator('body').innerText()).includes('You sent'));
    await lookAtScreen();
    bench.mend();
    const files = filesIn(server.folder);
    assert.ok(files.length > 5, `${files.length} files`);
    const found = files.filter((file) => readFileSync(file).includes(token));
    assert.deepEqual(found, []);
  });

  async function lookAtScreen(): Promise<void> {
    for (const frame of window.page.frames())
      assert.ok(!(await frame.content()).includes(token), frame.url());
  }
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
