import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { QueryAnswers, RequestFields } from '../../src/github/answers.generated';
import type { Text } from '../../src/github/unchecked';
import { answersFile, answerTypes } from '../support/answerTypes';
import { everyQuery } from '../support/everyQuery';

/** What may be read of an answer is what its query selects: the compiler refuses the rest. */
suite("Types of GitHub's answers", () => {
  test('are those of the queries: `npm run types` after a change', async () => {
    assert.equal(readFileSync(answersFile, 'utf8'), await answerTypes());
  });

  test('change with what is selected', async () => {
    const written = await answerTypes({ WhoAmI: 'query WhoAmI { viewer { login isHireable } }' });
    assert.match(written, /viewer\?: Part<\{ readonly login\?: Text; readonly isHireable\?: Flag \}>/);
  });

  test('know what GitHub does not', async () => {
    await assert.rejects(answerTypes({ WhoAmI: 'query WhoAmI { viewer { age } }' }), /User has no age/);
  });

  test('cannot be read past, nor used unread', () => {
    const answer: QueryAnswers['WhoAmI'] & RequestFields = { viewer: { login: 'rin' }, title: 'Change' };
    // @ts-expect-error No query selects it.
    const locked: unknown = answer.locked;
    // @ts-expect-error This one does not select it.
    const name: unknown = answer.viewer?.name;
    // @ts-expect-error It may be anything: `text` reads it.
    const login: string = answer.viewer?.login ?? '';
    // @ts-expect-error It is a number, if anything.
    const title: Text = answer.additions;
    assert.deepEqual([locked, name, login, title], [undefined, undefined, 'rin', undefined]);
  });

  test('stand for every operation, under its name', () => {
    for (const [name, query] of Object.entries(everyQuery()))
      assert.match(query, new RegExp(`^query ${name}\\b`));
  });
});
