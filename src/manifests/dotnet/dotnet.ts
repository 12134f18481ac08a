import type { Package } from '../../core/packages/package';
import { eachPackage } from '../eachPackage';
import { limits, type Steps } from '../limits';
import type { ManifestReader } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest } from '../strongest';
import { readDependencies, type ProjectAt } from './dependencies';
import { readProjectFile } from './projectFile';
import { findIn, nameInPath, surroundingsIn, type ProjectContext } from './surroundings';

/** Reads .NET projects, each an MSBuild file; several may share a folder. */
export const dotnet: ManifestReader = {
  ecosystem: 'nuget',

  isManifest(path) {
    return isProject(path) || /^directory\.(?:packages|build)\.props$/i.test(getFileName(path));
  },

  read(files) {
    const { parsed, problems } = parseEach(files, readProjectFile);
    const find = findIn(parsed);
    const steps = { left: limits.work };
    const findSurroundings = surroundingsIn(find, steps);
    const projects = new Map(
      [...parsed].flatMap(([path, file]) =>
        isProject(path) ? [[path, named(path, findSurroundings(path, file))] as const] : [],
      ),
    );
    const shared = sharedFolders(projects.keys());
    const projectAt: ProjectAt = (path) => {
      const [found = path] = find(path) ?? [];
      const project = projects.get(found);
      const folder = getFolder(found);
      // A folder with several projects would match all of them, so only the name identifies the project.
      return project && { name: project.name, ...(!shared.has(folder) && { folder }) };
    };
    const reading = eachPackage(projects, steps, (path, project) =>
      toPackage(path, project, projectAt, steps),
    );
    return { packages: reading.packages, problems: [...problems, ...reading.problems] };
  },
};

interface Project {
  readonly name: string;
  readonly around: ProjectContext;
}

function isProject(path: string): boolean {
  return /\.(?:cs|fs|vb)proj$/i.test(path);
}

function named(path: string, around: ProjectContext): Project {
  const { fill } = around;
  const name = fill('$(PackageId)') || fill('$(AssemblyName)') || nameInPath(path);
  return { name: name.toLowerCase(), around };
}

function sharedFolders(paths: Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const path of paths) {
    const folder = getFolder(path);
    if (seen.has(folder)) shared.add(folder);
    seen.add(folder);
  }
  return shared;
}

function toPackage(path: string, { name, around }: Project, projectAt: ProjectAt, steps: Steps): Package {
  const version = around.fill('$(Version)') || around.fill('$(VersionPrefix)');
  return {
    ecosystem: 'nuget',
    name,
    ...(version !== undefined && version !== '' && { version }),
    folder: getFolder(path),
    manifest: path,
    dependencies: strongest(readDependencies(path, around, projectAt, steps)).filter(
      (each) => each.name !== name,
    ),
  };
}
