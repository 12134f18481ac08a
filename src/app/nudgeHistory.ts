import { day, type Duration, type Instant } from '../core/model/instant';
import type { RecordParts } from './recordFiles';
import { Records } from './records';

/** That a window nudged, and for which requests. */
export interface NudgeHistoryEntry {
  readonly at: Instant;
  /** `host/owner/repo#12` of each request. */
  readonly ids: readonly string[];
  /** Names the window that did. */
  readonly window: string;
}

const keptFor: Duration = 14 * day;

/** What was nudged, in all windows: each adds, none changes what another has written. */
export class NudgeHistory {
  private readonly records: Records<NudgeHistoryEntry>;
  private count = 0;

  readonly onDidChange: Records<NudgeHistoryEntry>['onDidChange'];

  constructor(private readonly parts: Omit<RecordParts<NudgeHistoryEntry>, 'kind' | 'form' | 'isValid'>) {
    this.records = new Records({ ...parts, kind: 'nudge', isValid: isHistoryEntry });
    this.onDidChange = this.records.onDidChange;
  }

  get isKeptInMemoryOnly(): boolean {
    return this.records.isKeptInMemoryOnly;
  }

  /** Entries that no rule looks at any more go, as do those of a clock that was ahead by as much. */
  async connect(account: string | undefined): Promise<void> {
    await this.records.load(account);
    const now = this.parts.clock();
    const old = [...this.records.all()].filter(([, { at }]) => Math.abs(now - at) > keptFor);
    await Promise.all(old.map(([key]) => this.records.remove(key)));
  }

  /** Whether it is on the disk; else it is kept in memory. */
  append(entry: NudgeHistoryEntry): Promise<boolean> {
    const key = `${entry.at} ${entry.window} ${++this.count} ${this.parts.clock()}`;
    return this.records.put(key, entry);
  }

  /** Oldest first. */
  since(at: Instant): readonly NudgeHistoryEntry[] {
    return [...this.records.all().values()].filter((entry) => entry.at >= at).sort((a, b) => a.at - b.at);
  }

  takeOverNewer(): Promise<void> {
    return this.records.takeOverNewer();
  }

  /** Tries again what the disk has refused. */
  retry(): Promise<boolean> {
    return this.records.retry();
  }
}

/** Whether a value read from a disk is one. */
export function isHistoryEntry(value: unknown): value is NudgeHistoryEntry {
  const entry = value as NudgeHistoryEntry | null;
  return (
    typeof entry === 'object' &&
    entry !== null &&
    Number.isFinite(entry.at) &&
    Array.isArray(entry.ids) &&
    entry.ids.every((id) => typeof id === 'string') &&
    typeof entry.window === 'string'
  );
}
