import { strict as assert } from 'node:assert';
import { remark, WatchedTexts } from '../../support/watchedTexts';

const longest = 4 * 65_536;

suite('Watching texts', () => {
  let texts: WatchedTexts;

  setup(() => {
    texts = new WatchedTexts();
  });

  const beginAll = (ids: string, text: string): Promise<unknown> =>
    Promise.all(Array.from(ids, (id) => texts.begin(id, text)));

  test('a text is looked at as soon as it is watched', async () => {
    await texts.begin('a', 'bad and ugly');
    assert.deepEqual([texts.reports, texts.watch.ids], [['a: bad,ugly'], ['a']]);
  });

  test('ten quick changes are one check', async () => {
    await texts.begin('a');
    const typed = Array.from('bad enough', (_, at) => texts.type('a', 'bad enough'.slice(0, at + 1)));
    await new Promise(setImmediate);
    assert.deepEqual([texts.checks, texts.waits.length], [1, 1]);
    const { time } = texts.waits[0]!;
    assert.ok(time >= 200 && time <= 500);
    texts.pass();
    await Promise.all(typed);
    assert.deepEqual([texts.checks, texts.reports], [2, ['a: ', 'a: bad']]);
  });

  test('asked while a change waits, it knows the newest words, and does not look again', async () => {
    await texts.begin('a');
    const typed = texts.type('a', 'ugly');
    assert.deepEqual([texts.found('a'), texts.waits], ['ugly', []]);
    await typed;
    assert.deepEqual([texts.checks, texts.reports], [2, ['a: ', 'a: ugly']]);
  });

  test('ten texts load the checker once, and each has its own result', async () => {
    const ids = Array.from('abcdefghij');
    await beginAll(ids.join(''), 'ugly');
    const typed = ids.map((id, at) => texts.type(id, at % 3 ? 'fine' : 'bad'));
    assert.equal(texts.waits.length, 10);
    texts.pass();
    await Promise.all(typed);
    assert.deepEqual([texts.loaded, texts.watch.ids], [1, ids]);
    assert.deepEqual(
      texts.reports.slice(10),
      ids.map((id, at) => `${id}: ${at % 3 ? '' : 'bad'}`),
    );
  });

  test('the latest is the one that was written in last', async () => {
    assert.equal(texts.watch.latest, undefined);
    await beginAll('abc', 'fine');
    assert.equal(texts.watch.latest, 'c');
    void texts.type('a', 'bad');
    texts.watch.recheck();
    assert.equal(texts.watch.latest, 'a');
    texts.watch.forget('a');
    assert.equal(texts.watch.latest, 'c');
  });

  test('of a text that nobody watches nothing is known or told', async () => {
    await texts.type('a', 'bad');
    texts.watch.dismiss('a', remark('bad'));
    texts.watch.forget('a');
    assert.deepEqual([texts.found('a'), texts.reports, texts.waits, texts.loaded], ['', [], [], 0]);
  });

  test('dismissed once, these words in this text are left alone until it is closed', async () => {
    await beginAll('ab', 'bad and ugly');
    texts.watch.dismiss('a', remark('bad'));
    assert.equal(texts.reports.at(-1), 'a: ugly');
    texts.words.set('a', 'ugly, bad');
    texts.watch.recheck();
    assert.deepEqual([texts.found('a'), texts.found('b')], ['ugly', 'bad,ugly']);
    texts.watch.dismiss('b', remark('bad', 'another rule'));
    assert.equal(texts.found('b'), 'bad,ugly');
    texts.watch.forget('a');
    await texts.begin('a', 'bad and ugly');
    assert.equal(texts.found('a'), 'bad,ugly');
  });

  const lengths: readonly (readonly [length: number, isTooLong: boolean, found: string, checks: number])[] = [
    [longest, false, 'bad', 1],
    [longest + 1, true, '', 0],
  ];
  for (const [length, ...expected] of lengths) {
    test(`a text of ${length} units is ${expected[0] ? 'too long' : 'checked'}`, async () => {
      await texts.begin('a', 'bad'.padEnd(length));
      assert.deepEqual([texts.watch.of('a').isTooLong, texts.found('a'), texts.checks], expected);
    });
  }

  test('other settings give every text another result', async () => {
    await beginAll('abc', 'bad and ugly');
    texts.bad = /ugly/g;
    assert.equal(texts.found('a'), 'bad,ugly');
    texts.words.delete('b');
    texts.watch.recheck();
    assert.deepEqual(texts.reports.slice(3), ['a: ugly', 'b is gone', 'c: ugly']);
  });
});
