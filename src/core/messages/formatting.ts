import { hour, type Duration } from '../model/instant';
import type { QueueSettings } from '../settings/queueSettings';
import type { EffortSettings } from '../settings/effortSettings';
import type { Weights } from '../settings/weights';
import { workingCalendar } from '../calendar/workingTime';
import type { Locale } from './timeWords';
import type { Translate } from './translate';

/** How to speak: the language, how long a working day is, and the figures that sentences name. */
export interface Formatting {
  readonly t: Translate;
  readonly locale: Locale;
  readonly workingDay: Duration;
  /** After so much waiting a request may have the place of the longest wait. */
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
