import * as v from 'valibot';
import { longestLimit, type Failure } from '../core/model/failure';
import { hour, minute, type Duration, type Instant } from '../core/model/instant';
import { pauseAfter, withPause } from './backoff';
import { fileName } from './storage/fileName';
import { parseJson } from './storage/parseJson';
import { failure as failureSchema, instant, number, text, type Schema } from './storage/schemas/common';
import type { Clock, Files, Log, Delay } from './ports';
import type { AccountId } from '../core/model/ids';

export interface RefreshLeaseParts {
  readonly files: Files;
  readonly clock: Clock;
  readonly delay: Delay;
  readonly log: Log;
  /** Identifies this window among the others. */
  readonly window: string;
}

/** Which window reads from GitHub for all windows, and how its last read ended. */
interface Note {
  readonly window: string;
  readonly until: Instant;
  /** Why there is no newer list; absent while the window is reading. */
  readonly failure?: Failure;
  /** How many rounds in a row have failed, in all windows. */
  readonly inARow?: number;
}

/** Whether this window leads, waits for another one, or adopts another one's failure. */
export type Lease =
  | { readonly kind: 'lead' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A window that dies mid-round holds up the others no longer than this. */
const longestRound = minute;
/** Failures longer ago than this no longer count as in a row: VS Code was closed meanwhile. */
const forgotten: Duration = hour;
/** By then, two windows that start at the same moment see each other's note. */
const settling: Duration = 150;

/** One round for all windows: the first to leave a note reads from GitHub, and the others reuse its list. */
export class RefreshLease {
  /** How many rounds in a row have failed, as of the last turn. */
  private readonly inARow = new Map<AccountId, number>();
  /** Whether the last note couldn't be written: then only this window's memory knows. */
  private isUnwritable = false;

  constructor(private readonly parts: RefreshLeaseParts) {}

  /** Resolves to whose turn it is. `isAsked`: the user wants it now, and only a rate limit blocks it. */
  async turn(account: AccountId, isAsked: boolean, signal: AbortSignal): Promise<Lease> {
    const { clock, delay, window } = this.parts;
    const standing = await this.standing(account);
    if (standing && standing.window !== window) {
      const { failure } = standing;
      if (failure && (!isAsked || failure.kind === 'rateLimited')) return { kind: 'failed', failure };
      if (!failure) return { kind: 'wait' };
    }
    const inARow = this.inARow.get(account) ?? 0;
    const note = { window, until: clock() + longestRound, ...(inARow > 0 && { inARow }) };
    if (!(await this.leave(account, note))) return { kind: 'lead' };
    await delay(settling, signal);
    const settled = await this.standing(account);
    return !settled || settled.window === window ? { kind: 'lead' } : { kind: 'wait' };
  }

  /**
   * Counts a failure of this window's round. Returns it; if it's a limit, it lasts longer with each one in a
   * row, whatever GitHub says.
   */
  failed(account: AccountId, failure: Failure): Failure {
    const inARow = (this.inARow.get(account) ?? 0) + 1;
    this.inARow.set(account, inARow);
    return withPause(failure, inARow, this.parts.clock());
  }

  /**
   * Ends a round: removes the note, or records in it why there is no newer list. For the length of its pause,
   * the other windows adopt a failure instead of running into it themselves.
   */
  async end(account: AccountId, failure?: Failure): Promise<void> {
    const { clock, window } = this.parts;
    const inARow = this.inARow.get(account) ?? 1;
    const standing = await this.standing(account);
    if (standing && standing.window !== window) return;
    if (failure) this.inARow.set(account, inARow);
    else this.inARow.delete(account);
    if (!failure) await this.parts.files.remove(getFileName(account)).catch(() => undefined);
    else {
      const until = failure.kind === 'rateLimited' ? failure.until : clock() + pauseAfter(failure, inARow);
      await this.leave(account, { window, until, failure, inARow });
    }
  }

  private async standing(account: AccountId): Promise<Note | undefined> {
    const text = await this.parts.files.read(getFileName(account), largestNote).catch(() => undefined);
    const note = text === undefined ? undefined : toNote(text);
    const left = note ? note.until - this.parts.clock() : 0;
    if (note) this.inARow.set(account, left > -forgotten ? (note.inARow ?? 0) : 0);
    else if (!this.isUnwritable) this.inARow.delete(account);
    // A clock that was set back must not keep a note valid for hours.
    const longest = note?.failure ? longestPause(note.failure) : longestRound;
    return note && left > 0 && left <= longest ? note : undefined;
  }

  /** Resolves to false if the note can't be written; then each window reads for itself. */
  private async leave(account: AccountId, note: Note): Promise<boolean> {
    try {
      await this.parts.files.write(getFileName(account), JSON.stringify(note));
      this.isUnwritable = false;
      return true;
    } catch (error) {
      this.isUnwritable = true;
      this.parts.log.warn(`Windows can't share a refresh: ${String(error)}`);
      return false;
    }
  }
}

function longestPause(failure: Failure): Duration {
  return failure.kind === 'rateLimited' ? longestLimit : pauseAfter(failure, Infinity);
}

function getFileName(account: AccountId): string {
  return `round-${fileName(account)}.json`;
}

/** In bytes; a note has a few hundred. */
const largestNote = 100_000;

const noteSchema: Schema<Note> = v.object({
  window: text,
  until: instant,
  failure: v.exactOptional(failureSchema),
  inARow: v.exactOptional(v.pipe(number, v.integer(), v.minValue(0))),
});

function toNote(stored: string): Note | undefined {
  const checked = v.safeParse(noteSchema, parseJson(stored));
  return checked.success ? checked.output : undefined;
}
