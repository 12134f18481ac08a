import { plural } from './plural';
import type { Messages, Translate } from './translate';

/** What the figures are based on, and what they leave out. */
export const coverageMessages = {
  asOf: (t: Translate, time: string) => t('The list is as of {0}.', time),
  title: (t: Translate) => t('Based on'),
  notReadYet: (t: Translate) => t("What depends on the changed packages hasn't been read yet."),
  notRead: (t: Translate) => t('Not read'),
  ambiguous: (t: Translate) => t('Names found in several repositories'),
  global: (t: Translate) => t('Files that may affect every package'),
  unmapped: (t: Translate) => t('Files outside any package'),
  noPackage: (t: Translate) => t("Its files don't belong to any package that was found."),
  allRead: (t: Translate) => t('All packages in the repositories checked were read.'),
  filesUnknown: (t: Translate, count: number) =>
    plural(t, count, {
      one: "GitHub doesn't list all changed files: at least {0} package.",
      other: "GitHub doesn't list all changed files: at least {0} packages.",
    }),
  atLeast: (t: Translate, count: number, names: string) =>
    plural(
      t,
      count,
      {
        one: 'At least {0} package, counted from what could be read. Not read: {1}.',
        other: 'At least {0} packages, counted from what could be read. Not read: {1}.',
      },
      names,
    ),
  budget: (t: Translate) => t("left for later, to stay within GitHub's hourly limit"),
  noPermission: (t: Translate) => t('no permission'),
  truncated: (t: Translate) => t('GitHub lists only part of it'),
  syntax: (t: Translate) => t("couldn't be parsed"),
  tooLarge: (t: Translate) => t('too large'),
  partial: (t: Translate) => t('partly parsed'),
  trouble: (t: Translate) => t("couldn't be fetched"),
  notListed: (t: Translate) => t('named by a dependency, but not listed: renamed or out of reach'),
  looseCode: (t: Translate) => t('in no package, but any may include it'),
  noReader: (t: Translate, family: string) => t("{0} manifests aren't read yet", family),
} as const satisfies Messages;
