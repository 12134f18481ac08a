import { nothing, type GitEntry } from '../../core/turn/sinceReview';
import type { QueryAnswers } from '../answers.generated';
import { isList, isObject } from '../unchecked';

/** By name in the folder. Undefined where the folder couldn't be read, null where it doesn't exist. */
export type Folder = ReadonlyMap<string, GitEntry> | null | undefined;

/** Where only `null` came, `isPartial` decides whether that is an answer or an error. */
export function toFolder(answer: QueryAnswers['Folders'][`t${number}`], isPartial: boolean): Folder {
  if (!isObject(answer)) return undefined;
  const found = answer.object;
  if (found === null && !isPartial) return null;
  // A file, or a submodule's commit: no path goes on below it.
  if (isObject(found) && (found.__typename === 'Blob' || found.__typename === 'Commit')) return null;
  if (!isObject(found) || found.__typename !== 'Tree' || !isList(found.entries)) return undefined;
  const entries = new Map<string, GitEntry>();
  for (const entry of found.entries) {
    const { name, type, mode, oid } = entry ?? {};
    if (typeof name !== 'string' || typeof type !== 'string' || typeof oid !== 'string') return undefined;
    entries.set(name, `${type} ${typeof mode === 'number' ? mode : ''} ${oid}`);
  }
  return entries;
}

/** Git names a folder by all that stands below it, so folders with the same entries are the same throughout. */
export function isSameFolder(a: Folder, b: Folder): boolean {
  if (!a || !b || a.size !== b.size) return false;
  return [...a].every(([name, entry]) => b.get(name) === entry);
}

/** A commit whose root folder doesn't exist is gone: then nothing is known of its files. */
export function findEntry(path: string, folderAt: (folder: string) => Folder): GitEntry | undefined {
  const root = folderAt('');
  if (!root) return undefined;
  const { folder, name } = splitPath(path);
  const found = folderAt(folder);
  return found === null ? nothing : found && (found.get(name) ?? nothing);
}

/** The folders that the paths stand in, and the root, which tells whether the commit is still there. */
export function foldersOfPaths(paths: readonly string[]): string[] {
  return [...new Set(['', ...paths.map((path) => splitPath(path).folder)])];
}

function splitPath(path: string): { folder: string; name: string } {
  const end = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(end, 0)), name: path.slice(end + 1) };
}
