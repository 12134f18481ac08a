import type { Package } from './package';
import { nameKey, resolve, type Accepts, type Edge, type PackagesOf, type PackagePlace } from './resolve';
import { reverseGraph, type ReverseGraph } from './reverseGraph';
import { repositoryKey, type RepositoryName } from '../model/ids';

export interface PackageNode {
  readonly repository: RepositoryName;
  readonly package: Package;
}

/** Which package depends on which, across repositories, at one moment. Nodes are numbered from 0. */
export interface DependencyGraph {
  readonly nodes: readonly PackageNode[];
  readonly reverse: ReverseGraph;
  /** Names that packages in several repositories share: a dependency from elsewhere may mean any of them. */
  readonly ambiguous: ReadonlySet<string>;
  /** Returns a repository's nodes, in the order of its packages. */
  getNodes(repository: RepositoryName): readonly number[];
  /** Repositories with so many dependencies that some were left out. */
  readonly cut: readonly RepositoryName[];
}

interface Entry extends PackagesOf {
  /** Undefined until it's resolved again. */
  edges?: readonly Edge[];
  isCut?: boolean;
}

/**
 * The packages of all repositories that were read. When one repository changes, only repositories that depend
 * on its package names are resolved again.
 */
export class PackageGraph {
  private readonly entries = new Map<string, Entry>();
  private readonly named = new Map<string, PackagePlace[]>();
  /** Repositories by the package names they depend on. */
  private readonly users = new Map<string, Set<string>>();
  private current: DependencyGraph | undefined;

  constructor(private readonly accepts: Accepts) {}

  replace({ repository, packages }: PackagesOf): void {
    const key = repositoryKey(repository);
    this.remove(repository);
    this.entries.set(key, { repository, packages });
    packages.forEach((each, index) => {
      const name = nameKey(each);
      const others = this.named.get(name);
      if (others) others.push({ repository: key, index });
      else this.named.set(name, [{ repository: key, index }]);
      this.unsettle(name);
      for (const dependency of each.dependencies) {
        const used = nameKey({ ecosystem: each.ecosystem, name: dependency.name });
        const users = this.users.get(used) ?? new Set();
        this.users.set(used, users.add(key));
      }
    });
  }

  remove(repository: RepositoryName): void {
    const key = repositoryKey(repository);
    const entry = this.entries.get(key);
    this.current = undefined;
    if (!entry) return;
    this.entries.delete(key);
    for (const each of entry.packages) {
      const name = nameKey(each);
      const left = (this.named.get(name) ?? []).filter((place) => place.repository !== key);
      if (left.length > 0) this.named.set(name, left);
      else this.named.delete(name);
      this.unsettle(name);
      for (const dependency of each.dependencies)
        this.users.get(nameKey({ ecosystem: each.ecosystem, name: dependency.name }))?.delete(key);
    }
  }

  get graph(): DependencyGraph {
    return (this.current ??= this.wire());
  }

  /** Invalidates every repository that uses this name, because its meaning has changed. */
  private unsettle(name: string): void {
    for (const user of this.users.get(name) ?? []) delete this.entries.get(user)?.edges;
  }

  private wire(): DependencyGraph {
    const nodes: PackageNode[] = [];
    const firsts = new Map<string, number>();
    for (const [key, { repository, packages }] of this.entries) {
      firsts.set(key, nodes.length);
      for (const each of packages) nodes.push({ repository, package: each });
    }
    const packageAt = ({ repository, index }: PackagePlace): Package => {
      const found = this.entries.get(repository)?.packages[index];
      if (!found) throw new RangeError(`no package ${index} in ${repository}`);
      return found;
    };
    const named = (name: string): readonly PackagePlace[] => this.named.get(name) ?? [];
    for (const [key, entry] of this.entries) {
      if (entry.edges) continue;
      const { packages } = entry;
      Object.assign(entry, resolve({ repository: key, packages }, named, packageAt, this.accepts));
    }
    const edges = [...this.entries].flatMap(([key, entry]) =>
      (entry.edges ?? []).map(({ from, to, code }) => ({
        from: (firsts.get(key) ?? 0) + from,
        to: (firsts.get(to.repository) ?? 0) + to.index,
        code,
      })),
    );
    const reverse = reverseGraph(nodes.length, {
      from: Int32Array.from(edges, ({ from }) => from),
      to: Int32Array.from(edges, ({ to }) => to),
      codes: Uint8Array.from(edges, ({ code }) => code),
    });
    return {
      nodes,
      reverse,
      ambiguous: new Set([...this.named].filter(isShared).map(([key]) => key.slice(key.indexOf(' ') + 1))),
      cut: [...this.entries.values()].flatMap(({ isCut, repository }) => (isCut ? [repository] : [])),
      getNodes: (repository) => {
        const key = repositoryKey(repository);
        const first = firsts.get(key) ?? 0;
        return (this.entries.get(key)?.packages ?? []).map((_, index) => first + index);
      },
    };
  }
}

function isShared([, places]: readonly [string, readonly PackagePlace[]]): boolean {
  return new Set(places.map(({ repository }) => repository)).size > 1;
}
