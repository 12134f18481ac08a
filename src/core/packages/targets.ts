import { repositoryKey, sameOwner } from '../model/ids';
import { getOwner } from '../model/requestId';
import { nodesNamed, type PackageNames, type PackagesOf } from './names';
import { isOwnName } from './ownNames';
import { ecosystems } from './package';
import { dependencyColumn, ecosystemAt, packageColumn, packageColumns, type PackedPackages } from './packed';

const nothing = -1;
const unknown = -2;
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
}

/** What the dependencies of one repository mean; each name is looked up once. */
export class Targets {
  /** By ecosystem and kind of dependent, by name: a node, `nothing`, `unknown`, or a list as -3 and below. */
  private readonly byName: Int32Array[] = [];
  private readonly lists: (readonly number[])[] = [];

  constructor(
    private readonly index: number,
    private readonly linker: Linker,
  ) {}

  of(ecosystem: number, inFixture: boolean, cells: Int32Array, cell: number): readonly number[] {
    const { texts } = this;
    const name = cells[cell + dependencyColumn.name] ?? -1;
    const folder = cells[cell + dependencyColumn.folder] ?? -1;
    const other = cells[cell + dependencyColumn.repository] ?? -1;
    if (other >= 0) return this.inRepository(ecosystem, texts[other] ?? '', texts[folder], texts[name] ?? '');
    if (folder >= 0) {
      const there = this.inFolder(ecosystem, this.index, texts[folder] ?? '');
      if (there.length > 0) return there;
    }
    const found = this.named(ecosystem, inFixture, name);
    return found === nothing ? none : found >= 0 ? [found] : (this.lists[-3 - found] ?? none);
  }

  /** Returns the one node that a plain name means, `nothing`, or -3 and below if there are several. */
  private named(ecosystem: number, inFixture: boolean, name: number): number {
    const kind = 2 * ecosystem + (inFixture ? 1 : 0);
    const known = (this.byName[kind] ??= new Int32Array(this.texts.length).fill(unknown));
    const before = known[name] ?? nothing;
    if (before !== unknown) return before;
    const found = this.byText(ecosystem, inFixture, this.texts[name] ?? '');
    const [first = nothing] = found;
    return (known[name] = found.length > 1 ? -2 - this.lists.push(found) : first);
  }

  private get texts(): readonly string[] {
    return this.linker.repositories[this.index]?.packages.texts ?? none;
  }

  /**
   * A fixture's name counts for other fixtures of its repository, and inside of it alone what a fork or a
   * package that isn't published is called, unless it's the owner's own name.
   */
  private byText(
    ecosystem: number,
    inFixture: boolean,
    name: string,
    isRepositoryKnown = false,
  ): readonly number[] {
    const { names } = this.linker;
    const own: number[] = [];
    const elsewhere: number[] = [];
    for (const node of nodesNamed(names, ecosystemAt(ecosystem), name)) {
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
  private inRepository(
    ecosystem: number,
    repository: string,
    folder: string | undefined,
    name: string,
  ): readonly number[] {
    const { names, byKey } = this.linker;
    const index = byKey.get(repositoryKey(repository));
    if (index === undefined) return this.inSameOwners(ecosystem, repository, name);
    if (folder !== undefined) {
      const there = this.inFolder(ecosystem, index, folder);
      if (there.length > 0) return there;
    }
    const same = nodesNamed(names, ecosystemAt(ecosystem), name);
    const here = same.filter((node) => names.repositoryOf[node] === index && names.isFixture[node] !== 1);
    if (here.length > 0 || folder !== undefined) return here;
    // Go's and Composer's names are exact; elsewhere, a URL may be all that's given.
    const kind = ecosystems[ecosystem];
    return kind === 'go' || kind === 'composer' ? [] : this.inFolder(ecosystem, index, '');
  }

  /** A repository that was renamed is still found under its old name; another owner's is a fork. */
  private inSameOwners(ecosystem: number, repository: string, name: string): readonly number[] {
    const { names, repositories } = this.linker;
    return this.byText(ecosystem, false, name, true).filter((node) =>
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
    const folder = texts[packages[row + packageColumn.folder] ?? -1] ?? '';
    const key = `${packages[row + packageColumn.ecosystem] ?? 0} ${folder}`;
    const others = folders.get(key);
    const node = first + row / packageColumns;
    if (others) others.push(node);
    else folders.set(key, [node]);
  }
  return folders;
}
