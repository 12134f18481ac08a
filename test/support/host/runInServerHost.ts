// Runs a suite in the extension host of VS Code's own server, with its window in a headless browser.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWindow } from './openWindow';
import { startVsCodeServer } from './startVsCodeServer';
import { tail, timeLimit, within } from './suiteRun';
import type { SuiteRun } from './suiteRun';
import { printReport, reportVariable } from './testReport';
import type { Counts, TestReport } from './testReport';
import { windowConsole } from './windowConsole';

export async function runInServerHost({ suite, settings, ...rest }: SuiteRun): Promise<Counts> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'good-turn-report-'));
  const file = path.join(scratch, 'report.json');
  let endedAt: number | undefined;
  let lines: readonly string[] = [];
  const server = await startVsCodeServer({
    ...rest,
    ...(settings && { userSettings: settings }),
    env: { ...rest.env, [reportVariable]: file },
    log: (line) => {
      if (line.includes('Extension Host Process exited')) endedAt = Date.now();
    },
  });
  try {
    const window = await openWindow(server.url({ extensionTestsPath: suite }), {
      prepare: (page) => void (lines = windowConsole(page)),
    });
    try {
      const report = await within(timeLimit, async () => {
        if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as TestReport;
        if (endedAt && Date.now() - endedAt > 1_000)
          throw new Error('The extension host ended without a report.');
        return undefined;
      });
      return printReport(report);
    } finally {
      await window.close();
    }
  } catch (error) {
    console.error(`The window's console ends with:\n${tail(lines.join('\n'))}\n`);
    console.error(`The extension host's log ends with:\n${tail(await server.exthostLogs())}\n`);
    throw error;
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}
