import { day } from '../core/model/instant';
import type { Snapshot } from '../core/model/snapshot';
import { isSnapshot } from './isSnapshot';
import type { Clock, Files, Log } from './ports';
import { fileName } from './fileName';

/** Form of the stored list. A newer Good Turn may write a newer form, which is set aside and not overwritten. */
const form = 4;

/** Keeps the last good list of each account in a file that all windows share. */
export class SnapshotStore {
  constructor(
    private readonly files: Files,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  /** The stored list; what is there but cannot be used is kept aside under another name. */
  async load(account: string): Promise<Snapshot | undefined> {
    const name = nameOf(account);
    const text = await this.files.read(name).catch((error: unknown) => {
      this.log.warn(`The stored list cannot be read: ${String(error)}`);
      return undefined;
    });
    if (text === undefined) return undefined;
    const stored = parse(text);
    if (stored && stored['form'] === form && isSnapshot(stored['snapshot'])) return stored['snapshot'];
    // An older form is simply replaced by the next list: nothing in it cannot be read anew.
    const isOlder = typeof stored?.['form'] === 'number' && stored['form'] < form;
    if (!isOlder) await this.setAside(name);
    return undefined;
  }

  revision(account: string): Promise<number | undefined> {
    return this.files.revision(nameOf(account)).catch(() => undefined);
  }

  /** Whether it was stored: a disk may be full or read-only. */
  async save(account: string, snapshot: Snapshot): Promise<boolean> {
    try {
      await this.files.write(nameOf(account), JSON.stringify({ form, snapshot }));
      return true;
    } catch (error) {
      this.log.warn(`The list cannot be stored: ${String(error)}`);
      return false;
    }
  }

  async forget(account: string): Promise<void> {
    await this.files.remove(nameOf(account)).catch((error: unknown) => {
      this.log.warn(`The stored list cannot be removed: ${String(error)}`);
    });
  }

  private async setAside(name: string): Promise<void> {
    const aside = `${name}.aside-${Math.floor(this.clock() / day)}`;
    this.log.warn(`The stored list is damaged or of a newer Good Turn; it is kept as ${aside}`);
    await this.files.rename(name, aside).catch((error: unknown) => {
      this.log.warn(`It cannot be set aside: ${String(error)}`);
    });
  }
}

function nameOf(account: string): string {
  return `queue-${fileName(account)}.json`;
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
