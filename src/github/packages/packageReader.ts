import type { PackageFacts, PackageSource, ReadWorkTree } from '../../app/packagePorts';
import type { Clock, Files, Log } from '../../app/ports';
import { hour, type Instant } from '../../core/model/instant';
import type { Snapshot } from '../../core/model/snapshot';
import { PackageIndex, type RepositoryManifests } from '../../manifests/packageIndex';
import type { Client } from '../client';
import { RequestUsage } from '../requestUsage';
import { BatchedQuery } from './batchedQuery';
import { PackageStore, type StoredPackages } from './packageStore';
import { readInto } from './readInto';
import type { RepositoryIndex } from './readManifests';

export interface PackageReaderParts {
  readonly client: Pick<Client, 'query' | 'get' | 'server'>;
  readonly account: string;
  readonly files: Files;
  /** Repositories that are open on this machine needn't be requested. */
  readonly readWorkTree?: ReadWorkTree;
  readonly clock: Clock;
  readonly log: Log;
  /** Number of requests allowed per hour. */
  readonly budget: () => number;
}

/** Reads and caches packages of the organizations in the queue. Unchanged repositories aren't read again. */
export class PackageReader implements PackageSource {
  private readonly store: PackageStore;
  private readonly packageIndex = new PackageIndex();
  /** What was last written to the index for each repository. */
  private readonly written = new Map<
    string,
    { readonly index: RepositoryIndex; readonly suffices: boolean }
  >();
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
    const usage = new RequestUsage();
    const batch = new BatchedQuery(this.parts.client, signal, usage, this.budgetLeft());
    try {
      const { client, readWorkTree, log } = this.parts;
      const suffices = (name: string, index: RepositoryIndex): boolean =>
        this.writeToIndex(name, index, stored.texts);
      const reading = {
        stored,
        snapshot,
        batch,
        host: client.server.host,
        readWorkTree,
        suffices,
        log,
      };
      stored.unread = await readInto(reading);
      stored.asOf = this.parts.clock();
      return this.facts(stored, snapshot, usage.sum.cost);
    } finally {
      const { requests } = usage.sum.cost;
      this.sent.push({ at: this.parts.clock(), requests });
      if (requests > 0) await this.save(stored);
    }
  }

  async forget(): Promise<void> {
    this.stored = undefined;
    await this.store.forget();
  }

  private facts(stored: StoredPackages, snapshot: Snapshot, cost: Snapshot['cost']): PackageFacts {
    for (const name of this.written.keys()) {
      if (stored.repositories.has(name)) continue;
      this.packageIndex.erase(name);
      this.written.delete(name);
    }
    for (const [name, index] of stored.repositories) {
      this.writeToIndex(name, index, stored.texts);
    }
    const files = new Map(
      snapshot.requests.flatMap(({ nodeId }) => {
        const known = stored.files.get(nodeId);
        return known ? [[nodeId, known] as const] : [];
      }),
    );
    return { map: this.packageIndex.map(stored.unread), files, asOf: stored.asOf, cost };
  }

  /** Writes a repository to the index. Returns whether its manifests suffice, so that no SBOM is needed. */
  private writeToIndex(name: string, index: RepositoryIndex, texts: ReadonlyMap<string, string>): boolean {
    const known = this.written.get(name);
    if (known?.index === index) return known.suffices;
    const suffices = this.packageIndex.write(name, toManifests(index, texts));
    this.written.set(name, { index, suffices });
    return suffices;
  }

  /** Returns what is stored: read once, and again when another window has written it. */
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

function toManifests(
  { manifests, codeowners, sbom, unread }: RepositoryIndex,
  texts: ReadonlyMap<string, string>,
): RepositoryManifests {
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
