import type { RankedRequest } from '../../core/ranking/rank';
import type { Translate } from '../../core/messages/translate';
import { legendMessages } from '../../core/messages/legendMessages';

/** The icon before a row. Whatever its color shows, its shape shows too. */
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
  mentioned: { icon: 'mention' },
  goneQuiet: { icon: 'question' },
  snoozed: { icon: 'bell-slash' },
  authorsMove: { icon: 'reply' },
  draft: { icon: 'git-pull-request-draft' },
  bot: { icon: 'hubot' },
} as const satisfies Record<string, Sign>;

export function toSign({ excludedBecause, clock }: Pick<RankedRequest, 'excludedBecause' | 'clock'>): Sign {
  if (excludedBecause === undefined) return signs[clock.state];
  switch (excludedBecause) {
    case 'draft':
    case 'bot':
    case 'snoozed':
    case 'goneQuiet':
    case 'mentioned':
    case 'authorsMove':
      return signs[excludedBecause];
    case 'teamAnswered':
    case 'teamTaken':
    case 'handedOver':
    case 'declined':
    case 'ownAgent':
      return signs.authorsMove;
  }
}

/** Lists every icon and its meaning, most urgent first. */
export function legend(
  target: string,
  t: Translate,
): readonly { readonly sign: Sign; readonly name: string; readonly meaning: string }[] {
  const line = (sign: Sign, name: string, meaning: string) => ({ sign, name, meaning });
  return [
    line(signs.missed, legendMessages.missed(t), legendMessages.missedMeans(t)),
    line(signs.overdue, legendMessages.overdue(t), legendMessages.overdueMeans(t, target)),
    line(signs.due, legendMessages.due(t), legendMessages.dueMeans(t)),
    line(signs.fresh, legendMessages.fresh(t), legendMessages.freshMeans(t)),
    line(signs.promised, legendMessages.promised(t), legendMessages.promisedMeans(t)),
    line(signs.answered, legendMessages.answered(t), legendMessages.answeredMeans(t)),
    line(signs.mentioned, legendMessages.mentioned(t), legendMessages.mentionedMeans(t)),
    line(signs.goneQuiet, legendMessages.goneQuiet(t), legendMessages.goneQuietMeans(t)),
    line(signs.snoozed, legendMessages.snoozed(t), legendMessages.snoozedMeans(t)),
    line(signs.authorsMove, legendMessages.authorsMove(t), legendMessages.authorsMoveMeans(t)),
    line(signs.draft, legendMessages.draft(t), legendMessages.draftMeans(t)),
    line(signs.bot, legendMessages.bot(t), legendMessages.botMeans(t)),
  ];
}
