// Runs Mocha inside an extension host and gathers its results as plain data.
import type MochaRunner from 'mocha';
import * as vscode from 'vscode';
import { testLimit } from '../patience';
import type { TestReport, TestResult } from './testReport';

/** A test file, evaluated only once Mocha's `suite` and `test` are there. */
export type LoadTests = () => Promise<unknown>;

export type MochaConstructor = typeof MochaRunner;

export async function collectReport(
  constructor: MochaConstructor,
  tests: readonly LoadTests[],
  grep: string | undefined,
): Promise<TestReport> {
  const host = `${vscode.env.appName} ${vscode.version} on ${vscode.env.appHost}`;
  const results: TestResult[] = [];
  try {
    const mocha = new constructor({
      ui: 'tdd',
      timeout: testLimit,
      ...(grep !== undefined && { grep }),
      reporter: silent as unknown as Mocha.ReporterConstructor,
    });
    // `suite` and `test` become globals at this event, which else only Mocha's own loading of files sends.
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    for (const load of tests) await load();
    await run(mocha, results);
  } catch (error) {
    results.push({ titles: ['loading the tests'], state: 'failed', ms: 0, error: describe(error) });
  }
  return { host, results };
}

function silent(): void {
  // The runner outside prints; a reporter in here would write to a console nobody reads.
}

function run(mocha: Mocha, results: TestResult[]): Promise<void> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve());
    const add = (test: Mocha.Runnable, state: TestResult['state'], error?: string): void => {
      const result = { titles: test.titlePath(), state, ms: test.duration ?? 0 };
      results.push(error === undefined ? result : { ...result, error });
    };
    runner.on('pass', (test) => add(test, 'passed'));
    runner.on('pending', (test) => add(test, 'pending'));
    // A failing hook arrives here too, under its own title.
    runner.on('fail', (test, error: unknown) => add(test, 'failed', describe(error)));
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
