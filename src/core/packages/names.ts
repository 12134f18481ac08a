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

/** Returns a key for the package name that's unique across registries. */
export function nameKey(ecosystem: Ecosystem, name: string): string {
  return `${getRegistry(ecosystem)} ${name}`;
}

export function firstNodes(repositories: readonly PackagesOf[]): Int32Array {
  const firsts = new Int32Array(repositories.length + 1);
  repositories.forEach(({ packages }, index) => {
    firsts[index + 1] = (firsts[index] ?? 0) + countPackages(packages);
  });
  return firsts;
}

export interface Names {
  /** Nodes by `nameKey`. */
  readonly nodes: ReadonlyMap<string, readonly number[]>;
  readonly repositoryOf: Int32Array;
  readonly isAmbiguous: Uint8Array;
}

export function* nameNodes(repositories: readonly PackagesOf[], firsts: Int32Array): Sliced<Names> {
  const size = firsts[repositories.length] ?? 0;
  const nodes = new Map<string, number[]>();
  const repositoryOf = new Int32Array(size);
  for (const [index, { packages }] of repositories.entries()) {
    const first = firsts[index] ?? 0;
    for (let offset = 0; offset < countPackages(packages); offset++) {
      const { rows, texts } = { rows: packages.packages, texts: packages.texts };
      const at = offset * packageColumns;
      const ecosystem = ecosystemAt(rows[at + packageColumn.ecosystem] ?? 0);
      const key = nameKey(ecosystem, texts[rows[at + packageColumn.name] ?? -1] ?? '');
      repositoryOf[first + offset] = index;
      if (nameCountsIn(rows[at + packageColumn.flags] ?? 0) === 'nowhere') continue;
      const others = nodes.get(key);
      if (others) others.push(first + offset);
      else nodes.set(key, [first + offset]);
    }
    yield;
  }
  const isAmbiguous = new Uint8Array(size);
  for (const same of nodes.values()) {
    if (same.length === 1 || new Set(same.map((node) => repositoryOf[node])).size === 1) continue;
    for (const node of same) isAmbiguous[node] = 1;
  }
  return { nodes, repositoryOf, isAmbiguous };
}
