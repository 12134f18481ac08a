import { joinPath } from '../paths';
import { replacedIn, replacementsIn } from './replacements';
import { listIn, tableIn, textIn, valueIn, isTable, type Table } from '../toml';

/** What members of a workspace share with its root. */
export interface CargoWorkspace {
  readonly folder: string;
  readonly package: Table;
  readonly dependencies: Table;
  /** Returns what is taken instead of a dependency. */
  readonly replacementFor: ReturnType<typeof replacementsIn>;
  /** What it's taken for: names of dependencies, of its packages or of theirs. */
  readonly replaced: ReadonlyMap<string, Table>;
  /** Paths and patterns, relative to the repository. */
  readonly members: readonly string[];
  /** Returns whether a folder below the root is kept out of the workspace. */
  excludes(folder: string): boolean;
}

/**
 * Finds a package's workspace by folder: the one its manifest points to, otherwise the nearest above that
 * doesn't exclude it. As in Cargo, that doesn't require expanding `members`: a package below a root is a
 * member, by a pattern or as a path dependency, or it's an error.
 */
export function workspacesIn(
  manifests: ReadonlyMap<string, Table>,
): (folder: string) => CargoWorkspace | undefined {
  const roots = new Map<string, CargoWorkspace>();
  for (const [folder, manifest] of manifests) {
    if (isTable(valueIn(manifest, 'workspace'))) roots.set(folder, rootAt(folder, manifest));
  }

  return (folder) => {
    const pointer = textIn(tableIn(manifests.get(folder) ?? {}, 'package'), 'workspace');
    if (pointer !== undefined) {
      const target = joinPath(folder, pointer);
      return target === undefined ? undefined : roots.get(target);
    }
    for (const each of upwards(folder)) {
      const root = roots.get(each);
      if (root && (each === folder || !root.excludes(folder))) return root;
    }
    return undefined;
  };
}

/** The root that a manifest is, with or without members: its `[patch]` holds for what it depends on. */
export function rootAt(folder: string, manifest: Table): CargoWorkspace {
  const workspace = tableIn(manifest, 'workspace');
  const foldersIn = (key: string): string[] =>
    listIn(workspace, key).flatMap((path) =>
      typeof path === 'string' ? (joinPath(folder, path) ?? []) : [],
    );
  const members = new Set(foldersIn('members'));
  const excluded = new Set(foldersIn('exclude'));
  return {
    folder,
    package: tableIn(workspace, 'package'),
    dependencies: tableIn(workspace, 'dependencies'),
    replacementFor: replacementsIn(manifest),
    replaced: replacedIn(manifest),
    members: [...members],
    // Here Cargo compares path prefixes and treats `*` as an ordinary character; an explicitly listed member is
    // never excluded.
    excludes: (inner) => {
      const between = [...upwards(inner)].filter((each) => each.length > folder.length);
      return between.some((each) => excluded.has(each)) && !between.some((each) => members.has(each));
    },
  };
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
