import { classifyFile, isGlobal, type ChangeWeights } from './fileKind';
import type { Ecosystem, Package } from './package';

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

/**
 * Assigns each file to the package with the nearest manifest above it; to all of them if a folder has
 * several.
 */
export function classifyChange(
  paths: Iterable<string>,
  packages: readonly Package[],
  changeWeights: ChangeWeights,
): Change {
  const byFolder = new Map<string, number[]>();
  packages.forEach(({ folder }, index) => byFolder.set(folder, [...(byFolder.get(folder) ?? []), index]));
  const found = new Map<number, { changeWeight: number; files: string[] }>();
  const global: string[] = [];
  const unmapped: string[] = [];
  for (const path of paths) {
    const kind = classifyFile(path);
    const nearest = findNearest(path, packages, byFolder);
    const owners = nearest.filter((index) => packages[index]?.isWorkspaceRoot !== true);
    // A manifest without a package of its own ties packages together: a workspace root.
    const isRoots = owners.length === 0 && kind === 'manifest';
    if (isGlobal(path) || isRoots) global.push(path);
    else if (owners.length === 0) unmapped.push(path);
    if (kind === 'lockfile') continue;
    for (const index of owners) {
      const known = found.get(index) ?? { changeWeight: 0, files: [] };
      known.changeWeight = Math.max(known.changeWeight, changeWeights[kind]);
      known.files.push(path);
      found.set(index, known);
    }
  }
  const byIndex = [...found].sort(([a], [b]) => a - b);
  return { packages: byIndex.map(([index, change]) => ({ index, ...change })), global, unmapped };
}

/**
 * The nearest manifest's packages. A Dockerfile, an action or infrastructure beside the code doesn't take the
 * files from the package around it, because it's built from them: its own nearest packages come in addition.
 */
function findNearest(
  path: string,
  packages: readonly Package[],
  byFolder: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const found: number[] = [];
  const known = new Set<Ecosystem | 'code'>();
  for (let folder: string | undefined = path; folder !== undefined; folder = parentOf(folder)) {
    const here = byFolder.get(folder) ?? [];
    const kinds = new Set(here.map((index) => kindOf(packages[index]?.ecosystem)));
    found.push(...here.filter((index) => !known.has(kindOf(packages[index]?.ecosystem))));
    for (const kind of kinds) known.add(kind);
    // A workflow or a module is nobody else's source.
    if ([...kinds].some((kind) => ownFiles[kind]?.test(path))) break;
  }
  return found;
}

function parentOf(folder: string): string | undefined {
  return folder === '' ? undefined : folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}

function kindOf(ecosystem: Ecosystem | undefined): Ecosystem | 'code' {
  return ecosystem === 'docker' || ecosystem === 'actions' || ecosystem === 'terraform' ? ecosystem : 'code';
}

const ownFiles: Readonly<Partial<Record<Ecosystem | 'code', RegExp>>> = {
  actions: /^\.github\/workflows\//,
  terraform: /\.(?:tf|tofu|tfvars|hcl)$/,
};
