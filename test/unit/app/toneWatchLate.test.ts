import { strict as assert } from 'node:assert';
import { WatchedTexts } from '../../support/watchedTexts';

suite('Watching texts that are closed, with a checker that is late', () => {
  let texts: WatchedTexts;

  setup(() => {
    texts = new WatchedTexts();
  });

  const closings: Readonly<Record<string, () => void>> = {
    closed: () => void texts.words.delete('a'),
    forgotten: () => texts.watch.forget('a'),
  };
  for (const [how, close] of Object.entries(closings)) {
    test(`a text that is ${how} while it waits is told of no more`, async () => {
      await texts.begin('a', 'bad');
      const typed = texts.type('a', 'ugly');
      close();
      texts.pass();
      await typed;
      assert.deepEqual([texts.reports, texts.lines], [['a: bad', 'a is gone'], []]);
    });

    test(`a text that is ${how} while the checker loads is told of no more`, async () => {
      let open = (): void => undefined;
      texts.loads.push(() => new Promise((resolve) => (open = resolve)));
      const begun = texts.begin('a', 'bad');
      assert.equal(texts.found('a'), '', 'nothing is known yet');
      close();
      open();
      await begun;
      assert.deepEqual([texts.reports, texts.checks, texts.lines], [['a is gone'], 0, []]);
    });
  }

  test('a checker that does not load is told of in the log, and tried again', async () => {
    texts.loads.push(() => Promise.reject(new Error('no such file')));
    await Promise.all([texts.begin('a', 'bad'), texts.begin('b', 'bad')]);
    assert.deepEqual([texts.found('a'), texts.reports, texts.loaded], ['', [], 1]);
    assert.deepEqual(texts.lines, ["Can't load the tone checker: Error: no such file"]);
    const typed = texts.type('a', 'ugly');
    texts.pass();
    await typed;
    assert.deepEqual(
      [[...texts.reports].sort(), texts.loaded, texts.lines.length],
      [['a: ugly', 'b: bad'], 2, 1],
    );
    assert.equal(texts.found('b'), 'bad');
  });
});
