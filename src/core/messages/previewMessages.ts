import { plural } from './plural';
import type { Messages, Translate } from './translate';

/** The preview of what is about to be posted. */
export const previewMessages = {
  ask: (t: Translate) => t('Ask'),
  post: (t: Translate) => t('Post'),
  edit: (t: Translate) => t('Edit…'),
  askOn: (t: Translate, place: string) => t('Ask for a review on {0}?', place),
  postOn: (t: Translate, place: string) => t('Post this on {0}?', place),
  postSeveral: (t: Translate, count: number) =>
    plural(t, count, { one: 'Post {0} comment?', other: 'Post these {0} comments?' }),
  onPage: (t: Translate) => t('Each one is on the page below. OK posts the ones that are ticked'),
  place: (t: Translate, title: string, id: string) => t('“{0}” ({1})', title, id),
  marker: (t: Translate) =>
    t("A hidden marker tells Good Turn on your other machines, and on the other person's, about this."),
  markerAlone: (t: Translate) => t('A hidden marker prevents it from being posted twice.'),
  recorded: (t: Translate, time: string) => t('Recorded as your promise: {0}.', time),
  willBeAsked: (t: Translate, names: string) => t('{0} will be asked for a review.', names),
  noLongerAsked: (t: Translate) => t("You'll no longer be asked, if GitHub allows it."),
} as const satisfies Messages;
