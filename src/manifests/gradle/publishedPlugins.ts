import type { Context } from './context';
import { ownerOf, type Plugins } from './extensions';
import { anyPlugin, isForeign, markerOf } from './markers';
import type { Applied } from './plugins';

/** Further names of projects, by folder: the markers of the plugins that others may apply. */
export interface Published {
  readonly names: readonly string[];
  /** Whether an id has to be computed, so that nobody knows who asks for it. */
  readonly isUnclear: boolean;
}

/** Plugins in `buildSrc` never leave their build. */
export function publishedIn(
  { project, fill, plugins }: Context,
  defined: ReadonlyMap<string, readonly Applied[]>,
): Published {
  const stated = [
    ...(defined.get(project.folder) ?? []),
    // Scripts that it applies speak for it.
    ...plugins.flatMap(({ script }) => script?.definitions.map(({ plugin }) => plugin) ?? []),
  ];
  const ids = stated.map((plugin) => ('id' in plugin ? fill(plugin.id) : undefined));
  const known = [...new Set(ids.flatMap((id) => (id !== undefined && isForeign(id) ? [id] : [])))];
  return {
    names: ids.length === 0 ? [] : [...known.map(markerOf), anyPlugin],
    isUnclear: ids.includes(undefined),
  };
}

/** By the folder of the project that each is in. */
export function definedByFolder(
  { defined }: Plugins,
  names: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly Applied[]> {
  const byFolder = new Map<string, Applied[]>();
  for (const { plugin, folder } of defined) {
    const owner = ownerOf({ script: undefined, folder }, names);
    if (owner === undefined || /(?:^|\/)buildSrc(?:\/|$)/.test(folder)) continue;
    const others = byFolder.get(owner);
    if (others) others.push(plugin);
    else byFolder.set(owner, [plugin]);
  }
  return byFolder;
}
