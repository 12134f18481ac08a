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
  /** The moment for which this holds. */
  readonly asOf: Instant;
  readonly state: OwnState;
  /** Which people are asked and have not reviewed since, the longest wait first. */
  readonly asked: readonly AskedReviewer[];
  /** Which machines are. Nobody waits for an answer of theirs. */
  readonly askedBots: readonly AskedReviewer[];
  /** A machine that wants changes, where the state tells what people said. */
  readonly botDemand?: Login;
  /** Working time that the longest of them has had it, or since it became the author's move. */
  readonly wait: Duration;
}

export type OwnState =
  /** Somebody has it. */
  | { readonly kind: 'waiting' }
  /** Reviewed, and the author has not answered. */
  | {
      readonly kind: 'answered';
      readonly by: Login;
      readonly isBot?: true;
      readonly verdict: Activity['verdict'];
    }
  /** Of `isBot`, no person has approved it. */
  | { readonly kind: 'approved'; readonly by: Login; readonly isBot?: true }
  /** Nobody is asked, but perhaps a machine. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'draft' };

export interface AskedReviewer {
  readonly reviewer: Reviewer;
  readonly askedAt: Instant;
  /** Working time since they were asked. */
  readonly wait: Duration;
  /** What they, or whoever took it for the team, have promised. */
  readonly promise?: { readonly until: Instant; readonly isMissed: boolean };
  /** Who has taken it for the team that is asked. */
  readonly takenBy?: string;
  /** When the author last reminded them by Good Turn. */
  readonly remindedAt?: Instant;
}

/** The viewer's own requests, with what a coding agent wrote for them. */
export function selectOwnRequests({ own = [], requests, viewer }: Snapshot): readonly AuthoredPullRequest[] {
  const made = requests.filter(({ agent, author }) => agent && sameLogin(author.login, viewer.login));
  return [...own, ...made];
}

/** Who waits longest stands first; then what is the viewer's own move; drafts last. */
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
  // A machine's word counts for something only where no person has it or has spoken.
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

function deriveState(request: AuthoredPullRequest, isAsked: boolean, answer: Answer | undefined): OwnState {
  if (request.isDraft) return { kind: 'draft' };
  if (answer?.verdict === 'changesRequested' || (answer && !isAsked && answer.verdict !== 'approved')) {
    return { kind: 'answered', ...speaker(answer), verdict: answer.verdict };
  }
  if (isAsked) return { kind: 'waiting' };
  return answer ? { kind: 'approved', ...speaker(answer) } : { kind: 'unasked' };
}

function speaker({ by, isBot }: Answer): Pick<Answer, 'by' | 'isBot'> {
  return { by, ...(isBot && { isBot }) };
}

type Answer = Activity & { readonly by: Login };

/**
 * The weightiest review that the author has not answered: changes asked for, else the newest. Of machines, only
 * what they decide: their remarks are nobody's answer.
 */
function answersTo({ activity, reviewRequestedEvents, author }: AuthoredPullRequest): {
  readonly people: Answer | undefined;
  readonly bots: Answer | undefined;
} {
  const isMine = ({ by }: Activity): boolean => by !== undefined && sameLogin(by, author.login);
  const isMove = (item: Activity): boolean =>
    item.isMechanical !== true && (isMine(item) || item.kind === 'commit');
  const moved = activity.findLast(isMove)?.at ?? -Infinity;
  // By a word, by a commit, or by asking the same person once more.
  const isAnswered = ({ by, at, isBot }: Answer): boolean =>
    at <= moved ||
    reviewRequestedEvents.some(
      (ask) => ask.at > at && isSame(ask.reviewer, { kind: isBot ? 'bot' : 'user', login: by }),
    );
  const reviews = activity.flatMap((item) =>
    item.kind === 'review' && item.by !== undefined && !isMine(item) ? [{ ...item, by: item.by }] : [],
  );
  const open = reviews
    .filter((review, index) => !reviews.slice(index + 1).some((later) => replaces(later, review)))
    // An approval stands until it is dismissed; a question or a demand until it is answered.
    .filter((review) => review.verdict === 'approved' || !isAnswered(review))
    .filter(({ verdict }) => verdict !== 'dismissed');
  const decided = open.filter(({ verdict }) => verdict === 'approved' || verdict === 'changesRequested');
  return {
    people: weightiest(open.filter(({ isBot }) => !isBot)),
    bots: weightiest(decided.filter(({ isBot }) => isBot)),
  };
}

function weightiest(open: readonly Answer[]): Answer | undefined {
  return open.find(({ verdict }) => verdict === 'changesRequested') ?? open.at(-1);
}

/** As GitHub has it, a remark takes no approval and no demand of the same person away. */
function replaces({ by, verdict = 'commented' }: Answer, review: Answer): boolean {
  return verdict !== 'commented' && sameLogin(by, review.by);
}

function toAskedReviewer(
  reviewer: Reviewer,
  { reviewRequestedEvents, notes, createdAt, author }: AuthoredPullRequest,
  calendar: WorkingCalendar,
  now: Instant,
): AskedReviewer {
  const askedAt =
    reviewRequestedEvents.findLast(({ reviewer: other }) => isSame(other, reviewer))?.at ?? createdAt;
  const claim = reviewer.kind === 'team' ? findClaim(notes, reviewer.team, askedAt) : undefined;
  const login = reviewer.kind === 'user' ? reviewer.login : claim?.by;
  const promise = login === undefined ? undefined : findPromise(notes, login, askedAt);
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

function isSame(a: Reviewer, b: Reviewer): boolean {
  if (a.kind === 'user') return b.kind === 'user' && sameLogin(a.login, b.login);
  if (a.kind === 'bot') return b.kind === 'bot' && sameLogin(a.login, b.login);
  if (a.kind === 'team') return b.kind === 'team' && sameTeam(a.team, b.team);
  return b.kind === 'unknown';
}
