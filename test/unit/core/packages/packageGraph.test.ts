import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Dependency, Ecosystem, Package } from '../../../../src/core/packages/package';
import { finish } from '../../../../src/core/model/slices';
import { isOwnName } from '../../../../src/core/packages/ownNames';
import type { PackagesOf } from '../../../../src/core/packages/names';
import { pack } from '../../../../src/core/packages/packed';
import { buildGraph, type DependencyGraph } from '../../../../src/core/packages/packageGraph';
import { edgeWeights, toEdgeKind } from '../../../../src/core/packages/edges';
import { spread } from '../../../../src/core/packages/spread';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { aPackage, type RepositoryOf } from '../../../support/packageBuilders';

suite('Names that say whose a package is', () => {
  const own = ['@acme/log', 'acme/log', 'github.com/Acme/log/v2', 'com.acme:log', 'Acme.Log', 'acme-log'];
  for (const name of own) test(`${name} is acme’s`, () => assert.equal(isOwnName(name, 'acme'), true));

  const others = ['log', '@x/log', 'github.com/x/acme-log', 'com.x:log', 'acmelog', 'log-acme', ''];
  for (const name of others) test(`${name} is not`, () => assert.equal(isOwnName(name, 'acme'), false));

  test('hyphens don’t matter', () => assert.equal(isOwnName('com.acmelabs:log', 'acme-labs'), true));
});

