// What a suite inside a VS Code tells the runner outside: plain data, by a file or by a console line.

/** The environment variable that names the report file. */
export const reportVariable = 'GOOD_TURN_REPORT';
/** How a console line with a report begins, where there are no files to write. */
export const reportPrefix = 'good-turn-report:';

export interface TestResult {
  /** The titles of the suites around the test, then its own. */
  readonly titles: readonly string[];
  readonly state: 'passed' | 'failed' | 'pending';
  readonly ms: number;
  readonly error?: string;
}

export interface TestReport {
  /** Which VS Code ran the suite, as it calls itself. */
  readonly host: string;
  readonly results: readonly TestResult[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Prints the tests as Mocha's spec reporter does, the failures once more in full at the end. */
export function printReport({ host, results }: TestReport): Counts {
  console.log(`\n  ${host}`);
  let around: readonly string[] = [];
  for (const result of results) {
    const suites = result.titles.slice(0, -1);
    const common = suites.findIndex((title, depth) => title !== around[depth]);
    const fresh = common === -1 ? suites.length : common;
    suites.slice(fresh).forEach((title, index) => console.log(`${indent(fresh + index)}${title}`));
    console.log(`${indent(suites.length)}${mark(result)} ${result.titles.at(-1)}${slowness(result)}`);
    around = suites;
  }
  const failures = results.filter(({ state }) => state === 'failed');
  const passed = results.filter(({ state }) => state === 'passed').length;
  console.log(`\n  ${passed} passing, ${failures.length} failing`);
  for (const { titles, error } of failures) console.log(`\n  ✗ ${titles.join(' › ')}\n${error ?? ''}`);
  return { passed, failed: failures.length };
}

function indent(depth: number): string {
  return '  '.repeat(depth + 2);
}

function mark({ state }: TestResult): string {
  return { passed: '✓', failed: '✗', pending: '-' }[state];
}

function slowness({ ms }: TestResult): string {
  return ms > 75 ? ` (${ms} ms)` : '';
}
