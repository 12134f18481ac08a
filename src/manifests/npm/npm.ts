import { isIdleFolder } from '../../core/packages/idleFolders';
import type { Sliced } from '../../core/model/slices';
import type { Package } from '../../core/packages/package';
import { collect } from '../collect';
import { isInFixtures } from '../fixtureFolders';
import { limits, type Steps } from '../limits';
import type { ManifestReader, Problem, Reading } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import type { FoundDependency } from '../strongest';
import { aliasProblems } from './aliases';
import { readDeno } from './deno';
import { directNames, foldersIn, hasDependencies, readDependencies } from './dependencies';
import { extended } from './extended';
import { isFields, parseJson, type Fields } from './fields';
import { hookProblem, isHooks } from './hooks';
import { parseJsonc } from './jsonc';
import { readNx } from './nx';
import { isVersion, nameOf, type NpmPlace } from './place';
import { broughtIn, overridden, type Overrides } from './overridden';
import { placed, type Placed } from './placed';
import { isPublishedAsCopy } from './publishedCopy';
import { isName } from './specifier';
import { catalogIn, readDeclaration } from './workspace';
import { parseYaml } from './yaml';

/** Reads packages of npm, Yarn, pnpm, Bun, Lerna, Rush, Nx and Deno. */
export const npm: ManifestReader = { ecosystem: 'npm', isManifest, read };

function isManifest(path: string): boolean {
  return (manifests.test(path) || atTop.test(path) || isHooks(path)) && !installed.test(path);
}

const manifests =
  /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|lerna\.json|rush\.json|\.yarnrc\.yml|deno\.jsonc?|jsr\.json|deno\.lock|import[_-]map\.json|nx\.json|project\.json|angular\.json|workspace\.json)$/;
/** Paths for TypeScript's imports. */
const atTop = /^tsconfig(?:\.base)?\.json$/;
const installed = /(?:^|\/)node_modules\//;

function* read(files: ReadonlyMap<string, string>, repository: string): Sliced<Reading> {
  const own = [...files].filter(([path]) => isManifest(path));
  const json = yield* parseEach(
    own.filter(([path]) => !isYaml(path) && !isHooks(path)),
    (text, path) => (path.endsWith('package.json') ? parseJson(text) : parseJsonc(text)),
    limits.json,
  );
  const yaml = yield* parseEach(
    own.filter(([path]) => isYaml(path)),
    parseYaml,
    limits.yaml,
  );
  const unread = [...yaml.problems, ...json.problems];
  const parsed = new Map([...json.parsed, ...yaml.parsed]);
  const folders = yield* placed(yield* toPlaces(parsed, unread, { left: limits.matching }));
  const kept = new Set(folders.map(({ place }) => place.folder));
  // Members may be missing below a workspace whose patterns couldn't all be matched.
  const cut = folders.filter(({ place }) => place.declaration?.workspace.isCut() === true);
  const nx = yield* readNx(parsed, folders, { left: limits.work });
  const direct = new Set(folders.flatMap(({ place }) => directNames(place.manifest)));
  const names = new Set(folders.flatMap(({ place }) => place.name ?? []));
  const packages = yield* collect(folders, (each) =>
    packageIn(each, repository, { implied: nx.implied, direct, own: names }),
  );
  const hooks = own.filter(([path]) => isHooks(path) && kept.has(getFolder(path)));
  const deno = yield* readDeno(folders, parsed, packages, repository);
  const all = [...deno.packages, ...nx.packages];
  return {
    packages: all,
    problems: [
      // Tools that read manifests have broken ones among their fixtures; losing those doesn't matter.
      ...unread.filter(({ path }) => kept.has(getFolder(path))),
      ...cut.map(({ place }) => ({ path: manifestAt(place.folder), why: 'tooLarge' as const })),
      ...deno.problems,
      ...nx.problems,
      ...aliasProblems(parsed, all),
      ...copyProblems(folders),
      ...hooks.flatMap(([path, text]) => hookProblem(path, text) ?? []),
    ],
  };
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

function* toPlaces(
  parsed: ReadonlyMap<string, Fields>,
  unread: readonly Problem[],
  steps: Steps,
): Sliced<NpmPlace[]> {
  const folders = new Map<string, Map<string, Fields>>();
  for (const [path, fields] of [...parsed, ...unread.map(({ path }) => [path, {}] as const)]) {
    if (!isPlace(path)) continue;
    const inFolder = folders.get(getFolder(path)) ?? new Map<string, Fields>();
    folders.set(getFolder(path), inFolder.set(getFileName(path), fields));
  }
  const pointedAt = new Set(
    yield* collect(folders, ([folder, texts]) => {
      const isOurs = !isInFixtures(folder) && !folder.split('/').some(isIdleFolder);
      return isOurs ? foldersIn(texts.get('package.json') ?? {}, folder) : [];
    }),
  );
  return yield* collect(folders, ([folder, texts]): NpmPlace => {
    const manifest = texts.get('package.json') ?? {};
    const deno = texts.get('deno.json') ?? texts.get('deno.jsonc') ?? texts.get('jsr.json');
    const name = manifest['name'];
    return {
      folder,
      manifest,
      texts,
      declaration: readDeclaration(texts, steps),
      hasDependencies: hasDependencies(manifest) || isFields(deno?.['imports']),
      isPublished: manifest['private'] !== true && isVersion(manifest['version'] ?? deno?.['version']),
      isPointedAt: pointedAt.has(folder),
      ...(isName(name) && { name }),
    };
  });
}

/** Whether a file may make its folder a package or a workspace. */
function isPlace(path: string): boolean {
  return /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|\.yarnrc\.yml|lerna\.json|rush\.json|deno\.jsonc?|jsr\.json)$/.test(
    path,
  );
}

