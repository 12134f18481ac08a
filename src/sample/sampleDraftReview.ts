import type { DraftReview } from '../tone/review/draftReview';
import { sampleWorld } from './sampleWorld';

/** A review as one writes it in a hurry: there is something to say about it. The sample has one, for any request. */
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
