import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { finish as Finish } from '../src/core/model/slices';
import type { DependentPackage } from '../src/core/packages/dependents';
import { edgeWeights, toCode } from '../src/core/packages/edges';
import { scopes } from '../src/core/packages/package';
import type { reach as Reach } from '../src/core/packages/reach';
import type { EdgeList, reverseGraph as Build } from '../src/core/packages/reverseGraph';
import type { spread as Spread } from '../src/core/packages/spread';
import { defaultSettings } from '../src/core/settings/queueSettings';
import type { RequestFields, toRequest as ToRequest } from '../src/github/mapping';
import type { TimelineItem } from '../src/github/timeline';
import type { GetDownstream, rank as Rank } from '../src/core/ranking/rank';
import type { Snapshot } from '../src/core/model/snapshot';
import { defaultWeights } from '../src/core/settings/weights';
import { aDependent, aDownstream } from '../test/support/downstreamBuilders';
import { packageReaderAt, readAgain } from '../test/support/packageReading';
import { organisation } from '../test/support/packageWorlds';
import { inMemory, readFrom, withGitHub } from '../test/support/readThrough';
import { aSignedInWindow, Disk, FakeTime } from '../test/support/windows';
import { worldOfMany } from '../test/support/worldOfMany';
import { collectGarbage } from './collectGarbage';
import type { graphBench as GraphBench } from './graphBench';
import { toneBench, type LoadTone } from './toneBench';
import { inputBench } from './inputBench';
import { orderBench } from './orderBench/orderBench';
import { longRun } from './longRun';
import { root } from './runMocha';

/**
 * Measures costs, times, sizes and memory in one run: `npm run bench`. Times are for this machine; compare
 * them within a run. With `order`, measures instead what each order of the queue costs those who are waiting;
 * with `long`, what windows cost and keep that stay open for weeks.
 */
async function main([what, ...args]: readonly string[]): Promise<void> {
  if (what === 'order') {
    orderBench(args);
    return;
  }
  if (what === 'long') {
    await longRun(args);
    return;
  }
  const many = await withGitHub(worldOfMany(1000), ({ url }) => readFrom(url));
  await refreshCosts();
  await packageCosts();
  await mapping();
  await ranking(many);
  await packageGraph();
  const { graphBench } = await bundled<{ graphBench: typeof GraphBench }>(
    `export { graphBench } from './scripts/graphBench';`,
  );
  await graphBench(line);
  await tone();
  for (const [what, work, aim] of inputBench) line(what, `${median(work, 5).toFixed(1)} ms`, aim);
  sizes();
  await memory(many);
}

async function refreshCosts(): Promise<void> {
  const store = inMemory();
  await withGitHub(worldOfMany(100), async ({ url, world }) => {
    const cold = await readFrom(url, { store });
    line('100 requests, cold', formatCost(cold), 'at most 4 requests, 6 points');
    const same = await readFrom(url, { store, previous: cold });
    line('nothing has changed', formatCost(same), '1 request, 1 point');
    Object.assign(world.pullRequests[7] ?? {}, { title: 'Changed', updatedAt: '2026-08-21T08:30:00Z' });
    line('one has changed', formatCost(await readFrom(url, { store, previous: same })), '2 requests');
  });
}

/** The hours follow from the default of 500 requests an hour. */
async function packageCosts(): Promise<void> {
  for (const count of [57, 300, 1000]) {
    const disk = new Disk();
    await withGitHub(grownTo(count), async ({ url }) => {
      const snapshot = await readFrom(url);
      const reader = (): ReturnType<typeof packageReaderAt> =>
        packageReaderAt(url, { files: disk, budget: 10_000 });
      const cold = await readAgain(reader(), snapshot);
      const hours = Math.floor(cold.cost.requests / 500);
      line(`${count} repositories, cold`, `${formatCost(cold)}, ${hours} h`, 'about 1 request each');
      line('after a restart', formatCost(await readAgain(reader(), snapshot)), '1 request, 1 point for 100');
    });
  }
}

