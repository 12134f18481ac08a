import path from 'node:path';
import Mocha from 'mocha';
import { testLimit } from '../test/support/patience';
import type { Counts } from '../test/support/host/testReport';
import '../test/support/seed';

export const root = path.join(__dirname, '..');

/** Which tests of a file to run, and how to report them. */
export interface Choice {
  /** A regular expression for the full title. */
  readonly grep?: string;
  /** Whether to list every test instead of only failures. */
  readonly isTold: boolean;
}

/** Runs test files in this process. */
export function runMocha(files: readonly string[], { grep, isTold }: Choice): Promise<Counts> {
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: testLimit,
    reporter: isTold ? 'spec' : OnlyFailures,
    ...(grep !== undefined && { grep }),
  });
  for (const file of files) mocha.addFile(file);
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed });
    });
  });
}

class OnlyFailures extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      this.epilogue();
    });
  }
}
