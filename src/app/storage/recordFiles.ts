import * as v from 'valibot';
import { asideSuffix, mostRemoved, outdatedAsides } from './asides';
import { caselessFileName } from './fileName';
import { FileTooLarge } from './fileTooLarge';
import { parseJson } from './parseJson';
import type { Schema } from './schemas/common';
import type { Clock, Files, Log } from '../ports';
import type { AccountId } from '../../core/model/ids';

export interface RecordParts<T> {
  readonly files: Files;
  readonly log: Log;
  readonly clock: Clock;
  /** Identifies this window among the others. */
  readonly window: string;
  /** Prefix of the file names. */
  readonly kind: string;
  readonly schema: Schema<T>;
  /** Defaults to 1. Increased when an older Good Turn could no longer read the records. */
  readonly schemaVersion?: number;
  /** Raised after each write, in addition to that of the kind. */
  readonly signal?: { raise(account: AccountId): Promise<void> };
}

/** Contents of a file. A newer Good Turn's file is left alone until the same record is written here. */
export type ReadRecord<T> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'record'; readonly key: string; readonly value: T }
  /** `text`: undefined if it's too large to be read. */
  | { readonly kind: 'newer' | 'damaged'; readonly text: string | undefined };

/** A listed file; reading it may also fail. The texts of others aren't kept: together, they could be huge. */
export type Listed<T> =
  | Extract<ReadRecord<T>, { readonly kind: 'nothing' | 'record' }>
  | { readonly kind: 'newer' | 'damaged' | 'unreadable' };

/** Stores each record in its own small file, so windows that write different records never conflict. */
export class RecordFiles<T> {
  private isToldOfMany = false;

  constructor(private readonly parts: RecordParts<T>) {}

  getFileName(account: AccountId, key: string): string {
    return `${this.prefix(account)}${caselessFileName(key, longestKey)}.json`;
  }

  /** Reads all records, by file name. */
  async readAll(account: AccountId): Promise<ReadonlyMap<string, Listed<T>>> {
    const all = await this.parts.files.list(this.prefix(account));
    await this.removeOutdated(all);
    const names = this.mostOf(all.filter((name) => name.endsWith('.json')));
    const found = new Map<string, Listed<T>>();
    for (let start = 0; start < names.length; start += batch) {
      const some = names.slice(start, start + batch);
      for (const [name, listed] of await Promise.all(some.map((each) => this.list(account, each))))
        found.set(name, listed);
    }
    return found;
  }

  async read(account: AccountId, name: string): Promise<ReadRecord<T>> {
    return this.parse(account, name, await this.readText(name));
  }

  private parse(account: AccountId, name: string, text: string | typeof tooLarge | undefined): ReadRecord<T> {
    if (text === undefined) return { kind: 'nothing' };
    if (text === tooLarge) return { kind: 'damaged', text: undefined };
    const { form, key, value } = parseRecord(text);
    if (typeof form === 'number' && form > this.schemaVersion) return { kind: 'newer', text };
    const checked = v.safeParse(this.parts.schema, value, { abortEarly: true });
    const isWhole = form === this.schemaVersion && typeof key === 'string' && checked.success;
    // Otherwise, a copy made under another name would appear next to the record, or hide it.
    return isWhole && this.getFileName(account, key) === name
      ? { kind: 'record', key, value: checked.output }
      : { kind: 'damaged', text };
  }

  /** An existing file that isn't one of our records is set aside, never overwritten. */
  async write(name: string, found: ReadRecord<T>, key: string, value: T): Promise<void> {
    const text = JSON.stringify({ form: this.schemaVersion, key, value });
    if (text.length > largestRecord) throw new Error(`${name} would be too large`);
    if (found.kind === 'newer' || found.kind === 'damaged') await this.setAside(name, found.text);
    await this.parts.files.write(name, text);
  }

  remove(name: string): Promise<void> {
    return this.parts.files.remove(name);
  }

  /**
   * Removes a file if it's still as described. It's moved away first, and looked at only then: what another
   * window writes before is seen, and moved back; what it writes after is a file of its own. Resolves to false if
   * it's not as described.
   */
  async removeIf(account: AccountId, name: string, isSo: (value: T) => boolean): Promise<boolean> {
    const { files } = this.parts;
    const away = await this.freeAside(name);
    try {
      await files.rename(name, away);
    } catch (error) {
      if ((await this.readText(name)) !== undefined) throw error;
      // Another window has removed it.
      return true;
    }
    const moved = this.parse(account, name, await this.readText(away));
    if (moved.kind === 'record' && !isSo(moved.value)) {
      if ((await this.readText(name)) === undefined) await files.rename(away, name);
      return false;
    }
    await files.remove(away);
    return true;
  }

