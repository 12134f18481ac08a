import type { Scope } from '../../core/packages/package';
import { joinPath } from '../paths';
import { parseRepositoryUrl } from '../repositoryUrl';
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
  // The key is the name used in code; the package may have a different name.
  const name = (details && textIn(details, 'package')) ?? key;
  const source = details && sourceIn(details);
  const range = details && toRange(textIn(details, 'version'));
  const instead = workspace?.replacementFor({ name, source });
  return {
    name: (instead && textIn(instead, 'package')) ?? name,
    scope: scope === 'runtime' && valueIn(own, 'optional') === true ? 'optional' : scope,
    range,
    ...placeOf(instead ?? details ?? {}, instead ? workspace?.folder : base),
  };
}

/** Returns the folder or the repository that a dependency names. */
export function placeOf(
  details: Table,
  base: string | undefined,
): { readonly folder?: string | undefined; readonly repository?: string | undefined } {
  const path = textIn(details, 'path');
  // A path below a named base: where that is stands in the user's own configuration.
  if (path !== undefined && base !== undefined && textIn(details, 'base') === undefined)
    return { folder: joinPath(base, path) };
  const git = textIn(details, 'git');
  return { repository: git === undefined ? undefined : parseRepositoryUrl(git)?.repository };
}

/** Returns what a patch is looked up by: a Git address, or a registry's name or address. */
function sourceIn(details: Table): string | undefined {
  return ['path', 'git', 'registry', 'registry-index']
    .map((key) => textIn(details, key))
    .find((each) => each !== undefined);
}

/** A string alone is shorthand for the version. */
function toDetails(value: unknown): Table | undefined {
  if (typeof value === 'string') return { version: value };
  return isTable(value) ? value : undefined;
}

function toRange(version: string | undefined): string | undefined {
  return version === '*' || version === '' ? undefined : version;
}
