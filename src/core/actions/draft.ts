import type { Failure } from '../model/failure';
import type { Instant } from '../model/instant';
import type { ReviewAction } from './reviewAction';

/** An action that isn't done yet: still being written, or stopped partway. */
export interface Draft {
  readonly action: ReviewAction;
  readonly madeAt: Instant;
  /** The step to continue with. */
  readonly next: number;
  /** Whether that step may already have gone through. */
  readonly wasTried: boolean;
  /** Why it wasn't sent. */
  readonly failure?: Failure;
}
