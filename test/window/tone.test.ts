import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { makeExtensions } from '../support/host/makeExtensions';
import {
  again,
  notification,
  openFile,
  openWindow,
  runCommand,
  screenshot,
  setTheme,
  typeInto,
  type VsCodeWindow,
} from '../support/host/openWindow';
import { pictures, themes } from '../support/host/pictures';
import { sharedServer } from '../support/host/sharedServer';
import type { VsCodeServer } from '../support/host/startVsCodeServer';
import { story } from '../support/story';
import { until } from '../support/until';

const root = path.join(__dirname, '../..');
const reviewer = path.join(__dirname, '../support/reviewer');

/** The tone coach where people write: in the comment boxes of another extension, and in documents. */
suite('The tone coach, as somebody writes', () => {
  const test = story();
  const place = mkdtempSync(path.join(tmpdir(), 'good-turn-tone-'));
  const folder = path.join(place, 'folder');
  let server: VsCodeServer;
  let window: VsCodeWindow;
  let page: Page;

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'cart.ts'), 'export const total = 1;\n'.repeat(40));
    writeFileSync(path.join(folder, 'review.md'), 'Just a note.\n\nThis is garbage.\n');
    server = await sharedServer({ extension: root, folder });
    const extensions = await makeExtensions(path.join(place, 'extensions'), 'reviewer', reviewer);
    window = await openWindow(server.url({ extensions, openFile: path.join(folder, 'cart.ts') }), {
      width: 1100,
      height: 800,
    });
    page = window.page;
    await page.locator('.editor-instance .view-line', { hasText: 'total' }).first().waitFor();
  });
  suiteTeardown(async () => {
    await window.close();
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  });

  const boxes = (): Locator => page.locator('.review-widget .monaco-editor');
  const marks = (): Locator =>
    page.locator('.review-widget .squiggly-warning, .review-widget .squiggly-info');
  const status = (): Locator => page.locator('[id$="goodTurn.tone"]');
  const write = async (text: string, index = 0): Promise<void> => {
    await boxes().nth(index).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text, { delay: 5 });
  };
  const picks = (): Locator => page.locator('.quick-input-list .monaco-list-row');
  /** By the words it is about, which the cursor is put into; else where the cursor stands. */
  const fix = async (title: string, words?: string): Promise<void> => {
    if (words !== undefined) await boxes().first().getByText(words).first().click();
    const item = page.locator('.action-widget').getByText(title, { exact: true });
    // Asked for too early, before the mark is known to the box, the menu is empty.
    await again(async (brief) => {
      await page.keyboard.press('Control+.');
      await item.waitFor(brief);
    });
    await item.click();
  };
  const picture = async (name: string): Promise<void> => {
    for (const [theme, suffix] of themes) {
      await setTheme(page, server, theme);
      await screenshot(page, path.join(pictures, `${name}-${suffix}.png`));
    }
  };

  test('a mark appears under unkind words, and goes when they go', async () => {
    await runCommand(page, 'Reviewer: Open a Comment Box');
    await boxes().first().waitFor();
    await write('This is garbage. It loads the whole table.');
    await marks().first().waitFor();
    await status().filter({ hasText: '1 suggestion' }).waitFor();
    await picture('tone');
    await write('Thanks, this is much clearer now.');
    await marks().first().waitFor({ state: 'detached' });
    await status().filter({ hasText: 'Reads kindly' }).waitFor();
  });

  test('a quick fix says it otherwise', async () => {
    await write('Did you even test this?');
    await marks().first().waitFor();
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget');
    await menu.getByText('Say “Could you test this?').waitFor();
    await picture('tone-fixes');
    await page.keyboard.press('Enter');
    await boxes().first().getByText('Could you test this?').waitFor();
    await marks().first().waitFor({ state: 'detached' });
  });

  test('a remark is left as it is, until the box is closed', async () => {
    await write('Did you even test this?');
    await fix('Leave as is');
    await marks().first().waitFor({ state: 'detached' });
    await write('Did you even test this? Did you even run this?');
    await status().filter({ hasText: '1 suggestion' }).waitFor();
  });

  test('a label is completed, and put before a remark', async () => {
    await write('nit:');
    const list = page.locator('.suggest-widget.visible');
    await list.getByText('nit (non-blocking):').first().waitFor();
    await picture('tone-labels');
    await page.keyboard.press('Enter');
    await boxes().first().getByText('nit (non-blocking):').waitFor();
    await write('[');
    await list.getByText('[必须修复]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('here');
    await boxes().first().getByText('[必须修复] here', { exact: true }).waitFor();
    await write('- trailing space');
    await status().filter({ hasText: '1 suggestion' }).waitFor();
    await fix('Add a label…', 'trailing');
    await picks().filter({ hasText: 'nit (non-blocking):' }).first().click();
    await boxes().first().getByText('- nit (non-blocking): trailing space').waitFor();
    await status().filter({ hasText: 'Reads kindly' }).waitFor();
  });

  test('the remarks are listed, and dealt with by keys alone', async () => {
    await write('Obviously wrong. Remove this.');
    await status().filter({ hasText: '2 suggestions' }).waitFor();
    await runCommand(page, 'Good Turn: Show Suggestions for This Text');
    await picks().first().waitFor();
    await picture('tone-remarks');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await picks().filter({ hasText: 'Add a reason' }).click();
    await boxes().first().getByText('Remove this, because ….').waitFor();
  });

  test('a rule says why, and is switched off', async () => {
    await write('Just use a map, obviously.');
    await status().filter({ hasText: '1 suggestion' }).waitFor();
    await fix('Turn off the rule “obviously”…', 'obviously');
    await picks().filter({ hasText: 'In this workspace' }).click();
    await status().filter({ hasText: 'Reads kindly' }).waitFor();
    const settings = JSON.parse(
      readFileSync(path.join(folder, '.vscode', 'settings.json'), 'utf8'),
    ) as object;
    assert.deepEqual(settings, { 'goodTurn.tone.rules': { obviously: 'off' } });
    await write('Why did you use threads here?');
    await marks().first().waitFor();
    await fix('Why?');
    const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await preview.getByText('Who says so').waitFor();
    await picture('tone-why');
    await page
      .locator('.tab', { hasText: 'why-you' })
      .getByRole('button', { name: /^Close/ })
      .click();
  });

  test('ten boxes at once, and all of them closed again', async () => {
    await runCommand(page, 'Reviewer: Close the Comment Boxes');
    await boxes().first().waitFor({ state: 'detached' });
    await status().waitFor({ state: 'hidden' });
    await runCommand(page, 'Reviewer: Open Ten Comment Boxes');
    await until(async () => (await boxes().count()) >= 3);
    for (let index = 0; index < 3; index++) await write('This is garbage.', index);
    await until(async () => (await marks().count()) >= 3);
    await runCommand(page, 'Reviewer: Close the Comment Boxes');
    await marks().first().waitFor({ state: 'detached' });
    await status().waitFor({ state: 'hidden' });
  });

  test('a document is checked by command, or all of them by a setting', async () => {
    await openFile(page, 'review.md');
    await runCommand(page, 'Good Turn: Check the Tone of This Text');
    await picks().filter({ hasText: 'This is garbage' }).waitFor();
    await page.keyboard.press('Escape');
    const editor = page.locator('.editor-instance');
    await editor.locator('.squiggly-warning').first().waitFor();
    await picture('tone-document');
    await page.keyboard.press('Control+w');
    await openFile(page, 'review.md');
    await editor.locator('.view-line', { hasText: 'garbage' }).first().waitFor();
    assert.equal(await editor.locator('.squiggly-warning').count(), 0);
    await server.changeSettings({ 'goodTurn.tone.inDocuments': true });
    await editor.locator('.squiggly-warning').first().waitFor();
    await server.changeSettings({
      'goodTurn.tone.severity': 'warning',
      'goodTurn.tone.rules': { 'code-insult': 'hint' },
    });
    await editor.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    await server.changeSettings({ 'goodTurn.tone.severity': 'hint', 'goodTurn.tone.rules': {} });
    await editor.locator('.squiggly-warning').first().waitFor();
    await server.changeSettings({ 'goodTurn.tone.enabled': false });
    await editor.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    await server.changeSettings({ 'goodTurn.tone.enabled': true });
  });

  test("a pattern of the user's own is used, and a slow one refused with a word", async () => {
    await server.changeSettings({
      'goodTurn.tone.patterns': [
        { pattern: 'a\\s+note', message: 'Notes go to the wiki.', severity: 'warning' },
        { pattern: '(a+)+b', message: 'Never.' },
      ],
    });
    await notification(page, 'nests one repeat inside another');
    await page.locator('.editor-instance .squiggly-warning').nth(1).waitFor();
  });

  test('a whole review is checked before it is submitted', async () => {
    await runCommand(page, 'Good Turn: Try the Sample Organisation');
    await page.getByText(/\d+ waiting \(sample\)/).waitFor();
    await runCommand(page, 'Good Turn: Check My Review Before I Submit It…');
    await page.locator('.quick-input-titlebar', { hasText: 'Check my review' }).waitFor();
    await picks().first().click();
    await picks().filter({ hasText: 'Request changes' }).click();
    await page.getByText('things could serve @mei.tanaka better').waitFor();
    for (const words of [
      'no comment says which',
      'The author asked a question',
      'Five comments',
      'Three nits',
      'Why did you',
    ]) {
      await picks().filter({ hasText: words }).first().waitFor();
    }
    await picture('tone-review');
    await page.keyboard.press('Escape');
    await runCommand(page, 'Good Turn: Leave the Sample Organisation');
  });

  test('a language model is asked only after all was shown, and its words are used only then', async () => {
    const offered = async (): Promise<boolean> => {
      const rows = await typeInto(page, 'F1', '>Good Turn: Rewrite This');
      await rows.first().waitFor();
      const isThere = (await rows.filter({ hasText: 'Rewrite This Text with a Language Model' }).count()) > 0;
      await page.keyboard.press('Escape');
      return isThere;
    };
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'cart.ts');
    const openBox = async (): Promise<void> => {
      await runCommand(page, 'Reviewer: Open a Comment Box');
      await boxes().first().waitFor();
      await write('This is garbage.');
      await status().filter({ hasText: '1 suggestion' }).waitFor();
    };
    await openBox();
    assert.equal(await offered(), false);
    await runCommand(page, 'Reviewer: Close the Comment Boxes');
    await runCommand(page, 'Reviewer: Add a Language Model');
    await openBox();
    await until(offered);
    await runCommand(page, 'Good Turn: Rewrite This Text with a Language Model…');
    const widget = page.locator('.quick-input-widget:visible');
    await widget.getByText('Send the text in this editor to Kind One?').waitFor();
    await page.locator('.editor-instance .view-line', { hasText: 'The comment:' }).first().waitFor();
    await picture('tone-model-asks');
    await picks().getByText('Send', { exact: true }).click();
    await widget.getByText("Use Kind One's text?").waitFor();
    await picture('tone-model-answers');
    await picks().filter({ hasText: 'Use this text' }).click();
    await boxes().first().getByText('Could you please look at this again').waitFor();
    await until(async () => (await page.locator('.tab').count()) === 1);
  });
});
