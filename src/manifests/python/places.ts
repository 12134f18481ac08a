import { sameRepository } from '../../core/model/ids';
import { joinPath } from '../paths';
import type { FoundDependency } from '../strongest';
import type { Stated } from './facts';
import { normalName } from './requirement';

/** What is known of a repository's packages before their dependencies are. */
export interface KnownPlaces {
  readonly repository: string;
  /** The name of the package in a folder; undefined if there's none. */
  nameAt(folder: string): string | undefined;
}

/** A dependency with its place found, or the names it may have if nothing is there. */
export type PlacedProject = FoundDependency | { readonly lost: readonly string[] };

/** Finds where a dependency lies that a file in a folder states. */
export function place(stated: Stated, folder: string, known: KnownPlaces): PlacedProject {
  const { name, path, repository, folder: inner, scope, range } = stated;
  const rest = { scope, ...(range !== undefined && { range }) };
  if (repository !== undefined && !sameRepository(repository, known.repository)) {
    if (name === undefined) return { lost: guess(repository) };
    return { name, ...rest, repository, ...(inner !== undefined && { folder: inner }) };
  }
  const target = repository === undefined ? findFolder(path, folder, known) : joinPath('', inner ?? '');
  if (target === undefined) {
    if (name !== undefined) return { name, ...rest };
    return { lost: guess(path) };
  }
  const found = known.nameAt(target);
  const called = found ?? name;
  if (called === undefined) return { lost: guess(target) };
  return { name: called, ...rest, folder: target };
}

/**
 * Pip reads paths from the folder that it's called in: mostly the one of the file, or one above it.
 */
function findFolder(path: string | undefined, folder: string, known: KnownPlaces): string | undefined {
  if (path === undefined) return undefined;
  for (let from = folder; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/')))) {
    const target = joinPath(from, path);
    if (target !== undefined && known.nameAt(target) !== undefined) return target;
    if (from === '') return joinPath(folder, path);
  }
}

/** Packages are mostly called like their folders. */
function guess(path = ''): readonly string[] {
  const name = normalName(path.replace(/\/+$/, '').split(/[/\\]/).at(-1) ?? '');
  return name === undefined ? [] : [name];
}
