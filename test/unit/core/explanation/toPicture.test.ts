import { strict as assert } from 'node:assert';
import type { DependentPackage } from '../../../../src/core/packages/dependents';
import { toOutline } from '../../../../src/core/explanation/outline';
import type { Picture, PictureNode } from '../../../../src/core/explanation/picture';
import { toPicture } from '../../../../src/core/explanation/toPicture';
import { wayTo } from '../../../../src/core/explanation/wayTo';
import { english } from '../../../../src/core/messages/translate';
import { aReviewRequest } from '../../../support/builders';
import { aDependent, aDownstream } from '../../../support/downstreamBuilders';

function draw(dependents: readonly DependentPackage[], changed = ['lib'], web?: string): Picture {
  const downstream = aDownstream(dependents, { changed });
  return toPicture({ request: aReviewRequest(), downstream, web }, english)!;
}

const many = (count: number, more: (index: number) => Partial<DependentPackage> = () => ({})) =>
  Array.from({ length: count }, (_, index) => aDependent(`p${index}`, more(index)));

const namesIn = ({ columns }: Picture, column: number): string[] =>
  columns[column]!.groups.flatMap(({ nodes }) => nodes.map(({ name }) => name));

const nodesOf = ({ columns }: Picture): PictureNode[] =>
  columns.flatMap(({ groups }) => groups.flatMap(({ nodes }) => nodes));

function linksOf(picture: Picture): string[] {
  const names = new Map(nodesOf(picture).map(({ id, name }) => [id, name]));
  return picture.links.map(({ from, to }) => `${names.get(from)!} → ${names.get(to)!}`);
}

suite('The picture', () => {
  test('is none where no package changes', () =>
    assert.equal(
      toPicture(
        { request: aReviewRequest(), downstream: aDownstream([], { changed: [] }), web: undefined },
        english,
      ),
      undefined,
    ));

  test('stands in columns by steps, linked along the shortest ways', () => {
    const picture = draw([
      aDependent('a'),
      aDependent('b', { hops: 2, path: ['lib', 'a', 'b'], weight: 0.5 }),
    ]);
    assert.deepEqual(
      picture.columns.map(({ heading }, column) => [heading, ...namesIn(picture, column)]),
      [
        ['Change', 'acme/core#1'],
        ['Its packages', 'lib'],
        ['1 step away', 'a'],
        ['2 steps away', 'b'],
      ],
    );
    assert.deepEqual(linksOf(picture), ['acme/core#1 → lib', 'lib → a', 'a → b']);
  });

  test('groups by the first team that owns a package', () => {
    const picture = draw([
      aDependent('a', { teams: ['acme/x', 'acme/y'] }),
      aDependent('b', { teams: ['acme/x'] }),
      aDependent('c'),
    ]);
    assert.deepEqual(
      picture.columns[2]!.groups.map(({ heading, colorIndex, nodes }) => [heading, colorIndex, nodes.length]),
      [
        ['acme/x', 0, 2],
        ['no known team', undefined, 1],
      ],
    );
  });

  const folds: [name: string, dependents: DependentPackage[], shown: number, last: string][] = [
    ['12 as they are', many(12), 12, 'p11'],
    ['13 with a fold', many(13), 12, '+ 2 packages'],
    ['many teams', many(42, (index) => ({ teams: [`acme/t${index % 6}`] })), 12, '+ 31 packages · 6 teams'],
    ['one team', many(42, () => ({ teams: ['acme/t'] })), 12, '+ 31 packages · 1 team'],
    ['weight 0 next to the change is shown', many(2, () => ({ weight: 0 })), 2, 'p1'],
  ];
  for (const [name, dependents, shown, last] of folds) {
    test(`folds: ${name}`, () => {
      const names = namesIn(draw(dependents), 2);
      assert.deepEqual([names.length, names.at(-1)], [shown, last]);
    });
  }

  test('shows the weightiest', () => {
    const names = namesIn(draw(many(40, (index) => ({ weight: index / 40 }))), 2);
    assert.deepEqual(names.slice(0, 2), ['p39', 'p38']);
  });

  test('folds weight 0 further away', () => {
    const far = aDependent('far', { hops: 2, weight: 0, path: ['lib', 'a', 'far'] });
    assert.deepEqual(namesIn(draw([aDependent('a'), far]), 3), ['+ 1 package']);
  });

  test('links from the fold where the step before is folded', () => {
    const near = many(20, (index) => ({ weight: 1 - index / 100 }));
    const far = aDependent('far', { hops: 2, weight: 0.5, path: ['lib', 'p19', 'far'] });
    assert.ok(linksOf(draw([...near, far])).includes('+ 9 packages → far'));
  });

  test('folds all that is further than 4 steps', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const chain = names.map((name, index) =>
      aDependent(name, { hops: index + 1, path: ['lib', ...names.slice(0, index + 1)] }),
    );
    const picture = draw(chain);
    assert.deepEqual(namesIn(picture, 6), ['+ 2 packages']);
    assert.equal(linksOf(picture).at(-1), 'd → + 2 packages');
  });

  test('folds changed packages too, those last on which nothing depends', () => {
    const changed = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const names = namesIn(draw([aDependent('a', { path: ['c29', 'a'] })], changed), 1);
    assert.deepEqual([names.length, names[0], names.at(-1)], [12, 'c29', '+ 19 packages']);
  });

  test('knows the way to each node', () => {
    const picture = draw([
      aDependent('a'),
      aDependent('z'),
      aDependent('b', { hops: 2, path: ['lib', 'a', 'b'] }),
    ]);
    const names = new Map(nodesOf(picture).map(({ id, name }) => [name, id]));
    const way = wayTo(names.get('b')!, picture);
    assert.deepEqual(
      way.nodes,
      ['b', 'a', 'lib', 'acme/core#1'].map((name) => names.get(name)),
    );
    assert.equal(way.links.length, 3);
  });

  test('leads to the folders of packages, where there are pages', () => {
    const url = (web?: string): string | undefined => nodesOf(draw([aDependent('a')], ['lib'], web))[2]!.url;
    assert.equal(url('https://github.com'), 'https://github.com/acme/apps/tree/HEAD/packages/a');
    assert.equal(url(), undefined);
  });

  test('says the same as text', () => {
    const [, , step] = toOutline(draw([aDependent('a', { teams: ['acme/x'] })]));
    assert.deepEqual(step, {
      text: '1 step away',
      items: [
        {
          text: 'acme/x',
          items: [
            {
              text: 'a · acme/apps/packages/a · acme/x · lib → a · 1.00 of the change reaches it',
              items: [],
            },
          ],
        },
      ],
    });
  });
});
