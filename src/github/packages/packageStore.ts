import * as v from 'valibot';
import type { Files, Log } from '../../app/ports';
import { fileName } from '../../app/storage/fileName';
import type { Schema } from '../../app/storage/schemas/common';
import { parseJson } from '../../app/storage/parseJson';
import { Shards, shardOf } from '../../app/storage/shards';
import type { Unread } from '../../core/packages/packageMap';
import { packageShard } from './packageShard';
import { nothingStored, type StoredPackages, type StoredRepository } from './storedPackages';
import { changedPaths, storedIndex, type StoredShards } from './storedSchemas';

/** Schema version, called `form` on disk. */
const form = 5;

/**
 * Stores packages as they were parsed, for one account: an index, and shards of repositories. Everything can
 * be read again, so damaged data is dropped.
 */
export class PackageStore {
  private readonly name: string;
  private readonly shards: Shards<StoredRepository>;
  /** What was last loaded or written of each shard. */
  private known: StoredShards = {};
  /** Shards that didn't hold what the index names: a file may be locked for a moment. */
  private readonly broken = new Set<string>();
  /** Repositories whose change couldn't be saved yet. */
  private readonly unsaved = new Set<string>();

  constructor(
    account: string,
    private readonly disk: Files,
    private readonly log: Log,
  ) {
    this.name = `packages-${fileName(account)}`;
    this.shards = new Shards(`${this.name}.part`, packageShard(form), disk, log);
  }

  /** Changes whenever the index does: another window may have read more. */
  revision(): Promise<number | undefined> {
    return this.disk.revision(this.indexName).catch(() => undefined);
  }

  async forget(): Promise<void> {
    this.known = {};
    this.unsaved.clear();
    try {
      await this.disk.remove(this.indexName);
      await this.shards.forget();
    } catch (error) {
      this.log.warn(`Can't delete the stored packages: ${String(error)}`);
    }
  }

  /**
   * Reads what has changed since `before`, which this store loaded or saved. Repositories that the index names
   * but no shard holds are unread: what isn't there must not look like what depends on nothing.
   */
  async load(before: StoredPackages = nothingStored()): Promise<StoredPackages> {
    try {
      const text = await this.disk.read(this.indexName);
      if (text === undefined) return nothingStored();
      const value = parseJson(text);
      if (value === undefined) throw new SyntaxError('not JSON, or too much of it');
      const index = v.safeParse(storedIndex, value);
      if (!index.success || index.output.form !== form) return nothingStored();
      const { files, unread, asOf, shards } = index.output;
      const { repositories, gone } = await this.loadShards(shards, before);
      const lost = Object.values(shards).flatMap((shard) => shard.lost);
      return {
        repositories,
        files: soundEntries(changedPaths, files),
        unread: [
          ...unread,
          ...lost.map((what): Unread => ({ what, why: 'tooLarge' })),
          ...gone.map((what): Unread => ({ what, why: 'trouble' })),
        ],
        // What's gone is due at once.
        asOf: gone.length > 0 ? 0 : asOf,
      };
    } catch (error) {
      this.log.warn(`Can't read the stored packages: ${String(error)}`);
      return nothingStored();
    }
  }

  /**
   * Writes the index, and the shards of the repositories that changed, now or before a save that failed.
   *
   * @param changed names of repositories that were read, or are gone
   */
  async save(
    { repositories, files, unread, asOf }: StoredPackages,
    changed: Iterable<string>,
  ): Promise<void> {
    for (const name of changed) this.unsaved.add(name);
    try {
      const shards = { ...this.known };
      for (const shard of new Set([...this.unsaved].map(shardOf))) {
        const entries = new Map([...repositories].filter(([name]) => shardOf(name) === shard));
        const lost = await this.shards.write(shard, entries);
        const names = [...entries.keys()].filter((name) => !lost.includes(name));
        shards[shard] = { stamp: crypto.randomUUID(), names, lost: [...lost] };
      }
      const index = { form, files: Object.fromEntries(files), unread, asOf, shards };
      await this.disk.write(this.indexName, JSON.stringify(index));
      this.known = shards;
      this.unsaved.clear();
    } catch (error) {
      this.log.warn(`Can't save the packages: ${String(error)}`);
    }
  }

  private async loadShards(
    shards: StoredShards,
    { repositories }: StoredPackages,
  ): Promise<{ repositories: Map<string, StoredRepository>; gone: readonly string[] }> {
    const before = this.known;
    const isSame = (shard: string): boolean =>
      shards[shard]?.stamp === before[shard]?.stamp && !this.broken.has(shard);
    const found = new Map([...repositories].filter(([name]) => isSame(String(shardOf(name)))));
    const left = Object.keys(shards)
      .filter((shard) => !isSame(shard) || repositories.size === 0)
      .values();
    const lane = async (): Promise<void> => {
      for (const shard of left)
        for (const [name, entry] of await this.shards.read(Number(shard))) found.set(name, entry);
    };
    // The disk and the decompression don't take this thread's time.
    await Promise.all([lane(), lane(), lane()]);
    this.known = shards;
    this.broken.clear();
    const gone: string[] = [];
    for (const [shard, { names }] of Object.entries(shards)) {
      const missing = names.filter((name) => !found.has(name));
      if (missing.length > 0) this.broken.add(shard);
      gone.push(...missing);
    }
    return { repositories: found, gone };
  }

  private get indexName(): string {
    return `${this.name}.json`;
  }
}

/** Validates entry by entry: an invalid one is read from GitHub again. */
function soundEntries<T>(schema: Schema<T>, entries: Readonly<Record<string, unknown>>): Map<string, T> {
  const sound = new Map<string, T>();
  for (const [key, entry] of Object.entries(entries)) {
    const checked = v.safeParse(schema, entry);
    if (checked.success) sound.set(key, checked.output);
  }
  return sound;
}
