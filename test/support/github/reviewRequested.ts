import { isAsked, sameReviewer } from './teams';
import { submittedReviews } from './timeline';
import { sameName } from './names';
import type { World, WorldPullRequest, WorldReviewer } from './world';

/**
 * `review-requested:` (in person or through a team) and `user-review-requested:` (in person only).
 * "Once a requested reviewer has reviewed a pull request, it drops out", until asked anew.
 * https://docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests
 */
export function isReviewRequested(
  world: World,
  pull: WorldPullRequest,
  login: string,
  how: 'any' | 'direct',
): boolean {
  const reaching = (reviewer: WorldReviewer) =>
    (how === 'any' || 'user' in reviewer) && isAsked(world, reviewer, login);
  const requests = pull.reviewRequests.filter(reaching);
  return requests.length > 0 && !isAnswered(world, pull, requests, (author) => sameName(author, login));
}

/** Whether this reviewer is asked and has not answered since; for a team any member does. */
export function isPending(world: World, pull: WorldPullRequest, reviewer: WorldReviewer): boolean {
  if (!pull.reviewRequests.some((request) => sameReviewer(request, reviewer))) return false;
  return !isAnswered(
    world,
    pull,
    [reviewer],
    (author) => author !== null && isAsked(world, reviewer, author),
  );
}

function isAnswered(
  world: World,
  pull: WorldPullRequest,
  requests: readonly WorldReviewer[],
  isBy: (author: string | null) => boolean,
): boolean {
  const asked = pull.timeline
    .filter((event) => event.type === 'review_requested')
    .filter(({ reviewer }) => requests.some((request) => sameReviewer(request, reviewer)))
    .map(({ at }) => Date.parse(at));
  const lastAsked = Math.max(Date.parse(pull.createdAt), ...asked);
  return submittedReviews(world, pull).some(
    ({ event }) => isBy(event.author) && Date.parse(event.at) > lastAsked,
  );
}
