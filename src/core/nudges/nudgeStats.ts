import { day, hour, type Duration, type Instant } from '../model/instant';
import type { WorkingCalendar } from '../calendar/workingTime';
import type { NudgeRecord, NudgeSettings } from './nudge';
import type { RequestKey } from '../model/ids';

/** What the nudges so far mean at one moment. */
export interface NudgeStats {
  /** Times of this day's nudges, oldest first. */
  readonly today: readonly Instant[];
  readonly last?: Instant;
  /** When each request led a nudge for the last time. */
  readonly ledAt: ReadonlyMap<string, Instant>;
  readonly ledToday: ReadonlySet<RequestKey>;
  /** Those that led one of this day's nudges or were counted in it. */
  readonly namedToday: ReadonlySet<RequestKey>;
}

/**
 * A record from the future is one from before the clock was put back. It counts as though it were made now,
 * so that a clock cannot buy a nudge; one of over a day ahead comes from a clock that was plainly wrong, and
 * is left out, so that it cannot silence us for a year.
 */
export function computeNudgeStats(
  history: readonly NudgeRecord[],
  now: Instant,
  calendar: WorkingCalendar,
): NudgeStats {
  const records = history.filter(({ at }) => at <= now + day).sort((a, b) => a.at - b.at);
  const start = calendar.nextDay(now)?.start ?? now;
  const today = records.filter(({ at }) => at >= start || at > now - leastDay);
  const last = records.at(-1)?.at;
  return {
    today: today.map(({ at }) => at),
    ...(last !== undefined && { last }),
    ledAt: new Map(records.flatMap(({ at, ids }) => ids.slice(0, 1).map((id) => [id, at]))),
    ledToday: new Set(today.flatMap(({ ids }) => ids.slice(0, 1))),
    namedToday: new Set(today.flatMap(({ ids }) => ids)),
  };
}

/** The soonest that another nudge is possible when one is shown now. */
export function nextPossible(
  { today }: Pick<NudgeStats, 'today'>,
  { apart, mostADay }: NudgeSettings,
  now: Instant,
  calendar: WorkingCalendar,
): Instant | undefined {
  const times = [...today, now];
  const first = times.at(-mostADay);
  if (times.length < mostADay || first === undefined) return inShift(now + apart, calendar);
  const working = calendar.nextDay(now);
  const next = working && calendar.nextDay(working.end);
  return next && inShift(Math.max(now + apart, next.start, first + leastDay), calendar);
}

/**
 * A day of nudges begins with the working day that runs, so a night shift, or a day with a break, has one of them
 * and not two. It reaches
 * back at least this far, so that no second one begins when hours or time zone are changed in the middle.
 */
const leastDay: Duration = 8 * hour;

function inShift(at: Instant, calendar: WorkingCalendar): Instant | undefined {
  return calendar.isWorking(at) ? at : calendar.nextShift(at)?.start;
}
