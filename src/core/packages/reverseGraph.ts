import { condense } from './condense';

/** Edges as they were found: `from[i]` depends on `to[i]`. */
export interface EdgeList {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly codes: Uint8Array;
}

/**
 * Who depends on whom, as compressed rows in typed arrays. Nodes stand in topological order, what is depended
 * on before its dependents, and the members of a cycle side by side; so one sweep forwards meets every
 * dependent after all that leads to it.
 */
export interface ReverseGraph {
  readonly size: number;
  /** Place of each node in the order. */
  readonly placeOf: Int32Array;
  readonly nodeAt: Int32Array;
  /** By place: the first place of the cycle that it stands in, or itself. */
  readonly cycleStarts: Int32Array;
  /** By place, as places: to follow a change edge by edge. */
  readonly dependents: Rows;
  /** By place, as places: to sweep, where a place asks whether anything that it depends on is met. */
  readonly dependencies: Rows;
}

/** The targets of a row are `targets[starts[row]]` up to `targets[starts[row + 1]]`, each with a code. */
export interface Rows {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly codes: Uint8Array;
}

/** Builds in time and memory linear in nodes and edges. A node that depends on itself gains no dependent. */
export function reverseGraph(size: number, { from, to, codes }: EdgeList): ReverseGraph {
  const unordered = compress(size, to, from, codes);
  const { placeOf, cycleStarts } = condense(size, unordered.starts, unordered.targets);
  const nodeAt = new Int32Array(size);
  for (let node = 0; node < size; node++) nodeAt[at(placeOf, node)] = node;
  const [fromPlaces, toPlaces] = [placed(from, placeOf), placed(to, placeOf)];
  return {
    size,
    placeOf,
    nodeAt,
    cycleStarts,
    dependents: compress(size, toPlaces, fromPlaces, codes),
    dependencies: compress(size, fromPlaces, toPlaces, codes),
  };
}

function placed(nodes: Int32Array, placeOf: Int32Array): Int32Array {
  return nodes.map((node) => at(placeOf, node));
}

/** Sorts edges by their source, by counting. */
function compress(size: number, sources: Int32Array, targets: Int32Array, codes: Uint8Array): Rows {
  const starts = new Int32Array(size + 1);
  let count = 0;
  for (let edge = 0; edge < sources.length; edge++) {
    if (sources[edge] === targets[edge]) continue;
    const row = at(sources, edge) + 1;
    starts[row] = at(starts, row) + 1;
    count++;
  }
  for (let node = 0; node < size; node++) starts[node + 1] = at(starts, node + 1) + at(starts, node);
  const next = starts.slice();
  const rows: Rows = { starts, targets: new Int32Array(count), codes: new Uint8Array(count) };
  for (let edge = 0; edge < sources.length; edge++) {
    if (sources[edge] === targets[edge]) continue;
    const source = at(sources, edge);
    const place = at(next, source);
    next[source] = place + 1;
    rows.targets[place] = at(targets, edge);
    rows.codes[place] = codes[edge] ?? 0;
  }
  return rows;
}

/** Typed arrays have no holes; the type does not know. */
export function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
