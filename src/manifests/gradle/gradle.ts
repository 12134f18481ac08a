import { limits } from '../limits';
import type { ManifestReader } from '../manifestReader';
import { isFixtureFolder } from '../nestedProjects';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import type { LocatedBuild } from './builds';
import { readCatalogue } from './catalogue';
import { projectsIn } from './projects';
import { readProperties } from './propertiesFile';
import { readScript } from './script';
import { readSettings } from './settings';

/**
 * Reads Gradle projects as far as possible without running their scripts; what a script computes is reported
 * as a problem.
 */
export const gradle: ManifestReader = {
  ecosystem: 'gradle',

  isManifest(path) {
    return (
      isScript(path) ||
      isSettings(path) ||
      isProperties(path) ||
      isCatalogue(path) ||
      isPart(path) ||
      isPluginFile(path)
    );
  },

  *read(files) {
    const of = (is: (path: string) => boolean) => [...files].filter(([path]) => is(path));
    const scripts = yield* parseEach(of(isScript), readScript, limits.script);
    const settings = yield* parseEach(of(isSettings), readSettings, limits.script);
    const properties = yield* parseEach(of(isProperties), readProperties);
    const catalogues = yield* parseEach(of(isCatalogue), readCatalogue, limits.toml);
    const parts = yield* parseEach(of(isPart), readScript, limits.script);
    const pluginFiles = yield* parseEach(of(isPluginFile), readPluginClass);
    const reading = yield* projectsIn(
      {
        scripts: byFolder(scripts.parsed),
        settings: byFolder(settings.parsed),
        properties: byFolder(properties.parsed),
        catalogues: catalogues.parsed,
        parts: parts.parsed,
        pluginFiles: pluginFiles.parsed,
      },
      { left: limits.work },
    );
    return {
      packages: reading.packages,
      problems: [scripts, settings, properties, catalogues, parts, pluginFiles, reading]
        .flatMap(({ problems }) => problems)
        // Tests also read what's meant to be broken.
        .filter(({ path, why }) => why === 'tooLarge' || !isFixtureFolder(getFolder(path))),
      ...(reading.images && { images: reading.images }),
    };
  },
};

function isScript(path: string): boolean {
  return /^build\.gradle(?:\.kts)?$/.test(getFileName(path)) && !isInSources(path);
}

/** There, scripts are plugins, whatever they're called. */
function isInSources(path: string): boolean {
  return /(?:^|\/)src\/main\/(?:kotlin|groovy)\//.test(path);
}

function isSettings(path: string): boolean {
  return /^settings\.gradle(?:\.kts)?$/.test(getFileName(path));
}

function isProperties(path: string): boolean {
  return getFileName(path) === 'gradle.properties';
}

function isCatalogue(path: string): boolean {
  return path.endsWith('.versions.toml') || /(?:^|\/)gradle\/[\w-]+\.toml$/.test(path);
}

/** Scripts that others apply, and the sources of plugins: in a build's own build, or named like one. */
function isPart(path: string): boolean {
  if (isScript(path) || isSettings(path)) return false;
  if (/\.gradle(?:\.kts)?$/.test(path)) return true;
  if (!/\/src\/main\/(?:kotlin|groovy|java)\/.*\.(?:kt|groovy|java)$/.test(`/${path}`)) return false;
  return /Plugin\.\w+$/.test(path) || /\/(?:buildSrc|build-logic)\//.test(`/${path}`);
}

function isPluginFile(path: string): boolean {
  return /(?:^|\/)src\/main\/resources\/META-INF\/gradle-plugins\/[^/]+\.properties$/.test(path);
}

/** Without its package. */
function readPluginClass(text: string): string {
  const name = readProperties(text).get('implementation-class') ?? '';
  return name.slice(name.lastIndexOf('.') + 1);
}

/** If a folder has two scripts, Gradle uses the Groovy one, which sorts first. */
function byFolder<T>(parsed: ReadonlyMap<string, T>): ReadonlyMap<string, LocatedBuild<T>> {
  const last = [...parsed].sort(([a], [b]) => (a < b ? 1 : -1));
  return new Map(last.map(([path, value]) => [getFolder(path), { path, value }]));
}
