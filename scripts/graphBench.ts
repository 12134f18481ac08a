import { collectGarbage } from './collectGarbage';
import { PackageStore } from '../src/github/packages/packageStore';
import type { StoredPackages } from '../src/github/packages/storedPackages';
import { createBreathe } from '../src/app/breathe';
import { inSlices } from '../src/core/model/slices';
import { findDownstream } from '../src/core/packages/downstream';
import { scopes, type Package } from '../src/core/packages/package';
import { pack } from '../src/core/packages/packed';
import { defaultWeights } from '../src/core/settings/weights';
import { PackageIndex } from '../src/manifests/packageIndex';
import { Disk } from '../test/support/windows';

const repositories = 1000;
const packagesEach = 100;
const dependenciesEach = 10;

/**
 * The whole way that an editor goes at a start, with 100,000 packages and a million dependencies: from the
 * stored files to the graph, and to what depends on 100 requests. Also the longest time in which nothing else
 * could run.
 */
export async function graphBench(line: (what: string, figure: string, aim: string) => void): Promise<void> {
  const disk = new Disk();
  const log = { info: noLine, warn: noLine, error: noLine };
  const stored = anOrganization(Number(process.env['SEED'] ?? Date.now()));
  await new PackageStore('bench', disk, log).save(stored, stored.repositories.keys());
  const bytes = [...disk.texts.values()].reduce((sum, { length }) => sum + length, 0);
  line('100,000 packages, stored', `${(bytes / 2 ** 20).toFixed(1)} MB`, '');

  collectGarbage();
  const before = process.memoryUsage();
  const blocks = watchBlocks();
  const start = performance.now();
  const loaded = await new PackageStore('bench', disk, log).load();
  const read = performance.now();
  const index = new PackageIndex();
  for (const [name, repository] of loaded.repositories) index.write(name, repository);
  const map = await inSlices(index.map([]), createBreathe());
  const built = performance.now();
  const longest = blocks.stop();
  line('read from the store', `${(read - start).toFixed(0)} ms`, '');
  line('graph from the store', `${(built - start).toFixed(0)} ms`, 'under 1,000 ms');
  line('longest block meanwhile', `${longest.toFixed(0)} ms`, 'at most 50 ms');
  collectGarbage();
  const after = process.memoryUsage();
  const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  line('memory of packages and graph', `${(used / 2 ** 20).toFixed(0)} MB`, 'under 150 MB');

  const hub = (): number => {
    const from = performance.now();
    const found = findDownstream(changeOf(0), map, defaultWeights);
    const names = found.dependents.map(({ name }) => name).length + found.teams.length;
    const took = performance.now() - from;
    return names > 0 ? took : NaN;
  };
  const all = Array.from({ length: 9 }, hub);
  const times = [...all].sort((a, b) => a - b);
  const { reached, teams } = findDownstream(changeOf(0), map, defaultWeights);
  line(
    `a hub's ${reached} dependents and ${teams.length} teams`,
    `${(times[4] ?? 0).toFixed(1)} ms`,
    'under 30 ms',
  );
  line('the same for the first time', `${(all[0] ?? 0).toFixed(1)} ms`, '');
  const first = performance.now();
  for (let request = 0; request < 100; request++)
    findDownstream(changeOf(Math.floor((request * repositories) / 100)), map, defaultWeights);
  line('dependents of 100 requests', `${(performance.now() - first).toFixed(0)} ms`, 'under 500 ms');
}

function changeOf(index: number): Parameters<typeof findDownstream>[0] {
  return {
    repository: `acme/r${index}`,
    files: Array.from({ length: 20 }, (_, file) => ({ path: `packages/p0/src/${file}.ts`, lines: 10 })),
    isCut: false,
    author: 'kim',
    authorTeams: [],
  };
}

/** Each package depends on ten that come before it, mostly on those with many dependents. */
function anOrganization(from: number): StoredPackages {
  let seed = from >>> 0;
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const nameOf = (number: number): string =>
    `@acme/r${Math.floor(number / packagesEach)}-p${number % packagesEach}`;
  const versionOf = (number: number): string => `${1 + (number % 3)}.${number % 40}.${number % 7}`;
  const packageOf = (number: number): Package => ({
    ecosystem: 'npm',
    name: nameOf(number),
    version: versionOf(number),
    folder: `packages/p${number % packagesEach}`,
    manifest: `packages/p${number % packagesEach}/package.json`,
    owners: [`@acme/team${Math.floor(number / 250)}`],
    dependencies: Array.from({ length: number === 0 ? 0 : dependenciesEach }, () => {
      const target = Math.floor(number * chance() ** 3);
      return {
        name: nameOf(target),
        scope: scopes[Math.floor(chance() * scopes.length)] ?? 'runtime',
        range: `^${chance() < 0.9 ? versionOf(target) : '9.0.0'}`,
      };
    }),
  });
  return {
    repositories: new Map(
      Array.from({ length: repositories }, (_, index) => [
        `acme/r${index}`,
        {
          head: `head${index}`,
          tree: `tree${index}`,
          packages: pack(
            Array.from({ length: packagesEach }, (__, offset) => packageOf(index * packagesEach + offset)),
          ),
          manifests: [],
          attributes: {},
          unread: [],
          isEnough: true,
        },
      ]),
    ),
    files: new Map(),
    unread: [],
    asOf: 0,
  };
}

/** Notes the longest time between two turns of the event loop. */
function watchBlocks(): { stop: () => number } {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.max(longest, performance.now() - last);
    },
  };
}

function noLine(): void {
  // Nothing goes wrong here that the figures don't show.
}
