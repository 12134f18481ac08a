import { strict as assert } from 'node:assert';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { rank } from '../../src/core/ranking/rank';
import type { Snapshot } from '../../src/core/model/snapshot';
import { defaultWeights } from '../../src/core/settings/weights';
import type { World } from '../support/github/world';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';
import { worldFile } from '../support/testBench';

/** Reading only what has changed gives the very list that reading all gives. */
suite('After a change, reading the news equals reading all', () => {
  const touched = { updatedAt: '2026-08-21T08:59:00Z' };
  const pull = (world: World, number: number) => world.pullRequests.find((each) => each.number === number)!;
  const changes: [name: string, change: (world: World) => void][] = [
    ['nothing', () => undefined],
    ['a title', (world) => Object.assign(pull(world, 812), { ...touched, title: 'Other' })],
    ['merged', (world) => Object.assign(pull(world, 812), { ...touched, state: 'MERGED' })],
    ['a draft is ready', (world) => Object.assign(pull(world, 240), { ...touched, draft: false })],
    ['checks fail, with no update', (world) => Object.assign(pull(world, 812), { checks: 'FAILURE' })],
    [
      'the author answers',
      (world) => {
        Object.assign(pull(world, 1415), touched);
        pull(world, 1415).timeline.push({
          type: 'comment',
          at: touched.updatedAt,
          author: 'sam',
          body: 'Done.',
        } as never);
      },
    ],
    [
      'I review',
      (world) => {
        Object.assign(pull(world, 812), { ...touched, reviewRequests: [] });
        pull(world, 812).timeline.push({
          type: 'review',
          at: touched.updatedAt,
          author: 'rin',
          state: 'APPROVED',
        } as never);
      },
    ],
    [
      'a request is new, by somebody new, closing an issue that blocks, with another stacked on it',
      (world) => {
        const ana = pull(world, 300);
        world.pullRequests.push({
          ...ana,
          number: 900,
          author: 'paul',
          head: 'news',
          closes: ['acme/search#70'],
          reviewRequests: [{ user: 'rin' }] as never,
          timeline: [],
        });
        world.pullRequests.push({
          ...ana,
          number: 901,
          author: 'tom',
          base: 'news',
          head: 'more',
          reviewRequests: [],
          timeline: [],
        });
      },
    ],
    [
      'a repository is deleted',
      (world) => {
        world.pullRequests = world.pullRequests.filter(({ repo }) => repo !== 'acme/app');
      },
    ],
  ];
  for (const [name, change] of changes) {
    test(name, async () => {
      await withGitHub(worldFile('acme'), async ({ url, world }) => {
        const store = inMemory();
        const previous = await readFrom(url, { store });
        change(world);
        const news = await readFrom(url, { store, previous });
        const all = await readFrom(url);
        assert.ok(news.cost.requests <= 4, `${news.cost.requests} requests`);
        assert.deepEqual(listOf(news), listOf(all));
      });
    });
  }

  const inMidRound: [name: string, change: (world: World) => void, calls: number][] = [
    [
      'its repository is deleted',
      (world) => (world.pullRequests = world.pullRequests.filter(({ repo }) => repo !== 'acme/http')),
      2,
    ],
    ['it is merged', (world) => Object.assign(pull(world, 812), { state: 'MERGED' }), 2],
  ];
  for (const [name, change, calls] of inMidRound) {
    test(`in mid-round, ${name}`, async () => {
      await withGitHub(worldFile('acme'), async ({ url, world }) => {
        const store = inMemory();
        const previous = await readFrom(url, { store });
        Object.assign(pull(world, 812), { ...touched, title: 'Other' });
        let call = 0;
        const fetch: typeof globalThis.fetch = (...args) => {
          if (++call === 2) change(world);
          return globalThis.fetch(...args);
        };
        const news = await readFrom(url, { store, previous, fetch });
        assert.equal(news.cost.requests, calls);
        assert.deepEqual(news.missing, previous.missing);
        const next = await readFrom(url, { store, previous: news });
        assert.deepEqual(listOf(next), listOf(await readFrom(url)));
      });
    });
  }

  test('what came only in part is read whole', async () => {
    await withGitHub(worldFile('acme'), async ({ url, world }) => {
      const previous = await readFrom(url);
      Object.assign(pull(world, 812), { ...touched, title: 'Other' });
      let call = 0;
      const fetch: typeof globalThis.fetch = async (...args) => {
        const answer = await globalThis.fetch(...args);
        if (++call !== 2) return answer;
        return Response.json({ data: { nodes: [null] }, errors: [{ message: 'Something went wrong' }] });
      };
      const news = await readFrom(url, { previous, fetch });
      assert.deepEqual(listOf(news), listOf(await readFrom(url)));
      assert.equal(news.requests.length, previous.requests.length);
    });
  });

  test('what leaves no mark is read anew after an hour', async () => {
    await withGitHub(worldFile('acme'), async ({ url }) => {
      const previous = await readFrom(url);
      const clock = (): number => previous.wholeAt + 3_600_000;
      const next = await readFrom(url, { clock, previous });
      assert.equal(next.wholeAt, clock());
      assert.ok(next.cost.points > 1);
    });
  });

  test('a list of another account is read anew', async () => {
    await withGitHub(worldFile('acme'), async ({ url }) => {
      const previous = await readFrom(url);
      const other = { ...previous, viewer: { login: 'lee', isBot: false }, requests: [] };
      assert.equal((await readFrom(url, { previous: other })).requests.length, previous.requests.length);
    });
  });

  function listOf(snapshot: Snapshot) {
    return rank(snapshot, defaultSettings, defaultWeights, Date.parse('2026-08-21T09:00:00Z'));
  }
});
