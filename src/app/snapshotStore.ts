import type { Snapshot } from '../core/snapshot';
import type { Log, Store } from './ports';

/** Form of the stored list; a list of another form is left alone and read anew. */
const form = 1;

/** Keeps the last good list of each account, so that it is on the screen before any network. */
export class SnapshotStore {
  constructor(
    private readonly store: Store,
    private readonly log: Log,
  ) {}

  load(account: string): Snapshot | undefined {
    const stored = this.store.get(keyOf(account));
    return isStored(stored) ? stored.snapshot : undefined;
  }

  /** Never rejects: a list that cannot be stored is still on the screen. */
  async save(account: string, snapshot: Snapshot): Promise<void> {
    await this.set(account, { form, snapshot });
  }

  async forget(account: string): Promise<void> {
    await this.set(account, undefined);
  }

  private async set(account: string, value: unknown): Promise<void> {
    try {
      await this.store.set(keyOf(account), value);
    } catch (error) {
      this.log.warn(`The list cannot be stored: ${String(error)}`);
    }
  }
}

function keyOf(account: string): string {
  return `queue ${account}`;
}

function isStored(value: unknown): value is { form: number; snapshot: Snapshot } {
  if (typeof value !== 'object' || value === null || !('form' in value) || value.form !== form) return false;
  const snapshot = 'snapshot' in value ? value.snapshot : undefined;
  return (
    typeof snapshot === 'object' &&
    snapshot !== null &&
    'requests' in snapshot &&
    Array.isArray(snapshot.requests)
  );
}
