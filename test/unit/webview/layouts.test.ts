import { strict as assert } from 'node:assert';
import type { DependentPackage } from '../../../src/core/packages/dependents';
import { wayTo } from '../../../src/core/explanation/wayTo';
import { layOut } from '../../../src/webview/layout';
import { aDependent, aDownstream } from '../../support/downstreamBuilders';
import { between, modelOf, pageOf, textOf } from './pages';

/** As deep as told, with more of each step than is shown, and with names that are too long for a column. */
function deep(steps: number, perStep = 20): DependentPackage[] {
  const name = (hops: number, index: number): string => `@acme/a-package-with-a-long-name-${hops}-${index}`;
  return Array.from({ length: steps * perStep }, (_, place) => {
    const [hops, index] = [1 + Math.floor(place / perStep), place % perStep];
    const way = Array.from({ length: hops - 1 }, (__, step) => name(step + 1, 0));
    const teams = [`acme/a-team-with-quite-a-long-name-${index % 5}`];
    return aDependent(name(hops, index), { hops, path: ['lib', ...way, name(hops, index)], teams });
  });
}

const drawingOf = (html: string): string => between(html, '<svg class="picture"', '</svg>');
const stackedOf = (html: string): string =>
  between(html, '<div class="stacked"', '<details class="outline">');
const labelsOf = (markup: string): string[] =>
  [...markup.matchAll(/class="node [^"]*"[^>]* aria-label="([^"]*)"/g)].map((match) => match[1]!);

suite('The two layouts of the picture', () => {
  const downstream = aDownstream(deep(5), { changed: ['lib', 'other'] });
  const html = pageOf(downstream);

  test('hold the same packages, folds and teams, with the same accessible names', () => {
    const drawn = labelsOf(drawingOf(html));
    assert.ok(drawn.length > 50);
    assert.deepEqual(labelsOf(stackedOf(html)).sort(), [...drawn].sort());
    const { columns } = modelOf(downstream).picture!;
    for (const { heading, groups } of columns) {
      for (const text of [heading, ...groups.map((group) => group.heading)]) {
        assert.ok(textOf(stackedOf(html)).includes(text), text);
      }
    }
  });

  test('cut no name off: in the drawing it is shortened and whole in its title, stacked it is whole', () => {
    const name = '@acme/a-package-with-a-long-name-1-3';
    assert.doesNotMatch(drawingOf(html), new RegExp(`>${name}<`));
    assert.match(drawingOf(html), new RegExp(`<title>${name} · .*?<text class="name"[^>]*>@acme/a[^<]*…`));
    assert.match(stackedOf(html), new RegExp(`title="${name} · [^>]*><span class="name">${name}</span>`));
    const team = 'acme/a-team-with-quite-a-long-name-3';
    assert.match(drawingOf(html), new RegExp(`<title>${team}</title>`));
    assert.match(stackedOf(html), new RegExp(`<h4>${team}</h4>`));
  });

  test('have no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('stacked, each package names what stands before it, unless only one thing can', () => {
    const viaOf = (changed: readonly string[], name: string): string | undefined =>
      new RegExp(`<span class="name">${name}</span>.*?</(?:a|span)></li>`)
        .exec(stackedOf(pageOf(aDownstream(deep(2, 2), { changed }))))?.[0]
        .match(/<span class="via">([^<]*)/)?.[1];
    const [first, second] = ['@acme/a-package-with-a-long-name-1-1', '@acme/a-package-with-a-long-name-2-1'];
    assert.deepEqual(
      [viaOf(['lib'], first), viaOf(['lib', 'other'], first), viaOf(['lib'], second)],
      [undefined, 'via lib', 'via @acme/a-package-with-a-long-name-1-0'],
    );
  });

  test('both light up the way to each package', () => {
    const picture = modelOf(downstream).picture!;
    const nodes = picture.columns.flatMap(({ groups }) => groups.flatMap((group) => group.nodes));
    for (const { id } of nodes) {
      const way = wayTo(id, picture).nodes;
      const drawn = way.map((node) => `#${node} .row`).join(', ');
      const stacked = way.map((node) => `#stacked-${node}`).join(', ');
      assert.ok(html.includes(`.picture:has(#${id}:hover, #${id}:focus-visible) :is(${drawn})`), id);
      const isOn = `.stacked:has(#stacked-${id}:hover, #stacked-${id}:focus-visible)`;
      assert.ok(html.includes(`${isOn} :is(${stacked})`), id);
    }
  });

  test('stacked, every package can be reached by keys', () => {
    for (const hasPages of [true, false]) {
      const stacked = stackedOf(pageOf(downstream, {}, hasPages));
      const reached = stacked.match(
        /<a id="stacked-n\d+"[^>]* href=|<span id="stacked-n\d+"[^>]* tabindex="0"/g,
      );
      assert.equal(reached?.length, labelsOf(stacked).length);
    }
  });
});

suite('The drawing stands where it can be read', () => {
  /** What an editor of 900 pixels leaves for the page. */
  const room = 852;
  for (const steps of [1, 2, 3]) {
    test(`${steps} steps away: in an editor of 900 pixels, with letters of at least 11`, () => {
      const { width } = layOut(modelOf(aDownstream(deep(steps))).picture!);
      assert.ok((width * 11) / 12 <= room, `${width}`);
    });
  }

  test('elsewhere its steps are stacked: nothing shrinks further, and nothing scrolls sideways', () => {
    const downstream = aDownstream(deep(5));
    const { width } = layOut(modelOf(downstream).picture!);
    const styles = between(pageOf(downstream), '<style', '</style>');
    const least = Math.floor((width * 11) / 12);
    assert.match(
      styles,
      new RegExp(
        `@container depends \\(min-width: ${least}px\\) \\{\\s*\\.drawing \\{ display: block; \\}\\s*\\.stacked \\{ display: none; \\}`,
      ),
    );
    assert.match(styles, /\.drawing \{ display: none; \}/);
    assert.doesNotMatch(styles, /overflow-x/);
  });

  test('letters are not smaller than 12 pixels before it shrinks', () => {
    const styles = between(pageOf(aDownstream(deep(1))), '<style', '</style>');
    const pixels = [...styles.matchAll(/font(?:-size)?: (\d+)px/g)].map((match) => Number(match[1]));
    assert.deepEqual(pixels, [12]);
    const shares = [...styles.matchAll(/font-size: (\d*\.\d+)em/g)].map((match) => Number(match[1]));
    assert.ok(shares.length > 0 && shares.every((share) => share * 13 >= 11.9), shares.join());
  });
});
