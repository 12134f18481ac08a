import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleFile, extractTexts, pluralTexts } from '../../scripts/extractTexts';

suite('Texts', () => {
  test('are all in the bundle that translators start from: `npm run l10n` makes it', () => {
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(bundleFile, 'utf8')) as object), extractTexts());
  });

  test('of a number of things name it in each form, since a language may use the singular for 0 or 21', () => {
    const all = pluralTexts();
    assert.ok(all.length > 20);
    assert.deepEqual(
      // {1} where the things are named one by one.
      all.filter((text) => !/\{[01]\}/.test(text)),
      [],
    );
  });

  test('are not glued from pieces: each says something by itself', () => {
    const glue = /^[\s.,;:·()]*(?:\{\d\}[\s.,;:·]*(?:and|or)?[\s.,;:·]*)+$/;
    assert.deepEqual(
      extractTexts().filter((text) => glue.test(text)),
      // A place in the order, read aloud: "1. Mei".
      ['{0}. {1}'],
    );
  });

  test('stand in a folder `messages`, away from the code that shows them', () => {
    const src = path.join(__dirname, '../../src');
    const elsewhere = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        !path.dirname(file).endsWith('messages') &&
        /\bt\(\s*['"`]/.test(readFileSync(path.join(src, file), 'utf8')),
    );
    assert.deepEqual(elsewhere, []);
  });

  test('there are some', () => assert.ok(extractTexts().length > 50));
});
