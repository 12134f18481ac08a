import type { Scope } from '../../core/packages/package';
import { joinPath } from '../paths';
import { isTable, listIn, tableIn, textIn, valueIn, type Table } from '../toml';
import { requirementsIn, type Include, type Stated, type UnreadDependencies } from './facts';

/** Dependencies that a build adds to `[project]`, where its `dynamic` says so. */
export interface Dynamic {
  readonly dependencies: readonly Stated[];
  readonly includes: readonly Include[];
  /** A `setup.py` or `setup.cfg` may say them. */
  readonly isOpen: boolean;
  readonly unread?: UnreadDependencies;
}

/** Reads where dynamic dependencies stand: in files that setuptools or Hatch are told, or in a hook's table. */
export function dynamicIn(pyproject: Table, folder: string): Dynamic {
  const project = tableIn(pyproject, 'project');
  const fields = listIn(project, 'dynamic').filter(
    (each) => each === 'dependencies' || each === 'optional-dependencies',
  );
  const isPlain = valueIn(project, 'name') !== undefined && fields.length === 0;
  if (isPlain) return { dependencies: [], includes: [], isOpen: false };
  const setuptools = tableIn(pyproject, 'tool', 'setuptools', 'dynamic');
  const hooks = hooksIn(pyproject);
  const extras = tableIn(setuptools, 'optional-dependencies');
  const includes = [
    ...filesIn(valueIn(setuptools, 'dependencies'), 'runtime', folder),
    ...Object.keys(extras).flatMap((key) => filesIn(valueIn(extras, key), 'optional', folder)),
    ...hooks.flatMap(({ name, table }) => [
      ...pathsIn(
        name === 'requirements_txt' ? requirementsOf(table) : listIn(table, 'files'),
        'runtime',
        folder,
      ),
      ...listsOf(tableIn(table, 'optional-dependencies')).flatMap((list) =>
        // A hook's extras are files of requirements, or requirements.
        pathsIn(
          list.filter((each) => typeof each === 'string' && /\.(?:txt|in)$/.test(each)),
          'optional',
          folder,
        ),
      ),
    ]),
  ];
  const dependencies = hooks.flatMap(({ table }) => [
    ...requirementsIn(listIn(table, 'dependencies'), 'runtime'),
    ...requirementsIn(listsOf(tableIn(table, 'optional-dependencies')).flat(), 'optional'),
  ]);
  const isUnclear = hooks.some(
    ({ name, table }) => !quiet.has(name) && name !== 'requirements_txt' && !saysDependencies(table),
  );
  const isOpen = isSetuptools(pyproject) || fields.length === 0;
  const isPoetry = isTable(valueIn(tableIn(pyproject, 'tool'), 'poetry'));
  const isNowhere = !isOpen && !isPoetry && includes.length === 0 && dependencies.length === 0;
  return {
    dependencies: dependencies.filter(({ name }) => name !== undefined),
    includes,
    isOpen,
    ...(fields.length > 0 && (isUnclear || isNowhere) && { unread: 'any' }),
  };
}

/** Hooks that say other things, such as the version or the description. */
const quiet: ReadonlySet<string> = new Set([
  'vcs',
  'fancy-pypi-readme',
  'docstring-description',
  'build-scripts',
]);

interface Hook {
  readonly name: string;
  readonly table: Table;
}

function hooksIn(pyproject: Table): Hook[] {
  const hooks = tableIn(pyproject, 'tool', 'hatch', 'metadata', 'hooks');
  return Object.keys(hooks).map((name) => ({ name, table: tableIn(hooks, name) }));
}

/** The hook's own default is the usual file. */
function requirementsOf(table: Table): readonly unknown[] {
  const file = valueIn(table, 'filename') ?? 'requirements.txt';
  return valueIn(table, 'files') === undefined ? [file] : listIn(table, 'files');
}

function saysDependencies(table: Table): boolean {
  return ['files', 'filename', 'dependencies', 'optional-dependencies'].some(
    (key) => valueIn(table, key) !== undefined,
  );
}

/** Setuptools is what builds where nothing else is named. */
function isSetuptools(pyproject: Table): boolean {
  const backend = textIn(tableIn(pyproject, 'build-system'), 'build-backend');
  return backend === undefined || /^(?:setuptools|pbr|skbuild|wheel)\b/.test(backend);
}

function filesIn(value: unknown, scope: Scope, folder: string): Include[] {
  if (!isTable(value)) return [];
  const file = valueIn(value, 'file');
  return pathsIn(Array.isArray(file) ? file : [file], scope, folder);
}

function pathsIn(files: readonly unknown[], scope: Scope, folder: string): Include[] {
  return files.flatMap((file) => {
    const path = typeof file === 'string' ? joinPath(folder, file) : undefined;
    return path === undefined ? [] : [{ paths: [path], scope }];
  });
}

function listsOf(table: Table): (readonly unknown[])[] {
  return Object.keys(table).map((key) => listIn(table, key));
}
