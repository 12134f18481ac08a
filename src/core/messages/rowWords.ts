import { agentName } from '../turn/agents';
import type { RankedRequest } from '../ranking/rank';
import { shortId } from '../model/requestId';
import { clockStateWord, clockWordsInBrief } from './clockStateWords';
import { machineReviewInBrief } from './machineWords';
import { isRanked } from './placeWords';
import { getName, reasonInBrief } from './reasonWords';
import { findWidest } from './widestReason';
import { sinceReviewInBrief } from './sinceReviewWords';
import { returnWords, snoozeWords } from './snoozeWords';
import type { Formatting } from './formatting';
import { briefWaitWords, waitWords } from './timeWords';
import type { Translate } from './translate';
import { plural } from './plural';

export interface RowOptions {
  /** The customer's short name for the row; the full name is used if it's missing. */
  readonly name?: string;
  /** Whether it arrived since the user last looked. */
  readonly isNew?: boolean;
  /** The customer's team. Left out of the row itself, which has no room for it. */
  readonly team?: string | undefined;
}

/** Place and customer: "1 Mei". Requests that aren't ranked have no place. */
export function rowLabel(entry: RankedRequest, { name }: RowOptions = {}): string {
  const who = name ?? getName(entry.customer.person);
  return isRanked(entry) ? `${entry.rank} ${who}` : who;
}

/**
 * Says what it holds up, how long the customer has waited and about how long it takes; then anything unusual,
 * and the title. The order matters, because a narrow sidebar cuts off the end, and the hover shows the title
 * too.
 */
export function rowDescription(
  entry: RankedRequest,
  formatting: Formatting,
  options: RowOptions = {},
): string {
  const { t } = formatting;
  const { request, excludedBecause } = entry;
  const parts =
    excludedBecause === undefined || excludedBecause === 'goneQuiet'
      ? [
          heldUpInBrief(entry, formatting),
          waitPart(entry, formatting),
          ...(excludedBecause === 'goneQuiet' ? [] : [t('{0} min', entry.effort.minutes)]),
          options.isNew === true ? t('new') : undefined,
          clockWordsInBrief(entry, formatting),
          returnWords(entry, formatting),
          turnWords(entry, t),
        ]
      : [asideWords(entry, formatting)];
  return [...parts, ...oddities(entry, t), request.title].filter((part) => part !== undefined).join(' · ');
}

