import { sameLogin, type Login } from '../core/model/ids';
import type { PullRequest, Reviewer } from '../core/model/pullRequest';
import { isSame } from '../core/turn/ask';
import type { ReadRequest } from './mapping';

/**
 * Whether the timeline was cut before what decides whose turn it is: the newest request to each reviewer who
 * may be the viewer, or else the viewer's review. Promises, claims and answers count only from then on. If an
 * agent wrote it, who asked first tells whose it is.
 */
export function isCutBeforeTurn(
  { request, earlierCount }: ReadRequest,
  viewer: Login,
  isMade: boolean,
): boolean {
  if (earlierCount === 0) return false;
  if (isMade) return true;
  const { requestedReviewers, reviewRequestedEvents, isAsked } = request;
  const mine = requestedReviewers.filter((reviewer) => mayBe(reviewer, viewer));
  if (mine.length === 0) return isAsked || !reachesReview(request);
  return !mine.every((each) => reviewRequestedEvents.some(({ reviewer }) => isSame(reviewer, each)));
}

/** The viewer's teams are read in the same call, so any team may be theirs. */
function mayBe(reviewer: Reviewer, viewer: Login): boolean {
  return reviewer.kind === 'user' ? sameLogin(reviewer.login, viewer) : reviewer.kind !== 'bot';
}

/** The position of the reviewed commit tells which commits came after it. */
function reachesReview({ activity, viewerReview: review }: PullRequest): boolean {
  if (!review) return false;
  const isRead = activity.some(({ kind, at }) => kind === 'review' && at === review.at);
  return isRead && activity.some(({ oid }) => oid !== undefined && oid === review.oid);
}
