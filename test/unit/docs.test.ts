import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { docPages } from '../../scripts/writeDocs';

const root = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

suite('The documentation', () => {
  test('of settings and commands is as the manifest says: `npm run docs` writes it', async () => {
    for (const [file, text] of await docPages()) assert.equal(read(file), text, file);
  });

  const contributing = read('CONTRIBUTING.md');
  const table = contributing.slice(
    contributing.indexOf('## Where is what'),
    contributing.indexOf('## How to add'),
  );
  const named = [...table.matchAll(/`((?:src|test|scripts)\/[^`]+|[\w.]+\.json)`/g)].map(
    (match) => match[1]!,
  );
  test('says where many things are', () => assert.ok(named.length > 60));
  for (const file of new Set(named))
    test(`where is what: ${file} exists`, () => assert.ok(existsSync(path.join(root, file))));

  for (const page of [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/settings.md',
    'docs/commands.md',
  ]) {
    test(`${page} links only to files that exist`, () => {
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(
        (match) => match[1]!,
      );
      const folder = path.dirname(path.join(root, page));
      assert.deepEqual(
        links.filter((link) => !existsSync(path.join(folder, link))),
        [],
      );
    });
  }
});
