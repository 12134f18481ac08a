import { strict as assert } from 'node:assert';
import { readSurface } from '../../../../src/core/packages/surface/surface';
import { aPatch } from '../../../support/patches';
import { snippets } from '../../../support/surfaceSnippets';

/** Where the reader says something else than a reviewer, and what. */
const others: Readonly<Record<string, string>> = {
  // Whoever names its members needn't deal with a new one.
  'enum member': 'added',
  // A comma before a bracket counts as formatting.
  'Rust macro, attributes between': 'none',
  'Rust private macro': 'none',
  // Ruby's methods are public unless a `private` is seen.
  'Ruby below private, unseen': 'changed',
};

suite('What others see of pieces of patches', () => {
  for (const [name, path, heading, lines, verdict] of snippets) {
    const expected = others[name] ?? verdict;
    test(`${name}: ${expected}`, () => {
      assert.equal(readSurface({ path, patch: aPatch(lines, heading) })?.kind ?? 'unknown', expected);
    });
  }
});
