import { repositoryKey } from '../model/ids';
import type { Sliced } from '../model/slices';
import { addBuilds, isBuilt } from './builtFrom';
import { EdgeBuffer } from './edgeBuffer';
import { codeOf } from './edges';
import { firstNodes, nameNodes, type PackageNames, type PackagesOf } from './names';
import {
  countPackages,
  dependencyColumn,
  dependencyColumns,
  ecosystemAt,
  ecosystemIn,
  nameCountsIn,
  packageColumn,
  packageColumns,
  scopeNumberIn,
} from './packed';
import { RangeVerdicts, type Accepts } from './rangeVerdicts';
import type { EdgeList } from './reverseGraph';
import { Targets, type Linker } from './targets';
import { Unlisted, type UnlistedRepository } from './unlisted';

export interface Linked {
  readonly edges: EdgeList;
  readonly names: PackageNames;
  /** Indexes of repositories with so many dependencies that some were left out. */
  readonly cut: readonly number[];
  readonly firsts: Int32Array;
  /** Actions and images that other repositories use. */
  readonly builds: readonly number[];
  readonly unlisted: readonly UnlistedRepository[];
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
export function* link(repositories: readonly PackagesOf[], accepts: Accepts, seed: number): Sliced<Linked> {
  const firsts = firstNodes(repositories);
  const names = yield* nameNodes(repositories, firsts, seed);
  const byKey = new Map(repositories.map(({ repository }, index) => [repositoryKey(repository), index]));
  const edges = new EdgeBuffer(
    repositories.reduce((sum, { packages }) => sum + packages.dependencies.length / dependencyColumns, 0),
  );
  const verdicts = new RangeVerdicts(accepts, names.versionTexts, seed);
  const cut: number[] = [];
  const used = new Set<number>();
  const unlisted = new Unlisted(repositories, byKey);
  const linker: Linker = { repositories, firsts, names, byKey, folders: new Map(), lasts: new Map() };
  for (let index = 0; index < repositories.length; index++) {
    if (!linkRepository(index, linker, edges, verdicts, used, unlisted)) cut.push(index);
    yield;
  }
  yield* addBuilds(used, linker, edges);
  return { edges: edges.list, names, cut, firsts, builds: [...used], unlisted: unlisted.all };
}

/**
 * @param used takes the actions and images that other repositories use
 * @returns false if some edges were left out
 */
function linkRepository(
  index: number,
  linker: Linker,
  edges: EdgeBuffer,
  verdicts: RangeVerdicts,
  used: Set<number>,
  unlisted: Unlisted,
): boolean {
  const packages = linker.repositories[index]?.packages;
  if (!packages) return true;
  const { packages: rows, dependencies: cells, texts } = packages;
  const { versions, repositoryOf } = linker.names;
  const first = linker.firsts[index] ?? 0;
  const targets = new Targets(index, linker);
  const rangesIn = verdicts.rangesIn(texts);
  const begin = edges.count;
  for (let offset = 0; offset < countPackages(packages); offset++) {
    const at = offset * packageColumns;
    const ecosystem = rows[at + packageColumn.ecosystem] ?? 0;
    const isBuild = isBuilt(ecosystemAt(ecosystem));
    const inFixture = nameCountsIn(rows[at + packageColumn.flags] ?? 0) === 'fixtures';
    const end = rows[at + packageColumns + packageColumn.firstDependency] ?? cells.length / dependencyColumns;
    for (let edge = rows[at + packageColumn.firstDependency] ?? 0; edge < end; edge++) {
      const cell = edge * dependencyColumns;
      const purpose = cells[cell + dependencyColumn.scope] ?? 0;
      const other = ecosystemIn(purpose);
      const found = targets.of(other < 0 ? ecosystem : other, inFixture, cells, cell);
      const count = found >= 0 ? 1 : targets.countOf(found);
      for (let which = 0; which < count; which++) {
        if (edges.count - begin >= mostEdges) return false;
        const to = found >= 0 ? found : targets.nodeIn(found, which);
        const range = cells[cell + dependencyColumn.range] ?? -1;
        const isTaken = rangesIn.accept(ecosystem, range, versions[to] ?? -1);
        edges.add(first + offset, to, codeOf(scopeNumberIn(purpose), isTaken));
        if (isBuild && repositoryOf[to] !== index) used.add(to);
      }
      if (count > 0) continue;
      const name = texts.at(cells[cell + dependencyColumn.name] ?? -1) ?? '';
      const repository = texts.at(cells[cell + dependencyColumn.repository] ?? -1);
      unlisted.add(ecosystemAt(ecosystem), name, repository);
    }
  }
  return true;
}
