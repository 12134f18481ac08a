import { limits } from '../limits';
import type { ManifestReader } from '../manifestReader';
import { fixturesIn } from '../nestedProjects';
import { parseEach } from '../parseEach';
import { getFolder } from '../paths';
import { bundlesByFolder } from './bundles';
import { withInferredParents } from './inferred';
import { pathsTo } from './lineage';
import { readPom } from './pom';
import { countedPoms, isMissed, isPom, mergeSame, unreadModules } from './pomFiles';
import { makesProjects, readBundle, readConfig, readExtensions } from './projectFolder';
import { projectsIn } from './projects';

/** Reads Maven projects, each with its own pom, which may inherit from others in the repository. */
export const maven: ManifestReader = {
  ecosystem: 'maven',

  isManifest(path) {
    const folders = getFolder(path).split('/');
    // Templates of projects that a user of the repository makes have no names yet.
    if (folders.includes('target') || folders.includes('archetype-resources')) return false;
    return (
      isPom(path) || isExtensions(path) || isConfig(path) || (isBundle(path) && !folders.includes('src'))
    );
  },

  *read(files, repository) {
    const of = (is: (path: string) => boolean) => [...files].filter(([path]) => is(path));
    const parsed = yield* parseEach(of(isPom), readPom, limits.xml);
    const extensions = yield* parseEach(of(isExtensions), readExtensions, limits.xml);
    const configs = yield* parseEach(of(isConfig), readConfig);
    const bundles = yield* parseEach(of(isBundle), readBundle);
    const poms = withInferredParents(countedPoms(parsed.parsed));
    const modulesOf = (path: string): string[] =>
      (poms.get(path)?.modules ?? []).flatMap((module) => pathsTo(getFolder(path), module));
    const fixtures = fixturesIn(
      of(isPom).map(([path]) => path),
      modulesOf,
    );
    const reading = yield* projectsIn(
      {
        poms,
        fixtures,
        extensions: byProjectFolder(extensions.parsed),
        configs: byProjectFolder(configs.parsed),
        bundles: bundlesByFolder(bundles.parsed),
        repository,
      },
      { left: limits.work },
    );
    const made = [...extensions.parsed].filter(([, each]) => each.some(makesProjects));
    return {
      packages: mergeSame(reading.packages),
      problems: [parsed, extensions, configs, bundles, reading]
        .flatMap(({ problems }) => problems)
        .concat(made.map(([path]) => ({ path, why: 'partial' })))
        .concat(unreadModules(poms, fixtures, parsed.problems))
        .filter(({ path }) => !isPom(path) || isMissed(path, poms))
        // Tests also read what's meant to be broken.
        .filter(({ path, why }) => why === 'tooLarge' || !fixtures.has(path)),
      ...(reading.images && { images: reading.images }),
    };
  },
};

function isExtensions(path: string): boolean {
  return `/${path}`.endsWith('/.mvn/extensions.xml');
}

function isConfig(path: string): boolean {
  return `/${path}`.endsWith('/.mvn/maven.config');
}

function isBundle(path: string): boolean {
  return `/${path}`.endsWith('/META-INF/MANIFEST.MF');
}

/** By the folder that contains `.mvn`. */
function byProjectFolder<T>(parsed: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...parsed].map(([path, value]) => [getFolder(getFolder(path)), value]));
}
