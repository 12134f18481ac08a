import { isIdleFolder } from '../core/packages/idleFolders';
import { repositoryKey } from '../core/model/ids';
import type { Unread } from '../core/packages/packageMap';
import { isInExamples, isInFixtures } from './fixtureFolders';
import { limits } from './limits';
import { getFileName, getFolder } from './paths';
import { unreadFamilyTable, type UnreadFamily } from './unread/families';

/** Returns whether a file's text is worth fetching although it's not parsed: it may name what others publish. */
export function isUnreadManifest(path: string): boolean {
  return textOfAny.test(`/${path}`) && isOurs(path);
}

/** Returns whether a file belongs to a family that has no reader. */
export function isOfUnreadFamily(path: string): boolean {
  return manifestOfAny.test(`/${path}`) && isOurs(path);
}

/**
 * Tells families that no reader understands, by the names of their manifests: one for each family and topmost
 * folder. Where a family may depend on what others publish, the names in its texts confine that.
 *
 * @param known The folders of packages that were read.
 */
export function unreadFamilies(
  {
    repository,
    paths,
    texts,
  }: { repository: string; paths: readonly string[]; texts: ReadonlyMap<string, string> },
  known: ReadonlySet<string>,
): Unread[] {
  const own = paths.filter((path) => isOfUnreadFamily(path) || isUnreadManifest(path));
  const isPants = own.includes('pants.toml');
  return unreadFamilyTable.flatMap((family) => {
    const manifests = own.filter((path) => family.path.test(`/${path}`));
    if (family.isUser) return user(family, manifests, { repository, texts });
    const name = family.name === 'Bazel' && isPants ? 'Pants' : family.name;
    const named = family.uses ? own.filter((path) => family.uses?.path.test(`/${path}`) === true) : [];
    const places = topmost(
      manifests.filter((path) => family.isBeside !== true || !known.has(folderOf(path))),
    );
    // What is beside a package can still depend on others.
    const all = places.length > 0 || manifests.length === 0 ? places : topmost(manifests).slice(0, 1);
    const isLeft = places.length === 0;
    return all
      .map((place, index): Unread => {
        const used = index === 0 ? usedBy(family, named, { repository, texts }) : {};
        return {
          what: `${repository}:${place}`,
          ...(!isLeft && { family: name }),
          ...used,
          ...(family.spans === true && { hides: 'targets' as const }),
          why: 'noReader',
        };
      })
      .filter((each) => each.family !== undefined || each.ecosystem !== undefined);
  });
}

// Tried once for each of maybe 100,000 files.
const manifestOfAny = together(unreadFamilyTable.map(({ path }) => path));
const textOfAny = together(
  unreadFamilyTable.flatMap(({ path, uses, repositoriesIn }) => uses?.path ?? (repositoriesIn ? path : [])),
);

function together(all: readonly RegExp[]): RegExp {
  return new RegExp(all.map(({ source }) => source).join('|'));
}

/** Copies of other people's code, input of tests and things to copy depend on nothing, and nobody on them. */
function isOurs(path: string): boolean {
  const folder = getFolder(path);
  return (
    !isInFixtures(folder) &&
    !isInExamples(folder) &&
    !folder.split('/').some((name) => isIdleFolder(name) || copied.test(name))
  );
}

const copied =
  /^(?:third[-_]?party|3rd[-_]?party|external|extern|vendored|deps|Carthage|\.build|submodules)$/i;

interface Texts {
  readonly repository: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** Files of no package: all together count once, and only if they name anything. */
function user(family: UnreadFamily, manifests: readonly string[], all: Texts): Unread[] {
  const [path] = manifests;
  if (path === undefined) return [];
  const used = usedBy(family, manifests, all);
  const isNobody = used.names?.length === 0 || used.repositories?.length === 0;
  return isNobody ? [] : [{ what: `${all.repository}:${path}`, ...used, why: 'noReader' }];
}

function usedBy(
  { uses, repositoriesIn, isForOthers }: UnreadFamily,
  paths: readonly string[],
  { repository, texts }: Texts,
): Pick<Unread, 'ecosystem' | 'names' | 'repositories'> {
  const [owner = ''] = repository.split('/');
  const known = paths
    .flatMap((path) => texts.get(path) ?? [])
    .filter(({ length }) => length <= limits.text.letters);
  const isOther = (each: string): boolean => repositoryKey(each) !== repositoryKey(repository);
  const named = known.flatMap((text) => {
    const all = repositoriesIn?.(text, owner) ?? [];
    return isForOthers?.(text) === true ? all : all.filter(isOther);
  });
  const others = repositoriesIn && [...new Set(named)].slice(0, mostNames);
  // An address that wasn't read may be any.
  const isWhole = known.length === paths.length;
  const repositories = others && (isWhole || uses) && { repositories: others };
  if (!uses) return { ...repositories };
  const names = new Set<string>();
  let letters = 0;
  for (const path of paths) {
    const text = texts.get(path);
    letters += text?.length ?? 0;
    const found =
      text === undefined || letters > limits.text.lettersTogether || text.length > limits.text.letters
        ? undefined
        : uses.namesIn(text, owner);
    if (!found) return { ecosystem: uses.ecosystem };
    for (const name of found) names.add(name);
    if (names.size > mostNames) return { ecosystem: uses.ecosystem };
  }
  return { ecosystem: uses.ecosystem, names: [...names], ...(others?.length && repositories) };
}

const mostNames = 3000;

/** A bundle is a file to its users. */
function folderOf(path: string): string {
  return getFolder(
    path
      .replace(/\.xcodeproj\/project\.pbxproj$/, '.xcodeproj')
      .replace(insideIts, '$1$2$3$4')
      .replace(/\/ProjectSettings\/[^/]+$|^ProjectSettings\/[^/]+$/, '/x')
      .replace(/^\//, ''),
  );
}

/**
 * One path for each folder with manifests that isn't inside of another one; if these are many, one for each
 * outermost folder, or for all.
 */
function topmost(paths: readonly string[]): string[] {
  const byFolder = new Map<string, string>();
  for (const path of [...paths].sort()) {
    const folder = folderOf(path);
    if (!byFolder.has(folder))
      byFolder.set(folder, folder === '' ? shown(path) : `${folder}/${getFileName(shown(path))}`);
  }
  const top = [...byFolder].filter(([folder]) => ![...parentsOf(folder)].some((each) => byFolder.has(each)));
  if (top.length <= mostPlaces) return top.map(([, path]) => path);
  const outer = new Set(top.map(([folder]) => folder.split('/')[0] ?? ''));
  return outer.size <= mostPlaces ? [...outer].map((folder) => `${folder}/*`) : ['*'];
}

const mostPlaces = 20;

function shown(path: string): string {
  return path
    .replace(/\.xcodeproj\/project\.pbxproj$/, '.xcodeproj')
    .replace(insideIts, '$1$2$3$4')
    .replace(/(^|\/)ProjectSettings\//, '$1');
}

/** Manifests in a folder of their own, which stand for the folder around it. */
const insideIts = /(^|\/)(?:meta\/(main\.ya?ml)|manifests\/(init\.pp)|debian\/(control))$/;

/** Yields the folders above one, the root included. */
function* parentsOf(folder: string): Generator<string> {
  for (let inner = folder; inner !== '';) {
    inner = getFolder(inner);
    yield inner;
  }
}
