import type { Sliced } from '../../core/model/slices';
import type { Dependency, Package } from '../../core/packages/package';
import { isWorkflow } from '../actions/workflowPath';
import { collect } from '../collect';
import { readHowBuilt, saysHowBuilt, toImagePackage, type Naming } from './built';
import { basesOfBake, isBake } from './bake';
import { isSkaffold, namesOfBuilt, withNames } from './builtNames';
import { isInFixtures } from '../fixtureFolders';
import type { ManifestReader, Problem } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder, joinPath } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import { yamlLines } from '../yamlLines';
import { contextsIn, isAside, placeOf } from './context';
import { readDockerfile } from './dockerfile';
import { imagesIn, mayRunImages } from './imageUsers';
import { parseImage, toDependency } from './image';
import { mayPublish, publishedIn } from './published';

/**
 * Reads images: what a Dockerfile is built from, and what compose files and workflows run. Which repository
 * provides an image is seldom written down: here it's `ghcr.io/owner/name` by the repository of that name, by
 * a folder of that name, or by whoever's workflow pushes it. For images in other private registries, figures
 * of what is called alike say "at least".
 */
export const docker: ManifestReader = {
  ecosystem: 'docker',

  isManifest,

  *read(files, repository, built = []) {
    const [owner = ''] = repository.split('/');
    const texts = yield* parseEach(
      [...files].filter(([path]) => isManifest(path)),
      (text) => text,
    );
    const unread: Problem[] = [...texts.problems];
    const dockerfiles = [...texts.parsed].filter(([path]) => isDockerfile(path));
    const publishers = [...texts.parsed].filter(([path]) => mayPublish(path));
    const pushed = yield* collect(publishers, ([, text]) => publishedIn(text, repository));
    const published = pushed.flatMap((image) => parseImage(withKnownRegistry(image, owner), owner) ?? []);
    const images = (
      path: string,
      written: readonly string[],
      scope: FoundDependency['scope'],
    ): FoundDependency[] =>
      written.flatMap((text) => {
        const image = parseImage(text, owner);
        if (image?.isPrivate) note(path, [image.last]);
        return image ? toDependency(image, scope) : [];
      });
    const noteUnclear = (path: string, image: string): void => {
      const last = /(?:^|\/)([\w.-]+)(?:[:@][^/]*)?$/.exec(image)?.[1];
      if (last === undefined) unread.push({ path, why: 'partial' });
      else note(path, [last.toLowerCase()]);
    };
    const note = (path: string, lasts: readonly string[]): void => {
      const names = lasts.map((last) => `ghcr.io/${owner}/${last}`.toLowerCase());
      unread.push({ path, why: 'partial', names });
    };
    const contexts = new Map(
      yield* collect(
        [...texts.parsed].filter(([path]) => isWorkflow(path) || isCompose(path)),
        ([path, text]) => contextsIn(path, text, yamlLines(text)),
      ),
    );
    const places = new Map<string, string>();
    const packages: Package[] = [];
    for (const [path, text] of dockerfiles) {
      yield;
      const { images: from, unclear, copies } = readDockerfile(text);
      const place = placeOf(path, copies, contexts.get(path));
      places.set(getFolder(path), place);
      for (const image of unclear) noteUnclear(path, image);
      packages.push(toPackage(path, place, repository, strongest(images(path, from, 'runtime'))));
    }
    const naming: Naming = {
      owner,
      nameAt: (folder) => nameAt(folder, repository),
      images: (path, written) => images(path, written, 'runtime'),
      noteUnclear,
    };
    const stated = [...texts.parsed].flatMap(([path, text]) =>
      saysHowBuilt(path) ? (readHowBuilt(path, text, owner) ?? []) : [],
    );
    for (const image of [...built, ...stated]) {
      yield;
      const { made, problems } = toImagePackage(image, naming);
      packages.push(made);
      unread.push(...problems);
    }
    const given = yield* collect(
      [...texts.parsed].filter(([path]) => isCompose(path) || isSkaffold(path) || isBake(path)),
      ([path, text]) => namesOfBuilt(path, text, isBake(path) ? [] : yamlLines(text)),
    );
    const called = withNames(
      packages,
      given.map((each) => ({ ...each, image: withDefaults(each.image) })),
      owner,
    );
    unread.push(...called.problems);
    const named = withPublished(
      called.packages,
      published.map(({ name }) => name),
    );
    // In GitHub's own registry, a computed name is likely that of the folder.
    const isUnnamed =
      packages.length > 0 && pushed.some((image) => image.endsWith('\0') && !image.startsWith('ghcr.io/'));
    if (named.isUnclear || isUnnamed)
      unread.push({ path: named.path, why: 'partial', names: packages.map(({ name }) => name) });
    const folders = new Set(packages.map(({ folder }) => folder));
    const users = yield* usersOf(texts.parsed, (path, from, builds) => [
      ...images(
        path,
        from.filter((image) => !called.names.has(image)),
        'build',
      ),
      ...builds
        .map((folder) => (folders.has(folder) ? folder : (places.get(folder) ?? folder)))
        .filter((folder) => folders.has(folder))
        .map((folder): FoundDependency => ({ name: nameAt(folder, repository), scope: 'build', folder })),
    ]);
    return { packages: [...named.packages, ...users], problems: merged(unread) };
  },
};

function isManifest(path: string): boolean {
  return (
    isDockerfile(path) ||
    isCompose(path) ||
    mayPublish(path) ||
    mayRunImages(path) ||
    saysHowBuilt(path) ||
    isSkaffold(path) ||
    isBake(path)
  );
}

