import { getFileName, getFolder, joinPath } from '../paths';
import type { Steps } from '../limits';
import { evaluateCondition, type Truth } from './conditions';
import { expand, hole, type PropertyScope } from './expressions';
import { resolveLists, type PlacedItem } from './itemLists';
import type { ProjectFile } from './projectFile';

/** The MSBuild files of a repository. */
export interface ProjectFiles {
  /** Windows paths aren't case-sensitive, so neither are the paths in projects written there. */
  find(path: string): readonly [path: string, file: ProjectFile] | undefined;
  /** Paths of files with a name, in any folder. */
  named(fileName: string): readonly string[];
  /** Whether any file gives that property a value. */
  sets(property: string): boolean;
  /** Whether any file has items of that type. */
  readonly lists: (type: string) => boolean;
}

/** A project with all files that it imports, as far as they're in the repository. */
export interface Evaluation {
  /** Possible values of a text with properties in it. */
  expand(text: string): readonly string[];
  /** Items in the order in which they count. */
  readonly items: readonly PlacedItem[];
  /** Files that it consists of, the project among them. */
  readonly files: ReadonlyMap<string, ProjectFile>;
  /** Imports of which it isn't known which files they mean. */
  readonly unknownImports: readonly { readonly path: string; readonly project: string }[];
  centralVersion(name: string): string | undefined;
}

/**
 * Goes through a project as MSBuild does, first through properties and imports, then through items; wherever a
 * condition isn't decided, takes both ways.
 */
export function evaluateProject(
  path: string,
  project: ProjectFile,
  files: ProjectFiles,
  steps: Steps,
): Evaluation {
  const properties = new Map<string, readonly string[]>();
  const items: (PlacedItem & { readonly lateConditions: readonly string[] })[] = [];
  const visited = new Map<string, ProjectFile>();
  const unknownImports: { path: string; project: string }[] = [];

  const findAbove = (folder: string, name: string): string | undefined => {
    if (folder.includes(hole)) return undefined;
    for (let at = joinPath('', folder); at !== undefined; at = joinPath(at, '..')) {
      const found = files.find(joinPath(at, name) ?? name);
      if (found) return `/${found[0]}`;
    }
    return undefined;
  };

  const scopeOf = (file: string): PropertyScope => ({
    folder: `/${getFolder(file)}`,
    steps,
    findAbove,
    valuesOf: (name) =>
      builtIn(name, file, path) ??
      properties.get(name) ??
      (name === 'assemblyname' ? [nameInPath(path)] : undefined) ??
      (files.sets(name) && !isFromOutside.test(name) ? [''] : undefined),
  });

  function run(file: string, { statements }: ProjectFile, isSure: boolean): void {
    const scope = scopeOf(file);
    for (const statement of statements) {
      steps.left -= 0.2;
      if (steps.left < 0) return;
      const truth = allOf(statement.conditions, scope);
      const isSureHere = isSure && truth === 'yes';
      if (truth === 'no') continue;
      if (statement.kind === 'item') {
        const { item, lateConditions } = statement;
        items.push({ item, scope, isSure: isSureHere, lateConditions });
      } else if (statement.kind === 'import') take(statement.project, file, scope, isSureHere);
      else {
        const before = isSureHere ? [] : (scope.valuesOf(statement.name) ?? [hole]);
        const values = [...new Set([...before, ...expand(statement.value, scope)])];
        properties.set(statement.name, values.length > mostValues ? [hole] : values);
      }
    }
  }

  function take(written: string, file: string, scope: PropertyScope, isSure: boolean): void {
    const all = expand(written, scope);
    for (const each of all) {
      const target = locate(each.replaceAll('\\', '/'), getFolder(file), files);
      for (const one of target ?? []) enter(one, isSure && all.length === 1 && !each.includes(hole));
      if (!target) unknownImports.push({ path: file, project: written });
    }
  }

  function enter(file: string | undefined, isSure = true): void {
    const found = file === undefined ? undefined : files.find(file);
    if (!found || visited.has(found[0]) || visited.size > mostFiles) return;
    visited.set(found[0], found[1]);
    run(...found, isSure);
  }

  function placed(): PlacedItem[] {
    return items.flatMap(({ item, scope, isSure, lateConditions }) => {
      const truth = allOf(lateConditions, scope);
      return truth === 'no' ? [] : { item, scope, isSure: isSure && truth === 'yes' };
    });
  }

  const above = `/${getFolder(path)}`;
  enter(findAbove(above, 'Directory.Build.props')?.slice(1));
  enter(findAbove(above, 'Directory.Packages.props')?.slice(1));
  visited.set(path, project);
  run(path, project, true);
  enter(findAbove(above, 'Directory.Build.targets')?.slice(1));
  const last = [...visited.values()].reverse();
  return {
    expand: (text) => expand(text, scopeOf(path)),
    items: resolveLists(placed(), files.lists, steps),
    files: visited,
    unknownImports,
    centralVersion: (name) =>
      last.map((file) => file.centralVersions.get(name)).find((version) => version !== undefined),
  };
}

