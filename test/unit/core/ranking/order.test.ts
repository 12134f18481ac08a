import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { sequence, type Rankable, type Sequencing } from '../../../../src/core/ranking/order';

/** Of the same need, without a wait, unless told otherwise. */
function a(id: string, priority: number, more: Partial<Rankable> = {}): Rankable {
  return { id, priority, need: 12, wait: 0, isTeamOnly: false, createdAt: 0, ...more };
}
const usual: Sequencing = { every: 5, limit: 16, passedOver: 0 };

/** "a b! c*": ! stands for the viewer's word, * for the longest wait. */
function drawn(candidates: readonly Rankable[], more: Partial<Sequencing> = {}): string {
  const signs = { word: '!', priority: '', longestWait: '*' };
  return sequence(candidates, { ...usual, ...more })
    .map(({ candidate, place }) => `${candidate.id}${signs[place]}`)
    .join(' ');
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** As many as there are letters, each of less priority than the one before. */
const falling = (count: number): Rankable[] =>
  Array.from({ length: count }, (_, index) => letters.charAt(index)).map((id, index) => a(id, 100 - index));
const old = (id: string, wait: number): Rankable => a(id, 1, { wait });

suite('The order of what waits', () => {
  const cases: [name: string, candidates: Rankable[], order: string][] = [
    ['nobody', [], ''],
    ['most points an hour first', [a('a', 1), a('b', 3), a('c', 2)], 'b c a'],
    ['the same: more need first', [a('a', 1), a('b', 1, { need: 13 })], 'b a'],
    ['then the longer wait', [a('a', 1), a('b', 1, { wait: 1 })], 'b a'],
    ['then asked in person before as a team', [a('a', 1, { isTeamOnly: true }), a('b', 1)], 'b a'],
    ['then the older request', [a('a', 1, { createdAt: 2 }), a('b', 1, { createdAt: 1 })], 'b a'],
    ['then by id', [a('b', 1), a('a', 1)], 'a b'],
    ['need before wait', [a('a', 1, { wait: 9 }), a('b', 1, { need: 13 })], 'b a'],
    ['the word goes before any priority', [a('a', 99), a('b', 1, { word: 7 })], 'b! a'],
    ['of two words the earlier time', [a('a', 9, { word: 8 }), a('b', 1, { word: 7 })], 'b! a!'],
    ['of one time more priority', [a('a', 1, { word: 7 }), a('b', 9, { word: 7 })], 'b! a!'],
    ['a word from 1970', [a('a', 1, { word: 0 }), a('b', 9)], 'a! b'],
  ];
  for (const [name, candidates, order] of cases)
    for (const input of [candidates, candidates.toReversed()])
      test(name, () => assert.equal(drawn(input), order));
});

suite('Every fifth place is the longest wait', () => {
  const ten = falling(10);
  const cases: [name: string, candidates: Rankable[], more: Partial<Sequencing>, order: string][] = [
    ['at the limit it is none yet', [...ten, old('z', 16)], {}, 'a b c d e f g h i j z'],
    ['over it, the fifth', [...ten, old('z', 17)], {}, 'a b c d z* e f g h i j'],
    ['two: the longest first', [...ten, old('y', 17), old('z', 18)], {}, 'a b c d z* e f g h y* i j'],
    ['of the same wait: by priority', [...ten, old('y', 17), old('z', 17)], {}, 'a b c d y* e f g h z* i j'],
    [
      'through the whole list',
      [a('a', 9), ...['v', 'w', 'x', 'y', 'z'].map((id) => old(id, 17))],
      {},
      'a v w x y z',
    ],
    ['switched off', [...ten, old('z', 99)], { every: 0 }, 'a b c d e f g h i j z'],
    ['every third', [...falling(4), old('z', 17)], { every: 3 }, 'a b z* c d'],
    [
      'every one: the longest waits first',
      [...falling(2), old('y', 17), old('z', 18)],
      { every: 1 },
      'z* y* a b',
    ],
    ['one answer to others: the fourth', [...ten, old('z', 17)], { passedOver: 1 }, 'a b c z* d e f g h i j'],
    ['two: the third', [...ten, old('z', 17)], { passedOver: 2 }, 'a b z* c d e f g h i j'],
    ['three: the second', [...ten, old('z', 17)], { passedOver: 3 }, 'a z* b c d e f g h i j'],
    ['four: the first', [...ten, old('z', 17)], { passedOver: 4 }, 'z* a b c d e f g h i j'],
    ['more: the first', [...ten, old('z', 17)], { passedOver: 99 }, 'z* a b c d e f g h i j'],
    [
      'then the next one four later',
      [...ten, old('y', 17), old('z', 18)],
      { passedOver: 4 },
      'z* a b c d y* e f g h i j',
    ],
    [
      'one that stands higher by priority begins the count anew',
      [a('z', 999, { wait: 18 }), ...ten, old('y', 17)],
      {},
      'z a b c d y* e f g h i j',
    ],
    [
      'one that stands higher is the longest wait all the same',
      [a('z', 97.5, { wait: 18 }), ...ten, old('y', 17)],
      {},
      'a b c z d e f g y* h i j',
    ],
    [
      'one in its very place by priority is there by priority',
      [a('z', 96.5, { wait: 18 }), ...ten],
      {},
      'a b c d z e f g h i j',
    ],
    [
      'one that waits less and stands higher does not begin it anew',
      [a('y', 999, { wait: 17 }), ...ten, old('z', 18)],
      {},
      'y a b c z* d e f g h i j',
    ],
    [
      'words are answers to others',
      [a('w', 1, { word: 1 }), a('x', 1, { word: 2 }), ...ten, old('z', 17)],
      {},
      'w! x! a b z* c d e f g h i j',
    ],
    [
      'who has a word is no longest wait',
      [...ten, a('z', 1, { wait: 99, word: 1 })],
      {},
      'z! a b c d e f g h i j',
    ],
    ['fewer than five: at the end', [...falling(2), old('z', 17)], {}, 'a b z'],
  ];
  for (const [name, candidates, more, order] of cases)
    for (const input of [candidates, candidates.toReversed()])
      test(name, () => assert.equal(drawn(input, more), order));
});

suite('The order of any candidates', () => {
  const candidate = fc.record({
    priority: fc.constantFrom(0, 1, 2.5, 30, 100),
    need: fc.constantFrom(0, 12, 31),
    wait: fc.nat(40),
    isTeamOnly: fc.boolean(),
    word: fc.option(fc.nat(5), { nil: undefined, freq: 6 }),
    createdAt: fc.nat(2),
  });
  const some = fc
    .array(candidate, { maxLength: 26 })
    .map((all): Rankable[] => all.map((each, index) => ({ ...each, id: letters[index]! })));
  const rules = fc.record({ every: fc.nat(6), limit: fc.constant(16), passedOver: fc.nat(6) });

  test('has each of them once, whatever order they come in', () => {
    fc.assert(
      fc.property(some, rules, fc.nat(25), (all, rule, turn) => {
        const turned = [...all.slice(turn), ...all.slice(0, turn)].toReversed();
        assert.equal(drawn(all, rule), drawn(turned, rule));
        const ids = sequence(all, rule).map(({ candidate: { id } }) => id);
        assert.deepEqual(ids.sort(), all.map(({ id }) => id).sort());
      }),
    );
  });

  test('lets whoever waits longest pass four others at most', () => {
    fc.assert(
      fc.property(some, fc.nat(6), (all, passedOver) => {
        const order = sequence(all, { ...usual, passedOver });
        const longest = Math.max(...all.filter(({ word }) => word === undefined).map(({ wait }) => wait));
        const words = all.filter(({ word }) => word !== undefined).length;
        const place = order.findIndex(
          ({ candidate: { wait, word } }) => word === undefined && wait === longest,
        );
        if (longest > usual.limit) assert.ok(place <= Math.max(words, 4 - passedOver), `${place}`);
      }),
    );
  });
});
