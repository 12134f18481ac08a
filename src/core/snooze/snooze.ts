import { day, type Instant } from '../model/instant';
import { formatId } from '../model/requestId';
import type { Activity, PullRequest } from '../model/pullRequest';
import { sameLogin, sameTeam, type Login, type RequestKey, type TeamId } from '../model/ids';

/** What may bring a request back before its time. */
export const snoozeEvents = ['authorAnswers', 'newCommits', 'checksPass', 'askedAgain', 'anything'] as const;
export type SnoozeEvent = (typeof snoozeEvents)[number];

/** With neither, only a new request to review brings it back. */
export interface SnoozeChoice {
  readonly until?: Instant;
  readonly event?: SnoozeEvent;
}

/** Why a request is back. */
export const wakeReasons = ['askedAgain', 'authorAnswered', 'newCommits', 'checksPassed', 'time'] as const;
export type WakeReason = (typeof wakeReasons)[number];

/** A request that the viewer has put off. Plain data, so that it can be stored and read back. */
export interface Snooze extends SnoozeChoice {
  /** `host/owner/repo#12`. */
  readonly id: RequestKey;
  readonly madeAt: Instant;
  readonly seen: SeenState;
  /** It is back, and stays marked for a while. */
  readonly woken?: { readonly why: WakeReason; readonly at: Instant };
  /** Since when it is not in the list any more. */
  readonly goneSince?: Instant;
}

/** What was there when it was put off, so that only what came later counts. */
export interface SeenState {
  /** Whose requests to review count; absent where it is not known, and then everybody's do. */
  readonly login?: Login;
  /** Teams of theirs, as `organisation/slug`; absent where they are not known, and then every team's do. */
  readonly teams?: readonly TeamId[];
  readonly ask?: Instant;
  readonly authorsWord?: Instant;
  /** The newest commit, and when it was made. */
  readonly head?: string;
  readonly commit?: Instant;
  readonly checks: PullRequest['checks'];
}

export function snoozeFor(
  request: PullRequest,
  login: Login | undefined,
  choice: SnoozeChoice,
  now: Instant,
  teams?: readonly TeamId[],
): Snooze {
  const viewer = { ...(login !== undefined && { login }), ...(teams && { teams }) };
  const ask = lastAsk(request, viewer);
  const word = lastWord(request);
  const commit = lastCommit(request)?.at;
  return {
    id: formatId(request.id),
    madeAt: now,
    ...choice,
    seen: {
      ...viewer,
      ...(ask !== undefined && { ask }),
      ...(word !== undefined && { authorsWord: word }),
      ...(request.head.oid !== undefined && { head: request.head.oid }),
      ...(commit !== undefined && { commit }),
      checks: request.checks,
    },
  };
}

/** Why it is back; undefined while it sleeps. A request that is not in the list can only reach its time. */
export function wakes(
  snooze: Snooze,
  request: PullRequest | undefined,
  now: Instant,
): WakeReason | undefined {
  if (snooze.woken) return snooze.woken.why;
  if (request) {
    const { seen } = snooze;
    const has = (event: SnoozeEvent): boolean => snooze.event === event || snooze.event === 'anything';
    if (isLater(lastAsk(request, seen), seen.ask)) return 'askedAgain';
    if (has('authorAnswers') && isLater(lastWord(request), seen.authorsWord)) return 'authorAnswered';
    if (has('newCommits') && hasNewCommits(request, seen)) return 'newCommits';
    if (has('checksPass') && request.checks === 'passing' && seen.checks !== 'passing') return 'checksPassed';
  }
  const { until } = anchored(snooze, now);
  return until !== undefined && now >= until ? 'time' : undefined;
}

/** The snooze with what is worth to be remembered of the present; the same one when there is nothing. */
export function watched(snooze: Snooze, request: PullRequest | undefined, now: Instant): Snooze {
  const next = anchored(snooze, now);
  const checks = request?.checks;
  // Checks that fail or run again can pass again. GitHub does not always say how they stand.
  const isLost = next.seen.checks === 'passing' && (checks === 'failing' || checks === 'running');
  return isLost ? { ...next, seen: { ...next.seen, checks } } : next;
}

/** A clock that was a day or more ahead when it was put off: what was left then is left now. */
function anchored(snooze: Snooze, now: Instant): Snooze {
  const { madeAt, until } = snooze;
  if (madeAt <= now + day) return snooze;
  return { ...snooze, madeAt: now, ...(until !== undefined && { until: now + (until - madeAt) }) };
}

function lastAsk(
  { reviewRequestedEvents }: PullRequest,
  { login, teams }: Pick<SeenState, 'login' | 'teams'>,
): Instant | undefined {
  return reviewRequestedEvents.findLast(({ reviewer }) => {
    // A team that the token may not see may be one of the viewer's.
    if (reviewer.kind === 'unknown') return true;
    if (reviewer.kind === 'bot') return false;
    if (reviewer.kind === 'user') return login === undefined || sameLogin(reviewer.login, login);
    return !teams || teams.some((team) => sameTeam(team, reviewer.team));
  })?.at;
}

function lastWord({ activity, author }: PullRequest): Instant | undefined {
  return activity.findLast(
    ({ kind, by, isMechanical }) =>
      isMechanical !== true &&
      (kind === 'review' || kind === 'comment') &&
      by !== undefined &&
      sameLogin(by, author.login),
  )?.at;
}

function lastCommit({ activity }: PullRequest): Activity | undefined {
  return activity.findLast(({ kind }) => kind === 'commit');
}

/** Commits carry the committer's clock, so their names decide where both are known. Own commits are no news. */
function hasNewCommits(request: PullRequest, seen: SeenState): boolean {
  const last = lastCommit(request);
  const isOwn =
    last?.by !== undefined &&
    seen.login !== undefined &&
    sameLogin(last.by, seen.login) &&
    (request.head.oid === undefined || last.oid === request.head.oid);
  if (isOwn) return false;
  if (request.head.oid !== undefined && seen.head !== undefined) return request.head.oid !== seen.head;
  return isLater(last?.at, seen.commit);
}

function isLater(moment: Instant | undefined, seen: Instant | undefined): boolean {
  return moment !== undefined && (seen === undefined || moment > seen);
}
