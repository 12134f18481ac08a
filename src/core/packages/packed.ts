import { ecosystems, scopes, type Dependency, type Ecosystem, type Package, type Scope } from './package';
import { Texts } from './texts';

/**
 * The packages of one repository in columns of numbers: a tenth of the memory of objects, and quick to store
 * and to load. Each distinct text is held once; numbers refer to `texts`, -1 means absent.
 */
export interface PackedPackages {
  readonly texts: Texts;
  /** `packageColumns` numbers for each package. */
  readonly packages: Int32Array;
  /** `dependencyColumns` numbers for each dependency, in the order of their packages. */
  readonly dependencies: Int32Array;
  /** Distinct lists of owners, as numbers of texts. */
  readonly owners: readonly (readonly number[])[];
  /** Further names: the index of a package and the number of a text, pair by pair. */
  readonly aliases: readonly number[];
}

/** Offsets of a package's numbers. */
export const packageColumn = {
  ecosystem: 0,
  name: 1,
  version: 2,
  folder: 3,
  manifest: 4,
  flags: 5,
  owners: 6,
  /** Number of the first of its dependencies; they end where the next package's begin. */
  firstDependency: 7,
} as const;
export const packageColumns = 8;

/** Offsets of a dependency's numbers. The scope's also tells another ecosystem: see `toPurpose`. */
export const dependencyColumn = { name: 0, scope: 1, range: 2, folder: 3, repository: 4 } as const;
export const dependencyColumns = 5;

const isRoot = 1;
const isFixture = 2;
const isNowhere = 4;
const isKept = 8;

const nameFlags = { fixtures: isFixture, nowhere: isNowhere, repository: isKept };

/** Packs packages in the given order. */
export function pack(packages: readonly Package[]): PackedPackages {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string | undefined): number => {
    if (text === undefined) return -1;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const owners: number[][] = [];
  const ownerLists = new Map<string, number>();
  const ownersOf = (names: readonly string[] | undefined): number => {
    if (names === undefined) return -1;
    const list = names.map(numberOf);
    const key = list.join(' ');
    const known = ownerLists.get(key);
    if (known !== undefined) return known;
    ownerLists.set(key, owners.length);
    return owners.push(list) - 1;
  };
  const rows: number[] = [];
  const dependencies: number[] = [];
  const aliases: number[] = [];
  for (const [index, each] of packages.entries()) {
    for (const alias of each.aliases ?? []) aliases.push(index, numberOf(alias));
    rows.push(
      ecosystems.indexOf(each.ecosystem),
      numberOf(each.name),
      numberOf(each.version),
      numberOf(each.folder),
      numberOf(each.manifest),
      toFlags(each),
      ownersOf(each.owners),
      dependencies.length / dependencyColumns,
    );
    for (const { name, scope, range, folder, repository, ecosystem } of each.dependencies)
      dependencies.push(
        numberOf(name),
        toPurpose(scope, ecosystem),
        numberOf(range),
        numberOf(folder),
        numberOf(repository),
      );
  }
  return {
    texts: Texts.of(texts),
    packages: Int32Array.from(rows),
    dependencies: Int32Array.from(dependencies),
    owners,
    aliases,
  };
}

/** A dependency's scope and, as a multiple of the number of scopes, its ecosystem if that's another one. */
function toPurpose(scope: Scope, ecosystem: Ecosystem | undefined): number {
  return scopes.indexOf(scope) + (ecosystem ? 1 + ecosystems.indexOf(ecosystem) : 0) * scopes.length;
}

function scopeIn(purpose: number): Scope {
  return scopes[scopeNumberIn(purpose)] ?? 'runtime';
}

export function scopeNumberIn(purpose: number): number {
  return purpose % scopes.length;
}

/** Returns the number of the ecosystem, -1 if it's the dependent's own. */
export function ecosystemIn(purpose: number): number {
  return Math.floor(purpose / scopes.length) - 1;
}

/** One more than the largest. */
export const mostPurposes = scopes.length * (1 + ecosystems.length);

function toFlags({ isWorkspaceRoot, nameCounts }: Package): number {
  return (isWorkspaceRoot === true ? isRoot : 0) + (nameCounts === undefined ? 0 : nameFlags[nameCounts]);
}

export function countPackages({ packages }: PackedPackages): number {
  return packages.length / packageColumns;
}

/** A package without its dependencies and further names. */
export type PackageHead = Omit<Package, 'dependencies' | 'aliases'>;

