import { longestRun, type Sliced } from '../model/slices';

/**
 * Places nodes in topological order along their rows, with the members of each strongly connected component
 * side by side. Uses Tarjan's algorithm with an explicit stack, so a long chain can't overflow the call
 * stack.
 */
export function* condense(
  size: number,
  starts: Int32Array,
  targets: Int32Array,
): Sliced<{ readonly placeOf: Int32Array; readonly cycleStarts: Int32Array }> {
  const found = new Int32Array(size);
  const low = new Int32Array(size);
  const next = new Int32Array(size);
  const open = new Int32Array(size);
  const path = new Int32Array(size);
  const placeOf = new Int32Array(size).fill(-1);
  const cycleStarts = new Int32Array(size);
  let steps = 0;
  let clock = 0;
  let opened = 0;
  let depth = 0;
  // Sinks are closed first, so places are assigned from the end.
  let free = size;

  const enter = (node: number): void => {
    found[node] = low[node] = ++clock;
    next[node] = starts[node] ?? 0;
    open[opened++] = node;
    path[depth++] = node;
  };
  const close = (node: number): void => {
    const end = free;
    let member: number;
    do {
      member = open[--opened] ?? 0;
      placeOf[member] = --free;
    } while (member !== node);
    cycleStarts.fill(free, free, end);
  };

  for (let root = 0; root < size; root++) {
    if (found[root] !== 0) continue;
    enter(root);
    while (depth > 0) {
      if (++steps % longestRun === 0) yield;
      const node = path[depth - 1] ?? 0;
      const edge = next[node] ?? 0;
      if (edge < (starts[node + 1] ?? 0)) {
        next[node] = edge + 1;
        const target = targets[edge] ?? 0;
        if (found[target] === 0) enter(target);
        else if (placeOf[target] === -1) low[node] = Math.min(low[node] ?? 0, found[target] ?? 0);
        continue;
      }
      depth--;
      if (low[node] === found[node]) close(node);
      if (depth > 0) {
        const parent = path[depth - 1] ?? 0;
        low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      }
    }
  }
  return { placeOf, cycleStarts };
}
