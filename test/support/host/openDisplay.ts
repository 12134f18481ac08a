// A desktop VS Code needs a screen; on a Linux without one we bring our own, if Xvfb is installed.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Display {
  readonly env: Readonly<Record<string, string>>;
  close(): void;
}

export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

export async function openDisplay(): Promise<Display> {
  if (hasScreen()) return { env: {}, close: () => undefined };
  // With -displayfd the server picks a free number and writes it, once it is ready.
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', () => reject(new Error('There is no display, and Xvfb is not installed.')));
    server.once('exit', (code) => reject(new Error(`Xvfb ended (exit ${code}).`)));
    createInterface({ input: server.stdout }).once('line', resolve);
  });
  return { env: { DISPLAY: `:${number}` }, close: () => void server.kill() };
}
