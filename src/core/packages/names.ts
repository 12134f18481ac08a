import { getRegistry, type Ecosystem } from './package';
import {
  countPackages,
  ecosystemAt,
  nameCountsIn,
  packageColumn,
  packageColumns,
  type PackedPackages,
} from './packed';
import type { RepositoryName } from '../model/ids';
import type { Sliced } from '../model/slices';

/** The packages of one repository. */
export interface PackagesOf {
  readonly repository: RepositoryName;
  readonly packages: PackedPackages;
  /** A fork of somebody else's repository: its packages' names mean the original, unless a dependent names it. */
  readonly isFork?: boolean;
}

export function firstNodes(repositories: readonly PackagesOf[]): Int32Array {
  const firsts = new Int32Array(repositories.length + 1);
  repositories.forEach(({ packages }, index) => {
    firsts[index + 1] = (firsts[index] ?? 0) + countPackages(packages);
  });
  return firsts;
}

export interface PackageNames {
  /** Nodes by registry and name. */
  readonly byRegistry: ReadonlyMap<Ecosystem, ReadonlyMap<string, readonly number[]>>;
  readonly repositoryOf: Int32Array;
  /** By node: a number that packages with the same owners share; -1 if they aren't known. */
  readonly ownerLists: Int32Array;
  /** By node. */
  readonly isFixture: Uint8Array;
  /** By node: whether packages in several repositories share its name. */
  readonly isAmbiguous: Uint8Array;
}

/** Returns the packages of that name, as nodes. */
export function nodesNamed(
  { byRegistry }: PackageNames,
  ecosystem: Ecosystem,
  name: string,
): readonly number[] {
  return byRegistry.get(getRegistry(ecosystem))?.get(name) ?? none;
}

const none: readonly number[] = [];

export function* nameNodes(repositories: readonly PackagesOf[], firsts: Int32Array): Sliced<PackageNames> {
  const size = firsts[repositories.length] ?? 0;
  const byRegistry = new Map<Ecosystem, Map<string, number[]>>();
  const repositoryOf = new Int32Array(size);
  const ownerLists = new Int32Array(size);
  const isFixture = new Uint8Array(size);
  let lists = 0;
  for (const [index, { packages }] of repositories.entries()) {
    const first = firsts[index] ?? 0;
    for (let offset = 0; offset < countPackages(packages); offset++) {
      const { packages: rows, texts } = packages;
      const node = first + offset;
      const at = offset * packageColumns;
      repositoryOf[node] = index;
      const list = rows[at + packageColumn.owners] ?? -1;
      ownerLists[node] = list < 0 ? -1 : lists + list;
      const counts = nameCountsIn(rows[at + packageColumn.flags] ?? 0);
      if (counts === 'nowhere') continue;
      if (counts === 'fixtures') isFixture[node] = 1;
      const registry = getRegistry(ecosystemAt(rows[at + packageColumn.ecosystem] ?? 0));
      const names = byRegistry.get(registry) ?? new Map<string, number[]>();
      byRegistry.set(registry, names);
      const name = texts[rows[at + packageColumn.name] ?? -1] ?? '';
      const others = names.get(name);
      if (others) others.push(node);
      else names.set(name, [node]);
    }
    lists += packages.owners.length;
    yield;
  }
  const isAmbiguous = new Uint8Array(size);
  for (const names of byRegistry.values())
    for (const same of names.values()) {
      if (same.length === 1 || new Set(same.map((node) => repositoryOf[node])).size === 1) continue;
      for (const node of same) isAmbiguous[node] = 1;
    }
  return { byRegistry, repositoryOf, ownerLists, isFixture, isAmbiguous };
}
