import { answersTo, type OpenReview } from './answersTo';
import { isSame } from '../turn/ask';
import { isBy } from '../turn/words';
import type { Duration, Instant } from '../model/instant';
import { findClaim, findPromise } from '../model/notes';
import type { QueueSettings } from '../settings/queueSettings';
import { byText, formatId } from '../model/requestId';
import type { Snapshot } from '../model/snapshot';
import type { Activity, AuthoredPullRequest, Reviewer } from '../model/pullRequest';
import { workingCalendar, type WorkingCalendar } from '../calendar/workingTime';
import { sameLogin, sameTeam, type Login, type RequestKey } from '../model/ids';

/** One of the viewer's own requests: who has it, since when, and what they said. */
export interface OwnEntry {
  readonly request: AuthoredPullRequest;
  /** `host/owner/repo#12`. */
  readonly id: RequestKey;
  /** The time this describes. */
  readonly asOf: Instant;
  readonly state: OwnState;
  /** People who were asked and haven't reviewed since, longest wait first. */
  readonly asked: readonly AskedReviewer[];
  /** Bots that were asked. No one waits for their answer. */
  readonly askedBots: readonly AskedReviewer[];
  /** The bot that requested changes, unless `state` already reports a bot's review. */
  readonly botDemand?: Login;
  /** Working time since the longest-waiting reviewer was asked, or since it became the author's move. */
  readonly wait: Duration;
}

export type OwnState =
  /** A reviewer has it. */
  | { readonly kind: 'waiting' }
  /** Reviewed, and the author hasn't answered. */
  | {
      readonly kind: 'answered';
      readonly by: Login;
      readonly isBot?: true;
      readonly verdict: Activity['verdict'];
    }
  /** With `isBot`, no person has approved it. */
  | { readonly kind: 'approved'; readonly by: Login; readonly isBot?: true }
  /** No person is asked, though a bot may be. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'draft' };

export interface AskedReviewer {
  readonly reviewer: Reviewer;
  readonly askedAt: Instant;
  /** Working time since they were asked. */
  readonly wait: Duration;
  /** A promise by them, or by the teammate who claimed it. */
  readonly promise?: { readonly until: Instant; readonly isMissed: boolean };
  /** The person who claimed it for the team that was asked. */
  readonly takenBy?: string;
  /** When the author last reminded them through Good Turn. */
  readonly remindedAt?: Instant;
}

/** Returns the viewer's own requests, including those a coding agent wrote for them. */
export function selectOwnRequests({ own = [], requests, viewer }: Snapshot): readonly AuthoredPullRequest[] {
  const made = requests.filter(({ agent, author }) => agent && sameLogin(author.login, viewer.login));
  return [...own, ...made];
}

/** Sorts the longest waits first, then what's the viewer's own move, then drafts. */
export function ownQueue(
  own: readonly AuthoredPullRequest[],
  settings: QueueSettings,
  now: Instant,
): readonly OwnEntry[] {
  const calendar = workingCalendar(settings.workingHours);
  return own
    .map((request) => derive(request, calendar, now))
    .sort(
      (a, b) =>
        order.indexOf(a.state.kind) - order.indexOf(b.state.kind) || b.wait - a.wait || byText(a.id, b.id),
    );
}

const order: readonly OwnState['kind'][] = ['waiting', 'answered', 'approved', 'unasked', 'draft'];

function derive(request: AuthoredPullRequest, calendar: WorkingCalendar, now: Instant): OwnEntry {
  const all = request.requestedReviewers
    .map((reviewer) => toAskedReviewer(reviewer, request, calendar, now))
    .sort((a, b) => a.askedAt - b.askedAt);
  const isBots = ({ reviewer }: AskedReviewer): boolean => reviewer.kind === 'bot';
  const asked = all.filter((each) => !isBots(each));
  const { people, bots } = answersTo(request);
  const demand = bots?.verdict === 'changesRequested' ? bots.by : undefined;
  // A bot's review counts only if no person has the request or has reviewed it.
  const answer = people ?? (asked.length > 0 ? undefined : bots);
  const state = deriveState(request, asked.length > 0, answer);
  const since = state.kind === 'waiting' || !answer ? asked[0]?.askedAt : answer.at;
  return {
    request,
    id: formatId(request.id),
    asOf: now,
    state,
    asked,
    askedBots: all.filter(isBots),
    ...(demand !== undefined && !('isBot' in state) && { botDemand: demand }),
    wait: calendar.between(since ?? request.createdAt, now),
  };
}

function deriveState(
  request: AuthoredPullRequest,
  isAsked: boolean,
  answer: OpenReview | undefined,
): OwnState {
  if (request.isDraft) return { kind: 'draft' };
  if (answer?.verdict === 'changesRequested' || (answer && !isAsked && answer.verdict !== 'approved')) {
    return { kind: 'answered', ...speaker(answer), verdict: answer.verdict };
  }
  if (isAsked) return { kind: 'waiting' };
  return answer ? { kind: 'approved', ...speaker(answer) } : { kind: 'unasked' };
}

function speaker({ by, isBot }: OpenReview): Pick<OpenReview, 'by' | 'isBot'> {
  return { by, ...(isBot && { isBot }) };
}

function toAskedReviewer(
  reviewer: Reviewer,
  request: AuthoredPullRequest,
  calendar: WorkingCalendar,
  now: Instant,
): AskedReviewer {
  const { notes, author } = request;
  const askedAt = lastAsk(request, reviewer) ?? request.createdAt;
  const claim = reviewer.kind === 'team' ? findClaim(notes, reviewer.team, askedAt) : undefined;
  const login = reviewer.kind === 'user' ? reviewer.login : claim?.by;
  const promise =
    login === undefined ? undefined : findPromise(notes, login, owedSince(request, login, askedAt));
  const isThem = (name: string): boolean =>
    (reviewer.kind === 'user' && sameLogin(name, reviewer.login)) ||
    (reviewer.kind === 'team' && sameTeam(name, reviewer.team));
  const reminder = notes.findLast(
    (note) => note.kind === 'reminder' && sameLogin(note.by, author.login) && note.to.some(isThem),
  );
  return {
    reviewer,
    askedAt,
    wait: calendar.between(askedAt, now),
    ...(promise && { promise: { until: promise.until, isMissed: now > promise.until } }),
    ...(claim && { takenBy: claim.by }),
    ...(reminder && { remindedAt: reminder.at }),
  };
}

/**
 * Since when a reviewer's promise counts: they may have made it before they were asked again, after what they
 * reviewed, or when only a team was asked that may be theirs.
 */
function owedSince(request: AuthoredPullRequest, login: Login, askedAt: Instant): Instant {
  const { activity, requestedReviewers } = request;
  const reviewed = activity.findLast(
    (item) => item.kind === 'review' && isBy(item, login) && item.at <= askedAt,
  );
  if (reviewed) return reviewed.at;
  const teams = requestedReviewers.filter(({ kind }) => kind === 'team');
  return Math.min(askedAt, ...teams.flatMap((team) => lastAsk(request, team) ?? []));
}

function lastAsk({ reviewRequestedEvents }: AuthoredPullRequest, reviewer: Reviewer): Instant | undefined {
  return reviewRequestedEvents.findLast((event) => isSame(event.reviewer, reviewer))?.at;
}
