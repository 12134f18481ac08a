import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { TextNumbers } from '../../../../src/core/packages/textNumbers';
import { Texts } from '../../../../src/core/packages/texts';

suite('Texts in one string', () => {
  const lists = fc.array(
    fc.array(fc.constantFrom('', 'a', 'b', 'ab', 'ä', '🦀', '__proto__', 'constructor')),
  );

  test('come out as they went in', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (list) => {
        const texts = Texts.of(list);
        assert.deepEqual(texts.toArray(), list);
        assert.deepEqual([texts.at(-1), texts.at(list.length)], [undefined, undefined]);
      }),
    ));

  test('have the same number if they are equal, and only then', () =>
    fc.assert(
      fc.property(lists, (all) => {
        const numbers = new TextNumbers(7);
        const known = new Map<string, number>();
        for (const list of all) {
          const texts = Texts.of(list);
          for (const [index, text] of list.entries()) {
            assert.equal(numbers.find(texts, index), known.get(text) ?? -1);
            known.set(text, known.get(text) ?? known.size);
            assert.equal(numbers.add(texts, index), known.get(text));
            assert.equal(numbers.textOf(known.get(text) ?? -1), text);
          }
        }
        assert.equal(numbers.size, known.size);
      }),
    ));

  test('a hundred thousand keep theirs while the table grows', () => {
    const list = Array.from({ length: 100_000 }, (_, index) => `@acme/${index}`);
    const numbers = new TextNumbers(7);
    const [texts, others] = [Texts.of(list), Texts.of([...list].reverse())];
    for (let index = 0; index < list.length; index++) numbers.add(texts, index);
    for (let index = 0; index < list.length; index++)
      assert.equal(numbers.find(others, index), list.length - 1 - index);
    assert.equal(numbers.find(Texts.of(['@acme/100000']), 0), -1);
  });
});
