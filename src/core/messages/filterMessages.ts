import type { Messages, Translate } from './translate';

/** Filtering and grouping. */
export const filterMessages = {
  title: (t: Translate) => t('Filter the requests'),
  text: (t: Translate) => t('Text…'),
  team: (t: Translate) => t('Team…'),
  repository: (t: Translate) => t('Repository…'),
  asked: (t: Translate) => t('Asked by name or as a team…'),
  size: (t: Translate) => t('Size…'),
  all: (t: Translate) => t('All'),
  groupTitle: (t: Translate) => t('Group the requests'),
  current: (t: Translate) => t('current'),
} as const satisfies Messages;
