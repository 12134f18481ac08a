// Sets up VS Code's own server from the npm registry, once: a second run finds the stamp and does nothing.
// code-server is only the package that carries it; its wrapper is never started and its post-install, which
// compiles kerberos against a system header most machines lack, never runs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
}

const steps: readonly Step[] = [
  { title: 'fetching the packages', npm: ['ci', '--ignore-scripts'], cwd: folder },
  { title: 'fetching Node', npm: ['rebuild', 'node'], cwd: folder },
  {
    title: "fetching the server's packages",
    npm: ['install', '--omit=dev', '--ignore-scripts'],
    cwd: server,
  },
  // Without these two the extension host dies at its start; the terminal and SQLite may stay unbuilt.
  {
    title: 'building the log and the watchdog',
    npm: ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'],
    cwd: server,
  },
];

export async function setUpServerHost(): Promise<ServerHost> {
  const stamp = path.join(modules, '.good-turn-stamp');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return serverHost;
  for (const [index, step] of steps.entries()) {
    process.stderr.write(`VS Code server ${index + 1}/${steps.length}: ${step.title}\n`);
    await runNpm(step);
  }
  writeFileSync(stamp, wanted);
  return serverHost;
}

async function runNpm({ title, npm, cwd }: Step): Promise<void> {
  const output: string[] = [];
  const child = spawn('npm', [...npm, '--no-audit', '--no-fund'], {
    cwd,
    // npm is a script on Windows, and only a shell starts those.
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: [nodeBin, process.env['PATH']].join(path.delimiter) },
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
