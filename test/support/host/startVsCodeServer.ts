// Starts VS Code's own server for one test run: loopback only, a free port, a data folder of its own that
// goes away at the end. The window it serves is opened by openWindow.ts.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readExtensionHostLogs } from './extensionHostLogs';
import { endProcess, hostsIn, listeningPort } from './serverProcess';
import { openSettings } from './serverSettings';
import type { Settings, SettingsOptions } from './serverSettings';
import { setUpServerHost } from './setUpServerHost';
import { windowUrl } from './windowUrl';
import type { Payload } from './windowUrl';

export interface WindowsOptions extends SettingsOptions {
  /** The workspace folder of the window; without one the window is empty. */
  readonly folder?: string;
}

export interface ServerOptions extends WindowsOptions {
  /** Added to the environment of the server, and so of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

export interface VsCodeServer {
  readonly origin: string;
  /** Where the server keeps all that it writes. */
  readonly folder: string;
  /** The address of a window with the extension in it. */
  url(payload?: Payload): string;
  /** Changes settings under an open window; from then on they beat what the window's own user sets. */
  changeSettings(changes: Settings): Promise<void>;
  exthostLogs(): Promise<string>;
  /** The same process for other tests: no window, no data and no settings of these are left. */
  renew(options: WindowsOptions): Promise<VsCodeServer>;
  stop(): Promise<void>;
}

export async function startVsCodeServer(options: ServerOptions): Promise<VsCodeServer> {
  const host = await setUpServerHost();
  const root = await mkdtemp(path.join(tmpdir(), 'good-turn-server-'));
  const child = spawn(host.node, [host.serverMain, ...serverFlags(root)], {
    env: { ...cleanEnvironment(), ...serverEnvironment(root), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const hosts = hostsIn(child);
  const atExit = (): void => {
    child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  const stop = async (): Promise<void> => {
    process.off('exit', atExit);
    await endProcess(child);
    // The extension host may still be writing its last log lines.
    await rm(root, removal);
  };
  try {
    const port = await listeningPort(child, options.log);
    const authority = `127.0.0.1:${port}`;
    const serverFor = async (windows: WindowsOptions): Promise<VsCodeServer> => {
      const settings = await openSettings(root, windows);
      return {
        origin: `http://${authority}`,
        folder: root,
        url: (payload = {}) => windowUrl(authority, windows, payload),
        changeSettings: settings.change,
        exthostLogs: () => readExtensionHostLogs(path.join(root, 'data', 'logs')),
        renew: async (others) => {
          // One whose window has gone waits for it to come back, for hours.
          await hosts.end();
          for (const name of ['User', 'Machine']) await rm(path.join(root, 'data', name), removal);
          return serverFor(others);
        },
        stop,
      };
    };
    return await serverFor(options);
  } catch (error) {
    await stop();
    throw error;
  }
}

const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };

function serverFlags(root: string): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    // The workbench takes the extension and its tests from the address only with this one.
    '--enable-smoke-test-driver',
    ...['--disable-telemetry', '--disable-workspace-trust'],
    // The user's login shell must not add to the environment that the test set up.
    '--force-disable-user-env',
    ...['--server-data-dir', root, '--extensions-dir', path.join(root, 'extensions')],
  ];
}

function serverEnvironment(root: string): Record<string, string> {
  return {
    // No extension gallery, so nothing here asks the network.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    // The server's sockets go away with its folder.
    XDG_RUNTIME_DIR: root,
  };
}

/** Tests are often started from a terminal inside VS Code, whose variables would lead this server astray. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const strays = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !strays.test(name)));
}
