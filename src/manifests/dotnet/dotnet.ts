import type { Package } from '../../core/packages/package';
import { collect } from '../collect';
import { eachPackage } from '../eachPackage';
import { limits } from '../limits';
import type { ManifestReader, Problem } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import { readDependencies, type Projects } from './dependencies';
import { evaluateProject, nameInPath, type Evaluation, type ProjectFiles } from './evaluate';
import { hole } from './expressions';
import { readNuspec, readPackagesConfig, type Nuspec } from './packageFiles';
import { readProjectFile, type ProjectFile } from './projectFile';

/** Reads .NET projects, each an MSBuild file; several may share a folder. */
export const dotnet: ManifestReader = {
  ecosystem: 'nuget',

  isManifest(path) {
    return isProject(path) || isImported(path) || isConfig(path) || isNuspec(path);
  },

  *read(files) {
    const msbuild = [...files].filter(([path]) => isProject(path) || isImported(path));
    const { parsed, problems } = yield* parseEach(msbuild, readProjectFile, limits.msbuild);
    const configs = yield* parseEach(
      [...files].filter(([path]) => isConfig(path)),
      readPackagesConfig,
      limits.xml,
    );
    const nuspecs = yield* parseEach(
      [...files].filter(([path]) => isNuspec(path)),
      readNuspec,
      limits.xml,
    );
    const steps = { left: limits.work };
    const around = filesIn(parsed);
    const projects = new Map<string, Project>();
    for (const [path, file] of parsed) {
      yield;
      if (isProject(path)) projects.set(path, named(path, evaluateProject(path, file, around, steps)));
    }
    const all = projectsIn(projects, around);
    const partial = new Map<string, Set<string> | undefined>();
    const packed = new Set(
      [...nuspecs.parsed.values()].flatMap(({ name, libraries }) => [name, ...libraries]),
    );
    const reading = yield* eachPackage(projects, steps, (path, project) => {
      const found = readDependencies(path, project.around, all, steps);
      if (found.isPartial) partial.set(path, undefined);
      noteComputed(project.around, partial);
      const config = configs.parsed.get(joinedPath(getFolder(path), 'packages.config')) ?? [];
      const { name, isPackable } = project;
      const hasName = isPackable || packed.has(name) || all.at(path)?.folder === undefined;
      return toPackage(path, project, [...found.dependencies, ...config], hasName);
    });
    const known = new Set([...projects].map(([path, { name }]) => `${getFolder(path)}\n${name}`));
    const bundles = yield* collect(nuspecs.parsed, ([path, nuspec]) => bundleOf(path, nuspec, known));
    const computed = [...partial].map(([path, names]): Problem => ({
      path,
      why: 'partial',
      ...(names && { names: [...names] }),
    }));
    return {
      packages: [...reading.packages, ...bundles],
      problems: [...problems, ...configs.problems, ...nuspecs.problems, ...reading.problems, ...computed],
    };
  },
};

interface Project {
  readonly name: string;
  readonly version?: string | undefined;
  readonly isPackable: boolean;
  readonly around: Evaluation;
}

function isProject(path: string): boolean {
  return /\.(?:cs|fs|vb|sql|wix|sh|vcx|es)proj$/i.test(path);
}

function isImported(path: string): boolean {
  return /\.(?:props|targets|projitems)$/i.test(path);
}

function isConfig(path: string): boolean {
  return getFileName(path).toLowerCase() === 'packages.config';
}

function isNuspec(path: string): boolean {
  return /\.nuspec$/i.test(path);
}

function joinedPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function filesIn(parsed: ReadonlyMap<string, ProjectFile>): ProjectFiles {
  const byLowerCase = new Map([...parsed].map((entry) => [entry[0].toLowerCase(), entry]));
  const byName = new Map<string, string[]>();
  const set = new Set<string>();
  const listed = new Set<string>();
  for (const [path, { statements }] of parsed) {
    const name = getFileName(path).toLowerCase();
    const others = byName.get(name);
    if (others) others.push(path);
    else byName.set(name, [path]);
    for (const each of statements) {
      if (each.kind === 'property') set.add(each.name);
      else if (each.kind === 'item') listed.add(each.item.type);
    }
  }
  return {
    find: (path) => {
      const file = parsed.get(path);
      return file ? [path, file] : byLowerCase.get(path.toLowerCase());
    },
    named: (fileName) => byName.get(fileName.toLowerCase()) ?? [],
    sets: (property) => set.has(property),
    lists: (type) => listed.has(type),
  };
}

function named(path: string, around: Evaluation): Project {
  const valueOf = (property: string): string | undefined =>
    around.expand(`$(${property})`).find((value) => value !== '' && !value.includes(hole));
  const name = valueOf('PackageId') ?? valueOf('AssemblyName') ?? nameInPath(path);
  const packable = around.expand('$(IsPackable)');
  return {
    name: name.toLowerCase(),
    version: valueOf('Version') ?? valueOf('VersionPrefix'),
    isPackable: !packable.every((value) => value.toLowerCase() === 'false'),
    around,
  };
}

function projectsIn(projects: ReadonlyMap<string, Project>, files: ProjectFiles): Projects {
  const paths = [...projects.keys()];
  const inFolder = new Map<string, number>();
  for (const path of paths) inFolder.set(getFolder(path), (inFolder.get(getFolder(path)) ?? 0) + 1);
  const names = new Set([...projects.values()].map(({ name }) => name));
  return {
    paths,
    named: (fileName) => files.named(fileName).filter((path) => projects.has(path)),
    has: (name) => names.has(name),
    at: (path) => {
      const [found = path] = files.find(path) ?? [];
      const project = projects.get(found);
      const folder = getFolder(found);
      // A folder with several projects would match all of them, so only the name identifies the project.
      return project && { name: project.name, ...(inFolder.get(folder) === 1 && { folder }) };
    },
  };
}

/** What is computed in the build can only be about what the files name. */
function noteComputed(around: Evaluation, partial: Map<string, Set<string> | undefined>): void {
  for (const { path } of around.unknownImports) partial.set(path, undefined);
  for (const [path, { computed }] of around.files) {
    if (computed.length === 0 || (partial.has(path) && !partial.get(path))) continue;
    const names = partial.get(path) ?? new Set<string>();
    for (const { item } of around.items) {
      for (const each of item.spec.split(';'))
        names.add(nameInPath(each.replaceAll('\\', '/').trim()).toLowerCase());
      names.add(item.spec.trim().toLowerCase());
    }
    for (const each of computed) names.add(nameInPath(each.replaceAll('\\', '/').trim()).toLowerCase());
    partial.set(path, names.size > mostNames ? undefined : names);
  }
}

const mostNames = 2000;

function toPackage(
  path: string,
  { name, version }: Project,
  found: readonly FoundDependency[],
  hasName: boolean,
): Package {
  return {
    ecosystem: 'nuget',
    name,
    ...(version !== undefined && { version }),
    folder: getFolder(path),
    manifest: path,
    ...(!hasName && { nameCounts: 'nowhere' as const }),
    dependencies: strongest(found).filter((each) => each.name !== name),
  };
}

/**
 * A package by a `.nuspec`, unless it describes the project beside it.
 *
 * @param projects folder and name of each
 */
function bundleOf(path: string, nuspec: Nuspec, projects: ReadonlySet<string>): Package[] {
  const { name, version, dependencies, libraries } = nuspec;
  const folder = getFolder(path);
  if (name === undefined || projects.has(`${folder}\n${name}`)) return [];
  const packed = libraries.map((library) => ({ name: library, scope: 'runtime' as const }));
  return [
    {
      ecosystem: 'nuget',
      name,
      ...(version !== undefined && { version }),
      folder,
      manifest: path,
      dependencies: strongest([...dependencies, ...packed]).filter((each) => each.name !== name),
    },
  ];
}
