import { day, type Instant } from '../core/model/instant';
import type { EditorActivity, Break } from '../core/nudges/break';
import { toRecord, type Nudge, type NudgeSettings } from '../core/nudges/nudge';
import { nextNudge } from '../core/nudges/policy';
import type { Suppression } from '../core/nudges/suppression';
import type { QueueSettings } from '../core/settings/queueSettings';
import { workingCalendar } from '../core/calendar/workingTime';
import type { NudgeHistory } from './nudgeHistory';
import type { Clock, Log } from './ports';
import type { ReviewQueue } from './reviewQueue';
import type { RefreshLease } from './refreshLease';

export interface NudgeParts {
  readonly queue: ReviewQueue;
  readonly history: NudgeHistory;
  /** Decides which window may nudge when several detect the same break. */
  readonly lease: RefreshLease;
  readonly clock: Clock;
  readonly log: Log;
  readonly window: string;
  readonly settings: () => NudgeSettings;
  readonly queueSettings: () => QueueSettings;
  readonly pausedUntil: () => Instant | undefined;
}

/** How much history the policy gets: none of its rules looks further back. */
const remembered = 14 * day;

/** Asks the policy at each break, and ensures that only one of several windows nudges. */
export class Nudges {
  private latest: Suppression | undefined;

  constructor(private readonly parts: NudgeParts) {}

  /** Why the last break passed without a nudge. */
  get suppression(): Suppression | undefined {
    return this.latest;
  }

  /** Returns the nudge to show now, already in the shared history; undefined if it's better to stay quiet. */
  async at(moment: Break, activity: () => EditorActivity): Promise<Nudge | undefined> {
    const { queue, history, lease, log, window } = this.parts;
    const account = queue.account.id;
    if (account === undefined || account === 'sample') return undefined;
    if (!this.ask(moment, activity())) return undefined;
    const key = `nudge ${account}`;
    const turn = await lease.turn(key, false, new AbortController().signal);
    if (turn.kind !== 'lead') return undefined;
    try {
      // Another window may have nudged meanwhile.
      await history.records.takeOverNewer();
      const nudge = this.ask(moment, activity());
      if (!nudge) return undefined;
      await history.append({ ...toRecord(nudge), window });
      log.info(`Nudge after ${moment.kind}: ${nudge.entry.id}`);
      return nudge;
    } finally {
      await lease.end(key);
    }
  }

  private ask(moment: Break, activity: EditorActivity): Nudge | undefined {
    const { queue, history, clock, settings, queueSettings, pausedUntil, log } = this.parts;
    const { list } = queue;
    if (!list) return undefined;
    const now = clock();
    const paused = pausedUntil();
    const verdict = nextNudge({
      queue: list.requests,
      now,
      history: history.since(now - remembered),
      settings: settings(),
      calendar: workingCalendar(queueSettings().workingHours),
      moment,
      activity,
      ...(paused !== undefined && { pausedUntil: paused }),
    });
    if ('nudge' in verdict) return verdict.nudge;
    if (verdict.suppression !== this.latest)
      log.info(`No nudge after ${moment.kind}: ${verdict.suppression}`);
    this.latest = verdict.suppression;
    return undefined;
  }
}
