import { hour, type Duration } from '../instant';
import type { QueueSettings } from '../queueSettings';
import type { Weights } from '../weights';
import { workingCalendar } from '../workingTime';
import type { Locale } from './timeWords';
import type { Translate } from './translate';

/** How to speak: the language, how long a working day is, and when impact no longer decides. */
export interface Speech {
  readonly t: Translate;
  readonly locale: Locale;
  readonly workingDay: Duration;
  readonly fairAfter: Duration;
  /** First-response target. */
  readonly target: Duration;
}

export function speechOf(settings: QueueSettings, weights: Weights, language: string, t: Translate): Speech {
  return {
    t,
    locale: { language, timeZone: settings.workingHours.timeZone },
    workingDay: workingCalendar(settings.workingHours).workingDay,
    target: weights.responseTarget * hour,
    fairAfter: weights.fairAfterTargets * weights.responseTarget * hour,
  };
}
