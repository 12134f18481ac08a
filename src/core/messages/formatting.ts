import { hour, type Duration } from '../model/instant';
import type { QueueSettings } from '../settings/queueSettings';
import type { EffortSettings } from '../settings/effortSettings';
import type { Weights } from '../settings/weights';
import { workingCalendar } from '../calendar/workingTime';
import type { Locale } from './timeWords';
import type { Translate } from './translate';

/** How to format texts: the language, the length of a working day, and the figures that sentences mention. */
export interface Formatting {
  readonly t: Translate;
  readonly locale: Locale;
  readonly workingDay: Duration;
  /** How long a request must wait before it may take the place of the longest wait. */
  readonly longestWaitAfter: Duration;
  readonly longestWaitEvery: number;
  readonly effort: EffortSettings;
  /** First-response target. */
  readonly target: Duration;
}

export function createFormatting(
  settings: QueueSettings,
  weights: Weights,
  language: string,
  t: Translate,
): Formatting {
  return {
    t,
    locale: { language, timeZone: settings.workingHours.timeZone },
    workingDay: workingCalendar(settings.workingHours).workingDay,
    target: weights.responseTarget * hour,
    longestWaitAfter: weights.order.longestWaitAfterTargets * weights.responseTarget * hour,
    longestWaitEvery: weights.order.longestWaitEvery,
    effort: weights.effort,
  };
}
