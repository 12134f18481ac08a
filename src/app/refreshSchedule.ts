import { isLimited, longestLimit } from '../core/model/failure';
import type { Duration, Instant } from '../core/model/instant';
import { pauseAfter } from './backoff';
import { refreshInterval, slowRefreshInterval } from './refreshInterval';
import type { QueueState } from './reviewQueue';

/** The refreshes until GitHub's budget resets may use this share of what is left of it. */
const share = 0.1;

export interface RefreshMoment {
  readonly now: Instant;
  readonly lastTry: Instant;
  /** Number of consecutive failures. */
  readonly failures: number;
  readonly isFocused: boolean;
}

/**
 * Returns whether to refresh now. Respects GitHub's limits: never before a rate limit ends, nor more often
 * than GitHub asks for, nor so often that little is left of the hour's budget.
 */
export function isRefreshDue(
  state: QueueState,
  { now, lastTry, failures, isFocused }: RefreshMoment,
): boolean {
  if (state.kind === 'starting' || state.kind === 'signedOut') return false;
  const failure = 'failure' in state ? state.failure : undefined;
  if (failure?.kind === 'rateLimited') return !isLimited(failure, now);
  // A rejected sign-in doesn't fix itself.
  if (failure?.kind === 'signedOut') return false;
  const usual = isFocused ? refreshInterval : slowRefreshInterval;
  const waited = now - lastTry;
  // The clock was set back: the last try is in the future.
  if (waited < 0) return true;
  if (failure && failures > 0)
    return waited >= (isFocused ? pauseAfter(failure, failures) : slowRefreshInterval);
  return waited >= Math.max(usual, stretched(state, now));
}

function stretched(state: QueueState, now: Instant): Duration {
  if (!('list' in state)) return 0;
  const { budget, pollInterval = 0, cost } = state.list.snapshot;
  const left = budget ? Math.max(0, budget.resetAt - now) : 0;
  const looks = budget ? Math.floor((budget.remaining * share) / Math.max(1, cost.points)) : 1;
  // A reset next year, or a pace of days, mustn't stop the refreshes: GitHub's budgets are hourly.
  return Math.min(longestLimit, Math.max(pollInterval, left / Math.max(1, looks)));
}