function isDockerfile(path: string): boolean {
  const isNamed = /^(?:Dockerfile|Containerfile)(?:[.-][\w.-]+)?$|\.(?:Dockerfile|Containerfile)$/i;
  return isNamed.test(getFileName(path)) && !/\.(?:dockerignore|md|txt|[jt]s|go|py|rb)$/i.test(path);
}

function isCompose(path: string): boolean {
  return /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/i.test(getFileName(path));
}

function nameAt(folder: string, repository: string): string {
  const [owner = '', name = ''] = repository.split('/');
  return `ghcr.io/${owner}/${folder === '' ? name : getFileName(folder)}`.toLowerCase();
}

/** `base.Dockerfile` and `Dockerfile.base` are called `base`, a plain `Dockerfile` like its folder. */
function toPackage(
  path: string,
  folder: string,
  repository: string,
  dependencies: readonly Dependency[],
): Package {
  const beside = getFolder(path);
  const called = folder !== beside && isAside(beside) ? folder : beside;
  const [, after, before] =
    /^(?:Dockerfile|Containerfile)[.-]([\w.-]+)$|^([\w.-]+)\.(?:Dockerfile|Containerfile)$/i.exec(
      getFileName(path),
    ) ?? [];
  const own = after ?? before;
  return {
    ecosystem: 'docker',
    name: nameAt(own ?? called, repository),
    folder,
    manifest: path,
    ...(isInFixtures(beside) && { nameCounts: 'fixtures' }),
    dependencies,
  };
}

/** Gives the images that workflows push to the Dockerfiles they're built from, if it's clear which. */
function withPublished(
  packages: readonly Package[],
  published: readonly string[],
): { packages: Package[]; isUnclear: boolean; path: string } {
  const known = new Set(packages.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
  const others = [...new Set(published)].filter((name) => !known.has(name));
  const top = packages.find(({ manifest }) => manifest === 'Dockerfile');
  const byLast = (name: string): Package | undefined =>
    packages.find((each) => getFileName(each.name) === getFileName(name));
  const aliases: Package[] = [];
  let isUnclear = false;
  for (const name of others) {
    const source = byLast(name) ?? (packages.length === 1 ? packages[0] : undefined);
    if (source) aliases.push({ ...source, name, dependencies: [{ name: source.name, scope: 'runtime' }] });
    else if (packages.length > 0) isUnclear = true;
  }
  return {
    packages: [...packages, ...aliases],
    isUnclear,
    path: top?.manifest ?? packages[0]?.manifest ?? '',
  };
}

/** Compose files and others that run images, and all workflows together, are packages without a name if they run any image. */
function* usersOf(
  texts: ReadonlyMap<string, string>,
  find: (path: string, images: readonly string[], builds: readonly string[]) => FoundDependency[],
): Sliced<Package[]> {
  const byFolder = new Map<string, { manifest: string; found: FoundDependency[] }>();
  for (const [path, text] of texts) {
    if (isDockerfile(path) || saysHowBuilt(path) || isSkaffold(path)) continue;
    if (mayPublish(path) && !isWorkflow(path) && !mayRunImages(path)) continue;
    yield;
    const lines = isBake(path) ? [] : yamlLines(text);
    const isRun = isWorkflow(path) ? /^(?:image|container)$/ : /^image$/;
    const images = isBake(path)
      ? basesOfBake(text)
      : mayRunImages(path)
        ? imagesIn(path, text, lines)
        : lines.filter(({ key }) => isRun.test(key)).map(({ value }) => withDefaults(value));
    const steps = lines.filter(({ key, value }) => key === 'uses' && value.startsWith('docker://'));
    // What a Dockerfile calls by another name: `additional_contexts` of compose files, `build-contexts` of actions.
    const named = [...text.matchAll(/docker-image:\/\/([\w.:/@-]{1,300})/g)].map(([, image = '']) => image);
    const contexts = !isCompose(path) ? [] : lines.filter(({ key }) => key === 'build' || key === 'context');
    const builds = contexts.flatMap(({ value }) =>
      /^\.{0,2}[\w./-]+$/.test(value) ? (joinPath(getFolder(path), value) ?? []) : [],
    );
    const found = find(path, [...images, ...named, ...steps.map(({ value }) => value)], builds);
    const folder = getFolder(path);
    const known = byFolder.get(folder) ?? { manifest: path, found: [] };
    known.found.push(...found.filter(({ name, folder: at }) => at !== undefined || name.includes('/')));
    byFolder.set(folder, known);
  }
  return [...byFolder].flatMap(([folder, { manifest, found }]) =>
    found.length === 0
      ? []
      : {
          ecosystem: 'docker' as const,
          name: folder === '' ? manifest : folder,
          folder,
          manifest,
          nameCounts: 'nowhere' as const,
          dependencies: strongest(found),
        },
  );
}

/**
 * An image in a registry that is computed may be any of that name: figures of what others call so, in a registry
 * that we can't tell from it, say "at least".
 */
function withKnownRegistry(image: string, owner: string): string {
  return image.includes('\0') ? `ghcr.io/${owner}/${getFileName(image)}` : image;
}

/** `${REGISTRY:-ghcr.io}/acme/base`. */
function withDefaults(value: string): string {
  return value.slice(0, 500).replace(/\$\{\w{1,100}:?-([^${}]{0,300})\}/g, '$1');
}

/** One problem a file; without names if any of them may be about any. */
function merged(problems: readonly Problem[]): Problem[] {
  const byPath = new Map<string, { why: Problem['why']; names: Set<string> | undefined }>();
  for (const { path, why, names } of problems) {
    const known = byPath.get(path);
    if (!known) byPath.set(path, { why, names: names && new Set(names) });
    else if (names) for (const name of names) known.names?.add(name);
    else known.names = undefined;
  }
  return [...byPath].map(([path, { why, names }]) => ({ path, why, ...(names && { names: [...names] }) }));
}
