import { strict as assert } from 'node:assert';
import type { Store } from '../../../src/app/ports';
import { isRefreshDue, pace } from '../../../src/app/refreshSchedule';
import { ReviewQueue, type QueueState } from '../../../src/app/reviewQueue';
import { SnapshotStore } from '../../../src/app/snapshotStore';
import { statusWords } from '../../../src/app/statusWords';
import { viewMessage, viewState } from '../../../src/app/viewWords';
import { FailureError, type Failure } from '../../../src/core/failure';
import { minute } from '../../../src/core/instant';
import { defaultSettings, type QueueSettings } from '../../../src/core/queueSettings';
import { rank, waitingForYou } from '../../../src/core/rank';
import type { Snapshot } from '../../../src/core/snapshot';
import { defaultWeights } from '../../../src/core/weights';
import { speechOf } from '../../../src/core/words/speech';
import { english } from '../../../src/core/words/translate';
import { aReviewRequest, aSnapshot, hours, now } from '../../support/builders';
import { inMemory } from '../../support/readThrough';

const speech = speechOf(defaultSettings, defaultWeights, 'en', english);

suite('The queue over time', () => {
  let settings: QueueSettings;
  let store: Store;
  let lines: string[];
  let answers: ((signal: AbortSignal) => Promise<Snapshot>)[];
  let reads: number;

  setup(() => {
    [settings, store, lines, answers, reads] = [defaultSettings, inMemory(), [], [], 0];
  });

  test('starts with nothing', () => assert.equal(aQueue().state.kind, 'starting'));

  test('signed out', async () => {
    const queue = aQueue();
    queue.connect(undefined);
    await queue.refresh();
    assert.equal(queue.state.kind, 'signedOut');
  });

  test('callers join the refresh that is running', async () => {
    const queue = signedIn();
    answers = [() => Promise.resolve(aSnapshot([aReviewRequest()]))];
    await Promise.all([queue.refresh(), queue.refresh(), queue.refresh()]);
    assert.equal(reads, 1);
    assert.equal(queue.list?.waiting.length, 1);
  });

  test('whoever asks while the list is being stored gets a new look', async () => {
    store = { ...store, set: () => new Promise(() => undefined) };
    const queue = signedIn();
    answers = [0, 1].map(() => () => Promise.resolve(aSnapshot([])));
    await queue.refresh();
    await queue.refresh();
    assert.equal(reads, 2);
  });

  test('the list is there at the next start, before any network', async () => {
    answers = [() => Promise.resolve(aSnapshot([aReviewRequest()]))];
    await signedIn().refresh();
    assert.deepEqual(
      signedIn().list?.requests.map(({ id }) => id),
      ['github.com/acme/core#1'],
    );
    assert.equal(signedIn('somebody else').list, undefined);
  });

  test('a stored list of another form is read anew', async () => {
    await store.set('queue rin', { form: 99, snapshot: { requests: [] } });
    assert.equal(signedIn().state.kind, 'loading');
  });

  test('signing out stops the refresh that is running, and its answer is not shown', async () => {
    const queue = signedIn();
    let stopped = false;
    answers = [
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            resolve(aSnapshot([aReviewRequest()]));
          });
        }),
    ];
    const refresh = queue.refresh();
    queue.connect(undefined);
    await refresh;
    assert.deepEqual([stopped, queue.state.kind], [true, 'signedOut']);
  });

  test('nobody sees what another account was shown', async () => {
    const queue = signedIn();
    answers = [() => Promise.resolve(aSnapshot([aReviewRequest()]))];
    await queue.refresh();
    queue.connect({ source: { read: () => new Promise(() => undefined) }, account: 'lee', toFailure });
    assert.equal(queue.list, undefined);
  });

  test('settings change the list without a look at GitHub', async () => {
    const queue = signedIn();
    answers = [() => Promise.resolve(aSnapshot([aReviewRequest({ isDraft: true })]))];
    await queue.refresh();
    assert.equal(queue.list?.waiting.length, 0);
    settings = { ...settings, countDrafts: true };
    queue.rerank();
    assert.deepEqual([queue.list.waiting.length, reads], [1, 1]);
  });

  test('a list that cannot be stored is still on the screen', async () => {
    store = { ...store, set: () => Promise.reject(new Error('disk full')) };
    const queue = signedIn();
    answers = [() => Promise.resolve(aSnapshot([aReviewRequest()]))];
    await queue.refresh();
    assert.equal(queue.list?.waiting.length, 1);
    await new Promise(setImmediate);
    assert.match(lines.join('\n'), /cannot be stored.*disk full/);
  });

  function aQueue(): ReviewQueue {
    const write = (line: string): void => void lines.push(line);
    const log = { info: write, warn: write, error: write };
    return new ReviewQueue({
      clock: () => now,
      log,
      store: new SnapshotStore(store, log),
      settings: () => settings,
    });
  }

  function signedIn(account = 'rin'): ReviewQueue {
    const queue = aQueue();
    const read = (signal: AbortSignal): Promise<Snapshot> => {
      reads++;
      return answers.shift()!(signal);
    };
    queue.connect({ source: { read }, account, toFailure });
    return queue;
  }

  function toFailure(error: unknown): Failure {
    return error instanceof FailureError ? error.failure : { kind: 'unexpected', message: String(error) };
  }
});

