// Playwright drives a browser that is already there: its own download host is one more that may be blocked.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export function findBrowser(): string {
  const named = process.env['GOOD_TURN_BROWSER'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`GOOD_TURN_BROWSER names ${named}, which does not exist.`);
  }
  const found = candidates().find((file) => existsSync(file)) ?? installOnDebian();
  if (found) return found;
  throw new Error(
    'No browser for the tests: install Chromium, Chrome or Edge, or name one in GOOD_TURN_BROWSER.',
  );
}

function candidates(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32': {
      const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
        (name) => process.env[name] ?? [],
      );
      const tails = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
      return homes.flatMap((home) => tails.map((tail) => path.join(home, tail)));
    }
    default: {
      const names = [
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        'microsoft-edge',
      ];
      const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
      return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}

/** A container is often Debian with root and no browser; there we may simply install one. */
function installOnDebian(): string | undefined {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  process.stderr.write('No browser found: installing Debian’s chromium\n');
  const apt = (...args: string[]): boolean => spawnSync('apt-get', args, { stdio: 'ignore' }).status === 0;
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', 'chromium')) return undefined;
  return candidates().find((file) => existsSync(file));
}
