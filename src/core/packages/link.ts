import { repositoryKey } from '../model/ids';
import type { Sliced } from '../model/slices';
import { EdgeBuffer } from './edgeBuffer';
import { toCode } from './edges';
import { firstNodes, nameNodes, type PackageNames, type PackagesOf } from './names';
import { scopes } from './package';
import {
  countPackages,
  dependencyColumn,
  dependencyColumns,
  nameCountsIn,
  packageColumn,
  packageColumns,
} from './packed';
import { RangeVerdicts, type Accepts } from './rangeVerdicts';
import type { EdgeList } from './reverseGraph';
import { Targets, type Linker } from './targets';

export interface Linked {
  readonly edges: EdgeList;
  readonly names: PackageNames;
  /** Indexes of repositories with so many dependencies that some were left out. */
  readonly cut: readonly number[];
  readonly firsts: Int32Array;
}

/**
 * Most edges of one repository: 5,000 packages with 50 dependencies within the repository each have half as
 * many. Packages that share names could have the square of their number.
 */
const mostEdges = 500_000;

/**
 * Finds out which package each dependency means. A path refers to the packages in that folder; a repository to
 * what has that folder or name there. A name refers to this repository's own package first, as in workspaces,
 * and otherwise to any other repository's. Nodes are numbered in the order of repositories and their packages.
 */
export function* link(repositories: readonly PackagesOf[], accepts: Accepts): Sliced<Linked> {
  const firsts = firstNodes(repositories);
  const names = yield* nameNodes(repositories, firsts);
  const byKey = new Map(repositories.map(({ repository }, index) => [repositoryKey(repository), index]));
  const edges = new EdgeBuffer();
  const verdicts = new RangeVerdicts(accepts);
  const cut: number[] = [];
  const linker: Linker = { repositories, firsts, names, byKey, folders: new Map() };
  for (let index = 0; index < repositories.length; index++) {
    if (!linkRepository(index, linker, edges, verdicts)) cut.push(index);
    yield;
  }
  return {
    edges: edges.list,
    names,
    cut,
    firsts,
  };
}

/** Returns false if some edges were left out. */
function linkRepository(index: number, linker: Linker, edges: EdgeBuffer, verdicts: RangeVerdicts): boolean {
  const packages = linker.repositories[index]?.packages;
  if (!packages) return true;
  const { packages: rows, dependencies: cells, texts } = packages;
  const first = linker.firsts[index] ?? 0;
  const targets = new Targets(index, linker);
  const isAccepted = verdicts.compareIn(texts);
  const begin = edges.count;
  for (let offset = 0; offset < countPackages(packages); offset++) {
    const at = offset * packageColumns;
    const ecosystem = rows[at + packageColumn.ecosystem] ?? 0;
    const inFixture = nameCountsIn(rows[at + packageColumn.flags] ?? 0) === 'fixtures';
    const end = rows[at + packageColumns + packageColumn.firstDependency] ?? cells.length / dependencyColumns;
    for (let edge = rows[at + packageColumn.firstDependency] ?? 0; edge < end; edge++) {
      const cell = edge * dependencyColumns;
      const found = targets.of(ecosystem, inFixture, cells, cell);
      if (found.length === 0) continue;
      const range = cells[cell + dependencyColumn.range] ?? -1;
      const scope = scopes[cells[cell + dependencyColumn.scope] ?? 0] ?? 'runtime';
      for (const to of found) {
        if (edges.count - begin >= mostEdges) return false;
        const isTaken = isAccepted(ecosystem, range, versionAt(to, linker));
        edges.add(first + offset, to, toCode({ scope, accepts: isTaken }));
      }
    }
  }
  return true;
}

function versionAt(node: number, { names, repositories, firsts }: Linker): string | undefined {
  const index = names.repositoryOf[node] ?? 0;
  const packed = repositories[index]?.packages;
  const row = (node - (firsts[index] ?? 0)) * packageColumns;
  return packed?.texts[packed.packages[row + packageColumn.version] ?? -1];
}
