import type { Messages, Translate } from './translate';

/** Going through a backlog one request at a time. */
export const backlogMessages = {
  title: (t: Translate) => t('Clear the backlog'),
  quiet: (t: Translate) => t("Go through what's gone quiet"),
  quietDetail: (t: Translate) => t('One at a time: ask, review, hand over, decline, snooze'),
  askAll: (t: Translate) => t("Ask on all of these if they're still needed"),
  askAllDetail: (t: Translate) => t("You see every comment before it's posted"),
  waiting: (t: Translate) => t("Go through everyone who's waiting"),
  waitingDetail: (t: Translate) => t('In order, one at a time'),
  at: (t: Translate, number: number, of: number, about: string) => t('{0} of {1} · {2}', number, of, about),
  decided: (t: Translate) => t('Already decided. Choose again, or skip to drop it'),
  skip: (t: Translate) => t('Skip'),
  back: (t: Translate) => t('Back'),
  finish: (t: Translate) => t('Finish and preview what will be posted'),
} as const satisfies Messages;
