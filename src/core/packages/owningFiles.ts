import { findOwners, type Codeowners } from '../codeowners/codeowners';
import type { Sliced } from '../model/slices';
import { classifyFile } from './fileKind';
import type { Package } from './package';

/** Files of a package that are asked about: enough for shares, few enough for any repository. */
const mostFiles = 40;

/** Who owns at least this share of a package's code is one of its owners. */
const leastShare = 0.25;

/**
 * Adds to each package who owns its files, with pauses. Its code decides; without any, all its files; without any of
 * those, an imagined file. A rule for its manifest alone says nothing about the rest.
 *
 * @param paths all files of the repository
 */
export function* withOwners(
  packages: readonly Package[],
  paths: Iterable<string>,
  codeowners: Codeowners,
): Sliced<Package[]> {
  const files = filesByFolder(packages, paths);
  const known = new Map<string, readonly string[]>();
  const owned: Package[] = [];
  for (const each of packages) {
    const { folder } = each;
    const owners = known.get(folder) ?? ownersOfFiles(folder, files.get(folder) ?? [], codeowners);
    known.set(folder, owners);
    owned.push({ ...each, owners });
    yield;
  }
  return owned;
}

function filesByFolder(packages: readonly Package[], paths: Iterable<string>): Map<string, string[]> {
  const files = new Map<string, string[]>(packages.map(({ folder }) => [folder, []]));
  if (files.size === 0) return files;
  for (const path of paths) files.get(nearestFolder(path, files))?.push(path);
  return files;
}

function nearestFolder(path: string, folders: ReadonlyMap<string, unknown>): string {
  let folder = path;
  do folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  while (folder !== '' && !folders.has(folder));
  return folder;
}

function ownersOfFiles(folder: string, files: readonly string[], codeowners: Codeowners): readonly string[] {
  const sample = evenly(files.filter(isCode));
  if (sample.length === 0) return findOwners(codeowners, folder === '' ? 'index' : `${folder}/index`);
  const counts = new Map<string, number>();
  for (const path of sample)
    for (const owner of new Set(findOwners(codeowners, path)))
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const least = Math.min(most, leastShare * sample.length);
  return [...counts].filter(([, count]) => count >= least).map(([owner]) => owner);
}

function isCode(path: string): boolean {
  const kind = classifyFile(path);
  return kind === 'source' || kind === 'types';
}

function evenly(files: readonly string[]): readonly string[] {
  if (files.length <= mostFiles) return files;
  return Array.from(
    { length: mostFiles },
    (_, index) => files[Math.floor((index * files.length) / mostFiles)] ?? '',
  );
}
