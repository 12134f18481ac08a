import type { Sliced } from '../model/slices';
import { toCode } from './edges';
import type { EdgeBuffer } from './edgeBuffer';
import { isBesideCode, type Ecosystem } from './package';
import { countPackages, ecosystemAt, nameCountsIn, packageColumn, packageColumns } from './packed';
import type { Linker } from './targets';

/**
 * Adds what actions and images are built from: the packages in their folder or below it, unless another one
 * lies nearer. So whoever uses an action depends on the libraries of its code. Only those that another
 * repository uses count: others would show as a second package beside their own code.
 *
 * @param used the actions and images that another repository uses, as nodes
 */
export function* addBuilds(used: ReadonlySet<number>, linker: Linker, edges: EdgeBuffer): Sliced<void> {
  const repositories = new Set([...used].map((node) => linker.names.repositoryOf[node] ?? -1));
  for (const index of repositories) {
    addIn(index, used, linker, edges);
    yield;
  }
}

function addIn(index: number, used: ReadonlySet<number>, linker: Linker, edges: EdgeBuffer): void {
  const packed = linker.repositories[index]?.packages;
  if (!packed) return;
  const first = linker.firsts[index] ?? 0;
  const rows = Array.from({ length: countPackages(packed) }, (_, offset) => {
    const cell = (column: number): number => packed.packages[offset * packageColumns + column] ?? -1;
    return {
      node: first + offset,
      ecosystem: ecosystemAt(cell(packageColumn.ecosystem)),
      folder: packed.texts[cell(packageColumn.folder)] ?? '',
      isFixture: nameCountsIn(cell(packageColumn.flags)) === 'fixtures',
    };
  });
  const builds = new Map<string, number[]>();
  for (const { node, ecosystem, folder } of rows.filter((each) => isBuilt(each.ecosystem))) {
    const key = `${ecosystem} ${folder}`;
    builds.set(key, [...(builds.get(key) ?? []), node]);
  }
  const begin = edges.count;
  for (const { node, folder, isFixture } of rows.filter((each) => !isBesideCode(each.ecosystem))) {
    if (isFixture) continue;
    for (const ecosystem of ['actions', 'docker'] as const)
      for (const build of nearest(folder, ecosystem, builds))
        if (used.has(build) && edges.count - begin < mostBuilds) edges.add(build, node, runtime);
  }
}

const runtime = toCode({ scope: 'runtime', accepts: true });

/** A hundred images in one folder of a thousand packages. */
const mostBuilds = 100_000;

function nearest(
  folder: string,
  ecosystem: Ecosystem,
  builds: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const found = builds.get(`${ecosystem} ${at}`);
    if (found) return found;
    if (at === '') return [];
  }
}

/** Whether packages of this kind are built from the code beside them. */
export function isBuilt(ecosystem: Ecosystem): boolean {
  return ecosystem === 'actions' || ecosystem === 'docker';
}
