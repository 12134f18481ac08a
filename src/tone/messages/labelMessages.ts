import type { Messages, Translate } from '../../core/messages/translate';

/** The meaning of each label. */
export const labelMessages = {
  praise: (t: Translate) => t('Something done well, and why'),
  nit: (t: Translate) => t('Minor; the author decides'),
  issue: (t: Translate) => t('Must be resolved before merging'),
  question: (t: Translate) => t('You want to understand, with nothing implied'),
  suggestion: (t: Translate) => t('An alternative, and what it gains'),
  note: (t: Translate) => t('For information; nothing needs to change'),
} as const satisfies Messages;
