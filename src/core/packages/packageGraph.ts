import { byText } from '../model/requestId';
import type { Sliced } from '../model/slices';
import { repositoryKey, type RepositoryName } from '../model/ids';
import { link, type Linked } from './link';
import { nodesNamed, type PackagesOf } from './names';
import type { Ecosystem } from './package';
import { ownersAt, packageColumn, packageColumns, unpackHead, usersOf, type PackageHead } from './packed';
import type { Accepts } from './rangeVerdicts';
import { reverseGraph, type ReverseGraph } from './reverseGraph';
import type { UnlistedRepository } from './unlisted';

/** Which package depends on which, across repositories, at one moment. Nodes are numbered from 0. */
export class DependencyGraph {
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly heads = new Map<string, readonly PackageHead[]>();

  constructor(
    private readonly repositories: readonly PackagesOf[],
    private readonly linked: Omit<Linked, 'edges'>,
    readonly reverse: ReverseGraph,
  ) {
    this.indexes = new Map(repositories.map(({ repository }, index) => [repositoryKey(repository), index]));
  }

  /** Number of packages. */
  get size(): number {
    return this.reverse.size;
  }

  /** Repositories with so many dependencies that some were left out. */
  get cut(): readonly RepositoryName[] {
    return this.linked.cut.flatMap((index) => this.repositories[index]?.repository ?? []);
  }

  /** Repositories that dependencies name and that may be among these under another name. */
  get unlisted(): readonly UnlistedRepository[] {
    return this.linked.unlisted;
  }

  /** Actions and images that other repositories use: through them, a change reaches other ecosystems. */
  get builds(): readonly number[] {
    return this.linked.builds;
  }

  /** Returns a repository's nodes, in the order of its packages. */
  getNodes(repository: RepositoryName): readonly number[] {
    const index = this.indexes.get(repositoryKey(repository));
    if (index === undefined) return [];
    const first = this.linked.firsts[index] ?? 0;
    const next = this.linked.firsts[index + 1] ?? first;
    return Array.from({ length: next - first }, (_, offset) => first + offset);
  }

  /** Returns a repository's packages; the same array each time. */
  getPackages(repository: RepositoryName): readonly PackageHead[] {
    const key = repositoryKey(repository);
    const known = this.heads.get(key) ?? this.getNodes(repository).map((node) => this.packageAt(node));
    this.heads.set(key, known);
    return known;
  }

  /** Returns the indexes of a repository's packages that depend on any of these names. */
  usersOf(repository: RepositoryName, names: ReadonlySet<string>): readonly number[] {
    const holder = this.repositories[this.indexes.get(repositoryKey(repository)) ?? -1];
    return holder ? usersOf(holder.packages, names) : [];
  }

  /** Throws a RangeError if there's no such node. */
  packageAt(node: number): PackageHead {
    return unpackHead(this.holderOf(node).packages, this.offsetOf(node));
  }

  repositoryAt(node: number): RepositoryName {
    return this.holderOf(node).repository;
  }

  /** The repository's number: cheaper to compare than its name. */
  repositoryIndexAt(node: number): number {
    return this.linked.names.repositoryOf[node] ?? -1;
  }

  nameAt(node: number): string {
    return this.textAt(node, packageColumn.name);
  }

  folderAt(node: number): string {
    return this.textAt(node, packageColumn.folder);
  }

  /** Owners of its files, as CODEOWNERS writes them. */
  ownersAt(node: number): readonly string[] {
    const { packages } = this.holderOf(node);
    const list = packages.packages[this.offsetOf(node) * packageColumns + packageColumn.owners] ?? -1;
    return ownersAt(packages, list) ?? [];
  }

  /** A number that packages of a repository with the same owners share; -1 if they aren't known. */
  ownerListAt(node: number): number {
    return this.linked.names.ownerLists[node] ?? -1;
  }

  /** More than any of these numbers. */
  get ownerListCount(): number {
    return this.linked.names.ownerListCount;
  }

  /**
   * Whether packages in several repositories share its name: a dependency from elsewhere may mean any of them.
   */
  isAmbiguous(node: number): boolean {
    return this.linked.names.isAmbiguous[node] === 1;
  }

  hasDependents(node: number): boolean {
    const place = this.reverse.placeOf[node] ?? 0;
    const { starts } = this.reverse.dependents;
    return (starts[place + 1] ?? 0) > (starts[place] ?? 0);
  }

  /** Returns the packages of that name. */
  named(ecosystem: Ecosystem, name: string): readonly number[] {
    return nodesNamed(this.linked.names, ecosystem, name);
  }

  private textAt(node: number, column: number): string {
    const { packages } = this.holderOf(node);
    return packages.texts.at(packages.packages[this.offsetOf(node) * packageColumns + column] ?? -1) ?? '';
  }

  private holderOf(node: number): PackagesOf {
    const found = this.repositories[this.repositoryIndexAt(node)];
    if (!found) throw new RangeError(`no package ${node}`);
    return found;
  }

  private offsetOf(node: number): number {
    return node - (this.linked.firsts[this.repositoryIndexAt(node)] ?? 0);
  }
}

/**
 * Builds the graph of all repositories, in time linear in packages and dependencies. The order of
 * repositories doesn't matter.
 *
 * @param seed of hashes: chance, where names come from strangers
 */
export function* buildGraph(
  repositories: readonly PackagesOf[],
  accepts: Accepts,
  seed = 0,
): Sliced<DependencyGraph> {
  const ordered = [...repositories].sort((a, b) =>
    byText(repositoryKey(a.repository), repositoryKey(b.repository)),
  );
  const { edges, ...linked } = yield* link(ordered, accepts, seed);
  const reverse = yield* reverseGraph(linked.names.repositoryOf.length, edges);
  return new DependencyGraph(ordered, linked, reverse);
}
