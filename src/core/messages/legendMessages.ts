import type { Messages, Translate } from './translate';

/** What the icons mean. */
export const legendMessages = {
  title: (t: Translate) => t('What the icons mean'),
  placeholder: (t: Translate) =>
    t('The number is the place in the order: need ÷ effort. “Why Is This First?” explains it'),
  longestWait: (t: Translate, ordinal: string) =>
    t('The longest wait, moved up: every {0} answer goes to it', ordinal),
  missed: (t: Translate) => t('Promise missed'),
  missedMeans: (t: Translate) => t('The time you promised has passed: comes first'),
  overdue: (t: Translate) => t('Overdue'),
  overdueMeans: (t: Translate, target: string) => t('Waiting longer than your target of {0}', target),
  due: (t: Translate) => t('Due'),
  dueMeans: (t: Translate) => t('Waiting for more than half of it'),
  fresh: (t: Translate) => t('Fresh'),
  freshMeans: (t: Translate) => t('Waiting for less than that'),
  promised: (t: Translate) => t('Promised'),
  promisedMeans: (t: Translate) => t('The time you promised is still ahead'),
  answered: (t: Translate) => t('Answered'),
  answeredMeans: (t: Translate) => t('You wrote last and still owe the review'),
  mentioned: (t: Translate) => t('Mentioned'),
  mentionedMeans: (t: Translate) => t('Someone mentioned you, and you have written nothing since'),
  goneQuiet: (t: Translate) => t('Gone quiet'),
  goneQuietMeans: (t: Translate) => t("No sign of its author for weeks: ask if it's still needed"),
  snoozed: (t: Translate) => t('Snoozed'),
  snoozedMeans: (t: Translate) => t('You put it off'),
  authorsMove: (t: Translate) => t('Not your turn'),
  authorsMoveMeans: (t: Translate) => t("The author's move, or a teammate has it"),
  draft: (t: Translate) => t('Draft'),
  draftMeans: (t: Translate) => t('Not ready for review'),
  bot: (t: Translate) => t('Bot'),
  botMeans: (t: Translate) => t('Opened by a bot'),
} as const satisfies Messages;
