import { strict as assert } from 'node:assert';
import type { Dependency, Ecosystem } from '../../../../src/core/packages/package';
import { computeNeed } from '../../../../src/core/ranking/score';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { aReviewRequest, now } from '../../../support/builders';
import { aMap, aPackage, downstreamIn, inCore } from '../../../support/packageBuilders';
import type { Downstream } from '../../../../src/core/packages/downstream';

const lib = 'packages/lib/src/index.ts';

suite('What depends on a change', () => {
  const ui = aPackage('ui', ['lib']);
  const app = aPackage('app', ['ui']);
  const far = { repository: 'acme/far', packages: [aPackage('far', ['lib'], { folder: '' })] };

  test('directly and through one another, nearest first, with the way', () => {
    const { changed, dependents, weight, isLowerBound } = downstreamIn(
      aMap([inCore(aPackage('lib'), app, ui), far]),
      [lib],
    );
    assert.deepEqual(changed, ['lib']);
    assert.deepEqual(
      dependents.map(({ name, repository, folder, hops, weight: each, path }) => [
        name,
        repository,
        folder,
        hops,
        each,
        path,
      ]),
      [
        ['ui', 'acme/core', 'packages/ui', 1, 1, ['lib', 'ui']],
        ['far', 'acme/far', '', 1, 1, ['lib', 'far']],
        ['app', 'acme/core', 'packages/app', 2, 0.5, ['lib', 'ui', 'app']],
      ],
    );
    assert.equal(weight, 2.5);
    assert.equal(isLowerBound, false);
  });

  test('a name of two repositories, wanted by a third, is told', () => {
    const twin = { repository: 'acme/fork', packages: [aPackage('lib', []), aPackage('inner', ['lib'])] };
    const own = downstreamIn(aMap([inCore(aPackage('lib'), ui), twin]), [lib]);
    assert.deepEqual([own.dependents.map(({ name }) => name), own.ambiguous], [['ui'], []]);
    const wanted = downstreamIn(aMap([inCore(aPackage('lib'), ui), twin, far]), [lib]);
    assert.deepEqual([wanted.dependents.map(({ name }) => name), wanted.ambiguous], [['ui', 'far'], ['lib']]);
    assert.equal(wanted.isLowerBound, false);
  });

  const scoped = (scope: Dependency['scope'], range?: string): Downstream =>
    downstreamIn(
      aMap([inCore(aPackage('lib'), aPackage('app', [{ name: 'lib', scope, ...(range && { range }) }]))]),
      [lib],
    );
  const scopes: [scope: Dependency['scope'], weight: number, isProduction: boolean][] = [
    ['runtime', 1, true],
    ['peer', 1, true],
    ['optional', 0.5, true],
    ['build', 0.25, true],
    ['dev', 0.25, false],
  ];
  for (const [scope, weight, isProduction] of scopes) {
    test(`${scope}: weighs ${weight}${isProduction ? '' : ', and is no production'}`, () => {
      const found = scoped(scope);
      assert.equal(found.weight, weight);
      assert.deepEqual(found.production, isProduction ? ['app'] : []);
    });
  }

  test('a range that cannot take the change weighs a quarter', () => {
    assert.equal(scoped('runtime', '1.0.0').weight, 1);
    assert.equal(scoped('runtime', '2.0.0').weight, 0.25);
    assert.deepEqual(scoped('runtime', '2.0.0').production, ['app']);
  });

  test('dev only, below runtime', () => {
    assert.ok(totalOf(scoped('dev')) < totalOf(scoped('runtime')));
  });

  test('production goes round a dev dependency', () => {
    const map = aMap([
      inCore(
        aPackage('lib'),
        aPackage('kit', [{ name: 'lib', scope: 'dev' }]),
        aPackage('app', ['kit']),
        aPackage('site', ['lib', { name: 'kit', scope: 'dev' }]),
      ),
    ]);
    const found = downstreamIn(map, [lib]);
    assert.deepEqual(found.dependents.map(({ name }) => name).sort(), ['app', 'kit', 'site']);
    assert.deepEqual(found.production, ['site']);
  });

  const immaterial: [name: string, paths: string[]][] = [
    ['documentation', ['packages/lib/README.md', 'packages/lib/docs/guide.md']],
    ['changelogs', ['packages/lib/CHANGELOG.md']],
    ['licences', ['packages/lib/LICENSE']],
  ];
  for (const [name, paths] of immaterial) {
    test(`${name} alone weigh nothing, and dependents are still named`, () => {
      const found = downstreamIn(aMap([inCore(aPackage('lib'), ui)]), paths);
      assert.deepEqual(
        found.dependents.map(({ name: each, weight }) => [each, weight]),
        [['ui', 0]],
      );
      assert.equal(found.weight, 0);
      assert.equal(totalOf(found), 0);
    });
  }

  test('a new licence for 67 packages scores 0', () => {
    const packages = Array.from({ length: 67 }, (_, index) =>
      aPackage(`p${index}`, index === 0 ? [] : [`p${index - 1}`]),
    );
    const found = downstreamIn(aMap([inCore(...packages)], { codeowners: { 'acme/core': '* @acme/all' } }), [
      'LICENSE',
      ...packages.map(({ folder }) => `${folder}/LICENSE`),
    ]);
    assert.equal(found.changed.length, 67);
    assert.equal(totalOf(found), 0);
  });

  test('a lockfile is global: what it may reach counts a tenth, up to a cap of its own', () => {
    const users = Array.from({ length: 200 }, (_, index) => aPackage(`p${index}`, ['lib']));
    const far = { repository: 'acme/far', packages: users };
    const found = downstreamIn(aMap([inCore(aPackage('lib')), far]), ['yarn.lock']);
    assert.deepEqual([found.change.global, found.isLockfilesOnly], [['yarn.lock'], true]);
    assert.deepEqual([found.changed, found.weight], [[], 0]);
    assert.ok(Math.abs(found.globalWeight - 20) < 1e-9);
    assert.ok(Math.abs(score(found).exact - 100 * defaultWeights.dependents * 0.1) < 1e-9);
  });

  test('root configuration is global: what it may reach counts, up to a cap', () => {
    const users = Array.from({ length: 200 }, (_, index) => aPackage(`p${index}`, ['lib']));
    const far = { repository: 'acme/far', packages: users };
    const found = downstreamIn(aMap([inCore(aPackage('lib')), far]), ['tsconfig.json']);
    assert.deepEqual([found.change.global, found.isLockfilesOnly], [['tsconfig.json'], false]);
    assert.deepEqual([found.changed, found.weight], [[], 0]);
    assert.equal(found.globalWeight, 100);
    const { reasons, exact } = score(found);
    assert.equal(exact, 100 * defaultWeights.dependents * defaultWeights.globalCap);
    assert.deepEqual(
      reasons.filter(({ points }) => points > 0).map(({ kind, points }) => [kind, points]),
      [['global', 7.5]],
    );
  });

  test('what may depend on any package makes a repo-wide change a lower bound', () => {
    const unread = [{ what: 'acme/new:build.js', ecosystem: 'npm', names: ['lib'], why: 'partial' }] as const;
    const map = aMap([inCore(aPackage('lib')), far], { unread });
    assert.deepEqual(downstreamIn(map, ['tsconfig.json']).unread, unread);
    const other = aMap([inCore(aPackage('lib')), far], { unread: [{ ...unread[0], names: ['other'] }] });
    assert.equal(downstreamIn(other, ['tsconfig.json']).isLowerBound, false);
  });

  test('without global files, nothing is global', () => {
    assert.equal(downstreamIn(aMap([inCore(aPackage('lib'), ui)]), [lib]).globalWeight, 0);
  });

  const bounds: [name: string, isLowerBound: boolean, found: Downstream][] = [
    ['all is read', false, downstreamIn(aMap([far]), [lib])],
    ['files are cut', true, downstreamIn(aMap([far]), [lib], { isCut: true })],
    [
      'a repository is unread',
      true,
      downstreamIn(aMap([far], { unread: [{ what: 'acme/new', why: 'budget' }] }), [lib]),
    ],
  ];
  const unclear: [what: string, ecosystem: Ecosystem, isLowerBound: boolean][] = [
    ['acme/new:package.json', 'npm', true],
    ['acme/new:build.gradle', 'gradle', false],
    ['acme/core:build.gradle', 'gradle', false],
    ['acme/core:packages/lib/src/build.gradle', 'gradle', true],
  ];
  for (const [what, ecosystem, isLowerBound] of unclear) {
    const map = aMap([inCore(aPackage('lib')), far], { unread: [{ what, ecosystem, why: 'partial' }] });
    bounds.push([`${what} is unclear to a package of npm`, isLowerBound, downstreamIn(map, [lib])]);
  }
  test('Maven and Gradle depend on one another', () => {
    const jar = aPackage('lib', [], { ecosystem: 'maven' });
    const unread = [{ what: 'acme/new:build.gradle', ecosystem: 'gradle', why: 'partial' }] as const;
    assert.equal(downstreamIn(aMap([inCore(jar)], { unread }), [lib]).isLowerBound, true);
  });

  for (const [name, isLowerBound, found] of bounds)
    test(`${name}: ${isLowerBound ? 'a lower bound' : 'exact'}`, () =>
      assert.equal(found.isLowerBound, isLowerBound));

  test('of a repository that nobody has read: nothing', () => {
    const found = downstreamIn(aMap([far]), [lib], { repository: 'other/place' });
    assert.deepEqual([found.changed, found.dependents, found.change.unmapped], [[], [], [lib]]);
  });
});

