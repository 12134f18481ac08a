import type { Messages, Translate } from './translate';

/** The list of unsent comments. */
export const unsentMessages = {
  none: (t: Translate) => t('You have no unsent comments.'),
  sendAll: (t: Translate, count: number) => t('Preview and send all {0}…', count),
  title: (t: Translate) => t('Unsent comments'),
  promise: (t: Translate) => t('Promise'),
  handOver: (t: Translate) => t('Hand-over'),
  decline: (t: Translate) => t('Decline'),
  claim: (t: Translate) => t('Claim'),
  stillNeeded: (t: Translate) => t("Asking if it's still needed"),
  split: (t: Translate) => t('Asking to split'),
  reminder: (t: Translate) => t('Reminder'),
  askSomeoneElse: (t: Translate) => t('Asking someone else'),
} as const satisfies Messages;
