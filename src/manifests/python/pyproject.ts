import { listIn, readToml, tableIn, textIn, valueIn, isTable, type Table } from '../toml';
import { getFolder, joinPath } from '../paths';
import type { FoundDependency } from '../strongest';
import { requirementsIn, type Facts } from './facts';
import { readPoetry } from './poetry';
import { normalName } from './requirement';

/** Reads a `pyproject.toml`: the standard tables, Poetry's and uv's. Throws if it isn't TOML. */
export function readPyproject(text: string, path: string): Facts {
  const pyproject = readToml(text);
  const project = tableIn(pyproject, 'project');
  const uv = tableIn(pyproject, 'tool', 'uv');
  const poetry = readPoetry(tableIn(pyproject, 'tool', 'poetry'), getFolder(path));
  const standard = [
    ...requirementsIn(listIn(project, 'dependencies'), 'runtime'),
    ...requirementsIn(listsIn(tableIn(project, 'optional-dependencies')), 'optional'),
    // A group that includes another adds nothing, because all of them are read.
    ...requirementsIn(listsIn(tableIn(pyproject, 'dependency-groups')), 'dev'),
    ...requirementsIn(listIn(uv, 'dev-dependencies'), 'dev'),
    ...requirementsIn(listIn(tableIn(pyproject, 'build-system'), 'requires'), 'build'),
  ];
  const folders = sourceFolders(tableIn(uv, 'sources'), getFolder(path));
  return {
    name: normalName(textIn(project, 'name') ?? '') ?? poetry.name,
    version: textIn(project, 'version') ?? poetry.version,
    dependencies: [...standard.map((each) => withFolder(each, folders)), ...poetry.dependencies],
  };
}

function listsIn(table: Table): unknown[] {
  return Object.keys(table).flatMap((key) => listIn(table, key));
}

/**
 * Returns, by name, the folders from which uv takes packages instead of the registry. Members of its
 * workspace have no path there; they're found by name.
 */
function sourceFolders(sources: Table, folder: string): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const key of Object.keys(sources)) {
    const name = normalName(key);
    const source = [valueIn(sources, key), ...listIn(sources, key)].filter(isTable);
    const path = source.map((each) => textIn(each, 'path')).find((each) => each !== undefined);
    const target = path === undefined ? undefined : joinPath(folder, path);
    if (name !== undefined && target !== undefined) folders.set(name, target);
  }
  return folders;
}

function withFolder(found: FoundDependency, folders: ReadonlyMap<string, string>): FoundDependency {
  const folder = folders.get(found.name);
  return folder === undefined ? found : { ...found, folder };
}
