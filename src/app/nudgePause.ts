import type { Instant } from '../core/model/instant';
import type { AccountStorage } from './storage/accountStorage';
import type { Records } from './storage/records';
import { nudgePause } from './storage/schemas/nudge';

/** Until when the user has paused nudges, across all windows. */
export class NudgePause {
  readonly records: Records<{ readonly until: Instant }>;

  constructor(storage: AccountStorage) {
    this.records = storage.records('pause', nudgePause);
  }

  get until(): Instant | undefined {
    return this.records.all().get(key)?.until;
  }

  /** Pass undefined to resume nudges. */
  async set(until: Instant | undefined): Promise<void> {
    await (until === undefined ? this.records.remove(key) : this.records.put(key, { until }));
  }
}

const key = 'nudges';
