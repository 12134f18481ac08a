import type { Instant } from '../instant';
import type { RankedRequest } from '../rank';
import type { Snapshot } from '../snapshot';
import type { Weights } from '../weights';

/** What the page "Why Is This First?" is made from. */
export interface WhyInput {
  readonly entry: RankedRequest;
  readonly snapshot: Snapshot;
  /** How many wait. */
  readonly waiting: number;
  readonly weights: Weights;
  readonly now: Instant;
  /** Whether there are pages to link to: not in the sample organisation. */
  readonly hasPages: boolean;
}
