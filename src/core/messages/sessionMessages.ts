import type { Messages, Translate } from './translate';

/** Asking how much time the user has. */
export const sessionMessages = {
  title: (t: Translate) => t('How much time do you have?'),
  placeholder: (t: Translate) => t('Choose a time, or type minutes (25) or hours (2h)'),
} as const satisfies Messages;
