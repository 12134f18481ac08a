import * as v from 'valibot';
import { hour, minute, type Duration, type Instant } from '../core/model/instant';
import { byText } from '../core/model/requestId';
import { caselessFileName } from './storage/fileName';
import { parseJson } from './storage/parseJson';
import { instant, text } from './storage/schemas/common';
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

/** A window that dies while it holds a claim blocks the others no longer than this. */
export const claimLasts: Duration = minute;
/** A request gives up after half a minute, so one that starts now ends before the claim does. */
const longestStep: Duration = minute / 2;
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
    const areFirst = (others: readonly string[]): boolean => others.some((other) => byText(other, name) < 0);
    for (;;) {
      signal.throwIfAborted();
      const until = await this.raise(name);
      if (until === undefined) return undefined;
      let others = await this.others(key, name);
      if (others.length === 0) return until;
      // The last name's flag goes down. The first one's stays up, until whoever is at work has ended.
      const isDown = areFirst(others);
      if (isDown) await files.remove(name);
      do {
        await delay(pause, signal);
        others = await this.others(key, name);
      } while (
        isDown
          ? areFirst(others)
          : others.length > 0 && !areFirst(others) && this.parts.clock() < until - longestStep
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
      await files.write(name, JSON.stringify({ window, until }));
      return until;
    } catch (error) {
      log.warn(`Windows can't see which of them is sending: ${String(error)}`);
      return undefined;
    }
  }

  /** Returns the flags of other windows that are up. */
  private async others(key: string, own: string): Promise<string[]> {
    const { files, clock } = this.parts;
    const up: string[] = [];
    for (const name of await files.list(prefixOf(key))) {
      if (name === own || !name.endsWith('.json')) continue;
      const flag = v.safeParse(flagSchema, parseJson((await files.read(name)) ?? ''));
      const left = flag.success ? flag.output.until - clock() : 0;
      // If the clock was set back, a flag must not stay up for hours.
      if (left > 0 && left <= claimLasts) up.push(name);
      // Not at once: its window may be raising it again.
      else if (left < -hour) await files.remove(name).catch(() => undefined);
    }
    return up;
  }
}

const flagSchema = v.object({ window: text, until: instant });

function prefixOf(key: string): string {
  return `claim.${caselessFileName(key, 90)}.`;
}
