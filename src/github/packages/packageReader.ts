import type { PackageFacts, PackageSource, ReadWorkTree } from '../../app/packagePorts';
import { createBreathe } from '../../app/breathe';
import type { Clock, Files, Log } from '../../app/ports';
import { repositoryKey } from '../../core/model/ids';
import { hour, type Instant } from '../../core/model/instant';
import { inSlices } from '../../core/model/slices';
import type { Snapshot } from '../../core/model/snapshot';
import { isFelt } from '../../core/packages/downstream';
import type { PackageMap } from '../../core/packages/packageMap';
import { PackageIndex } from '../../manifests/packageIndex';
import type { Client } from '../client';
import { RequestUsage } from '../requestUsage';
import { BatchedQuery } from './batchedQuery';
import { PackageStore } from './packageStore';
import { readInto } from './readInto';
import { readPatches } from './readPatches';
import type { StoredPackages, StoredRepository } from './storedPackages';

export interface PackageReaderParts {
  readonly client: Pick<Client, 'query' | 'read' | 'server'>;
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
  private readonly written = new Map<string, StoredRepository>();
  /** Keys of repositories that are known to be archived. */
  private readonly archived = new Set<string>();
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
    const changed = new Set<string>();
    try {
      const { client, readWorkTree, log } = this.parts;
      const batch = new BatchedQuery(client, signal, usage, this.budgetLeft());
      stored.unread = await readInto({
        stored,
        snapshot,
        batch,
        host: client.server.host,
        readWorkTree,
        log,
        onChange: (repository) => void changed.add(repository),
        onArchived: (names) => {
          for (const name of names) this.archived.add(repositoryKey(name));
        },
      });
      const { map } = await this.facts(stored, snapshot, usage.sum.cost);
      await readPatches(stored, snapshot, ({ id }, { paths }) => isFelt(id.repository, paths, map), batch);
      stored.asOf = this.parts.clock();
      return await this.facts(stored, snapshot, usage.sum.cost);
    } finally {
      const { requests } = usage.sum.cost;
      this.sent.push({ at: this.parts.clock(), requests });
      if (requests > 0) await this.save(stored, changed);
    }
  }

  async forget(): Promise<void> {
    this.stored = undefined;
    await this.store.forget();
  }

  private async facts(
    stored: StoredPackages,
    snapshot: Snapshot,
    cost: Snapshot['cost'],
  ): Promise<PackageFacts> {
    for (const name of this.written.keys()) {
      if (stored.repositories.has(name)) continue;
      this.packageIndex.erase(name);
      this.written.delete(name);
    }
    for (const [name, repository] of stored.repositories) {
      if (this.written.get(name) === repository) continue;
      this.packageIndex.write(name, repository);
      this.written.set(name, repository);
    }
    const files = new Map(
      snapshot.requests.flatMap(({ nodeId }) => {
        const known = stored.files.get(nodeId);
        return known ? [[nodeId, known] as const] : [];
      }),
    );
    const whole = await inSlices(this.packageIndex.map(stored.unread), createBreathe());
    const map = withoutArchived(whole, this.archived);
    return { map, files, asOf: stored.asOf, cost };
  }

  /** Returns what is stored: read once, and what another window has written since. */
  private async load(): Promise<StoredPackages> {
    const revision = await this.store.revision();
    if (!this.stored || revision !== this.revision) {
      const known = await this.stored;
      this.stored = this.store.load(known);
    }
    this.revision = revision;
    return this.stored;
  }

  private async save(stored: StoredPackages, changed: ReadonlySet<string>): Promise<void> {
    await this.store.save(stored, changed);
    this.revision = await this.store.revision();
  }

  private budgetLeft(): number {
    const now = this.parts.clock();
    this.sent = this.sent.filter(({ at }) => at <= now && now - at < hour);
    return this.parts.budget() - this.sent.reduce((sum, { requests }) => sum + requests, 0);
  }
}

/** A name that an archived repository has is no other's, whatever that was called before. */
function withoutArchived(map: PackageMap, archived: ReadonlySet<string>): PackageMap {
  if (archived.size === 0) return map;
  const isArchived = (what: string): boolean => archived.has(repositoryKey(what));
  return { ...map, unread: map.unread.filter(({ why, what }) => why !== 'notListed' || !isArchived(what)) };
}
