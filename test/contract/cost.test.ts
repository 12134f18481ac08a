import { strict as assert } from 'node:assert';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';

/** What a refresh costs, counted by the stand-in with GitHub's own formula. */
suite('A refresh costs', () => {
  const asked = (count: number, more: (index: number) => object = () => ({})) => ({
    world: 1,
    now: '2026-08-21T09:00:00Z',
    viewer: 'rin',
    users: [{ login: 'rin' }, ...Array.from({ length: 20 }, (_, index) => ({ login: `kim${index}` }))],
    organizations: [
      {
        login: 'acme',
        teams: [
          { slug: 'payments', name: 'Payments', members: ['rin'] },
          {
            slug: 'search',
            name: 'Search',
            members: Array.from({ length: 20 }, (_, index) => `kim${index}`),
          },
        ],
      },
    ],
    repositories: [{ nameWithOwner: 'acme/core' }],
    pullRequests: Array.from({ length: count }, (_, index) => ({
      repo: 'acme/core',
      number: index + 1,
      title: `Change ${index}`,
      author: `kim${index % 20}`,
      base: 'main',
      head: `topic-${index}`,
      createdAt: '2026-08-14T09:00:00Z',
      updatedAt: '2026-08-21T08:00:00Z',
      reviewRequests: [{ user: 'rin' }],
      timeline: [
        { type: 'review_requested', at: '2026-08-19T09:00:00Z', actor: 'kim0', reviewer: { user: 'rin' } },
      ],
      closes: index % 5 === 0 ? ['acme/core#900'] : [],
      ...more(index),
    })),
    issues: [{ repo: 'acme/core', number: 900, title: 'Goal', author: 'kim1', blocks: ['acme/core#901'] }],
  });

  test('for 100 requests, cold: at most 6 requests and 8 points', async () => {
    await withGitHub(asked(100), async ({ url, stats }) => {
      const { requests, cost } = await readFrom(url);
      assert.equal(requests.length, 100);
      assert.deepEqual(cost, { requests: stats.requests, points: stats.points });
      assert.deepEqual(cost, { requests: 3, points: 6 });
    });
  });

  test('for 100 requests with the teams known: less', async () => {
    const store = inMemory();
    await withGitHub(asked(100), async ({ url }) => {
      await readFrom(url, { store });
      const { cost, directory } = await readFrom(url, { store });
      assert.equal(directory.teams.length, 2);
      assert.deepEqual(cost, { requests: 3, points: 5 });
    });
  });

  test('for nobody waiting: two requests at most', async () => {
    await withGitHub(asked(0), async ({ url }) => {
      assert.deepEqual((await readFrom(url)).cost, { requests: 1, points: 2 });
    });
  });

  test('one more round for each floor of a stack', async () => {
    const stack = asked(3, (index) => ({ base: index === 0 ? 'main' : `topic-${index - 1}` }));
    await withGitHub(stack, async ({ url }) => {
      const { cost, stacked } = await readFrom(url);
      assert.equal(stacked.length, 2);
      assert.equal(cost.requests, 2);
    });
  });
});
