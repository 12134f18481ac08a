import type { Scope } from '../../core/packages/package';
import { isTable, tableIn, textIn, valueIn, type Table } from '../toml';
import { joinPath } from '../paths';
import type { FoundDependency } from '../strongest';
import type { Facts } from './facts';
import { normalName } from './requirement';

/**
 * Reads `[tool.poetry]`, which lists dependencies in tables by name, and development dependencies in groups.
 */
export function readPoetry(poetry: Table, folder: string): Facts {
  const groups = tableIn(poetry, 'group');
  return {
    name: normalName(textIn(poetry, 'name') ?? ''),
    version: textIn(poetry, 'version'),
    dependencies: [
      ...dependenciesIn(tableIn(poetry, 'dependencies'), 'runtime', folder),
      ...dependenciesIn(tableIn(poetry, 'dev-dependencies'), 'dev', folder),
      ...Object.keys(groups).flatMap((group) =>
        dependenciesIn(tableIn(groups, group, 'dependencies'), 'dev', folder),
      ),
    ],
  };
}

function dependenciesIn(table: Table, scope: Scope, folder: string): FoundDependency[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const name = normalName(key);
    // Python itself is listed as though it were a package.
    if (name === undefined || name === 'python') return [];
    const either: readonly unknown[] = Array.isArray(value) ? value : [value];
    return either.flatMap((each) => toDependency(name, each, scope, folder) ?? []);
  });
}

function toDependency(
  name: string,
  value: unknown,
  scope: Scope,
  folder: string,
): FoundDependency | undefined {
  if (typeof value === 'string') return { name, scope, range: toRange(value) };
  if (!isTable(value)) return undefined;
  const path = textIn(value, 'path');
  return {
    name,
    scope: scope === 'runtime' && valueIn(value, 'optional') === true ? 'optional' : scope,
    range: toRange(textIn(value, 'version')),
    folder: path === undefined ? undefined : joinPath(folder, path),
  };
}

function toRange(version: string | undefined): string | undefined {
  return version === '*' || version === '' ? undefined : version;
}
