import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { defaultSettings } from '../src/core/queueSettings';
import type { rank as Rank } from '../src/core/rank';
import type { Snapshot } from '../src/core/snapshot';
import { defaultWeights } from '../src/core/weights';
import { inMemory, readFrom, withGitHub } from '../test/support/readThrough';
import { aSignedInWindow, Disk, FakeTime } from '../test/support/windows';
import { worldOfMany } from '../test/support/worldOfMany';
import { root } from './runMocha';

/** Costs, times, sizes and memory in one run: `npm run bench`. Times are of this machine; compare within a run. */
async function main(): Promise<void> {
  const many = await withGitHub(worldOfMany(1000), ({ url }) => readFrom(url));
  await refreshCosts();
  await ranking(many);
  sizes();
  await memory(many);
}

async function refreshCosts(): Promise<void> {
  const store = inMemory();
  await withGitHub(worldOfMany(100), async ({ url, world }) => {
    const cold = await readFrom(url, { store });
    line('100 requests, cold', costOf(cold), 'at most 4 requests, 6 points');
    const same = await readFrom(url, { store, previous: cold });
    line('nothing has changed', costOf(same), '1 request, 1 point');
    Object.assign(world.pullRequests[7] ?? {}, { title: 'Changed', updatedAt: '2026-08-21T08:30:00Z' });
    line('one has changed', costOf(await readFrom(url, { store, previous: same })), '2 requests');
  });
}

/** As it ships: bundled and minified. */
async function ranking(snapshot: Snapshot): Promise<void> {
  const outfile = path.join(root, 'out', 'bench', 'rank.js');
  await build({ entryPoints: ['src/core/rank.ts'], bundle: true, minify: true, format: 'cjs', outfile });
  const { rank } = (await import(outfile)) as { rank: typeof Rank };
  const once = (): unknown => rank(snapshot, defaultSettings, defaultWeights, snapshot.asOf);
  const parse = JSON.stringify(snapshot);
  const took = median(once);
  const reading = median(() => JSON.parse(parse) as unknown);
  line(
    'ranking 1,000 requests',
    `${took.toFixed(1)} ms (${(took / reading).toFixed(1)} × parsing them)`,
    'under 20 ms',
  );
}

function sizes(): void {
  for (const [name, file, aim] of [
    ['loaded at activation', 'dist/extension.js', 300],
    ['web bundle', 'dist/web/extension.js', 600],
  ] as const) {
    const bytes = readFileSync(path.join(root, file));
    const zipped = gzipSync(bytes).length;
    line(name, `${kilobytes(bytes.length)} KB (${kilobytes(zipped)} KB zipped)`, `at most ${aim} KB`);
  }
}

/** Heap after many rounds against after few: what is kept from round to round would show. */
async function memory(snapshot: Snapshot): Promise<void> {
  const time = new FakeTime(snapshot.asOf);
  const text = JSON.stringify(snapshot);
  const read = (): Promise<Snapshot> =>
    Promise.resolve({ ...(JSON.parse(text) as Snapshot), asOf: time.now });
  const queue = await aSignedInWindow({ source: { read }, time, disk: new Disk() });
  const rounds = async (count: number): Promise<number> => {
    for (let round = 0; round < count; round++) await queue.refresh();
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = await rounds(100);
  const after = await rounds(1000);
  line('heap with 1,000 requests', `${(before / 2 ** 20).toFixed(1)} MB`, '');
  line('after 1,000 more rounds', `${((after - before) / 2 ** 20).toFixed(2)} MB more`, 'no growth');
}

function median(work: () => unknown): number {
  const times = Array.from({ length: 31 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[15] ?? 0;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function costOf({ cost }: Snapshot): string {
  return `${cost.requests} requests, ${cost.points} points`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function line(what: string, figure: string, aim: string): void {
  console.log(`${what.padEnd(28)}${figure.padEnd(36)}${aim && `(${aim})`}`);
}

void main();
