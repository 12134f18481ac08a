import type { Scope } from '../../core/packages/package';
import type { FoundDependency } from '../strongest';
import { readRequirement } from './requirement';

/** What one file states about the package in its folder; often several must be combined. */
export interface Facts {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly dependencies: readonly FoundDependency[];
}

/** Parses requirements, skipping invalid ones. */
export function requirementsIn(texts: readonly unknown[], scope: Scope): FoundDependency[] {
  return texts.flatMap((text) => {
    const requirement = readRequirement(text);
    return requirement ? [{ ...requirement, scope }] : [];
  });
}
