import type { Dependency, Package, Scope } from '../../core/packages/package';
import { eachPackage, whileStepsLast } from '../eachPackage';
import { isInFixtures } from '../fixtureFolders';
import { limits, type Steps } from '../limits';
import type { ManifestReader, Problem } from '../manifestReader';
import { namesInText } from '../namesInText';
import { isFields, parseJson, textEntries, type Fields } from '../npm/fields';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import { sourcesIn, type Source } from './sources';

/** Reads Composer's packages, and applications without a name. */
export const php: ManifestReader = {
  ecosystem: 'composer',

  isManifest(path) {
    return getFileName(path) === 'composer.json' && !/(?:^|\/)vendor\//.test(path);
  },

  *read(files, repository) {
    const steps: Steps = { left: limits.work };
    const { parsed, problems } = yield* parseEach(files, parseJson, limits.json);
    const folders = new Map<string, string>();
    for (const [path, manifest] of parsed) {
      const name = nameOf(manifest);
      if (name !== undefined && !folders.has(name)) folders.set(name, getFolder(path));
    }
    const made = yield* eachPackage(parsed, steps, (path, manifest) =>
      toPackage(path, manifest, repository, folders, steps),
    );
    const aliases = made.packages.flatMap((each) => {
      const manifest = parsed.get(each.manifest);
      return manifest ? aliasesOf(each, manifest, folders) : [];
    });
    return {
      packages: [...made.packages, ...aliases],
      problems: [...problems.map((each) => confined(each, files.get(each.path) ?? '')), ...made.problems],
    };
  },
};

/** A broken manifest's names are in its text, where slashes may be escaped. */
function confined(problem: Problem, text: string): Problem {
  const names =
    problem.why === 'syntax'
      ? namesInText(text.toLowerCase().replaceAll('\\/', '/'), /[a-z\d][\w.-]*\/[\w.-]+/g)
      : undefined;
  return names ? { ...problem, names } : problem;
}

function toPackage(
  path: string,
  manifest: Fields,
  repository: string,
  folders: ReadonlyMap<string, string>,
  steps: Steps,
): Package {
  const folder = getFolder(path);
  const name = nameOf(manifest);
  const version = manifest['version'];
  const isFixture = isInFixtures(folder);
  const sourceOf = sourcesIn(manifest, folder);
  const found = dependenciesIn(manifest, sourceOf, folders, steps);
  return {
    ecosystem: 'composer',
    name: name ?? (folder === '' ? getFileName(repository) : folder),
    ...(typeof version === 'string' && { version }),
    folder,
    manifest: path,
    ...((name === undefined || isFixture) && { nameCounts: 'nowhere' as const }),
    dependencies: fromCandidates(strongest(whileStepsLast(found, steps)), sourceOf, steps).filter(
      (each) => each.name !== name,
    ),
  };
}

const sections: readonly (readonly [section: string, scope: Scope])[] = [
  ['require', 'runtime'],
  ['require-dev', 'dev'],
];

function dependenciesIn(
  manifest: Fields,
  sourceOf: (name: string, steps: Steps) => Source,
  folders: ReadonlyMap<string, string>,
  steps: Steps,
): FoundDependency[] {
  const found = sections.flatMap(([section, scope]) =>
    textEntries(manifest[section]).flatMap(([key, range]): FoundDependency[] => {
      const name = key.toLowerCase();
      if (!isPackageName(name)) return [];
      const { isByPath, repository } = sourceOf(name, steps);
      const folder = isByPath(folders.get(name)) ? folders.get(name) : undefined;
      return [{ name, scope, range: toRange(range), folder, repository }];
    }),
  );
  // A repository's package that stands for others of the same repository contains them.
  const contained = textEntries(manifest['replace']).flatMap(([key]): FoundDependency[] => {
    const folder = folders.get(key.toLowerCase());
    return folder === undefined ? [] : [{ name: key.toLowerCase(), scope: 'runtime', folder }];
  });
  return [...found, ...contained];
}

/**
 * Adds the repositories that a dependency may come from besides the registry: a fork keeps the package's name
 * whatever its own is. Each is meant only if it has that name.
 */
function fromCandidates(
  dependencies: readonly Dependency[],
  sourceOf: (name: string, steps: Steps) => Source,
  steps: Steps,
): Dependency[] {
  return dependencies.flatMap((each) => [
    each,
    ...(each.folder === undefined && each.repository === undefined
      ? sourceOf(each.name, steps).candidates.map((repository) => ({ ...each, repository }))
      : []),
  ]);
}

/** A package may also be called what it replaces or provides, if that's of the same vendor. */
function aliasesOf(each: Package, manifest: Fields, folders: ReadonlyMap<string, string>): Package[] {
  const [vendor = ''] = each.name.split('/');
  if (each.nameCounts !== undefined || manifest['type'] === 'project') return [];
  const names = ['replace', 'provide'].flatMap((key) =>
    textEntries(manifest[key]).map(([name]) => name.toLowerCase()),
  );
  return [...new Set(names)]
    .filter((name) => name.startsWith(`${vendor}/`) && !folders.has(name))
    .slice(0, mostAliases)
    .map((name) => ({ ...each, name, dependencies: [] }));
}

const mostAliases = 200;

function nameOf(manifest: Fields): string | undefined {
  const name = isFields(manifest) && Object.hasOwn(manifest, 'name') ? manifest['name'] : undefined;
  return typeof name === 'string' && isPackageName(name.toLowerCase()) ? name.toLowerCase() : undefined;
}

/** PHP itself and its extensions have no slash. */
function isPackageName(name: string): boolean {
  return name.length <= 300 && /^[a-z\d][\w.-]*\/[\w.-]+$/.test(name);
}

/** Without a stability's mark and a commit. */
function toRange(range: string): string | undefined {
  const bare = range.trim();
  return bare === '*' || bare === '' || bare.startsWith('@') || bare === 'self.version' ? undefined : bare;
}
