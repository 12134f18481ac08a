import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { bundleSuite } from '../test/support/host/bundleSuite';
import { runInWebHost } from '../test/support/host/runInWebHost';
import { runSuite } from '../test/support/host/runSuite';
import { startTestBench } from '../test/support/testBench';
import { root, runMocha, sum, testFiles, type Counts } from './runMocha';

/** The suite inside a real VS Code, by the bundle for Node and by the bundle for the web; then as a user sees it. */
export async function runVsCodeTests(): Promise<Counts> {
  const folder = path.join(root, 'out', 'empty-folder');
  mkdirSync(folder, { recursive: true });
  const bench = await startTestBench('metamask_core');
  const settings = { 'goodTurn.server': bench.url };
  const suite = (target: 'node' | 'web'): Promise<string> =>
    bundleSuite({
      files: testFiles('integration'),
      outfile: path.join(root, 'out', target, 'index.js'),
      target,
    });
  try {
    const run = { extension: root, folder, settings };
    console.log('\nInside VS Code, bundle for Node');
    const node = await runSuite({ ...run, suite: await suite('node') });
    console.log('\nInside VS Code, bundle for the web');
    const web = await runInWebHost({ ...run, suite: await suite('web') });
    console.log('\nAs a user sees it');
    return sum([node, web, await runMocha('window', 120_000)]);
  } finally {
    await bench.close();
  }
}
