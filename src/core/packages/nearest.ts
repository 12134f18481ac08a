import { getRegistry, isBesideCode, type Ecosystem } from './package';
import type { PackageHead } from './packed';

/**
 * Returns the indexes of the packages that a file is part of: those of the nearest manifest and, of every
 * other registry, the nearest one that ships this folder too: `android/` in an npm package has a Gradle
 * manifest of its own, and still goes out with the npm package.
 *
 * A Dockerfile, an action or infrastructure beside the code doesn't take the files from the package around it,
 * because it's built from them: its own nearest packages come in addition.
 */
export function findNearest(path: string, packages: readonly PackageHead[]): readonly number[] {
  const layout = layoutOf(packages);
  const found: number[] = [];
  const known = new Map<Kind, readonly PackageHead[]>();
  let inner: string | undefined;
  for (let folder: string | undefined = path; folder !== undefined; folder = parentOf(folder)) {
    const here: [number, PackageHead][] = (layout.byFolder.get(folder) ?? []).flatMap((index) =>
      packages[index] ? [[index, packages[index]]] : [],
    );
    const before = new Map(known);
    for (const [index, each] of here) {
      const kind = kindOf(each);
      const nested = before.get(kind);
      if (nested) {
        if (!nested.some((one) => isPartOf(one, each, layout))) continue;
      } else if (inner !== undefined && !isBesideCode(each.ecosystem) && !isAround(each, inner, layout))
        continue;
      found.push(index);
    }
    for (const [, one] of here) {
      const kind = kindOf(one);
      known.set(
        kind,
        here.flatMap(([, each]) => (kindOf(each) === kind ? [each] : [])),
      );
      if (!isBesideCode(one.ecosystem)) inner ??= folder;
      // A workflow or a module is nobody else's source.
      if (ownFiles[kind]?.test(path) === true) return found;
    }
  }
  return found;
}

/** What runs images takes no files from the image around it. */
type Kind = Ecosystem | 'runsImages';

function kindOf({ ecosystem, nameCounts }: PackageHead): Kind {
  return ecosystem === 'docker' && nameCounts === 'nowhere' ? 'runsImages' : getRegistry(ecosystem);
}

const ownFiles: Readonly<Partial<Record<Kind, RegExp>>> = {
  actions: /^\.github\/workflows\//,
  terraform: /\.(?:tf|tofu|tfvars|hcl)$/,
};

function parentOf(folder: string): string | undefined {
  return folder === '' ? undefined : folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}

/**
 * Whether a package ships what has a manifest for another registry in a folder inside of it. What only
 * accompanies the code is never shipped; neither is what lies deep below the repository's root, nor anything
 * below it where many packages like the root's have folders of their own: that's a repository of many things.
 */
function isAround(
  { folder, ecosystem, isWorkspaceRoot }: PackageHead,
  inner: string,
  layout: Layout,
): boolean {
  const below = belowFolder(inner, folder);
  if (isWorkspaceRoot === true || besideSource.test(below)) return false;
  if (folder !== '') return true;
  return (
    below.split('/').length <= mostLevels && (layout.below.get(getRegistry(ecosystem)) ?? 0) <= mostPackages
  );
}

/** As in `src/main/webapp` and `src/acme_lib/web`. */
const mostLevels = 3;

const mostPackages = 5;

/** Inside source folders, folders with these names are part of the program. */
const besideSource =
  /^(?:(?!src\/|app\/|lib\/)[^/]+\/)*(?:docs?|documentation|(?:web)?site|examples?|demos?|samples?|bench(?:es|marks?)?|fuzz|(?:__)?tests?(?:__)?|e2e|(?:__)?fixtures(?:__)?|playgrounds?|tools|scripts|ci|infra|deploy|\.[^/]*)(?:\/|$)/i;

/**
 * Whether a package is a piece of one around it in the same registry: an entry of an npm package with a
 * `package.json`, called `@acme/lib/testing`; or requirements without a name in a Python package's source.
 */
function isPartOf(nested: PackageHead, outer: PackageHead, layout: Layout): boolean {
  if (outer.ecosystem === 'npm') return nested.name.startsWith(`${outer.name}/`);
  if (outer.ecosystem !== 'pypi' || nested.nameCounts !== 'nowhere' || outer.nameCounts === 'nowhere')
    return false;
  const below = belowFolder(nested.folder, outer.folder);
  const isNamed = `${below.replace(/^(?:src|lib)\//, '').replace(/[/_.]/g, '-')}-`
    .toLowerCase()
    .startsWith(`${outer.name}-`);
  return isNamed || (/^src\/./.test(below) && isAround(outer, nested.folder, layout));
}

function belowFolder(folder: string, outer: string): string {
  return outer === '' ? folder : folder.slice(outer.length + 1);
}

interface Layout {
  readonly byFolder: ReadonlyMap<string, readonly number[]>;
  /** How many packages of each registry lie below the repository's root. */
  readonly below: ReadonlyMap<Ecosystem, number>;
}

/** By list of packages, because all requests of a repository share one. */
const layouts = new WeakMap<readonly PackageHead[], Layout>();

function layoutOf(packages: readonly PackageHead[]): Layout {
  const known = layouts.get(packages);
  if (known) return known;
  const byFolder = new Map<string, number[]>();
  const below = new Map<Ecosystem, number>();
  packages.forEach(({ folder, ecosystem, nameCounts }, index) => {
    const others = byFolder.get(folder);
    if (others) others.push(index);
    else byFolder.set(folder, [index]);
    if (folder === '' || nameCounts === 'fixtures' || besideSource.test(folder)) return;
    const registry = getRegistry(ecosystem);
    below.set(registry, (below.get(registry) ?? 0) + 1);
  });
  const layout: Layout = { byFolder, below };
  layouts.set(packages, layout);
  return layout;
}
