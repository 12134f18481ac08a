import type { Entry } from './timeline';
import type { World, WorldPendingReview, WorldPullRequest, WorldReview } from './world';

/** The pending reviews that a world tells apart from its timelines, as the events that GitHub makes of them. */
export function pendingEntries({ now }: World, pull: WorldPullRequest): Entry<WorldReview>[] {
  return pull.pendingReviews.map(({ author, body = '' }, place) => ({
    // A world does not tell when one was begun: it lies there when the clock starts.
    event: { type: 'review', at: now, author, state: 'PENDING', body },
    index: firstIndex - place,
  }));
}

export function pendingReviewAt(pull: WorldPullRequest, index: number): WorldPendingReview | undefined {
  return pull.pendingReviews[firstIndex - index];
}

// A timeline's own events have the indices from 0 up, and the commit that is always there has -1.
const firstIndex = -2;
