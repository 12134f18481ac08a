import type { Scope } from '../../core/packages/package';
import type { FoundDependency } from '../strongest';
import { readRequirement } from './requirement';

/** What one file tells of the package in its folder; often several must be put together. */
export interface Facts {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly dependencies: readonly FoundDependency[];
}

/** What texts ask for; those that are no requirements are left out. */
export function requirementsIn(texts: readonly unknown[], scope: Scope): FoundDependency[] {
  return texts.flatMap((text) => {
    const requirement = readRequirement(text);
    return requirement ? [{ ...requirement, scope }] : [];
  });
}
