import type { DraftReview } from '../tone/review/draftReview';
import { sampleWorld } from './sampleWorld';

/**
 * Returns a review written in a hurry, so there's something to say about it. The sample uses it for any
 * request.
 */
export function sampleDraftReview(): DraftReview {
  const pull = sampleWorld.pullRequests.find(({ pendingReviews }) => pendingReviews);
  const [review] = pull?.pendingReviews ?? [];
  const files = pull?.files ?? [];
  return {
    remarks: (review?.comments ?? []).map(({ path, body }) => ({ path, text: body })),
    summary: review?.body ?? '',
    changedLines: files.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0),
    author: pull?.author ?? undefined,
    conversations: (pull?.reviewThreads ?? []).map(({ comments }) => ({
      isResolved: false,
      said: comments.map(({ author, body }) => ({ author, text: body })),
    })),
    isCut: false,
  };
}
