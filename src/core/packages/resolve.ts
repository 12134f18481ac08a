import { toCode } from './edges';
import { getRegistry, type Dependency, type Ecosystem, type Package } from './package';
import { sameOwner, sameRepository, type RepositoryName } from '../model/ids';

/** The packages of one repository. */
export interface PackagesOf {
  readonly repository: RepositoryName;
  readonly packages: readonly Package[];
}

/** Whether a dependent would accept this version of its dependency; true if that can't be determined. */
export type Accepts = (
  ecosystem: Ecosystem,
  range: string | undefined,
  version: string | undefined,
) => boolean;

/** A package, by its repository and its index there. */
export interface PackagePlace {
  readonly repository: RepositoryName;
  readonly index: number;
}

/** A resolved dependency: the package at `from` depends on `to`. */
export interface Edge {
  readonly from: number;
  readonly to: PackagePlace;
  readonly code: number;
}

/** Returns a key for the package name that's unique across registries. */
export function nameKey({ ecosystem, name }: Pick<Package, 'ecosystem' | 'name'>): string {
  return `${getRegistry(ecosystem)} ${name}`;
}

/**
 * Resolves the dependencies of one repository's packages. A path refers to the packages in that folder. A
 * name refers to this repository's own package first, as in workspaces, and otherwise to any other
 * repository's.
 */
export function resolve(
  { repository, packages }: PackagesOf,
  named: (key: string) => readonly PackagePlace[],
  packageAt: (place: PackagePlace) => Package,
  accepts: Accepts,
): { readonly edges: readonly Edge[]; readonly isCut: boolean } {
  const byFolder = new Map<string, number[]>();
  packages.forEach(({ folder }, index) => {
    const others = byFolder.get(folder);
    if (others) others.push(index);
    else byFolder.set(folder, [index]);
  });
  const local = (ecosystem: Ecosystem, folder: string): PackagePlace[] =>
    (byFolder.get(folder) ?? [])
      .filter((index) => packages[index]?.ecosystem === ecosystem)
      .map((index) => ({ repository, index }));
  const targets = (
    from: Package,
    { name, folder, repository: other }: Dependency,
  ): readonly PackagePlace[] => {
    const { ecosystem } = from;
    const there = folder === undefined || other !== undefined ? [] : local(ecosystem, folder);
    if (there.length > 0) return there;
    const all = named(nameKey({ ecosystem, name })).filter((place) => isMeant(packageAt(place), place, from));
    if (other !== undefined) {
      const named = all.filter((place) => sameRepository(place.repository, other));
      // A repository that was renamed is still found under its old name; another owner's is a fork.
      return named.length > 0
        ? named
        : all.filter((place) => sameOwner(ownerOf(place.repository), ownerOf(other)));
    }
    const own = all.filter((place) => sameRepository(place.repository, repository));
    return own.length > 0 ? own : all;
  };
  const isMeant = ({ nameCounts }: Package, place: PackagePlace, from: Package): boolean =>
    nameCounts === undefined ||
    (nameCounts === 'fixtures' &&
      from.nameCounts === 'fixtures' &&
      sameRepository(place.repository, repository));
  const edges: Edge[] = [];
  for (const [from, each] of packages.entries()) {
    const { ecosystem, dependencies } = each;
    for (const dependency of dependencies) {
      for (const to of targets(each, dependency)) {
        if (edges.length >= mostEdges) return { edges, isCut: true };
        const isTaken = accepts(ecosystem, dependency.range, packageAt(to).version);
        edges.push({ from, to, code: toCode({ scope: dependency.scope, accepts: isTaken }) });
      }
    }
  }
  return { edges, isCut: false };
}

function ownerOf(repository: string): string {
  return repository.slice(0, Math.max(0, repository.indexOf('/')));
}

/**
 * 5,000 packages with 50 dependencies within the repository each have half as many. Packages that share names
 * could have the square of their number.
 */
const mostEdges = 500_000;
