import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { BoundedCache } from '../../../src/tone/boundedCache';

suite('Remembered answers', () => {
  let worked: string[];
  let remembered: BoundedCache<string>;

  setup(() => {
    [worked, remembered] = [[], new BoundedCache<string>(2)];
  });

  const ask = (text: string): string =>
    remembered.get(text, () => {
      worked.push(text);
      return text.toUpperCase();
    });

  const questions: readonly (readonly [asked: string, worked: string])[] = [
    ['a', 'a'],
    ['aaa', 'a'],
    ['abab', 'ab'],
    ['abcc', 'abc'],
    ['abca', 'abca'],
    ['abcbc', 'abcb'],
  ];
  for (const [asked, expected] of questions) {
    test(`two are kept: ${asked}`, () => {
      assert.equal(Array.from(asked, ask).join(''), asked.toUpperCase());
      assert.equal(worked.join(''), expected);
    });
  }

  test('whatever fails is tried again', () => {
    const fail = (): string => {
      throw new Error('no');
    };
    assert.throws(() => remembered.get('a', fail));
    assert.deepEqual([ask('a'), worked], ['A', ['a']]);
  });

  test('an answer is always that of its text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), fc.nat(4), (texts, most) => {
        remembered = new BoundedCache<string>(most);
        for (const text of texts) assert.equal(ask(text), text.toUpperCase());
      }),
    );
  });
});
