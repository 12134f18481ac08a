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

/** Looked up when asked for: there may be a hundred thousand dependents. */
class FoundDependent implements DependentPackage {
  constructor(
    private readonly index: number,
    private readonly found: Spread,
    private readonly graph: DependencyGraph,
  ) {}

  private get node(): number {
    return this.found.dependents[this.index] ?? 0;
  }

  get hops(): number {
    return this.found.hops[this.index] ?? 0;
  }

  get weight(): number {
    return this.found.weights[this.index] ?? 0;
  }

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
    return this.found.pathTo(this.node).map((node) => this.graph.nameAt(node));
  }
}

/** Returns all, nearest first, then heaviest first, then by node: by repository and its packages. */
export function listDependents(found: Spread, graph: DependencyGraph): DependentPackage[] {
  return Array.from(nearestFirst(found), (index) => new FoundDependent(index, found, graph));
}

/** Returns indexes. Stable counting sorts, the least important key first, because there may be many. */
export function nearestFirst({ dependents, hops, weights }: Spread): Int32Array {
  return sortedBy(sortedBy(byNode(dependents), ranksOf(weights)), hops);
}

/** Returns the indexes of distinct nodes in the order of these. */
function byNode(nodes: Int32Array): Int32Array {
  const indexes = new Int32Array(mostOf(nodes) + 1);
  for (let index = 0; index < nodes.length; index++) indexes[nodes[index] ?? 0] = index + 1;
  const ordered = new Int32Array(nodes.length);
  let count = 0;
  for (const index of indexes) if (index > 0) ordered[count++] = index - 1;
  return ordered;
}

/** Numbers weights, the heaviest first. There are few, since shares and hops are. */
function ranksOf(weights: Float64Array): Int32Array {
  const numbers = new Map<number, number>();
  // Looking a number up takes far longer than this, which mostly has it.
  const halves = new Uint32Array(weights.buffer, weights.byteOffset, 2 * weights.length);
  const recent = new Float64Array(256).fill(-1);
  const recentNumbers = new Int32Array(256);
  const found = new Int32Array(weights.length);
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0;
    const place = Math.imul((halves[2 * index] ?? 0) ^ (halves[2 * index + 1] ?? 0), 0x9e3779b1) >>> 24;
    if (recent[place] !== weight) {
      const number = numbers.get(weight) ?? numbers.size;
      numbers.set(weight, number);
      recent[place] = weight;
      recentNumbers[place] = number;
    }
    found[index] = recentNumbers[place] ?? 0;
  }
  const ranks = new Int32Array(numbers.size);
  const heaviestFirst = Float64Array.from(numbers.keys()).sort().reverse();
  heaviestFirst.forEach((weight, rank) => (ranks[numbers.get(weight) ?? 0] = rank));
  for (let index = 0; index < found.length; index++) found[index] = ranks[found[index] ?? 0] ?? 0;
  return found;
}

/** A stable sort by small whole numbers, given by index. */
function sortedBy(indexes: Int32Array, keys: Int32Array): Int32Array {
  const next = new Int32Array(mostOf(keys) + 2);
  for (let index = 0; index < keys.length; index++) {
    const after = (keys[index] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let key = 1; key < next.length; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Int32Array(indexes.length);
  for (let at = 0; at < indexes.length; at++) {
    const index = indexes[at] ?? 0;
    const key = keys[index] ?? 0;
    const place = next[key] ?? 0;
    next[key] = place + 1;
    sorted[place] = index;
  }
  return sorted;
}

function mostOf(numbers: Int32Array): number {
  let most = 0;
  for (let index = 0; index < numbers.length; index++) most = Math.max(most, numbers[index] ?? 0);
  return most;
}
