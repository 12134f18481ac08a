import { plural } from './plural';
import type { Messages, Translate } from './translate';

/** What changed since the viewer's review. */
export const changedMessages = {
  title: (t: Translate, id: string) => t('{0}: since your review', id),
  reading: (t: Translate) => t('Reading what changed…'),
  notReviewed: (t: Translate, id: string) => t("You haven't reviewed {0} yet.", id),
  nothingPushed: (t: Translate, id: string) => t('Nothing was pushed to {0} since your review.', id),
  same: (t: Translate, id: string) =>
    t('No file of {0} changed since your review: only its branch was updated.', id),
  cut: (t: Translate, shown: number, all: number) =>
    plural(
      t,
      all,
      {
        one: 'Showing {1} of {0} changed file.',
        other: 'Showing {1} of {0} changed files.',
      },
      shown,
    ),
  atLeast: (t: Translate) => t('More may have changed: not all files could be compared.'),
  unreadable: (t: Translate, commit: string) =>
    t("This file isn't text, or it's too long to show here (commit {0}).", commit),
  closed: (t: Translate) => t('Run "What Changed Since My Review" again to read this file.'),
} as const satisfies Messages;
