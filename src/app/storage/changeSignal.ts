import { caselessFileName } from './fileName';
import type { RecordParts } from './recordFiles';
import type { AccountId } from '../../core/model/ids';

/** In bytes; a signal has a few dozen. */
const largestSignal = 10_000;

/** A file updated by each write, so that other windows notice changes without reading every record. */
export class ChangeSignal {
  private raised = 0;
  private readonly unsent = new Set<string>();

  /** `outer` is raised with it: a signal that covers several of them. */
  constructor(
    private readonly parts: Pick<RecordParts<never>, 'files' | 'log' | 'clock' | 'window' | 'kind'>,
    private readonly outer?: RecordParts<never>['signal'],
  ) {}

  /** Signals a change. Never rejects: if this fails, the other windows notice later. */
  async raise(account: AccountId): Promise<void> {
    const { files, log, clock, window } = this.parts;
    this.unsent.add(account);
    try {
      await files.write(this.getFileName(account), unlike(`${window} ${++this.raised} ${clock()}`));
      this.unsent.delete(account);
    } catch (error) {
      log.warn(`Other windows will notice a change late (${this.parts.kind}): ${String(error)}`);
      return;
    }
    await this.outer?.raise(account);
  }

  /** Raises again what couldn't be raised. */
  async retry(): Promise<void> {
    for (const account of [...this.unsent]) await this.raise(account);
  }

  /** Returns the last signal; a different text means that something was written. */
  async heard(account: AccountId): Promise<string | undefined> {
    if (this.unsent.has(account)) await this.raise(account);
    return this.parts.files.read(this.getFileName(account), largestSignal).catch(() => undefined);
  }

  /** Cheaper than the signal itself: a different number means that something was written. */
  revision(account: AccountId): Promise<number | undefined> {
    return this.parts.files.revision(this.getFileName(account)).catch(() => undefined);
  }

  private getFileName(account: AccountId): string {
    return `${this.parts.kind}-bell.${caselessFileName(account, 60)}`;
  }
}

/**
 * Pads a signal, which is unique, to a length that is hardly ever the same twice: a disk may store times in
 * steps of two seconds, and then only the size tells two signals apart. Less than a block of any disk.
 */
function unlike(signal: string): string {
  let sum = 0;
  for (let index = 0; index < signal.length; index++) sum = (sum * 31 + signal.charCodeAt(index)) % 4001;
  return signal.padEnd(signal.length + (sum % 4000));
}
