import * as v from 'valibot';
import type { Files, Log } from '../../app/ports';
import { fileName } from '../../app/storage/fileName';
import type { Schema } from '../../app/storage/schemas/common';
import { Shards, shardOf } from '../../app/storage/shards';
import type { Unread } from '../../core/packages/packageMap';
import { nothingStored, type StoredPackages, type StoredRepository } from './storedPackages';
import { changedPaths, storedIndex, storedRepository } from './storedSchemas';

/** Schema version, called `form` on disk. */
const form = 2;

/**
 * Stores packages as they were parsed, for one account: an index, and shards of repositories. Everything can
 * be read again, so damaged data is dropped.
 */
export class PackageStore {
  private readonly name: string;
  private readonly shards: Shards<StoredRepository>;
  /** By shard: what tells whether it has changed since it was loaded or written. */
  private stamps: Readonly<Record<string, string>> = {};

  constructor(
    account: string,
    private readonly disk: Files,
    private readonly log: Log,
  ) {
    this.name = `packages-${fileName(account)}`;
    this.shards = new Shards(`${this.name}.part`, form, storedRepository, disk, log);
  }

  /** Changes whenever the index does: another window may have read more. */
  revision(): Promise<number | undefined> {
    return this.disk.revision(this.indexName).catch(() => undefined);
  }

  async forget(): Promise<void> {
    this.stamps = {};
    try {
      await this.disk.remove(this.indexName);
      await this.shards.forget();
    } catch (error) {
      this.log.warn(`Can't delete the stored packages: ${String(error)}`);
    }
  }

  /** Reads what has changed since `known`, which this store loaded or saved before. */
  async load(known: StoredPackages = nothingStored()): Promise<StoredPackages> {
    try {
      const text = await this.disk.read(this.indexName);
      if (text === undefined) return nothingStored();
      const index = v.safeParse(storedIndex, JSON.parse(text));
      if (!index.success || index.output.form !== form) return nothingStored();
      const { files, unread, asOf, stamps, lost } = index.output;
      return {
        repositories: await this.loadShards(stamps, known),
        files: soundEntries(changedPaths, files),
        unread: [...unread, ...lost.map((what): Unread => ({ what, why: 'tooLarge' }))],
        asOf,
      };
    } catch (error) {
      this.log.warn(`Can't read the stored packages: ${String(error)}`);
      return nothingStored();
    }
  }

  /**
   * Writes the index, and the shards of the repositories that changed.
   *
   * @param changed names of repositories that were read, or are gone
   */
  async save(
    { repositories, files, unread, asOf }: StoredPackages,
    changed: Iterable<string>,
  ): Promise<void> {
    try {
      const lost: string[] = [];
      const stamps = { ...this.stamps };
      for (const shard of new Set([...changed].map(shardOf))) {
        const entries = new Map([...repositories].filter(([name]) => shardOf(name) === shard));
        lost.push(...(await this.shards.write(shard, entries)));
        stamps[shard] = crypto.randomUUID();
      }
      const index = { form, files: Object.fromEntries(files), unread, asOf, stamps, lost };
      await this.disk.write(this.indexName, JSON.stringify(index));
      this.stamps = stamps;
    } catch (error) {
      this.log.warn(`Can't save the packages: ${String(error)}`);
    }
  }

  private async loadShards(
    stamps: Readonly<Record<string, string>>,
    { repositories }: StoredPackages,
  ): Promise<Map<string, StoredRepository>> {
    const before = this.stamps;
    this.stamps = stamps;
    const isSame = (name: string): boolean => {
      const shard = String(shardOf(name));
      return stamps[shard] !== undefined && stamps[shard] === before[shard];
    };
    const found = new Map([...repositories].filter(([name]) => isSame(name)));
    const left = Object.keys(stamps)
      .filter((shard) => before[shard] !== stamps[shard] || repositories.size === 0)
      .values();
    const lane = async (): Promise<void> => {
      for (const shard of left)
        for (const [name, entry] of await this.shards.read(Number(shard))) found.set(name, entry);
    };
    // The disk and the decompression don't take this thread's time.
    await Promise.all([lane(), lane(), lane()]);
    return found;
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
