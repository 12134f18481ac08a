import { splitOwners } from './owners';
import type { DependencyGraph } from './packageGraph';
import type { Spread } from './spread';
import type { RepositoryName, TeamId } from '../model/ids';

/** A package that depends on a change. */
export interface DependentPackage {
  readonly name: string;
  readonly repository: RepositoryName;
  readonly folder: string;
  readonly hops: number;
  /** 0 to 1. */
  readonly weight: number;
  /** Teams that own it, as `organization/slug`. */
  readonly teams: readonly TeamId[];
  /** Names on one shortest path from a changed package, both ends included. */
  readonly path: readonly string[];
}

/** Its texts are looked up when asked for: there may be a hundred thousand dependents. */
class FoundDependent implements DependentPackage {
  constructor(
    private readonly node: number,
    readonly hops: number,
    readonly weight: number,
    private readonly graph: DependencyGraph,
    private readonly pathTo: Spread['pathTo'],
  ) {}

  get name(): string {
    return this.graph.nameAt(this.node);
  }

  get repository(): RepositoryName {
    return this.graph.repositoryAt(this.node);
  }

  get folder(): string {
    return this.graph.folderAt(this.node);
  }

  get teams(): readonly TeamId[] {
    return splitOwners(this.graph.ownersAt(this.node)).teams;
  }

  get path(): readonly string[] {
    return this.pathTo(this.node).map((node) => this.graph.nameAt(node));
  }
}

/** Returns all, nearest first, then heaviest first, then by node: by repository and its packages. */
export function listDependents(found: Spread, graph: DependencyGraph): DependentPackage[] {
  const { dependents, hops, weights, pathTo } = found;
  return Array.from(
    nearestFirst(found),
    (index) =>
      new FoundDependent(dependents[index] ?? 0, hops[index] ?? 0, weights[index] ?? 0, graph, pathTo),
  );
}

/** Returns indexes. Stable counting sorts, the least important key first, because there may be many. */
export function nearestFirst({ dependents, hops, weights }: Spread): Int32Array {
  const ranks = new Map(
    Array.from(Float64Array.from(new Set(weights)).sort().reverse(), (weight, rank) => [weight, rank]),
  );
  const byNode = sortedBy(Int32Array.from(dependents.keys()), dependents);
  const byWeight = sortedBy(
    byNode,
    weights.map((weight) => ranks.get(weight) ?? 0),
  );
  return sortedBy(byWeight, hops);
}

/** A stable sort by small whole numbers, given by index. */
function sortedBy(indexes: Int32Array, keys: Int32Array | Float64Array): Int32Array {
  let most = 0;
  for (const key of keys) most = Math.max(most, key);
  const next = new Int32Array(most + 2);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 1; key < next.length; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Int32Array(indexes.length);
  for (const index of indexes) {
    const key = keys[index] ?? 0;
    const place = next[key] ?? 0;
    next[key] = place + 1;
    sorted[place] = index;
  }
  return sorted;
}
