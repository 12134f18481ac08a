import type { EdgeWeights } from './edges';
import { reach } from './reach';
import { at, type ReverseGraph, type Rows } from './reverseGraph';

/** A changed package, and how much of it changed, 0 to 1. */
export interface Start {
  readonly node: number;
  readonly changeWeight: number;
}

/** Dependents in columns: a hub has a hundred thousand. */
export interface Spread {
  /** Direct and transitive dependents of the changed packages, as nodes, without those packages themselves. */
  readonly dependents: Int32Array;
  /** By dependent: the number of edges on the shortest path from a changed package. */
  readonly hops: Int32Array;
  /**
   * By dependent: the largest weight over all paths, 0 to 1: the change weight times the shares of its edges,
   * halved by each hop after the first.
   */
  readonly weights: Float64Array;
  /** By dependent: the node before it on a shortest path. */
  readonly before: Int32Array;
  /** Returns one shortest path from a changed package to a dependent, both ends included. */
  readonly pathTo: (node: number) => readonly number[];
  /** Whether a node is a changed package or depends on one. */
  readonly isReached: (node: number) => boolean;
}

/** Spreads a change to its dependents along edges with a weight above 0. */
export function spread(graph: ReverseGraph, changed: readonly Start[], weights: EdgeWeights): Spread {
  const { placeOf, nodeAt } = graph;
  const places = reach(
    graph,
    changed.map(({ node }) => node),
    weights,
  );
  const ways = waysOf(graph);
  const { hops, worth } = ways;
  for (const { node, changeWeight } of changed) {
    const place = at(placeOf, node);
    hops[place] = 0;
    // Every hop halves the weight; doubling it here exempts the first one.
    worth[place] = Math.max(worth[place] ?? 0, 2 * changeWeight);
  }
  relax(graph, places, weights, ways);
  const { ends, ...found } = collect(places, nodeAt, ways);
  forget(places, ways);
  const indexOf = (node: number): number => search(ends, at(placeOf, node));
  return {
    ...found,
    pathTo: (node) => {
      const path = [node];
      for (let index = indexOf(node); index >= 0; index = indexOf(path[path.length - 1] ?? 0))
        path.push(at(found.before, index));
      return path.reverse();
    },
    isReached: (node) => search(places, at(placeOf, node)) >= 0,
  };
}

/** Copies what was found of the dependents, whose places come back as `ends`. */
function collect(
  places: Int32Array,
  nodeAt: Int32Array,
  { hops, worth, previous }: Ways,
): Omit<Spread, 'pathTo' | 'isReached'> & { readonly ends: Int32Array } {
  let count = 0;
  for (const place of places) if (hops[place] !== 0) count++;
  const ends = new Int32Array(count);
  const dependents = new Int32Array(count);
  const hopsTo = new Int32Array(count);
  const weights = new Float64Array(count);
  const before = new Int32Array(count);
  let index = 0;
  for (const place of places) {
    if (hops[place] === 0) continue;
    ends[index] = place;
    dependents[index] = at(nodeAt, place);
    hopsTo[index] = at(hops, place);
    weights[index] = worth[place] ?? 0;
    before[index++] = at(nodeAt, at(previous, place));
  }
  return { ends, dependents, hops: hopsTo, weights, before };
}

interface Ways {
  readonly hops: Int32Array;
  readonly worth: Float64Array;
  /** The previous place on the shortest path. */
  readonly previous: Int32Array;
}

/** One set of arrays for each graph, because filling new ones takes longer than most searches. */
const scratch = new WeakMap<ReverseGraph, Ways>();

/** Returns arrays by place in which nothing is reached yet; whoever uses them cleans up. */
function waysOf(graph: ReverseGraph): Ways {
  const { size } = graph;
  const known = scratch.get(graph) ?? {
    hops: new Int32Array(size).fill(unreached),
    worth: new Float64Array(size),
    previous: new Int32Array(size),
  };
  scratch.set(graph, known);
  return known;
}

const unreached = 2 ** 31 - 1;

function forget(places: Int32Array, { hops, worth }: Ways): void {
  for (const place of places) {
    hops[place] = unreached;
    worth[place] = 0;
  }
}

/** Returns the index of a number in a sorted array, or -1. */
function search(sorted: Int32Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(sorted, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low] === wanted ? low : -1;
}

/**
 * Visits places in topological order, so each is final after its turn; repeats a cycle until nothing
 * improves.
 */
function relax(graph: ReverseGraph, places: Int32Array, weights: EdgeWeights, ways: Ways): void {
  const { cycleStarts } = graph;
  for (let first = 0; first < places.length;) {
    const start = at(cycleStarts, at(places, first));
    let end = first + 1;
    while (end < places.length && cycleStarts[at(places, end)] === start) end++;
    const isCycle = end > first + 1;
    // Whatever lies in no cycle until the next one is visited in one go.
    if (!isCycle) while (end < places.length && isAlone(places, end, cycleStarts)) end++;
    while (improve(graph.dependencies, places, first, end, weights, ways) && isCycle);
    first = end;
  }
}

/** Whether no other of these places is in its cycle. */
function isAlone(places: Int32Array, index: number, cycleStarts: Int32Array): boolean {
  return index + 1 === places.length || cycleStarts[at(places, index)] !== cycleStarts[at(places, index + 1)];
}

/** Applies the shortest and the heaviest path that lead to some places; returns whether any improved. */
function improve(
  { starts, targets, codes }: Rows,
  places: Int32Array,
  first: number,
  last: number,
  weights: EdgeWeights,
  { hops, worth, previous }: Ways,
): boolean {
  let isBetter = false;
  for (let index = first; index < last; index++) {
    const place = at(places, index);
    const [hopsBefore, worthBefore] = [at(hops, place), worth[place] ?? 0];
    let [fewest, most, via] = [hopsBefore, worthBefore, -1];
    const end = at(starts, place + 1);
    for (let edge = at(starts, place); edge < end; edge++) {
      const source = at(targets, edge);
      const share = weights[codes[edge] ?? 0] ?? 0;
      const near = at(hops, source);
      if (share === 0 || near === unreached) continue;
      if (near + 1 < fewest) {
        fewest = near + 1;
        via = source;
      }
      const much = ((worth[source] ?? 0) / 2) * share;
      if (much > most) most = much;
    }
    if (via < 0 && most === worthBefore) continue;
    isBetter = true;
    worth[place] = most;
    if (via < 0) continue;
    hops[place] = fewest;
    previous[place] = via;
  }
  return isBetter;
}
