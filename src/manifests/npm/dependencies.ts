import type { Dependency, Scope } from '../../core/packages/package';
import { builtFrom } from '../bindings';
import { strongest, type FoundDependency } from '../strongest';
import { cratesIn } from './crates';
import { isFields, textEntries, type Fields } from './fields';
import { isName, parseSpecifier } from './specifier';
import type { Catalog } from './workspace';

/** Returns the dependencies of a package.json. */
export function readDependencies(
  manifest: Fields,
  folder: string,
  catalog: Catalog,
  more: readonly FoundDependency[] = [],
): Dependency[] {
  return strongest([
    ...sections.flatMap(([section, scope]) =>
      textEntries(manifest[section])
        .filter(([name]) => isName(name))
        .map(([name, specifier]): FoundDependency => ({
          ...parseSpecifier(name, specifier, folder, catalog),
          scope: scope === 'peer' && isOptionalPeer(manifest, name) ? 'optional' : scope,
        })),
    ),
    ...cratesIn(manifest, folder).map(builtFrom),
    ...more,
  ]);
}

/** Returns whether anything is in a section. */
export function hasDependencies(manifest: Fields): boolean {
  return sections.some(([section]) => textEntries(manifest[section]).length > 0);
}

/** The names in its sections. */
export function directNames(manifest: Fields): string[] {
  return sections.flatMap(([section]) => textEntries(manifest[section]).map(([name]) => name));
}

/** The folders that its dependencies point at, such as `file:../other`. */
export function foldersIn(manifest: Fields, folder: string): string[] {
  return sections.flatMap(([section]) =>
    textEntries(manifest[section])
      .filter(([, specifier]) => /^(?:(?:file|link|portal|workspace):|\.\.?\/)/.test(specifier))
      .flatMap(([name, specifier]) => parseSpecifier(name, specifier, folder, () => undefined).folder ?? []),
  );
}

/** It's installed only where somebody else asks for it, so it may be missing. */
function isOptionalPeer(manifest: Fields, name: string): boolean {
  const all = manifest['peerDependenciesMeta'];
  const meta = isFields(all) && Object.hasOwn(all, name) ? all[name] : undefined;
  return isFields(meta) && meta['optional'] === true;
}

const sections: readonly (readonly [section: string, scope: Scope])[] = [
  ['dependencies', 'runtime'],
  ['peerDependencies', 'peer'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'dev'],
];
