import * as v from 'valibot';
import { day } from '../../core/model/instant';
import { caselessFileName } from './fileName';
import { parseJson } from './parseJson';
import type { Schema } from './schemas/common';
import type { Clock, Files, Log } from '../ports';
import type { AccountId } from '../../core/model/ids';

export interface RecordParts<T> {
  readonly files: Files;
  readonly log: Log;
  readonly clock: Clock;
  /** Names this window among the others. */
  readonly window: string;
  /** What the names of its files begin with. */
  readonly kind: string;
  readonly schema: Schema<T>;
  /** 1 unless told. It grows when an older Good Turn could no longer read the records. */
  readonly schemaVersion?: number;
}

/** What a file holds. One of a newer Good Turn is left alone as long as nobody writes the same record. */
export type ReadRecord<T> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'record'; readonly key: string; readonly value: T }
  | { readonly kind: 'newer' | 'damaged'; readonly text: string };

/** The disk may refuse to read one, too. */
export type Listed<T> = ReadRecord<T> | { readonly kind: 'unreadable' };

/** Each record in a small file of its own: windows that write different records never meet. */
export class RecordFiles<T> {
  constructor(private readonly parts: RecordParts<T>) {}

  getFileName(account: AccountId, key: string): string {
    return `${this.prefix(account)}${caselessFileName(key, longestKey)}.json`;
  }

  /** By file name. */
  async readAll(account: AccountId): Promise<ReadonlyMap<string, Listed<T>>> {
    const names = (await this.parts.files.list(this.prefix(account))).filter((name) =>
      name.endsWith('.json'),
    );
    const found = new Map<string, Listed<T>>();
    for (let start = 0; start < names.length; start += batch) {
      const some = names.slice(start, start + batch);
      for (const [name, listed] of await Promise.all(some.map((each) => this.list(account, each))))
        found.set(name, listed);
    }
    return found;
  }

  async read(account: AccountId, name: string): Promise<ReadRecord<T>> {
    const text = await this.parts.files.read(name);
    if (text === undefined) return { kind: 'nothing' };
    const { form, key, value } = parseRecord(text);
    if (typeof form === 'number' && form > this.schemaVersion) return { kind: 'newer', text };
    const checked = v.safeParse(this.parts.schema, value);
    const isWhole = form === this.schemaVersion && typeof key === 'string' && checked.success;
    // A copy that somebody made under another name would otherwise stand beside the record, or hide it.
    return isWhole && this.getFileName(account, key) === name
      ? { kind: 'record', key, value: checked.output }
      : { kind: 'damaged', text };
  }

  /** What is there and is no record of ours is set aside, never overwritten. */
  async write(name: string, found: ReadRecord<T>, key: string, value: T): Promise<void> {
    const text = JSON.stringify({ form: this.schemaVersion, key, value });
    if (text.length > largestRecord) throw new Error(`${name} would be too large`);
    if (found.kind === 'newer' || found.kind === 'damaged') await this.setAside(name, found.text);
    await this.parts.files.write(name, text);
  }

  remove(name: string): Promise<void> {
    return this.parts.files.remove(name);
  }

  /** Sets a damaged file aside, if it still is. Never rejects. */
  async tidy(account: AccountId, name: string): Promise<void> {
    try {
      const found = await this.read(account, name);
      if (found.kind === 'damaged') await this.setAside(name, found.text);
    } catch (error) {
      this.parts.log.warn(`It cannot be set aside: ${String(error)}`);
    }
  }

  private async list(account: AccountId, name: string): Promise<[string, Listed<T>]> {
    try {
      return [name, await this.read(account, name)];
    } catch (error) {
      this.parts.log.warn(`${name} cannot be read: ${String(error)}`);
      return [name, { kind: 'unreadable' }];
    }
  }

  /** Under a name that only this window gives, so that no two windows overwrite what the other has set aside. */
  private async setAside(name: string, text: string): Promise<void> {
    const { files, log, clock, window } = this.parts;
    const first = `${name}.aside-${Math.floor(clock() / day)}-${caselessFileName(window, longestWindow)}`;
    let aside = first;
    for (let count = 2; (await files.revision(aside)) !== undefined; count++) aside = `${first}-${count}`;
    log.warn(`${name} is damaged or of a newer Good Turn; it is kept as ${aside}`);
    await files.rename(name, aside);
    // Another window may have set it aside, and written a good one, in the meantime: that one goes back.
    const moved = await files.read(aside);
    if (moved !== text && (await files.read(name)) === undefined) await files.rename(aside, name);
  }

  private get schemaVersion(): number {
    return this.parts.schemaVersion ?? 1;
  }

  /** No file name has a dot in it but those that stand between its parts. */
  private prefix(account: AccountId): string {
    return `${this.parts.kind}.${caselessFileName(account, longestAccount)}.`;
  }
}

/** Characters. Disks take 255 in a name, and a temporary file or one set aside has a longer name. */
const longestAccount = 60;
const longestKey = 90;
const longestWindow = 24;
/** Files read at once. */
const batch = 32;
/** Characters of a file. What is larger is none of ours, and is not even parsed. */
const largestRecord = 2_000_000;

/** On the disk the schema's version has always been called `form`. */
function parseRecord(text: string): Readonly<Partial<Record<'form' | 'key' | 'value', unknown>>> {
  const record = text.length <= largestRecord ? parseJson(text) : undefined;
  return typeof record === 'object' && record !== null ? record : {};
}
