import { getFileName, getFolder, joinPath } from '../paths';
import type { Steps } from '../limits';
import { filling, type Fill } from '../placeholders';
import type { Item, ProjectFile } from './projectFile';

/** A project, and what the files above it contribute. */
export interface ProjectContext {
  readonly fill: Fill;
  /** Items of a type in the project and those files, the project's first. */
  items(kind: string): readonly Item[];
  /** The version that `Directory.Packages.props` sets for a package, by lowercase name. */
  centralVersion(name: string): string | undefined;
}

/** Windows paths aren't case-sensitive, so neither are the paths in projects written there. */
export function findIn(
  files: ReadonlyMap<string, ProjectFile>,
): (path: string) => readonly [path: string, file: ProjectFile] | undefined {
  const byLowerCase = new Map([...files].map((entry) => [entry[0].toLowerCase(), entry]));
  return (path) => {
    const file = files.get(path);
    return file ? [path, file] : byLowerCase.get(path.toLowerCase());
  };
}

export function surroundingsIn(
  find: ReturnType<typeof findIn>,
  steps: Steps,
): (path: string, project: ProjectFile) => ProjectContext {
  const central = new Map<ProjectFile, ReadonlyMap<string, string>>();

  function versionsIn(file: ProjectFile): ReadonlyMap<string, string> {
    const versions = central.get(file) ?? versionsByName(file.items.get('packageversion') ?? []);
    central.set(file, versions);
    return versions;
  }

  return (path, project) => {
    const builds = filesAbove(getFolder(path), 'Directory.Build.props', find);
    const packages = filesAbove(getFolder(path), 'Directory.Packages.props', find);
    const above = [...packages, ...builds];
    return {
      fill: filling(
        placeholder,
        (name) => {
          const key = name.toLowerCase();
          const declared = [project, ...above].find(({ properties }) => properties.has(key));
          return declared?.properties.get(key) ?? builtIn(key, path);
        },
        steps,
      ),
      items: (kind) => [
        ...(project.items.get(kind) ?? []),
        ...above.flatMap(({ items }) => items.get(kind)?.slice(0, mostInherited) ?? []),
      ],
      centralVersion: (name) =>
        packages.map((file) => versionsIn(file).get(name)).find((version) => version !== undefined),
    };
  };
}

const placeholder = /\$\(([^()]*)\)/g;

/** Real files never list this many; a hostile one could block the editor. */
const mostInherited = 1000;

/** Returns the nearest file going up, and the next only if that one imports it. */
function filesAbove(folder: string, name: string, find: ReturnType<typeof findIn>): readonly ProjectFile[] {
  const found: ProjectFile[] = [];
  for (let at: string | undefined = folder; at !== undefined; at = joinPath(at, '..')) {
    const file = find(joinPath(at, name) ?? name)?.[1];
    if (file) found.push(file);
    if (file && !file.continuesAbove) break;
  }
  return found;
}

function versionsByName(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ include, metadata }) => {
      const version = metadata.get('version');
      return version === undefined ? [] : [[include.toLowerCase(), version] as const];
    }),
  );
}

/**
 * Returns properties that MSBuild derives from a project's path; by default, an assembly is named after its
 * project.
 */
function builtIn(key: string, path: string): string | undefined {
  switch (key) {
    case 'msbuildprojectname':
    case 'assemblyname':
      return nameInPath(path);
    case 'msbuildprojectdirectory':
      return `/${getFolder(path)}`;
    default:
      return undefined;
  }
}

/** Returns the file name without its extension. */
export function nameInPath(path: string): string {
  const file = getFileName(path);
  return file.includes('.') ? file.slice(0, file.lastIndexOf('.')) : file;
}
