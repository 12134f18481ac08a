import { isLimited, longestLimit, type Failure } from '../core/model/failure';
import { minute, type Duration, type Instant } from '../core/model/instant';

/** How long to leave GitHub alone after a failure; after each further one in a row, twice as long. */
const firstPause: Duration = minute / 2;
const longestPause: Duration = 5 * minute;
/** After a limit, GitHub asks for at least a minute, and for growing pauses if the limit goes on. */
const firstLimitPause: Duration = minute;
const longestLimitPause: Duration = longestLimit / 2;

/** Returns the pause after the nth failure in a row, whatever the response says. */
export function pauseAfter({ kind }: Failure, inARow: number): Duration {
  return kind === 'rateLimited'
    ? growing(firstLimitPause, inARow, longestLimitPause)
    : growing(firstPause, inARow, longestPause);
}

export function growing(first: Duration, inARow: number, longest: Duration): Duration {
  return Math.min(longest, first * 2 ** Math.max(0, inARow - 1));
}

/**
 * Takes the first limit at its word. From the second in a row, it lasts at least as long as the pause: one
 * that claims to be over at once, or whose end is past on this clock, would be run into again and again.
 */
export function withPause(failure: Failure, inARow: number, now: Instant): Failure {
  if (failure.kind !== 'rateLimited' || inARow < 2) return failure;
  return { ...failure, until: Math.max(failure.until, now + pauseAfter(failure, inARow)) };
}

/** The limit on what one account sends, and how many refusals in a row it took. A success resets it. */
export class LimitMemory {
  private inARow = 0;
  private failure: Failure | undefined;

  /** Returns the limit that still holds. */
  at(now: Instant): Failure | undefined {
    return isLimited(this.failure, now) ? this.failure : undefined;
  }

  /** Records how a request ended. Returns its failure, with a limit that lasts long enough. */
  after(failure: Failure | undefined, now: Instant): Failure | undefined {
    this.inARow = failure?.kind === 'rateLimited' ? this.inARow + 1 : 0;
    this.failure = failure && withPause(failure, this.inARow, now);
    return this.failure;
  }
}
