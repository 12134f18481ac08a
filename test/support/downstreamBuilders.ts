import type { DependentPackage } from '../../src/core/packages/dependents';
import type { Downstream } from '../../src/core/packages/downstream';

/** A dependent of the changed package `lib`, one step away and weighing 1 unless told otherwise. */
export function aDependent(name: string, more: Partial<DependentPackage> = {}): DependentPackage {
  return {
    name,
    repository: 'acme/apps',
    folder: `packages/${name}`,
    hops: 1,
    weight: 1,
    teams: [],
    path: ['lib', name],
    ...more,
  };
}

/** The change of `lib`, all read, with these dependents; its sums follow from them. */
export function aDownstream(
  dependents: readonly DependentPackage[] = [],
  more: Partial<Downstream> = {},
): Downstream {
  const teams = [...new Set(dependents.flatMap((each) => each.teams))];
  return {
    change: { packages: [{ index: 0, changeWeight: 1, files: ['src/a.ts'] }], global: [], unmapped: [] },
    changed: ['lib'],
    reached: dependents.filter(({ weight }) => weight > 0).length,
    dependents,
    production: [],
    teams: teams.map((id) => ({ id, weight: 1 })),
    people: [],
    isLockfilesOnly: false,
    weight: dependents.reduce((sum, { weight }) => sum + weight, 0),
    globalWeight: 0,
    ambiguous: [],
    isLowerBound: false,
    unread: [],
    skippedLines: 0,
    ...more,
  };
}
