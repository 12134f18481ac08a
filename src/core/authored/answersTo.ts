import { sameLogin, type Login } from '../model/ids';
import type { Activity, AuthoredPullRequest } from '../model/pullRequest';
import { isSame } from '../turn/ask';
import { isBy, isToOthers } from '../turn/words';

/** A review by someone known. */
export type OpenReview = Activity & { readonly by: Login };

/**
 * Returns the weightiest review the author hasn't answered: a request for changes, else the newest. For bots,
 * only approvals and requests for changes count; their comments aren't an answer.
 */
export function answersTo({ activity, reviewRequestedEvents, notes, author }: AuthoredPullRequest): {
  readonly people: OpenReview | undefined;
  readonly bots: OpenReview | undefined;
} {
  const isMine = ({ by }: Activity): boolean => by !== undefined && sameLogin(by, author.login);
  // Not by what a reviewer pushed herself, such as a suggestion of hers, or by bringing the branch up to date.
  const isMove = (item: Activity, reviewer: Login): boolean =>
    item.isMechanical !== true &&
    item.mergesBase !== true &&
    (isMine(item)
      ? !isToOthers(item, notes, { login: reviewer })
      : item.kind === 'commit' && !isBy(item, reviewer));
  // Answered by a reply, a commit, or a new request to the same reviewer.
  const isAnswered = ({ by, at, isBot }: OpenReview): boolean =>
    activity.some((item) => item.at >= at && isMove(item, by)) ||
    reviewRequestedEvents.some(
      (ask) => ask.at > at && isSame(ask.reviewer, { kind: isBot ? 'bot' : 'user', login: by }),
    );
  const reviews = activity.flatMap((item) =>
    item.kind === 'review' && item.by !== undefined && !isMine(item) ? [{ ...item, by: item.by }] : [],
  );
  const open = reviews
    .filter((review, index) => !reviews.slice(index + 1).some((later) => replaces(later, review)))
    .map((review) => asTakenBack(review, activity))
    // An approval holds until it's dismissed; a question or a request for changes until it's answered.
    .filter((review) => review.verdict === 'approved' || !isAnswered(review))
    .filter(({ verdict }) => verdict !== 'dismissed');
  const decided = open.filter(({ verdict }) => verdict === 'approved' || verdict === 'changesRequested');
  return {
    people: weightiest(open.filter(({ isBot }) => !isBot)),
    bots: weightiest(decided.filter(({ isBot }) => isBot)),
  };
}

/** A reviewer who took back their approval, as with "/lgtm cancel", has said something to answer. */
function asTakenBack(review: OpenReview, activity: readonly Activity[]): OpenReview {
  const { verdict, by } = review;
  const changes = activity.filter((item) => isBy(item, by) && item.at > review.at);
  const last = changes.findLast((item) => item.isWithdrawal === true || item.isApproval === true);
  return verdict === 'approved' && last?.isWithdrawal === true
    ? { ...review, at: last.at, verdict: 'commented' }
    : review;
}

function weightiest(open: readonly OpenReview[]): OpenReview | undefined {
  return open.find(({ verdict }) => verdict === 'changesRequested') ?? open.at(-1);
}

/** As on GitHub, a comment doesn't replace the same person's approval or request for changes. */
function replaces({ by, verdict = 'commented' }: OpenReview, review: OpenReview): boolean {
  return verdict !== 'commented' && sameLogin(by, review.by);
}
