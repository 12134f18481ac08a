import type { AccountScope } from '../accountScope';
import type { RecordParts } from './recordFiles';
import { Records } from './records';
import type { Schema } from './schemas/common';

export type StorageParts = Pick<RecordParts<never>, 'files' | 'log' | 'clock' | 'window'>;

/** What the three jobs below need of each kind of record. */
type Kind = Pick<Records<unknown>, 'load' | 'retry' | 'takeOverNewer'>;

/** All records of whoever is signed in, on the disk that the windows of this machine share. */
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

  /** `kind` begins the names of its files. */
  records<T>(kind: string, schema: Schema<T>): Records<T> {
    const records = new Records({ ...this.parts, kind, schema });
    this.kinds.push(records);
    return records;
  }

  /** What other windows have written. Cheap enough to do every few seconds. */
  async takeOverNewer(): Promise<void> {
    await Promise.all(this.kinds.map((each) => each.takeOverNewer()));
  }

  /** Tries again what the disk has refused. */
  async retry(): Promise<void> {
    await Promise.all(this.kinds.map((each) => each.retry()));
  }
}
