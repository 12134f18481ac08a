import assert from 'node:assert/strict';
import {
  aCommit as commit,
  aRequest,
  aReview as review,
  askPull as askGitHub,
  hour,
} from '../support/github/aRequest';
import { ask } from '../support/github/ask';
import { githubsForTests } from '../support/github/githubsForTests';
import type { World } from '../support/github/world';

const start = githubsForTests();
const askPull = async <Fields>(world: World, fields: string): Promise<Fields> =>
  askGitHub(await start({ world }), fields);

suite('stand-in: a dismissal', () => {
  const dismissed = (state: 'APPROVED' | 'CHANGES_REQUESTED' = 'APPROVED') =>
    aRequest([
      commit(2),
      review(3, state),
      review(4, 'COMMENTED'),
      { type: 'review_dismissed', at: hour(5), actor: 'lee', author: 'rin', message: 'Outdated' },
    ]);

  test('withdraws the newest opinion of its author', async () => {
    const answer = await askPull(
      dismissed(),
      'reviewDecision reviews(first: 9) { nodes { state } } latestOpinionatedReviews(first: 9) { nodes { state } }',
    );
    assert.deepEqual(answer, {
      reviewDecision: null,
      reviews: { nodes: [{ state: 'DISMISSED' }, { state: 'COMMENTED' }] },
      latestOpinionatedReviews: { nodes: [{ state: 'DISMISSED' }] },
    });
  });

  test('is told where the viewer has said nothing since', async () => {
    const world = aRequest([
      review(3, 'CHANGES_REQUESTED'),
      { type: 'review_dismissed', at: hour(5), actor: null, author: 'rin' },
    ]);
    assert.deepEqual(
      await askPull(world, 'viewerLatestReview { state } latestReviews(first: 9) { nodes { state } }'),
      {
        viewerLatestReview: { state: 'DISMISSED' },
        latestReviews: { nodes: [{ state: 'DISMISSED' }] },
      },
    );
  });

  test('leaves what is said after it', async () => {
    const world = dismissed();
    world.pullRequests[0]!.timeline.push(review(6, 'APPROVED'));
    assert.deepEqual(await askPull(world, 'reviewDecision'), { reviewDecision: 'APPROVED' });
  });

  test('a second one withdraws the opinion before', async () => {
    const dismissal = (at: number) =>
      ({ type: 'review_dismissed', at: hour(at), actor: 'lee', author: 'rin' }) as const;
    const world = aRequest([review(2, 'APPROVED'), review(3, 'APPROVED'), dismissal(4), dismissal(5)]);
    assert.deepEqual(await askPull(world, 'reviews(first: 9, states: [DISMISSED]) { totalCount }'), {
      reviews: { totalCount: 2 },
    });
  });

  for (const state of ['APPROVED', 'CHANGES_REQUESTED'] as const) {
    test(`is an event that tells it was ${state}`, async () => {
      const { timelineItems } = await askPull<{ timelineItems: { nodes: { id: string }[] } }>(
        dismissed(state),
        `timelineItems(first: 9, itemTypes: [REVIEW_DISMISSED_EVENT]) { nodes { ... on ReviewDismissedEvent {
          id createdAt actor { login } previousReviewState dismissalMessage review { state author { login } } } } }`,
      );
      const [{ id, ...event } = { id: '' }] = timelineItems.nodes;
      assert.deepEqual(event, {
        createdAt: hour(5),
        actor: { login: 'lee' },
        previousReviewState: state,
        dismissalMessage: 'Outdated',
        review: { state: 'DISMISSED', author: { login: 'rin' } },
      });
      const { data } = await ask(await start({ world: dismissed(state) }), `{ node(id: "${id}") { id } }`);
      assert.deepEqual(data, { node: { id } });
    });
  }
});
