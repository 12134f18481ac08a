import type { Messages, Translate } from './translate';

/** Checking your own request, or your review, before others see it. */
export const checkMessages = {
  askForReview: (t: Translate) => t('Ask someone for a review…'),
  ownTitle: (t: Translate, id: string, good: number, all: number) =>
    t('{0}: {1} of {2} checks serve your reviewers', id, good, all),
  reviewTitle: (t: Translate, id: string) => t('Check my review of {0}', id),
  reading: (t: Translate) => t('Reading your review…'),
  nothingPending: (t: Translate) => t('You have no pending review comments on GitHub'),
  chooseToCopy: (t: Translate) => t('Choose one to copy its suggested wording'),
  copiedText: (t: Translate, text: string) => t('Copied: {0}', text),
  whichVerdict: (t: Translate) => t('What will you submit? Nothing is sent from here.'),
} as const satisfies Messages;
