// Runs a browser-bundled suite against the extension's browser bundle in the web-worker extension host.
import { openWindow } from './openWindow';
import { startVsCodeServer } from './startVsCodeServer';
import { tail, timeLimit, within } from './suiteRun';
import type { SuiteRun } from './suiteRun';
import { printReport, reportPrefix } from './testReport';
import type { Counts, TestReport } from './testReport';
import { windowConsole } from './windowConsole';

/** The suite must lie inside the extension's folder, else it runs in the Node host; the worker has no `env`. */
export async function runInWebHost({ suite, settings, ...rest }: Omit<SuiteRun, 'env'>): Promise<Counts> {
  let lines: readonly string[] = [];
  const server = await startVsCodeServer({
    ...rest,
    extensionKind: 'web',
    ...(settings && { userSettings: settings }),
  });
  try {
    const window = await openWindow(server.url({ extensionTestsPath: suite }), {
      prepare: (page) => void (lines = windowConsole(page)),
    });
    try {
      return printReport(await within(timeLimit, () => findReport(lines)));
    } finally {
      await window.close();
    }
  } catch (error) {
    console.error(`The window's console ends with:\n${tail(lines.join('\n'))}\n`);
    throw error;
  } finally {
    await server.stop();
  }
}

function findReport(lines: readonly string[]): TestReport | undefined {
  const line = lines.find((text) => text.includes(reportPrefix));
  if (line === undefined) return undefined;
  return JSON.parse(line.slice(line.indexOf(reportPrefix) + reportPrefix.length)) as TestReport;
}
