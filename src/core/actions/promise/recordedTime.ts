import type { Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';
import { timesIn } from './timesIn';

/** Whether a promise's recorded time matches its text, which may have been edited by hand. */
export type Recorded =
  | { readonly kind: 'same' }
  /** The text gives one other time, so that's the one meant. */
  | { readonly kind: 'moved'; readonly until: Instant }
  /** The text gives no future time, or several. */
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
