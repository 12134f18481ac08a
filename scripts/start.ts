import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { leadershipTeam } from '../src/sample/names';
import { sampleWorld } from '../src/sample/sampleWorld';
import { usualHours } from '../src/sample/usualHours';
import { worldAround } from '../src/sample/worldAround';
import { quietSettings } from '../test/support/host/serverSettings';
import { startVsCodeServer } from '../test/support/host/startVsCodeServer';
import { startGitHub } from '../test/support/github/server';
import { readWorld } from '../test/support/github/world';
import { root } from './runMocha';

const token = 'good-turn';

/**
 * Opens VS Code with the extension on the sample organization: the desktop app if available, otherwise in the
 * browser.
 */
async function main(): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.mjs', '--development'], { cwd: root, stdio: 'inherit' });
  const world = readWorld(worldAround(sampleWorld, Date.now(), usualHours()));
  const github = await startGitHub({ world, token });
  const settings = { 'goodTurn.server': github.url, 'goodTurn.teams.leadership': [leadershipTeam] };
  // In development, the extension reads the token from here, sends it only to this machine, and shows its
  // view.
  const env = { GOOD_TURN_TOKEN: token, GOOD_TURN_OPEN_VIEW: '1' };
  if (hasDesktop()) openDesktop(settings, env);
  else await serveForBrowser(settings, env);
  console.log(`You are Rin Sato of Payments. A GitHub of your own is at ${github.url} (token: ${token}).`);
  console.log('Press Ctrl+C to end.');
}

function hasDesktop(): boolean {
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return (
    Boolean(hasDisplay) && spawnSync('code', ['--version'], { shell: true, stdio: 'ignore' }).status === 0
  );
}

/** Uses its own folders, so that nothing of the user's is read or changed. */
function openDesktop(settings: object, env: NodeJS.ProcessEnv): void {
  const data = mkdtempSync(path.join(tmpdir(), 'good-turn-'));
  mkdirSync(path.join(data, 'User'));
  writeFileSync(path.join(data, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const args = [
    '--new-window',
    `--user-data-dir="${data}"`,
    `--extensions-dir="${path.join(data, 'extensions')}"`,
  ];
  spawn('code', [...args, `--extensionDevelopmentPath="${root}"`], {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  process.on('exit', () => {
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  });
  console.log('VS Code opens in a window of its own.');
}

async function serveForBrowser(settings: object, env: Record<string, string>): Promise<void> {
  const server = await startVsCodeServer({ extension: root, userSettings: { ...settings }, env });
  console.log(`\nGood Turn is ready. Open this address in a browser:\n\n  ${server.url()}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
