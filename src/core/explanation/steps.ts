import type { DependentPackage } from '../packages/dependents';
import type { Downstream } from '../packages/downstream';

/** The dependents at the same number of steps, split into shown and folded. */
export interface Step {
  /** 1 is nearest; the last step may include everything further away. */
  readonly hops: number;
  readonly isLast: boolean;
  readonly shown: readonly DependentPackage[];
  readonly folded: readonly DependentPackage[];
}

/** Most packages shown per step; if there are more, the fold takes one slot. */
export const mostInStep = 12;

/** Most steps shown; everything further away is folded. */
export const mostSteps = 4;

/**
 * Splits each step into its weightiest packages and the folded rest. Packages that none of the change reaches
 * are shown only if they're one step away.
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
