// Bundled into every suite that runs in the web-worker extension host: Mocha's browser build, and the report
// as a console line, because a worker has no files.
import 'mocha/mocha.js';
import { collectReport } from './collectReport';
import type { LoadTests, MochaConstructor } from './collectReport';
import { reportPrefix } from './testReport';

export async function runMocha(grep: string | undefined, ...tests: readonly LoadTests[]): Promise<void> {
  // The global constructor, not the ready-made `mocha`: that one's `run` reads the address of a page.
  const { Mocha } = globalThis as unknown as { Mocha: MochaConstructor };
  console.log(`${reportPrefix}${JSON.stringify(await collectReport(Mocha, tests, grep))}`);
}
