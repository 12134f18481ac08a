import type { Package, Scope } from '../../core/packages/package';
import { isInFixtures } from '../fixtureFolders';
import { limits } from '../limits';
import type { ManifestReader, Problem } from '../manifestReader';
import { namesInText } from '../namesInText';
import { isFields, textsIn, type Fields } from '../npm/fields';
import { parseYaml } from '../npm/yaml';
import { parseEach } from '../parseEach';
import { getFileName, getFolder, joinPath } from '../paths';
import { isRepository, parseRepositoryUrl } from '../repositoryUrl';
import { strongest, type FoundDependency } from '../strongest';

/** Reads Dart's and Flutter's packages. */
export const dart: ManifestReader = {
  ecosystem: 'pub',

  isManifest(path) {
    return (
      /^pubspec(?:_overrides)?\.yaml$/.test(getFileName(path)) &&
      !/(?:^|\/)(?:\.dart_tool|\.pub-cache|\.symlinks)\//.test(path)
    );
  },

  *read(files) {
    const { parsed, problems } = yield* parseEach(files, parsePubspec, pubspecs);
    const manifests = [...parsed].filter(([path]) => !isOverrides(path));
    const overridesOf = (path: string): Fields =>
      fieldsIn(
        parsed.get(path.replace(/pubspec\.yaml$/, 'pubspec_overrides.yaml')) ?? {},
        'dependency_overrides',
      );
    return {
      packages: manifests.flatMap(([path, manifest]) => toPackage(path, manifest, overridesOf(path))),
      problems: problems.map((each) => confined(each, files.get(each.path) ?? '')),
    };
  },
};

/** A repository of 1,000 packages has as many; each is small. */
const pubspecs = { ...limits.yaml, lettersTogether: 2_000_000, signsTogether: 200_000 };

/** A template of a generator isn't YAML, and no package. */
function confined(problem: Problem, text: string): Problem {
  const names = problem.why === 'syntax' ? namesInText(text, /\w+/g) : undefined;
  return names ? { ...problem, names } : problem;
}

/** A file beside the manifest, in which a developer or a tool of workspaces takes packages from elsewhere. */
function isOverrides(path: string): boolean {
  return getFileName(path) === 'pubspec_overrides.yaml';
}

function parsePubspec(text: string, path: string): Fields {
  const manifest = parseYaml(text);
  if (!isOverrides(path) && typeof manifest['name'] !== 'string')
    throw new SyntaxError('Missing package name.');
  return manifest;
}

const sections: readonly (readonly [section: string, scope: Scope])[] = [
  ['dependencies', 'runtime'],
  ['dev_dependencies', 'dev'],
];

function toPackage(path: string, manifest: Fields, more: Fields): Package[] {
  const { name, version } = manifest;
  if (typeof name !== 'string') return [];
  const folder = getFolder(path);
  const overrides = { ...fieldsIn(manifest, 'dependency_overrides'), ...more };
  const found = sections.flatMap(([section, scope]) =>
    Object.entries(fieldsIn(manifest, section)).flatMap(([key, value]): FoundDependency[] => {
      const instead = Object.hasOwn(overrides, key) ? overrides[key] : value;
      // It comes with the tool itself.
      if (isFields(instead) && 'sdk' in instead) return [];
      return [{ ...dependencyOf(key, instead, folder), scope }];
    }),
  );
  // What is only overridden is needed by others, and taken from here in tests.
  const tried = Object.entries(overrides).map(([key, value]): FoundDependency => ({
    ...dependencyOf(key, value, folder),
    scope: 'dev',
  }));
  return [
    {
      ecosystem: 'pub',
      name,
      ...(typeof version === 'string' && { version }),
      folder,
      manifest: path,
      ...(isRoot(manifest) && { isWorkspaceRoot: true }),
      ...(isInFixtures(folder)
        ? { nameCounts: 'nowhere' as const }
        : manifest['publish_to'] === 'none' && { nameCounts: 'repository' as const }),
      dependencies: strongest([...found, ...tried]).filter((each) => each.name !== name),
    },
  ];
}

/** A root that only ties a workspace together. */
function isRoot(manifest: Fields): boolean {
  const isShared = textsIn(manifest['workspace']).length > 0 || isFields(manifest['melos']);
  return isShared && Object.keys(fieldsIn(manifest, 'dependencies')).length === 0;
}

function dependencyOf(key: string, value: unknown, folder: string): Omit<FoundDependency, 'scope'> {
  if (typeof value === 'string') return { name: key, range: toRange(value) };
  if (!isFields(value)) return { name: key };
  const range = typeof value['version'] === 'string' ? toRange(value['version']) : undefined;
  const hosted = isFields(value['hosted']) ? value['hosted']['name'] : undefined;
  const name = typeof hosted === 'string' ? hosted : key;
  if (typeof value['path'] === 'string') return { name, range, folder: joinPath(folder, value['path']) };
  const git = isFields(value['git']) ? value['git'] : { url: value['git'] };
  if (typeof git['url'] !== 'string') return { name, range };
  const repository = repositoryOf(git['url']);
  const inside = typeof git['path'] === 'string' ? joinPath('', git['path']) : undefined;
  return { name, range, repository, ...(repository !== undefined && { folder: inside }) };
}

function repositoryOf(url: string): string | undefined {
  return isRepository(url) ? undefined : parseRepositoryUrl(url)?.repository;
}

function toRange(text: string): string | undefined {
  return text === 'any' || text === '' ? undefined : text;
}

function fieldsIn(manifest: Fields, key: string): Fields {
  const value = Object.hasOwn(manifest, key) ? manifest[key] : undefined;
  return isFields(value) ? value : {};
}
