import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import '../test/support/seed';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export const root = path.join(__dirname, '..');

/** All test files below a folder of `test/`: found, never listed. */
export function testFiles(folder: string): string[] {
  const below = path.join(root, 'test', folder);
  const names = readdirSync(below, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(below, name))
    .sort();
}

/** Runs the tests below a folder in this process. */
export function runMocha(folder: string, timeout: number): Promise<Counts> {
  const mocha = new Mocha({ ui: 'tdd', timeout, reporter: process.env['CI'] ? 'dot' : 'spec' });
  for (const file of testFiles(folder)) mocha.addFile(file);
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed });
    });
  });
}

export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
  };
}

/** No test at all is a failure too. */
export function conclude(counts: Counts): void {
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
}
