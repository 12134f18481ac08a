import { caselessFileName } from './fileName';
import type { RecordParts } from './recordFiles';
import type { AccountId } from '../../core/model/ids';

/** A file updated by each write, so that other windows notice changes without reading every record. */
export class ChangeSignal {
  private raised = 0;
  private readonly unsent = new Set<string>();

  constructor(
    private readonly parts: Pick<RecordParts<never>, 'files' | 'log' | 'clock' | 'window' | 'kind'>,
  ) {}

  /** Signals a change. Never rejects: if this fails, the other windows notice later. */
  async raise(account: AccountId): Promise<void> {
    const { files, log, clock, window } = this.parts;
    this.unsent.add(account);
    try {
      // Each signal has a unique text: file timestamps may have a resolution of only two seconds.
      await files.write(this.getFileName(account), `${window} ${++this.raised} ${clock()}`);
      this.unsent.delete(account);
    } catch (error) {
      log.warn(`Other windows will notice a change late (${this.parts.kind}): ${String(error)}`);
    }
  }

  /** Returns the last signal; a different text means that something was written. */
  async heard(account: AccountId): Promise<string | undefined> {
    if (this.unsent.has(account)) await this.raise(account);
    return this.parts.files.read(this.getFileName(account)).catch(() => undefined);
  }

  private getFileName(account: AccountId): string {
    return `${this.parts.kind}-bell.${caselessFileName(account, 60)}`;
  }
}
