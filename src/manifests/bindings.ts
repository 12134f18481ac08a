import type { Dependency, Ecosystem, Package, Scope } from '../core/packages/package';
import { joinPath } from './paths';
import type { FoundDependency } from './strongest';

/**
 * Says that a package is built from the crate in a folder, called so until all packages are known: then
 * `withCrates` gives it its name.
 */
export function builtFrom(folder: string): FoundDependency {
  return { name: folder, scope: 'runtime', folder, ecosystem: 'cargo' };
}

/** Returns the folder of a `Cargo.toml`, which may also be called by its folder. */
export function crateFolder(folder: string, path: string): string | undefined {
  return joinPath(folder, path.replace(/(?:^|\/)Cargo\.toml$/, ''));
}

/**
 * Names the crates from which packages of other registries are built, and leaves out those that aren't there.
 * A package beside a crate that is glue for its language is built from it, whatever tool does it.
 */
export function withCrates(packages: readonly Package[]): readonly Package[] {
  const byFolder = new Map<string, Package>();
  for (const each of packages)
    if (each.ecosystem === 'cargo' && !byFolder.has(each.folder)) byFolder.set(each.folder, each);
  return packages.map((each): Package => {
    const stated = each.dependencies.filter(isCrate);
    const beside = byFolder.get(each.folder);
    const isBound = beside !== undefined && isGlue(beside, each.ecosystem);
    if (stated.length === 0 && !isBound) return each;
    const folders = new Set(stated.flatMap(({ folder }) => folder ?? []));
    if (isBound) folders.add(each.folder);
    const crates = [...folders].flatMap((folder): Dependency[] => {
      const crate = byFolder.get(folder);
      return crate ? [{ name: crate.name, scope: 'runtime', folder, ecosystem: 'cargo' }] : [];
    });
    return {
      ...each,
      dependencies: [...each.dependencies.filter((one) => !isCrate(one)), ...crates],
    };
  });
}

function isCrate({ ecosystem }: Dependency): boolean {
  return ecosystem === 'cargo';
}

function isGlue({ dependencies }: Package, ecosystem: Ecosystem): boolean {
  const names = glue[ecosystem] ?? [];
  return dependencies.some(({ name, scope }) => names.includes(name) && shipped.includes(scope));
}

const glue: Readonly<Partial<Record<Ecosystem, readonly string[]>>> = {
  pypi: ['pyo3', 'cpython'],
  npm: ['napi', 'neon', 'node-bindgen'],
};

const shipped: readonly Scope[] = ['runtime', 'optional'];
