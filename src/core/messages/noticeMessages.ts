import { plural } from './plural';
import type { Messages, Translate } from './translate';

/** The lines above the rows, and why the view is empty. */
export const noticeMessages = {
  sample: (t: Translate) => t('This is a sample organisation'),
  unsent: (t: Translate, count: number) =>
    plural(t, count, { one: '{0} unsent comment', other: '{0} unsent comments' }),
  inMemoryOnly: (t: Translate) =>
    t("Can't save to disk. Snoozes and drafts will be lost when this window closes."),
  noMatch: (t: Translate) => t('No one matches the filter.'),
  nobody: (t: Translate) => t('No one is waiting for you.'),
  goneQuiet: (t: Translate, count: number) =>
    plural(t, count, { one: '{0} has gone quiet', other: '{0} have gone quiet' }),
  areWaiting: (t: Translate, count: number) =>
    plural(t, count, { one: '{0} is waiting.', other: '{0} are waiting.' }),
} as const satisfies Messages;
