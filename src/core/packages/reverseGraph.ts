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
  const { placeOf, cycleStarts } = yield* condense(size, unordered.starts, unordered.targets);
  const nodeAt = new Int32Array(size);
  for (let node = 0; node < size; node++) nodeAt[at(placeOf, node)] = node;
  yield;
  const dependents = yield* placed(unordered, placeOf, nodeAt);
  const dependencies = yield* placed(yield* compress(size, from, to, codes), placeOf, nodeAt);
  return { size, placeOf, nodeAt, cycleStarts, dependents, dependencies };
}

/** Orders rows by place, and turns their targets into places. */
function* placed(rows: Rows, placeOf: Int32Array, nodeAt: Int32Array): Sliced<Rows> {
  const { length } = rows.targets;
  const starts = new Int32Array(nodeAt.length + 1);
  const found: Rows = { starts, targets: new Int32Array(length), codes: new Uint8Array(length) };
  for (let place = 0; place < nodeAt.length; yield) {
    const enough = at(starts, place) + longestRun;
    for (; place < nodeAt.length && at(starts, place) < enough; place++)
      copyRow(rows, at(nodeAt, place), placeOf, found, place);
  }
  return found;
}

function copyRow(
  rows: Rows,
  node: number,
  placeOf: Int32Array,
  { starts, targets, codes }: Rows,
  place: number,
): void {
  let to = at(starts, place);
  const end = at(rows.starts, node + 1);
  for (let edge = at(rows.starts, node); edge < end; edge++, to++) {
    targets[to] = at(placeOf, at(rows.targets, edge));
    codes[to] = rows.codes[edge] ?? 0;
  }
  starts[place + 1] = to;
}

/** Groups edges by source with a counting sort, dropping self-loops. */
function* compress(size: number, sources: Int32Array, targets: Int32Array, codes: Uint8Array): Sliced<Rows> {
  const { length } = sources;
  const starts = new Int32Array(size + 1);
  for (let edge = 0; edge < length; edge += longestRun, yield)
    count(starts, sources, targets, edge, Math.min(length, edge + longestRun));
  for (let node = 0; node < size; node++) starts[node + 1] = at(starts, node + 1) + at(starts, node);
  const next = starts.slice();
  const kept = at(starts, size);
  const rows: Rows = { starts, targets: new Int32Array(kept), codes: new Uint8Array(kept) };
  for (let edge = 0; edge < length; edge += longestRun, yield) {
    const end = Math.min(length, edge + longestRun);
    distribute(rows, next, sources, targets, codes, edge, end);
  }
  return rows;
}

// Loops of their own: engines optimize them better than those that pause.

function count(
  starts: Int32Array,
  sources: Int32Array,
  targets: Int32Array,
  from: number,
  end: number,
): void {
  for (let edge = from; edge < end; edge++) {
    const source = at(sources, edge);
    if (source !== targets[edge]) starts[source + 1] = at(starts, source + 1) + 1;
  }
}

function distribute(
  rows: Rows,
  next: Int32Array,
  sources: Int32Array,
  targets: Int32Array,
  codes: Uint8Array,
  from: number,
  end: number,
): void {
  for (let edge = from; edge < end; edge++) {
    const source = at(sources, edge);
    const target = at(targets, edge);
    if (source === target) continue;
    const place = at(next, source);
    next[source] = place + 1;
    rows.targets[place] = target;
    rows.codes[place] = codes[edge] ?? 0;
  }
}

/** Reads an element. Typed arrays have no holes, but the type doesn't say so. */
export function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
