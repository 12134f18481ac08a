import { strict as assert } from 'node:assert';
import { selectOwnRequests } from '../../src/core/authored/ownQueue';
import type { Snapshot } from '../../src/core/model/snapshot';
import type { World } from '../support/github/world';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';
import { worldOfMany } from '../support/worldOfMany';

/** What coding agents wrote for the viewer and assigned to them, without asking for their review. */
suite('Assigned requests', () => {
  const created = '2026-08-18T09:00:00Z';
  const now = '2026-08-21T08:59:00Z';
  const agents = ['acme-agent'];
  const pull = (number: number, author: string, more: object = {}): object => ({
    repo: 'acme/core',
    number,
    title: `Change ${number}`,
    author,
    base: 'main',
    head: `assigned-${number}`,
    createdAt: created,
    updatedAt: created,
    assignees: ['rin'],
    ...more,
  });
  const world = (others: number, ...assigned: object[]): object => {
    const many = worldOfMany(others) as { users: object[]; pullRequests: object[] };
    const bots = ['copilot-swe-agent', 'dependabot', 'acme-bot'].map((login) => ({ login, bot: true }));
    return {
      ...many,
      users: [...many.users, ...bots, { login: 'acme-agent' }],
      pullRequests: [...many.pullRequests, ...assigned],
    };
  };
  const ownIn = (snapshot: Snapshot): object[] =>
    selectOwnRequests(snapshot)
      .map(({ id, author, agent }) => [id.number, author.login, agent?.login])
      .sort();
  const madeBy = (agent: string): object[] => [[1001, 'rin', agent]];
  const inRequests = ({ requests }: Snapshot) => requests.filter(({ id }) => id.number > 1000).length;

  const table: [name: string, request: object, own: object[]][] = [
    ['a coding agent’s', pull(1001, 'copilot-swe-agent'), madeBy('copilot-swe-agent')],
    ['a named agent’s', pull(1001, 'acme-agent'), madeBy('acme-agent')],
    ['a draft', pull(1001, 'copilot-swe-agent', { draft: true }), madeBy('copilot-swe-agent')],
    [
      'the agent is assigned too',
      pull(1001, 'copilot-swe-agent', { assignees: ['copilot-swe-agent', 'rin'] }),
      madeBy('copilot-swe-agent'),
    ],
    [
      'someone else is assigned after you',
      pull(1001, 'copilot-swe-agent', { assignees: ['rin', 'kim1'] }),
      madeBy('copilot-swe-agent'),
    ],
    [
      'someone else is assigned before you',
      pull(1001, 'copilot-swe-agent', { assignees: ['kim1', 'rin'] }),
      [],
    ],
    [
      'the same, but you asked for the review',
      pull(1001, 'copilot-swe-agent', {
        assignees: ['kim1', 'rin'],
        timeline: [{ type: 'review_requested', at: created, actor: 'rin', reviewer: { user: 'kim2' } }],
      }),
      madeBy('copilot-swe-agent'),
    ],
    ['only someone else is assigned', pull(1001, 'copilot-swe-agent', { assignees: ['kim1'] }), []],
    ['a person’s', pull(1001, 'kim1'), []],
    ['a dependency bot’s', pull(1001, 'dependabot'), []],
    ['any other bot’s', pull(1001, 'acme-bot'), []],
    ['a closed one', pull(1001, 'copilot-swe-agent', { state: 'CLOSED' }), []],
  ];
  for (const [name, request, own] of table) {
    test(`${name}: ${own.length === 0 ? 'not ' : ''}among your own, and quiet afterwards`, async () => {
      await withGitHub(world(3, request), async ({ url }) => {
        const store = inMemory();
        const snapshot = await readFrom(url, { store, withOwn: true, agents });
        assert.deepEqual(ownIn(snapshot), own);
        assert.deepEqual([snapshot.requests.length, inRequests(snapshot)], [3, 0]);
        assert.deepEqual(snapshot.missing, []);
        const next = await readFrom(url, { store, previous: snapshot, withOwn: true, agents });
        assert.deepEqual(next.cost, { requests: 1, points: 1 });
        assert.deepEqual(next.own, snapshot.own);
      });
    });
  }

  test('found by two searches, it stands once', async () => {
    const asked = pull(1001, 'copilot-swe-agent', { reviewRequests: [{ user: 'rin' }] });
    const reviewed = pull(1002, 'copilot-swe-agent', {
      timeline: [{ type: 'review', at: created, author: 'rin', state: 'COMMENTED' }],
    });
    await withGitHub(world(0, asked, reviewed), async ({ url }) => {
      const snapshot = await readFrom(url, { withOwn: true });
      assert.deepEqual(ownIn(snapshot), [
        [1001, 'rin', 'copilot-swe-agent'],
        [1002, 'rin', 'copilot-swe-agent'],
      ]);
      assert.deepEqual([snapshot.own, inRequests(snapshot)], [[], 2]);
    });
  });

  test('where own requests aren’t wanted, no one looks for them', async () => {
    await withGitHub(world(0, pull(1001, 'copilot-swe-agent')), async ({ url }) => {
      const snapshot = await readFrom(url);
      assert.deepEqual([ownIn(snapshot), snapshot.cost], [[], { requests: 1, points: 3 }]);
    });
  });

  test('an agent whose name is missing from the settings is a person', async () => {
    await withGitHub(world(0, pull(1001, 'acme-agent')), async ({ url }) => {
      assert.deepEqual(ownIn(await readFrom(url, { withOwn: true })), []);
    });
  });

  suite('after a change, reading the news equals reading all', () => {
    const find = ({ pullRequests }: World, number: number) =>
      pullRequests.find((each) => each.number === number)!;
    const changes: [name: string, requests: number, change: (given: World) => void][] = [
      ['a title', 2, (given) => Object.assign(find(given, 1001), { updatedAt: now, title: 'Other' })],
      ['merged', 1, (given) => Object.assign(find(given, 1001), { updatedAt: now, state: 'MERGED' })],
      ['taken from you', 1, (given) => Object.assign(find(given, 1001), { updatedAt: now, assignees: [] })],
      [
        'shared',
        2,
        (given) => find(given, 1001).assignees.unshift('kim1') && (find(given, 1001).updatedAt = now),
      ],
      ['yours alone', 2, (given) => Object.assign(find(given, 1002), { updatedAt: now, assignees: ['rin'] })],
      [
        'your review is asked',
        3,
        (given) => Object.assign(find(given, 1001), { updatedAt: now, reviewRequests: [{ user: 'rin' }] }),
      ],
      ['a new one', 2, (given) => given.pullRequests.push({ ...find(given, 1001), number: 1009 })],
      ['a person’s', 1, (given) => (find(given, 1003).updatedAt = now)],
    ];
    for (const [name, requests, change] of changes) {
      test(`${name}: ${requests} of both`, async () => {
        const given = world(
          3,
          pull(1001, 'copilot-swe-agent'),
          pull(1002, 'copilot-swe-agent', { assignees: ['kim1', 'rin'] }),
          pull(1003, 'kim1'),
        );
        await withGitHub(given, async (github) => {
          const store = inMemory();
          const previous = await readFrom(github.url, { store, withOwn: true });
          change(github.world);
          const news = await readFrom(github.url, { store, previous, withOwn: true });
          const all = await readFrom(github.url, { withOwn: true });
          assert.deepEqual(news.cost, { requests, points: requests });
          assert.deepEqual(ownIn(news), ownIn(all));
          assert.deepEqual(byNode(news.own), byNode(all.own));
          assert.deepEqual(byNode(news.notOwn), byNode(all.notOwn));
          assert.deepEqual(byNode(news.requests), byNode(all.requests));
        });
      });
    }
  });

  suite('cost', () => {
    const people = Array.from({ length: 150 }, (_, index) => pull(2001 + index, 'kim1'));
    const copilots = (count: number): object[] =>
      Array.from({ length: count }, (_, index) =>
        pull(1001 + index, 'copilot-swe-agent', { updatedAt: now }),
      );
    const own = (count: number): object[] =>
      Array.from({ length: count }, (_, index) => pull(3001 + index, 'rin', { assignees: [] }));
    const cold: [name: string, more: object[], count: number, cost: object][] = [
      ['people’s', people, 0, { requests: 3, points: 8 }],
      ['10 agents’, 10 own', [...copilots(10), ...own(10)], 20, { requests: 3, points: 8 }],
      [
        '10 agents’, 30 own, and people’s',
        [...copilots(10), ...own(30), ...people],
        40,
        { requests: 4, points: 9 },
      ],
    ];
    for (const [name, more, count, cost] of cold) {
      test(`for 100 requests and assigned ones, ${name}: ${JSON.stringify(cost)}, then 1 of both`, async () => {
        await withGitHub(world(100, ...more), async ({ url, stats }) => {
          const store = inMemory();
          const snapshot = await readFrom(url, { store, withOwn: true });
          assert.deepEqual([snapshot.requests.length, snapshot.own?.length], [100, count]);
          assert.deepEqual(snapshot.cost, cost);
          assert.deepEqual(snapshot.cost, { requests: stats.requests, points: stats.points });
          assert.deepEqual(snapshot.missing, []);
          const next = await readFrom(url, { store, previous: snapshot, withOwn: true });
          assert.deepEqual(next.cost, { requests: 1, points: 1 });
        });
      });
    }

    test('more agents’ requests than one query reads: the next round reads the rest', async () => {
      await withGitHub(world(1, ...copilots(40)), async ({ url }) => {
        const store = inMemory();
        const first = await readFrom(url, { store, withOwn: true });
        assert.equal(first.own?.length, 25);
        const next = await readFrom(url, { store, previous: first, withOwn: true });
        assert.equal(next.own?.length, 40);
      });
    });
  });

  test('without its details, the list is partial', async () => {
    await withGitHub(world(0, pull(1001, 'copilot-swe-agent')), async ({ url }) => {
      let count = 0;
      const fetch: typeof globalThis.fetch = async (...args) => {
        const answer = await globalThis.fetch(...args);
        if (++count !== 2) return answer;
        const body = (await answer.json()) as { data: { assigned: unknown } };
        body.data.assigned = [null];
        return Response.json(body);
      };
      const snapshot = await readFrom(url, { withOwn: true, fetch });
      assert.deepEqual([snapshot.own, snapshot.missing], [[], [{ kind: 'partial' }]]);
    });
  });

  function byNode<T extends { nodeId: string }>(list: readonly T[] | undefined): T[] | undefined {
    return list?.toSorted((a, b) => (a.nodeId < b.nodeId ? -1 : 1));
  }
});
