import type { Declaration, NpmWorkspace } from './workspace';

export interface ManifestPlace {
  readonly folder: string;
  readonly name?: string;
  readonly declaration: Declaration | undefined;
}

/** A folder whose manifest counts, with the workspaces that it's in or declares, nearest first. */
export interface Placed<P extends ManifestPlace> {
  readonly place: P;
  readonly workspaces: readonly NpmWorkspace[];
}

/**
 * Leaves out fixtures: anything inside a package that no workspace lists as a member. A workspace among the
 * fixtures is a fixture itself.
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
  /** The folder's path, with a trailing slash. */
  readonly path: string;
  /** Whether only workspace members count as packages below it. */
  readonly isClosed: boolean;
  readonly roots: readonly Root[];
}

type Root = NpmWorkspace & { readonly path: string };

// Nesting a workspace in another happens; a third level is rare.
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

/** With a trailing slash, everything below a folder sorts directly after it. */
function parentsFirst<P extends ManifestPlace>(places: readonly P[]): { place: P; path: string }[] {
  return places
    .map((place) => ({ place, path: place.folder === '' ? '' : `${place.folder}/` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
