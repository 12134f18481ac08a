import { hour, minute, type Duration, type Instant } from '../../core/model/instant';
import type { AccountId } from '../../core/model/ids';
import type { AccountScope } from '../accountScope';
import type { Clock } from '../ports';
import type { ChangeSignal } from './changeSignal';
import { longestUnheard } from './records';

/** How often the user's own window looks for news. */
export const usualPace: Duration = 3000;
/** A window that the user isn't in may be a little behind; it catches up as soon as they come back. */
const awayPace: Duration = 15_000;
/** After a while without news, there's likely no one at work in any window. */
const quietPace: Duration = minute;
const quietAfter: Duration = 10 * minute;

export interface OtherWindowsParts {
  readonly account: Pick<AccountScope, 'id'>;
  readonly signal: Pick<ChangeSignal, 'raise' | 'revision'>;
  readonly clock: Clock;
  readonly isFocused: () => boolean;
  /** Loads what other windows have written, and never rejects. `isLate`: a signal may have got lost. */
  readonly takeOver: (isLate: boolean) => Promise<unknown>;
}

/** Notices what other windows have written. As long as that's nothing, each look costs one stat of one file. */
export class OtherWindows {
  private lookedAt: Instant = -Infinity;
  private newsAt: Instant = -Infinity;
  private loadedAt: Instant = -Infinity;
  private seen: { readonly account: AccountId; readonly revision: number | undefined } | undefined;
  private looking: Promise<void> | undefined;

  constructor(private readonly parts: OtherWindowsParts) {}

  /** Call this at the usual pace, and when the window gains focus: it looks if it's time to. Never rejects. */
  lookIfDue(): Promise<void> {
    const isDue = Math.abs(this.parts.clock() - this.lookedAt) >= this.pace;
    return isDue ? this.look() : Promise.resolve();
  }

  /** On a disk that takes longer than the pace, looks must not pile up. */
  private look(): Promise<void> {
    return (this.looking ??= this.lookOnce().finally(() => {
      this.looking = undefined;
    }));
  }

  private get pace(): Duration {
    const { isFocused, clock } = this.parts;
    if (isFocused()) return usualPace;
    return Math.abs(clock() - this.newsAt) > quietAfter ? quietPace : awayPace;
  }

  private async lookOnce(): Promise<void> {
    const { account, signal, clock, isFocused, takeOver } = this.parts;
    const { id } = account;
    if (id === undefined) return;
    const now = clock();
    this.lookedAt = now;
    // Known before anything is loaded: what is written meanwhile counts as news at the next look.
    const revision = await signal.revision(id);
    const isNew = this.seen?.account !== id;
    const isNews = isNew || this.seen?.revision !== revision;
    this.seen = { account: id, revision };
    if (isNews) this.newsAt = now;
    // What was there when the account entered has been loaded then.
    if (isNew) this.loadedAt = now;
    const isLate = Math.abs(now - this.loadedAt) > (isFocused() ? longestUnheard : hour);
    if (isLate) this.loadedAt = now;
    if (isNews || isLate) await takeOver(isLate);
    // A missing file takes several steps to look for, each time.
    if (isNew && revision === undefined) await signal.raise(id);
  }
}
