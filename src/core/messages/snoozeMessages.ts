import { plural } from './plural';
import type { Messages, Translate } from './translate';

/** Until when, or until what event, a request is snoozed. */
export const snoozeMessages = {
  title: (t: Translate, title: string) => t('Snooze "{0}"', title),
  titleSeveral: (t: Translate, count: number) =>
    plural(t, count, { one: 'Snooze {0} request', other: 'Snooze {0} requests' }),
  notSaved: (t: Translate) =>
    t(
      "Can't save to disk right now. Good Turn will keep trying; until then, this lasts only as long as this window.",
    ),
  authorAnswers: (t: Translate) => t('When the author answers'),
  newCommits: (t: Translate) => t('When there are new commits'),
  checksPass: (t: Translate) => t('When the checks pass'),
  anything: (t: Translate) => t('When any of these happens'),
  askedAgain: (t: Translate) => t("When I'm asked again"),
} as const satisfies Messages;
