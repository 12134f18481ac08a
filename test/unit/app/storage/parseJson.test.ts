import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { JsonSize } from '../../../../src/app/storage/jsonSize';
import { parseJson } from '../../../../src/app/storage/parseJson';

suite('JSON on the disk', () => {
  test('any value that people write is read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        assert.deepEqual(parseJson(text), JSON.parse(text));
      }),
    );
  });

  const refused: [name: string, text: string][] = [
    ['no JSON', '{'],
    ['100,000 levels', '['.repeat(100_000)],
    ['101 levels', `${'['.repeat(101)}${']'.repeat(101)}`],
    ['levels beyond the first slice', `["${'x'.repeat(65_530)}",${'['.repeat(101)}${']'.repeat(101)}]`],
    ['four million values', `[${'0,'.repeat(4_000_000)}0]`],
    ['four million lists', `[${'[],'.repeat(4_000_000)}0]`],
  ];
  for (const [name, text] of refused)
    test(`${name}: nothing`, () => assert.equal(parseJson(text), undefined));

  const read: [name: string, value: unknown][] = [
    ['100 levels', Array.from({ length: 99 }).reduce<unknown>((inner) => [inner], [])],
    ['brackets in a text', '['.repeat(200)],
    ['brackets after an escaped quotation mark', `"${'['.repeat(200)}`],
    ['brackets after a backslash', [`\\`, '['.repeat(200)]],
    ['a quotation mark at the end of a slice', `${'x'.repeat(65_533)}"${'['.repeat(200)}`],
    ['signs beyond ASCII', '嬀'.repeat(200)],
  ];
  for (const [name, value] of read)
    test(`${name}: read`, () => assert.deepEqual(parseJson(JSON.stringify(value)), value));

  test('bytes and letters are counted alike', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const [bytes, units] = [new JsonSize(), new JsonSize()];
        bytes.add(new TextEncoder().encode(text));
        units.add(Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
        assert.deepEqual([bytes.deepest, bytes.values], [units.deepest, units.values]);
      }),
    );
  });
});
