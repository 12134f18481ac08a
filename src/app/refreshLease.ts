import * as v from 'valibot';
import { longestLimit, type Failure } from '../core/model/failure';
import { minute, type Duration, type Instant } from '../core/model/instant';
import { fileName } from './storage/fileName';
import { parseJson } from './storage/parseJson';
import { failure as failureSchema, instant, text, type Schema } from './storage/schemas/common';
import type { Clock, Files, Log, Delay } from './ports';
import type { AccountId } from '../core/model/ids';

export interface RefreshLeaseParts {
  readonly files: Files;
  readonly clock: Clock;
  readonly delay: Delay;
  readonly log: Log;
  /** Names this window among the others. */
  readonly window: string;
}

/** Who looks at GitHub for all windows, and what came of it last. */
interface Note {
  readonly window: string;
  readonly until: Instant;
  /** Why there is no newer list; without it, somebody is at it. */
  readonly failure?: Failure;
}

/** What another window has found out meanwhile. */
export type Lease =
  | { readonly kind: 'lead' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A window that has died in mid-round holds the others up no longer than this. */
const longestRound = minute;
/** For so long the other windows take a failure for their own instead of running into it as well. */
const failureHolds: Duration = minute / 2;
/** Two windows that start in the same moment see each other's note by then. */
const settling: Duration = 150;

/** One round for all windows: whoever leaves a note first looks at GitHub, the others take over the list. */
export class RefreshLease {
  constructor(private readonly parts: RefreshLeaseParts) {}

  /** Whose turn it is to look. `isAsked`: the user wants it now, and only GitHub's own limit holds that up. */
  async turn(account: AccountId, isAsked: boolean, signal: AbortSignal): Promise<Lease> {
    const { clock, delay: pause, window } = this.parts;
    const standing = await this.standing(account);
    if (standing && standing.window !== window) {
      const { failure } = standing;
      if (failure && (!isAsked || failure.kind === 'rateLimited')) return { kind: 'failed', failure };
      if (!failure) return { kind: 'wait' };
    }
    if (!(await this.leave(account, { window, until: clock() + longestRound }))) return { kind: 'lead' };
    await pause(settling, signal);
    const settled = await this.standing(account);
    return !settled || settled.window === window ? { kind: 'lead' } : { kind: 'wait' };
  }

  /** Ends a round: the note goes, or tells the others why there is no newer list. */
  async end(account: AccountId, failure?: Failure): Promise<void> {
    const { clock, window } = this.parts;
    const standing = await this.standing(account);
    if (standing && standing.window !== window) return;
    if (!failure) await this.parts.files.remove(getFileName(account)).catch(() => undefined);
    else {
      const until = failure.kind === 'rateLimited' ? failure.until : clock() + failureHolds;
      await this.leave(account, { window, until, failure });
    }
  }

  private async standing(account: AccountId): Promise<Note | undefined> {
    const text = await this.parts.files.read(getFileName(account)).catch(() => undefined);
    const note = text === undefined ? undefined : toNote(text);
    const left = note ? note.until - this.parts.clock() : 0;
    // A clock that was set back must not make a note stand for hours.
    const longest = note?.failure?.kind === 'rateLimited' ? longestLimit : longestRound;
    return note && left > 0 && left <= longest ? note : undefined;
  }

  /** False where no note can be left: then each window looks for itself. */
  private async leave(account: AccountId, note: Note): Promise<boolean> {
    try {
      await this.parts.files.write(getFileName(account), JSON.stringify(note));
      return true;
    } catch (error) {
      this.parts.log.warn(`Windows cannot share a round: ${String(error)}`);
      return false;
    }
  }
}

function getFileName(account: AccountId): string {
  return `round-${fileName(account)}.json`;
}

const noteSchema: Schema<Note> = v.object({
  window: text,
  until: instant,
  failure: v.exactOptional(failureSchema),
});

function toNote(stored: string): Note | undefined {
  const checked = v.safeParse(noteSchema, parseJson(stored));
  return checked.success ? checked.output : undefined;
}
