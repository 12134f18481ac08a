import * as v from 'valibot';
import type { Snapshot } from '../../core/model/snapshot';
import type { Clock, Files, Log } from '../ports';
import { asideSuffix, mostRemoved, outdatedAsides } from './asides';
import type { ChangeSignal } from './changeSignal';
import { fileName } from './fileName';
import { FileTooLarge } from './fileTooLarge';
import { parseJson } from './parseJson';
import { snapshot as schema } from './schemas/snapshot';
import type { AccountId } from '../../core/model/ids';

/** Schema version of the stored list. A list from a newer Good Turn is set aside, not overwritten. */
const schemaVersion = 4;

/** Keeps each account's last good list in a file that all windows share. */
export class SnapshotStore {
  constructor(
    private readonly files: Files,
    private readonly log: Log,
    private readonly clock: Clock,
    /** Tells the other windows about a new list. */
    private readonly signal?: Pick<ChangeSignal, 'raise'>,
  ) {}

  /** Loads the stored list. A file that can't be used is set aside under another name. */
  async load(account: AccountId): Promise<Snapshot | undefined> {
    const name = getFileName(account);
    void this.removeOutdated(name);
    const text = await this.files.read(name).catch(async (error: unknown) => {
      this.log.warn(`Can't read the stored list: ${String(error)}`);
      // The next list would overwrite it.
      if (error instanceof FileTooLarge) await this.setAside(name);
      return undefined;
    });
    if (text === undefined) return undefined;
    const stored = v.safeParse(envelope, parseJson(text));
    const form = stored.success ? stored.output.form : undefined;
    if (stored.success && form === schemaVersion) {
      // One fault is enough; a hostile list has millions.
      const checked = v.safeParse(schema, stored.output.snapshot, { abortEarly: true });
      if (checked.success) return checked.output;
      this.log.warn(`The stored list is damaged at ${v.getDotPath(checked.issues[0]) ?? 'its root'}`);
    }
    // An older one is simply replaced by the next list: everything in it can be read again from GitHub.
    const isOlder = form !== undefined && form < schemaVersion;
    if (!isOlder) await this.setAside(name);
    return undefined;
  }

  revision(account: AccountId): Promise<number | undefined> {
    return this.files.revision(getFileName(account)).catch(() => undefined);
  }

  /** Resolves to whether it was saved: a disk may be full or read-only. */
  async save(account: AccountId, snapshot: Snapshot): Promise<boolean> {
    try {
      await this.files.write(getFileName(account), JSON.stringify({ form: schemaVersion, snapshot }));
    } catch (error) {
      this.log.warn(`Can't save the list: ${String(error)}`);
      return false;
    }
    await this.signal?.raise(account);
    return true;
  }

  async forget(account: AccountId): Promise<void> {
    await this.files.remove(getFileName(account)).catch((error: unknown) => {
      this.log.warn(`Can't delete the stored list: ${String(error)}`);
    });
  }

  /** Removes what was set aside long ago. Never rejects. */
  private async removeOutdated(name: string): Promise<void> {
    try {
      const asides = await this.files.list(`${name}.aside-`);
      for (const aside of outdatedAsides(asides, this.clock()).slice(0, mostRemoved))
        await this.files.remove(aside);
    } catch (error) {
      this.log.warn(`Can't delete old lists: ${String(error)}`);
    }
  }

  private async setAside(name: string): Promise<void> {
    const aside = `${name}${asideSuffix(this.clock())}`;
    this.log.warn(`The stored list is damaged, or a newer Good Turn wrote it; keeping it as ${aside}`);
    await this.files.rename(name, aside).catch((error: unknown) => {
      this.log.warn(`Can't set the stored list aside: ${String(error)}`);
    });
  }
}

function getFileName(account: AccountId): string {
  return `queue-${fileName(account)}.json`;
}

/** On disk, the schema version has always been called `form`. */
const envelope = v.object({ form: v.number(), snapshot: v.unknown() });
