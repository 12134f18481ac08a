import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Installs the packages of a fresh clone; says nothing and does nothing when they are there. With `--window`, also
 * fetches the VS Code that is served to a browser where there is no screen: side by side, since both wait for the
 * network most of the time. `test/support/host/setUpServerHost.ts` goes on from there.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

const installs = [{ folder: root, what: 'the packages of this project', more: [] }];
if (process.argv.includes('--window') && !hasScreen) {
  const folder = `${root}test/support/host/`;
  installs.push({ folder, what: 'a VS Code for the browser', more: ['--ignore-scripts'] });
}

const missing = installs.filter(({ folder }) => !isInstalled(folder));
if (missing.length > 0) {
  const names = missing.map(({ what }) => what).join(' and ');
  console.error(`First start: installing ${names}, once. This takes about ${missing.length} min…`);
}
const statuses = await Promise.all(missing.map(install));
process.exitCode = statuses.find((status) => status !== 0) ?? 0;

/** What npm writes last is newer than what was asked for. */
function isInstalled(folder) {
  const [lock, installed] = [`${folder}package-lock.json`, `${folder}node_modules/.package-lock.json`];
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function install({ folder, more }) {
  const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...more], {
    cwd: folder,
    // Output goes to standard error: what is run after this may print data.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}
