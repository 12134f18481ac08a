import type { Package } from '../../core/packages/package';
import { eachPackage } from '../eachPackage';
import { limits, type Steps } from '../limits';
import type { ManifestReader, Reading } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest } from '../strongest';
import { buildsIn, nearest, type Located, type Sources } from './builds';
import { readCatalogue } from './catalogue';
import { contextsIn, type Context } from './context';
import { indexAccessors, readDependencies, type GradleContext } from './dependencies';
import { assignNames } from './names';
import { readProperties } from './propertiesFile';
import { readScript } from './script';
import { readSettings } from './settings';

/**
 * Reads Gradle projects as far as possible without running their scripts; each script is reported as a
 * problem for that reason.
 */
export const gradle: ManifestReader = {
  ecosystem: 'gradle',

  isManifest(path) {
    return isScript(path) || isSettings(path) || isProperties(path) || isCatalogue(path);
  },

  read(files) {
    const of = (is: (path: string) => boolean) => [...files].filter(([path]) => is(path));
    const scripts = parseEach(of(isScript), readScript);
    const settings = parseEach(of(isSettings), readSettings);
    const properties = parseEach(of(isProperties), readProperties);
    const catalogues = parseEach(of(isCatalogue), readCatalogue);
    const partial = [...scripts.parsed.keys()].map((path) => ({ path, why: 'partial' as const }));
    const reading = packagesIn({
      scripts: byFolder(scripts.parsed),
      settings: byFolder(settings.parsed),
      properties: byFolder(properties.parsed),
      catalogues: byFolder(catalogues.parsed, (path) => getFolder(getFolder(path))),
    });
    return {
      packages: reading.packages,
      problems: [scripts, settings, properties, catalogues, reading]
        .flatMap(({ problems }) => problems)
        .concat(partial),
    };
  },
};

function isScript(path: string): boolean {
  return /^build\.gradle(?:\.kts)?$/.test(getFileName(path));
}

function isSettings(path: string): boolean {
  return /^settings\.gradle(?:\.kts)?$/.test(getFileName(path));
}

function isProperties(path: string): boolean {
  return getFileName(path) === 'gradle.properties';
}

function isCatalogue(path: string): boolean {
  return `/${path}`.endsWith('/gradle/libs.versions.toml');
}

/** If a folder has two scripts, Gradle uses the Groovy one, which sorts first. */
function byFolder<T>(
  parsed: ReadonlyMap<string, T>,
  folderFor: (path: string) => string = getFolder,
): ReadonlyMap<string, Located<T>> {
  const last = [...parsed].sort(([a], [b]) => (a < b ? 1 : -1));
  return new Map(last.map(([path, value]) => [folderFor(path), { path, value }]));
}

function packagesIn(sources: Sources): Reading {
  const steps = { left: limits.work };
  const builds = buildsIn(sources).map((build) => ({ build, contexts: contextsIn(build, sources, steps) }));
  const names = assignNames(builds.flatMap(({ contexts }) => contexts));
  const seen = new Set<string>();
  const projects = builds.flatMap(({ build, contexts }) => {
    const catalogue = sources.catalogues.get(nearest(sources.catalogues, build.folder) ?? '')?.value;
    const around = { names, catalogue, accessors: indexAccessors(build) };
    return contexts.flatMap((context) => {
      const { folder, manifest } = context.project;
      if (seen.has(folder)) return [];
      seen.add(folder);
      return [[manifest, { context, name: names.get(folder) ?? folder, around }] as const];
    });
  });
  return eachPackage(projects, steps, (_, { context, name, around }) =>
    toPackage(context, name, around, steps),
  );
}

function toPackage(context: Context, name: string, around: GradleContext, steps: Steps): Package {
  const { project, build } = context;
  const version = context.setting('version');
  const found = strongest(readDependencies(context, around, steps));
  const isWorkspaceRoot = project.path === ':' && build.projects.size > 1 && found.length === 0;
  return {
    ecosystem: 'gradle',
    name,
    ...(version !== undefined && { version }),
    folder: project.folder,
    manifest: project.manifest,
    ...(isWorkspaceRoot && { isWorkspaceRoot }),
    dependencies: found.filter((each) => each.name !== name),
  };
}
