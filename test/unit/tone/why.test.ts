import { strict as assert } from 'node:assert';
import { checkTone } from '../../../src/tone/checkTone';
import { isGraveEnough } from '../../../src/tone/finding';
import { ruleIds } from '../../../src/tone/ruleId';
import { sources, whys } from '../../../src/tone/why';
import { english } from '../../../src/core/messages/translate';

const languages = ['en', 'zh'] as const;

/** Said of a whole review, to a coding agent, or fair until the size of the change is known. */
const ofReviews = [
  ...['blocking-unclear', 'review-level', 'bare-approval'],
  ...['no-wanted-change', 'several-wanted-changes'],
];

suite('Examples of rules', () => {
  test('every rule has them, and nothing else has', () => {
    assert.deepEqual(Object.keys(whys).sort(), [...ruleIds].sort());
  });

  for (const [id, { examples }] of Object.entries(whys)) {
    for (const language of languages) {
      const { say, instead } = examples[language];

      test(`${id} proposes what passes: ${instead}`, () => {
        const graver = checkTone(instead, english).filter((each) => isGraveEnough(each, 'information'));
        assert.deepEqual(graver, []);
      });

      if (ofReviews.includes(id)) continue;
      test(`${id} shows what is marked: ${say}`, () => assert.notDeepEqual(checkTone(say, english), []));
    }
  }

  test('every source is named by a rule, and every rule names one', () => {
    const named = Object.values(whys).map((why) => why.sources);
    for (const each of named) assert.notEqual(each.length, 0);
    assert.deepEqual([...new Set(named.flat())].sort(), Object.keys(sources).sort());
  });
});
