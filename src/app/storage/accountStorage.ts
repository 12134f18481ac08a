import type { AccountScope } from '../accountScope';
import type { RecordParts } from './recordFiles';
import { Records } from './records';
import type { Schema } from './schemas/common';

export type StorageParts = Pick<RecordParts<never>, 'files' | 'log' | 'clock' | 'window'>;

/** What this class needs from each kind of record. */
type Kind = Pick<Records<unknown>, 'load' | 'retry' | 'takeOverNewer'>;

/** All records of the signed-in account, on the disk that this machine's windows share. */
export class AccountStorage {
  private readonly kinds: Kind[] = [];

  constructor(
    account: AccountScope,
    private readonly parts: StorageParts,
  ) {
    account.onEnter(async (entered) => {
      await Promise.all(this.kinds.map((each) => each.load(entered?.id)));
    });
  }

  /** Creates a store for one kind of record; `kind` is the prefix of its file names. */
  records<T>(kind: string, schema: Schema<T>): Records<T> {
    const records = new Records({ ...this.parts, kind, schema });
    this.kinds.push(records);
    return records;
  }

  /** Loads what other windows have written. Cheap enough to do every few seconds. */
  async takeOverNewer(): Promise<void> {
    await Promise.all(this.kinds.map((each) => each.takeOverNewer()));
  }

  /** Retries failed writes. */
  async retry(): Promise<void> {
    await Promise.all(this.kinds.map((each) => each.retry()));
  }
}
