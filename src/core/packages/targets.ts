import { repositoryKey, sameOwner } from '../model/ids';
import { getOwner } from '../model/requestId';
import { hasAliases, lastNamed, withAliases, type PackageNames, type PackagesOf } from './names';
import { isOwnName } from './ownNames';
import { ecosystems } from './package';
import { dependencyColumn, ecosystemAt, packageColumn, packageColumns, type PackedPackages } from './packed';
import { Texts } from './texts';

const nothing = -1;
const unknown = -2;
/** Codes from here downwards stand for lists. */
const firstList = -2;
const none: readonly never[] = [];

/** Nodes by ecosystem and folder. */
type FolderNodes = ReadonlyMap<string, readonly number[]>;

/** What is needed to tell what any dependency means. */
export interface Linker {
  readonly repositories: readonly PackagesOf[];
  readonly firsts: Int32Array;
  readonly names: PackageNames;
  readonly byKey: ReadonlyMap<string, number>;
  readonly folders: Map<number, FolderNodes>;
  /** By texts, by ecosystem, by text: the last package of that name. */
  readonly lasts: Map<Texts, Int32Array[]>;
}

/** What the dependencies of one repository mean. */
export class Targets {
  /** By ecosystem and kind of dependent, by name. */
  private readonly byName = new Map<number, number>();
  private readonly lists: (readonly number[])[] = [];
  private readonly texts: Texts;
  /** By ecosystem. */
  private readonly lasts: Int32Array[];

  constructor(
    private readonly index: number,
    private readonly linker: Linker,
  ) {
    this.texts = linker.repositories[index]?.packages.texts ?? Texts.of([]);
    this.lasts = linker.lasts.get(this.texts) ?? [];
    linker.lasts.set(this.texts, this.lasts);
  }

  /** Returns a node; below 0 it's for `countOf` and `nodeIn`. */
  of(ecosystem: number, inFixture: boolean, cells: Int32Array, cell: number): number {
    const name = cells[cell + dependencyColumn.name] ?? -1;
    const folder = cells[cell + dependencyColumn.folder] ?? -1;
    const other = cells[cell + dependencyColumn.repository] ?? -1;
    if (other >= 0) return this.inRepository(ecosystem, other, folder, name);
    if (folder >= 0) {
      const there = this.inFolder(ecosystem, this.index, this.texts.at(folder) ?? '');
      if (there.length > 0) return this.code(there);
    }
    const last = this.lastNamed(ecosystem, name);
    // Most names. Others mean several packages, or not the same everywhere.
    const { names } = this.linker;
    const isPlain = last < 0 || names.isFirst[last] === 1;
    if (isPlain && !hasAliases(names, ecosystemAt(ecosystem))) return last;
    return this.named(ecosystem, inFixture, name, last);
  }

  /** Returns how many nodes a number below 0 stands for. */
  countOf(code: number): number {
    return code === nothing ? 0 : this.listOf(code).length;
  }

  nodeIn(code: number, which: number): number {
    return this.listOf(code)[which] ?? nothing;
  }

  private listOf(code: number): readonly number[] {
    return this.lists[firstList - code] ?? none;
  }

  private code(nodes: readonly number[]): number {
    return nodes.length > 1 ? firstList + 1 - this.lists.push(nodes) : (nodes[0] ?? nothing);
  }

  /** Returns the last package of that name; repositories that share texts look it up once. */
  private lastNamed(ecosystem: number, name: number): number {
    const lasts = (this.lasts[ecosystem] ??= new Int32Array(this.texts.length).fill(unknown));
    const known = lasts[name] ?? nothing;
    if (known !== unknown) return known;
    return (lasts[name] = lastNamed(this.linker.names, ecosystemAt(ecosystem), this.texts, name));
  }

  private named(ecosystem: number, inFixture: boolean, name: number, last: number): number {
    const key = (2 * ecosystem + (inFixture ? 1 : 0)) * this.texts.length + name;
    const known = this.byName.get(key);
    if (known !== undefined) return known;
    const found = this.code(this.meant(ecosystem, inFixture, last, this.texts.at(name) ?? ''));
    this.byName.set(key, found);
    return found;
  }

