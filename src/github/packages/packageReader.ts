import type { ChangedPaths, PackageFacts, PackageSource, ReadWorkTree } from '../../app/packagePorts';
import type { Clock, Files, Log } from '../../app/ports';
import { sameName } from '../../core/directory';
import { hour, type Instant } from '../../core/instant';
import type { Unread } from '../../core/packages/downstream';
import { ownerOf } from '../../core/requestId';
import type { Snapshot } from '../../core/snapshot';
import { isManifest } from '../../manifests/families';
import { PackageBook, type Page } from '../../manifests/packageBook';
import type { Client } from '../client';
import { Tally } from '../tally';
import { Asker } from './asker';
import { PackageStore, type StoredPackages } from './packageStore';
import { readChangedFiles } from './readChangedFiles';
import { indexOfTexts, isOwners, readManifests, type RepositoryIndex } from './readManifests';
import { readRepositories } from './readRepositories';

export interface PackageReaderParts {
  readonly client: Pick<Client, 'query' | 'get' | 'server'>;
  readonly account: string;
  readonly files: Files;
  /** What is open on this machine need not be asked for. */
  readonly readWorkTree?: ReadWorkTree;
  readonly clock: Clock;
  readonly log: Log;
  /** Requests that may be sent in an hour. */
  readonly budget: () => number;
}

/** Repositories whose folders and manifests are read together, so that a long reading is worth something early. */
const repositoriesAtOnce = 60;
/** With little left, so few that some of them are read whole: their folders alone would be of no use. */
const repositoriesPerRequest = 4;

/** Bills of materials asked for in one reading: each is a request of its own, from an allowance of its own. */
const mostSboms = 20;

/** Reads the packages of the organisations in the queue, and keeps them: an unchanged repository is not read again. */
export class PackageReader implements PackageSource {
  private readonly store: PackageStore;
  private readonly book = new PackageBook();
  /** What the book was last told of each repository. */
  private readonly told = new Map<string, { readonly index: RepositoryIndex; readonly suffices: boolean }>();
  private stored: Promise<StoredPackages> | undefined;
  private revision: number | undefined;
  private sent: { at: Instant; requests: number }[] = [];

  constructor(private readonly parts: PackageReaderParts) {
    this.store = new PackageStore(parts.account, parts.files, parts.log);
  }

  async known(snapshot: Snapshot): Promise<PackageFacts | undefined> {
    const stored = await this.load();
    return stored.repositories.size === 0
      ? undefined
      : this.facts(stored, snapshot, { requests: 0, points: 0 });
  }

  async read(snapshot: Snapshot, signal: AbortSignal): Promise<PackageFacts> {
    const stored = await this.load();
    const tally = new Tally();
    const asker = new Asker(this.parts.client, signal, tally, this.budgetLeft());
    try {
      stored.unread = await this.readAll(stored, snapshot, asker);
      stored.asOf = this.parts.clock();
      return this.facts(stored, snapshot, tally.sum.cost);
    } finally {
      const { requests } = tally.sum.cost;
      this.sent.push({ at: this.parts.clock(), requests });
      if (requests > 0) await this.save(stored);
    }
  }

  async forget(): Promise<void> {
    this.stored = undefined;
    await this.store.forget();
  }

  private async readAll(
    stored: StoredPackages,
    snapshot: Snapshot,
    asker: Asker,
  ): Promise<readonly Unread[]> {
    const wanted = [...new Set(snapshot.requests.map(({ id }) => id.repository))];
    const { repositories, unread } = await readRepositories(organizationsOf(snapshot), wanted, asker);
    await this.readFiles(stored, snapshot, asker);
    const heads = repositories.flatMap(({ repository, head }) =>
      head === undefined ? [] : [{ repository, head }],
    );
    const stale = heads.filter(({ repository, head }) => !isWhole(stored.repositories.get(repository), head));
    await this.readWorkTrees(stale, stored);
    while (stale.length > 0) {
      const atOnce = Math.min(repositoriesAtOnce, Math.max(1, repositoriesPerRequest * asker.left));
      const part = stale.splice(0, atOnce);
      for (const [name, index] of await readManifests(part, isManifest, stored.texts, asker)) {
        // What cannot be read anew is better old than not at all, but it is said.
        const known = stored.repositories.get(name);
        const isLess = known !== undefined && !isComplete(index) && sizeOf(index) < sizeOf(known);
        stored.repositories.set(name, isLess ? { ...known, unread: index.unread } : index);
      }
    }
    await this.readSboms(stored, asker);
    const isListed = unread.length === 0;
    const names = new Set(heads.map(({ repository }) => repository));
    if (isListed)
      for (const name of stored.repositories.keys()) if (!names.has(name)) stored.repositories.delete(name);
    return unread;
  }

