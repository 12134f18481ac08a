import type { Failure } from '../model/failure';
import type { Instant } from '../model/instant';
import type { ReviewAction } from './reviewAction';

/** An action that isn't done yet: still being written, or stopped partway. */
export interface Draft extends Progress {
  readonly action: ReviewAction;
  readonly madeAt: Instant;
}

/** How far sending has got. */
export interface Progress {
  /** The step to continue with. */
  readonly next: number;
  /** Whether that step may already have gone through. */
  readonly wasTried: boolean;
  /** Why it wasn't sent. */
  readonly failure?: Failure;
}

/**
 * Returns a draft with its progress as it was stored. A step that the action doesn't have, or one past the first
 * though nothing ever failed, wasn't written by us: then it begins anew, and what is done already is looked for.
 */
export function withProgress({ action, madeAt }: Draft, { next, wasTried, failure }: Progress): Draft {
  const isPossible = next > 0 && next < action.steps.length && failure !== undefined;
  return { action, madeAt, next: isPossible ? next : 0, wasTried, ...(failure && { failure }) };
}
