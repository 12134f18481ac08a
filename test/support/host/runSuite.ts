// The one door for integration tests: the same suite, in whichever real VS Code this machine can have.
import { findDesktop } from './findDesktop';
import { runInDesktopHost } from './runInDesktopHost';
import { runInServerHost } from './runInServerHost';
import type { SuiteRun } from './suiteRun';
import type { Counts } from './testReport';

export type HostKind = 'desktop' | 'server' | 'auto';

/** GOOD_TURN_HOST chooses the host; else `kind` does; `auto` prefers the desktop. */
export async function runSuite({ kind, ...run }: SuiteRun & { readonly kind?: HostKind }): Promise<Counts> {
  const wanted = chosen(kind);
  if (wanted === 'server') return runInServerHost(run);
  const desktop = await findDesktop();
  if (desktop.kind === 'ready') return runInDesktopHost(desktop.executable, run);
  if (wanted === 'desktop') throw new Error(`No desktop VS Code (${desktop.why}).`);
  console.error(`No desktop VS Code (${desktop.why}): testing in the VS Code server instead.`);
  return runInServerHost(run);
}

function chosen(kind: HostKind = 'auto'): HostKind {
  const named = process.env['GOOD_TURN_HOST'];
  if (!named) return kind;
  if (named === 'desktop' || named === 'server' || named === 'auto') return named;
  throw new Error(`GOOD_TURN_HOST is ${named}; it can be desktop, server or auto.`);
}
