import type { Sliced } from '../core/model/slices';
import type { Package } from '../core/packages/package';
import type { Steps } from './limits';
import type { Problem, Reading } from './manifestReader';

/**
 * Makes the packages of a repository, one by one with pauses, while steps are left: small manifests can inherit so much
 * from each other that no editor could hold it. The rest become problems, as does the package in the middle
 * of which the steps ran out.
 */
export function* eachPackage<T>(
  manifests: Iterable<readonly [path: string, manifest: T]>,
  steps: Steps,
  make: (path: string, manifest: T) => Package | undefined,
): Sliced<Reading> {
  const packages: Package[] = [];
  const problems: Problem[] = [];
  for (const [path, manifest] of manifests) {
    const found = steps.left > 0 ? make(path, manifest) : undefined;
    if (found) packages.push(found);
    yield;
    if (steps.left <= 0) problems.push({ path: found?.manifest ?? path, why: 'tooLarge' });
  }
  return { packages, problems };
}

/** Counts a step for each item, and ends when none are left. */
export function* whileStepsLast<T>(items: Iterable<T>, steps: Steps): Generator<T> {
  for (const item of items) {
    if (--steps.left < 0) return;
    yield item;
  }
}
