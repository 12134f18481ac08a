import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  chooseFromMenu,
  enterTime,
  notification,
  openContainer,
  openWindow,
  pressButton,
  runCommand,
  screenshot,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { pictures } from '../support/host/pictures';
import { sharedServer } from '../support/host/sharedServer';
import type { VsCodeServer } from '../support/host/startVsCodeServer';
import { story } from '../support/story';
import { startTestBench, type TestBench } from '../support/testBench';
import { until } from '../support/until';
import { worldOfBacklog } from '../support/worldOfBacklog';

const root = path.join(__dirname, '../..');

/** The first day with a backlog: many answered at once, each text seen before, none sent twice. */
suite('A backlog, as a user clears it', () => {
  const test = story();
  let bench: TestBench;
  let server: VsCodeServer;
  let window: VsCodeWindow;
  let page: Page;

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    bench = await startTestBench(worldOfBacklog());
    server = await sharedServer({
      extension: root,
      userSettings: {
        'goodTurn.server': bench.url,
        'goodTurn.workingHours.days': ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
        'goodTurn.workingHours.start': '00:00',
        'goodTurn.workingHours.end': '00:00',
        'goodTurn.workingHours.timeZone': 'UTC',
      },
    });
    window = await openWindow(server.url(), { width: 1100, height: 900 });
    page = window.page;
    await openContainer(page, 'Good Turn');
    await row('Retry on gateway timeout').waitFor();
  });
  suiteTeardown(async () => {
    await window.close();
    await bench.close();
  });

  const row = (title: string): Locator =>
    page.locator('.pane-body .monaco-list-row', { hasText: title }).first();
  const said = (number: number): string[] =>
    bench.github.world.pullRequests
      .find((each) => each.number === number)!
      .timeline.flatMap((event) => (event.type === 'comment' ? [event.body ?? ''] : []));
  const picks = (): Locator => page.locator('.quick-input-list .monaco-list-row');
  const title = (text: string | RegExp): Locator => page.locator('.quick-input-titlebar', { hasText: text });
  const choose = (of: string, item: string): Promise<void> => chooseFromMenu(page, row(of), item);
  const confirm = (): Promise<void> => page.locator('.quick-input-action', { hasText: 'OK' }).click();

  test('what has gone quiet stands below and is not counted, and one line on top says so', async () => {
    await row('3 have gone quiet').waitFor();
    assert.match(await page.locator('#good-turn\\.good-turn\\.goodTurn\\.status').innerText(), /2 waiting/);
    await row("3 · ask if they're still needed").waitFor();
  });

  test('one time is promised to several selected rows', async () => {
    await row('Retry on gateway timeout').click({ modifiers: ['Control'] });
    await row('Rename the price field').click({ modifiers: ['Control'] });
    await choose('Rename the price field', 'Promise a Time…');
    await title('2 requests').waitFor();
    await enterTime(page, '3h');
    await title('Post these 2 comments?').waitFor();
    await page
      .locator('.editor-instance .view-lines')
      .getByText('Recorded as your promise')
      .first()
      .waitFor();
    await confirm();
    await until(() => said(34).length + said(35).length === 2);
    for (const number of [34, 35]) assert.match(said(number)[0]!, /<!-- good-turn:promise v1 by=rin until=/);
  });

  test('one click asks all of them: every text is on one page, and single ones can be taken out', async () => {
    await row('3 have gone quiet').click();
    await picks().filter({ hasText: "Ask on all of these if they're still needed" }).click();
    await title('Post these 3 comments?').waitFor();
    const text = page.locator('.editor-instance .view-lines');
    await text.getByText('Is it still needed?').first().waitFor();
    const shown = (await text.innerText()).replaceAll('\u00a0', ' ');
    for (const name of ['Show prices in yen', 'Cache the tax table', 'Sort vouchers by date'])
      assert.ok(shown.includes(name), `${name} in ${shown}`);
    await screenshot(page, path.join(pictures, 'backlog-preview.png'));
    assert.deepEqual([31, 32, 33].flatMap(said), [], 'nothing is sent before it is confirmed');
    await picks()
      .filter({ hasText: 'Sort vouchers by date' })
      .locator('.monaco-checkbox, input')
      .first()
      .click();
    bench.break();
    await confirm();
    const told = await notification(page, '0 sent, 2 kept under Unsent Comments.');
    assert.deepEqual([31, 32, 33].flatMap(said), []);
    bench.mend();
    await told.getByRole('button', { name: 'Try Again' }).click();
    await until(() => said(31).length + said(32).length === 2);
    for (const number of [31, 32]) {
      assert.match(said(number)[0]!, /^I'm sorry this has been waiting for me for \d+ working days\./);
      assert.match(said(number)[0]!, /<!-- good-turn:stillNeeded v1 by=rin id=\S+ -->$/);
    }
    assert.deepEqual(said(33), [], 'what was taken out stays unsent');
    await row('1 unsent comment').waitFor();
  });

  test('an answer of the author brings it back, with a fresh clock', async () => {
    const pull = bench.github.world.pullRequests.find(({ number }) => number === 31)!;
    const at = new Date(Date.now() + 1000).toISOString();
    pull.timeline.push({ type: 'comment', at, author: 'mei', body: 'Yes, please!' });
    pull.updatedAt = at;
    await runCommand(page, 'Good Turn: Refresh');
    await page
      .getByRole('treeitem', { name: /^\d+\. Mei Tanaka, Checkout, fresh, .*Show prices in yen/ })
      .waitFor();
    await row('2 have gone quiet').waitFor();
  });

  test('a promise that is edited records the time that its text says', async () => {
    await choose('Show prices in yen', 'Promise a Time…');
    await title('Promise a review by…').waitFor();
    await enterTime(page, '5h');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('“Show prices in yen” (acme/core#31)').first().waitFor();
    await pressButton(page, 'Edit…');
    await page.locator('.editor-instance .view-lines').getByText('Thank you for this change.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('I will look at it on 2031-02-03 at 10:30.');
    await page.getByRole('button', { name: 'Post…' }).click();
    await dialog.getByText(/Recorded as your promise: Mon 3 Feb, 10:30 \(UTC\)/).waitFor();
    await screenshot(page, path.join(pictures, 'promise-edited.png'));
    await pressButton(page, 'Post');
    await until(() => said(31).length === 3);
    assert.match(said(31)[2]!, /good-turn:promise v1 by=rin until=2031-02-03T10:30:00\.000Z/);
  });

  test('requests are gone through by single keys, and shown before anything is sent', async () => {
    await runCommand(page, 'Good Turn: Clear the Backlog…');
    await picks().filter({ hasText: "Go through what's gone quiet" }).click();
    await title(/1 of 2/).waitFor();
    await page.keyboard.type('k');
    await title(/2 of 2/).waitFor();
    await screenshot(page, path.join(pictures, 'backlog-keys.png'));
    await page.keyboard.type('b');
    await title(/1 of 2/).waitFor();
    await page.keyboard.type('d');
    await title('Decline kindly: why?').waitFor();
    await picks().filter({ hasText: 'No time in the next few days' }).click();
    await title(/2 of 2/).waitFor();
    await page.keyboard.type('x');
    await page.locator('.monaco-dialog-box').getByText("I can't give this the time it needs").waitFor();
    await pressButton(page, 'Cancel');
    await row('2 unsent comments').waitFor();
  });

  test('ten minutes fit nothing, and an hour becomes a group on top with its end', async () => {
    await runCommand(page, 'Good Turn: I Have Time…');
    await title('How much time do you have?').waitFor();
    await enterMinutes('10');
    await notification(page, 'Nothing fits in 10 min');
    await runCommand(page, 'Notifications: Clear All Notifications');
    await runCommand(page, 'Good Turn: I Have Time…');
    await title('How much time do you have?').waitFor();
    await enterMinutes('1h');
    await row('Now')
      .filter({ hasText: /\d requests, about \d+ min, until \d\d:\d\d/ })
      .waitFor();
    await screenshot(page, path.join(pictures, 'session.png'));
    await runCommand(page, 'Good Turn: End Review Session');
    await notification(page, 'Your session has ended.');
  });

  /** The list offers what was typed alone. */
  async function enterMinutes(text: string): Promise<void> {
    await page.keyboard.type(text);
    await until(async () => (await picks().count()) === 1);
    await page.keyboard.press('Enter');
  }
});