suite('Packages and what they depend on', () => {
  const cases: [name: string, repositories: RepositoryOf[], edges: string[]][] = [
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
      'what a fork publishes under its owner’s name, not under the original’s',
      [
        of('acme/app', aPackage('app', ['log', '@acme/log'])),
        { ...of('acme/log', aPackage('log'), aPackage('@acme/log')), isFork: true },
      ],
      ['acme/app:app > acme/log:@acme/log'],
    ],
    [
      'what isn’t published counts in its repository, and elsewhere under its owner’s name only',
      [
        of('acme/app', aPackage('app', ['log', '@acme/log'])),
        of(
          'acme/log',
          aPackage('log', [], { nameCounts: 'repository' }),
          aPackage('@acme/log', ['log'], { nameCounts: 'repository' }),
        ),
      ],
      ['acme/app:app > acme/log:@acme/log', 'acme/log:@acme/log > acme/log:log'],
    ],
    [
      'what isn’t published, by its repository, even if that was renamed',
      [
        of(
          'acme/app',
          aPackage('app', [
            { name: 'log', scope: 'runtime', repository: 'acme/log' },
            { name: 'web', scope: 'runtime', repository: 'acme/old' },
          ]),
        ),
        of(
          'acme/log',
          aPackage('log', [], { nameCounts: 'repository' }),
          aPackage('web', [], { nameCounts: 'repository' }),
        ),
      ],
      ['acme/app:app > acme/log:log', 'acme/app:app > acme/log:web'],
    ],
    [
      'not a name of another ecosystem',
      [of('acme/app', aPackage('app', ['lib'])), of('acme/lib', aPackage('lib', [], { ecosystem: 'pypi' }))],
      [],
    ],
    [
      'what says that it means another ecosystem, in its own folder too',
      [
        of(
          'acme/lib',
          aPackage('py', [{ name: 'crate', scope: 'runtime', folder: 'a', ecosystem: 'cargo' }], {
            ecosystem: 'pypi',
            folder: 'a',
          }),
          aPackage('crate', [], { ecosystem: 'cargo', folder: 'a' }),
        ),
      ],
      ['acme/lib:py > acme/lib:crate'],
    ],
    [
      'an action that others use, on the code in its folder; the nearest one on what lies deeper',
      [
        of('acme/lib', aPackage('lib')),
        of(
          'acme/setup',
          aPackage('acme/setup', [], { ecosystem: 'actions', folder: '' }),
          aPackage('acme/setup/deep', [], { ecosystem: 'actions', folder: 'deep' }),
          aPackage('setup', ['lib'], { folder: '' }),
          aPackage('inner', [], { folder: 'deep/inner' }),
        ),
        of(
          'acme/shop',
          aPackage('acme/shop/ci', ['acme/setup', 'acme/setup/deep'], { ecosystem: 'actions', folder: 'ci' }),
          aPackage('shop', [], { folder: '' }),
        ),
      ],
      [
        'acme/setup:acme/setup > acme/setup:setup',
        'acme/setup:acme/setup/deep > acme/setup:inner',
        'acme/setup:setup > acme/lib:lib',
        'acme/shop:acme/shop/ci > acme/setup:acme/setup',
        'acme/shop:acme/shop/ci > acme/setup:acme/setup/deep',
      ],
    ],
    [
      'an image that only its own repository uses adds nothing to its code',
      [
        of(
          'acme/shop',
          aPackage('ghcr.io/acme/shop', [], { ecosystem: 'docker', folder: '' }),
          aPackage('compose', ['ghcr.io/acme/shop'], { ecosystem: 'docker', folder: 'run' }),
          aPackage('shop', [], { folder: '' }),
        ),
      ],
      ['acme/shop:compose > acme/shop:ghcr.io/acme/shop'],
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
      'by a further name, even of what has no published name of its own',
      [
        of('acme/app', aPackage('app', ['x:x.plugin', 'lib'])),
        of('acme/lib', aPackage('lib', [], { aliases: ['x:x.plugin'], nameCounts: 'nowhere' })),
      ],
      ['acme/app:app > acme/lib:lib'],
    ],
    [
      'one’s own further name first',
      [
        of('acme/app', aPackage('app', ['x']), aPackage('own', [], { aliases: ['x'] })),
        of('acme/lib', aPackage('x')),
      ],
      ['acme/app:app > acme/app:own'],
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
    test(name, () => assert.deepEqual(edgesOf(build(repositories)), edges));

  test('repositories are the same in any case', () => {
    const graph = build([of('Acme/App', aPackage('app'))]);
    assert.deepEqual(
      graph.getNodes('ACME/APP').map((node) => graph.nameAt(node)),
      ['app'],
    );
  });

  test('a name in two repositories is ambiguous, twice in one or in a fixture is not', () => {
    const graph = build([
      of('acme/a', aPackage('lib'), aPackage('twin'), aPackage('twin'), aPackage('read')),
      of('acme/b', aPackage('lib'), aPackage('read', [], { nameCounts: 'fixtures' })),
    ]);
    const names = Array.from({ length: graph.size }, (_, node) => node).filter((node) =>
      graph.isAmbiguous(node),
    );
    assert.deepEqual(
      names.map((node) => graph.nameAt(node)),
      ['lib', 'lib'],
    );
  });

  test('so is a further name in two repositories, but not that of a kind', () => {
    const graph = build([
      of('acme/a', aPackage('a', [], { aliases: ['x', '*'] }), aPackage('b', [], { aliases: ['y', '*'] })),
      of('acme/b', aPackage('x'), aPackage('c', [], { aliases: ['*'] })),
    ]);
    const ambiguous = graph.named('npm', 'x').filter((node) => graph.isAmbiguous(node));
    assert.deepEqual(ambiguous.map((node) => graph.nameAt(node)).sort(), ['a', 'x']);
    assert.deepEqual(
      graph.named('npm', '*').map((node) => [graph.nameAt(node), graph.isAmbiguous(node)]),
      [
        ['a', true],
        ['b', false],
        ['c', false],
      ],
    );
  });

  test('the order of repositories does not matter', () => {
    fc.assert(
      fc.property(fc.uniqueArray(step, { maxLength: 3, selector: ({ repository }) => repository }), (all) => {
        assert.deepEqual(edgesOf(build(all)), edgesOf(build([...all].reverse())));
      }),
      { numRuns: 300 },
    );
  });

  test('equals a search that is plain and slow', () => {
    fc.assert(
      fc.property(fc.uniqueArray(step, { maxLength: 3, selector: ({ repository }) => repository }), (all) => {
        assert.deepEqual(edgesOf(build(all)), slowly(all));
      }),
      { numRuns: 500 },
    );
  });

  test('each pair of a range and a version is compared once', () => {
    const asked: string[] = [];
    const user = (name: string): Package => aPackage(name, [{ name: 'lib', scope: 'runtime', range: '^1' }]);
    finish(
      buildGraph(
        [of('acme/lib', aPackage('lib')), of('acme/a', user('a'), user('b')), of('acme/c', user('c'))].map(
          packed,
        ),
        (ecosystem, range, version) => {
          asked.push(`${ecosystem} ${range} ${version}`);
          return true;
        },
      ),
    );
    assert.deepEqual(asked, ['npm ^1 1.0.0']);
  });

  test('a node at the end of its repository is followed from any other', () => {
    const graph = build([
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
      Array.from(dependents, (node) => graph.nameAt(node)),
      ['a1'],
    );
  });
});

suite('Repositories that are named and not listed', () => {
  const cases: [
    name: string,
    ecosystem: Ecosystem,
    dependency: Omit<Dependency, 'scope'>,
    expected: boolean,
  ][] = [
    ['an action', 'actions', { name: 'acme/old' }, true],
    ['an action in a folder', 'actions', { name: 'acme/old/setup' }, true],
    ['an action of another owner', 'actions', { name: 'actions/checkout' }, false],
    ['an action of a repository that is listed', 'actions', { name: 'acme/lib/gone' }, false],
    ['a module', 'terraform', { name: 'acme/old//vpc' }, true],
    ['a module of another owner', 'terraform', { name: 'x/old//vpc' }, false],
    ['an address', 'swift', { name: 'old', repository: 'Acme/old' }, true],
    ['an address of another owner', 'swift', { name: 'old', repository: 'x/old' }, false],
    ['a name that is guessed from the address', 'pypi', { name: 'old', repository: 'acme/old' }, true],
    ['a name of its own', 'pypi', { name: 'other', repository: 'acme/old' }, false],
    ['a name of its own in npm', 'npm', { name: 'old', repository: 'acme/old' }, false],
  ];
  for (const [name, ecosystem, dependency, expected] of cases) {
    test(name, () => {
      const graph = build([
        of('acme/app', aPackage('app', [{ scope: 'runtime', ...dependency }], { ecosystem })),
        of('acme/lib', aPackage('lib', [], { ecosystem })),
      ]);
      const found = graph.unlisted.map((each) => [each.repository.toLowerCase(), each.ecosystem]);
      assert.deepEqual(found, expected ? [['acme/old', ecosystem]] : []);
    });
  }

  test('not if a package of that owner has the name', () => {
    const old = { name: 'kit', scope: 'runtime', repository: 'acme/old' } as const;
    const graph = build([
      of('acme/app', aPackage('app', [old], { ecosystem: 'swift' })),
      of('acme/kit', aPackage('kit', [], { ecosystem: 'swift' })),
    ]);
    assert.deepEqual(graph.unlisted, []);
  });

  test('a few for each ecosystem', () => {
    const many = Array.from({ length: 500 }, (_, index) => `acme/old${index}`);
    const graph = build([of('acme/app', aPackage('app', many, { ecosystem: 'actions' }))]);
    assert.equal(graph.unlisted.length, 50);
  });
});

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step = fc.record({
  repository: fc.constantFrom('acme/one', 'acme/two', 'acme/three'),
  packages: fc
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
              repository: fc.constantFrom('acme/one', 'ACME/two', 'acme/gone', 'other/two'),
            },
            { requiredKeys: ['name', 'scope'] },
          ),
          { maxLength: 3 },
        ),
        version: fc.constantFrom('1', '2'),
        nameCounts: fc.constantFrom(
          undefined,
          undefined,
          'repository' as const,
          'fixtures' as const,
          'nowhere' as const,
        ),
      }),
      { maxLength: 3 },
    )
    .map((all) =>
      all.map(({ name, needs, version, nameCounts }) =>
        aPackage(name, needs, { version, ...(nameCounts && { nameCounts }) }),
      ),
    ),
  isFork: fc.boolean(),
});