suite('Teams that depend on a change', () => {
  const codeowners = {
    'acme/core': `/packages/lib/ @acme/libs
/packages/ui/ @acme/design @kim ui@acme.com
/packages/app/ @Acme/Apps @acme/design
/docs/ @acme/design`,
    'acme/far': '* @acme/far',
  };
  const map = aMap(
    [
      inCore(
        aPackage('lib'),
        aPackage('ui', ['lib']),
        aPackage('app', [{ name: 'lib', scope: 'dev' }, 'ui']),
        aPackage('lib2', ['lib'], { folder: 'packages/lib/two' }),
      ),
      { repository: 'acme/far', packages: [aPackage('far', ['app'])] },
    ],
    { codeowners },
  );

  test('own a dependent, by CODEOWNERS, each by its largest weight; people and addresses do not count', () => {
    assert.deepEqual(downstreamIn(map, [lib]).teams, [
      { id: 'acme/design', weight: 1 },
      { id: 'Acme/Apps', weight: 0.5 },
      { id: 'acme/far', weight: 0.25 },
    ]);
  });

  const left: [name: string, paths: string[], authorTeams: string[], teams: string[]][] = [
    ['the author’s teams are left out, in any case', [lib], ['ACME/design'], ['Acme/Apps', 'acme/far']],
    ['owners of any changed file are left out', [lib, 'docs/guide.md'], [], ['Acme/Apps', 'acme/far']],
    ['owners of the changed packages are left out', ['packages/app/index.ts'], [], ['acme/far']],
  ];
  for (const [name, paths, authorTeams, teams] of left) {
    test(name, () => {
      const found = downstreamIn(map, paths, { authorTeams });
      assert.deepEqual(
        found.teams.map(({ id }) => id),
        teams,
      );
    });
  }

  test('none where CODEOWNERS says nothing', () => {
    assert.deepEqual(downstreamIn(aMap([inCore(aPackage('lib'), aPackage('ui', ['lib']))]), [lib]).teams, []);
  });
});

/** Of the dependents and their teams alone. */
function totalOf(downstream: Downstream): number {
  return score(downstream).total;
}

function score(downstream: Downstream): ReturnType<typeof computeNeed> {
  const impact = { stacked: [], blocked: [], awaitedBy: [], people: [], downstream };
  const request = aReviewRequest();
  const input = { request, impact, asked: 'direct', person: request.author, wait: 0, now } as const;
  return computeNeed(input, { ...defaultWeights, author: 0 });
}
