import { defaultSettings } from '../core/settings/queueSettings';
import type { WorkingHours } from '../core/calendar/workingTime';

/** The default hours, in the time zone of this machine. */
export function usualHours(): WorkingHours {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { ...defaultSettings.workingHours, timeZone };
}
