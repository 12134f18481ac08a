import type { Instant } from '../model/instant';
import type { RankedRequest } from '../ranking/rank';
import type { Snapshot } from '../model/snapshot';
import type { Weights } from '../settings/weights';

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
