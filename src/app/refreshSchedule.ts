import { minute, type Instant } from '../core/instant';
import type { QueueState } from './reviewQueue';

/** How often to look while the window has the focus. */
export const pace = 5 * minute;

/**
 * Whether to look again now. Not while nobody looks, not more often than the pace, and not before GitHub's
 * limit ends.
 */
export function isRefreshDue(
  state: QueueState,
  { now, lastTry, isFocused }: { now: Instant; lastTry: Instant; isFocused: boolean },
): boolean {
  if (!isFocused || state.kind === 'starting' || state.kind === 'signedOut') return false;
  const failure = 'failure' in state ? state.failure : undefined;
  if (failure?.kind === 'rateLimited') return now >= failure.until;
  return now - lastTry >= pace;
}