suite('What the status bar and the view say', () => {
  const signedIn = (
    kind: 'ready' | 'stale',
    count: number,
    failure: Failure = { kind: 'offline' },
  ): QueueState => {
    const snapshot = aSnapshot(
      Array.from({ length: count }, (_, number) => aReviewRequest({ number, askedAgo: hours(number + 1) })),
    );
    const requests = rank(snapshot, defaultSettings, defaultWeights, now);
    const list = { snapshot, requests, waiting: waitingForYou(requests) };
    return kind === 'ready' ? { kind, list } : { kind, list, failure };
  };

  const cases: [state: QueueState, text: string, view: string, message: string | undefined][] = [
    [{ kind: 'starting' }, '$(sync~spin) Good Turn', 'starting', undefined],
    [{ kind: 'signedOut' }, '$(plug) Good Turn', 'signedOut', undefined],
    [{ kind: 'loading' }, '$(sync~spin) Good Turn', 'loading', undefined],
    [
      { kind: 'failed', failure: { kind: 'offline' } },
      '$(cloud) Good Turn',
      'failed',
      'GitHub cannot be reached.',
    ],
    [
      { kind: 'failed', failure: { kind: 'signedOut' } },
      '$(cloud) Good Turn',
      'refused',
      'GitHub does not accept this sign-in.',
    ],
    [signedIn('ready', 0), '$(check) Nobody waits', 'nobody', undefined],
    [signedIn('ready', 3), '$(comment-unresolved) 3 waiting · 3 h', 'list', undefined],
    [
      signedIn('stale', 3, { kind: 'offline' }),
      '$(cloud) 3 waiting, as of 15:00',
      'list',
      'GitHub cannot be reached. This is the list as of 15:00.',
    ],
    [
      signedIn('stale', 3, { kind: 'rateLimited', until: now + 30 * minute }),
      '$(watch) 3 waiting, next look at 15:30',
      'list',
      'GitHub asks us to wait until 15:30. This is the list as of 15:00.',
    ],
  ];
  for (const [state, text, view, message] of cases) {
    test(text + (message ?? ''), () => {
      assert.equal(statusWords(state, now, speech).text, text);
      assert.equal(viewState(state), view);
      assert.equal(viewMessage(state, now, speech), message);
    });
  }
});

suite('When to look again', () => {
  const ready: QueueState = { kind: 'loading' };
  const limited: QueueState = { kind: 'failed', failure: { kind: 'rateLimited', until: now + 20 * minute } };
  const cases: [
    name: string,
    state: QueueState,
    ago: number,
    isFocused: boolean,
    later: number,
    due: boolean,
  ][] = [
    ['just looked', ready, minute, true, 0, false],
    ['the pace has passed', ready, pace, true, 0, true],
    ['nobody looks at the window', ready, pace, false, 0, false],
    ['signed out', { kind: 'signedOut' }, pace, true, 0, false],
    ['GitHub asked us to wait', limited, pace, true, 0, false],
    ['and the wait is over', limited, minute, true, 20 * minute, true],
  ];
  for (const [name, state, ago, isFocused, later, due] of cases) {
    test(name, () =>
      assert.equal(isRefreshDue(state, { now: now + later, lastTry: now - ago, isFocused }), due),
    );
  }
});
