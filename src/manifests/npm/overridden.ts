import type { Dependency } from '../../core/packages/package';
import { strongest, type FoundDependency } from '../strongest';
import type { Override } from './overrides';
import { parseSpecifier, type SpecifierTarget } from './specifier';
import type { Catalog } from './workspace';

/** The overrides that hold for a package, and where their paths start. */
export interface Overrides {
  readonly all: readonly Override[];
  readonly folder: string;
  readonly catalog: Catalog;
}

/** Returns the dependencies as they're installed. */
export function overridden(
  dependencies: readonly Dependency[],
  of: string | undefined,
  { all, folder, catalog }: Overrides,
): readonly Dependency[] {
  const instead = new Map<string, SpecifierTarget>();
  for (const { name, within, specifier } of all) {
    if (within !== undefined && within !== of) continue;
    const target = parseSpecifier(name, specifier, folder, catalog);
    // The range that it was asked for with doesn't count any more.
    if (isAnother(target, name)) instead.set(name, { range: undefined, ...target });
  }
  if (instead.size === 0) return dependencies;
  return strongest(dependencies.map((each) => ({ ...each, ...instead.get(each.name) })));
}

/** What an override brings in for packages that aren't read, since none here asks for it directly: the root's. */
export function broughtIn(
  { all, folder, catalog }: Overrides,
  isDirect: (name: string) => boolean,
): FoundDependency[] {
  return all
    .filter(({ name, within }) => !isDirect(name) || within !== undefined)
    .map(({ name, specifier }) => ({ name, target: parseSpecifier(name, specifier, folder, catalog) }))
    .filter(({ name, target }) => isAnother(target, name))
    .map(({ target }) => ({ ...target, scope: 'runtime' }));
}

function isAnother({ name, folder, repository }: SpecifierTarget, before: string): boolean {
  return name !== before || folder !== undefined || repository !== undefined;
}
