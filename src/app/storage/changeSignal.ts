import { caselessFileName } from './fileName';
import type { RecordParts } from './recordFiles';
import type { AccountId } from '../../core/model/ids';

/** A file that each write touches, so that the other windows need not look at every record to learn of it. */
export class ChangeSignal {
  private rung = 0;
  private readonly owed = new Set<string>();

  constructor(
    private readonly parts: Pick<RecordParts<never>, 'files' | 'log' | 'clock' | 'window' | 'kind'>,
  ) {}

  /** Never rejects: where it cannot ring, the others hear of it later. */
  async ring(account: AccountId): Promise<void> {
    const { files, log, clock, window } = this.parts;
    this.owed.add(account);
    try {
      // Each ring is a text of its own: the date of a file may be no finer than two seconds.
      await files.write(this.getFileName(account), `${window} ${++this.rung} ${clock()}`);
      this.owed.delete(account);
    } catch (error) {
      log.warn(`Other windows hear later of a change (${this.parts.kind}): ${String(error)}`);
    }
  }

  /** What it rang last; another text means that something was written. */
  async heard(account: AccountId): Promise<string | undefined> {
    if (this.owed.has(account)) await this.ring(account);
    return this.parts.files.read(this.getFileName(account)).catch(() => undefined);
  }

  private getFileName(account: AccountId): string {
    return `${this.parts.kind}-bell.${caselessFileName(account, 60)}`;
  }
}
