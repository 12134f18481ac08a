import * as v from 'valibot';
import { createBreathe } from '../breathe';
import type { Files, Log } from '../ports';
import { compress, decompress } from './compressed';
import { Texts } from '../../core/packages/texts';
import { parseJson } from './parseJson';
import type { Schema } from './schemas/common';

/** Shards of one store: few enough to read at each start, many enough that none blocks the editor. */
export const shardCount = 32;

/** In bytes, uncompressed: more isn't read. A quarter as many letters are written. */
export const largestShard = 40_000_000;

/** Returns the shard of a key: the same on every machine. */
export function shardOf(key: string): number {
  let hash = 0;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return Math.abs(hash % shardCount);
}

/**
 * Entries by key, spread over compressed files. Everything in it can be read again from where it came from, so
 * what's damaged, or of another version, counts as absent.
 */
export class Shards<T> {
  /**
   * @param name starts the name of each file
   * @param form version of the entries' schema
   * @param most letters of a shard, uncompressed
   */
  constructor(
    private readonly name: string,
    private readonly form: number,
    private readonly entry: Schema<T>,
    private readonly files: Files,
    private readonly log: Log,
    private readonly most = largestShard / 4,
  ) {}

  async read(shard: number): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    try {
      const text = await this.files.read(this.fileOf(shard));
      if (text === undefined) return found;
      const file = v.safeParse(envelope, parseJson(await decompress(text, largestShard)));
      if (!file.success || file.output.form !== this.form) return found;
      const breathe = createBreathe();
      for (const [key, value] of Object.entries(file.output.entries)) {
        await breathe();
        const checked = v.safeParse(this.entry, value);
        if (checked.success) found.set(key, checked.output);
      }
    } catch (error) {
      this.log.warn(`Can't read ${this.fileOf(shard)}: ${String(error)}`);
    }
    return found;
  }

  /** Replaces a shard. Resolves to the keys of what didn't fit; the largest entries go first. */
  async write(shard: number, entries: ReadonlyMap<string, T>): Promise<readonly string[]> {
    const texts = [...entries].map(([key, value]) => [key, JSON.stringify(value, plainLists)] as const);
    const left = texts.sort(([, a], [, b]) => a.length - b.length);
    let size = 0;
    const fitting = left.filter(([key, text]) => (size += key.length + text.length) <= this.most);
    const body = fitting.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',');
    await this.files.write(this.fileOf(shard), await compress(`{"form":${this.form},"entries":{${body}}}`));
    return left.slice(fitting.length).map(([key]) => key);
  }

  async forget(): Promise<void> {
    for (let shard = 0; shard < shardCount; shard++) await this.files.remove(this.fileOf(shard));
  }

  private fileOf(shard: number): string {
    return `${this.name}.${shard}.gz64`;
  }
}

/** Columns would be written as objects. */
function plainLists(_: string, value: unknown): unknown {
  if (value instanceof Texts) return value.toArray();
  return value instanceof Int32Array ? Array.from(value) : value;
}

const envelope = v.object({ form: v.number(), entries: v.record(v.string(), v.unknown()) });
