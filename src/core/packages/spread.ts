import type { EdgeWeights } from './edges';
import { reach } from './reach';
import { at, type ReverseGraph, type Rows } from './reverseGraph';

/** A changed package, and how much of it changed, 0 to 1. */
export interface Start {
  readonly node: number;
  readonly changeWeight: number;
}

export interface Dependent {
  readonly node: number;
  /** Number of edges on the shortest path from a changed package. */
  readonly hops: number;
  /**
   * The largest over all paths: the change weight times the shares of its edges, halved by each hop after the
   * first.
   */
  readonly weight: number;
}

export interface Spread {
  /** Direct and transitive dependents of the changed packages, without those packages themselves. */
  readonly dependents: readonly Dependent[];
  /** Returns one shortest path from a changed package to a dependent, both ends included. */
  readonly pathTo: (node: number) => readonly number[];
  /** Returns the node before a dependent on that path. */
  readonly before: (node: number) => number;
  /** Whether a node is a changed package or depends on one. */
  readonly isReached: (node: number) => boolean;
}

/** Spreads a change to its dependents along edges with a weight above 0. */
export function spread(graph: ReverseGraph, changed: readonly Start[], weights: EdgeWeights): Spread {
  const { size, placeOf, nodeAt } = graph;
  const places = reach(
    graph,
    changed.map(({ node }) => node),
    weights,
  );
  const hops = new Int32Array(size).fill(size);
  const worth = new Float64Array(size);
  const previous = new Int32Array(size).fill(-1);
  for (const { node, changeWeight } of changed) {
    const place = at(placeOf, node);
    hops[place] = 0;
    // Every hop halves the weight; doubling it here exempts the first one.
    worth[place] = Math.max(worth[place] ?? 0, 2 * changeWeight);
  }
  relax(graph, places, weights, { hops, worth, previous });
  const dependents: Dependent[] = [];
  for (const place of places) {
    if (hops[place] === 0) continue;
    dependents.push({ node: at(nodeAt, place), hops: at(hops, place), weight: worth[place] ?? 0 });
  }
  return {
    dependents,
    pathTo: (node) => {
      const path: number[] = [];
      for (let place = at(placeOf, node); place !== -1; place = at(previous, place))
        path.push(at(nodeAt, place));
      return path.reverse();
    },
    before: (node) => at(nodeAt, at(previous, at(placeOf, node))),
    isReached: (node) => at(hops, at(placeOf, node)) < size,
  };
}

interface Ways {
  readonly hops: Int32Array;
  readonly worth: Float64Array;
  /** The previous place on the shortest path; -1 for changed packages. */
  readonly previous: Int32Array;
}

/**
 * Visits places in topological order, so each is final after its turn; repeats a cycle until nothing
 * improves.
 */
function relax(graph: ReverseGraph, places: Int32Array, weights: EdgeWeights, ways: Ways): void {
  const { cycleStarts } = graph;
  for (let first = 0; first < places.length;) {
    const start = at(cycleStarts, at(places, first));
    let index = first;
    let isBetter = false;
    for (; index < places.length && cycleStarts[at(places, index)] === start; index++) {
      if (improve(graph.dependencies, at(places, index), weights, ways)) isBetter = true;
    }
    if (!isBetter || index === first + 1) first = index;
  }
}

/** Applies the shortest and the heaviest path that lead to a place; returns whether either improved. */
function improve(rows: Rows, place: number, weights: EdgeWeights, { hops, worth, previous }: Ways): boolean {
  const { starts, targets, codes } = rows;
  let isBetter = false;
  for (let edge = at(starts, place); edge < at(starts, place + 1); edge++) {
    const source = at(targets, edge);
    const share = weights[codes[edge] ?? 0] ?? 0;
    const near = at(hops, source);
    // Not reached yet: a real hop count is always less than the number of places.
    if (share === 0 || near === hops.length) continue;
    if (near + 1 < at(hops, place)) {
      hops[place] = near + 1;
      previous[place] = source;
      isBetter = true;
    }
    const much = ((worth[source] ?? 0) / 2) * share;
    if (much > (worth[place] ?? 0)) {
      worth[place] = much;
      isBetter = true;
    }
  }
  return isBetter;
}
