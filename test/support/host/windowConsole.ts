import type { Page } from 'playwright-core';

/** The console of a window as it fills: the workbench's log, and what extensions write with console.log. */
export function windowConsole(page: Page): readonly string[] {
  const lines: string[] = [];
  page.on('console', (message) => {
    // The workbench colours its lines: `%c INFO color: #33f What it says`.
    const line = message.text().replace(/^%c\s*(\w+) color: #\w+ /, '$1 ');
    if (!isNoise.test(line)) lines.push(line);
  });
  return lines;
}

// The server comes without these; nothing here needs them.
const isNoise =
  /^Failed to load resource|^A bad HTTP response code|Service Worker|from gallery as it is disabled/;
