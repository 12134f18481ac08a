import { strict as assert } from 'node:assert';
import { UnreadRequests } from '../../../src/app/unreadRequests';
import type { ReviewQueue } from '../../../src/app/reviewQueue';
import type { PullRequest } from '../../../src/core/model/pullRequest';
import { aReviewRequest, aSnapshot, hours, now } from '../../support/builders';
import { inMemory } from '../../support/readThrough';
import { anAccount } from '../../support/accounts';
import { aWindow, Disk, FakeTime } from '../../support/windows';

suite('New arrivals', () => {
  const first = aReviewRequest({ number: 1, askedAgo: hours(5) });
  const second = aReviewRequest({ number: 2 });
  let requests: PullRequest[];
  let store: ReturnType<typeof inMemory>;
  let time: FakeTime;

  setup(() => {
    [requests, store, time] = [[first], inMemory(), new FakeTime(now)];
  });

  test('a first list announces nothing', async () => {
    const { news } = await open();
    assert.deepEqual(news(), []);
  });

  test('what comes later is new until seen', async () => {
    const { queue, news, arrivals } = await open();
    requests = [first, second];
    await look(queue);
    assert.deepEqual(news(), [2]);
    arrivals.markSeen();
    assert.deepEqual(news(), []);
  });

  test('asked again is new again', async () => {
    const { queue, news } = await open();
    requests = [{ ...first, reviewRequestedEvents: [{ at: now, reviewer: first.requestedReviewers[0]! }] }];
    await look(queue);
    assert.deepEqual(news(), [1]);
  });

  test('what is not my turn is never new', async () => {
    const { queue, news } = await open();
    requests = [first, { ...second, isDraft: true }];
    await look(queue);
    assert.deepEqual(news(), []);
  });

  test('what came while VS Code was closed is new at the next start', async () => {
    await open();
    requests = [first, second];
    assert.deepEqual((await open()).news(), [2]);
  });

  test('no news, no change', async () => {
    const { arrivals } = await open();
    let changes = 0;
    arrivals.onDidChange(() => changes++);
    arrivals.markSeen();
    assert.equal(changes, 0);
  });

  async function open() {
    const queue = aWindow({ time, disk: new Disk() });
    const arrivals = new UnreadRequests(queue, store);
    const read = () => Promise.resolve(aSnapshot(requests, { asOf: time.now }));
    await queue.account.enter(anAccount('rin', { source: { read } }));
    await queue.refresh();
    const news = (): number[] =>
      queue.list!.requests.filter((entry) => arrivals.isNew(entry)).map(({ request }) => request.id.number);
    return { queue, arrivals, news };
  }

  async function look(queue: ReviewQueue): Promise<void> {
    time.now += 1000;
    await queue.refresh();
  }
});
