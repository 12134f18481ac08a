import { strict as assert } from 'node:assert';
import { Answers } from '../../../src/app/answers';
import { QueueView } from '../../../src/app/queueView';
import { ReviewSession, type FinishedSession } from '../../../src/app/reviewSession';
import type { PullRequest } from '../../../src/core/model/pullRequest';
import { minute } from '../../../src/core/model/instant';
import { aReviewRequest, aSnapshot, comment, hours, now, review, user } from '../../support/builders';
import { inMemory } from '../../support/readThrough';
import { anAccount } from '../../support/accounts';
import { aWindow, Disk, FakeTime } from '../../support/windows';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Reading takes 15 minutes and what 400 lines an hour make of it. */
const lines = (number: number, additions: number): PullRequest =>
  aReviewRequest({ number, additions, deletions: 0, askedAgo: hours(3) });

suite('A review session', () => {
  let requests: PullRequest[];
  let time: FakeTime;

  setup(() => {
    [requests, time] = [[lines(1, 20), lines(2, 100), lines(3, 400)], new FakeTime(now)];
  });

  test('takes what fits, in the order of the queue', async () => {
    const { session, numbers } = await open();
    const began = time.now;
    session.start(50);
    assert.deepEqual(numbers(), [1, 2]);
    assert.equal(session.current?.endsAt, began + 50 * minute);
  });

  test('is not begun where nothing fits, and names the shortest', async () => {
    const { session } = await open();
    assert.equal(session.start(10).shortest?.request.id.number, 1);
    assert.equal(session.current, undefined);
  });

  test('keeps what was chosen while the list changes', async () => {
    const { session, numbers, look } = await open();
    session.start(50);
    requests = [...requests, lines(4, 1)];
    await look();
    assert.deepEqual(numbers(), [1, 2]);
  });

  test('tells whom it freed when all are answered', async () => {
    const { session, ends, look } = await open();
    session.start(50);
    requests = [answered(1), lines(2, 100), lines(3, 400)];
    await look();
    assert.equal(session.current?.freed.length, 1);
    requests = [answered(1), answered(2), lines(3, 400)];
    await look();
    assert.equal(session.current, undefined);
    assert.deepEqual(
      ends.map(({ freed, chosen }) => [freed.length, chosen]),
      [[2, 2]],
    );
  });

  test('ends with its time', async () => {
    const { session, ends, look } = await open();
    session.start(50);
    await look(51 * minute);
    assert.equal(session.current, undefined);
    assert.deepEqual(
      ends.map(({ freed }) => freed.length),
      [0],
    );
  });

  test('is forgotten when somebody else signs in, without a word', async () => {
    const { session, ends, queue } = await open();
    session.start(50);
    await queue.account.enter(undefined);
    assert.equal(session.current, undefined);
    assert.deepEqual(ends, []);
  });

  /** Approved a moment after the session began. */
  function answered(number: number): PullRequest {
    const verdict = { at: now + 1000, state: 'approved' } as const;
    return { ...lines(number, 20), isAsked: false, requestedReviewers: [], viewerReview: verdict };
  }

  async function open() {
    const queue = aWindow({ time, disk: new Disk() });
    const view = new QueueView(queue, inMemory(), log);
    const session = new ReviewSession(
      view,
      () => time.now,
      () => queue.account.id,
    );
    const ends: FinishedSession[] = [];
    session.onDidEnd((end) => ends.push(end));
    const read = () => Promise.resolve(aSnapshot(requests, { asOf: time.now }));
    await queue.account.enter(anAccount('rin', { source: { read } }));
    await queue.refresh();
    const numbers = (): number[] => session.current?.ids.map((id) => Number(id.split('#')[1])) ?? [];
    const look = async (later = 2000): Promise<void> => {
      time.now += later;
      await queue.refresh();
    };
    return { queue, session, ends, numbers, look };
  }
});

suite('Answers that are remembered', () => {
  const asked = {
    requestedReviewers: [user('rin')],
    reviewRequestedEvents: [{ at: now - hours(30), reviewer: user('rin') }],
  };

  test('outlive the request, and the window', async () => {
    const store = inMemory();
    const time = new FakeTime(now);
    let requests = [aReviewRequest({ number: 1, ...asked, activity: [review('rin', hours(2))] })];
    const open = async (): Promise<Answers> => {
      const queue = aWindow({ time, disk: new Disk() });
      const answers = new Answers(queue, store, log);
      const read = () => Promise.resolve(aSnapshot(requests, { asOf: time.now }));
      await queue.account.enter(anAccount('rin', { source: { read } }));
      await queue.refresh();
      return answers;
    };
    assert.equal((await open()).of('rin').length, 1);
    requests = [];
    time.now += 5000;
    const next = await open();
    assert.deepEqual(next.of('rin'), [
      { id: 'github.com/acme/core#1', at: now - hours(2), since: now - hours(30) },
    ]);
    assert.deepEqual(next.of('somebody else'), []);
    assert.deepEqual(next.of(undefined), []);
  });

  test('survive a store that was damaged', () => {
    const store = { ...inMemory(), get: () => [1, null, { id: 'x' }, { id: 'x', at: 1, since: 0 }] };
    const queue = aWindow({ time: new FakeTime(now), disk: new Disk() });
    assert.deepEqual(new Answers(queue, store, log).of('rin'), [{ id: 'x', at: 1, since: 0 }]);
  });

  test('are words as well as reviews', async () => {
    const queue = aWindow({ time: new FakeTime(now), disk: new Disk() });
    const answers = new Answers(queue, inMemory(), log);
    const request = aReviewRequest({ ...asked, activity: [comment('rin', hours(1))] });
    const read = () => Promise.resolve(aSnapshot([request]));
    await queue.account.enter(anAccount('rin', { source: { read } }));
    await queue.refresh();
    assert.equal(answers.of('rin').length, 1);
  });
});
