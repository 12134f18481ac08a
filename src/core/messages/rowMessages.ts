import type { Messages, Translate } from './translate';

/** Short texts in rows and lists, and what was copied. */
export const rowMessages = {
  copied: (t: Translate) => t('Copied'),
  copiedSeveral: (t: Translate, count: number) => t('{0} copied', count),
  now: (t: Translate) => t('Now'),
  opened: (t: Translate, count: number) => t('Opened the first {0}.', count),
  nothingToChoose: (t: Translate) => t('No requests to choose from.'),
  search: (t: Translate) => t('Person, team, repository, title or number'),
  goTo: (t: Translate) => t('Go to a review request'),
  madeUp: (t: Translate) => t("The sample organisation is made up, so there's no page to open."),
  leaveSample: (t: Translate) => t('Leave the Sample'),
  notOurs: (t: Translate) => t("This isn't a Good Turn comment."),
  failed: (t: Translate) => t("Good Turn couldn't do that. See the log for details."),
} as const satisfies Messages;
