import type { Scope } from '../../core/packages/package';
import { isTable, tableIn, textIn, valueIn, type Table } from '../toml';
import type { Facts, Stated } from './facts';
import { readLocation } from './location';
import { normalName } from './requirement';

/**
 * Reads `[tool.poetry]`, which lists dependencies in tables by name, and development dependencies in groups.
 */
export function readPoetry(poetry: Table): Facts {
  const groups = tableIn(poetry, 'group');
  return {
    name: normalName(textIn(poetry, 'name') ?? ''),
    version: textIn(poetry, 'version'),
    dependencies: [
      ...dependenciesIn(tableIn(poetry, 'dependencies'), 'runtime'),
      ...dependenciesIn(tableIn(poetry, 'dev-dependencies'), 'dev'),
      ...Object.keys(groups).flatMap((group) =>
        dependenciesIn(tableIn(groups, group, 'dependencies'), 'dev'),
      ),
    ],
    includes: [],
    isNameless: valueIn(poetry, 'package-mode') === false,
  };
}

/** Reads a table by name, as Poetry, Pipenv and Pixi have them: a version, or a table with a place. */
export function dependenciesIn(table: Table, scope: Scope): Stated[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const name = normalName(key);
    // Python itself is listed as though it were a package.
    if (name === undefined || name === 'python') return [];
    const either: readonly unknown[] = Array.isArray(value) ? value : [value];
    return either.flatMap((each) => toDependency(name, each, scope) ?? []);
  });
}

function toDependency(name: string, value: unknown, scope: Scope): Stated | undefined {
  if (typeof value === 'string') return { name, scope, range: toRange(value) };
  if (!isTable(value)) return undefined;
  return {
    name,
    scope: scope === 'runtime' && valueIn(value, 'optional') === true ? 'optional' : scope,
    range: toRange(textIn(value, 'version')),
    ...placeIn(value),
  };
}

/** Reads `path`, or `git` with a folder, as Poetry, Pipenv, Pixi and uv write them. */
export function placeIn(table: Table): ReturnType<typeof readLocation> {
  const path = textIn(table, 'path');
  if (path !== undefined) return readLocation(path);
  const git = textIn(table, 'git');
  if (git === undefined) return {};
  const folder = textIn(table, 'subdirectory');
  const location = readLocation(/^git[+@]/.test(git) ? git : `git+${git}`);
  return location.repository === undefined || folder === undefined ? location : { ...location, folder };
}

function toRange(version: string | undefined): string | undefined {
  return version === '*' || version === '' ? undefined : version;
}
