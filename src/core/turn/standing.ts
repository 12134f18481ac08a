import type { Login } from '../model/ids';
import type { Activity, PullRequest, ViewerReview } from '../model/pullRequest';
import { isBy, isPledge, isWord } from './words';

/** Returns whether a command is still a reviewer's word: a "/lgtm" that they took back isn't. */
export function isStanding(command: Activity, activity: readonly Activity[]): boolean {
  const { at, by, isDirection } = command;
  return (
    isDirection === true &&
    by !== undefined &&
    !activity.some(
      (later) =>
        later.isWithdrawal === true &&
        isBy(later, by) &&
        (later.at > at || (later.at === at && later !== command)),
    )
  );
}

/**
 * Returns whether the viewer's last word is an approval. It isn't if they've taken it back, or have written
 * since to say more than thanks: then the author may answer them.
 */
export function isApproved(
  { activity, notes }: PullRequest,
  login: Login,
  { state, at: reviewedAt }: ViewerReview,
): boolean {
  const own = activity.filter((item) => isBy(item, login));
  const approvals = own.filter((item) => item.isApproval === true && isStanding(item, activity));
  const approvedAt = Math.max(
    ...(state === 'approved' ? [reviewedAt] : []),
    ...approvals.map(({ at }) => at),
  );
  const asksMore = (item: Activity): boolean =>
    item.isWithdrawal === true ||
    (item.isDirection === true && item.isApproval !== true) ||
    (item.kind === 'comment' && isWord(item) && item.isCourtesy !== true && !isPledge(item, notes));
  return approvedAt >= reviewedAt && !own.some((item) => item.at > approvedAt && asksMore(item));
}

/** Returns whether it's a word to people, or a command that is a reviewer's word all the same. */
export function speaks(item: Activity, activity: readonly Activity[]): boolean {
  return isWord(item) || isStanding(item, activity);
}

/** Returns whether someone takes back an approval of their own: "/lgtm cancel" after a review or a "/lgtm". */
export function takesBack(item: Activity, activity: readonly Activity[]): boolean {
  const { at, by, isWithdrawal } = item;
  return (
    isWithdrawal === true &&
    by !== undefined &&
    activity.some(
      (before) =>
        before.at < at && isBy(before, by) && (before.verdict === 'approved' || before.isApproval === true),
    )
  );
}