/** The organization, and copies of its repositories under other names. */
function grownTo(count: number): object {
  const world = organisation();
  const { repositories } = world;
  const all = Array.from({ length: count }, (_, index) => {
    const known = repositories[index % repositories.length];
    const round = Math.floor(index / repositories.length);
    return round === 0 ? known : { ...known, nameWithOwner: `${known?.nameWithOwner}-${round}` };
  });
  return { ...world, repositories: all };
}

/** Maps GitHub's largest page of what may be the largest requests. */
async function mapping(): Promise<void> {
  const { toRequest } = await bundled<{ toRequest: typeof ToRequest }>(
    `export { toRequest } from './src/github/mapping';`,
  );
  const text = JSON.stringify(Array.from({ length: 100 }, (_, index) => aLongRequest(index)));
  const reading = median(() => JSON.parse(text) as unknown);
  const nodes = JSON.parse(text) as RequestFields[];
  const took = median(() => nodes.map((node) => toRequest(node, 'github.com', 'rin', true)));
  const times = `${took.toFixed(1)} ms (${(took / reading).toFixed(1)} × parsing them)`;
  line('mapping 100 × 100 events', times, 'at most 3 ×');
}

function aLongRequest(number: number): RequestFields {
  const author = { __typename: 'User', login: 'kim', name: 'Kim' } as const;
  const repository = { nameWithOwner: 'acme/core' };
  const createdAt = '2026-08-19T09:00:00Z';
  const body = 'Could we name this by its unit? It blocks acme/core#7, I fear.';
  const events: readonly TimelineItem[] = [
    { __typename: 'ReviewRequestedEvent', createdAt, requestedReviewer: author },
    { __typename: 'IssueComment', createdAt, author, body },
    {
      __typename: 'PullRequestCommit',
      made: { oid: 'abc', committedDate: createdAt, author: { user: author } },
    },
    {
      __typename: 'PullRequestReview',
      submittedAt: createdAt,
      state: 'COMMENTED',
      author,
      commit: { oid: 'abc' },
    },
    {
      __typename: 'CrossReferencedEvent',
      source: { __typename: 'Issue', number: 7, title: 'Goal', body, closed: false, repository, author },
    },
  ];
  const nodes = Array.from({ length: 20 }, () => events).flat();
  return {
    id: `PR_${number}`,
    number,
    title: 'Change',
    createdAt,
    repository,
    author,
    timelineItems: { nodes },
  };
}

async function ranking(snapshot: Snapshot): Promise<void> {
  const { rank } = await bundled<{ rank: typeof Rank }>(`export { rank } from './src/core/ranking/rank';`);
  const parse = JSON.stringify(snapshot);
  const reading = median(() => JSON.parse(parse) as unknown);
  const timed = (what: string, getDownstream?: GetDownstream): void => {
    const took = median(() =>
      rank(snapshot, defaultSettings, defaultWeights, snapshot.asOf, { getDownstream }),
    );
    line(what, `${took.toFixed(1)} ms (${(took / reading).toFixed(1)} × parsing them)`, 'under 20 ms');
  };
  timed('ranking 1,000 requests');
  const downstreams = new Map(snapshot.requests.map((request) => [request, aDownstream(fiftyDependents())]));
  timed('with 50 dependents each', (request) => downstreams.get(request));
}

function fiftyDependents(): DependentPackage[] {
  return Array.from({ length: 50 }, (_, index) =>
    aDependent(`app${index}`, { weight: 1 / (1 + (index % 5)), teams: [`acme/team${index % 9}`] }),
  );
}

