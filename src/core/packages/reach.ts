import type { EdgeWeights } from './edges';
import { at, type ReverseGraph } from './reverseGraph';

/** Above this share of all edges, one sweep over the arrays is cheaper than following edges one by one. */
const hubShare = 1 / 64;

/**
 * Returns, in order, the places of the given nodes and of everything that depends on them along edges with a
 * weight above 0.
 */
export function reach(graph: ReverseGraph, nodes: Iterable<number>, weights: EdgeWeights): Int32Array {
  const { size, placeOf, dependents } = graph;
  const { starts, targets, codes } = dependents;
  const isIn = new Uint8Array(size);
  const found = new Int32Array(size);
  let count = 0;
  for (const node of nodes) {
    const place = at(placeOf, node);
    if (isIn[place] === 1) continue;
    isIn[place] = 1;
    found[count++] = place;
  }
  const limit = targets.length * hubShare;
  let followed = 0;
  for (let next = 0; next < count; next++) {
    const place = at(found, next);
    followed += at(starts, place + 1) - at(starts, place);
    if (followed > limit) return sweep(graph, isIn, weights);
    for (let edge = at(starts, place); edge < at(starts, place + 1); edge++) {
      const target = at(targets, edge);
      if (isIn[target] === 1 || weights[codes[edge] ?? 0] === 0) continue;
      isIn[target] = 1;
      found[count++] = target;
    }
  }
  return found.slice(0, count).sort();
}

/**
 * Makes one forward pass: each place checks its dependencies and stops at the first one that's reached.
 * Repeats a cycle for as long as that reaches another place.
 */
function sweep(graph: ReverseGraph, isIn: Uint8Array, weights: EdgeWeights): Int32Array {
  const { size, cycleStarts, dependencies } = graph;
  const { starts, targets, codes } = dependencies;
  for (let place = Math.max(0, isIn.indexOf(1)); place < size; place++) {
    // Inlines isMet to avoid a call for each of a hundred thousand places.
    const end = isIn[place] === 1 ? 0 : at(starts, place + 1);
    for (let edge = at(starts, place); edge < end; edge++) {
      if (isIn[at(targets, edge)] === 0 || weights[codes[edge] ?? 0] === 0) continue;
      isIn[place] = 1;
      break;
    }
    const start = at(cycleStarts, place);
    if (start < place && (place + 1 === size || cycleStarts[place + 1] !== start))
      settle(graph, start, place, isIn, weights);
  }
  return placesIn(isIn);
}

function settle(
  graph: ReverseGraph,
  first: number,
  last: number,
  isIn: Uint8Array,
  weights: EdgeWeights,
): void {
  for (let isAgain = true; isAgain;) {
    isAgain = false;
    for (let place = first; place <= last; place++) {
      if (isIn[place] === 1 || !isMet(graph, place, isIn, weights)) continue;
      isIn[place] = 1;
      isAgain = true;
    }
  }
}

function isMet(
  { dependencies }: ReverseGraph,
  place: number,
  isIn: Uint8Array,
  weights: EdgeWeights,
): boolean {
  const { starts, targets, codes } = dependencies;
  const end = at(starts, place + 1);
  for (let edge = at(starts, place); edge < end; edge++) {
    if (isIn[at(targets, edge)] === 1 && weights[codes[edge] ?? 0] !== 0) return true;
  }
  return false;
}

function placesIn(isIn: Uint8Array): Int32Array {
  const places = new Int32Array(isIn.length);
  let count = 0;
  for (let place = 0; place < isIn.length; place++) {
    // The next iteration overwrites this unless the place is in. This avoids a branch that can't be
    // predicted.
    places[count] = place;
    count += isIn[place] ?? 0;
  }
  return places.slice(0, count);
}
