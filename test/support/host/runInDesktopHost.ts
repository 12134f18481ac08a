// Runs a suite in a desktop VS Code, as findDesktop.ts found it.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { readExtensionHostLogs } from './extensionHostLogs';
import { openDisplay } from './openDisplay';
import { quietSettings } from './serverSettings';
import { tail, timeLimit } from './suiteRun';
import type { SuiteRun } from './suiteRun';
import { printReport, reportVariable } from './testReport';
import type { Counts, TestReport } from './testReport';

export async function runInDesktopHost(vscodeExecutablePath: string, run: SuiteRun): Promise<Counts> {
  const display = await openDisplay();
  // Short, because VS Code's socket lies in here and macOS allows it few characters.
  const root = await mkdtemp(path.join(tmpdir(), 'gt-'));
  const report = path.join(root, 'report.json');
  try {
    await writeUserSettings(root, run);
    const ended = runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: run.extension,
      extensionTestsPath: run.suite,
      extensionTestsEnv: { ...run.env, ...display.env, [reportVariable]: report },
      launchArgs: launchArgs(root, run),
    });
    await Promise.race([ended, outOfTime()]);
    return printReport(JSON.parse(await readFile(report, 'utf8')) as TestReport);
  } catch (error) {
    console.error(
      `The extension host's log ends with:\n${tail(await readExtensionHostLogs(path.join(root, 'logs')))}`,
    );
    throw error;
  } finally {
    display.close();
    await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** test-electron adds the flags against the sandbox, updates, welcome pages and the question of trust. */
function launchArgs(root: string, { folder }: SuiteRun): string[] {
  const args = [
    '--user-data-dir',
    root,
    '--extensions-dir',
    path.join(root, 'extensions'),
    '--disable-telemetry',
  ];
  return folder ? [folder, ...args] : args;
}

async function writeUserSettings(root: string, { settings }: SuiteRun): Promise<void> {
  await mkdir(path.join(root, 'User'));
  const text = JSON.stringify({ ...quietSettings, ...settings }, undefined, 2);
  await writeFile(path.join(root, 'User', 'settings.json'), text);
}

function outOfTime(): Promise<never> {
  return new Promise((_, reject) => {
    const late = (): void => reject(new Error(`The suite gave no report within ${timeLimit / 1000} s.`));
    setTimeout(late, timeLimit).unref();
  });
}