/** Whether npm refuses to publish it. What says how it's published is published from a copy. */
function isKept(manifest: Fields): boolean {
  const isPublished = isFields(manifest['publishConfig']) || isPublishedAsCopy(manifest);
  return manifest['private'] === true && !isPublished;
}

/** A program writes the manifest that is published, and may give it another name. */
function copyProblems(folders: readonly Placed<NpmPlace>[]): Problem[] {
  return folders
    .filter(
      ({ place: { manifest, declaration }, isFixture }) =>
        manifest['private'] === true &&
        !isFixture &&
        declaration?.hasMembers !== true &&
        !isFields(manifest['publishConfig']) &&
        isPublishedAsCopy(manifest),
    )
    .map(({ place }) => ({ path: manifestAt(place.folder), why: 'partial', names: [] }));
}

function manifestAt(folder: string): string {
  return folder === '' ? 'package.json' : `${folder}/package.json`;
}

/** What is known of the whole repository. */
interface Around {
  readonly implied: ReadonlyMap<string, readonly FoundDependency[]>;
  /** Names that any package asks for itself. */
  readonly direct: ReadonlySet<string>;
  /** Names of the repository's own packages. */
  readonly own: ReadonlySet<string>;
}

function packageIn(
  { place, workspaces, root, isFixture }: Placed<NpmPlace>,
  repository: string,
  { implied, direct, own }: Around,
): Package[] {
  const { folder, manifest, name, declaration, texts, hasDependencies } = place;
  const catalog = catalogIn(workspaces);
  const overrides: Overrides | undefined = root && {
    all: root.workspace.overrides,
    folder: root.folder,
    catalog,
  };
  const isRoot = root?.folder === folder;
  const more = [
    ...(implied.get(folder) ?? []),
    ...extended(
      root?.workspace.extensions ?? [],
      { name, isRoot, folder: root?.folder ?? '' },
      catalog,
      (each) => own.has(each),
    ),
    ...(overrides && isRoot ? broughtIn(overrides, (each) => direct.has(each)) : []),
  ];
  const hasMembers = declaration?.hasMembers === true;
  // A package.json without a name is an application, or only a mark such as `{"type":"module"}`.
  const isNameless = name === undefined;
  const isMark = hasDependencies !== true && more.length === 0;
  if (!texts.has('package.json') || (isNameless && isMark)) return [];
  const version = manifest['version'];
  const nameCounts = isNameless ? 'nowhere' : isFixture ? 'fixtures' : isKept(manifest) && 'repository';
  const dependencies = readDependencies(manifest, folder, catalog, more);
  return [
    {
      ecosystem: 'npm',
      name: name ?? nameOf(folder, repository),
      ...(isVersion(version) && { version }),
      folder,
      ...(hasMembers && (isNameless || manifest['private'] === true) && { isWorkspaceRoot: true }),
      ...(nameCounts && { nameCounts }),
      manifest: manifestAt(folder),
      dependencies: overrides ? overridden(dependencies, name, overrides) : dependencies,
    },
  ];
}
