import { defaultSettings } from '../core/settings/queueSettings';
import type { WorkingHours } from '../core/calendar/workingTime';

/** Returns the default hours, in this machine's time zone. */
export function usualHours(): WorkingHours {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { ...defaultSettings.workingHours, timeZone };
}
