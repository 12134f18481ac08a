import { pendingReviewAt } from './pendingReviews';
import { getEvents, type Entry } from './timeline';
import type { World, WorldPullRequest, WorldReview, WorldThreadComment } from './world';

/** A conversation about lines, with a name of its own. */
export interface Thread {
  key: string;
  isResolved: boolean;
  isOutdated: boolean;
  remarks: Remark[];
}

export interface Remark extends WorldThreadComment {
  key: string;
  /** What a world tells only of remarks that are not handed in. */
  draft?: { path: string; review: Entry<WorldReview> };
}

/**
 * The conversations that a world tells, then the viewer's own drafts: GitHub answers those among the threads too.
 * https://github.com/theBGuy/GitDesktop/pull/303
 */
export function getThreads(world: World, pull: WorldPullRequest): Thread[] {
  const told = pull.reviewThreads.map(({ isResolved = false, isOutdated = false, comments }, place) => {
    const key = `${pull.repo}#${pull.number}:thread-${place}`;
    const remarks = comments.map((comment, index) => ({ ...comment, key: `${key}-${index}` }));
    return { key, isResolved, isOutdated, remarks };
  });
  const drafts = getEvents(world, pull, 'review')
    .flatMap((review) => getDrafts(pull, review))
    .map((remark) => ({ key: remark.key, isResolved: false, isOutdated: false, remarks: [remark] }));
  return [...told, ...drafts];
}

/** The remarks of a pending review. Of one that was handed in, a world tells none. */
export function getDrafts(pull: WorldPullRequest, review: Entry<WorldReview>): Remark[] {
  const { at, author } = review.event;
  return (pendingReviewAt(pull, review.index)?.comments ?? []).map(({ path, body }, index) => ({
    key: `${pull.repo}#${pull.number}:${review.index}-${index}`,
    at,
    author,
    body,
    draft: { path, review },
  }));
}
