import type { Messages, Translate } from '../../core/messages/translate';

/** Reasons why a custom pattern can't be used. */
export const patternMessages = {
  empty: (t: Translate) => t('The pattern is empty.'),
  tooLong: (t: Translate, most: number) => t('The pattern is longer than {0} characters.', most),
  notRegExp: (t: Translate, problem: string) =>
    t("The pattern isn't a valid regular expression: {0}", problem),
  everything: (t: Translate) => t('The pattern matches everything, even empty text.'),
  nested: (t: Translate) => t('The pattern may be slow: it nests one repeat inside another.'),
  ambiguous: (t: Translate) =>
    t('The pattern may be slow: it repeats alternatives that can match the same text.'),
  overlapping: (t: Translate) =>
    t('The pattern may be slow: two of its unlimited repeats can match the same text.'),
  lookbehind: (t: Translate) => t('The pattern may be slow: it has an unlimited lookbehind.'),
  uncertain: (t: Translate) =>
    t("The pattern may be slow: it has a named group, a flag or another part that can't be checked."),
  backreference: (t: Translate) => t('The pattern may be slow: it uses a backreference.'),
} as const satisfies Messages;
