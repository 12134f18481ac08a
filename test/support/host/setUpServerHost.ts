// Sets up VS Code's own server from the npm registry, once: a second run finds the stamp and does nothing.
// code-server is only the package that carries it; its wrapper is never started and its post-install, which
// compiles kerberos against a system header most machines lack, never runs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ServerHost {
  /** The Node that this VS Code needs; the one on the PATH may be older. */
  readonly node: string;
  readonly serverMain: string;
}

const folder = __dirname;
const modules = path.join(folder, 'node_modules');
const nodeBin = path.join(modules, 'node', 'bin');
const server = path.join(modules, 'code-server', 'lib', 'vscode');

const serverHost: ServerHost = {
  node: path.join(nodeBin, process.platform === 'win32' ? 'node.exe' : 'node'),
  serverMain: path.join(server, 'out', 'server-main.js'),
};

interface Step {
  readonly title: string;
  readonly npm: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

const packages: Step = { title: 'fetching the packages', npm: ['ci', '--ignore-scripts'], cwd: folder };
const nodeItself: Step = { title: 'fetching Node', npm: ['rebuild', 'node'], cwd: folder };
const serverPackages: Step = {
  title: "fetching the server's packages",
  npm: ['install', '--omit=dev', '--ignore-scripts'],
  cwd: server,
};
// Without these two the extension host dies at its start; the terminal and SQLite may stay unbuilt. They are built
// for the Node that was fetched, on all processors.
const nativeParts: Step = {
  title: 'building the log and the watchdog',
  npm: ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'],
  cwd: server,
  env: { PATH: [nodeBin, process.env['PATH']].join(path.delimiter), JOBS: 'max' },
};

/** Each may start when all before it are done; those that stand together need nothing of one another. */
const stages: readonly (readonly Step[])[] = [[packages], [nodeItself, serverPackages], [nativeParts]];

export async function setUpServerHost(): Promise<ServerHost> {
  const lock = path.join(folder, 'package-lock.json');
  const stamp = path.join(modules, '.good-turn-stamp');
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  const isReady = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isReady()) return serverHost;
  const release = await takeTurn(path.join(tmpdir(), `good-turn-host-${hashOf(folder)}`));
  try {
    if (!isReady()) await setUp(lock);
    writeFileSync(stamp, wanted);
  } finally {
    release();
  }
  return serverHost;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Two kinds of tests may start at once, and both need this. */
async function takeTurn(flag: string): Promise<() => void> {
  for (;;) {
    try {
      writeFileSync(flag, String(process.pid), { flag: 'wx' });
      return () => {
        rmSync(flag, { force: true });
      };
    } catch {
      if (!isRunning(flag)) rmSync(flag, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** Whether the process that left a flag still runs. */
function isRunning(flag: string): boolean {
  try {
    return process.kill(Number(readFileSync(flag, 'utf8')), 0);
  } catch {
    return false;
  }
}

async function setUp(lock: string): Promise<void> {
  // `scripts/setUp.mjs` may have done the first part beside other things.
  const installed = path.join(modules, '.package-lock.json');
  const isFetched = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  for (const [index, steps] of stages.entries()) {
    if (index === 0 && isFetched) continue;
    const titles = steps.map(({ title }) => title).join(' and ');
    process.stderr.write(
      `VS Code for the browser, once, ${index + 1}/${stages.length}: ${titles} (about 1 min)…\n`,
    );
    await Promise.all(steps.map(runNpm));
  }
}

async function runNpm({ title, npm, cwd, env }: Step): Promise<void> {
  const output: string[] = [];
  const child = spawn('npm', [...npm, '--no-audit', '--no-fund'], {
    cwd,
    // npm is a script on Windows, and only a shell starts those.
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const tail = output.join('').trimEnd().split('\n').slice(-30).join('\n');
  throw new Error(`Setting up the VS Code server failed while ${title} (exit ${code}):\n${tail}`);
}
