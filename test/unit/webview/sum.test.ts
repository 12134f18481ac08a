import { strict as assert } from 'node:assert';
import type { Downstream } from '../../../src/core/packages/downstream';
import { aDependent, aDownstream } from '../../support/downstreamBuilders';
import { between, pageOf, textOf } from './pages';

const dependents = [aDependent('a', { teams: ['acme/x'] }), aDependent('b')];
const unread = [{ what: 'acme/web', why: 'trouble' as const }];

/** The first two cells of each row of the table, as they are read. */
function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr[^>]*><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td>/gs)].map(([, figure, text]) => [
    textOf(figure!),
    textOf(text!.replace(/<(?:div|details).*/s, '')),
  ]);
}

suite('The page Why Is This First: its head', () => {
  test('asks, names the request with its link, says who waits, and answers', () => {
    const head = between(pageOf(aDownstream([]), { title: 'Retry' }), '<header>', '</header>');
    assert.match(head, /<h1>Why is this 1st\?<\/h1>/);
    assert.match(
      head,
      /<p class="title"><a href="https:\/\/github.com\/acme\/core\/pull\/1">Retry<\/a><\/p>/,
    );
    assert.match(textOf(head), /kim has waited 1 working hour · since 14:00 acme\/core#1 /);
    assert.match(textOf(head), /1st of 7: 8\.0 points held up ÷ 17 min = 28 an hour$/);
  });
});

suite('The page Why Is This First: a sum for the eye', () => {
  const cases: [
    name: string,
    downstream: Downstream | undefined,
    rows: string[][],
    note: RegExp | undefined,
  ][] = [
    [
      'all is known',
      aDownstream(dependents),
      [
        ['8.0', 'kim has waited 1 working hour for you personally'],
        ['6.1', '2 packages depend on it'],
        ['4.8', '1 other team depends on it: acme/x'],
        ['18.9', 'points held up while it waits, 100 at most'],
        ['÷ 17 min', '17 min: 15 to switch in and out, 2 to read 12 lines at 400 an hour'],
        ['= 67', 'points freed for each hour of review: 1st of 7'],
      ],
      undefined,
    ],
    [
      'a part is read: whatever more dependents would raise is a lower bound, what the author adds is not',
      aDownstream(dependents, { isLowerBound: true, unread }),
      [
        ['8.0', 'kim has waited 1 working hour for you personally'],
        ['≥ 6.1', '≥ 2 packages depend on it'],
        ['≥ 4.8', '≥ 1 other team depends on it: acme/x'],
        ['≥ 18.9', 'points held up while it waits, 100 at most'],
        ['÷ 17 min', '17 min: 15 to switch in and out, 2 to read 12 lines at 400 an hour'],
        ['≥ 67', 'points freed for each hour of review: 1st of 7'],
      ],
      /^≥ means at least: not everything could be read, so more may depend on it\.$/,
    ],
    [
      'nothing is read',
      undefined,
      [
        ['8.0', 'kim has waited 1 working hour for you personally'],
        ['≥ 8.0', 'points held up while it waits, 100 at most'],
        ['÷ 17 min', '17 min: 15 to switch in and out, 2 to read 12 lines at 400 an hour'],
        ['≥ 28', 'points freed for each hour of review: 1st of 7'],
      ],
      /^≥ means at least: what depends on it hasn&#39;t been read yet/,
    ],
    [
      'a part is read, and nothing is found: no sure "nobody depends on it"',
      aDownstream([], { isLowerBound: true, unread }),
      [
        ['8.0', 'kim has waited 1 working hour for you personally'],
        ['≥ 8.0', 'points held up while it waits, 100 at most'],
        ['÷ 17 min', '17 min: 15 to switch in and out, 2 to read 12 lines at 400 an hour'],
        ['≥ 28', 'points freed for each hour of review: 1st of 7'],
      ],
      /^≥ means at least/,
    ],
  ];
  for (const [name, downstream, rows, note] of cases) {
    test(name, () => {
      const html = pageOf(downstream);
      assert.deepEqual(rowsOf(html), rows);
      const said = textOf(between(html, '<p class="note', '</section>'));
      if (note) assert.match(said, note);
      else assert.equal(said, '');
    });
  }

  test('a breaking change multiplies what is a lower bound', () => {
    const html = pageOf(aDownstream(dependents, { isLowerBound: true, unread }), { title: 'feat!: retry' });
    assert.deepEqual(
      rowsOf(html).filter(([, text]) => text === 'Marked as breaking in its title'),
      [['≥ 5.5', 'Marked as breaking in its title']],
    );
  });

  test('the total stands in the column of the points, under them', () =>
    assert.match(pageOf(aDownstream([])), /<tfoot><tr class="total"><td class="points">8\.0<\/td>/));
});
