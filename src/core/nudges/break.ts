import { minute, type Duration, type Instant } from '../model/instant';

/** A natural break: something has just ended, or the user has just come back. */
export interface Break {
  readonly kind: 'focus' | 'commit' | 'push' | 'task' | 'test' | 'debug';
  readonly at: Instant;
  /** Of `focus`: how long the window was left. */
  readonly away?: Duration;
}

/** What the user is doing, as far as the window knows. */
export interface EditorActivity {
  readonly lastTyped?: Instant;
  readonly isDebugging: boolean;
  readonly isPresenting: boolean;
  /** Whether this window has the focus. The one that has it speaks; the others keep still. */
  readonly isFocused: boolean;
  /** Whether an earlier nudge still stands there unanswered. */
  readonly isMessageOpen?: boolean;
}

/** Who was away for less has not left their thoughts. */
export const leastAway: Duration = 5 * minute;

/** A break is used at once or not at all: after this the user is at something new. */
export const breakLasts: Duration = 2 * minute;

/**
 * How much review a break has room for. Whoever ends a test run, a task or a debug session means to go on
 * with the same change, so only something short fits. A commit closes a step, a push hands a change over, and
 * who comes back has yet to begin: an hour, which is also about as long as a reviewer stays attentive. The
 * figures are our own estimates, and hold the quarter of an hour that it takes to switch in and out.
 */
export function gapAfter({ kind }: Break): Duration {
  return gaps[kind] * minute;
}

const gaps: Readonly<Record<Break['kind'], number>> = {
  test: 25,
  task: 30,
  debug: 30,
  commit: 35,
  push: 45,
  focus: 75,
};
