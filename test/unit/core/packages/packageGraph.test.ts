import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Package } from '../../../../src/core/packages/package';
import { PackageGraph, type DependencyGraph } from '../../../../src/core/packages/packageGraph';
import type { PackagesOf } from '../../../../src/core/packages/resolve';
import { edgeWeights, toEdgeKind } from '../../../../src/core/packages/edges';
import { spread } from '../../../../src/core/packages/spread';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { aPackage } from '../../../support/packageBuilders';

suite('Packages and what they depend on', () => {
  const cases: [name: string, repositories: PackagesOf[], edges: string[]][] = [
    [
      'by name, across repositories',
      [of('acme/app', aPackage('app', ['lib'])), of('acme/lib', aPackage('lib'))],
      ['acme/app:app > acme/lib:lib'],
    ],
    [
      'its own repository first',
      [of('acme/app', aPackage('app', ['lib']), aPackage('lib')), of('acme/lib', aPackage('lib'))],
      ['acme/app:app > acme/app:lib'],
    ],
    [
      'a name in two other repositories: both',
      [
        of('acme/app', aPackage('app', ['lib'])),
        of('acme/lib', aPackage('lib')),
        of('acme/old', aPackage('lib')),
      ],
      ['acme/app:app > acme/lib:lib', 'acme/app:app > acme/old:lib'],
    ],
    [
      'a path leads to what stands there, whatever its name',
      [
        of(
          'acme/app',
          aPackage('app', [{ name: 'lib', scope: 'runtime', folder: 'packages/renamed' }]),
          aPackage('renamed'),
          aPackage('lib'),
        ),
      ],
      ['acme/app:app > acme/app:renamed'],
    ],
    [
      'a path to nothing: the name',
      [
        of('acme/app', aPackage('app', [{ name: 'lib', scope: 'runtime', folder: '../gone' }])),
        of('acme/lib', aPackage('lib')),
      ],
      ['acme/app:app > acme/lib:lib'],
    ],
    [
      'not a name of another ecosystem',
      [of('acme/app', aPackage('app', ['lib'])), of('acme/lib', aPackage('lib', [], { ecosystem: 'pypi' }))],
      [],
    ],
    [
      'Maven and Gradle share their names',
      [
        of('acme/app', aPackage('com.acme:app', ['com.acme:lib'], { ecosystem: 'gradle' })),
        of('acme/lib', aPackage('com.acme:lib', [], { ecosystem: 'maven' })),
      ],
      ['acme/app:com.acme:app > acme/lib:com.acme:lib'],
    ],
    [
      'names of every object',
      [
        of('acme/app', aPackage('app', ['__proto__', 'constructor', 'toString'])),
        of('acme/lib', aPackage('__proto__')),
      ],
      ['acme/app:app > acme/lib:__proto__'],
    ],
  ];
  for (const [name, repositories, edges] of cases)
    test(name, () => assert.deepEqual(edgesOf(build(repositories).graph), edges));

  test('repositories are the same in any case', () => {
    const graph = build([of('Acme/App', aPackage('app'))]);
    graph.replace(of('acme/app', aPackage('other')));
    assert.deepEqual(
      graph.graph.getNodes('ACME/APP').map((node) => graph.graph.nodes[node]?.package.name),
      ['other'],
    );
    assert.equal(graph.graph.nodes.length, 1);
  });

  test('a name in two repositories is ambiguous, twice in one is not', () => {
    const graph = build([
      of('acme/a', aPackage('lib'), aPackage('twin'), aPackage('twin')),
      of('acme/b', aPackage('lib')),
    ]);
    assert.deepEqual([...graph.graph.ambiguous], ['lib']);
  });

  test('replacing, removing and returning equals building anew', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const graph = new PackageGraph(accepts);
        const current = new Map<string, PackagesOf>();
        for (const { repository, packages, isRead } of steps) {
          if (packages) {
            graph.replace({ repository, packages });
            current.set(repository, { repository, packages });
          } else {
            graph.remove(repository);
            current.delete(repository);
          }
          // Whether somebody looks in between must not matter.
          if (isRead) assert.ok(graph.graph);
        }
        assert.deepEqual(edgesOf(graph.graph), edgesOf(build([...current.values()]).graph));
      }),
      { numRuns: 300 },
    );
  });

  test('only those who use a name of the repository that changes are resolved anew', () => {
    let asked: string[] = [];
    const graph = new PackageGraph((_, range) => {
      asked.push(range ?? '');
      return true;
    });
    const user = (name: string, needs: string): Package =>
      aPackage(name, [{ name: needs, scope: 'runtime', range: name }]);
    graph.replace(of('acme/lib', aPackage('lib', ['base'])));
    graph.replace(of('acme/base', aPackage('base')));
    graph.replace(of('acme/app', user('app', 'lib'), user('tool', 'base')));
    graph.replace(of('acme/other', user('other', 'base')));
    for (let index = 0; index < 50; index++)
      graph.replace(of(`acme/far${index}`, user(`far${index}`, 'base')));
    assert.equal(graph.graph.nodes.length, 55);

    asked = [];
    graph.replace(of('acme/lib', aPackage('lib', [{ name: 'base', scope: 'dev', range: 'lib' }])));
    assert.ok(graph.graph);
    assert.deepEqual(asked.sort(), ['app', 'lib', 'tool']);

    asked = [];
    assert.ok(graph.graph);
    assert.deepEqual(asked, []);
  });

  test('a node at the end of its repository is followed from any other', () => {
    const { graph } = build([
      of('acme/a', aPackage('a0'), aPackage('a1', ['b1'])),
      of('acme/b', aPackage('b0'), aPackage('b1')),
    ]);
    const [, changed] = graph.getNodes('acme/b');
    const { shares, notAccepted } = defaultWeights.edges;
    const { dependents } = spread(
      graph.reverse,
      [{ node: changed!, changeWeight: 1 }],
      edgeWeights(shares, notAccepted),
    );
    assert.deepEqual(
      dependents.map(({ node }) => graph.nodes[node]?.package.name),
      ['a1'],
    );
  });
});

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step = fc.record({
  repository: fc.constantFrom('acme/one', 'acme/two', 'acme/three'),
  packages: fc.option(
    fc
      .array(
        fc.record({
          name: names,
          needs: fc.array(
            fc.record(
              {
                name: names,
                scope: fc.constantFrom('runtime', 'dev'),
                range: fc.constantFrom('1', '2'),
                folder: fc.constantFrom('packages/a', 'packages/b', 'gone'),
              },
              { requiredKeys: ['name', 'scope'] },
            ),
            { maxLength: 3 },
          ),
          version: fc.constantFrom('1', '2'),
        }),
        { maxLength: 3 },
      )
      .map((all) => all.map(({ name, needs, version }) => aPackage(name, needs, { version }))),
    { nil: undefined },
  ),
  isRead: fc.boolean(),
});

