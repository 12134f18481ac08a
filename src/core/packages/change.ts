import { classifyFile, isGlobal, type ChangeWeights, type FileKind } from './fileKind';
import { feltFactor } from './surface/felt';
import type { Surface } from './surface/surface';
import { isBesideCode, type Ecosystem } from './package';
import type { PackageHead } from './packed';

/** What a pull request changes, by package. */
export interface Change {
  readonly packages: readonly ChangedPackage[];
  /** Files that may affect every package in the repository: lockfiles, root configuration. */
  readonly global: readonly string[];
  /** Files outside any package. */
  readonly unmapped: readonly string[];
}

export interface ChangedPackage {
  /** Index among the repository's packages. */
  readonly index: number;
  /** How much of it changes, 0 to 1, determined by its weightiest file. */
  readonly changeWeight: number;
  readonly files: readonly string[];
}

/** A changed file, with what its patch tells. */
export interface PatchedFile {
  readonly path: string;
  /** What of the change can be felt outside the package; absent where that can't be told. */
  readonly surface?: Surface;
  /**
   * For files with versions that packages share: the names of the dependencies whose version changes. Absent
   * where that can't be told: then any package may be affected.
   */
  readonly changedNames?: readonly string[];
}

/** Returns the indexes of the repository's packages that depend on any of these names. */
export type UsersOf = (names: ReadonlySet<string>) => Iterable<number>;

/** A lockfile alone pins what the manifests allowed already. */
export const lockfileWeight = 0.1;

/**
 * Assigns each file to the package with the nearest manifest above it; to all of them if a folder has
 * several. A file with shared versions is assigned to the packages that use the names that change in it.
 */
export function classifyChange(
  files: Iterable<PatchedFile>,
  packages: readonly PackageHead[],
  changeWeights: ChangeWeights,
  usersOf: UsersOf = () => [],
): Change {
  const byFolder = findFolders(packages);
  const found = new Map<number, { changeWeight: number; files: string[] }>();
  const global: string[] = [];
  const unmapped: string[] = [];
  const touch = (index: number, path: string, weight: number): void => {
    const known = found.get(index) ?? { changeWeight: 0, files: [] };
    known.changeWeight = Math.max(known.changeWeight, weight);
    known.files.push(path);
    found.set(index, known);
  };
  for (const { path, surface, changedNames } of files) {
    const kind = classifyFile(path);
    const nearest = findNearest(path, packages, byFolder);
    const owners = nearest.filter((index) => packages[index]?.isWorkspaceRoot !== true);
    // A manifest without a package of its own ties packages together: a workspace root.
    const isShared = isGlobal(path) || (owners.length === 0 && kind === 'manifest');
    if (changedNames) {
      const weight = kind === 'lockfile' ? lockfileWeight : changeWeights.configuration;
      for (const index of usersOf(new Set(changedNames))) touch(index, path, weight);
    } else if (isShared) global.push(path);
    else if (owners.length === 0) unmapped.push(path);
    if (kind === 'lockfile') continue;
    for (const index of owners)
      touch(index, path, changeWeights[kind] * (isCode(kind) ? feltFactor(surface) : 1));
  }
  const byIndex = [...found].sort(([a], [b]) => a - b);
  return { packages: byIndex.map(([index, change]) => ({ index, ...change })), global, unmapped };
}

/** Returns whether all of these may affect everything only by what they pin. */
export function isLockfilesOnly(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => classifyFile(path) === 'lockfile');
}

/** What a patch shows of the public surface counts for code alone. */
function isCode(kind: FileKind): boolean {
  return kind === 'source' || kind === 'types';
}

type Folders = ReadonlyMap<string, readonly number[]>;

/** By list of packages, because all requests of a repository share one. */
const foldersOf = new WeakMap<readonly PackageHead[], Folders>();

function findFolders(packages: readonly PackageHead[]): Folders {
  const known = foldersOf.get(packages);
  if (known) return known;
  const byFolder = new Map<string, number[]>();
  packages.forEach(({ folder }, index) => {
    const others = byFolder.get(folder);
    if (others) others.push(index);
    else byFolder.set(folder, [index]);
  });
  foldersOf.set(packages, byFolder);
  return byFolder;
}

/**
 * The nearest manifest's packages. A Dockerfile, an action or infrastructure beside the code doesn't take the
 * files from the package around it, because it's built from them: its own nearest packages come in addition.
 */
function findNearest(path: string, packages: readonly PackageHead[], byFolder: Folders): readonly number[] {
  const found: number[] = [];
  const known = new Set<Kind>();
  for (let folder: string | undefined = path; folder !== undefined; folder = parentOf(folder)) {
    const here = byFolder.get(folder) ?? [];
    const kinds = new Set(here.map((index) => kindOf(packages[index])));
    found.push(...here.filter((index) => !known.has(kindOf(packages[index]))));
    for (const kind of kinds) known.add(kind);
    // A workflow or a module is nobody else's source.
    if ([...kinds].some((kind) => ownFiles[kind]?.test(path))) break;
  }
  return found;
}

function parentOf(folder: string): string | undefined {
  return folder === '' ? undefined : folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}

/** What runs images takes no files from the image around it. */
type Kind = Ecosystem | 'code' | 'runsImages';

function kindOf(each: PackageHead | undefined): Kind {
  if (each?.ecosystem === 'docker' && each.nameCounts === 'nowhere') return 'runsImages';
  return each && isBesideCode(each.ecosystem) ? each.ecosystem : 'code';
}

const ownFiles: Readonly<Partial<Record<Kind, RegExp>>> = {
  actions: /^\.github\/workflows\//,
  terraform: /\.(?:tf|tofu|tfvars|hcl)$/,
};
