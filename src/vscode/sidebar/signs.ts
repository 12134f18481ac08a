import type { RankedRequest } from '../../core/ranking/rank';
import type { Translate } from '../../core/messages/translate';

/** The shape before a row. What it says by colour it says by shape too. */
export interface Sign {
  /** A codicon. */
  readonly icon: string;
  readonly isUrgent?: boolean;
}

const signs = {
  fresh: { icon: 'circle-large-outline' },
  due: { icon: 'color-mode' },
  overdue: { icon: 'circle-large-filled', isUrgent: true },
  promised: { icon: 'check' },
  missed: { icon: 'history', isUrgent: true },
  answered: { icon: 'comment' },
  goneQuiet: { icon: 'question' },
  snoozed: { icon: 'bell-slash' },
  authorsMove: { icon: 'reply' },
  draft: { icon: 'git-pull-request-draft' },
  bot: { icon: 'hubot' },
} as const satisfies Record<string, Sign>;

export function signOf({ excludedBecause, clock }: Pick<RankedRequest, 'excludedBecause' | 'clock'>): Sign {
  if (excludedBecause === undefined) return signs[clock.state];
  switch (excludedBecause) {
    case 'draft':
    case 'bot':
    case 'snoozed':
    case 'goneQuiet':
    case 'authorsMove':
      return signs[excludedBecause];
    case 'teamAnswered':
    case 'teamTaken':
    case 'handedOver':
    case 'declined':
      return signs.authorsMove;
  }
}

/** Every sign with what it means, in the order of urgency. */
export function legend(
  target: string,
  t: Translate,
): readonly { readonly sign: Sign; readonly name: string; readonly meaning: string }[] {
  const line = (sign: Sign, name: string, meaning: string) => ({ sign, name, meaning });
  return [
    line(signs.missed, t('Promise missed'), t('The time you promised has passed: comes first')),
    line(signs.overdue, t('Overdue'), t('Waiting longer than your target of {0}', target)),
    line(signs.due, t('Due'), t('Waiting for more than half of it')),
    line(signs.fresh, t('Fresh'), t('Waiting for less than that')),
    line(signs.promised, t('Promised'), t('The time you promised is still ahead')),
    line(signs.answered, t('Answered'), t('You wrote last and still owe the review')),
    line(signs.goneQuiet, t('Gone quiet'), t("No sign of its author for weeks: ask if it's still needed")),
    line(signs.snoozed, t('Snoozed'), t('You put it off')),
    line(signs.authorsMove, t('Not your turn'), t("The author's move, or a teammate has it")),
    line(signs.draft, t('Draft'), t('Not ready for review')),
    line(signs.bot, t('Bot'), t('Opened by a bot')),
  ];
}
