import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Installs the packages of a fresh clone; does nothing, silently, if they're installed. With `--window`, also
 * downloads the VS Code that's served to a browser if there's no display, in parallel, because both mostly
 * wait for the network. `test/support/host/setUpServerHost.ts` takes over from there.
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

/**
 * npm writes its lockfile in node_modules last, so it's newer than package-lock.json if the installation
 * finished.
 */
function isInstalled(folder) {
  const [lock, installed] = [`${folder}package-lock.json`, `${folder}node_modules/.package-lock.json`];
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function install({ folder, more }) {
  const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...more], {
    cwd: folder,
    // Output goes to standard error, because what runs after this may print data.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}
