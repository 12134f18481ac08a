import { strict as assert } from 'node:assert';
import { checkTone } from '../../../src/tone/checkTone';
import { explainRefusal } from '../../../src/tone/ownPattern';
import { defaultToneSettings, listProblems } from '../../../src/tone/toneSettings';
import { english } from '../../../src/core/messages/translate';

suite('Own patterns', () => {
  const fine = [
    'foo',
    '\\bfoo\\b',
    'legacy (system|service)',
    'a{2,5}b',
    '(?:ab)+',
    'x\\d+y',
    '(?:can|could|did|do|does) (?:you|he|she|they) (?:please|really)? ?(?:ever|even)? think',
    '(colou?rs?|flavou?rs?) of \\s{0,3}(?:the|a|an) {1,2}house',
    'foo.{0,20}bar',
    '老系统',
  ];
  for (const pattern of fine) {
    test(`takes ${pattern}`, () => assert.equal(explainRefusal(pattern, english), undefined));
  }

  const slow = [
    ...['a?'.repeat(30) + 'b', 'a{0,30}'.repeat(20) + 'b', '[ab]?b'.repeat(20), '(a|a)'.repeat(30) + 'b'],
    ...['(?:a|aa)'.repeat(20) + 'b', '(?=' + 'a?'.repeat(30) + 'b)c', '(?:a|ab?){20}c', '(a?){30}b'],
    ...[
      '(a+)+',
      '(a*)*b',
      '(a|a)+',
      '(a|ab)+c',
      '(\\w+\\s?)*',
      '(.*)*',
      '(x{1,9}){1,9}',
      '(a?b?)+',
      '((ab)*c*)+',
    ],
    ...[
      '(a)\\1',
      '(?<x>a)\\k<x>',
      '(?<=a+)b',
      '(?<!\\w*)b',
      '.*.*x',
      'a*a*',
      '\\s+\\s+',
      '\\w+\\d+x',
      '.*a.*b',
    ],
    ...['(?=(a+)+)b', '([a-z]|\\w)+!'],
  ];
  for (const pattern of slow) {
    test(`refuses as slow: ${pattern}`, () =>
      assert.match(explainRefusal(pattern, english) ?? '', /may be slow/));
  }

  const bad = {
    '': /empty/,
    '(': /valid regular expression/,
    'a*': /everything/,
    ['a'.repeat(201)]: /longer/,
  };
  for (const [pattern, why] of Object.entries(bad)) {
    test(`refuses "${pattern.slice(0, 20)}"`, () =>
      assert.match(explainRefusal(pattern, english) ?? '', why));
  }

  test('marks what a pattern fits, in the words of its author', () => {
    const own = [{ pattern: 'old system', message: 'Say "billing".', rewrite: 'billing' }];
    const [finding] = checkTone('Ask the OLD system first, please.', english, {
      ...defaultToneSettings,
      own,
    });
    assert.deepEqual(
      [finding?.text, finding?.message, finding?.rewrite, finding?.severity],
      ['OLD system', 'Say "billing".', 'billing', 'information'],
    );
  });

  test('leaves out a refused pattern, and says so', () => {
    const settings = {
      ...defaultToneSettings,
      own: [{ pattern: '(a+)+', message: '' }],
      rules: { nope: 'off' } as const,
    };
    assert.deepEqual(checkTone('aaaa is fine, is it?', english, settings), []);
    assert.equal(listProblems(settings, english).length, 2);
  });
});