  /** Sets a file aside if it's still damaged. Never rejects. */
  async tidy(account: AccountId, name: string): Promise<void> {
    try {
      const found = await this.read(account, name);
      if (found.kind === 'damaged') await this.setAside(name, found.text);
    } catch (error) {
      this.parts.log.warn(`Can't set the damaged file aside: ${String(error)}`);
    }
  }

  /** Removes what was set aside long ago. Never rejects. */
  private async removeOutdated(names: readonly string[]): Promise<void> {
    const { files, log, clock } = this.parts;
    for (const name of outdatedAsides(names, clock()).slice(0, mostRemoved)) {
      await files.remove(name).catch((error: unknown) => {
        log.warn(`Can't delete ${name}: ${String(error)}`);
      });
    }
  }

  /** The others stay where they are: whoever wrote so many files, it wasn't us. */
  private mostOf(names: readonly string[]): readonly string[] {
    if (names.length <= mostRecords) return names;
    if (!this.isToldOfMany)
      this.parts.log.warn(`Of ${names.length} ${this.parts.kind} files, ${mostRecords} are read`);
    this.isToldOfMany = true;
    return [...names].sort().slice(0, mostRecords);
  }

  private async readText(name: string): Promise<string | typeof tooLarge | undefined> {
    try {
      return await this.parts.files.read(name, largestRecordFile);
    } catch (error) {
      if (error instanceof FileTooLarge) return tooLarge;
      throw error;
    }
  }

  private async list(account: AccountId, name: string): Promise<[string, Listed<T>]> {
    try {
      const found = await this.read(account, name);
      return [name, found.kind === 'newer' || found.kind === 'damaged' ? { kind: found.kind } : found];
    } catch (error) {
      this.parts.log.warn(`Can't read ${name}: ${String(error)}`);
      return [name, { kind: 'unreadable' }];
    }
  }

  private async freeAside(name: string): Promise<string> {
    const { files, clock, window } = this.parts;
    const first = `${name}${asideSuffix(clock())}-${caselessFileName(window, longestWindow)}`;
    let aside = first;
    for (let count = 2; (await files.revision(aside)) !== undefined; count++) aside = `${first}-${count}`;
    return aside;
  }

  /** Uses a name unique to this window, so that no window overwrites what another has set aside. */
  private async setAside(name: string, text: string | undefined): Promise<void> {
    const { files, log } = this.parts;
    const aside = await this.freeAside(name);
    log.warn(
      text === undefined
        ? `${name} has more than ${largestRecordFile} bytes; keeping it as ${aside}`
        : `${name} is damaged, or a newer Good Turn wrote it; keeping it as ${aside}`,
    );
    await files.rename(name, aside);
    // Meanwhile, another window may have set it aside and written a good one: move that one back.
    const moved = await this.readText(aside);
    if (moved !== (text ?? tooLarge) && (await this.readText(name)) === undefined)
      await files.rename(aside, name);
  }

  private get schemaVersion(): number {
    return this.parts.schemaVersion ?? 1;
  }

  /** File names contain dots only between their parts. */
  private prefix(account: AccountId): string {
    return `${this.parts.kind}.${caselessFileName(account, longestAccount)}.`;
  }
}

/** In characters. Disks allow 255 in a name, and temporary files and files set aside have longer names. */
const longestAccount = 60;
const longestKey = 90;
const longestWindow = 24;
/** Number of files read at once. */
const batch = 32;
/** In characters. A larger file isn't ours and isn't even parsed. */
const largestRecord = 2_000_000;
/** In bytes: a character takes up to three. */
const largestRecordFile = 3 * largestRecord;
/** A hundred times as many as anyone has; each is kept in memory. */
const mostRecords = 10_000;
const tooLarge = Symbol('too large');

/** On disk, the schema version has always been called `form`. */
function parseRecord(text: string): Readonly<Partial<Record<'form' | 'key' | 'value', unknown>>> {
  const record = text.length <= largestRecord ? parseJson(text) : undefined;
  return typeof record === 'object' && record !== null ? record : {};
}
