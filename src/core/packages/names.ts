import { getRegistry, type Ecosystem } from './package';
import {
  aliasesIn,
  countPackages,
  ecosystemAt,
  nameCountsIn,
  packageColumn,
  packageColumns,
  type PackedPackages,
} from './packed';
import type { RepositoryName } from '../model/ids';
import { longestRun, type Sliced } from '../model/slices';

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
  /** By registry and name: the last of its nodes. */
  readonly byRegistry: ReadonlyMap<Ecosystem, ReadonlyMap<string, number>>;
  /** By registry and further name: its nodes, beside those of that name. */
  readonly aliases: ReadonlyMap<Ecosystem, ReadonlyMap<string, readonly number[]>>;
  /** By node: the one before it with the same name; -1 at the end. */
  readonly previous: Int32Array;
  readonly repositoryOf: Int32Array;
  /** By node: a number that equal versions share; -1 without one. */
  readonly versions: Int32Array;
  readonly versionTexts: readonly string[];
  /** By node: a number that packages with the same owners share; -1 if they aren't known. */
  readonly ownerLists: Int32Array;
  /** By node. */
  readonly isFixture: Uint8Array;
  /** By node: whether it's kept from the registry, so that its name counts in its repository. */
  readonly isKept: Uint8Array;
  /** By node: whether packages in several repositories share its name. */
  readonly isAmbiguous: Uint8Array;
}

/** Returns the packages of that name, as nodes; also those with that further name. */
export function nodesNamed(
  names: Pick<PackageNames, 'byRegistry' | 'aliases' | 'previous'>,
  ecosystem: Ecosystem,
  name: string,
): readonly number[] {
  const registry = getRegistry(ecosystem);
  const last = names.byRegistry.get(registry)?.get(name) ?? -1;
  const also = names.aliases.get(registry)?.get(name) ?? none;
  if (last < 0) return also;
  const nodes: number[] = [];
  for (let node = last; node >= 0; node = names.previous[node] ?? -1) nodes.push(node);
  nodes.reverse();
  return also.length === 0 ? nodes : [...nodes, ...also.filter((node) => !nodes.includes(node))];
}

const none: readonly never[] = [];

export function* nameNodes(repositories: readonly PackagesOf[], firsts: Int32Array): Sliced<PackageNames> {
  const size = firsts[repositories.length] ?? 0;
  const byRegistry = new Map<Ecosystem, Map<string, number>>();
  const aliases = new Map<Ecosystem, Map<string, number[]>>();
  const previous = new Int32Array(size).fill(-1);
  const versions = new Int32Array(size).fill(-1);
  const versionNumbers = new Map<string, number>();
  const repositoryOf = new Int32Array(size);
  const ownerLists = new Int32Array(size);
  const isFixture = new Uint8Array(size);
  const isKept = new Uint8Array(size);
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
      const version = texts[rows[at + packageColumn.version] ?? -1];
      if (version !== undefined) versions[node] = numberOf(version, versionNumbers);
      const counts = nameCountsIn(rows[at + packageColumn.flags] ?? 0);
      if (counts === 'nowhere') continue;
      if (counts === 'fixtures') isFixture[node] = 1;
      if (counts === 'repository') isKept[node] = 1;
      const registry = getRegistry(ecosystemAt(rows[at + packageColumn.ecosystem] ?? 0));
      const names = byRegistry.get(registry) ?? new Map<string, number>();
      byRegistry.set(registry, names);
      const name = texts[rows[at + packageColumn.name] ?? -1] ?? '';
      previous[node] = names.get(name) ?? -1;
      names.set(name, node);
    }
    addAliases(packages, first, aliases);
    lists += packages.owners.length;
    yield;
  }
  const isAmbiguous = new Uint8Array(size);
  for (const names of byRegistry.values()) {
    let count = 0;
    for (const last of names.values()) {
      if (isInSeveral(last, previous, repositoryOf))
        for (let node = last; node >= 0; node = previous[node] ?? -1) isAmbiguous[node] = 1;
      if (++count % longestRun === 0) yield;
    }
  }
  markAliases({ byRegistry, aliases, previous, repositoryOf }, isAmbiguous);
  const versionTexts = [...versionNumbers.keys()];
  return {
    byRegistry,
    aliases,
    previous,
    repositoryOf,
    versions,
    versionTexts,
    ownerLists,
    isFixture,
    isKept,
    isAmbiguous,
  };
}

function addAliases(
  packages: PackedPackages,
  first: number,
  aliases: Map<Ecosystem, Map<string, number[]>>,
): void {
  for (const [index, alias] of aliasesIn(packages)) {
    const row = index * packageColumns;
    const registry = getRegistry(ecosystemAt(packages.packages[row + packageColumn.ecosystem] ?? 0));
    const known = aliases.get(registry) ?? new Map<string, number[]>();
    aliases.set(registry, known);
    const others = known.get(alias);
    if (others) others.push(first + index);
    else known.set(alias, [first + index]);
  }
}

/** A kind of packages is no name that only one of them should have. */
function markAliases(
  names: Pick<PackageNames, 'byRegistry' | 'aliases' | 'previous' | 'repositoryOf'>,
  isAmbiguous: Uint8Array,
): void {
  for (const [registry, byAlias] of names.aliases)
    for (const alias of byAlias.keys()) {
      const nodes = alias.includes('*') ? none : nodesNamed(names, registry, alias);
      const [one = -1] = nodes;
      if (nodes.some((node) => names.repositoryOf[node] !== names.repositoryOf[one]))
        for (const node of nodes) isAmbiguous[node] = 1;
    }
}

function isInSeveral(last: number, previous: Int32Array, repositoryOf: Int32Array): boolean {
  for (let node = previous[last] ?? -1; node >= 0; node = previous[node] ?? -1)
    if (repositoryOf[node] !== repositoryOf[last]) return true;
  return false;
}

function numberOf(text: string, numbers: Map<string, number>): number {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}
