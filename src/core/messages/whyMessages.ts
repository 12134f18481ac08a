import { plural } from './plural';
import type { Messages, Translate } from './translate';

/** The page "Why Is This First?": its headings, its table, and what would change the place. */
export const whyMessages = {
  title: (t: Translate) => t('Why Is This First?'),
  gone: (t: Translate, what: string) => t('{0} is no longer waiting.', what),
  since: (t: Translate, time: string) => t('since {0}', time),
  movesTitle: (t: Translate) => t('What would change this, in points'),
  pictureAsText: (t: Translate) => t('The picture as text'),
  notListed: (t: Translate, count: number) =>
    plural(t, count, { one: "{0} more isn't listed here", other: "{0} more aren't listed here" }),
  merged: (t: Translate, number: number) => t('If #{0} were merged first', number),
  noLongerWaiting: (t: Translate, what: string) => t('If {0} no longer waited for it', what),
  dueDate: (t: Translate, date: string) => t('On the due date, {0}, from that alone', date),
  halfAsLong: (t: Translate, minutes: number, more: number) =>
    t('If it were half as long: {0} min, {1} more points an hour', minutes, more),
  movesUp: (t: Translate) => t('Each answer you give to others moves it up by one'),
  everyAnswer: (t: Translate, ordinal: string) => t('Every {0} answer goes to the longest wait', ordinal),
  mayBeLongest: (t: Translate, wait: string) =>
    t('After waiting more than {0}, it may be the longest wait', wait),
  reasons: (t: Translate) => t('Reasons'),
  points: (t: Translate) => t('Points'),
  reason: (t: Translate) => t('Reason'),
  weight: (t: Translate) => t('Weight'),
  more: (t: Translate, count: number) => t('{0} more', count),
  total: (t: Translate) => t('points held up while it waits, 100 at most'),
  divided: (t: Translate, minutes: number) => t('÷ {0} min', minutes),
  atLeastUnread: (t: Translate) =>
    t("≥ means at least: what depends on it hasn't been read yet, so none of it is counted."),
  atLeast: (t: Translate) => t('≥ means at least: not everything could be read, so more may depend on it.'),
  rate: (t: Translate) => t('points freed for each hour of review'),
  rateOfPlace: (t: Translate, place: string, waiting: number) =>
    t('points freed for each hour of review: {0} of {1}', place, waiting),
  rateOfLongestWait: (t: Translate, place: string, waiting: number, ordinal: string) =>
    t(
      'points freed for each hour of review; {0} of {1} because every {2} answer goes to the longest wait',
      place,
      waiting,
      ordinal,
    ),
  rateOfWord: (t: Translate, place: string, waiting: number) =>
    t('points freed for each hour of review; {0} of {1} because you gave your word', place, waiting),
} as const satisfies Messages;
