import assert from 'node:assert/strict';
import { draftReviewQuery } from '../../src/github/readDraftReview';
import { aDesk } from '../support/github/aWriter';
import { ask } from '../support/github/ask';
import { askOfDesk } from '../support/github/askOfWriter';
import { githubsForTests } from '../support/github/githubsForTests';
import { send } from '../support/github/send';
import type { World, WorldPullRequest } from '../support/github/world';

const start = githubsForTests();
const pull = async <Fields>(world: World, fields: string): Promise<Fields> =>
  askOfDesk(await start({ world }), fields);

const at = (hour: number) => `2026-08-20T${hour}:00:00Z`;
const mine = { author: 'rin', body: 'So far', comments: [{ path: 'src/a.ts', body: 'Why?' }] };
const ofLee = { author: 'lee', comments: [{ path: 'src/b.ts', body: 'Secret' }] };

type Pending = Pick<WorldPullRequest, 'pendingReviews'>;
const many = (count: number): Pending => ({
  pendingReviews: [
    {
      author: 'rin',
      comments: Array.from({ length: count }, (_, index) => ({ path: 'a', body: `${index}` })),
    },
  ],
});

suite("stand-in: the viewer's review before it is handed in", () => {
  test('is told with what was said before, for a point', async () => {
    const world = aDesk({
      files: [{ path: 'src/a.ts', additions: 10, deletions: 2 }],
      timeline: [
        { type: 'review', at: at(10), author: 'lee', state: 'APPROVED' },
        { type: 'comment', at: at(11), author: null, body: 'From a ghost' },
      ],
      pendingReviews: [ofLee, mine],
      reviewThreads: [
        { isResolved: true, comments: [{ author: 'lee', at: at(12), body: 'A typo' }] },
        {
          comments: [
            { author: null, at: at(13), body: 'Is this safe?' },
            { author: 'kim', at: at(14), body: 'It is' },
          ],
        },
      ],
    });
    assert.deepEqual(world.warnings, []);
    const variables = { owner: 'acme', name: 'core', number: 1 };
    const { data, errors } = await ask<{ rateLimit: { resetAt: string } }>(
      await start({ world }),
      draftReviewQuery,
      variables,
    );
    assert.equal(errors, undefined, JSON.stringify(errors));
    const said = (login: string | null, createdAt: string, body: string) => ({
      author: login === null ? null : { login },
      body,
      createdAt,
    });
    assert.deepEqual(data, {
      rateLimit: { cost: 1, remaining: 4999, resetAt: data.rateLimit.resetAt },
      viewer: { login: 'rin' },
      repository: {
        pullRequest: {
          additions: 10,
          deletions: 2,
          author: { login: 'kim' },
          reviews: {
            nodes: [
              {
                body: 'So far',
                comments: {
                  totalCount: 1,
                  pageInfo: { hasNextPage: false },
                  nodes: [{ body: 'Why?', path: 'src/a.ts' }],
                },
              },
            ],
          },
          comments: { nodes: [said(null, at(11), 'From a ghost')] },
          reviewThreads: {
            nodes: [
              { isResolved: true, comments: { nodes: [said('lee', at(12), 'A typo')] } },
              {
                isResolved: false,
                comments: { nodes: [said(null, at(13), 'Is this safe?'), said('kim', at(14), 'It is')] },
              },
              { isResolved: false, comments: { nodes: [said('rin', world.now, 'Why?')] } },
            ],
          },
        },
      },
    });
  });

  test('is nothing where nobody began one', async () => {
    const fields =
      'reviews(first: 1, states: [PENDING]) { totalCount } reviewThreads(last: 50) { totalCount }';
    const nothing = { reviews: { totalCount: 0 }, reviewThreads: { totalCount: 0 } };
    assert.deepEqual(await pull(aDesk(), fields), nothing);
    assert.deepEqual(await pull(aDesk({ pendingReviews: [ofLee] }), fields), nothing);
  });

  test('is seen by its author alone, whoever looks', async () => {
    const world = { ...aDesk({ pendingReviews: [mine, ofLee] }), viewer: 'Lee' };
    const found = await pull(
      world,
      `reviews(first: 9, states: [PENDING]) { nodes { body author { login } comments(first: 9) { nodes { body } } } }
       reviewThreads(first: 9) { nodes { comments(first: 9) { nodes { body } } } }
       timelineItems(first: 9, itemTypes: [PULL_REQUEST_REVIEW]) { totalCount }`,
    );
    const comments = { nodes: [{ body: 'Secret' }] };
    assert.deepEqual(found, {
      reviews: { nodes: [{ body: '', author: { login: 'lee' }, comments }] },
      reviewThreads: { nodes: [{ comments }] },
      timelineItems: { totalCount: 1 },
    });
  });

  const filters: [filter: string, states: string[]][] = [
    ['', ['APPROVED', 'COMMENTED', 'PENDING']],
    [', states: [PENDING]', ['PENDING']],
    [', states: [APPROVED]', ['APPROVED']],
    [', states: [COMMENTED, PENDING]', ['COMMENTED', 'PENDING']],
    [', author: "lee"', ['APPROVED']],
  ];
  for (const [filter, states] of filters) {
    test(`reviews(first: 9${filter}): ${states.join(', ')}`, async () => {
      const world = aDesk({
        timeline: [
          { type: 'review', at: at(10), author: 'lee', state: 'APPROVED' },
          { type: 'review', at: at(11), author: 'rin', state: 'COMMENTED', body: 'Hm' },
        ],
        pendingReviews: [ofLee, mine],
      });
      const nodes = states.map((state) => ({ state }));
      assert.deepEqual(await pull(world, `reviews(first: 9${filter}) { nodes { state } }`), {
        reviews: { nodes },
      });
    });
  }

  test('answers for nobody', async () => {
    const world = aDesk({ reviewRequests: [{ user: 'rin' }], pendingReviews: [mine] });
    const found = await pull(
      world,
      `reviewDecision viewerLatestReview { state } latestReviews(first: 9) { totalCount }
       reviews(first: 1) { nodes { submittedAt } }`,
    );
    assert.deepEqual(found, {
      reviewDecision: 'REVIEW_REQUIRED',
      viewerLatestReview: null,
      latestReviews: { totalCount: 0 },
      reviews: { nodes: [{ submittedAt: null }] },
    });
  });

  test('shares its remarks with the threads, and is found by its name', async () => {
    const github = await start({ world: aDesk({ pendingReviews: [mine] }) });
    interface Remarks {
      comments: { nodes: Record<string, unknown>[] };
    }
    interface Found {
      repository: {
        pullRequest: {
          reviews: { nodes: ({ id: string } & Remarks)[] };
          reviewThreads: { nodes: ({ path: string } & Remarks)[] };
        };
      };
    }
    const remark = 'id state publishedAt viewerDidAuthor pullRequestReview { id }';
    const { data } = await ask<Found>(
      github,
      `{ repository(owner: "acme", name: "core") { pullRequest(number: 1) {
        reviews(first: 1) { nodes { id comments(first: 1) { nodes { ${remark} } } } }
        reviewThreads(first: 1) { nodes { path comments(first: 1) { nodes { ${remark} } } } } } } }`,
    );
    const { reviews, reviewThreads } = data.repository.pullRequest;
    const [review] = reviews.nodes;
    const [thread] = reviewThreads.nodes;
    assert.equal(thread?.path, 'src/a.ts');
    assert.deepEqual(thread.comments, review?.comments);
    const { state, publishedAt, viewerDidAuthor, pullRequestReview } = review?.comments.nodes[0] ?? {};
    assert.deepEqual([state, publishedAt, viewerDidAuthor], ['PENDING', null, true]);
    assert.deepEqual(pullRequestReview, { id: review?.id });

    const node = await ask(github, `{ node(id: "${review?.id}") { ... on PullRequestReview { body } } }`);
    assert.deepEqual(node.data, { node: { body: 'So far' } });
  });

  test('there is no second one', async () => {
    const begin = async (pendingReviews: WorldPullRequest['pendingReviews']) =>
      (
        await send(await start({ world: aDesk({ pendingReviews }) }), 'POST /acme/core/pulls/1/reviews', {
          body: 'x',
        })
      ).status;
    assert.deepEqual([await begin([mine]), await begin([ofLee])], [422, 200]);
  });
});

suite('stand-in: pages of a pending review', () => {
  for (const [count, hasNextPage] of [
    [100, false],
    [101, true],
  ] as const) {
    test(`${count} remarks: ${hasNextPage ? 'more' : 'no more'} than a page of 100`, async () => {
      const found = await pull<{ reviews: { nodes: { comments: { nodes: object[] } }[] } }>(
        aDesk(many(count)),
        'reviews(first: 1, states: [PENDING]) { nodes { comments(first: 100) { totalCount pageInfo { hasNextPage } nodes { body } } } }',
      );
      const { nodes, ...rest } = found.reviews.nodes[0]!.comments;
      assert.equal(nodes.length, 100);
      assert.deepEqual(rest, { totalCount: count, pageInfo: { hasNextPage } });
    });
  }
});
