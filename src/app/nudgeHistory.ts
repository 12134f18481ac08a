import { day, type Duration, type Instant } from '../core/model/instant';
import type { Clock } from './ports';
import type { AccountStorage } from './storage/accountStorage';
import type { Records } from './storage/records';
import { nudge, type NudgeHistoryEntry } from './storage/schemas/nudge';

const keptFor: Duration = 14 * day;

/** Nudges shown in all windows. Windows only append; none changes another's entries. */
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

  /** Resolves to whether it was saved to disk; if not, it's kept in memory. */
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

  /** Removes entries that are too old for any rule, and those from a clock that was ahead by as much. */
  private async dropOld(): Promise<void> {
    const now = this.clock();
    const old = [...this.records.all()].filter(([, { at }]) => Math.abs(now - at) > keptFor);
    await Promise.all(old.map(([key]) => this.records.remove(key)));
  }
}