  /** Takes those that are open on this machine out of the list. */
  private async readWorkTrees(
    stale: { repository: string; head: string }[],
    stored: StoredPackages,
  ): Promise<void> {
    const { client, readWorkTree, log } = this.parts;
    if (!readWorkTree) return;
    const { host } = client.server;
    for (const each of [...stale]) {
      const { repository, head } = each;
      try {
        const texts = await readWorkTree({ host, repository }, head, isWanted);
        if (!texts) continue;
        stored.repositories.set(repository, indexOfTexts(each, texts, stored.texts));
        stale.splice(stale.indexOf(each), 1);
      } catch (error) {
        log.warn(`${repository} cannot be read from the disk: ${String(error)}`);
      }
    }
  }

  /** Asks GitHub's dependency graph about those whose manifests do not tell all, once for each commit. */
  private async readSboms({ repositories, texts }: StoredPackages, asker: Asker): Promise<void> {
    let left = mostSboms;
    for (const [name, index] of repositories) {
      if (index.sbom !== undefined || !isComplete(index) || this.tell(name, index, texts)) continue;
      if (left-- === 0 || asker.isSpent) return;
      const sbom = await asker.sbom(name);
      const id = sbom === undefined ? '' : `sbom ${name} ${index.head}`;
      if (id !== '') texts.set(id, JSON.stringify(sbom));
      repositories.set(name, { ...index, sbom: id });
    }
  }

  private async readFiles({ files }: StoredPackages, { requests }: Snapshot, asker: Asker): Promise<void> {
    const changed = requests.filter(({ nodeId, head }) => {
      const known = files.get(nodeId);
      return known?.head !== (head.oid ?? '') || isNothing(known);
    });
    for (const [nodeId, paths] of await readChangedFiles(changed, asker))
      if (!isNothing(paths) || !files.has(nodeId)) files.set(nodeId, paths);
    const open = new Set(requests.map(({ nodeId }) => nodeId));
    for (const nodeId of files.keys()) if (!open.has(nodeId)) files.delete(nodeId);
  }

  private facts(stored: StoredPackages, snapshot: Snapshot, cost: Snapshot['cost']): PackageFacts {
    for (const name of this.told.keys()) {
      if (stored.repositories.has(name)) continue;
      this.book.erase(name);
      this.told.delete(name);
    }
    for (const [name, index] of stored.repositories) {
      this.tell(name, index, stored.texts);
    }
    const files = new Map(
      snapshot.requests.flatMap(({ nodeId }) => {
        const known = stored.files.get(nodeId);
        return known ? [[nodeId, known] as const] : [];
      }),
    );
    return { map: this.book.map(stored.unread), files, asOf: stored.asOf, cost };
  }

  /** Whether the manifests tell all of it. */
  private tell(name: string, index: RepositoryIndex, texts: ReadonlyMap<string, string>): boolean {
    const known = this.told.get(name);
    if (known?.index === index) return known.suffices;
    const suffices = this.book.write(name, pageOf(index, texts));
    this.told.set(name, { index, suffices });
    return suffices;
  }

  /** What is stored, read once, and again when another window has written it. */
  private async load(): Promise<StoredPackages> {
    const revision = await this.store.revision();
    if (!this.stored || revision !== this.revision) this.stored = this.store.load();
    this.revision = revision;
    return this.stored;
  }

  private async save(stored: StoredPackages): Promise<void> {
    await this.store.save(stored);
    this.revision = await this.store.revision();
  }

  private budgetLeft(): number {
    const now = this.parts.clock();
    this.sent = this.sent.filter(({ at }) => at <= now && now - at < hour);
    return this.parts.budget() - this.sent.reduce((sum, { requests }) => sum + requests, 0);
  }
}

function pageOf(
  { manifests, codeowners, sbom, unread }: RepositoryIndex,
  texts: ReadonlyMap<string, string>,
): Page {
  return {
    manifests: new Map(Object.entries(manifests).map(([path, oid]) => [path, texts.get(oid) ?? ''])),
    codeowners: codeowners === undefined ? undefined : texts.get(codeowners),
    ...(sbom !== undefined && sbom !== '' && { sbom: parsed(texts.get(sbom)) }),
    unread,
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return undefined;
  }
}

function isWanted(path: string): boolean {
  return isManifest(path) || isOwners(path);
}

/** Organisations of the queue's repositories: those whose teams are known, or known to be hidden. */
function organizationsOf({ requests, directory }: Snapshot): string[] {
  const known = [...directory.teams.map(({ id }) => ownerOf(id)), ...directory.unreadable];
  const owners = new Set(requests.map(({ id }) => ownerOf(id.repository)));
  return [...owners].filter((owner) => known.some((name) => sameName(name, owner)));
}

function isWhole(index: RepositoryIndex | undefined, head: string): boolean {
  return index?.head === head && isComplete(index);
}

function sizeOf({ manifests }: RepositoryIndex): number {
  return Object.keys(manifests).length;
}

/** Cut to nothing: there was trouble. */
function isNothing({ isCut, paths }: ChangedPaths): boolean {
  return isCut && paths.length === 0;
}

/** Whether to ask again would tell no more. */
function isComplete({ unread }: RepositoryIndex): boolean {
  return !unread.some(({ why }) => why === 'budget' || why === 'trouble' || why === 'partial');
}
