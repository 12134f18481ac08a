import { plural } from './plural';
import type { Messages, Translate } from './translate';

/** The buttons of a nudge, pauses, and why there was no nudge. */
export const nudgeMessages = {
  reviewNow: (t: Translate) => t('Review Now'),
  promise: (t: Translate) => t('Promise a Time…'),
  later: (t: Translate) => t('Later'),
  whatFits: (t: Translate, count: number) =>
    plural(t, count, { one: 'What fits in {0} minute?', other: 'What fits in {0} minutes?' }),
  whyThis: (t: Translate) => t('Why this?'),
  turnOff: (t: Translate) => t('Turn off nudges'),
  pauseToday: (t: Translate) => t('Pause for Today'),
  turnOffButton: (t: Translate) => t('Turn Off Nudges'),
  whyTitle: (t: Translate) => t('Why this nudge?'),
  turnOn: (t: Translate) => t('Turn Back On'),
  off: (t: Translate) => t('Nudges are off.'),
  paused: (t: Translate) => t('Nudges are paused.'),
  forAnHour: (t: Translate) => t('For an hour'),
  forToday: (t: Translate) => t('For the rest of today'),
  resume: (t: Translate) => t('Resume nudges'),
  pauseTitle: (t: Translate) => t('Pause nudges'),
  noBreak: (t: Translate) => t("There hasn't been a natural break in this window yet."),
  outsideHours: (t: Translate) => t('It was outside your working hours.'),
  nobodyOverdue: (t: Translate) => t('No one had waited longer than your first-response target.'),
  allNamedToday: (t: Translate) => t("You've been nudged about everyone overdue today."),
  enoughToday: (t: Translate) => t("You've reached today's limit."),
  tooSoon: (t: Translate) => t('The last nudge was too recent.'),
  presenting: (t: Translate) => t('You were presenting.'),
  debugging: (t: Translate) => t('You were debugging.'),
  elsewhere: (t: Translate) => t('You were in another window.'),
  messageOpen: (t: Translate) => t('A nudge was still open.'),
  typing: (t: Translate) => t('You were typing.'),
  shortPause: (t: Translate) => t('You were only away for a moment.'),
  breakOver: (t: Translate) => t('The break was already over.'),
} as const satisfies Messages;