/** Whether all conditions hold. */
function allOf(conditions: readonly string[], scope: PropertyScope): Truth {
  const truths = conditions.map((each) => evaluateCondition(each, scope));
  return truths.includes('no') ? 'no' : truths.includes('maybe') ? 'maybe' : 'yes';
}

/**
 * Returns the files in the repository that a path may mean: where its folder isn't known, the only one with
 * that name. Undefined if there are several.
 */
export function locate(path: string, folder: string, files: ProjectFiles): readonly string[] | undefined {
  if (!path.includes(hole)) {
    const place = joinPath(path.startsWith('/') ? '' : folder, path);
    return place === undefined || !files.find(place) ? [] : [place];
  }
  const name = getFileName(path);
  const rest = path
    .slice(path.lastIndexOf(hole) + 1)
    .replace(/^[^/]*/, '')
    .toLowerCase();
  if (name.includes(hole)) return name === hole && !/\//.test(path) ? undefined : [];
  const fits = files.named(name).filter((each) => `/${each.toLowerCase()}`.endsWith(rest));
  return fits.length > 1 ? undefined : fits;
}

function builtIn(name: string, file: string, project: string): readonly string[] | undefined {
  const folderOf = (path: string): string => (getFolder(path) === '' ? '/' : `/${getFolder(path)}/`);
  switch (name) {
    case 'msbuildthisfiledirectory':
      return [folderOf(file)];
    case 'msbuildthisfile':
      return [getFileName(file)];
    case 'msbuildthisfilename':
      return [nameInPath(file)];
    case 'msbuildthisfilefullpath':
      return [`/${file}`];
    case 'msbuildprojectname':
      return [nameInPath(project)];
    case 'msbuildprojectfile':
      return [getFileName(project)];
    case 'msbuildprojectextension':
      return [project.slice(project.lastIndexOf('.'))];
    case 'msbuildprojectfullpath':
      return [`/${project}`];
    case 'msbuildprojectdirectory':
      return [`/${getFolder(project)}`];
    case '_directorybuildpropsfile':
      return ['Directory.Build.props'];
    case '_directorybuildtargetsfile':
      return ['Directory.Build.targets'];
    case 'projectdir':
      return [folderOf(project)];
    default:
      return undefined;
  }
}

/** Returns the file name without its extension. */
export function nameInPath(path: string): string {
  const file = getFileName(path);
  return file.includes('.') ? file.slice(0, file.lastIndexOf('.')) : file;
}

/** The SDK, the command line or the environment may set these too. */
const isFromOutside =
  /^(?:target(?:framework|platform|ext)|configuration$|platform$|runtimeidentifier|os$|is(?:test|packable|publish|build)|outputtype|language|msbuild|visualstudio|buildinginside|designtime|ci$|continuousintegration|tf_build|github|using|version|package)/;
const mostValues = 4;
const mostFiles = 300;
