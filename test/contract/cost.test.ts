import { strict as assert } from 'node:assert';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';
import { worldOfMany } from '../support/worldOfMany';

/** What a refresh costs, counted by the stand-in with GitHub's own formula. */
suite('A refresh costs', () => {
  test('for 100 requests, cold: at most 6 requests and 8 points', async () => {
    await withGitHub(worldOfMany(100), async ({ url, stats }) => {
      const { requests, cost } = await readFrom(url);
      assert.equal(requests.length, 100);
      assert.deepEqual(cost, { requests: stats.requests, points: stats.points });
      // The aim for 100 is at most 4 requests and 9 points.
      assert.deepEqual(cost, { requests: 3, points: 8 });
    });
  });

  test('for 100 requests with the teams known: less', async () => {
    const store = inMemory();
    await withGitHub(worldOfMany(100), async ({ url }) => {
      await readFrom(url, { store });
      const { cost, directory } = await readFrom(url, { store });
      assert.equal(directory.teams.length, 2);
      assert.deepEqual(cost, { requests: 3, points: 7 });
    });
  });

  test('for nobody waiting: two requests at most', async () => {
    await withGitHub(worldOfMany(0), async ({ url }) => {
      assert.deepEqual((await readFrom(url)).cost, { requests: 1, points: 3 });
    });
  });

  test('for an unchanged round: one request, one point', async () => {
    const store = inMemory();
    await withGitHub(worldOfMany(100), async ({ url }) => {
      const previous = await readFrom(url, { store });
      const next = await readFrom(url, { store, previous });
      assert.deepEqual(next.cost, { requests: 1, points: 1 });
      assert.deepEqual(
        { ...next, cost: 0, asOf: 0, budget: 0 },
        { ...previous, cost: 0, asOf: 0, budget: 0 },
      );
    });
  });

  test('for one change among 100: two requests', async () => {
    const store = inMemory();
    await withGitHub(worldOfMany(100), async ({ url, world }) => {
      const previous = await readFrom(url, { store });
      Object.assign(world.pullRequests[41]!, { title: 'New title', updatedAt: '2026-08-21T08:59:00Z' });
      const next = await readFrom(url, { store, previous });
      assert.deepEqual(next.cost, { requests: 2, points: 2 });
      assert.equal(next.requests.find(({ id }) => id.number === 42)?.title, 'New title');
      assert.equal(next.requests.length, 100);
    });
  });

  test('for 1,200 requests: what GitHub gives, and a word that there are more', async () => {
    await withGitHub(worldOfMany(1200), async ({ url }) => {
      const { requests, missing } = await readFrom(url);
      assert.equal(requests.length, 1000);
      assert.deepEqual(missing, [{ kind: 'searchLimit', total: 1200 }]);
    });
  });

  test('one more round for each floor of a stack', async () => {
    const stack = worldOfMany(3, (index) => ({ base: index === 0 ? 'main' : `topic-${index - 1}` }));
    await withGitHub(stack, async ({ url }) => {
      const { cost, stacked } = await readFrom(url);
      assert.equal(stacked.length, 2);
      assert.equal(cost.requests, 2);
    });
  });
});
