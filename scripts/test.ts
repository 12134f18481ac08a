import { execFileSync, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Counts } from '../test/support/host/testReport';
import { root } from './runMocha';
import { isAttack, testSteps, type StepName, type TestStep } from './testSteps';
import type { StepTask } from './testStep';

/**
 * Runs all tests, or selected ones: `npm test -- window/queue --grep "signing out"`. Steps run in parallel;
 * each step's output is printed when it's done, and the counts come last.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const isTold = values.grep !== undefined || positionals.length > 0;
  const tasks = (Object.keys(testSteps) as StepName[]).flatMap((name): StepTask[] => {
    const { files, isQuick = false }: TestStep = testSteps[name];
    if (values.quick && !isQuick) return [];
    const chosen = files.filter(
      (file) => isNamed(file, positionals) && !(values.quick && !isTold && isAttack(file)),
    );
    const isWanted = chosen.length > 0 || (name === 'lint' && values.quick && !isTold);
    const { grep } = values;
    return isWanted ? [{ name, files: chosen, isTold, ...(grep !== undefined && { grep }) }] : [];
  });
  if (tasks.some(needsBuild)) {
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  }
  conclude(await runAll(tasks));
}

function isNamed(file: string, parts: readonly string[]): boolean {
  const name = path.relative(root, file).replaceAll(path.sep, '/');
  return parts.length === 0 || parts.some((part) => name.includes(part.replaceAll('\\', '/')));
}

function needsBuild({ name }: StepTask): boolean {
  const step: TestStep = testSteps[name];
  return step.needsBuild ?? false;
}

/**
 * Runs as many at once as there are processors, but at most three, because rendering windows needs a
 * processor too.
 */
async function runAll(tasks: readonly StepTask[]): Promise<Counts[]> {
  const counts: Counts[] = [];
  const waiting = [...tasks];
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) counts.push(await run(task));
  };
  const workers = Math.min(tasks.length, availableParallelism(), 3);
  await Promise.all(Array.from({ length: workers }, work));
  return counts;
}

async function run(task: StepTask): Promise<Counts> {
  const start = Date.now();
  const { title } = testSteps[task.name];
  const child = spawn(
    process.execPath,
    ['--require', 'tsx/cjs', path.join(__dirname, 'testStep.ts'), JSON.stringify(task)],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => output.push(chunk));
  // A process that exits without reporting has failed.
  let counts: Counts = { passed: 0, failed: 1 };
  child.on('message', (message) => (counts = message as Counts));
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const { passed, failed } = counts;
  const outcome =
    task.name === 'lint' ? (failed === 0 ? 'fine' : 'failed') : `${passed} passed, ${failed} failed`;
  console.log(`\n${title}: ${outcome} (${Math.round((Date.now() - start) / 1000)} s)`);
  process.stdout.write(Buffer.concat(output));
  return counts;
}

/** Running no tests is a failure too. */
function conclude(all: readonly Counts[]): void {
  const passed = all.reduce((total, counts) => total + counts.passed, 0);
  const failed = all.reduce((total, counts) => total + counts.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
