import type { DependentPackage, Downstream } from '../packages/downstream';

/** The dependents that are as many steps away, as far as they are shown one by one. */
export interface Step {
  /** 1 is nearest; the last step may stand for all that are further away. */
  readonly hops: number;
  readonly isLast: boolean;
  readonly shown: readonly DependentPackage[];
  readonly folded: readonly DependentPackage[];
}

/** So many packages of a step are shown; with more, one place is for the fold. */
export const mostInStep = 12;

/** So many steps are shown; all that is further away is folded. */
export const mostSteps = 4;

/**
 * The weightiest of each step, and what is folded. Packages that nothing of the change arrives at are shown
 * only where they are next to it.
 */
export function toSteps({ dependents }: Downstream): readonly Step[] {
  const byHops = new Map<number, DependentPackage[]>();
  for (const each of dependents) {
    const hops = Math.min(each.hops, mostSteps + 1);
    const step = byHops.get(hops);
    if (step) step.push(each);
    else byHops.set(hops, [each]);
  }
  return [...byHops].sort(([a], [b]) => a - b).map(([hops, packages]) => toStep(hops, packages));
}

function toStep(hops: number, packages: readonly DependentPackage[]): Step {
  if (hops > mostSteps) return { hops, isLast: true, shown: [], folded: packages };
  const candidates = packages
    .filter(({ weight }) => weight > 0 || hops === 1)
    .sort((a, b) => b.weight - a.weight);
  const most = candidates.length > mostInStep ? mostInStep - 1 : mostInStep;
  const shown = candidates.slice(0, most);
  const isShown = new Set(shown);
  return { hops, isLast: false, shown, folded: packages.filter((each) => !isShown.has(each)) };
}
