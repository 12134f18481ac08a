import type { Duration, Instant } from '../model/instant';
import { findPromise } from '../model/notes';
import type { PullRequest } from '../model/pullRequest';
import type { Turn } from '../turn/turn';
import type { WorkingCalendar } from '../calendar/workingTime';
import { sameLogin, type Login } from '../model/ids';

export interface QuietInput {
  readonly request: PullRequest;
  readonly login: Login;
  readonly turn: Turn;
  /** Since when a review has been owed, if that's longer than it has been the viewer's turn. */
  readonly owedSince?: Instant;
  /** Working time since the turn came to the viewer. */
  readonly wait: Duration;
  readonly calendar: WorkingCalendar;
  /** Working days; 0 turns it off. */
  readonly afterDays: number;
  readonly now: Instant;
}

/**
 * Returns whether it's unclear that anyone is still waiting: it's been the viewer's turn for more than
 * `afterDays` working days, with no sign of the author for as long. Promised requests never go quiet.
 */
export function hasGoneQuiet(input: QuietInput): boolean {
  const { request, login, turn, wait, calendar, afterDays, now } = input;
  const limit = afterDays * calendar.workingDay;
  if (afterDays <= 0 || turn.whose !== 'yours' || wait <= limit) return false;
  if (findPromise(request.notes, login, input.owedSince ?? turn.since)) return false;
  return calendar.between(lastSign(request, login), now) > limit;
}

/**
 * Returns the latest sign of the author: their review or comment, a commit, or a new review request. Commits
 * count as theirs unless the viewer made them, even if it's unknown who did.
 */
export function lastSign(
  { createdAt, activity, reviewRequestedEvents, author }: PullRequest,
  viewer: Login,
): Instant {
  const signs = activity.filter(({ kind, by }) =>
    kind === 'commit'
      ? by === undefined || !sameLogin(by, viewer)
      : by !== undefined && sameLogin(by, author.login),
  );
  return Math.max(createdAt, ...signs.map(({ at }) => at), ...reviewRequestedEvents.map(({ at }) => at));
}
