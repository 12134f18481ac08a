import type { Messages, Translate } from './translate';

/** Choosing a time, and the time recorded as a promise. */
export const timePickerMessages = {
  placeholder: (t: Translate) => t('Choose a time, or type one: 15:00, 2h, tomorrow 10:00, Thu'),
  unreadable: (t: Translate) => t("Can't read that as a time"),
  past: (t: Translate) => t('That time has passed'),
  chooseAnother: (t: Translate) => t('That time has passed. Please choose another one.'),
  dayOff: (t: Translate) => t("you're off that day"),
  outside: (t: Translate) => t('outside your working hours'),
  whenBack: (t: Translate) => t("when you're back"),
  promiseTitle: (t: Translate, about: string) => t('Promise a review by… · {0}', about),
  anotherTime: (t: Translate) => t('Another time…'),
  plainComment: (t: Translate) => t('None: post it as a regular comment'),
  whichTime: (t: Translate) => t('Which time should be recorded as your promise?'),
  severalTimes: (t: Translate) => t('The text mentions several times'),
  noTime: (t: Translate) => t("The text doesn't mention a future time"),
  recordedTitle: (t: Translate) => t('Recorded as your promise'),
} as const satisfies Messages;
