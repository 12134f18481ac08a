import type { Instant } from '../core/model/instant';
import type { RecordParts } from './recordFiles';
import { Records } from './records';

interface Pause {
  readonly until: Instant;
}

/** Until when the user wants no nudges, in all windows. */
export class NudgePause {
  private readonly records: Records<Pause>;

  constructor(parts: Omit<RecordParts<Pause>, 'kind' | 'form' | 'isValid'>) {
    this.records = new Records({ ...parts, kind: 'pause', isValid: isPause });
  }

  get until(): Instant | undefined {
    return this.records.all().get(key)?.until;
  }

  connect(account: string | undefined): Promise<void> {
    return this.records.load(account);
  }

  /** With undefined, nudges may come again. */
  async set(until: Instant | undefined): Promise<void> {
    await (until === undefined ? this.records.remove(key) : this.records.put(key, { until }));
  }

  retry(): Promise<boolean> {
    return this.records.retry();
  }

  takeOverNewer(): Promise<void> {
    return this.records.takeOverNewer();
  }
}

const key = 'nudges';

function isPause(value: unknown): value is Pause {
  return typeof value === 'object' && value !== null && 'until' in value && Number.isFinite(value.until);
}
