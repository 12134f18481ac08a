import { day, hour, type Duration, type Instant } from '../model/instant';
import type { WorkingCalendar } from '../calendar/workingTime';
import type { NudgeRecord, NudgeSettings } from './nudge';
import type { RequestKey } from '../model/ids';

/** A summary of past nudges at a given moment. */
export interface NudgeStats {
  /** Times of today's nudges, oldest first. */
  readonly today: readonly Instant[];
  readonly last?: Instant;
  /** When each request last led a nudge. */
  readonly ledAt: ReadonlyMap<string, Instant>;
  readonly ledToday: ReadonlySet<RequestKey>;
  /** Requests that led one of today's nudges or were counted in it. */
  readonly namedToday: ReadonlySet<RequestKey>;
}

/**
 * A record from the future was made before the clock was set back. It counts as if made now, so changing the
 * clock can't buy a nudge. A record more than a day ahead comes from a clock that was plainly wrong and is
 * ignored, so it can't silence us for a year.
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

/** Returns the earliest time another nudge is possible if one is shown now. */
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
 * A nudge day begins with the current working day, so a night shift or a day with a break counts as one, not
 * two. It reaches back at least this far, so changing hours or time zone midway doesn't start a second one.
 */
const leastDay: Duration = 8 * hour;

function inShift(at: Instant, calendar: WorkingCalendar): Instant | undefined {
  return calendar.isWorking(at) ? at : calendar.nextShift(at)?.start;
}
