import type { Sliced } from '../../core/model/slices';
import { isIdleFolder } from '../../core/packages/idleFolders';
import { isInExamples, isInFixtures } from '../fixtureFolders';
import type { Declaration, NpmWorkspace } from './workspace';

export interface ManifestPlace {
  readonly folder: string;
  readonly name?: string;
  readonly declaration: Declaration | undefined;
  /** Whether it's more than a mark, such as `{"type":"module"}`. */
  readonly hasDependencies?: boolean;
  /** Whether it may be in a registry. */
  readonly isPublished?: boolean;
  /** Whether another manifest's dependency gives its folder. */
  readonly isPointedAt?: boolean;
}

/** A folder whose manifest counts, with the workspaces that it's in or declares, nearest first. */
export interface Placed<P extends ManifestPlace> {
  readonly place: P;
  readonly workspaces: readonly NpmWorkspace[];
  /** The root that it's installed from: its own folder, unless it's a member of a workspace. */
  readonly root: { readonly folder: string; readonly workspace: NpmWorkspace } | undefined;
  /** It's there to be read by tests, or to be copied. */
  readonly isFixture: boolean;
}

/**
 * Leaves out what is inside a package and no member of a workspace, unless it's an application of its own: it
 * has dependencies, and isn't among test data or build output. A workspace among the fixtures is a fixture
 * itself.
 */
export function* placed<P extends ManifestPlace>(places: readonly P[]): Sliced<Placed<P>[]> {
  const found: Standing<P>[] = [];
  const around: Standing<P>[] = [];
  for (const { place, path } of parentsFirst(places)) {
    yield;
    while (around.length > 0 && !path.startsWith(around.at(-1)?.path ?? '')) around.pop();
    const outer = around.at(-1);
    // An outer workspace's install takes precedence over an inner one's.
    const root = outer?.roots.findLast((each) => each.covers(path.slice(each.path.length, -1)));
    const isMember = root !== undefined;
    const within = path.slice(outer?.path.length ?? 0, -1);
    if (!isMember && !counts(place, within, outer)) continue;
    const standing = toStanding(place, path, root, within, outer);
    around.push(standing);
    found.push(standing);
  }
  return found.map(({ place, path, roots, installer, isFixture }) => {
    const root = installer ?? (place.declaration && { ...place.declaration.workspace, path });
    return {
      place,
      workspaces: roots,
      root: root && { folder: root.path.slice(0, -1), workspace: root },
      isFixture,
    };
  });
}

interface Standing<P> {
  readonly place: P;
  /** The folder's path, with a trailing slash. */
  readonly path: string;
  /** Whether only workspace members count as packages below it. */
  readonly isClosed: boolean;
  readonly isFixture: boolean;
  readonly roots: readonly Root[];
  /** The workspace that it's a member of. */
  readonly installer: Root | undefined;
}

type Root = NpmWorkspace & { readonly path: string };

// Nesting a workspace in another happens; a third level is rare.
const deepestNesting = 8;

/** @param within Its folder below the package around it. */
function counts(place: ManifestPlace, within: string, outer: Standing<unknown> | undefined): boolean {
  if (place.isPointedAt) return true;
  if (within.split('/').some(isIdleFolder)) return false;
  const isTestData = isInFixtures(within) || outer?.isFixture === true;
  if (isTestData && place.name === undefined && !place.declaration) return false;
  return !outer?.isClosed || (place.hasDependencies === true && !isTestData && !isInExamples(within));
}

function toStanding<P extends ManifestPlace>(
  place: P,
  path: string,
  installer: Root | undefined,
  within: string,
  outer: Standing<P> | undefined,
): Standing<P> {
  const { name, declaration, isPublished } = place;
  const isRoot = path === '' || (declaration?.hasMembers ?? false);
  const roots = outer?.roots ?? [];
  const isMember = installer !== undefined;
  return {
    place,
    path,
    isClosed: isMember || (name !== undefined && !isRoot),
    isFixture:
      outer?.isFixture === true ||
      (!isMember && (isInFixtures(within) || (isInExamples(within) && isPublished !== true))),
    installer,
    roots: declaration ? [{ ...declaration.workspace, path }, ...roots].slice(0, deepestNesting) : roots,
  };
}

/** With a trailing slash, everything below a folder sorts directly after it. */
function parentsFirst<P extends ManifestPlace>(places: readonly P[]): { place: P; path: string }[] {
  return places
    .map((place) => ({ place, path: place.folder === '' ? '' : `${place.folder}/` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
