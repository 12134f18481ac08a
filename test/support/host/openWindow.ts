// A window of VS Code in a headless browser, with the few things a test does to it as a user would.
import { chromium } from 'playwright-core';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
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
  const close = (): Promise<void> => browser.close();
  try {
    const { width = 1200, height = 800 } = options;
    const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
    const page = await context.newPage();
    await options.prepare?.(page);
    await page.goto(url);
    await workbenchIsUp(page);
    return { page, context, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Needed again after `page.reload()`. */
export async function workbenchIsUp(page: Page): Promise<void> {
  await page
    .locator('.monaco-workbench .part.statusbar .statusbar-item')
    .first()
    .waitFor({ timeout: 60_000 });
}

export async function screenshot(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
}

/** Runs a command by its full title in the palette, as in `Good Turn: Refresh`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const list = await typeInto(page, 'F1', `>${title}`);
  const row = list.filter({ has: page.getByText(title, { exact: true }) });
  await row.first().click({ timeout: 10_000 });
}

/** Opens a file of the workspace by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  const list = await typeInto(page, 'Control+p', name);
  await list.filter({ hasText: name }).first().click({ timeout: 10_000 });
}

/** Opens a list by its key and types into it. An editor that takes the focus back meanwhile closes it: then again. */
export async function typeInto(page: Page, key: string, text: string): Promise<Locator> {
  const widget = page.locator('.quick-input-widget:visible');
  for (let tries = 0; ; tries++) {
    await page.keyboard.press(key);
    try {
      await widget.locator('input[type="text"]').fill(text, { timeout: 3000 });
      return widget.locator('.monaco-list-row');
    } catch (error) {
      if (tries === 5) throw error;
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
  await asking.getByRole('button', { name, exact: true }).first().click({ timeout: 10_000 });
}

/** All that VS Code has to say to the user. With its driver for tests it shows nothing of it unasked. */
export async function notifications(page: Page): Promise<Locator> {
  const center = page.locator('.notifications-center.visible');
  if ((await center.count()) === 0) await runCommand(page, 'Notifications: Show Notifications');
  return center.locator('.notification-list-item');
}

/** One of them, once it is there; a list that has just opened or closed may not show it yet. */
export async function notification(page: Page, text: string): Promise<Locator> {
  for (let tries = 0; tries < 20; tries++) {
    const item = (await notifications(page)).filter({ hasText: text }).first();
    const isThere = await item.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return item;
  }
  throw new Error(`There is no notification that says "${text}".`);
}

/** Rests the mouse on a row until its hover is there: on a busy machine one try may be too early. */
export async function hoverOf(page: Page, row: Locator, text: string): Promise<Locator> {
  const hover = page.locator('.monaco-hover:visible', { hasText: text });
  for (let tries = 0; tries < 5; tries++) {
    await page.mouse.move(0, 0);
    await row.hover({ position: { x: 40, y: 10 } });
    const isThere = await hover.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return hover;
  }
  throw new Error(`There is no hover that says "${text}".`);
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
  await page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor({ timeout: 10_000 });
}
