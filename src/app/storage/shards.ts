import { createBreathe } from '../breathe';
import { inSlices, type Sliced } from '../../core/model/slices';
import type { Files, Log } from '../ports';
import { compress, decompress } from './compressed';

/** Shards of one store: few enough to read at each start, many enough that none blocks the editor. */
export const shardCount = 32;

/** In bytes, uncompressed: more is neither written nor read. */
export const largestShard = 10_000_000;

/** Returns the shard of a key: the same on every machine. */
export function shardOf(key: string): number {
  let hash = 0;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return Math.abs(hash % shardCount);
}

/** How a shard holds its entries. */
export interface ShardFormat<T> {
  encode(entries: readonly (readonly [key: string, entry: T])[]): Sliced<Uint8Array<ArrayBuffer>>;
  /** Leaves out what's damaged, or throws: everything from a disk may be. Empty for another version's. */
  decode(bytes: Uint8Array): Sliced<Map<string, T>>;
}

/**
 * Entries by key, spread over compressed files. Everything in it can be read again from where it came from, so
 * what's damaged, or of another version, counts as absent.
 */
export class Shards<T> {
  /**
   * @param name starts the name of each file
   * @param most bytes of a shard, uncompressed
   */
  constructor(
    private readonly name: string,
    private readonly format: ShardFormat<T>,
    private readonly files: Files,
    private readonly log: Log,
    private readonly most = largestShard,
  ) {}

  async read(shard: number): Promise<Map<string, T>> {
    try {
      const text = await this.files.read(this.fileOf(shard));
      if (text === undefined) return new Map();
      return await inSlices(this.format.decode(await decompress(text, largestShard)), createBreathe());
    } catch (error) {
      this.log.warn(`Can't read ${this.fileOf(shard)}: ${String(error)}`);
      return new Map();
    }
  }

  /** Replaces a shard. Resolves to the keys of what didn't fit; the largest entries go first. */
  async write(shard: number, entries: ReadonlyMap<string, T>): Promise<readonly string[]> {
    let fitting = [...entries];
    let bytes = await this.encode(fitting);
    if (bytes.length > this.most) {
      fitting = await this.fittingOf(fitting);
      bytes = await this.encode(fitting);
      // Beside others, an entry may take a little more than alone.
      while (bytes.length > this.most && fitting.pop()) bytes = await this.encode(fitting);
    }
    await this.files.write(this.fileOf(shard), await compress(bytes));
    const kept = new Map(fitting);
    return [...entries.keys()].filter((key) => !kept.has(key));
  }

  /** Returns the smallest entries that fit, the largest of them last. */
  private async fittingOf(entries: [string, T][]): Promise<[string, T][]> {
    const sized: { readonly entry: [string, T]; readonly size: number }[] = [];
    for (const entry of entries) sized.push({ entry, size: (await this.encode([entry])).length });
    let size = 0;
    return sized
      .sort((a, b) => a.size - b.size)
      .filter((each) => (size += each.size) <= this.most)
      .map(({ entry }) => entry);
  }

  private encode(entries: [string, T][]): Promise<Uint8Array<ArrayBuffer>> {
    return inSlices(this.format.encode(entries), createBreathe());
  }

  async forget(): Promise<void> {
    for (let shard = 0; shard < shardCount; shard++) await this.files.remove(this.fileOf(shard));
  }

  private fileOf(shard: number): string {
    return `${this.name}.${shard}.gz64`;
  }
}
