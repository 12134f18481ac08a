import { strict as assert } from 'node:assert';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { english } from '../../../src/core/messages/translate';
import { compile, explainRefusal } from '../../../src/tone/ownPattern';
import { parsePattern } from '../../../src/tone/pattern/parsePattern';
import { countSteps, mostSteps } from '../../../src/tone/pattern/steps';
import { longestSentence } from '../../../src/tone/sentence';
import { Backtracking } from '../../support/backtracking';
import { reasonablePatterns } from '../../support/reasonablePatterns';
import { seed } from '../../support/seed';

/** Repeats in a row, with something in between that doesn't keep them apart: each may be fine, and all together not. */
suite('Slow chains of repeats', () => {
  const slow = [
    '\\w*[ a]'.repeat(10) + '!',
    '\\w*[ a]\\w*[ a]\\w*!',
    '[^a]*[ab][^a]*[ab][^a]*[ab][^a]*[ab]~',
    '\\w+[- \\w]\\w+[- \\w]\\w+[- \\w]\\w+~',
    '\\w*(?: |a)\\w*(?: |a)\\w*(?: |a)\\w*!',
    '\\w{0,29}[ a]'.repeat(5) + '!',
    // Those that keep apart and those that don't take turns.
    '\\w*\\w{0,29} '.repeat(5) + '!',
    '\\w{0,29}\\w{0,29}x\\b '.repeat(4) + '!',
    // One more or one less in each, twenty-five times.
    'a*[ab]b*[bc]c*[cd]d*[de]e*[ef]f*[fg]g*[gh]h*[hi]i*[ij]j*[jk]k*[kl]l*[lm]m*[mn]n*!',
    '\\w*' + '(?:a|a)'.repeat(9) + '!',
    '(?=\\w*[ a]\\w*[ a]\\w*[ a]x)b',
    '\\w*(?=\\w*)!',
    '\\w*(?<=[ab]{0,90})!',
  ];
  for (const pattern of slow)
    test(`refuses as slow: ${pattern}`, () =>
      assert.match(explainRefusal(pattern, english) ?? '', /may be slow/));

  for (const pattern of reasonablePatterns)
    test(`takes ${pattern}`, () => assert.equal(explainRefusal(pattern, english), undefined));

  const atoms = [
    ...['\\w', '[ab]', '[^a]', 'a', 'b', 'c', '.', '[bc]', '\\s', '[- \\w]', '(?:ab)', '[a-c]', ' ', '\\S'],
    ...['(?:a|b)', '(?:a |b)', 's', '\\d', '[^\\s-]', '测', '[一-鿿]', 'k'],
  ];
  const counts = ['*', '+', '*?', '+?', '?', '{3}', '{1,9}', '{0,5}', '{0,29}', '{2,31}', '{0,60}', '{2,}'];
  const between = [
    ...['', '', ' ', 'a', '-', '[ a]', '[ab]', '[^b]', '(?: |a)', '(?:a|ab)', '(?:a|a)', '(?:ab|b)', '[bc]?'],
    ...['[ -]?', '\\b', '(?=a)', '(?!.{0,20}x)', '(?<=[ab]{0,3})', '(?: is| a)', '测?', '[ſK]'],
  ];
  const link = fc
    .tuple(fc.constantFrom(...atoms), fc.constantFrom(...counts), fc.constantFrom(...between))
    .map((parts) => parts.join(''));
  const chain = fc
    .tuple(fc.array(link, { minLength: 1, maxLength: 6 }), fc.constantFrom('!', '~', 'x', '$'))
    .map(([links, end]) => links.join('') + end)
    .filter((pattern) => explainRefusal(pattern, english) === undefined);
  const pieces = [
    ...['a', 'b', 'ab', 'a ', 'b ', 'c', 'abc', 'aab', ' ', '-a', 'is a', 's', '测', '测a', '\u017f', '1'],
    ...['aaaabbbbcccc', 'aaaaaaaaaaaaaaaa ', 'aaaaaaaaaaaaaaab'],
  ];

  test('what is taken is fast on any sentence', () => {
    const texts = [64, 200, 400, longestSentence].flatMap((length) =>
      pieces.map((piece) => piece.repeat(length).slice(0, length - 1) + '?'),
    );
    fc.assert(
      fc.property(chain, (pattern) => {
        const made = compile(pattern);
        // As in "Slow patterns": milliseconds, or else minutes and years.
        runInNewContext('for (const text of texts) made.exec(text)', { made, texts }, { timeout: 10_000 });
      }),
      { seed, numRuns: 500 },
    );
  }).timeout(300_000);

  test('no text takes more steps than are counted without any', () => {
    const text = fc
      .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), fc.nat(120))
      .map(([some, length]) => some.join('').repeat(length).slice(0, length) + '?');
    let most = 0;
    fc.assert(
      fc.property(chain, fc.array(text, { minLength: 5, maxLength: 10 }), (pattern, texts) => {
        const tree = parsePattern(pattern);
        const bound = countSteps(tree, longestSentence);
        assert.ok(bound <= mostSteps);
        for (const each of texts) {
          const engine = new Backtracking(each, bound);
          // Its way to success isn't counted, and is no longer than the text.
          const isMatch = engine.matches(tree, 0);
          if (!isMatch) most = Math.max(most, engine.steps / bound);
        }
      }),
      { seed, numRuns: 2000 },
    );
    // The count isn't far off either.
    assert.ok(most > 0.5, `${most}`);
  }).timeout(120_000);
});
