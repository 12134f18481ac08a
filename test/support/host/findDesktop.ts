// The desktop VS Code of the tests, or why there is none here.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { fetchStableVersions } from '@vscode/test-electron/out/download.js';
import { hasScreen } from './openDisplay';

export type Desktop =
  | { readonly kind: 'ready'; readonly executable: string }
  | { readonly kind: 'missing'; readonly why: string };

const cachePath = path.resolve(__dirname, '../../../.vscode-test');

/** Downloads VS Code once; GOOD_TURN_VSCODE_VERSION asks for another than the latest. */
export async function findDesktop(): Promise<Desktop> {
  if (!hasScreen() && spawnSync('Xvfb', ['-help']).error) return missing('no display, and no Xvfb');
  try {
    // The download itself tries three times and waits long, so ask once and shortly by the same door first.
    await fetchStableVersions(true, 4_000);
    const version = process.env['GOOD_TURN_VSCODE_VERSION'] ?? 'stable';
    const reporter = new SilentReporter();
    const executable = await downloadAndUnzipVSCode({ version, cachePath, reporter, timeout: 15_000 });
    return { kind: 'ready', executable };
  } catch (error) {
    return missing(`no download: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function missing(why: string): Desktop {
  return { kind: 'missing', why };
}
