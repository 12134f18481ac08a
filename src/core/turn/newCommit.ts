import type { Instant } from '../model/instant';
import type { Activity, PullRequest, ViewerReview } from '../model/pullRequest';
import { sameLogin, type Login } from '../model/ids';
import { commitsSinceReview, currentComparison } from './sinceReview';

/**
 * Returns the first commit by someone else that the viewer hasn't answered; `last` is when they last wrote. A
 * merge of the base branch or a rebase that leaves every reviewed file as it was isn't news. Commit dates come
 * from the committer's clock, and say when it was made, not when it was pushed. So they never hide a commit: a
 * head other than the reviewed commit was pushed after the review, whatever its date.
 */
export function newCommit(
  request: PullRequest,
  login: Login,
  review: ViewerReview,
  last: Instant,
): { at: Instant } | undefined {
  if (currentComparison(request)?.kind === 'same') return undefined;
  const all = request.activity.filter(({ kind }) => kind === 'commit');
  const reviewed = review.oid === undefined ? -1 : all.findIndex(({ oid }) => oid === review.oid);
  // A bot that formats or regenerates code isn't answering anyone.
  const others = (reviewed < 0 ? all : all.slice(reviewed + 1)).filter(
    ({ by, isMechanical }) => isMechanical !== true && (by === undefined || !sameLogin(by, login)),
  );
  const later = others.filter(({ at }) => at > last);
  // Bringing the branch up to date waited for no one, if something else was pushed too.
  const first = later.find(({ mergesBase }) => mergesBase !== true) ?? later[0];
  if (first) return first;
  const isPushed = commitsSinceReview(request) !== undefined;
  const isAfterReviewed = reviewed >= 0 && others.length > 0;
  if (!isPushed && !isAfterReviewed) return undefined;
  // Where the head itself isn't known, neither is who pushed it.
  const isTheirs = others.length > 0 || !all.some(({ oid }) => oid === request.head.oid);
  return isTheirs && !isDatedAnswer(others, review, last) ? { at: review.at } : undefined;
}

/** The viewer has written since a commit that was made after the review: they have seen the push. */
function isDatedAnswer(others: readonly Activity[], review: ViewerReview, last: Instant): boolean {
  return others.some(({ at }) => at > review.at && at <= last);
}
