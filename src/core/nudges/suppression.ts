import type { RankedRequest } from '../ranking/rank';
import { breakLasts, leastAway } from './break';
import type { NudgeInput } from './nudge';
import type { NudgeStats } from './nudgeStats';

/** Why no nudge is shown. */
export type Suppression =
  | 'off'
  | 'paused'
  | 'outsideHours'
  | 'nobodyOverdue'
  /** Each overdue request has led a nudge today. */
  | 'allNamedToday'
  | 'enoughToday'
  | 'tooSoon'
  | 'presenting'
  | 'debugging'
  /** Another window or program has focus. */
  | 'elsewhere'
  | 'messageOpen'
  /** The user is typing, or has typed since the break. */
  | 'typing'
  | 'shortPause'
  | 'breakOver';

/**
 * Returns the first reason not to nudge. Lasting reasons come before those that pass in a minute, because
 * they better answer "why is there none?"
 */
export function suppressedBecause(
  input: NudgeInput,
  overdue: readonly RankedRequest[],
  past: NudgeStats,
): Suppression | undefined {
  const { now, settings, calendar, pausedUntil } = input;
  if (!settings.isOn) return 'off';
  if (pausedUntil !== undefined && now < pausedUntil) return 'paused';
  if (!calendar.isWorking(now)) return 'outsideHours';
  if (overdue.length === 0) return 'nobodyOverdue';
  if (past.today.length >= settings.mostADay) return 'enoughToday';
  if (overdue.every(({ id }) => past.ledToday.has(id))) return 'allNamedToday';
  if (past.last !== undefined && now - past.last < settings.apart) return 'tooSoon';
  return busyWith(input);
}

function busyWith({ now, settings, moment, activity }: NudgeInput): Suppression | undefined {
  if (activity.isPresenting) return 'presenting';
  if (activity.isDebugging) return 'debugging';
  if (!activity.isFocused) return 'elsewhere';
  if (activity.isMessageOpen === true) return 'messageOpen';
  if (moment.kind === 'focus' && (moment.away ?? 0) < leastAway) return 'shortPause';
  if (isTyping(activity.lastTyped, { now, since: moment.at, pause: settings.quietAfterTyping }))
    return 'typing';
  return Math.abs(now - moment.at) > breakLasts ? 'breakOver' : undefined;
}

/** Compares absolute differences, because setting the clock back leaves the last keystroke in the future. */
function isTyping(
  lastTyped: number | undefined,
  { now, since, pause }: { readonly now: number; readonly since: number; readonly pause: number },
): boolean {
  if (lastTyped === undefined) return false;
  return Math.abs(now - lastTyped) < pause || (lastTyped > since && lastTyped <= now);
}
