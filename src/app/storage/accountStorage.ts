import type { AccountScope } from '../accountScope';
import { ChangeSignal } from './changeSignal';
import type { RecordParts } from './recordFiles';
import { Records } from './records';
import type { Schema } from './schemas/common';

export type StorageParts = Pick<RecordParts<never>, 'files' | 'log' | 'clock' | 'window'>;

/** What this class needs from each kind of record. */
type Kind = Pick<Records<unknown>, 'load' | 'reload' | 'retry' | 'takeOverNewer'>;

/** All records of the signed-in account, on the disk that this machine's windows share. */
export class AccountStorage {
  private readonly kinds: Kind[] = [];
  /** Raised by whatever is written for an account, records or not. */
  readonly signal: ChangeSignal;

  constructor(
    account: AccountScope,
    private readonly parts: StorageParts,
  ) {
    this.signal = new ChangeSignal({ ...parts, kind: 'any' });
    account.onEnter(async (entered) => {
      await Promise.all(this.kinds.map((each) => each.load(entered?.id)));
    });
  }

  /** Creates a store for one kind of record; `kind` is the prefix of its file names. */
  records<T>(kind: string, schema: Schema<T>): Records<T> {
    const records = new Records({ ...this.parts, kind, schema, signal: this.signal });
    this.kinds.push(records);
    return records;
  }

  /** Loads what other windows have signaled. */
  async takeOverNewer(): Promise<void> {
    await Promise.all(this.kinds.map((each) => each.takeOverNewer(Infinity)));
  }

  /** Loads everything: a signal may have got lost. */
  async reload(): Promise<void> {
    await Promise.all(this.kinds.map((each) => each.reload()));
  }

  /** Retries failed writes. */
  async retry(): Promise<void> {
    await Promise.all([...this.kinds.map((each) => each.retry()), this.signal.retry()]);
  }
}
