import type { Declaration, NpmWorkspace } from './workspace';

export interface ManifestPlace {
  readonly folder: string;
  readonly name?: string;
  readonly declaration: Declaration | undefined;
}

/** A folder whose manifest counts, with the workspaces it lies in, or that it declares, nearest first. */
export interface Placed<P extends ManifestPlace> {
  readonly place: P;
  readonly workspaces: readonly NpmWorkspace[];
}

/**
 * Leaves out the fixtures: what lies inside a package, and no workspace names as a member. A workspace among
 * the fixtures is one itself.
 */
export function placed<P extends ManifestPlace>(places: readonly P[]): Placed<P>[] {
  const found: Standing<P>[] = [];
  const around: Standing<P>[] = [];
  for (const { place, path } of parentsFirst(places)) {
    while (around.length > 0 && !path.startsWith(around.at(-1)?.path ?? '')) around.pop();
    const outer = around.at(-1);
    const isMember = outer?.roots.some((root) => root.covers(path.slice(root.path.length, -1))) ?? false;
    if (outer?.isClosed && !isMember) continue;
    const standing = toStanding(place, path, isMember, outer?.roots ?? []);
    around.push(standing);
    found.push(standing);
  }
  return found.map(({ place, roots }) => ({ place, workspaces: roots }));
}

interface Standing<P> {
  readonly place: P;
  /** Of its folder, with a slash at the end. */
  readonly path: string;
  /** Whether only members are packages below it. */
  readonly isClosed: boolean;
  readonly roots: readonly Root[];
}

type Root = NpmWorkspace & { readonly path: string };

// People nest a workspace in another, hardly ever a third.
const deepestNesting = 8;

function toStanding<P extends ManifestPlace>(
  place: P,
  path: string,
  isMember: boolean,
  outer: readonly Root[],
): Standing<P> {
  const { name, declaration } = place;
  const isRoot = path === '' || (declaration?.hasMembers ?? false);
  return {
    place,
    path,
    isClosed: isMember || (name !== undefined && !isRoot),
    roots: declaration ? [{ ...declaration.workspace, path }, ...outer].slice(0, deepestNesting) : outer,
  };
}

/** With the slash at the end, all that lies below a folder directly follows it. */
function parentsFirst<P extends ManifestPlace>(places: readonly P[]): { place: P; path: string }[] {
  return places
    .map((place) => ({ place, path: place.folder === '' ? '' : `${place.folder}/` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
