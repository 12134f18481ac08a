import * as v from 'valibot';
import { hour, minute, type Duration, type Instant } from '../core/model/instant';
import { parseJson } from './storage/parseJson';
import { instant, text } from './storage/schemas/common';
import type { Clock, Files, Log } from './ports';

/** A window that dies while it holds a claim blocks the others no longer than this. */
export const claimLasts: Duration = minute;
/** A request gives up after half a minute, so one that starts now ends before the claim does. */
export const longestStep: Duration = minute / 2;

export function formatFlag(window: string, until: Instant): string {
  return JSON.stringify({ window, until });
}

/**
 * The flags of other windows, as one that waits for them sees them. Clocks are set, and machines sleep: a flag
 * that has lapsed and was never taken down may be of a window whose request is still on its way. So what a flag
 * says of the time isn't enough; it's also watched for as long as a request takes.
 */
export class ClaimFlags {
  /** For how long each flag was in sight, by name. */
  private readonly watched = new Map<string, { readonly says: string; readonly time: Duration }>();

  constructor(private readonly parts: { readonly files: Files; readonly clock: Clock; readonly log: Log }) {}

  /** Returns those that are up. */
  async up(prefix: string, own: string): Promise<string[]> {
    const up: string[] = [];
    for (const name of await this.parts.files.list(prefix)) {
      if (name !== own && name.endsWith('.json') && (await this.isUp(name))) up.push(name);
    }
    return up;
  }

  /** To be called after each pause. */
  haveWaited(pause: Duration): void {
    for (const [name, { says, time }] of this.watched) this.watched.set(name, { says, time: time + pause });
  }

  private async isUp(name: string): Promise<boolean> {
    const { files, clock, log } = this.parts;
    let says: string;
    try {
      says = (await files.read(name)) ?? '';
    } catch (error) {
      // Another program may hold it for a moment, and whoever raised it may be at work.
      if (!this.watched.has(name))
        log.warn(`Can't read ${name}, so sending waits a minute. Delete it if it stays: ${String(error)}`);
      return this.watch(name, '') < claimLasts;
    }
    const flag = v.safeParse(flagSchema, parseJson(says));
    if (!flag.success) return false;
    const left = flag.output.until - clock();
    const time = this.watch(name, says);
    // A clock that was set back a little mustn't take a flag down.
    if (left > 0 && left <= 2 * claimLasts) return true;
    // Not at once: its window may be raising it again.
    if (left < -hour) await files.remove(name).catch(() => undefined);
    return Math.abs(left) <= hour && time < longestStep;
  }

  private watch(name: string, says: string): Duration {
    const before = this.watched.get(name);
    const time = before?.says === says ? before.time : 0;
    this.watched.set(name, { says, time });
    return time;
  }
}

const flagSchema = v.object({ window: text, until: instant });
