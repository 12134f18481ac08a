import type { Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';
import { timesIn } from './timesIn';

/** Whether the time that a promise records is the one that its text says, which may have been changed by hand. */
export type Recorded =
  | { readonly kind: 'same' }
  /** The text says one other time: that is meant. */
  | { readonly kind: 'moved'; readonly until: Instant }
  /** The text says none that is ahead, or several. */
  | { readonly kind: 'unclear'; readonly times: readonly Instant[] };

export function recordedTime(
  text: string,
  until: Instant,
  now: Instant,
  calendar: WorkingCalendar,
): Recorded {
  const times = timesIn(text, now, calendar);
  const [only] = times;
  if (only === undefined || times.length > 1) return { kind: 'unclear', times };
  return only === until ? { kind: 'same' } : { kind: 'moved', until: only };
}
