import type { Scope } from '../../core/packages/package';
import { joinPath } from '../paths';
import type { FoundDependency } from '../strongest';
import { isTable, tableIn, textIn, valueIn, type Table } from '../toml';
import type { CargoWorkspace } from './workspaces';

/** Returns all dependencies in a manifest, for any target; a name may occur several times. */
export function readDependencies(
  manifest: Table,
  folder: string,
  workspace: CargoWorkspace | undefined,
): FoundDependency[] {
  const targets = Object.values(tableIn(manifest, 'target')).filter(isTable);
  return [manifest, ...targets].flatMap((part) =>
    sections.flatMap(([section, scope]) =>
      Object.entries(tableIn(part, section)).flatMap(
        ([key, value]) => toDependency(key, value, scope, folder, workspace) ?? [],
      ),
    ),
  );
}

const sections: readonly (readonly [section: string, scope: Scope])[] = [
  ['dependencies', 'runtime'],
  ['build-dependencies', 'build'],
  ['build_dependencies', 'build'],
  ['dev-dependencies', 'dev'],
  ['dev_dependencies', 'dev'],
];

function toDependency(
  key: string,
  value: unknown,
  scope: Scope,
  folder: string,
  workspace: CargoWorkspace | undefined,
): FoundDependency | undefined {
  const own = toDetails(value);
  if (!own) return undefined;
  const isInherited = valueIn(own, 'workspace') === true;
  const details = isInherited ? toDetails(workspace && valueIn(workspace.dependencies, key)) : own;
  const base = isInherited ? workspace?.folder : folder;
  const path = details && textIn(details, 'path');
  return {
    // The key is the name used in code; the package may have a different name.
    name: (details && textIn(details, 'package')) ?? key,
    scope: scope === 'runtime' && valueIn(own, 'optional') === true ? 'optional' : scope,
    range: details && toRange(textIn(details, 'version')),
    folder: path === undefined || base === undefined ? undefined : joinPath(base, path),
  };
}

/** A string alone is shorthand for the version. */
function toDetails(value: unknown): Table | undefined {
  if (typeof value === 'string') return { version: value };
  return isTable(value) ? value : undefined;
}

function toRange(version: string | undefined): string | undefined {
  return version === '*' || version === '' ? undefined : version;
}
