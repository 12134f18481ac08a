import type { Directory } from '../model/directory';
import type { PullRequest } from '../model/pullRequest';
import type { RankedRequest } from '../ranking/rank';
import type { Effort } from '../ranking/effort';
import { shortId } from '../model/requestId';
import { agentName } from '../turn/agents';
import { askedSentences } from './askedWords';
import { clockSentence } from './clockStateWords';
import { machineReviewSentence } from './machineWords';
import { placeWords, whyHereWords } from './placeWords';
import { getName, reasonSentence } from './reasonWords';
import type { Formatting } from './formatting';
import { longWaitWords, momentWords } from './timeWords';
import { sinceReviewSentence } from './sinceReviewWords';
import { listWords } from './lists';
import { plural } from './plural';
import type { Translate } from './translate';

/** The parts of a row's hover, all plain text. */
export interface HoverWords {
  readonly head: string;
  readonly what: string;
  /** How it compares with the first-response target, and who else was asked; one sentence each. */
  readonly state: readonly string[];
  /** Absent for what has no place in the order: a request that only mentions the user. */
  readonly place?: string;
  readonly reasons: readonly { readonly points: string; readonly text: string }[];
  /** "Why is this 5th?" */
  readonly whyHere: string;
  /** Whether the author may be asked to split it. */
  readonly isLong: boolean;
  /** What isn't known about its dependents. */
  readonly note?: string;
}

export function hoverWords(
  entry: RankedRequest,
  waiting: number,
  directory: Directory,
  formatting: Formatting,
): HoverWords {
  const { t } = formatting;
  const { request, score } = entry;
  const isRanked = entry.turn.why !== 'mentioned';
  const note = isRanked ? coverageNote(entry, t) : undefined;
  return {
    head: headWords(entry, directory, formatting),
    what: [request.title, whatWords(entry, t)].join(' · '),
    state: [
      clockSentence(entry, formatting),
      ownAgentSentence(entry, t),
      mentionSentence(entry, formatting),
      ...askedSentences(entry, directory, formatting),
      sinceReviewSentence(request, t),
      machineReviewSentence(request, t),
      unreadSentence(request, t),
    ].filter((sentence) => sentence !== undefined),
    ...(isRanked && { place: placeWords(entry, waiting, formatting) }),
    reasons: (isRanked ? score.reasons : []).map((reason) => ({
      points: reason.points.toFixed(1),
      text: reasonSentence(reason, formatting),
    })),
    whyHere: whyHereWords(entry, formatting),
    isLong: entry.effort.isLong,
    ...(note !== undefined && { note }),
  };
}

/** GitHub doesn't count an approval from the person who had an agent write the change. */
function ownAgentSentence({ request, excludedBecause }: RankedRequest, t: Translate): string | undefined {
  if (excludedBecause !== 'ownAgent' || !request.agent) return undefined;
  return t("You had {0} make this change, so your approval won't count.", agentName(request.agent));
}

/** What wasn't read may hold a promise or an answer. */
function unreadSentence({ unreadEvents }: PullRequest, t: Translate): string | undefined {
  switch (unreadEvents) {
    case 'middle':
      return t("The middle of this long conversation wasn't read.");
    case 'earlier':
      return t("The beginning of this long conversation hasn't been read yet.");
    case undefined:
      return undefined;
  }
}

function mentionSentence({ turn, asOf }: RankedRequest, { t, locale }: Formatting): string | undefined {
  if (turn.why !== 'mentioned') return undefined;
  return t(
    '{0} mentioned you ({1}); your comment ends it',
    getName(turn.by),
    momentWords(turn.since, asOf, locale),
  );
}

/** Undefined if everything is known. */
function coverageNote({ downstream }: RankedRequest, t: Translate): string | undefined {
  if (!downstream) return t("The packages haven't been read yet, so what depends on it isn't counted.");
  if (!downstream.isLowerBound) return undefined;
  const { unread } = downstream;
  const names = unread.map(({ what }) => what);
  if (names.length === 0) return t('Not all of its files are known, so more may depend on it.');
  return t('More may depend on it. Not read: {0}', listWords(names, t));
}

export function headWords(
  { request, customer, wait, excludedBecause }: RankedRequest,
  directory: Directory,
  { t, workingDay }: Formatting,
): string {
  const { agent } = request;
  const team = directory.teams.find(({ id }) => id === customer.teams[0])?.name;
  const name = getName(customer.person);
  const person = team === undefined ? name : t('{0} ({1})', name, team);
  const who = agent ? t('{0}, by {1}', person, agentName(agent)) : person;
  return excludedBecause ? who : t('{0} has waited {1}', who, longWaitWords(wait, workingDay, t));
}

/** Says which request it is, how large, and about how long it takes. */
export function whatWords({ request, effort }: RankedRequest, t: Translate): string {
  const size = plural(
    t,
    request.changedFiles,
    { one: '+{1} −{2} in {0} file', other: '+{1} −{2} in {0} files' },
    request.additions,
    request.deletions,
  );
  return [shortId(request.id), size, effortWords(effort, t)].join(' · ');
}

/** "about 36 min": the same figure that the order uses. */
export function effortWords({ minutes, isLong }: Effort, t: Translate): string {
  return isLong ? t('about {0} min: consider asking for a split', minutes) : t('about {0} min', minutes);
}
