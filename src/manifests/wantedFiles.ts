import { codeownersPaths } from '../core/codeowners/codeowners';
import { isNeverOurs, isRarelyOurs } from '../core/packages/idleFolders';
import { isAttributes } from './gitAttributes';
import { isManifest } from './manifestReaders';
import { isOfUnreadFamily, isUnreadManifest } from './unreadFamilies';

/** Manifests in folders for built or copied code, beyond which they're surely somebody else's. */
const mostCopied = 200;

/** Returns whether a file says something of packages, be it by its path alone. */
export function isWanted(path: string): boolean {
  return isText(path) || isOwners(path) || isOfUnreadFamily(path);
}

/** Returns the files of a repository to read, of all its paths. */
export function wantedFiles(paths: readonly string[]): string[] {
  const wanted = paths.filter(isText);
  const copied = new Set(wanted.filter((path) => foldersIn(path).some(isRarelyOurs)));
  const all = new Set(paths);
  const owners = codeownersPaths.find((path) => all.has(path));
  return [
    ...(copied.size > mostCopied ? wanted.filter((path) => !copied.has(path)) : wanted),
    // GitHub uses only one CODEOWNERS file.
    ...(owners === undefined ? [] : [owners]),
  ];
}

export function isOwners(path: string): boolean {
  return (codeownersPaths as readonly string[]).includes(path);
}

function isText(path: string): boolean {
  return (
    (isManifest(path) || isAttributes(path) || isUnreadManifest(path)) && !foldersIn(path).some(isNeverOurs)
  );
}

function foldersIn(path: string): string[] {
  return path.split('/').slice(0, -1);
}
