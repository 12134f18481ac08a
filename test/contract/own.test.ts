import { strict as assert } from 'node:assert';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { formatMarker } from '../../src/core/model/notes';
import { ownQueue } from '../../src/core/authored/ownQueue';
import type { AuthoredPullRequest } from '../../src/core/model/pullRequest';
import { optionalFields } from '../../src/github/queries';
import type { World } from '../support/github/world';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';
import { worldOfMany } from '../support/worldOfMany';
import { worldOfOne } from '../support/worldOfOne';

interface Spoilt {
  own?: unknown;
}

/** The viewer's own requests, where they are the customer, over the wire. */
suite('Own requests', () => {
  const created = '2026-08-18T09:00:00Z';
  const [asked, said, reviewed] = [10, 11, 12].map((hour) => `2026-08-19T${hour}:00:00Z`) as [
    string,
    string,
    string,
  ];
  const until = Date.parse('2026-08-21T15:00:00Z');
  const team = { team: 'acme/search' };
  const mine = (number: number, more: object = {}): object => ({
    repo: 'acme/core',
    number,
    title: `Mine ${number}`,
    author: 'rin',
    base: 'main',
    head: `mine-${number}`,
    createdAt: created,
    updatedAt: created,
    ...more,
  });

  /** Kim's request to Rin, and requests of Rin's own. */
  const world = (...own: object[]): object => {
    const one = worldOfOne() as { pullRequests: object[]; users: object[]; repositories: object[] };
    return {
      ...one,
      users: [...one.users, { login: 'lee', name: 'Lee Li' }],
      repositories: [
        ...one.repositories,
        { nameWithOwner: 'acme/shop' },
        { nameWithOwner: 'acme/attic', archived: true },
      ],
      pullRequests: [...one.pullRequests, ...own],
    };
  };
  const many = (own: number): object => {
    const others = worldOfMany(100) as { pullRequests: object[] };
    const pulls = Array.from({ length: own }, (_, index) => mine(1001 + index));
    return { ...others, pullRequests: [...others.pullRequests, ...pulls] };
  };
  const withOwn = { withOwn: true };
  const ownIn = async (given: object): Promise<readonly AuthoredPullRequest[]> =>
    (await withGitHub(given, ({ url }) => readFrom(url, withOwn))).own ?? [];
  const pull = ({ pullRequests }: World, number: number) =>
    pullRequests.find((each) => each.number === number)!;
  const numbers = (own: readonly AuthoredPullRequest[] | undefined): number[] | undefined =>
    own?.map(({ id }) => id.number).sort((a, b) => a - b);

  test('are read whole', async () => {
    const [request, ...others] = await ownIn(
      world(
        mine(20, {
          body: 'Says what for.',
          files: [
            { path: 'src/a.ts', additions: 5, deletions: 2 },
            { path: 'test/a.test.ts', additions: 8 },
          ],
          reviewRequests: [{ user: 'lee' }, team],
          timeline: [
            { type: 'review_requested', at: asked, actor: 'rin', reviewer: { user: 'lee' } },
            { type: 'review_requested', at: asked, actor: 'rin', reviewer: team },
            {
              type: 'comment',
              at: said,
              author: 'lee',
              body: `Soon.\n\n${formatMarker({ kind: 'promise', until }, 'lee', 'x')}`,
            },
            { type: 'review', at: reviewed, author: 'kim', state: 'CHANGES_REQUESTED' },
          ],
        }),
      ),
    );
    assert.ok(request);
    assert.deepEqual(others, []);
    const { described, files, additions, deletions, changedFiles, isAsked } = request;
    assert.deepEqual(
      { described, files, additions, deletions, changedFiles, isAsked },
      {
        described: 14,
        files: ['src/a.ts', 'test/a.test.ts'],
        additions: 13,
        deletions: 2,
        changedFiles: 2,
        isAsked: false,
      },
    );
    const lee = { kind: 'user', login: 'lee', name: 'Lee Li' };
    const search = { kind: 'team', team: 'acme/search', name: 'Search' };
    const askedAt = Date.parse(asked);
    assert.deepEqual(request.requestedReviewers, [lee, search]);
    assert.deepEqual(request.reviewRequestedEvents, [
      { at: askedAt, reviewer: lee, by: 'rin' },
      { at: askedAt, reviewer: search, by: 'rin' },
    ]);
    assert.deepEqual(request.notes, [{ kind: 'promise', until, by: 'lee', at: Date.parse(said) }]);
    assert.deepEqual(
      request.activity.filter(({ kind }) => kind === 'review'),
      [{ kind: 'review', at: Date.parse(reviewed), by: 'kim', verdict: 'changesRequested' }],
    );
  });

  const descriptions: [name: string, body: string, length: number][] = [
    ['nothing', '', 0],
    ['a sentence', 'Says what for.', 14],
    ['blanks', ' \n\n a \t b \r\n', 3],
    ['a template that nobody filled in', '<!-- What is it for? -->\n\n<!-- How to test? -->', 0],
    ['a template with an answer', '<!-- What is it for? -->\nTo be quick.', 12],
    ['a template that does not end', 'To be quick. <!-- How to test?\n\nMuch more', 12],
    ['code', 'See:\n\n```ts\nconst a = 1;\nconst b = 2;\n```\n', 4],
    ['quotes', '> What is it for?\n\nSpeed', 5],
  ];
  for (const [name, body, length] of descriptions) {
    test(`a description of ${name} is ${length} long`, async () => {
      assert.equal((await ownIn(world(mine(20, { body }))))[0]?.described, length);
    });
  }

  // Others do not see a review that is not handed in; its author does.
  const verdicts: [state: string, verdict: string | undefined, by?: string][] = [
    ['APPROVED', 'approved'],
    ['CHANGES_REQUESTED', 'changesRequested'],
    ['COMMENTED', 'commented'],
    ['DISMISSED', 'dismissed'],
    ['PENDING', undefined, 'rin'],
  ];
  for (const [state, verdict, by = 'kim'] of verdicts) {
    test(`a review ${state} has the verdict ${verdict ?? 'that nobody sees'}`, async () => {
      const timeline = [{ type: 'review', at: reviewed, author: by, state }];
      const [request] = await ownIn(world(mine(20, { timeline })));
      const expected = { kind: 'review', at: Date.parse(reviewed), by, verdict };
      const reviews = request?.activity.filter(({ kind }) => kind === 'review');
      assert.deepEqual(reviews, verdict === undefined ? [] : [expected]);
    });
  }

  const listed: [name: string, more: object, isListed: boolean][] = [
    ['a draft', { draft: true }, true],
    ['one that no one is asked for', {}, true],
    ['one in another repository', { repo: 'acme/shop' }, true],
    ['one in an archived repository', { repo: 'acme/attic' }, false],
    ['a merged one', { state: 'MERGED' }, false],
    ['a closed one', { state: 'CLOSED' }, false],
    ["somebody else's", { author: 'kim' }, false],
  ];
  for (const [name, more, isListed] of listed) {
    test(`${name} is ${isListed ? '' : 'not '}listed`, async () => {
      assert.deepEqual(numbers(await ownIn(world(mine(20, more)))), isListed ? [20] : []);
    });
  }

  test('nobody has any: an empty list, which is not the same as none', async () => {
    assert.deepEqual(await ownIn(world()), []);
  });

  suite('after a change, reading the news equals reading all', () => {
    const touched = { updatedAt: '2026-08-21T08:59:00Z' };
    const event = (at: string, more: object) => ({ at, ...more }) as never;
    const changes: [name: string, requests: number, change: (world: World) => void][] = [
      ['nothing', 1, () => undefined],
      ['a title', 2, (given) => Object.assign(pull(given, 20), { ...touched, title: 'Other' })],
      ['a description', 2, (given) => Object.assign(pull(given, 20), { ...touched, body: 'What for' })],
      ['checks fail', 2, (given) => Object.assign(pull(given, 20), { checks: 'FAILURE' })],
      ['ready', 2, (given) => Object.assign(pull(given, 21), { ...touched, draft: false })],
      ['merged', 1, (given) => Object.assign(pull(given, 20), { ...touched, state: 'MERGED' })],
      ['closed', 1, (given) => Object.assign(pull(given, 20), { ...touched, state: 'CLOSED' })],
      ['archived', 1, (given) => Object.assign(given.repositories[1]!, { archived: true })],
      [
        'a new one',
        2,
        (given) =>
          given.pullRequests.push({ ...pull(given, 20), number: 23, title: 'New', reviewRequests: [] }),
      ],
      [
        'somebody is asked',
        2,
        (given) => {
          Object.assign(pull(given, 20), { ...touched, reviewRequests: [{ user: 'lee' }] });
          const reviewer = { user: 'lee' };
          pull(given, 20).timeline.push(
            event(touched.updatedAt, { type: 'review_requested', actor: 'rin', reviewer }),
          );
        },
      ],
      [
        'somebody approves',
        2,
        (given) => {
          Object.assign(pull(given, 20), touched);
          const review = { type: 'review', author: 'kim', state: 'APPROVED' };
          pull(given, 20).timeline.push(event(touched.updatedAt, review));
        },
      ],
      [
        'one of each kind',
        2,
        (given) => {
          Object.assign(pull(given, 12), { ...touched, title: 'Theirs' });
          Object.assign(pull(given, 20), { ...touched, title: 'Mine' });
        },
      ],
    ];
    for (const [name, requests, change] of changes) {
      test(`${name}: ${requests === 1 ? '1 request' : `${requests} requests`}, a point each`, async () => {
        const given = world(mine(20), mine(21, { draft: true }), mine(22, { repo: 'acme/shop' }));
        await withGitHub(given, async (github) => {
          const store = inMemory();
          const previous = await readFrom(github.url, { store, ...withOwn });
          assert.deepEqual(numbers(previous.own), [20, 21, 22]);
          change(github.world);
          const news = await readFrom(github.url, { store, previous, ...withOwn });
          const all = await readFrom(github.url, withOwn);
          assert.deepEqual(news.cost, { requests, points: requests });
          assert.deepEqual(byNumber(news.own), byNumber(all.own));
          assert.deepEqual(news.requests, all.requests);
        });
      });
    }

    test("a reviewer's promise appears, and goes with its comment", async () => {
      const request = mine(20, { reviewRequests: [{ user: 'lee' }] });
      await withGitHub(world(request), async ({ url, world: given }) => {
        const store = inMemory();
        const promised = async (previous?: Awaited<ReturnType<typeof readFrom>>) => {
          const snapshot = await readFrom(url, { store, ...withOwn, ...(previous && { previous }) });
          const [entry] = ownQueue(snapshot.own ?? [], defaultSettings, Date.parse(given.now));
          return { snapshot, promise: entry?.asked[0]?.promise };
        };
        const before = await promised();
        assert.equal(before.promise, undefined);
        const body = formatMarker({ kind: 'promise', until }, 'lee', 'x');
        pull(given, 20).timeline.push(event(touched.updatedAt, { type: 'comment', author: 'lee', body }));
        pull(given, 20).updatedAt = touched.updatedAt;
        const after = await promised(before.snapshot);
        assert.deepEqual(after.promise, { until, isMissed: false });
        assert.equal(after.snapshot.cost.requests, 2);
        pull(given, 20).timeline.pop();
        pull(given, 20).updatedAt = '2026-08-21T09:00:00Z';
        assert.equal((await promised(after.snapshot)).promise, undefined);
      });
    });
  });

  suite('cost', () => {
    test('nothing where they are not wanted', async () => {
      await withGitHub(many(10), async ({ url }) => {
        const sent: string[] = [];
        const fetch: typeof globalThis.fetch = (address, init) => {
          if (typeof init?.body === 'string') sent.push(init.body);
          return globalThis.fetch(address, init);
        };
        const store = inMemory();
        const snapshot = await readFrom(url, { fetch, store });
        assert.equal(snapshot.own, undefined);
        assert.deepEqual(snapshot.cost, { requests: 3, points: 8 });
        const next = await readFrom(url, { fetch, store, previous: snapshot });
        assert.deepEqual([next.own, next.cost], [undefined, { requests: 1, points: 1 }]);
        assert.equal(sent.length, 4);
        for (const body of sent) assert.doesNotMatch(body, /\bown\b|[^-]author:@me|\bfiles\b/);
      });
    });

    // Measured by GitHub's own formula, as the stand-in counts it.
    const table: [own: number, cost: { requests: number; points: number }][] = [
      [0, { requests: 3, points: 8 }],
      [10, { requests: 3, points: 8 }],
      [30, { requests: 4, points: 9 }],
    ];
    for (const [own, cost] of table) {
      test(`for 100 requests and ${own} own, cold: ${cost.requests} requests, ${cost.points} points`, async () => {
        await withGitHub(many(own), async ({ url, stats }) => {
          const snapshot = await readFrom(url, withOwn);
          assert.deepEqual([snapshot.requests.length, snapshot.own?.length], [100, own]);
          assert.deepEqual(snapshot.cost, cost);
          assert.deepEqual(snapshot.cost, { requests: stats.requests, points: stats.points });
        });
      });
    }

    const rounds: [name: string, change: (world: World) => void, cost: number][] = [
      ['an unchanged round', () => undefined, 1],
      ['one own among 10 changed', (given) => (pull(given, 1004).updatedAt = '2026-08-21T08:59:00Z'), 2],
    ];
    for (const [name, change, cost] of rounds) {
      test(`for 100 requests and 10 own, ${name}: ${cost} of both`, async () => {
        await withGitHub(many(10), async ({ url, world: given, stats }) => {
          const store = inMemory();
          const previous = await readFrom(url, { store, ...withOwn });
          const before = stats.points;
          change(given);
          const next = await readFrom(url, { store, previous, ...withOwn });
          assert.deepEqual(next.cost, { requests: cost, points: cost });
          assert.equal(stats.points - before, cost);
          assert.equal(next.own?.length, 10);
        });
      });
    }

    test('a stored list without them is read whole, once', async () => {
      await withGitHub(many(10), async ({ url }) => {
        const store = inMemory();
        const old = await readFrom(url, { store });
        const first = await readFrom(url, { store, previous: old, ...withOwn });
        assert.deepEqual([first.own?.length, first.cost], [10, { requests: 3, points: 7 }]);
        const next = await readFrom(url, { store, previous: first, ...withOwn });
        assert.deepEqual([next.own?.length, next.cost], [10, { requests: 1, points: 1 }]);
      });
    });
  });

  suite('where something is lacking', () => {
    const given = world(
      mine(20, { body: 'What for', checks: 'FAILURE', reviewRequests: [{ user: 'lee' }, team] }),
    );

    test('an old server lacks fields', async () => {
      await withGitHub(
        given,
        async ({ url, world: changing }) => {
          const store = inMemory();
          const previous = await readFrom(url, { store, ...withOwn });
          const [request] = previous.own ?? [];
          assert.deepEqual([request?.checks, request?.described], ['unknown', 8]);
          Object.assign(pull(changing, 20), { title: 'Other', updatedAt: '2026-08-21T08:59:00Z' });
          const next = await readFrom(url, { store, previous, ...withOwn });
          assert.equal(next.own?.[0]?.title, 'Other');
        },
        { without: optionalFields },
      );
    });

    test('a token that may not read teams', async () => {
      const { own, missing } = await withGitHub(given, ({ url }) => readFrom(url, withOwn), {
        scopes: ['repo'],
      });
      const lee = { kind: 'user', login: 'lee', name: 'Lee Li' };
      assert.deepEqual(own?.[0]?.requestedReviewers, [lee, { kind: 'unknown' }]);
      assert.deepEqual(missing, [{ kind: 'teams', organizations: ['acme'] }]);
    });

    test('an organisation behind single sign-on hides its own', async () => {
      await withGitHub(given, async ({ url, world: changing }) => {
        changing.organizations.push({ login: 'shy', name: 'Shy', sso: true, teams: [] });
        changing.repositories.push({ ...changing.repositories[0]!, nameWithOwner: 'shy/core' });
        changing.pullRequests.push({ ...pull(changing, 20), repo: 'shy/core' });
        const { own, missing } = await readFrom(url, withOwn);
        assert.deepEqual(numbers(own), [20]);
        assert.deepEqual(missing, [{ kind: 'singleSignOn', organizations: ['shy'] }]);
      });
    });

    const shorts: [name: string, spoil: (data: Spoilt) => void, missing: object[]][] = [
      ['not there at all', (data) => Object.assign(nodesIn(data), [null]), [{ kind: 'partial' }]],
      ['not whole', (data) => Object.assign(nodesIn(data), [{ id: 'x' }]), [{ kind: 'partial' }]],
    ];
    for (const [name, spoil, missing] of shorts) {
      test(`one that is ${name} is said to be missing`, async () => {
        await withGitHub(given, async ({ url }) => {
          const snapshot = await readFrom(url, { ...withOwn, fetch: spoiling(1, spoil) });
          assert.deepEqual([snapshot.own, snapshot.missing], [[], missing]);
        });
      });
    }

    test('a search that is not there is no empty list', async () => {
      await withGitHub(given, async ({ url }) => {
        const fetch = spoiling(1, (data) => delete data.own);
        const failure = { kind: 'nonsense' };
        await assert.rejects(readFrom(url, { ...withOwn, fetch }), { failure });
      });
    });

    test('the news without them is no news', async () => {
      await withGitHub(given, async ({ url, world: changing }) => {
        const previous = await readFrom(url, withOwn);
        pull(changing, 20).updatedAt = '2026-08-21T08:59:00Z';
        const fetch = spoiling(2, (data) => (data.own = null));
        const failure = { kind: 'nonsense' };
        await assert.rejects(readFrom(url, { previous, ...withOwn, fetch }), { failure });
      });
    });
  });

  /** Changes the data of the answer of this number. */
  function spoiling(number: number, spoil: (data: Spoilt) => unknown): typeof globalThis.fetch {
    let count = 0;
    return async (...args) => {
      const answer = await globalThis.fetch(...args);
      if (++count !== number) return answer;
      const body = (await answer.json()) as { data: Spoilt };
      spoil(body.data);
      return Response.json(body);
    };
  }

  function nodesIn({ own }: Spoilt): unknown[] {
    return (own as { nodes: unknown[] }).nodes;
  }

  function byNumber(own: readonly AuthoredPullRequest[] | undefined): AuthoredPullRequest[] | undefined {
    return own?.toSorted((a, b) => a.id.number - b.id.number);
  }
});
