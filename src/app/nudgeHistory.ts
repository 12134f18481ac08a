import { day, type Duration, type Instant } from '../core/model/instant';
import type { Clock } from './ports';
import type { AccountStorage } from './storage/accountStorage';
import type { Records } from './storage/records';
import { nudge, type NudgeHistoryEntry } from './storage/schemas/nudge';

const keptFor: Duration = 14 * day;

/** What was nudged, in all windows: each adds, none changes what another has written. */
export class NudgeHistory {
  readonly records: Records<NudgeHistoryEntry>;
  readonly onDidChange: Records<NudgeHistoryEntry>['onDidChange'];
  private count = 0;

  constructor(
    storage: AccountStorage,
    private readonly clock: Clock,
  ) {
    this.records = storage.records('nudge', nudge);
    this.onDidChange = this.records.onDidChange;
  }

  /** Whether it is on the disk; else it is kept in memory. */
  async append(entry: NudgeHistoryEntry): Promise<boolean> {
    const key = `${entry.at} ${entry.window} ${++this.count} ${this.clock()}`;
    const isStored = await this.records.put(key, entry);
    await this.dropOld();
    return isStored;
  }

  /** Oldest first. */
  since(at: Instant): readonly NudgeHistoryEntry[] {
    return [...this.records.all().values()].filter((entry) => entry.at >= at).sort((a, b) => a.at - b.at);
  }

  /** Entries that no rule looks at any more go, as do those of a clock that was ahead by as much. */
  private async dropOld(): Promise<void> {
    const now = this.clock();
    const old = [...this.records.all()].filter(([, { at }]) => Math.abs(now - at) > keptFor);
    await Promise.all(old.map(([key]) => this.records.remove(key)));
  }
}