/** Throws a RangeError if there is no such package. */
export function unpackHead(packed: PackedPackages, index: number): PackageHead {
  const cell = (column: number): number => packed.packages[index * packageColumns + column] ?? -1;
  const text = (column: number): string | undefined => packed.texts.at(cell(column));
  const name = text(packageColumn.name);
  const ecosystem = ecosystems[cell(packageColumn.ecosystem)];
  if (name === undefined || ecosystem === undefined) throw new RangeError(`no package ${index}`);
  const version = text(packageColumn.version);
  const flags = cell(packageColumn.flags);
  const nameCounts = nameCountsIn(flags);
  const owners = ownersAt(packed, cell(packageColumn.owners));
  return {
    ecosystem,
    name,
    ...(version !== undefined && { version }),
    folder: text(packageColumn.folder) ?? '',
    manifest: text(packageColumn.manifest) ?? '',
    ...((flags & isRoot) !== 0 && { isWorkspaceRoot: true }),
    ...(nameCounts && { nameCounts }),
    ...(owners && { owners }),
  };
}

/** Returns a list of owners by its number; undefined for -1: nobody knows. */
export function ownersAt({ owners, texts }: PackedPackages, list: number): readonly string[] | undefined {
  return owners[list]?.flatMap((owner) => texts.at(owner) ?? []);
}

export function unpack(packed: PackedPackages): Package[] {
  const aliases = new Map<number, string[]>();
  for (const [index, alias] of aliasesIn(packed)) aliases.set(index, [...(aliases.get(index) ?? []), alias]);
  return Array.from({ length: countPackages(packed) }, (_, index) => {
    const own = aliases.get(index);
    return {
      ...unpackHead(packed, index),
      ...(own && { aliases: own }),
      dependencies: unpackDependencies(packed, index),
    };
  });
}

/** Yields the index of a package with one of its further names. */
export function* aliasesIn({ aliases, texts }: PackedPackages): Generator<readonly [number, string]> {
  for (let at = 0; at < aliases.length; at += 2)
    yield [aliases[at] ?? -1, texts.at(aliases[at + 1] ?? -1) ?? ''];
}

function unpackDependencies({ texts, packages, dependencies }: PackedPackages, index: number): Dependency[] {
  const begin = packages[index * packageColumns + packageColumn.firstDependency] ?? 0;
  const next = packages[(index + 1) * packageColumns + packageColumn.firstDependency];
  const end = next ?? dependencies.length / dependencyColumns;
  return Array.from({ length: end - begin }, (_, offset) => {
    const cell = (column: number): number =>
      dependencies[(begin + offset) * dependencyColumns + column] ?? -1;
    const range = texts.at(cell(dependencyColumn.range));
    const folder = texts.at(cell(dependencyColumn.folder));
    const repository = texts.at(cell(dependencyColumn.repository));
    const purpose = cell(dependencyColumn.scope);
    const ecosystem = ecosystems[ecosystemIn(purpose)];
    return {
      name: texts.at(cell(dependencyColumn.name)) ?? '',
      scope: scopeIn(purpose),
      ...(range !== undefined && { range }),
      ...(folder !== undefined && { folder }),
      ...(repository !== undefined && { repository }),
      ...(ecosystem !== undefined && { ecosystem }),
    };
  });
}

/** How a package's name counts for others, from its flags. */
export function nameCountsIn(flags: number): Package['nameCounts'] {
  if ((flags & isFixture) !== 0) return 'fixtures';
  if ((flags & isNowhere) !== 0) return 'nowhere';
  return (flags & isKept) !== 0 ? 'repository' : undefined;
}

/** Returns an ecosystem by its number in a packed package. */
export function ecosystemAt(index: number): Ecosystem {
  return ecosystems[index] ?? 'npm';
}

/** Returns the indexes of the packages that depend on any of these names. */
export function usersOf(
  { texts, packages, dependencies }: PackedPackages,
  names: ReadonlySet<string>,
): readonly number[] {
  const isWanted = memo((name) => names.has(texts.at(name) ?? ''));
  const users: number[] = [];
  const count = packages.length / packageColumns;
  for (let index = 0; index < count; index++) {
    const next = packages[(index + 1) * packageColumns + packageColumn.firstDependency];
    const end = next ?? dependencies.length / dependencyColumns;
    for (let at = packages[index * packageColumns + packageColumn.firstDependency] ?? 0; at < end; at++) {
      if (!isWanted(dependencies[at * dependencyColumns + dependencyColumn.name] ?? -1)) continue;
      users.push(index);
      break;
    }
  }
  return users;
}

function memo(work: (number: number) => boolean): (number: number) => boolean {
  const known = new Map<number, boolean>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const found = work(number);
    known.set(number, found);
    return found;
  };
}
