import type { Failure } from '../model/failure';
import type { Instant } from '../model/instant';
import type { ReviewAction } from './reviewAction';

/** An action that is not done yet: being written, or stopped on its way. */
export interface Draft {
  readonly action: ReviewAction;
  readonly madeAt: Instant;
  /** The step to go on with. */
  readonly next: number;
  /** Whether that step may have got through. */
  readonly wasTried: boolean;
  /** Why it was not sent. */
  readonly failure?: Failure;
}
