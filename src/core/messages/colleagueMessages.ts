import type { Messages, Translate } from './translate';

/** Choosing a colleague or a team, and reminding reviewers who were asked. */
export const colleagueMessages = {
  handOverTitle: (t: Translate, about: string) => t('Hand over to… · {0}', about),
  askElseTitle: (t: Translate, id: string) => t('Ask someone else · {0}', id),
  finding: (t: Translate) => t('Finding people who know these files…'),
  best: (t: Translate) => t('People who know these files best come first'),
  bestButBusy: (t: Translate) => t('People who know these files best come first, busy people last'),
  noOne: (t: Translate) => t("Couldn't find anyone else who could review this."),
  noTeam: (t: Translate) => t("None of your teams is asked here: you're asked by name."),
  whichTeam: (t: Translate, about: string) => t('For which team? · {0}', about),
  noOneAsked: (t: Translate) => t('No one is asked here. Ask someone first.'),
  titleAndId: (t: Translate, title: string, id: string) => t('{0} ({1})', title, id),
  remindAnyway: (t: Translate) => t('Remind Anyway'),
  hasPromised: (t: Translate, who: string, about: string, time: string) =>
    t('{0} promised a review of {1} by {2}.', who, about, time),
  remindAgain: (t: Translate) => t('Remind Again'),
  remindedRecently: (t: Translate, about: string) =>
    t('They were reminded about {0} less than a day ago. Asking someone else may help more.', about),
} as const satisfies Messages;
