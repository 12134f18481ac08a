import { strict as assert } from 'node:assert';
import { Emitter } from '../../../src/app/emitter';
import { SequencerByKey } from '../../../src/app/sequencerByKey';
import { aReviewRequest, aSnapshot, now } from '../../support/builders';
import { aSignedInWindow } from '../../support/windows';

suite('Listeners', () => {
  test('one that throws is reported, and the others hear', () => {
    const [heard, reported]: [number[], unknown[]] = [[], []];
    const emitter = new Emitter<number>((error) => reported.push(error));
    emitter.add(() => {
      throw new Error('oh');
    });
    emitter.add((value) => heard.push(value));
    emitter.fire(1);
    emitter.fire(2);
    assert.deepEqual(
      [heard, reported.map(String)],
      [
        [1, 2],
        ['Error: oh', 'Error: oh'],
      ],
    );
  });

  test('one that throws at the queue does not keep the list from the screen', async () => {
    const lines: string[] = [];
    const read = () => Promise.resolve(aSnapshot([aReviewRequest()], { asOf: now }));
    const queue = await aSignedInWindow({ source: { read }, lines });
    let heard = 0;
    queue.onDidChange(() => {
      throw new Error('oh');
    });
    queue.onDidChange(() => heard++);
    await queue.refresh();
    assert.deepEqual([queue.state.kind, heard > 0], ['ready', true]);
    assert.ok(lines.includes('A listener of the queue failed: Error: oh'));
  });

  test('a task that rejects does not hold up those behind it', async () => {
    const tasks = new SequencerByKey();
    const first = tasks.add('a', () => Promise.reject(new Error('oh')));
    const second = tasks.add('a', () => Promise.resolve(2));
    await assert.rejects(first, /oh/);
    assert.deepEqual([await second, tasks.isBusy('a')], [2, false]);
  });
});