/** For people who hear the row instead of seeing it: includes state, place, team and number. */
export function rowAccessibleLabel(
  entry: RankedRequest,
  formatting: Formatting,
  options: RowOptions = {},
): string {
  const { t, workingDay } = formatting;
  const { request, excludedBecause, wait, effort, customer } = entry;
  const name = getName(customer.person);
  const served = excludedBecause === undefined || excludedBecause === 'goneQuiet';
  return [
    isRanked(entry) ? t('{0}. {1}', entry.rank, name) : name,
    options.team,
    excludedBecause === undefined ? clockStateWord(entry, formatting) : asideWords(entry, formatting),
    served ? strongestInBrief(entry, formatting) : undefined,
    served ? t('waiting {0}', waitWords(wait, workingDay, t)) : undefined,
    entry.place === 'longestWait' ? t('the longest wait') : undefined,
    excludedBecause === undefined ? t('about {0} min', effort.minutes) : undefined,
    options.isNew === true ? t('new') : undefined,
    excludedBecause === undefined ? clockWordsInBrief(entry, formatting) : undefined,
    excludedBecause === undefined ? turnWords(entry, t) : undefined,
    ...oddities(entry, t),
    request.title,
    shortId(request.id),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** Names the widest group held up, in two words: "14 teams". Undefined if only the author is waiting. */
function heldUpInBrief({ score }: RankedRequest, { t }: Formatting): string | undefined {
  const reason = findWidest(score.reasons);
  switch (reason?.kind) {
    case 'teams':
      return plural(
        t,
        reason.teams.length,
        reason.downstream.isLowerBound
          ? { one: '≥{0} team', other: '≥{0} teams' }
          : { one: '{0} team', other: '{0} teams' },
      );
    case 'owners':
      return plural(
        t,
        reason.owners.length,
        reason.downstream.isLowerBound
          ? { one: '≥{0} owner', other: '≥{0} owners' }
          : { one: '{0} owner', other: '{0} owners' },
      );
    case 'dependents':
      return plural(
        t,
        reason.packages,
        reason.downstream.isLowerBound
          ? { one: '≥{0} package', other: '≥{0} packages' }
          : { one: '{0} package', other: '{0} packages' },
      );
    case 'stacked':
      return t('{0} stacked', reason.impact.stacked.length);
    case 'blocks':
      return plural(t, reason.impact.blocked.length, { one: '{0} issue', other: '{0} issues' });
    case 'awaited':
      return t('{0} waiting for it', reason.impact.awaitedBy.length);
    case 'people':
      return plural(t, reason.impact.people.length, { one: '{0} person', other: '{0} people' });
    case 'global':
      return t('repo-wide');
    default:
      return undefined;
  }
}

function strongestInBrief({ score }: RankedRequest, formatting: Formatting): string | undefined {
  const reason = findWidest(score.reasons);
  return reason && reasonInBrief(reason, formatting);
}

function waitPart({ wait, place }: RankedRequest, { t, workingDay }: Formatting): string {
  const brief = briefWaitWords(wait, workingDay, t);
  // Moved up because of the wait; spelled out, it would push the minutes out of a narrow sidebar.
  return place === 'longestWait' ? t('↑ {0}', brief) : brief;
}

function asideWords(entry: RankedRequest, formatting: Formatting): string | undefined {
  const { excludedBecause, turn, request } = entry;
  const { t } = formatting;
  switch (excludedBecause) {
    case 'draft':
      return t('draft');
    case 'bot':
      return t('by a bot');
    case 'teamAnswered':
      return turn.why === 'teamAnswered' ? t('{0} has answered for the team', turn.by) : undefined;
    case 'teamTaken':
      return turn.why === 'teamTaken' ? t('{0} has taken it for the team', turn.by) : undefined;
    case 'handedOver':
      return t('you handed it over');
    case 'declined':
      return t('you declined');
    case 'ownAgent':
      return t('yours, by {0}', request.agent ? agentName(request.agent) : '');
    case 'mentioned':
      return turn.why === 'mentioned'
        ? t('{0} asked you {1} ago', getName(turn.by), briefWaitWords(entry.wait, formatting.workingDay, t))
        : undefined;
    case 'snoozed':
      return snoozeWords(entry, formatting);
    case 'authorsMove':
      return t("the author's move");
    case 'goneQuiet':
      return t('gone quiet');
    case undefined:
      return undefined;
  }
}

function turnWords({ turn, request }: RankedRequest, t: Translate): string | undefined {
  switch (turn.why) {
    case 'answered':
      return t('answered you');
    case 'pushed':
      return sinceReviewInBrief(request, t) ?? t('pushed since your review');
    case 'askedAgain':
      return t('asked again');
    case 'dismissed':
      return request.viewerReview?.wasApproval
        ? t('your approval was dismissed')
        : t('your review was dismissed');
    case 'asked':
    case 'reviewed':
    case 'teamAnswered':
    case 'teamTaken':
    case 'handedOver':
    case 'declined':
    case 'mentioned':
      return undefined;
  }
}

function oddities({ request, excludedBecause }: RankedRequest, t: Translate): string[] {
  const machines = machineReviewInBrief(request, t);
  return [
    ...(request.agent && excludedBecause !== 'ownAgent' ? [t('by {0}', agentName(request.agent))] : []),
    ...(request.isDraft && excludedBecause !== 'draft' ? [t('draft')] : []),
    ...(request.hasConflicts ? [t('has conflicts')] : []),
    ...(request.checks === 'failing' ? [t('checks failing')] : []),
    ...(machines === undefined ? [] : [machines]),
  ];
}
