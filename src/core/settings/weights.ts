import type { SpreadSettings } from '../packages/downstream';
import { defaultEffort, type EffortSettings } from './effortSettings';
import { defaultOrder, type OrderSettings } from './orderSettings';

/** Parts of the need, as shares of 1. Our own proposal: no published formula ranks reviews by dependents. */
export interface Weights extends SpreadSettings {
  readonly dependents: number;
  readonly teams: number;
  readonly waiting: number;
  readonly due: number;
  /** That the author waits: of every request, however little hangs on it. */
  readonly author: number;
  /** By how much a breaking change raises what waits downstream. */
  readonly breaking: number;
  /** Of an item whose text says that it waits, against a stacked request, which counts 1. */
  readonly awaited: number;
  /** Of a "person who waits" against a stacked request, which counts 1. */
  readonly person: number;
  /** The most that files which may touch everything add to the dependents, 0 to 1. */
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
    // What it is made from changes with it, and counts in full.
    generated: 0.1,
    docs: 0,
    licence: 0,
    changelog: 0,
  },
  responseTarget: 8,
  effort: defaultEffort,
  order: defaultOrder,
};
