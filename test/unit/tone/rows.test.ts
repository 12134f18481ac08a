import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { buildRows, languages, readTables, toFileOfRows, toTextOfRows } from '../../../scripts/buildRows';
import { createMatchers, candidates } from '../../../src/tone/matchers';
import { extractProse } from '../../../src/tone/markdown/prose';
import { splitSentences } from '../../../src/tone/sentence';

const matchers = createMatchers();

suite('Tone, row by row', () => {
  for (const language of languages) {
    test(`what is loaded is what is written (${language}): else run npm run rules`, () =>
      assert.equal(readFileSync(toFileOfRows(language), 'utf8'), toTextOfRows(buildRows(language))));

    for (const { rule, rows } of readTables(language)) {
      test(`${rule} names each of its rows (${language}) differently`, () =>
        assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length));

      for (const { id, find, hits, spares } of rows) {
        for (const text of hits)
          test(`${language} ${rule}/${id} hits: ${text}`, () => assert.ok(doesHit(text, find)));
        for (const text of spares)
          test(`${language} ${rule}/${id} spares: ${text}`, () => assert.ok(!doesHit(text, find)));
      }
    }
  }
});

/** Whether the row, found by its words as the checker finds it, matches a sentence of the text. */
function doesHit(text: string, find: string): boolean {
  return extractProse(text)
    .flatMap(splitSentences)
    .some((sentence) =>
      candidates(matchers, sentence, true, languages).some((matcher) => {
        if (matcher.row.find !== find) return false;
        const match = matcher.find().exec(sentence.text);
        return match !== null && match[0].trim() !== '' && matcher.unless?.().test(sentence.text) !== true;
      }),
    );
}
