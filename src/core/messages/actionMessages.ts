import type { Messages, Translate } from './translate';

/** Actions on a request, in lists, menus and links. */
export const actionMessages = {
  reviewNow: (t: Translate) => t('Review now'),
  promiseTime: (t: Translate) => t('Promise a time'),
  promiseTimeNext: (t: Translate) => t('Promise a time…'),
  handOver: (t: Translate) => t('Hand over'),
  handOverNext: (t: Translate) => t('Hand over…'),
  takeForTeam: (t: Translate) => t('Take it for the team'),
  declineKindly: (t: Translate) => t('Decline kindly'),
  declineKindlyNext: (t: Translate) => t('Decline kindly…'),
  askStillNeeded: (t: Translate) => t("Ask if it's still needed"),
  askAllStillNeeded: (t: Translate) => t("Ask if they're still needed"),
  askToSplit: (t: Translate) => t('Ask to split'),
  checkMyReview: (t: Translate) => t('Check my review'),
  snooze: (t: Translate) => t('Snooze'),
  snoozeNext: (t: Translate) => t('Snooze…'),
  wake: (t: Translate) => t('Wake'),
  checkOut: (t: Translate) => t('Check out'),
  copyLinkOf: (t: Translate) => t('Copy link'),
  whyHere: (t: Translate) => t('Why is it here?'),
  grantAccess: (t: Translate) => t('Grant access'),
  clearFilter: (t: Translate) => t('Clear filter'),
  checkAgain: (t: Translate) => t('Check again'),
  showLog: (t: Translate) => t('Show log'),
  leaveSample: (t: Translate) => t('Leave the sample'),
  show: (t: Translate) => t('Show'),
} as const satisfies Messages;
