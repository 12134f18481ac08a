// A window of VS Code in a headless browser, with the few things a test does to it as a user would.
import { chromium } from 'playwright-core';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { patience } from '../patience';
import { until } from '../until';
import { findBrowser } from './findBrowser';
import type { VsCodeServer } from './startVsCodeServer';

export interface VsCodeWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  /** Listens before the first script of the page runs, so no console line is lost. */
  readonly prepare?: (page: Page) => void | Promise<void>;
}

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

export async function openWindow(url: string, options: WindowOptions = {}): Promise<VsCodeWindow> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: flags });
  try {
    const { width = 1200, height = 800 } = options;
    const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    await options.prepare?.(page);
    await page.goto(url);
    await workbenchIsUp(page);
    return { page, context, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Needed again after `page.reload()`. */
export async function workbenchIsUp(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
}

export async function screenshot(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
}

/** Runs a command by its full title in the palette, as in `Good Turn: Refresh`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const list = await typeInto(page, 'F1', `>${title}`);
  const row = list.filter({ has: page.getByText(title, { exact: true }) });
  await row.first().click();
}

/** Opens a file of the workspace by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  const list = await typeInto(page, 'Control+p', name);
  await list.filter({ hasText: name }).first().click();
}

/** Opens a list by its key and types into it. An editor that takes the focus back meanwhile closes it: then again. */
export async function typeInto(page: Page, key: string, text: string): Promise<Locator> {
  const widget = page.locator('.quick-input-widget:visible');
  await again(async (brief) => {
    await page.keyboard.press(key);
    await widget.locator('input[type="text"]').fill(text, brief);
  });
  return widget.locator('.monaco-list-row');
}

/**
 * Takes from the menu of a row what asks for more. A list that is drawn again at that moment closes the menu, or takes
 * the row from under it: then the command asks which row is meant.
 */
export async function chooseFromMenu(page: Page, row: Locator, name: string): Promise<void> {
  const asking = page.locator('.quick-input-widget:visible, .monaco-dialog-box').first();
  const whichRow = page.locator('.quick-input-widget:visible input[placeholder^="Person, team, repository"]');
  // The list of a command that has just been run may still be there.
  await asking.waitFor({ state: 'hidden' });
  await again(async (brief) => {
    // What was asked for before may have come late.
    if (!(await asking.isVisible())) {
      await row.click({ button: 'right', ...brief });
      await page.getByRole('menuitem', { name }).first().hover(brief);
      // A menu that has just opened takes the end of the right click for nothing, and so a quick click too.
      await page.keyboard.press('Enter');
      await asking.waitFor(brief);
    }
    if (!(await whichRow.isVisible())) return;
    await page.keyboard.press('Escape');
    await asking.waitFor({ state: 'hidden' });
    throw new Error('The row was gone when its menu was used.');
  });
}

/** Types a time into the list that asks for one, and takes it once the list has understood. */
export async function enterTime(page: Page, text: string): Promise<void> {
  const first = page.locator('.quick-input-list .monaco-list-row').first();
  const before = await first.getAttribute('aria-label');
  await page.locator('.quick-input-widget input[type="text"]').fill(text);
  await until(async () => (await first.getAttribute('aria-label')) !== before);
  await page.keyboard.press('Enter');
}

/**
 * Does it again where it was too early for what it needs, or where what it opened closed at once; each time it may
 * take twice as long, since the machine may be that busy.
 */
export async function again<T>(attempt: (brief: { readonly timeout: number }) => Promise<T>): Promise<T> {
  const end = Date.now() + patience;
  for (let timeout = 2000; ; timeout *= 2) {
    try {
      return await attempt({ timeout });
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** What the page "Why Is This First?" shows: a web view is a frame in a frame. */
export function whyPage(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview').frameLocator('#active-frame');
}

/** Opens a view container by its title in the activity bar. */
export async function openContainer(page: Page, title: string): Promise<void> {
  // Not the link inside: a badge lies over it and would take the click.
  const item = page.locator('.activitybar .action-item', { has: page.locator(`a[aria-label^="${title}"]`) });
  if (!(await item.getAttribute('class'))?.includes('checked')) await item.click();
}

/** Presses a button of a dialog or a notification: opening an address outside asks first, for one. */
export async function pressButton(page: Page, name: string): Promise<void> {
  const asking = page.locator('.monaco-dialog-box, .notification-toast-container, .notifications-center');
  await asking.getByRole('button', { name, exact: true }).first().click();
}

/** All that VS Code has to say to the user. With its driver for tests it shows nothing of it unasked. */
export async function notifications(page: Page): Promise<Locator> {
  const center = page.locator('.notifications-center.visible');
  if ((await center.count()) === 0) await runCommand(page, 'Notifications: Show Notifications');
  return center.locator('.notification-list-item');
}

/** One of them, once it is there; a list that has just opened or closed may not show it yet. */
export async function notification(page: Page, text: string): Promise<Locator> {
  return again(async (brief) => {
    const item = (await notifications(page)).filter({ hasText: text }).first();
    await item.waitFor(brief);
    return item;
  });
}

/** Rests the mouse on a row until its hover is there: on a busy machine one try may be too early. */
export async function openHover(page: Page, row: Locator, text: string | RegExp): Promise<Locator> {
  const hover = page.locator('.monaco-hover:visible', { hasText: text });
  await again(async (brief) => {
    await page.mouse.move(0, 0);
    await row.hover({ position: { x: 40, y: 10 } });
    await hover.waitFor(brief);
  });
  return hover;
}

export type Theme =
  'Default Light Modern' | 'Default Dark Modern' | 'Default High Contrast' | 'Default High Contrast Light';

const themeClasses: Readonly<Record<Theme, string>> = {
  'Default Light Modern': 'vs',
  'Default Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
};

export async function setTheme(page: Page, server: VsCodeServer, theme: Theme): Promise<void> {
  await server.changeSettings({ 'workbench.colorTheme': theme });
  await page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
}
