import type { FoundDependency } from '../strongest';
import type { Extension } from './extensions';
import { isName, parseSpecifier } from './specifier';
import type { Catalog } from './workspace';

/**
 * Returns what extensions bring to a package: to the root what others get, since it installs them; to one of the
 * repository's own what is meant for it.
 */
export function extended(
  all: readonly Extension[],
  { name, isRoot, folder }: { name: string | undefined; isRoot: boolean; folder: string },
  catalog: Catalog,
  isOwn: (name: string) => boolean,
): FoundDependency[] {
  return all
    .filter((each) => isName(each.name) && (each.of === name || (isRoot && !isOwn(each.of))))
    .map((each) => ({
      ...parseSpecifier(each.name, each.specifier, folder, catalog),
      scope: each.scope,
    }));
}
