import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { finish } from '../../../../src/core/model/slices';
import { nearestFirst } from '../../../../src/core/packages/dependents';
import { edgeWeights, toCode } from '../../../../src/core/packages/edges';
import { scopes } from '../../../../src/core/packages/package';
import { reach } from '../../../../src/core/packages/reach';
import { reverseGraph, type ReverseGraph } from '../../../../src/core/packages/reverseGraph';
import { spread, type Spread, type Start } from '../../../../src/core/packages/spread';

type Edge = readonly [from: number, to: number, code: number];

const weights = edgeWeights({ runtime: 1, peer: 1, optional: 0.5, build: 0.25, dev: 0.25 }, 0.25);
const noDev = edgeWeights({ runtime: 1, peer: 1, optional: 0.5, build: 0.25, dev: 0 }, 0.25);
const runtime = toCode({ scope: 'runtime', accepts: true });
const dev = toCode({ scope: 'dev', accepts: true });

/** Nodes, edges among them in any number and direction, and some that have changed. */
const graphs = fc.integer({ min: 1, max: 30 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.nat(2 * scopes.length - 1)), {
      maxLength: 90,
    }),
    changed: fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 }),
    // More nodes that nobody reaches make the same search small; fewer make it a sweep.
    idle: fc.constantFrom(0, 2000),
  }),
);

suite('Who depends on a change', () => {
  test('equals a search that is plain and slow, in any graph with any cycles', () => {
    fc.assert(
      fc.property(graphs, ({ size, edges, changed, idle }) => {
        const graph = build(size + idle, edges);
        const starts = changed.map((node, index) => ({ node, changeWeight: [1, 0.5, 0.1][index]! }));
        for (const by of [weights, noDev]) {
          const found = spread(graph, starts, by);
          const expected = slowly(edges, starts, by);
          assert.deepEqual(new Map(listed(found).map(({ node, ...rest }) => [node, rest])), expected);
          assert.deepEqual(
            Array.from(nearestFirst(found), (index) => found.dependents[index]),
            nearestOf(listed(found)),
          );
          for (let node = 0; node < size; node++)
            assert.equal(found.isReached(node), changed.includes(node) || expected.has(node));
          for (const { node, hops } of listed(found)) {
            const path = found.pathTo(node);
            assert.equal(path.length, hops + 1);
            assert.ok(changed.includes(path[0]!));
            for (let step = 1; step < path.length; step++) {
              assert.ok(
                edges.some(
                  ([from, to, code]) => from === path[step] && to === path[step - 1] && by[code]! > 0,
                ),
              );
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what depends on much stands behind it, and cycles stand together', () => {
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const { placeOf, cycleStarts } = build(size, edges);
        assert.deepEqual(
          [...placeOf].sort((a, b) => a - b),
          Array.from({ length: size }, (_, place) => place),
        );
        for (const [from, to] of edges) assert.ok(cycleStarts[placeOf[to]!]! <= placeOf[from]!);
      }),
    );
  });

  test('a package that depends on itself gains nothing', () => {
    assert.deepEqual(
      listed(spread(build(1, [[0, 0, runtime]]), [{ node: 0, changeWeight: 1 }], weights)),
      [],
    );
  });

  test('each hop after the first halves; a dev edge passes on a quarter', () => {
    const graph = build(4, [
      [1, 0, runtime],
      [2, 1, runtime],
      [3, 1, dev],
    ]);
    assert.deepEqual(
      listed(spread(graph, [{ node: 0, changeWeight: 1 }], weights)).sort((a, b) => a.node - b.node),
      [
        { node: 1, hops: 1, weight: 1 },
        { node: 2, hops: 2, weight: 0.5 },
        { node: 3, hops: 2, weight: 0.125 },
      ],
    );
  });

  test('a chain and a ring of 200,000 exhaust nothing', () => {
    const size = 200_000;
    const chain = Array.from({ length: size - 1 }, (_, index): Edge => [index + 1, index, runtime]);
    assert.equal(reach(build(size, chain), [0], weights).length, size);
    const ring = build(size, [...chain, [0, size - 1, runtime]]);
    assert.equal(spread(ring, [{ node: 1000, changeWeight: 1 }], weights).dependents.length, size - 1);
  });
});

function build(size: number, edges: readonly Edge[]): ReverseGraph {
  return finish(
    reverseGraph(size, {
      from: Int32Array.from(edges, ([from]) => from),
      to: Int32Array.from(edges, ([, to]) => to),
      codes: Uint8Array.from(edges, ([, , code]) => code),
    }),
  );
}

interface Listed {
  readonly node: number;
  readonly hops: number;
  readonly weight: number;
}

function listed({ dependents, hops, weights: each }: Spread): Listed[] {
  return Array.from(dependents, (node, index) => ({ node, hops: hops[index]!, weight: each[index]! }));
}

function nearestOf(dependents: readonly Listed[]): number[] {
  return [...dependents]
    .sort((a, b) => a.hops - b.hops || b.weight - a.weight || a.node - b.node)
    .map(({ node }) => node);
}

/** Goes round and round until nothing improves. */
function slowly(
  edges: readonly Edge[],
  starts: readonly Start[],
  by: Float64Array,
): Map<number, { hops: number; weight: number }> {
  const hops = new Map(starts.map(({ node }) => [node, 0]));
  const worth = new Map(starts.map(({ node, changeWeight }) => [node, 2 * changeWeight]));
  for (let isAgain = true; isAgain;) {
    isAgain = false;
    for (const [from, to, code] of edges) {
      const [near, much] = [hops.get(to), (worth.get(to) ?? 0) / 2];
      if (by[code] === 0 || near === undefined) continue;
      if (near + 1 < (hops.get(from) ?? Infinity)) {
        hops.set(from, near + 1);
        isAgain = true;
      }
      if (much * by[code]! > (worth.get(from) ?? 0)) {
        worth.set(from, much * by[code]!);
        isAgain = true;
      }
    }
  }
  for (const { node } of starts) hops.delete(node);
  return new Map([...hops].map(([node, count]) => [node, { hops: count, weight: worth.get(node) ?? 0 }]));
}
