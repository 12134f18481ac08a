import { condense } from './condense';
import { longestRun, type Sliced } from '../model/slices';

/** Edges as found: `from[i]` depends on `to[i]`. */
export interface EdgeList {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly codes: Uint8Array;
}

/**
 * Which node depends on which, as compressed rows in typed arrays. Nodes are in topological order,
 * dependencies before dependents and the members of a cycle side by side, so one forward sweep visits every
 * dependent after everything that leads to it.
 */
export interface ReverseGraph {
  readonly size: number;
  /** Each node's place in the order. */
  readonly placeOf: Int32Array;
  readonly nodeAt: Int32Array;
  /** By place: the first place of the cycle that contains it, or the place itself. */
  readonly cycleStarts: Int32Array;
  /** By place, as places: for following a change edge by edge. */
  readonly dependents: Rows;
  /**
   * By place, as places: for sweeping, where each place checks whether any of its dependencies is reached.
   */
  readonly dependencies: Rows;
}

/**
 * A row's targets are `targets[starts[row]]` up to `targets[starts[row + 1]]` (exclusive), each with a code.
 */
export interface Rows {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly codes: Uint8Array;
}

/**
 * Runs in time and memory linear in nodes and edges. A node that depends on itself doesn't become its own
 * dependent.
 */
export function* reverseGraph(size: number, { from, to, codes }: EdgeList): Sliced<ReverseGraph> {
  const unordered = yield* compress(size, to, from, codes);
  yield;
  const { placeOf, cycleStarts } = yield* condense(size, unordered.starts, unordered.targets);
  const nodeAt = new Int32Array(size);
  for (let node = 0; node < size; node++) nodeAt[at(placeOf, node)] = node;
  yield;
  const [fromPlaces, toPlaces] = [placed(from, placeOf), placed(to, placeOf)];
  const dependents = yield* compress(size, toPlaces, fromPlaces, codes);
  yield;
  const dependencies = yield* compress(size, fromPlaces, toPlaces, codes);
  return { size, placeOf, nodeAt, cycleStarts, dependents, dependencies };
}

function placed(nodes: Int32Array, placeOf: Int32Array): Int32Array {
  return nodes.map((node) => at(placeOf, node));
}

/** Groups edges by source with a counting sort, dropping self-loops. */
function* compress(size: number, sources: Int32Array, targets: Int32Array, codes: Uint8Array): Sliced<Rows> {
  const starts = new Int32Array(size + 1);
  let count = 0;
  for (let edge = 0; edge < sources.length; edge++) {
    if (sources[edge] === targets[edge]) continue;
    const row = at(sources, edge) + 1;
    starts[row] = at(starts, row) + 1;
    if (++count % longestRun === 0) yield;
  }
  for (let node = 0; node < size; node++) starts[node + 1] = at(starts, node + 1) + at(starts, node);
  const next = starts.slice();
  const rows: Rows = { starts, targets: new Int32Array(count), codes: new Uint8Array(count) };
  for (let edge = 0; edge < sources.length; edge++) {
    if (sources[edge] === targets[edge]) continue;
    const source = at(sources, edge);
    const place = at(next, source);
    next[source] = place + 1;
    if (edge % longestRun === 0) yield;
    rows.targets[place] = at(targets, edge);
    rows.codes[place] = codes[edge] ?? 0;
  }
  return rows;
}

/** Reads an element. Typed arrays have no holes, but the type doesn't say so. */
export function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
