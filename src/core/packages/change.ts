import { buildsNothing, classifyFile, isGlobal, type ChangeWeights, type FileKind } from './fileKind';
import { feltFactor } from './surface/felt';
import type { Surface } from './surface/surface';
import { findNearest } from './nearest';
import { isBesideCode } from './package';
import type { PackageHead } from './packed';

/** What a pull request changes, by package. */
export interface Change {
  readonly packages: readonly ChangedPackage[];
  /** Files that may affect every package in the repository: lockfiles, root configuration. */
  readonly global: readonly string[];
  /** Files outside any package. */
  readonly unmapped: readonly string[];
}

export interface ChangedPackage {
  /** Index among the repository's packages. */
  readonly index: number;
  /** How much of it changes, 0 to 1, determined by its weightiest file. */
  readonly changeWeight: number;
  readonly files: readonly string[];
}

/** A changed file, with what its patch tells. */
export interface PatchedFile {
  readonly path: string;
  /** What of the change can be felt outside the package; absent where that can't be told. */
  readonly surface?: Surface;
  /**
   * For files with versions that packages share: the names of the dependencies whose version changes. Absent
   * where that can't be told: then any package may be affected.
   */
  readonly changedNames?: readonly string[];
}

/** Returns the indexes of the repository's packages that depend on any of these names. */
export type UsersOf = (names: ReadonlySet<string>) => Iterable<number>;

/** A lockfile alone pins what the manifests allowed already. */
export const lockfileWeight = 0.1;

/**
 * Assigns each file to the package with the nearest manifest above it, to all of them if a folder has several,
 * and to those of other registries that ship it too. A file with shared versions is assigned to the packages that use the names that change in it.
 */
export function classifyChange(
  files: Iterable<PatchedFile>,
  packages: readonly PackageHead[],
  changeWeights: ChangeWeights,
  usersOf: UsersOf = () => [],
): Change {
  const found = new Map<number, { changeWeight: number; files: string[] }>();
  const global: string[] = [];
  const unmapped: string[] = [];
  const touch = (index: number, path: string, weight: number): void => {
    const known = found.get(index) ?? { changeWeight: 0, files: [] };
    known.changeWeight = Math.max(known.changeWeight, weight);
    known.files.push(path);
    found.set(index, known);
  };
  for (const { path, surface, changedNames } of files) {
    const kind = classifyFile(path);
    const nearest = findNearest(path, packages);
    const owners = nearest.filter((index) => packages[index]?.isWorkspaceRoot !== true);
    // A manifest without a package of its own ties packages together: a workspace root.
    const isShared = isGlobal(path) || (owners.length === 0 && kind === 'manifest');
    if (changedNames) {
      const weight = kind === 'lockfile' ? lockfileWeight : changeWeights.configuration;
      for (const index of usersOf(new Set(changedNames))) touch(index, path, weight);
      if (isForOthers(path, changedNames, usersOf)) global.push(path);
    } else if (isShared) global.push(path);
    else if (owners.length === 0) unmapped.push(path);
    if (kind === 'lockfile') continue;
    const factor = isCode(kind) ? feltFactor(surface) : 1;
    for (const index of owners)
      touch(index, path, isIdle(path, packages[index]) ? 0 : changeWeights[kind] * factor);
  }
  const byIndex = [...found].sort(([a], [b]) => a - b);
  return { packages: byIndex.map(([index, change]) => ({ index, ...change })), global, unmapped };
}

/**
 * Whether a file changes versions of what no package states: a dependency of a dependency, and nobody knows whose.
 * A lockfile changes such beside what it's about; an override is written for each.
 */
function isForOthers(path: string, names: readonly string[], usersOf: UsersOf): boolean {
  // Whatever a catalog's entry isn't used for has no effect.
  if (names.length === 0 || path.endsWith('.versions.toml')) return false;
  const isUsed = (some: readonly string[]): boolean => [...usersOf(new Set(some))].length > 0;
  return classifyFile(path) === 'lockfile' ? !isUsed(names) : names.some((name) => !isUsed([name]));
}

/** Returns whether all of these may affect everything only by what they pin. */
export function isLockfilesOnly(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => classifyFile(path) === 'lockfile');
}

/** Workflows and images are what their configuration says. */
function isIdle(path: string, each: PackageHead | undefined): boolean {
  return buildsNothing(path) && !isBesideCode(each?.ecosystem);
}

/** What a patch shows of the public surface counts for code alone. */
function isCode(kind: FileKind): boolean {
  return kind === 'source' || kind === 'types';
}
