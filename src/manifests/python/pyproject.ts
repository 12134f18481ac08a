import { listIn, readToml, tableIn, textIn, valueIn, isTable, type Table } from '../toml';
import { getFolder, joinPath } from '../paths';
import { cratesIn } from './crates';
import { dynamicIn } from './dynamic';
import { requirementsIn, type Facts, type Stated } from './facts';
import type { Location } from './location';
import { dependenciesIn, placeIn, readPoetry } from './poetry';
import { normalName } from './requirement';
import { readLine } from './requirementsFile';
import { sourcesIn } from './sources';

/** Reads a `pyproject.toml`: the standard tables, and those of tools. Throws if it isn't TOML. */
export function readPyproject(text: string, path: string): Facts {
  const pyproject = readToml(text);
  const project = tableIn(pyproject, 'project');
  const tool = tableIn(pyproject, 'tool');
  const uv = tableIn(tool, 'uv');
  // Before it took the standard tables.
  const flit = tableIn(tool, 'flit', 'metadata');
  const poetry = readPoetry(tableIn(tool, 'poetry'));
  const dynamic = dynamicIn(pyproject, getFolder(path));
  const standard = [
    ...requirementsIn(listIn(project, 'dependencies'), 'runtime'),
    ...requirementsIn(listsIn(tableIn(project, 'optional-dependencies')), 'optional'),
    ...dynamic.dependencies,
    // A group that includes another adds nothing, because all of them are read.
    ...requirementsIn(listsIn(tableIn(pyproject, 'dependency-groups')), 'dev'),
    ...requirementsIn(listIn(uv, 'dev-dependencies'), 'dev'),
    ...linesIn(listsIn(tableIn(tool, 'pdm', 'dev-dependencies'))),
    ...linesIn(environmentsIn(tableIn(tool, 'hatch', 'envs'))),
    ...requirementsIn(listIn(flit, 'requires'), 'runtime'),
    ...requirementsIn(listsIn(tableIn(flit, 'requires-extra')), 'optional'),
    ...requirementsIn(listIn(tableIn(pyproject, 'build-system'), 'requires'), 'build'),
  ];
  // What is in its place counts, whoever asks for it; a version only confines.
  const instead = requirementsIn(listIn(uv, 'override-dependencies'), 'runtime').filter(
    ({ repository, path: at }) => repository !== undefined || at !== undefined,
  );
  const places = new Map([
    ...placesIn(tableIn(uv, 'sources')),
    ...instead.map((each) => [each.name ?? '', locationOf(each)] as const),
  ]);
  const workspace = valueIn(uv, 'workspace');
  const stated = [
    ...[...standard, ...instead].map((each) => withPlace(each, places)),
    ...poetry.dependencies,
    ...pixi(tool),
  ];
  const flitName = textIn(flit, 'dist-name') ?? textIn(flit, 'module');
  const name = normalName(textIn(project, 'name') ?? flitName ?? '');
  const isTemplate = [project, tableIn(tool, 'poetry')].some((each) => textIn(each, 'name')?.includes('{'));
  return {
    name: name ?? poetry.name,
    version: textIn(project, 'version') ?? poetry.version,
    dependencies: stated,
    includes: dynamic.includes,
    unread: dynamic.unread,
    isFinal: poetry.name !== undefined || (name !== undefined && !dynamic.isOpen),
    // What only a build needs makes no application.
    isNameless: !isTemplate && (poetry.isNameless === true || stated.some(({ scope }) => scope !== 'build')),
    sources: sourcesIn(pyproject),
    crates: cratesIn(pyproject, getFolder(path)),
    ...(isTable(workspace) && { members: membersOf(workspace) }),
  };
}

function listsIn(table: Table): unknown[] {
  return Object.keys(table).flatMap((key) => listIn(table, key));
}

/** Entries that may be written as on pip's command line: `-e file:///${PROJECT_ROOT}/../core#egg=core`. */
function linesIn(texts: readonly unknown[]): Stated[] {
  return texts.flatMap((text) => {
    const stated = typeof text === 'string' ? readLine(text)?.stated : undefined;
    return stated ? [{ ...stated, scope: 'dev' as const }] : [];
  });
}

/** Hatch's environments. */
function environmentsIn(environments: Table): unknown[] {
  return Object.keys(environments).flatMap((key) => {
    const environment = tableIn(environments, key);
    return [...listIn(environment, 'dependencies'), ...listIn(environment, 'extra-dependencies')];
  });
}

function pixi(tool: Table): Stated[] {
  const top = tableIn(tool, 'pixi');
  const features = tableIn(top, 'feature');
  return [top, ...Object.keys(features).map((key) => tableIn(features, key))].flatMap((each, index) =>
    ['dependencies', 'pypi-dependencies'].flatMap((key) =>
      dependenciesIn(tableIn(each, key), index === 0 ? 'runtime' : 'dev'),
    ),
  );
}

function membersOf(workspace: Table): string[] {
  const texts = (key: string): string[] => listIn(workspace, key).filter((each) => typeof each === 'string');
  return [...texts('members'), ...texts('exclude').map((each) => `!${joinPath('', each) ?? ''}`)];
}

/**
 * Returns, by name, the places from which uv takes packages instead of the registry. Members of its workspace
 * have none there; they're found by name.
 */
function placesIn(sources: Table): ReadonlyMap<string, Location> {
  const places = new Map<string, Location>();
  for (const key of Object.keys(sources)) {
    const name = normalName(key);
    const all = [valueIn(sources, key), ...listIn(sources, key)].filter(isTable).map(placeIn);
    const place =
      all.find(({ path }) => path !== undefined) ?? all.find((each) => each.repository !== undefined);
    if (name !== undefined && place !== undefined) places.set(name, place);
  }
  return places;
}

function locationOf({ repository, path, folder }: Stated): Location {
  return {
    ...(repository !== undefined && { repository }),
    ...(path !== undefined && { path }),
    ...(folder !== undefined && { folder }),
  };
}

/** What a source names is never compared with a range. */
function withPlace(stated: Stated, places: ReadonlyMap<string, Location>): Stated {
  const place = stated.name === undefined ? undefined : places.get(stated.name);
  return place === undefined ? stated : { ...stated, ...place };
}
