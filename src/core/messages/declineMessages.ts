import type { Messages, Translate } from './translate';

/** Why someone declines. */
export const declineMessages = {
  title: (t: Translate, about: string) => t('Decline kindly: why? · {0}', about),
  notMyArea: (t: Translate) => t('Not my area'),
  namesOwners: (t: Translate) => t('Names the owners of the files'),
  noTime: (t: Translate) => t('No time in the next few days'),
  tooLarge: (t: Translate) => t('Too large for one review'),
  asksForSplit: (t: Translate) => t('Asks for a split; you stay a reviewer'),
  tooClose: (t: Translate) => t('I worked on it myself'),
  suggestsOther: (t: Translate) => t('Suggests a reviewer with fresh eyes'),
  findingOwners: (t: Translate) => t('Finding the owners of these files…'),
} as const satisfies Messages;