function of(repository: string, ...packages: Package[]): RepositoryOf {
  return { repository, packages };
}

function packed({ packages, ...rest }: RepositoryOf): PackagesOf {
  return { ...rest, packages: pack(packages) };
}

function build(repositories: readonly RepositoryOf[]): DependencyGraph {
  return finish(buildGraph(repositories.map(packed), accepts));
}

/** Asks each package about each dependency. */
function slowly(repositories: readonly RepositoryOf[]): string[] {
  const all = repositories.flatMap(({ packages, ...rest }) => packages.map((each) => ({ ...rest, each })));
  return all
    .flatMap((from) =>
      from.each.dependencies.flatMap((dependency) => {
        const { folder, repository: wanted } = dependency;
        const isAt = (repository: string) => (to: (typeof all)[number]) =>
          to.repository.toLowerCase() === repository.toLowerCase();
        const named = all.filter(({ repository, each }) => {
          if (each.name !== dependency.name || each.nameCounts === 'nowhere') return false;
          if (each.nameCounts !== 'fixtures') return true;
          return repository === from.repository && from.each.nameCounts === 'fixtures';
        });
        const inFolder = (repository: string) =>
          folder === undefined
            ? []
            : all.filter(isAt(repository)).filter(({ each }) => each.folder === folder);
        const here = wanted === undefined ? inFolder(from.repository) : [];
        const own = named.filter(isAt(from.repository));
        const elsewhere = named.filter(
          ({ isFork, each }) => isFork !== true && each.nameCounts !== 'repository',
        );
        const isPlain = ({ each }: (typeof all)[number]) =>
          each.nameCounts === undefined || each.nameCounts === 'repository';
        const byName = own.length > 0 ? own : elsewhere;
        const isKnown =
          wanted !== undefined && repositories.some((each) => isAt(wanted)({ ...each, each: from.each }));
        const there = isKnown ? inFolder(wanted) : [];
        const namedThere = isKnown ? named.filter(isAt(wanted)).filter(isPlain) : [];
        const isOfOwner = (to: (typeof all)[number]) => ownerOf(to) === ownerOf({ repository: wanted ?? '' });
        const plain = named.filter(isPlain);
        const ownPlain = plain.filter(isAt(from.repository));
        const elsewherePlain = plain.filter(({ isFork }) => isFork !== true);
        const renamed = (ownPlain.length > 0 ? ownPlain : elsewherePlain).filter(isOfOwner);
        const root = all.filter((to) => isKnown && isAt(wanted)(to) && to.each.folder === '');
        const byPlace = there.length > 0 || namedThere.length > 0 || folder !== undefined ? namedThere : root;
        const targets =
          wanted === undefined
            ? here.length > 0
              ? here
              : byName
            : !isKnown
              ? renamed
              : there.length > 0
                ? there
                : byPlace;
        return targets
          .filter((to) => to !== from)
          .map((to) => {
            const isTaken = accepts(undefined, dependency.range, to.each.version);
            const marks = `${dependency.scope === 'runtime' ? '' : ` ${dependency.scope}`}${isTaken ? '' : ' not accepted'}`;
            return `${from.repository}:${from.each.name} > ${to.repository}:${to.each.name}${marks}`;
          });
      }),
    )
    .sort();
}

function ownerOf({ repository }: { readonly repository: string }): string {
  return repository.split('/')[0]!.toLowerCase();
}

function accepts(_: unknown, range: string | undefined, version: string | undefined): boolean {
  return range === undefined || range === version;
}

/** As `dependent > dependency`, with a mark of what is not ordinary; blind to how nodes are numbered. */
function edgesOf(graph: DependencyGraph): string[] {
  const { reverse } = graph;
  const nameAt = (place: number): string => {
    const node = reverse.nodeAt[place]!;
    return `${graph.repositoryAt(node)}:${graph.nameAt(node)}`;
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
