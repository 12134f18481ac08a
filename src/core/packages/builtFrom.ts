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
      folder: packed.texts.at(cell(packageColumn.folder)) ?? '',
      counts: nameCountsIn(cell(packageColumn.flags)),
      manifest: packed.texts.at(cell(packageColumn.manifest)) ?? '',
    };
  });
  const builds = new Map<string, number[]>();
  for (const { node, ecosystem, folder } of rows.filter(
    (each) => isBuilt(each.ecosystem) && each.counts !== 'nowhere',
  )) {
    const key = `${ecosystem} ${folder}`;
    builds.set(key, [...(builds.get(key) ?? []), node]);
  }
  const begin = edges.count;
  // An action that runs an image is in the same file as the image's user.
  const runners = new Map(
    rows.flatMap(({ node, manifest, ecosystem }) =>
      ecosystem === 'docker' ? [[manifest, node] as const] : [],
    ),
  );
  for (const { node, manifest, ecosystem } of rows) {
    const runner = ecosystem === 'actions' && used.has(node) ? runners.get(manifest) : undefined;
    if (runner !== undefined) edges.add(node, runner, runtime);
  }
  for (const { node, folder, counts } of rows.filter((each) => !isBesideCode(each.ecosystem))) {
    if (counts === 'fixtures') continue;
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
