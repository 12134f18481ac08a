import type { Scope } from '../../core/packages/package';
import { readRequirement, type Requirement } from './requirement';

/** What one file states about the package in its folder; often several must be combined. */
export interface Facts {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly dependencies: readonly Stated[];
  /** Files that say more of its dependencies. */
  readonly includes: readonly Include[];
  /** What is left out: any name, or one of these. */
  readonly unread?: UnreadDependencies | undefined;
  /** Its dependencies are complete here, whatever a `setup.py` or `setup.cfg` beside it says. */
  readonly isFinal?: boolean;
  /** It has dependencies and no name on purpose: an application, or the root of a workspace. */
  readonly isNameless?: boolean;
  /** Paths of sources outside of its folder, relative to it. */
  readonly sources?: readonly string[] | undefined;
  /** Folders of crates from which it's built. */
  readonly crates?: readonly string[] | undefined;
  /** Patterns of folders, as uv's workspaces have them; those with `!` are left out. */
  readonly members?: readonly string[] | undefined;
}

/** A dependency as written; where a path leads is found when all packages are known. */
export interface Stated extends Omit<Requirement, 'name'> {
  /** Unknown where only a path is given. */
  readonly name?: string | undefined;
  readonly scope: Scope;
}

/** A file of requirements: the first of these paths that exists. */
export interface Include {
  readonly paths: readonly string[];
  readonly scope: Scope;
}

export type UnreadDependencies = 'any' | readonly string[];

/** Parses requirements, skipping invalid ones. */
export function requirementsIn(texts: readonly unknown[], scope: Scope): Stated[] {
  return texts.flatMap((text) => {
    const requirement = readRequirement(text);
    return requirement ? [{ ...requirement, scope }] : [];
  });
}

export function together(
  a: UnreadDependencies | undefined,
  b: UnreadDependencies | undefined,
): UnreadDependencies | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a === 'any' || b === 'any' ? 'any' : [...a, ...b];
}
