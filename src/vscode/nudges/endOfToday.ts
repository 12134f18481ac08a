import { hour, type Instant } from '../../core/model/instant';
import { workingCalendar } from '../../core/calendar/workingTime';
import { settings } from '../settings';

/** Returns the end of the current shift. Outside of one there are no nudges anyway. */
export function endOfToday(now: Instant): Instant {
  return workingCalendar(settings.queue().workingHours).nextDay(now)?.end ?? now + 8 * hour;
}
