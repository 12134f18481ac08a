import type { Reason } from '../ranking/score';

/** People matter more than packages: blocked work comes before what depends on it. */
const widestFirst: readonly Reason['kind'][] = [
  'teams',
  'owners',
  'stacked',
  'blocks',
  'dependents',
  'awaited',
  'people',
  'global',
];

export function findWidest(reasons: readonly Reason[]): Reason | undefined {
  return widestFirst
    .map((kind) => reasons.find((reason) => reason.kind === kind))
    .find((reason) => reason !== undefined);
}
