import { sameLogin } from '../model/ids';
import type { Activity } from '../model/pullRequest';

/** Returns whether a command is still a reviewer's word: a "/lgtm" that they took back isn't. */
export function isStanding(command: Activity, activity: readonly Activity[]): boolean {
  const { at, by, isDirection } = command;
  return (
    isDirection === true &&
    by !== undefined &&
    !activity.some(
      (later) =>
        later.isWithdrawal === true &&
        later.by !== undefined &&
        sameLogin(later.by, by) &&
        (later.at > at || (later.at === at && later !== command)),
    )
  );
}
