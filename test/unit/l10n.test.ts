import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { bundleFile, extractTexts } from '../../scripts/extractTexts';

suite('Texts', () => {
  test('are all in the bundle that translators start from: `npm run l10n` makes it', () => {
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(bundleFile, 'utf8')) as object), extractTexts());
  });

  test('there are some', () => assert.ok(extractTexts().length > 50));
});
