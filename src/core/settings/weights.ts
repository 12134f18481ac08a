import type { SpreadSettings } from '../packages/downstream';
import { defaultEffort, type EffortSettings } from './effortSettings';
import { defaultOrder, type OrderSettings } from './orderSettings';

/**
 * Parts of the need, as fractions of 1. Our own proposal: no published formula ranks reviews by dependents.
 */
export interface Weights extends SpreadSettings {
  readonly dependents: number;
  readonly teams: number;
  readonly waiting: number;
  readonly due: number;
  /** Added for the waiting author of every request, however little depends on it. */
  readonly author: number;
  /** How much a breaking change adds to what waits downstream, as a fraction of it. */
  readonly breaking: number;
  /** The weight of an item whose text says it waits, relative to a stacked request, which counts as 1. */
  readonly awaited: number;
  /** The weight of a waiting person, relative to a stacked request, which counts as 1. */
  readonly person: number;
  /** Caps what files that may affect everything add to the dependents, 0 to 1. */
  readonly globalCap: number;
  /** First-response target, in working hours (Google's engineering practices: one business day). */
  readonly responseTarget: number;
  readonly effort: EffortSettings;
  readonly order: OrderSettings;
}

export const defaultWeights: Weights = {
  dependents: 0.15,
  teams: 0.5,
  waiting: 0.2,
  due: 0.1,
  author: 0.08,
  breaking: 0.5,
  awaited: 0.5,
  person: 0.25,
  globalCap: 0.5,
  edges: { shares: { runtime: 1, peer: 1, optional: 0.5, build: 0.25, dev: 0.25 }, notAccepted: 0.25 },
  changeWeights: {
    source: 1,
    manifest: 1,
    types: 1,
    configuration: 0.5,
    tests: 0.1,
    // Its source changes with it, and counts in full.
    generated: 0.1,
    docs: 0,
    licence: 0,
    changelog: 0,
  },
  responseTarget: 8,
  effort: defaultEffort,
  order: defaultOrder,
};
