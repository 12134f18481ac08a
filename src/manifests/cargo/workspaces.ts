import { joinPath } from '../paths';
import { listIn, tableIn, textIn, valueIn, isTable, type Table } from '../toml';

/** What members of a workspace can inherit from its root. */
export interface CargoWorkspace {
  readonly folder: string;
  readonly package: Table;
  readonly dependencies: Table;
}

/**
 * Finds a package's workspace by folder: the one its manifest points to, otherwise the nearest above that
 * doesn't exclude it. As in Cargo, that doesn't require expanding `members`: a package below a root is a
 * member, by a pattern or as a path dependency, or it's an error.
 */
export function workspacesIn(
  manifests: ReadonlyMap<string, Table>,
): (folder: string) => CargoWorkspace | undefined {
  const roots = new Map<string, Root>();
  for (const [folder, manifest] of manifests) {
    if (isTable(valueIn(manifest, 'workspace'))) roots.set(folder, rootAt(folder, manifest));
  }

  return (folder) => {
    const pointer = textIn(tableIn(manifests.get(folder) ?? {}, 'package'), 'workspace');
    if (pointer !== undefined) {
      const target = joinPath(folder, pointer);
      return target === undefined ? undefined : roots.get(target);
    }
    const above = [...upwards(folder)];
    for (const [depth, each] of above.entries()) {
      const root = roots.get(each);
      if (root && !isExcluded(root, above.slice(0, depth))) return root;
    }
    return undefined;
  };
}

interface Root extends CargoWorkspace {
  readonly members: ReadonlySet<string | undefined>;
  readonly excluded: ReadonlySet<string | undefined>;
}

function rootAt(folder: string, manifest: Table): Root {
  const workspace = tableIn(manifest, 'workspace');
  const foldersIn = (key: string): Set<string | undefined> =>
    new Set(
      listIn(workspace, key).map((path) => (typeof path === 'string' ? joinPath(folder, path) : undefined)),
    );
  return {
    folder,
    package: tableIn(workspace, 'package'),
    dependencies: tableIn(workspace, 'dependencies'),
    members: foldersIn('members'),
    excluded: foldersIn('exclude'),
  };
}

/**
 * Returns whether a package in the first of these nested folders is excluded. Here Cargo compares path
 * prefixes and treats `*` as an ordinary character; an explicitly listed member is never excluded.
 */
function isExcluded(root: Root, folders: readonly string[]): boolean {
  return folders.some((each) => root.excluded.has(each)) && !folders.some((each) => root.members.has(each));
}

/** Yields a folder and all its ancestors, up to the root. */
function* upwards(folder: string): Generator<string> {
  let inner = folder;
  while (inner !== '') {
    yield inner;
    inner = inner.slice(0, Math.max(0, inner.lastIndexOf('/')));
  }
  yield '';
}
