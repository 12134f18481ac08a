// Bundled into every suite that runs in a Node extension host; see bundleSuite.ts.
import { renameSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { collectReport } from './collectReport';
import type { LoadTests } from './collectReport';
import { reportVariable } from './testReport';

export async function runMocha(grep: string | undefined, ...tests: readonly LoadTests[]): Promise<void> {
  const file = process.env[reportVariable];
  if (!file) throw new Error(`${reportVariable} names no file: start the suite by runSuite.`);
  const report = await collectReport(Mocha, tests, grep);
  // Renamed into place, so that the runner never reads half a report.
  writeFileSync(`${file}.part`, JSON.stringify(report));
  renameSync(`${file}.part`, file);
}
