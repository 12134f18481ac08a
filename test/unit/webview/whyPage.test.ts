import { strict as assert } from 'node:assert';
import { defaultSettings } from '../../../src/core/settings/queueSettings';
import { rank } from '../../../src/core/ranking/rank';
import { defaultWeights } from '../../../src/core/settings/weights';
import { toPicture } from '../../../src/core/explanation/toPicture';
import { whyModel } from '../../../src/core/explanation/whyModel';
import { createFormatting } from '../../../src/core/messages/formatting';
import { english } from '../../../src/core/messages/translate';
import { fitText, measureWidth } from '../../../src/webview/fitText';
import { layOut } from '../../../src/webview/layout';
import { renderSvg } from '../../../src/webview/svg';
import { plainPage, whyPage } from '../../../src/webview/whyPage';
import { aReviewRequest, aSnapshot, now, person } from '../../support/builders';
import { aDependent, aDownstream } from '../../support/downstreamBuilders';

const hostile = '"><script>alert(1)</script>';
const page = { nonce: 'only-this', language: 'en' };
const downstream = aDownstream(
  [
    ...Array.from({ length: 30 }, (_, index) =>
      aDependent(`p${index}`, { teams: index % 3 > 0 ? [`acme/t${index % 7}`] : [] }),
    ),
    aDependent('q', { hops: 2, path: ['lib', 'p3', 'q'], weight: 0.5 }),
    aDependent(hostile, { hops: 2, path: ['lib', 'p29', hostile], teams: [`acme/${hostile}`] }),
  ],
  { unread: [{ what: hostile, why: 'trouble' }], isLowerBound: true },
);
const snapshot = aSnapshot([aReviewRequest({ title: hostile, author: person('kim', { name: hostile }) })]);

function pageWith(hasPages: boolean): string {
  const [entry] = rank(snapshot, defaultSettings, defaultWeights, now, { getDownstream: () => downstream });
  const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);
  return whyPage(
    whyModel({ entry: entry!, snapshot, waiting: 1, weights: defaultWeights, now, hasPages }, speech),
    page,
  );
}

suite('The page Why Is This First', () => {
  test('lets in its style sheet and nothing else', () => {
    const html = pageWith(true);
    assert.match(html, /content="default-src 'none'; style-src 'nonce-only-this'"/);
    assert.doesNotMatch(html, /<script|<img|<iframe|<link|<object|\sstyle=|\son\w+=|url\(|@import/i);
    assert.equal(html.match(/<style nonce="only-this">/g)?.length, 1);
  });
  test('takes its colours from the theme', () =>
    assert.doesNotMatch(pageWith(true), /#[0-9a-f]{3,8}\b(?=[;\s}])|rgb\(|hsl\(/i));
  test('links to pages and to the weights among the settings', () => {
    const addresses = [...pageWith(true).matchAll(/href="([^"]*)"/g)].map((match) => match[1]!);
    const weights = 'command:workbench.action.openSettings?%5B%22goodTurn.weights%22%5D';
    assert.ok(addresses.length > 30 && addresses.includes(weights));
    const other = addresses.filter((each) => each !== weights && !each.startsWith('https://github.com/'));
    assert.deepEqual(other, []);
  });
  test('links to the settings alone where there are no pages', () => {
    const addresses = [...pageWith(false).matchAll(/href="([^"]*)"/g)].map((match) => match[1]!);
    assert.ok(
      addresses.length > 0 &&
        addresses.every((each) => each.startsWith('command:workbench.action.openSettings?')),
    );
  });
  test('closes each element that it opens', () => {
    const open: string[] = [];
    const empty = new Set(['meta', '!DOCTYPE']);
    for (const [, end, name, isWhole] of pageWith(true)
      .replace(/<style.*?<\/style>/s, '')
      .matchAll(/<(\/?)([!\w]+)[^>]*?(\/?)>/g)) {
      if (end) assert.equal(open.pop(), name);
      else if (!isWhole && !empty.has(name!)) open.push(name!);
    }
    assert.deepEqual(open, []);
  });
  test("shows a stranger's words as words wherever they stand", () => {
    const html = pageWith(true);
    const shown = '&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;';
    for (const [start, end] of [
      ['<header>', '</header>'],
      ['<section class="reasons">', '</section>'],
      ['<svg class="picture"', '</svg>'],
      ['<div class="stacked"', '<details class="outline">'],
      ['<details class="outline">', '</details>'],
      ['<section class="coverage">', '</section>'],
    ] as const) {
      const from = html.indexOf(start);
      assert.ok(html.slice(from, html.indexOf(end, from)).includes(shown), start);
    }
  });
  test('can say one sentence', () => assert.match(plainPage('a < b', page), /<h1>a &#60; b<\/h1>/));
});

suite('The drawing', () => {
  const picture = toPicture({ request: aReviewRequest(), downstream, web: 'https://github.com' }, english)!;

  test('closes each element that it opens', () => {
    const open: string[] = [];
    for (const [, end, name, isWhole] of renderSvg(picture, layOut(picture)).matchAll(
      /<(\/?)(\w+)[^>]*?(\/?)>/g,
    )) {
      if (end) assert.equal(open.pop(), name);
      else if (!isWhole) open.push(name!);
    }
    assert.deepEqual(open, []);
  });
  test('can be reached by keys all over: each node is a link or takes the focus', () => {
    const svg = renderSvg(picture, layOut(picture));
    const count = picture.columns.flatMap(({ groups }) => groups.flatMap(({ nodes }) => nodes)).length;
    assert.equal(svg.match(/<a id="n\d+"[^>]* href=|<g id="n\d+"[^>]* tabindex="0"/g)?.length, count);
  });
  test('has no two boxes over one another', () => {
    const { groups, boxes, width, height } = layOut(picture);
    for (const a of groups) {
      assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height);
      for (const b of groups) {
        const isApart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        assert.ok(a === b || isApart, `${a.group.id} over ${b.group.id}`);
      }
    }
    assert.equal(boxes.size, groups.flatMap(({ group }) => group.nodes).length);
  });
  test('shortens long names in the middle', () => {
    assert.equal(fitText('short', 100), 'short');
    const fitted = fitText('@acme/a-very-long-name-of-a-package-indeed', 120);
    assert.match(fitted, /^@acme.*….*indeed$/);
    assert.ok(measureWidth(fitted) <= 120);
    assert.ok(measureWidth('界') > measureWidth('m'));
  });
});
