import { strict as assert } from 'node:assert';
import { Answers } from '../../../src/app/answers';
import { Snoozes } from '../../../src/app/snoozes';
import { UnreadRequests } from '../../../src/app/unreadRequests';
import { hour } from '../../../src/core/model/instant';
import { anAccount, aScope, aStoringWindow } from '../../support/accounts';
import { aReviewRequest, aSnapshot, now } from '../../support/builders';
import { aSignedInWindow, aWindow, Disk } from '../../support/windows';

suite('Who is signed in', () => {
  const read = () => Promise.resolve(aSnapshot([aReviewRequest()], { asOf: now }));

  test('a follower that fails is logged, and the others still run', async () => {
    const [lines, ran]: [string[], string[]] = [[], []];
    const account = aScope({ error: (line) => lines.push(line) });
    account.onEnter(() => Promise.reject(new Error('oh')));
    account.onEnter((entered) => void ran.push(entered?.id ?? 'nobody'));
    await account.enter(anAccount('rin'));
    assert.deepEqual([ran, lines], [['rin'], ['Signing in is incomplete: Error: oh']]);
  });

  test('a leaver that fails is logged, the others still run, and the next account enters', async () => {
    const [lines, ran]: [string[], string[]] = [[], []];
    const account = aScope({ error: (line) => lines.push(line) });
    account.onLeave(() => {
      throw new Error('oh');
    });
    account.onLeave((next) => void ran.push(`left for ${next?.id ?? 'nobody'}`));
    account.onEnter((entered) => void ran.push(entered?.id ?? 'nobody'));
    await account.enter(anAccount('rin'));
    await account.enter(anAccount('kim'));
    assert.deepEqual(
      [ran, lines, account.id],
      [['rin', 'left for kim', 'kim'], ['Signing out is incomplete: Error: oh'], 'kim'],
    );
  });

  test('what an account had under way stops when another enters', async () => {
    const account = aScope();
    await account.enter(anAccount('rin'));
    const { signal } = account.current!;
    await account.enter(anAccount('kim'));
    assert.deepEqual([signal.aborted, account.id], [true, 'kim']);
  });

  test('while accounts switch, nothing of the old one is shown or kept as the new one’s', async () => {
    const memento: Record<string, unknown> = {};
    const store = {
      get: (key: string) => memento[key],
      set: (key: string, value: unknown) => Promise.resolve(void (memento[key] = value)),
    };
    const quiet = (): void => undefined;
    const log = { info: quiet, warn: quiet, error: quiet };
    const queue = aWindow();
    const { account, storage } = aStoringWindow({ files: new Disk(), log, clock: () => now, window: 'w' });
    // One scope for both, as in the extension.
    account.onEnter((entered) => queue.account.enter(entered));
    account.onLeave(() => void queue.account.enter(undefined));
    const snoozes = new Snoozes({
      storage,
      clock: () => now,
      calendar: () => ({ workingDay: 8 * hour, between: () => 0 }),
    });
    const answers = new Answers(queue, store, log);
    const unread = new UnreadRequests(queue, store);
    const shown: string[] = [];
    queue.onDidChange(({ kind }) => {
      if (account.id === 'kim' && queue.list && queue.list.requests.length > 0) shown.push(kind);
    });
    snoozes.onDidChange(() => {
      queue.rerank();
    });
    await account.enter(anAccount('rin', { source: { read } }));
    await queue.refresh();
    await snoozes.snooze(aReviewRequest(), { until: now + hour });
    await account.enter(
      anAccount('kim', { source: { read: () => Promise.resolve(aSnapshot([], { asOf: now })) } }),
    );
    await queue.refresh();
    assert.deepEqual([shown, answers.of('kim'), memento['seen kim'] ?? []], [[], [], []]);
    unread.dispose();
  });

  test('signing out leaves no list on the disk, even while one is being written', async () => {
    const disk = new Disk();
    const queue = await aSignedInWindow({ source: { read }, disk });
    await queue.refresh();
    await queue.account.enter(undefined);
    await queue.forget('rin');
    await new Promise(setImmediate);
    assert.deepEqual(
      [...disk.texts.keys()].filter((name) => name.startsWith('queue-')),
      [],
    );
  });

  test('the list of who leaves is gone at once', async () => {
    const queue = await aSignedInWindow({ source: { read } });
    await queue.refresh();
    const entering = queue.account.enter(anAccount('kim', { source: { read } }));
    assert.deepEqual([queue.list, queue.state.kind], [undefined, 'loading']);
    await entering;
  });
});
