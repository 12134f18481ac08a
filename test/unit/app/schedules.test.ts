import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { ReviewQueue } from '../../../src/app/reviewQueue';
import { FailureError, type Failure } from '../../../src/core/model/failure';
import { hour, minute } from '../../../src/core/model/instant';
import { queueView } from '../../../src/core/view/queueView';
import type { PullRequest } from '../../../src/core/model/pullRequest';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { defaultOptions } from '../../../src/core/view/viewOptions';
import { aReviewRequest, aSnapshot, now } from '../../support/builders';
import { anAccount } from '../../support/accounts';
import { aWindow, Disk, FakeTime } from '../../support/windows';

/** Whatever happens, in whatever order, in three windows at once. */
type Step =
  | { readonly do: 'look' | 'ask' | 'takeOver' | 'signOut' | 'signIn' | 'rerank'; readonly window: number }
  | { readonly do: 'break'; readonly failure: Failure }
  | { readonly do: 'mend' | 'fillDisk' | 'freeDisk' }
  | { readonly do: 'jump'; readonly by: number }
  | { readonly do: 'damage'; readonly text: string }
  | { readonly do: 'change'; readonly count: number };

const failures = fc.constantFrom<Failure>(
  { kind: 'offline' },
  { kind: 'nonsense' },
  { kind: 'signedOut' },
  { kind: 'serverTrouble', status: 502 },
  { kind: 'rateLimited', until: now + 20 * minute },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('look', 'look', 'ask', 'ask', 'takeOver', 'signOut', 'signIn', 'rerank'),
      window: fc.nat(2),
    }),
  },
  fc.record({ do: fc.constant('break' as const), failure: failures }),
  fc.record({ do: fc.constantFrom('mend', 'fillDisk', 'freeDisk') }),
  fc.record({ do: fc.constant('jump' as const), by: fc.integer({ min: -2 * hour, max: 2 * hour }) }),
  fc.record({ do: fc.constant('damage' as const), text: fc.constantFrom('', '{', '[]', '{"form":99}') }),
  fc.record({ do: fc.constant('change' as const), count: fc.nat(5) }),
);

suite('Any schedule of faults', () => {
  test('never empties a list without a cause, never miscounts, never repeats a row, never rejects', async () => {
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown): void => void rejections.push(reason);
    process.on('unhandledRejection', onRejection);
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), run), {
      numRuns: 150,
    });
    await new Promise(setImmediate);
    process.off('unhandledRejection', onRejection);
    assert.deepEqual(rejections, []);
  });

  async function run(steps: readonly Step[]): Promise<void> {
    const disk = new Disk();
    const time = new FakeTime(now);
    let failure: Failure | undefined;
    let requests: readonly PullRequest[] = [aReviewRequest({ number: 1 })];
    const read = (): Promise<Snapshot> =>
      failure
        ? Promise.reject(new FailureError(failure))
        : Promise.resolve(aSnapshot(requests, { asOf: time.now, wholeAt: time.now }));
    const queues = [0, 1, 2].map((index) => aWindow({ disk, time, name: `w${index}` }));
    const signIn = (queue: ReviewQueue): Promise<void> =>
      queue.account.enter(anAccount('rin', { source: { read } }));
    await Promise.all(queues.map(signIn));
    await queues[0]!.refresh();

    for (const next of steps) {
      const had = queues.map(({ list }) => list !== undefined);
      let isLeaving = -1;
      switch (next.do) {
        case 'look':
        case 'ask':
          await queues[next.window]!.refresh(next.do === 'ask');
          break;
        case 'takeOver':
          await queues[next.window]!.takeOverNewer();
          break;
        case 'rerank':
          queues[next.window]!.rerank();
          break;
        case 'signIn':
          await signIn(queues[next.window]!);
          break;
        case 'signOut':
          isLeaving = next.window;
          await queues[next.window]!.account.enter(undefined);
          break;
        case 'break':
          failure = next.failure;
          break;
        case 'mend':
          failure = undefined;
          break;
        case 'fillDisk':
          disk.fault = 'ENOSPC';
          break;
        case 'freeDisk':
          disk.fault = undefined;
          break;
        case 'jump':
          time.now += next.by;
          break;
        case 'damage':
          disk.texts.set('queue-rin.json', next.text);
          break;
        case 'change':
          requests = Array.from({ length: next.count }, (_, number) => aReviewRequest({ number }));
          break;
      }
      for (const [index, queue] of queues.entries()) {
        if (had[index] && index !== isLeaving) assert.ok(queue.list, 'a list is kept');
        check(queue);
      }
    }
  }

  function check({ list, state }: ReviewQueue): void {
    if (!list) {
      assert.ok(['loading', 'signedOut', 'failed'].includes(state.kind), state.kind);
      return;
    }
    const { groups, waiting } = queueView(list.requests, list.snapshot.directory, defaultOptions);
    const rows = groups.flatMap((group) => group.requests);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, 'no request twice');
    const counted = groups.filter(({ kind }) => kind !== 'ownTeam' && kind !== 'notYourTurn');
    assert.equal(
      waiting.length,
      counted.flatMap((group) => group.requests).length,
      'the badge equals the rows',
    );
    assert.equal(state.kind === 'stale' || state.kind === 'ready', true);
  }
});
