import { getRegistry, type Dependency, type Package } from '../core/packages/package';
import { getFileName, getFolder, joinPath } from './paths';
import type { FoundDependency } from './strongest';

/** No name has it. */
const mark = '\0';
const tests = /(?:^|\/)(?:tests?|\w+Tests?)(?:\/|$)/;

/**
 * Says that a package is built from sources outside of its folder, until all packages are known: then
 * `withLenders` finds out whose they are.
 *
 * @param path of a file or a folder, relative to the package's folder
 */
export function borrowed(path: string, folder: string): FoundDependency[] {
  const place = joinPath(folder, path);
  if (place === undefined || place === '' || /[$*?\0]/.test(place) || isInside(place, folder)) return [];
  return [{ name: `${mark}${place}`, scope: tests.test(place) ? 'dev' : 'runtime', folder: place }];
}

/**
 * Lets a package that is built from another's sources depend on that. What lies in a package around both, or in
 * none, becomes a package without a name, so that no other part of the one around reaches the borrower; neither
 * does more than the file, where it's a single one.
 */
export function withLenders(packages: readonly Package[]): readonly Package[] {
  const borrowers = packages.filter(({ dependencies }) => dependencies.some(isBorrowed));
  if (borrowers.length === 0) return packages;
  const byFolder = new Map<string, Package>();
  for (const each of packages) {
    const key = keyOf(each, each.folder);
    if (each.nameCounts !== 'fixtures' && !byFolder.has(key)) byFolder.set(key, each);
  }
  const pieces = new Map<string, Package>();
  const lenders = new Map<Package, Dependency[]>();
  for (const borrower of borrowers)
    for (const { folder: place = '' } of borrower.dependencies.filter(isBorrowed)) {
      const lender = nearest(place, borrower, byFolder);
      const key = keyOf(borrower, place);
      if (lender === borrower || isWhole(lender, borrower, place) || pieces.has(key)) continue;
      pieces.set(key, pieceOf(borrower, place));
      if (lender) lenders.set(lender, [...(lenders.get(lender) ?? []), toPiece(place)]);
    }
  const all = packages.map((each): Package => {
    const more = lenders.get(each) ?? [];
    if (more.length === 0 && !each.dependencies.some(isBorrowed)) return each;
    const dependencies = each.dependencies.flatMap((one): Dependency[] => {
      if (!isBorrowed(one)) return [one];
      const place = one.folder ?? '';
      const lender = nearest(place, each, byFolder);
      if (lender === each) return [];
      return pieces.has(keyOf(each, place)) || !lender
        ? [{ ...toPiece(place), scope: one.scope }]
        : [{ name: lender.name, scope: one.scope, folder: lender.folder }];
    });
    return { ...each, dependencies: [...dependencies, ...more] };
  });
  return [...all, ...pieces.values()];
}

function isBorrowed({ name }: Dependency): boolean {
  return name.startsWith(mark);
}

/** Whether sources are so much of a package beside that it's depended on as a whole. */
function isWhole(lender: Package | undefined, borrower: Package, place: string): boolean {
  return (
    lender !== undefined && !isInside(borrower.folder, lender.folder) && !getFileName(place).includes('.')
  );
}

function pieceOf({ ecosystem, manifest }: Package, folder: string): Package {
  return { ecosystem, name: folder, folder, manifest, nameCounts: 'nowhere', dependencies: [] };
}

function toPiece(place: string): Dependency {
  return { name: place, scope: 'runtime', folder: place };
}

function nearest(
  place: string,
  { ecosystem }: Package,
  byFolder: ReadonlyMap<string, Package>,
): Package | undefined {
  for (let at = place; ; at = getFolder(at)) {
    const found = byFolder.get(keyOf({ ecosystem }, at));
    if (found || at === '') return found;
  }
}

function keyOf({ ecosystem }: Pick<Package, 'ecosystem'>, folder: string): string {
  return `${getRegistry(ecosystem)} ${folder}`;
}

function isInside(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
