import type { Messages, Translate } from './translate';

/** The text of a report. */
export const reportMessages = {
  intro: (t: Translate) =>
    t('Nothing has been sent. Read this, add what you saw, and paste it where you report it.'),
  heading: (t: Translate) => t('What I did, what I expected, and what I saw'),
} as const satisfies Messages;
