import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { anyNumber, matchesSequence } from '../../../../src/core/codeowners/sequence';

suite('Matching a sequence', () => {
  const patternOf = (text: string): (string | typeof anyNumber)[] =>
    Array.from(text, (character) => (character === '*' ? anyNumber : character));
  const matches = (pattern: string, text: string): boolean =>
    matchesSequence(patternOf(pattern), text, (wanted, part) => wanted === part);

  test('agrees with a regular expression', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab*]{0,6}$/), fc.stringMatching(/^[ab]{0,8}$/), (pattern, text) => {
        const expected = new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`).test(text);
        assert.equal(matches(pattern, text), expected);
      }),
    );
  });

  const hostile: [pattern: string, text: string][] = [
    ['*a*a*a*a*a*a*b', 'a'.repeat(200)],
    ['*a'.repeat(5000) + 'b', 'a'.repeat(200)],
    ['*' + 'a'.repeat(99) + 'b', 'a'.repeat(200)],
    ['*'.repeat(5000) + 'b', 'a'.repeat(200)],
    ['a'.repeat(5000), 'a'.repeat(200)],
  ];
  for (const [pattern, text] of hostile) {
    test(`compares no more often than the square: ${pattern.slice(0, 20)}`, () => {
      let steps = 0;
      const found = matchesSequence(patternOf(pattern), text, (wanted, part) => {
        steps++;
        return wanted === part;
      });
      assert.ok(!found);
      assert.ok(steps <= text.length ** 2, `${steps}`);
    });
  }
});
