import type { Dependency, Scope } from '../../core/packages/package';
import { strongest, type FoundDependency } from '../strongest';
import { textEntries, type Fields } from './fields';
import { isName, parseSpecifier } from './specifier';
import type { Catalog } from './workspace';

/** Returns the dependencies of a package.json. */
export function readDependencies(manifest: Fields, folder: string, catalog: Catalog): Dependency[] {
  return strongest(
    sections.flatMap(([section, scope]) =>
      textEntries(manifest[section])
        .filter(([name]) => isName(name))
        .map(([name, specifier]): FoundDependency => ({
          ...parseSpecifier(name, specifier, folder, catalog),
          scope,
        })),
    ),
  );
}

const sections: readonly (readonly [section: string, scope: Scope])[] = [
  ['dependencies', 'runtime'],
  ['peerDependencies', 'peer'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'dev'],
];
