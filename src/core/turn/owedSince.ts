import type { Instant } from '../model/instant';
import type { PullRequest } from '../model/pullRequest';
import { isSame, openAsks, type Viewer } from './ask';
import { findLastWord, type Turn } from './turn';

/**
 * Returns since when the viewer has owed the review that it's their turn to give, which may be longer than it has
 * been their turn: another team of theirs was asked too, a commit was amended, a stale approval dismissed, a draft
 * made ready. What they promised since then still holds.
 */
export function owedSince(request: PullRequest, viewer: Viewer, turn: Turn): Instant {
  const { viewerReview: review, reviewRequestedEvents: events } = request;
  if (turn.whose === 'theirs') return turn.since;
  const isAsked = turn.why === 'asked' || turn.why === 'askedAgain';
  if (review) return Math.min(turn.since, isAsked ? review.at : findLastWord(request, viewer.login, review));
  const asks = openAsks(request, viewer).flatMap(
    (reviewer) => events.findLast((event) => isSame(event.reviewer, reviewer)) ?? [],
  );
  return Math.min(turn.since, ...asks.map(({ at }) => at));
}