  /**
   * A fixture's name counts for other fixtures of its repository, and inside of it alone what a fork or a
   * package that isn't published is called, unless it's the owner's own name.
   */
  private meant(
    ecosystem: number,
    inFixture: boolean,
    last: number,
    name: string,
    isRepositoryKnown = false,
  ): readonly number[] {
    const { names } = this.linker;
    const own: number[] = [];
    const elsewhere: number[] = [];
    for (const node of withAliases(names, ecosystemAt(ecosystem), name, last)) {
      const isHere = names.repositoryOf[node] === this.index;
      if (names.isFixture[node] === 1) {
        if (isHere && inFixture) own.push(node);
      } else if (isHere) own.push(node);
      else if (this.isForOthers(node, name, isRepositoryKnown)) elsewhere.push(node);
    }
    return own.length > 0 ? own : elsewhere;
  }

  private isForOthers(node: number, name: string, isRepositoryKnown: boolean): boolean {
    const { names, repositories } = this.linker;
    const { repository = '', isFork } = repositories[names.repositoryOf[node] ?? -1] ?? {};
    const isKept = names.isKept[node] === 1 && !isRepositoryKnown;
    return (isFork !== true && !isKept) || isOwnName(name, getOwner(repository));
  }

  /** What has that folder or, without one, that name there; the root's package if no name fits. */
  private inRepository(ecosystem: number, other: number, folder: number, name: number): number {
    const { names, byKey } = this.linker;
    const repository = this.texts.at(other) ?? '';
    const index = byKey.get(repositoryKey(repository));
    if (index === undefined) return this.code(this.inSameOwners(ecosystem, repository, name));
    if (folder >= 0) {
      const there = this.inFolder(ecosystem, index, this.texts.at(folder) ?? '');
      if (there.length > 0) return this.code(there);
    }
    const last = this.lastNamed(ecosystem, name);
    const same = withAliases(names, ecosystemAt(ecosystem), this.texts.at(name) ?? '', last);
    const here = same.filter((node) => names.repositoryOf[node] === index && names.isFixture[node] !== 1);
    if (here.length > 0 || folder >= 0) return this.code(here);
    // Go's and Composer's names are exact; elsewhere, a URL may be all that's given.
    const kind = ecosystems[ecosystem];
    return kind === 'go' || kind === 'composer' ? nothing : this.code(this.inFolder(ecosystem, index, ''));
  }

  /** A repository that was renamed is still found under its old name; another owner's is a fork. */
  private inSameOwners(ecosystem: number, repository: string, name: number): readonly number[] {
    const { names, repositories } = this.linker;
    const last = this.lastNamed(ecosystem, name);
    return this.meant(ecosystem, false, last, this.texts.at(name) ?? '', true).filter((node) =>
      sameOwner(
        getOwner(repositories[names.repositoryOf[node] ?? -1]?.repository ?? ''),
        getOwner(repository),
      ),
    );
  }

  private inFolder(ecosystem: number, index: number, folder: string): readonly number[] {
    const { repositories, firsts, folders } = this.linker;
    const packages = repositories[index]?.packages;
    if (!packages) return [];
    const known = folders.get(index) ?? foldersOf(packages, firsts[index] ?? 0);
    folders.set(index, known);
    return known.get(`${ecosystem} ${folder}`) ?? [];
  }
}

function foldersOf({ packages, texts }: PackedPackages, first: number): FolderNodes {
  const folders = new Map<string, number[]>();
  for (let row = 0; row < packages.length; row += packageColumns) {
    const folder = texts.at(packages[row + packageColumn.folder] ?? -1) ?? '';
    const key = `${packages[row + packageColumn.ecosystem] ?? 0} ${folder}`;
    const others = folders.get(key);
    const node = first + row / packageColumns;
    if (others) others.push(node);
    else folders.set(key, [node]);
  }
  return folders;
}
