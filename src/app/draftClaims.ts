import type { Duration, Instant } from '../core/model/instant';
import { byText } from '../core/model/requestId';
import { ClaimFlags, claimLasts, formatFlag, longestStep } from './claimFlags';
import { caselessFileName } from './storage/fileName';
import type { Clock, Delay, Files, Log } from './ports';

export interface ClaimParts {
  readonly files: Files;
  readonly clock: Clock;
  readonly delay: Delay;
  readonly log: Log;
  /** Identifies this window among the others. */
  readonly window: string;
}

/** A claim that this window holds. */
export interface Claim {
  /**
   * Extends the claim right before something is posted. Resolves to false if it has lapsed, such as while the
   * machine was asleep: another window may be posting.
   */
  renew(): Promise<boolean>;
}

const pause: Duration = 500;

/**
 * Ensures that only one window works on something. Each window raises a flag in a file of its own, then looks
 * for others: of two windows, at least the later one sees the other's flag, however their steps interleave. A
 * window whose name sorts later takes its flag down and waits; the first one keeps its flag up and waits.
 * Burns and Lynch, "Bounds on Shared Memory for Mutual Exclusion" (1993), section 3.
 */
export class DraftClaims {
  constructor(private readonly parts: ClaimParts) {}

  /** Waits until this window holds the claim, and gives it up when the work has ended. */
  async hold<T>(key: string, signal: AbortSignal, work: (claim: Claim) => Promise<T>): Promise<T> {
    const name = `${prefixOf(key)}${caselessFileName(this.parts.window, 60)}.json`;
    try {
      const until = await this.take(key, name, signal);
      return await work(this.claim(name, until));
    } finally {
      await this.parts.files.remove(name).catch(() => undefined);
    }
  }

  /** Resolves to when the claim lapses; undefined if nothing can be written, so no window can claim. */
  private async take(key: string, name: string, signal: AbortSignal): Promise<Instant | undefined> {
    const { files, delay } = this.parts;
    const flags = new ClaimFlags(this.parts);
    const areFirst = (others: readonly string[]): boolean => others.some((other) => byText(other, name) < 0);
    for (;;) {
      signal.throwIfAborted();
      const until = await this.raise(name);
      const findOthers = (): Promise<string[]> => flags.up(prefixOf(key), name);
      // Where nothing can be written, there may be nothing to list either.
      let others = await (until === undefined ? findOthers().catch(() => []) : findOthers());
      if (others.length === 0) return until;
      // The last name's flag goes down. The first one's stays up, until whoever is at work has ended.
      const isDown = until !== undefined && areFirst(others);
      if (isDown) await files.remove(name);
      do {
        await delay(pause, signal);
        flags.haveWaited(pause);
        others = await findOthers();
      } while (
        isDown
          ? areFirst(others)
          : others.length > 0 &&
            (until === undefined || (!areFirst(others) && this.parts.clock() < until - longestStep))
      );
    }
  }

  private claim(name: string, takenUntil: Instant | undefined): Claim {
    let until = takenUntil;
    return {
      renew: async () => {
        if (until === undefined) return true;
        const left = until - this.parts.clock();
        if (left <= 0 || left > claimLasts) return false;
        if (left >= claimLasts - longestStep / 2) return true;
        const next = await this.raise(name);
        // The machine may have slept while it wrote: then another window has taken the claim meanwhile.
        if (this.parts.clock() >= until) return false;
        until = next ?? until;
        return next !== undefined || left > longestStep;
      },
    };
  }

  private async raise(name: string): Promise<Instant | undefined> {
    const { files, clock, log, window } = this.parts;
    const until = clock() + claimLasts;
    try {
      await files.write(name, formatFlag(window, until));
      return until;
    } catch (error) {
      log.warn(`Windows can't see which of them is sending: ${String(error)}`);
      return undefined;
    }
  }
}

function prefixOf(key: string): string {
  return `claim.${caselessFileName(key, 90)}.`;
}
