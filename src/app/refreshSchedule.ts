import { isLimited } from '../core/model/failure';
import { minute, type Duration, type Instant } from '../core/model/instant';
import { pace, slowPace } from './pace';
import type { QueueState } from './reviewQueue';

/** The first try after a failure; each further one waits twice as long. */
const firstRetry: Duration = minute / 2;
/** A look for each window-hour may use this share of what is left of GitHub's budget. */
const share = 0.1;

export interface RefreshMoment {
  readonly now: Instant;
  readonly lastTry: Instant;
  /** Tries in a row that have failed. */
  readonly failures: number;
  readonly isFocused: boolean;
}

/**
 * Whether to look again now. Stretched by what GitHub says: never before a limit ends, nor more often than it
 * asks for, nor so often that little is left of the hour's budget.
 */
export function isRefreshDue(
  state: QueueState,
  { now, lastTry, failures, isFocused }: RefreshMoment,
): boolean {
  if (state.kind === 'starting' || state.kind === 'signedOut') return false;
  const failure = 'failure' in state ? state.failure : undefined;
  if (failure?.kind === 'rateLimited') return !isLimited(failure, now);
  // A sign-in that was refused does not mend itself.
  if (failure?.kind === 'signedOut') return false;
  const usual = isFocused ? pace : slowPace;
  const waited = now - lastTry;
  // A clock that was set back: the last try lies in the future.
  if (waited < 0) return true;
  if (failures > 0)
    return waited >= (isFocused ? Math.min(pace, firstRetry * 2 ** (failures - 1)) : slowPace);
  return waited >= Math.max(usual, stretched(state, now));
}

function stretched(state: QueueState, now: Instant): Duration {
  if (!('list' in state)) return 0;
  const { budget, leastPace = 0, cost } = state.list.snapshot;
  if (!budget || budget.resetAt <= now) return leastPace;
  const looks = Math.floor((budget.remaining * share) / Math.max(1, cost.points));
  return Math.max(leastPace, (budget.resetAt - now) / Math.max(1, looks));
}
