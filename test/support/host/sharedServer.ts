// One VS Code server for all window tests of a run. A file has it for itself until the next one comes.
import { startVsCodeServer } from './startVsCodeServer';
import type { VsCodeServer, WindowsOptions } from './startVsCodeServer';

let running: Promise<VsCodeServer> | undefined;

/** Whoever has the stand-in GitHub as their server is signed in there, as long as they don't sign out. */
export async function sharedServer(windows: WindowsOptions): Promise<VsCodeServer> {
  running ??= startVsCodeServer({ extension: windows.extension, env: { GOOD_TURN_TOKEN: 'good-turn' } });
  return (await running).renew(windows);
}

// Outside of any suite, and so after the last of them.
suiteTeardown(async () => {
  await (await running)?.stop();
  running = undefined;
});