function of(repository: string, ...packages: Package[]): PackagesOf {
  return { repository, packages };
}

function build(repositories: readonly PackagesOf[]): PackageGraph {
  const graph = new PackageGraph(accepts);
  for (const each of repositories) graph.replace(each);
  return graph;
}

function accepts(_: unknown, range: string | undefined, version: string | undefined): boolean {
  return range === undefined || range === version;
}

/** As `dependent > dependency`, with a mark of what is not ordinary; blind to how nodes are numbered. */
function edgesOf({ nodes, reverse }: DependencyGraph): string[] {
  const nameAt = (place: number): string => {
    const node = nodes[reverse.nodeAt[place]!]!;
    return `${node.repository}:${node.package.name}`;
  };
  const { starts, targets, codes } = reverse.dependencies;
  return Array.from({ length: reverse.size }, (_, place) => place)
    .flatMap((place) =>
      [...targets.subarray(starts[place], starts[place + 1])].map((target, index) => {
        const { scope, accepts: isTaken } = toEdgeKind(codes[starts[place]! + index]!);
        const marks = `${scope === 'runtime' ? '' : ` ${scope}`}${isTaken ? '' : ' not accepted'}`;
        return `${nameAt(place)} > ${nameAt(target)}${marks}`;
      }),
    )
    .sort();
}
