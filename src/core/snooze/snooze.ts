import { day, type Instant } from '../model/instant';
import { formatId } from '../model/requestId';
import type { Activity, PullRequest } from '../model/pullRequest';
import { sameLogin, sameTeam, type Login, type RequestKey, type TeamId } from '../model/ids';

/** What can bring a request back early. */
export const snoozeEvents = ['authorAnswers', 'newCommits', 'checksPass', 'askedAgain', 'anything'] as const;
export type SnoozeEvent = (typeof snoozeEvents)[number];

/** With neither, it comes back only when the viewer is asked again. */
export interface SnoozeChoice {
  readonly until?: Instant;
  readonly event?: SnoozeEvent;
}

/** Why a request is back. */
export const wakeReasons = ['askedAgain', 'authorAnswered', 'newCommits', 'checksPassed', 'time'] as const;
export type WakeReason = (typeof wakeReasons)[number];

/** A request the viewer has snoozed. Plain data, so it can be stored and read back. */
export interface Snooze extends SnoozeChoice {
  /** `host/owner/repo#12`. */
  readonly id: RequestKey;
  readonly madeAt: Instant;
  readonly seen: SeenState;
  /** Set once it's back; it stays marked for a while. */
  readonly woken?: { readonly why: WakeReason; readonly at: Instant };
  /** Since when it's no longer in the list. */
  readonly goneSince?: Instant;
}

/** What was there when it was snoozed, so only later changes count. */
export interface SeenState {
  /** Only review requests to this person count; if absent because unknown, those to anyone do. */
  readonly login?: Login;
  /** Their teams, as `organization/slug`; if absent because unknown, requests to any team count. */
  readonly teams?: readonly TeamId[];
  readonly ask?: Instant;
  readonly authorsWord?: Instant;
  /** The newest commit; `commit` is when it was made. */
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

/**
 * Returns why it's back; undefined while snoozed. Only its time can bring back one that's not in the list.
 */
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

/** Returns the snooze updated with what's worth remembering; the same object if there's nothing. */
export function watched(snooze: Snooze, request: PullRequest | undefined, now: Instant): Snooze {
  const next = anchored(snooze, now);
  const checks = request?.checks;
  // Checks that fail or rerun can pass again. GitHub doesn't always report their state.
  const isLost = next.seen.checks === 'passing' && (checks === 'failing' || checks === 'running');
  return isLost ? { ...next, seen: { ...next.seen, checks } } : next;
}

/**
 * Corrects for a clock that was over a day ahead when it was snoozed: the remaining time starts again now.
 */
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
    // A team the token can't see may be one of the viewer's.
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

/**
 * Compares commit ids if both are known, since dates come from the committer's clock. The viewer's own
 * commits don't count.
 */
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