/** Searches a hub's dependents, compared with the least a search must do: read all edges once. */
async function packageGraph(): Promise<void> {
  const { finish, reverseGraph, reach, spread, sum } = await bundled<{
    reverseGraph: typeof Build;
    finish: typeof Finish;
    reach: typeof Reach;
    spread: typeof Spread;
    sum: (numbers: Int32Array) => number;
  }>(`export { finish } from './src/core/model/slices';
    export { reverseGraph } from './src/core/packages/reverseGraph';
    export { reach } from './src/core/packages/reach';
    export { spread } from './src/core/packages/spread';
    export function sum(numbers) {
      let sum = 0;
      for (let index = 0; index < numbers.length; index++) sum = (sum + numbers[index]) | 0;
      return sum;
    }`);
  const size = 100_000;
  const edges = manyEdges(size, 1_000_000);
  const before = bytesOfArrays();
  const graph = finish(reverseGraph(size, edges));
  const megabytes = (bytesOfArrays() - before) / 2 ** 20;
  const building = median(() => finish(reverseGraph(size, edges)));
  line('100,000 packages, 1 M edges', `${building.toFixed(0)} ms, ${megabytes.toFixed(1)} MB`, '');

  const { shares, notAccepted } = defaultWeights.edges;
  const weights = edgeWeights(shares, notAccepted);
  // Enough runs for V8 to fully optimize all of these.
  const plain = median(() => sum(graph.dependencies.targets), 301);
  const times = (took: number): string =>
    `${took.toFixed(2)} ms (${(took / plain).toFixed(1)} × reading the edges)`;
  for (const node of [0, 1000]) {
    const found = reach(graph, [node], weights).length - 1;
    const took = median(() => reach(graph, [node], weights), 301);
    line(`a hub's ${found} dependents`, times(took), 'at most 3 ×');
  }
  const ways = median(() => spread(graph, [{ node: 0, changeWeight: 1 }], weights));
  line('with their weights and ways', times(ways), '');
}

async function tone(): Promise<void> {
  await toneBench(
    () =>
      bundled<Awaited<ReturnType<LoadTone>>>(
        `export { english } from './src/core/messages/translate';
        export { checkTone } from './src/tone/checkTone';`,
      ),
    line,
  );
}

function bytesOfArrays(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/**
 * Generates the same edges every time: each package depends on ten others, mostly on those with many
 * dependents.
 */
function manyEdges(size: number, count: number): EdgeList {
  let seed = 1;
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const edges = { from: new Int32Array(count), to: new Int32Array(count), codes: new Uint8Array(count) };
  for (let edge = 0; edge < count; edge++) {
    const from = edge % size;
    edges.from[edge] = from;
    edges.to[edge] = Math.floor(from * chance() ** 3);
    const scope = scopes[Math.floor(chance() * scopes.length)] ?? 'runtime';
    edges.codes[edge] = toCode({ scope, accepts: chance() < 0.9 });
  }
  return edges;
}

/** Bundles and minifies the code as it ships. */
async function bundled<T>(contents: string): Promise<T> {
  const name = /\w+(?= })/.exec(contents)?.[0] ?? 'bundle';
  const outfile = path.join(root, 'out', 'bench', `${name}.js`);
  const stdin = { contents, resolveDir: root, loader: 'ts' } as const;
  await build({ stdin, bundle: true, minify: true, format: 'cjs', platform: 'node', outfile });
  return (await import(outfile)) as T;
}

function sizes(): void {
  for (const [name, file, aim] of [
    ['loaded at activation', 'dist/extension.js', 250],
    ['loaded at sign-in', 'dist/github.js', 70],
    ['web bundle', 'dist/web/extension.js', 250],
  ] as const) {
    const bytes = readFileSync(path.join(root, file));
    const zipped = gzipSync(bytes).length;
    line(name, `${kilobytes(bytes.length)} KB (${kilobytes(zipped)} KB zipped)`, `at most ${aim} KB`);
  }
}

/**
 * Compares the heap after many rounds with the heap after a few, to reveal anything retained between rounds.
 */
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

function median(work: () => unknown, runs = 31): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

function formatCost({ cost }: Pick<Snapshot, 'cost'>): string {
  return `${cost.requests} requests, ${cost.points} points`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function line(what: string, figure: string, aim: string): void {
  console.log(`${what.padEnd(32)}${figure.padEnd(36)}${aim && `(${aim})`}`);
}

void main(process.argv.slice(2));
