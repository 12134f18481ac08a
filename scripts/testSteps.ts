import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bundleSuite } from '../test/support/host/bundleSuite';
import { runInWebHost } from '../test/support/host/runInWebHost';
import { runSuite } from '../test/support/host/runSuite';
import type { SuiteRun } from '../test/support/host/suiteRun';
import type { Counts } from '../test/support/host/testReport';
import { startTestBench } from '../test/support/testBench';
import { root, runMocha, type Choice } from './runMocha';

/** A group of tests that runs in its own process, in parallel with others. */
export interface TestStep {
  readonly title: string;
  /** Its test files; a step without files can't be filtered. */
  readonly files: readonly string[];
  /** Whether `npm run test:quick` includes it. */
  readonly isQuick?: boolean;
  readonly needsBuild?: boolean;
  run(files: readonly string[], choice: Choice): Promise<Counts>;
}

/** Suites that break thousands of inputs: each takes as long as a hundred others. A quick run leaves them out. */
export const isAttack = (file: string): boolean =>
  /[/\\]hostile[/\\]|[/\\](?:wireFaults|tokenEcho|slowWire|nulls|longRun)\.test\.ts$/.test(file);
const isKill = (file: string): boolean => path.basename(file) === 'crash.test.ts';
const contract = testFiles('contract');
const integration = testFiles('integration');
const window = testFiles('window');

/** Longest first, because the others fit in alongside it. */
export const testSteps = {
  window: {
    title: 'As a user sees it',
    files: window.filter((file) => !isKill(file)),
    needsBuild: true,
    run: runMocha,
  },
  lint: { title: 'Lint without types', files: [], isQuick: true, run: lint },
  unit: { title: 'Unit', files: testFiles('unit'), isQuick: true, run: runMocha },
  contract: {
    title: 'Contract',
    files: contract.filter((file) => !isKill(file)),
    isQuick: true,
    run: runMocha,
  },
  node: {
    title: 'Inside VS Code, bundle for Node',
    files: integration,
    needsBuild: true,
    run: (files, choice) => insideVsCode('node', files, choice),
  },
  web: {
    title: 'Inside VS Code, bundle for the web',
    files: integration,
    needsBuild: true,
    run: (files, choice) => insideVsCode('web', files, choice),
  },
  kills: {
    title: 'Kills',
    files: [...contract, ...window].filter(isKill),
    needsBuild: true,
    run: runMocha,
  },
} satisfies Readonly<Record<string, TestStep>>;

export type StepName = keyof typeof testSteps;

/** Finds all test files in a folder of `test/`, so that none has to be listed. */
function testFiles(folder: string): string[] {
  const below = path.join(root, 'test', folder);
  const names = readdirSync(below, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(below, name))
    .sort();
}

/** Type errors are found by `npm run lint`, which takes three times as long. */
function lint(): Promise<Counts> {
  const eslint = [
    'eslint',
    '--config',
    'eslint.quick.config.mjs',
    '--cache',
    '--cache-location',
    'out/.eslintcache',
  ];
  const failed = [
    [...eslint, '.'],
    ['prettier', '--check', '--log-level', 'warn', '--cache', '.'],
  ].filter(([name = '', ...args]) => {
    const script = path.join(root, 'node_modules', '.bin', name);
    return (
      spawnSync(script, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status !==
      0
    );
  });
  return Promise.resolve({ passed: 0, failed: failed.length });
}

async function insideVsCode(
  target: 'node' | 'web',
  files: readonly string[],
  { grep }: Choice,
): Promise<Counts> {
  const folder = path.join(root, 'out', target, 'folder');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(root, 'out', target, 'index.js');
  const suite = await bundleSuite({ files, outfile, target, ...(grep !== undefined && { grep }) });
  const bench = await startTestBench('metamask_core');
  const run: SuiteRun = { suite, extension: root, folder, settings: { 'goodTurn.server': bench.url } };
  try {
    return await (target === 'node' ? runSuite(run) : runInWebHost(run));
  } finally {
    await bench.close();
  }
}
