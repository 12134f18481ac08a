import type { Instant } from '../model/instant';
import type { RankedRequest } from '../ranking/rank';
import type { Snapshot } from '../model/snapshot';
import type { Weights } from '../settings/weights';

/** Input to the page "Why Is This First?". */
export interface WhyInput {
  readonly entry: RankedRequest;
  readonly snapshot: Snapshot;
  /** How many requests are waiting. */
  readonly waiting: number;
  readonly weights: Weights;
  readonly now: Instant;
  /** Whether there are pages to link to; false in the sample organization. */
  readonly hasPages: boolean;
}
