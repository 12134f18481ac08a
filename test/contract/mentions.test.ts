import { strict as assert } from 'node:assert';
import { rank, type RankedRequest } from '../../src/core/ranking/rank';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import type { Snapshot } from '../../src/core/model/snapshot';
import type { World } from '../support/github/world';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';
import { worldOfMany } from '../support/worldOfMany';

/** Others' requests in which somebody mentioned the viewer, over the wire. */
suite('Mentions', () => {
  const now = '2026-08-21T09:00:00Z';
  const [monday, tuesday, wednesday] = ['17', '18', '19'].map((day) => `2026-08-${day}T10:00:00Z`) as [
    string,
    string,
    string,
  ];
  const said = (author: string, at: string, body = 'Could you look, @rin?') => ({
    type: 'comment',
    at,
    author,
    body,
  });
  const pull = (number: number, more: object = {}): object => ({
    repo: 'acme/core',
    number,
    title: `Change ${number}`,
    author: 'lee',
    base: 'main',
    head: `mentions-${number}`,
    createdAt: monday,
    updatedAt: wednesday,
    ...more,
  });
  const world = (others: number, ...more: object[]): object => {
    const many = worldOfMany(others) as { users: object[]; pullRequests: object[]; organizations: object[] };
    return {
      ...many,
      users: [
        ...many.users,
        { login: 'kim', name: 'Kim' },
        { login: 'lee', name: 'Lee' },
        { login: 'helper', bot: true },
        { login: 'copilot-swe-agent', bot: true },
      ],
      pullRequests: [...many.pullRequests, ...more],
    };
  };
  const shown = { ...defaultSettings, showMentions: true };
  const mentionsIn = (snapshot: Snapshot): readonly RankedRequest[] =>
    rank(snapshot, shown, defaultWeights, Date.parse(now)).filter(({ group }) => group === 'mentioned');
  const wordsOf = (snapshot: Snapshot): unknown[] =>
    mentionsIn(snapshot).map(({ turn }) => [
      turn.why === 'mentioned' && (turn.by.name ?? turn.by.login),
      new Date(turn.since).toISOString().replace('.000', ''),
    ]);
  const withMentions = { withMentions: true, withOwn: true };

  const byKim = [['Kim', tuesday]];
  const table: [name: string, request: object, mention: unknown[]][] = [
    ['in a comment', { timeline: [said('kim', tuesday)] }, byKim],
    ['the newest one counts', { timeline: [said('lee', monday), said('kim', tuesday)] }, byKim],
    [
      'later comments without one',
      { timeline: [said('kim', tuesday), said('lee', wednesday, 'Me too')] },
      byKim,
    ],
    ['in the description', { body: 'As @rin said' }, [['Lee', monday]]],
    ['a comment counts before the description', { body: 'cc @rin', timeline: [said('kim', tuesday)] }, byKim],
    ['answered', { timeline: [said('kim', tuesday), said('rin', wednesday, 'Yes')] }, []],
    ['answered in the description’s case', { body: '@rin', timeline: [said('rin', wednesday, 'Yes')] }, []],
    ['asked again after the answer', { timeline: [said('rin', monday, 'Yes'), said('kim', tuesday)] }, byKim],
    ['in code', { timeline: [said('kim', tuesday, 'Use `@rin` here')] }, []],
    ['in a quote', { timeline: [said('kim', tuesday, '> As @rin said\n\nRight')] }, []],
    ['by a bot', { timeline: [said('helper', tuesday)] }, []],
    ['in a bot’s description', { author: 'helper', body: 'Thanks to @rin' }, []],
    ['by the viewer', { timeline: [said('rin', tuesday, 'I, @rin, say so')] }, []],
    ['in a review', { timeline: [{ ...said('kim', tuesday), type: 'review', state: 'COMMENTED' }] }, byKim],
    [
      'in a bot’s review',
      { timeline: [{ ...said('helper', tuesday), type: 'review', state: 'COMMENTED' }] },
      [],
    ],
    [
      'in a review, and answered in one',
      {
        timeline: [
          { ...said('kim', tuesday), type: 'review', state: 'COMMENTED' },
          { type: 'review', at: wednesday, author: 'rin', state: 'COMMENTED', body: 'Yes' },
        ],
      },
      [],
    ],
    ['where they are asked', { reviewRequests: [{ user: 'rin' }], timeline: [said('kim', tuesday)] }, []],
    [
      'where their team is asked',
      { reviewRequests: [{ team: 'acme/payments' }], timeline: [said('kim', tuesday)] },
      [],
    ],
    [
      'where they approved before',
      { timeline: [{ type: 'review', at: monday, author: 'rin', state: 'APPROVED' }, said('kim', tuesday)] },
      byKim,
    ],
    [
      'where they requested changes before',
      {
        timeline: [
          { type: 'review', at: monday, author: 'rin', state: 'CHANGES_REQUESTED' },
          said('kim', tuesday),
        ],
      },
      byKim,
    ],
    [
      'where they approved before, in a review',
      {
        timeline: [
          { type: 'review', at: monday, author: 'rin', state: 'APPROVED' },
          { ...said('kim', tuesday), type: 'review', state: 'COMMENTED' },
        ],
      },
      byKim,
    ],
    [
      'where they approved before and answered',
      {
        timeline: [
          { type: 'review', at: monday, author: 'rin', state: 'APPROVED' },
          said('kim', tuesday),
          said('rin', wednesday, 'Yes'),
        ],
      },
      [],
    ],
    [
      'where they reviewed after it',
      {
        timeline: [said('kim', tuesday), { type: 'review', at: wednesday, author: 'rin', state: 'APPROVED' }],
      },
      [],
    ],
    [
      'where it’s their turn again anyway',
      {
        timeline: [
          { type: 'review', at: monday, author: 'rin', state: 'CHANGES_REQUESTED' },
          said('lee', tuesday, 'Done, @rin'),
        ],
      },
      [],
    ],
    ['in their own', { author: 'rin', timeline: [said('kim', tuesday)] }, []],
    [
      'in what their agent wrote',
      { author: 'copilot-swe-agent', assignees: ['rin'], timeline: [said('kim', tuesday)] },
      [],
    ],
    ['in a closed one', { state: 'CLOSED', timeline: [said('kim', tuesday)] }, []],
    ['of someone else', { timeline: [said('kim', tuesday, 'Could you look, @lee?')] }, []],
  ];
  for (const [name, more, mention] of table) {
    test(`${name}: ${mention.length === 0 ? 'not listed' : 'listed'}, and quiet afterwards`, async () => {
      await withGitHub(world(2, pull(1001, more)), async ({ url }) => {
        const store = inMemory();
        const snapshot = await readFrom(url, { store, ...withMentions });
        assert.deepEqual(wordsOf(snapshot), mention);
        assert.deepEqual(snapshot.missing, []);
        const next = await readFrom(url, { store, previous: snapshot, ...withMentions });
        assert.deepEqual(next.cost, { requests: 1, points: 1 });
        assert.deepEqual(next.mentioned, snapshot.mentioned);
      });
    });
  }

  test('with the setting off, no one looks for them', async () => {
    await withGitHub(world(2, pull(1001, { timeline: [said('kim', tuesday)] })), async ({ url }) => {
      const sent: string[] = [];
      const fetch: typeof globalThis.fetch = (address, init) => {
        if (typeof init?.body === 'string') sent.push(init.body);
        return globalThis.fetch(address, init);
      };
      const snapshot = await readFrom(url, { fetch, withOwn: true });
      await readFrom(url, { fetch, withOwn: true, previous: snapshot });
      assert.equal(snapshot.mentioned, undefined);
      for (const body of sent) assert.doesNotMatch(body, /mention/);
    });
  });

  test('the setting on: read whole once; off: gone with the next round', async () => {
    await withGitHub(world(2, pull(1001, { timeline: [said('kim', tuesday)] })), async ({ url }) => {
      const store = inMemory();
      const off = await readFrom(url, { store, withOwn: true });
      const on = await readFrom(url, { store, previous: off, ...withMentions });
      assert.deepEqual([wordsOf(on), on.cost.requests], [byKim, 2]);
      const offAgain = await readFrom(url, { store, previous: on, withOwn: true });
      assert.deepEqual([offAgain.cost, 'mentioned' in offAgain], [{ requests: 1, points: 1 }, false]);
    });
  });

  test('of a long conversation, what was said last counts, the description doesn’t', async () => {
    const talk = (body: string): object[] =>
      Array.from({ length: 120 }, (_, index) =>
        said('lee', tuesday.replace('10:00', `11:${10 + (index % 50)}`), body),
      );
    const pulls = [
      pull(1001, { body: 'cc @rin', timeline: [said('rin', monday, 'Yes'), ...talk('So')] }),
      pull(1002, { timeline: [...talk('So'), said('kim', wednesday)] }),
    ];
    await withGitHub(world(0, ...pulls), async ({ url }) => {
      assert.deepEqual(wordsOf(await readFrom(url, withMentions)), [['Kim', wednesday]]);
    });
  });

  test('the author’s team is known where it can be read at no further cost', async () => {
    const given = pull(1001, { author: 'kim7', timeline: [said('kim', tuesday)] });
    await withGitHub(world(1, given), async ({ url }) => {
      const [entry] = mentionsIn(await readFrom(url, withMentions));
      assert.deepEqual(entry?.customer.teams, ['acme/search']);
    });
  });

  suite('after a change, reading the news equals reading all', () => {
    const touched = '2026-08-21T08:59:00Z';
    const find = ({ pullRequests }: World, number: number) =>
      pullRequests.find((each) => each.number === number)!;
    const change = (given: World, number: number, more: object) =>
      Object.assign(find(given, number), { updatedAt: touched, ...more });
    const say = (given: World, number: number, author: string, body?: string) => {
      find(given, number).timeline.push(said(author, touched, body) as never);
      return change(given, number, {});
    };
    const changes: [name: string, requests: number, change: (given: World) => unknown][] = [
      ['the viewer answers', 2, (given) => say(given, 1001, 'rin', 'Yes')],
      ['asked again after the answer', 2, (given) => say(given, 1002, 'kim')],
      ['merged', 1, (given) => change(given, 1001, { state: 'MERGED' })],
      ['mentioned for the first time', 2, (given) => say(given, 1003, 'kim')],
      ['the review is asked', 3, (given) => change(given, 1001, { reviewRequests: [{ user: 'rin' }] })],
      ['the comment is gone', 1, (given) => change(given, 1001, { timeline: [] })],
    ];
    for (const [name, requests, act] of changes) {
      test(`${name}: ${requests} of both`, async () => {
        const given = world(
          2,
          pull(1001, { timeline: [said('kim', tuesday)] }),
          pull(1002, { timeline: [said('kim', tuesday), said('rin', wednesday, 'Yes')] }),
          pull(1003),
        );
        await withGitHub(given, async (github) => {
          const store = inMemory();
          const previous = await readFrom(github.url, { store, ...withMentions });
          act(github.world);
          const news = await readFrom(github.url, { store, previous, ...withMentions });
          const all = await readFrom(github.url, withMentions);
          assert.deepEqual(news.cost, { requests, points: requests });
          assert.deepEqual(wordsOf(news), wordsOf(all));
          assert.deepEqual(byNode(news.mentioned), byNode(all.mentioned));
          assert.deepEqual(byNode(news.requests), byNode(all.requests));
        });
      });
    }
  });

  suite('cost', () => {
    const mentions = (count: number): object[] =>
      Array.from({ length: count }, (_, index) => pull(2001 + index, { timeline: [said('kim', tuesday)] }));
    const cold: [count: number, listed: number, cost: object][] = [
      [0, 0, { requests: 3, points: 9 }],
      [10, 10, { requests: 3, points: 9 }],
      [60, 50, { requests: 3, points: 11 }],
    ];
    for (const [count, listed, cost] of cold) {
      test(`for 100 requests and ${count} mentions: ${JSON.stringify(cost)}, then 1 of both`, async () => {
        await withGitHub(world(100, ...mentions(count)), async ({ url, stats }) => {
          const store = inMemory();
          const snapshot = await readFrom(url, { store, ...withMentions });
          assert.equal(mentionsIn(snapshot).length, listed);
          assert.deepEqual(snapshot.cost, cost);
          assert.deepEqual(snapshot.cost, { requests: stats.requests, points: stats.points });
          assert.deepEqual(snapshot.missing, []);
          const next = await readFrom(url, { store, previous: snapshot, ...withMentions });
          assert.deepEqual(next.cost, { requests: 1, points: 1 });
          assert.equal(mentionsIn(next).length, listed);
        });
      });
    }
  });

  function byNode<T extends { nodeId: string }>(list: readonly T[] | undefined): T[] | undefined {
    return list?.toSorted((a, b) => (a.nodeId < b.nodeId ? -1 : 1));
  }
});
