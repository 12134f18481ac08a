import { minute, type Duration, type Instant } from '../model/instant';

/** A natural break: something just ended, or the user just came back. */
export interface Break {
  readonly kind: 'focus' | 'commit' | 'push' | 'task' | 'test' | 'debug';
  readonly at: Instant;
  /** For `focus`: how long the user was away from the window. */
  readonly away?: Duration;
}

/** What the user is doing, as far as the window can tell. */
export interface EditorActivity {
  readonly lastTyped?: Instant;
  readonly isDebugging: boolean;
  readonly isPresenting: boolean;
  /** Whether this window has focus. Only the focused window shows nudges. */
  readonly isFocused: boolean;
  /** Whether an earlier nudge is still open and unanswered. */
  readonly isMessageOpen?: boolean;
}

/** Anyone away for less hasn't lost their train of thought. */
export const leastAway: Duration = 5 * minute;

/** A break is used right away or not at all: after this, the user is busy with something new. */
export const breakLasts: Duration = 2 * minute;

/**
 * Returns how long a review fits the break. Someone who ends a test run, a task or a debug session means to
 * continue with the same change, so only something short fits. A commit finishes a step, a push hands a
 * change over, and someone coming back hasn't started yet: an hour, which is also about as long as a reviewer
 * stays attentive. The figures are our own estimates and include the quarter of an hour it takes to switch in
 * and out.
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
