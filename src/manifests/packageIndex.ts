import { parseCodeowners, type Codeowners } from '../core/codeowners/codeowners';
import { repositoryKey } from '../core/model/ids';
import { finish, type Sliced } from '../core/model/slices';
import type { PackagesOf } from '../core/packages/names';
import { buildGraph, type DependencyGraph } from '../core/packages/packageGraph';
import type { Lookup, PackageMap, Unread } from '../core/packages/packageMap';
import type { PackedPackages } from '../core/packages/packed';
import type { GeneratedRules } from '../core/packages/skippedLines';
import { generatedRules, isAttributes } from './gitAttributes';
import { readRepository, type RepositoryFiles } from './readRepository';
import { accepts } from './versions/accepts';

/** What is known about a repository, read from its files. */
export interface IndexedRepository {
  readonly packages: PackedPackages;
  readonly unread: readonly Unread[];
  readonly isFork?: boolean | undefined;
  /** Text of the one CODEOWNERS file that applies. */
  readonly codeowners?: string | undefined;
  /** Texts of `.gitattributes`, by path. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The packages of many repositories. Texts are parsed only for repositories that are asked about. */
export class PackageIndex {
  private readonly entries = new Map<string, IndexedRepository & { readonly repository: string }>();
  private graph: DependencyGraph | undefined;
  private changes = 0;
  private readonly seed = Math.trunc(Math.random() * 2 ** 32);
  private readonly codeowners = new ParsedTexts<Codeowners>((key) => {
    const text = this.entries.get(key)?.codeowners;
    return text === undefined ? undefined : parseCodeowners(text);
  });
  private readonly generated = new ParsedTexts<GeneratedRules>((key) =>
    generatedRules(new Map(Object.entries(this.entries.get(key)?.attributes ?? {}))),
  );

  write(repository: string, entry: IndexedRepository): void {
    this.forget(repository);
    this.entries.set(repositoryKey(repository), { repository, ...entry });
  }

  /** Reads a repository's files, and writes what they say. */
  add(files: RepositoryFiles): void {
    const attributes = [...files.texts].filter(([path]) => isAttributes(path));
    this.write(files.repository, {
      ...finish(readRepository(files)),
      codeowners: files.codeowners,
      attributes: Object.fromEntries(attributes),
    });
  }

  erase(repository: string): void {
    this.forget(repository);
    this.entries.delete(repositoryKey(repository));
  }

  /**
   * Builds the map of what was written so far.
   *
   * @param unread what couldn't even be listed
   */
  *map(unread: readonly Unread[]): Sliced<PackageMap> {
    const all = [...this.entries.values()];
    const { changes } = this;
    const graph = this.graph ?? (yield* buildGraph(all.map(toPackagesOf), accepts, this.seed));
    // Something may have been written meanwhile.
    if (changes === this.changes) this.graph = graph;
    return {
      graph,
      codeowners: this.codeowners,
      generated: this.generated,
      unread: [
        ...unread,
        ...all.flatMap((entry) => entry.unread),
        ...notListed(graph, unread),
        ...graph.cut.map((what) => ({ what, why: 'truncated' }) as const),
      ],
    };
  }

  private forget(repository: string): void {
    const key = repositoryKey(repository);
    this.graph = undefined;
    this.changes++;
    this.codeowners.forget(key);
    this.generated.forget(key);
  }
}

/** What GitHub couldn't list for us is told already. */
function notListed({ unlisted }: DependencyGraph, unread: readonly Unread[]): Unread[] {
  const known = new Set(unread.map(({ what }) => repositoryKey(what)));
  return unlisted
    .filter(({ repository }) => !known.has(repositoryKey(repository)))
    .map(({ repository, ecosystem }) => ({ what: repository, ecosystem, why: 'notListed' }));
}

function toPackagesOf({
  repository,
  packages,
  isFork,
}: IndexedRepository & { readonly repository: string }): PackagesOf {
  return { repository, packages, ...(isFork === true && { isFork }) };
}

/** Parses a text when it's first asked for. */
class ParsedTexts<T> implements Lookup<T> {
  private readonly known = new Map<string, T | undefined>();

  constructor(private readonly parse: (key: string) => T | undefined) {}

  get(key: string): T | undefined {
    if (!this.known.has(key)) this.known.set(key, this.parse(key));
    return this.known.get(key);
  }

  forget(key: string): void {
    this.known.delete(key);
  }
}
