import { strict as assert } from 'node:assert';
import type { DependentPackage } from '../../../src/core/packages/dependents';
import { aDependent, aDownstream } from '../../support/downstreamBuilders';
import { between, linesOf, pageOf, textOf } from './pages';

/** In three steps, of forty teams and of none, with names as long as in life. */
function many(count: number): DependentPackage[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `@acme/network-controller-${index}`;
    const hops = 1 + (index % 3);
    return aDependent(name, {
      hops,
      path: ['lib', '@acme/network-controller-0', '@acme/network-controller-1'].slice(0, hops).concat(name),
      folder: `packages/network-controller-${index}`,
      repository: `acme/applications-${index % 9}`,
      teams: index % 5 === 0 ? [] : [`acme/team-${index % 40}`],
      weight: 1 / hops,
    });
  });
}

const nameIn = (line: string): string => line.split(' · ')[0]!;
const reasonsOf = (html: string): string => between(html, '<tbody>', '</tbody>');
const packagesOf = (html: string): string =>
  reasonsOf(html)
    .split('</tr>')
    .find((row) => /packages? depends? on it/.test(row))!;
const outlineOf = (html: string): string => between(html, '<details class="outline">', '</details>');

suite('The page Why Is This First: long lists', () => {
  for (const count of [1, 3, 4, 15, 16, 40, 300]) {
    test(`each of ${count} dependents stands once in the reasons, and once in the picture as text`, () => {
      const html = pageOf(aDownstream(many(count)));
      const names = many(count).map(({ name }) => name);
      assert.deepEqual(linesOf(packagesOf(html)).sort(), [...names].sort());
      const inOutline = linesOf(outlineOf(html)).map(nameIn);
      assert.deepEqual(inOutline.filter((name) => names.includes(name)).sort(), [...names].sort());
    });
  }

  test('what is opened holds as many as its label says', () => {
    const [, more, inside] = /<summary>(\d+) more<\/summary>(.*?)<\/details>/s.exec(
      packagesOf(pageOf(aDownstream(many(300)))),
    )!;
    assert.deepEqual([more, linesOf(inside!).length], ['297', 297]);
  });

  test('teams open whole', () => {
    const teams = Array.from({ length: 40 }, (_, index) => `acme/t${index}`);
    const html = reasonsOf(pageOf(aDownstream(teams.map((id) => aDependent(`p-${id}`, { teams: [id] })))));
    const listed = linesOf(html).filter((line) => line.startsWith('acme/t'));
    assert.deepEqual(listed.sort(), [...teams].sort());
  });

  test('files that may touch everything stand one by one', () => {
    const global = Array.from({ length: 30 }, (_, index) => `config/of/the/whole/repository-${index}.json`);
    const change = { packages: [], global, unmapped: [] };
    const html = pageOf(aDownstream([aDependent('a')], { change, globalWeight: 40 }));
    assert.deepEqual(
      linesOf(reasonsOf(html)).filter((line) => line.startsWith('config/')),
      global,
    );
  });

  test('what was not read, and files of no package, open whole', () => {
    const unread = Array.from({ length: 120 }, (_, index) => ({
      what: `acme/r${index}`,
      why: 'budget' as const,
    }));
    const unmapped = Array.from({ length: 70 }, (_, index) => `docs/${index}.md`);
    const change = { packages: [], global: [], unmapped };
    const html = pageOf(aDownstream([], { unread, change, isLowerBound: true }));
    const lines = linesOf(between(html, '<section class="coverage">', '</section>'));
    assert.equal(lines.length, 190);
    for (const { what } of unread)
      assert.ok(
        lines.some((line) => line.startsWith(`${what}: `)),
        what,
      );
    for (const file of unmapped) assert.ok(lines.includes(file), file);
  });

  test('folded packages stand by step under their team in the picture as text', () => {
    const text = outlineOf(pageOf(aDownstream(many(300))));
    const [, first] = text.split('1 step away');
    const [inTeam] = first!.split('2 steps away')[0]!.split('<li>acme/team-3<ul>').slice(1);
    const names = linesOf(inTeam!.split('</ul>')[0]!).map(nameIn);
    const expected = many(300).filter(({ teams: [team], hops }) => team === 'acme/team-3' && hops === 1);
    assert.deepEqual(names.sort(), expected.map(({ name }) => name).sort());
    assert.doesNotMatch(textOf(text), /\+ \d+ packages/);
  });

  test('folded packages name what passes the change on to them, and how much', () => {
    const lines = linesOf(outlineOf(pageOf(aDownstream(many(300)))));
    assert.ok(
      lines.includes(
        '@acme/network-controller-298 · acme/applications-1 · via @acme/network-controller-0 · 0.50',
      ),
    );
  });

  test('changed packages that are folded stand in the picture as text', () => {
    const changed = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const lines = linesOf(outlineOf(pageOf(aDownstream([], { changed }))));
    for (const name of changed) assert.ok(lines.includes(`${name} is changed`), name);
  });

  const frames: [count: number, isFramed: boolean][] = [
    [18, false],
    [19, true],
  ];
  for (const [count, isFramed] of frames) {
    test(`${count - 3} more open ${isFramed ? 'in a frame that scrolls, by keys too' : 'as they are'}`, () => {
      const html = pageOf(aDownstream(many(count)));
      const inside = between(packagesOf(html), '<details class="evidence">', '</details>');
      const frame = `<div class="frame" tabindex="0" role="group" aria-label="${count - 3} more">`;
      assert.equal(inside.includes(frame), isFramed);
    });
  }

  test('3,000 dependents are a page of less than a megabyte', () => {
    const html = pageOf(aDownstream(many(3000), { isLowerBound: true }));
    assert.ok(html.length < 1_000_000, `${html.length}`);
  });

  test('of more than 5,000 the page says how many are left out, in each list', () => {
    const html = pageOf(aDownstream(many(5_500)));
    const evidence = linesOf(between(packagesOf(html), '<details class="evidence">', '</details>'));
    assert.match(html, /<summary>5497 more<\/summary>/);
    assert.deepEqual([evidence.length, evidence.at(-1)], [4_998, '500 more aren&#39;t listed here']);
    const outline = linesOf(outlineOf(html));
    const leftOut = outline.flatMap((line) => /^(\d+) more aren&#39;t listed here$/.exec(line)?.[1] ?? []);
    const listed = outline.filter((line) => line.startsWith('@acme/network-controller-')).length;
    assert.equal(listed + leftOut.reduce((sum, count) => sum + Number(count), 0), 5_500);
    assert.ok(html.length < 2_000_000, `${html.length}`);
  });
});
