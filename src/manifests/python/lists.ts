import type { Include } from './facts';
import { classify, type Home } from './files';
import { getFileName, getFolder } from '../paths';
import type { Requirements } from './requirementsFile';

/** The lists of requirements that belong to the package in a folder. */
export interface ListGroup {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly scope: Home['scope'] }[];
}

/**
 * Groups lists by what they belong to, most telling first. Those that other packages include, and nothing
 * else, aren't applications: they only say what these have in common.
 */
export function groupLists(
  lists: ReadonlyMap<string, Requirements>,
  homeAt: (path: string) => Home,
  included: readonly { readonly path: string; readonly include: Include }[],
): ListGroup[] {
  const groups = new Map<string, { path: string; scope: Home['scope'] }[]>();
  const homes = new Map<string, string>();
  for (const [path, { dependencies, includes }] of lists) {
    if (dependencies.length === 0 && includes.length === 0) continue;
    const { folder, scope } = homeAt(path);
    homes.set(path, folder);
    if (classify(path) === 'listed') continue;
    const others = groups.get(folder);
    if (others) others.push({ path, scope });
    else groups.set(folder, [{ path, scope }]);
  }
  const used = new Set(included.flatMap(({ path, include }) => elsewhere(include, getFolder(path), homes)));
  for (const [path, { includes }] of lists)
    for (const include of includes)
      for (const each of elsewhere(include, homes.get(path), homes)) used.add(each);
  return [...groups]
    .map(([folder, files]) => ({ folder, files: files.sort((a, b) => order(a.path) - order(b.path)) }))
    .filter(
      ({ folder, files }) =>
        !files.every(({ path }) => used.has(path) && isShared(path, folder)) || isOwn(folder, included),
    );
}

/** Beside an application's code, the usual list is its own, whoever else includes it. */
function isShared(path: string, folder: string): boolean {
  return getFolder(path) !== folder || !/^requirements\.(?:txt|in)$/.test(getFileName(path));
}

/** A package's own lists stay with it. */
function isOwn(folder: string, included: readonly { readonly path: string }[]): boolean {
  return included.some(({ path }) => getFolder(path) === folder);
}

function elsewhere(
  { paths }: Include,
  from: string | undefined,
  homes: ReadonlyMap<string, string>,
): string[] {
  const path = paths.find((each) => homes.has(each));
  return path !== undefined && homes.get(path) !== from ? [path] : [];
}

/** What people wrote goes before what was generated from it, and the usual name before others. */
function order(path: string): number {
  if (path.endsWith('.in')) return 0;
  return getFileName(path) === 'requirements.txt' ? 1 : 2;
}
