import type { RankedRequest } from '../rank';
import { shortId } from '../requestId';
import { clockStateWord, clockWordsInBrief } from './clockStateWords';
import { nameOf, reasonInBrief } from './reasonWords';
import { returnWords, snoozeWords } from './snoozeWords';
import type { Speech } from './speech';
import { waitWords } from './timeWords';
import type { Translate } from './translate';

/** Who waits, how long, and for what: in this order, because a narrow sidebar cuts off the end. */
export function rowLabel(
  { customer, request, wait, aside }: RankedRequest,
  { t, workingDay }: Speech,
): string {
  const name = nameOf(customer.person);
  if (aside) return t('{0}: {1}', name, request.title);
  return t('{0} · {1}: {2}', name, waitWords(wait, workingDay, t), request.title);
}

export interface RowOptions {
  /** Arrived since the user last looked. */
  readonly isNew?: boolean;
  /** Named where the row does not stand under its team. */
  readonly team?: string | undefined;
}

/** What is new, the strongest reason, then what is odd. */
export function rowDescription(
  entry: RankedRequest,
  speech: Speech,
  { isNew = false, team }: RowOptions = {},
): string {
  const { t } = speech;
  const { reasons } = entry.score;
  const strongest = reasons
    .filter(({ kind }) => kind !== 'fairness')
    // Of the same dependents, the people who wait say more than the packages.
    .map((reason) =>
      reason.kind === 'dependents' ? (reasons.find(({ kind }) => kind === 'teams') ?? reason) : reason,
    )
    .map((reason) => reasonInBrief(reason, speech))
    .find((words) => words !== undefined);
  const parts = entry.aside
    ? [asideWords(entry, speech)]
    : [clockWordsInBrief(entry, speech), returnWords(entry, speech), turnWords(entry, t), strongest];
  const first = [isNew ? t('new') : undefined, team];
  return [...first, ...parts, ...oddities(entry, t)].filter((part) => part !== undefined).join(' · ');
}

/** For people who listen to the row instead of seeing it: state, place and number included. */
export function rowAccessibleLabel(entry: RankedRequest, speech: Speech, options: RowOptions = {}): string {
  const label = `${entry.rank}. ${rowLabel(entry, speech)}`;
  const state = entry.aside === undefined ? clockStateWord(entry, speech) : '';
  return [label, state, rowDescription(entry, speech, options), shortId(entry.request.id)]
    .filter((part) => part !== '')
    .join(', ');
}

function asideWords(entry: RankedRequest, speech: Speech): string | undefined {
  const { aside, turn } = entry;
  const { t } = speech;
  switch (aside) {
    case 'draft':
      return t('draft');
    case 'bot':
      return t('by a bot');
    case 'teamAnswered':
      return turn.why === 'teamAnswered' ? t('{0} has answered for the team', turn.by) : undefined;
    case 'teamTaken':
      return turn.why === 'teamTaken' ? t('{0} has taken it for the team', turn.by) : undefined;
    case 'snoozed':
      return snoozeWords(entry, speech);
    case 'authorsMove':
      return t("the author's move");
    case undefined:
      return undefined;
  }
}

function turnWords({ turn }: RankedRequest, t: Translate): string | undefined {
  switch (turn.why) {
    case 'answered':
      return t('answered you');
    case 'pushed':
      return t('pushed since your review');
    case 'askedAgain':
      return t('asked again');
    case 'asked':
    case 'reviewed':
    case 'teamAnswered':
    case 'teamTaken':
      return undefined;
  }
}

function oddities({ request, aside }: RankedRequest, t: Translate): string[] {
  return [
    ...(request.isDraft && aside !== 'draft' ? [t('draft')] : []),
    ...(request.hasConflicts ? [t('has conflicts')] : []),
    ...(request.checks === 'failing' ? [t('checks failing')] : []),
  ];
}
