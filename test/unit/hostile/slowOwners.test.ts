import { strict as assert } from 'node:assert';
import { findOwners, isSpent, parseCodeowners } from '../../../src/core/codeowners/codeowners';
import { pathMatcher } from '../../../src/manifests/wildmatch';
import { assertLinear, filled } from '../../support/growth';

/** Counted by comparisons: no pattern may take more than its share, and what's spent is known to be. */
suite('Slow patterns for owners', () => {
  const patterns = ['**/', '*a', '**/a/', 'a*', 'a/**/', '*?'];
  for (const pattern of patterns) {
    for (const path of [filled('a', 4000), filled('a/', 4000), filled('aa/a/', 4000)]) {
      test(`${pattern} thousands of times, against ${path.slice(0, 5)}…`, () => {
        const line = `${filled(pattern, 3000)}b @acme/team\n`;
        const owners = parseCodeowners(filled(line, 2_000_000));
        for (let index = 0; index < 200; index++) findOwners(owners, `${path}${index}`);
        // Each path may take the last few comparisons of its own, and the file no more than its own together.
        assert.ok(owners.steps.left > -10_000_000, `${owners.steps.left}`);
      });
    }
  }

  test('what is spent is known, and what was found before stays', () => {
    const owners = parseCodeowners(
      `* @acme/all\n${filled(`${'*a'.repeat(500)}c*b @acme/team\n`, 1_000_000)}`,
    );
    assert.deepEqual(findOwners(owners, 'b.c'), ['@acme/all']);
    assert.ok(!isSpent(owners));
    for (let index = 0; !isSpent(owners); index++) {
      assert.ok(index < 1000);
      findOwners(owners, `${'a'.repeat(2000)}${index}b`);
    }
    assert.deepEqual(findOwners(owners, 'b.c'), ['@acme/all']);
    assert.deepEqual(findOwners(owners, 'c.d'), []);
  });

  test('a large file of ordinary rules is never spent', () => {
    const rules = Array.from(
      { length: 10_000 },
      (_, index) => `/packages/p${index}/ @acme/t${index}\n*.x${index} @acme/x`,
    );
    const owners = parseCodeowners(rules.slice(0, 500).join('\n'));
    for (let index = 0; index < 3000; index++)
      findOwners(owners, `packages/p${index % 500}/src/a${index}.ts`);
    assert.ok(!isSpent(owners));
    assert.deepEqual(findOwners(owners, 'packages/p7/index.ts'), ['@acme/t7']);
  });

  for (const line of ['@acme/a ', '\\ ', 'a/', '# ', '@', '* @a\n', '[', '\\']) {
    test(`a file of ${JSON.stringify(line)}`, () => {
      assertLinear((length) => {
        const text = `* ${filled(line, length)}`;
        return () => parseCodeowners(text);
      }, 150_000);
    });
  }

  for (const pattern of ['**/', '*a', '[a-z]*', '?*', '**a', 'a']) {
    test(`Git's patterns of ${pattern} take no more steps than the product of both lengths`, () => {
      const steps = { left: 1e9 };
      const matches = pathMatcher(`${filled(pattern, 900)}*b`, steps);
      for (const path of ['a/a', 'aaa', 'a/']) matches(`${filled(path, 900)}cb`);
      assert.ok(1e9 - steps.left <= 4 * 1000 * 1000, `${1e9 - steps.left}`);
    });
  }
});
