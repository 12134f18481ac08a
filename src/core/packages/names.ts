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
import { TextNumbers } from './textNumbers';
import { Texts } from './texts';

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
  /** By registry. */
  readonly byRegistry: ReadonlyMap<Ecosystem, NamedNodes>;
  /** By registry and further name: its nodes, beside those of that name. */
  readonly aliases: Aliases;
  /** By node: the one before it with the same name; -1 at the end. */
  readonly previous: Int32Array;
  readonly repositoryOf: Int32Array;
  /** By node: a number that equal versions share; -1 without one. */
  readonly versions: Int32Array;
  readonly versionTexts: TextNumbers;
  /** By node: a number that packages with the same owners share; -1 if they aren't known. */
  readonly ownerLists: Int32Array;
  readonly ownerListCount: number;
  /** By node. */
  readonly isFixture: Uint8Array;
  /** By node: whether it's kept from the registry, so that its name counts in its repository. */
  readonly isKept: Uint8Array;
  /** By node: whether its name counts everywhere, and no node before it has the same. */
  readonly isFirst: Uint8Array;
  /** By node: whether packages in several repositories share its name. */
  readonly isAmbiguous: Uint8Array;
}

interface NamedNodes {
  readonly names: TextNumbers;
  /** By number of the name: the last of its nodes. */
  readonly lasts: number[];
}

type Aliases = ReadonlyMap<Ecosystem, ReadonlyMap<string, readonly number[]>>;

/** What it takes to find nodes by name. */
type NameLookup = Pick<PackageNames, 'byRegistry' | 'aliases' | 'previous'>;

/** Returns the packages of that name, as nodes; also those with that further name. */
export function nodesNamed(names: NameLookup, ecosystem: Ecosystem, name: string): readonly number[] {
  return withAliases(names, ecosystem, name, lastNamed(names, ecosystem, Texts.of([name]), 0));
}

/** Returns the last of some nodes with the same name and those before it; also those with that further name. */
export function withAliases(
  names: Pick<PackageNames, 'aliases' | 'previous'>,
  ecosystem: Ecosystem,
  name: string,
  last: number,
): readonly number[] {
  const nodes = sameNamed(names, last);
  const also = names.aliases.get(getRegistry(ecosystem))?.get(name);
  return also ? [...nodes, ...also.filter((node) => !nodes.includes(node))] : nodes;
}

/** Whether packages of that registry have further names. */
export function hasAliases({ aliases }: Pick<PackageNames, 'aliases'>, ecosystem: Ecosystem): boolean {
  return aliases.has(getRegistry(ecosystem));
}

/** Returns the last of some nodes with the same name, and those before it. */
function sameNamed({ previous }: Pick<PackageNames, 'previous'>, last: number): number[] {
  const nodes: number[] = [];
  for (let node = last; node >= 0; node = previous[node] ?? -1) nodes.push(node);
  return nodes.reverse();
}

/** Returns the last package of that name, as a node; -1 if there's none. */
export function lastNamed(
  { byRegistry }: Pick<PackageNames, 'byRegistry'>,
  ecosystem: Ecosystem,
  texts: Texts,
  name: number,
): number {
  const named = byRegistry.get(getRegistry(ecosystem));
  return named?.lasts[named.names.find(texts, name)] ?? -1;
}

export function* nameNodes(
  repositories: readonly PackagesOf[],
  firsts: Int32Array,
  seed: number,
): Sliced<PackageNames> {
  const size = firsts[repositories.length] ?? 0;
  const byRegistry = new Map<Ecosystem, NamedNodes>();
  const aliases = new Map<Ecosystem, Map<string, number[]>>();
  const found = {
    byRegistry,
    aliases,
    previous: new Int32Array(size).fill(-1),
    repositoryOf: new Int32Array(size),
    versions: new Int32Array(size).fill(-1),
    versionTexts: new TextNumbers(seed),
    ownerLists: new Int32Array(size),
    isFixture: new Uint8Array(size),
    isKept: new Uint8Array(size),
    isFirst: new Uint8Array(size),
    isAmbiguous: new Uint8Array(size),
  };
  let lists = 0;
  for (const [index, { packages, isFork }] of repositories.entries()) {
    const first = firsts[index] ?? 0;
    const { packages: rows, texts } = packages;
    for (let offset = 0; offset < countPackages(packages); offset++) {
      const node = first + offset;
      const at = offset * packageColumns;
      found.repositoryOf[node] = index;
      const list = rows[at + packageColumn.owners] ?? -1;
      found.ownerLists[node] = list < 0 ? -1 : lists + list;
      const version = rows[at + packageColumn.version] ?? -1;
      if (version >= 0) found.versions[node] = found.versionTexts.add(texts, version);
      const counts = nameCountsIn(rows[at + packageColumn.flags] ?? 0);
      if (counts === 'nowhere') continue;
      if (counts === 'fixtures') found.isFixture[node] = 1;
      if (counts === 'repository') found.isKept[node] = 1;
      const registry = getRegistry(ecosystemAt(rows[at + packageColumn.ecosystem] ?? 0));
      const { names, lasts } = byRegistry.get(registry) ?? { names: new TextNumbers(seed), lasts: [] };
      byRegistry.set(registry, { names, lasts });
      const name = names.add(texts, rows[at + packageColumn.name] ?? 0);
      const previous = lasts[name] ?? -1;
      found.previous[node] = previous;
      if (previous < 0 && counts === undefined && isFork !== true) found.isFirst[node] = 1;
      lasts[name] = node;
    }
    addAliases(packages, first, aliases);
    lists += packages.owners.length;
    yield;
  }
  for (const { lasts } of byRegistry.values()) {
    let count = 0;
    for (const last of lasts) {
      if (isInSeveral(last, found))
        for (let node = last; node >= 0; node = found.previous[node] ?? -1) found.isAmbiguous[node] = 1;
      if (++count % longestRun === 0) yield;
    }
  }
  markAliases(found);
  return { ...found, ownerListCount: lists };
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
function markAliases(names: NameLookup & Pick<PackageNames, 'repositoryOf' | 'isAmbiguous'>): void {
  for (const [registry, byAlias] of names.aliases)
    for (const alias of byAlias.keys()) {
      const nodes = alias.includes('*') ? [] : nodesNamed(names, registry, alias);
      const [one = -1] = nodes;
      if (nodes.some((node) => names.repositoryOf[node] !== names.repositoryOf[one]))
        for (const node of nodes) names.isAmbiguous[node] = 1;
    }
}

/** A fixture's name means nothing elsewhere, so it leaves no doubt there. */
function isInSeveral(
  last: number,
  { previous, repositoryOf, isFixture }: Pick<PackageNames, 'previous' | 'repositoryOf' | 'isFixture'>,
): boolean {
  let first: number | undefined;
  for (let node = last; node >= 0; node = previous[node] ?? -1) {
    if (isFixture[node] === 1) continue;
    first ??= repositoryOf[node];
    if (repositoryOf[node] !== first) return true;
  }
  return false;
}
