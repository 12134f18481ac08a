import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Others may use it, so it must be what its README says. */
suite('The suite about civility', () => {
  const folder = path.join(__dirname, '../../../suites/civility');
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const functions = JSON.parse(read('functions.json')) as { id: string; expect: string; tests: string }[];

  for (const language of ['english', 'chinese'])
    test(`has 20 different texts for each of 49 functions, in ${language}`, () => {
      const lines = read(`${language}.jsonl`).trimEnd().split('\n');
      const texts = lines.map(
        (line) => JSON.parse(line) as { function: string; expect: string; text: string },
      );
      assert.equal(functions.length, 49);
      assert.equal(new Set(texts.map(({ text }) => text)).size, 20 * 49);
      for (const { id, expect } of functions) {
        const own = texts.filter((each) => each.function === id);
        assert.equal(own.length, 20, id);
        assert.ok(
          own.every((each) => each.expect === expect),
          id,
        );
      }
    });
});
