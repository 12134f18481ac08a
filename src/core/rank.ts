import { askOf, type Ask, type Viewer } from './ask';
import { customersOf, type Customer, type CustomerKind } from './customer';
import { teamsOf } from './directory';
import { impactOf } from './impact';
import type { Duration, Instant } from './instant';
import type { QueueSettings } from './queueSettings';
import type { Downstream } from './packages/downstream';
import { byText, formatId } from './requestId';
import type { ReviewRequest } from './reviewRequest';
import { responseClock, type ResponseClock } from './responseClock';
import type { Snooze } from './snooze';
import { isOverFairness, scoreOf, type Score } from './score';
import type { Snapshot } from './snapshot';
import { turnOf, type Turn } from './turn';
import type { Weights } from './weights';
import { workingCalendar, type WorkingCalendar } from './workingTime';

/** A request with all that is derived from its facts. */
export interface RankedRequest {
  readonly request: ReviewRequest;
  /** `host/owner/repo#12`. */
  readonly id: string;
  /** Login of whoever is asked. */
  readonly viewer: string;
  /** 1 is first. */
  readonly rank: number;
  /** The moment for which this holds. */
  readonly asOf: Instant;
  readonly group: Group;
  /** Why it is not counted although it is listed. */
  readonly aside?: Aside;
  readonly customer: Customer;
  /** Undefined for a review that was given unasked. */
  readonly ask?: Ask;
  readonly turn: Turn;
  /** How it stands against the viewer's first-response target. */
  readonly clock: ResponseClock;
  /** Working time since the turn came to the viewer, or left them. */
  readonly wait: Duration;
  readonly score: Score;
  /** Put off by the viewer, or back from it, with the reason. */
  readonly snooze?: Snooze;
  /** What depends on its changes; absent until the packages are read. */
  readonly downstream?: Downstream;
}

export type Group = CustomerKind | 'notYourTurn' | 'snoozed';
export type Aside = 'draft' | 'bot' | 'authorsMove' | 'teamAnswered' | 'teamTaken' | 'snoozed';

/** What depends on a request's changes; undefined until the packages are read. */
export type DownstreamOf = (request: ReviewRequest) => Downstream | undefined;

/** By a request's id: whether the viewer has put it off, or it is back from that. */
export type SnoozeOf = (id: string) => Snooze | undefined;

/**
 * Who waits, in order: other teams' requests by fairness and impact, then those of the own team by the same
 * rule, then what is not the viewer's turn. A total order: the same facts give the same list, whatever order
 * they came in.
 */
export function rank(
  snapshot: Snapshot,
  settings: QueueSettings,
  weights: Weights,
  now: Instant,
  downstreamOf: DownstreamOf = () => undefined,
  snoozeOf: SnoozeOf = () => undefined,
): readonly RankedRequest[] {
  const { login } = snapshot.viewer;
  const teams = teamsOf(login, snapshot.directory.teams).map(({ id }) => id);
  const calendar = workingCalendar(settings.workingHours);
  const customerOf = customersOf(login, snapshot.directory, settings);
  return snapshot.requests
    .map((request) =>
      derive(request, {
        snapshot,
        settings,
        weights,
        calendar,
        now,
        viewer: { login, teams },
        customerOf,
        downstreamOf,
        snoozeOf,
      }),
    )
    .sort((a, b) => compare(a, b, weights))
    .map((entry, index) => Object.assign(entry, { rank: index + 1 }));
}

/** The rows that the badge and the status bar count: other people's teams, your turn. */
export function waitingForYou(queue: readonly RankedRequest[]): readonly RankedRequest[] {
  return queue.filter(({ group }) => group !== 'ownTeam' && group !== 'notYourTurn' && group !== 'snoozed');
}

type Derived = Omit<RankedRequest, 'rank'>;

interface Context {
  readonly snapshot: Snapshot;
  readonly settings: QueueSettings;
  readonly weights: Weights;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  readonly viewer: Viewer;
  readonly customerOf: (request: ReviewRequest) => Customer;
  readonly downstreamOf: DownstreamOf;
  readonly snoozeOf: SnoozeOf;
}

function derive(request: ReviewRequest, context: Context): Derived {
  const { snapshot, settings, weights, viewer, now } = context;
  const { directory } = snapshot;
  const ask = askOf(request, viewer);
  const turn = turnOf(request, viewer.login, ask, directory);
  const customer = context.customerOf(request);
  const wait = context.calendar.between(turn.since, now);
  const clock = responseClock({
    request,
    login: viewer.login,
    turn,
    calendar: context.calendar,
    target: weights.responseTarget,
    now,
  });
  const impact = impactOf(request, snapshot.stacked, viewer.login, context.downstreamOf(request));
  const score = scoreOf({ request, impact, asked: ask?.asked ?? 'direct', wait, now }, weights);
  const id = formatId(request.id);
  const snooze = context.snoozeOf(id);
  const aside = asideOf(request, turn, settings) ?? (snooze && !snooze.woken ? 'snoozed' : undefined);
  return {
    request,
    id,
    viewer: viewer.login,
    asOf: now,
    group: aside === undefined ? customer.kind : aside === 'snoozed' ? aside : 'notYourTurn',
    ...(aside && { aside }),
    customer,
    ...(ask && { ask }),
    ...(snooze && { snooze }),
    turn,
    clock,
    wait,
    ...(impact.downstream && { downstream: impact.downstream }),
    score: aside ? score : withFairness(score, wait, weights),
  };
}

function asideOf(request: ReviewRequest, turn: Turn, settings: QueueSettings): Aside | undefined {
  if (turn.whose === 'theirs') return turn.why === 'reviewed' ? 'authorsMove' : turn.why;
  if (request.isDraft && !settings.countDrafts) return 'draft';
  return request.author.isBot && !settings.countBots ? 'bot' : undefined;
}

function withFairness(score: Score, wait: Duration, weights: Weights): Score {
  if (!isOverFairness(wait, weights)) return score;
  return { ...score, reasons: [{ kind: 'fairness', points: 0 }, ...score.reasons] };
}

function compare(a: Derived, b: Derived, weights: Weights): number {
  return (
    sectionOf(a) - sectionOf(b) ||
    byFairness(a, b, weights) ||
    b.score.exact - a.score.exact ||
    b.score.waiting - a.score.waiting ||
    b.score.dependents - a.score.dependents ||
    b.wait - a.wait ||
    Number(isTeamOnly(a)) - Number(isTeamOnly(b)) ||
    byText(a.id, b.id)
  );
}

function sectionOf({ group }: Derived): number {
  return group === 'snoozed' ? 3 : group === 'notYourTurn' ? 2 : group === 'ownTeam' ? 1 : 0;
}

/** Impact must not starve the small: who has waited far too long comes first, the longest wait on top. */
function byFairness(a: Derived, b: Derived, weights: Weights): number {
  const isOver = [isOverFairness(a.wait, weights), isOverFairness(b.wait, weights)] as const;
  if (isOver[0] && isOver[1]) return b.wait - a.wait;
  return Number(isOver[1]) - Number(isOver[0]);
}

function isTeamOnly({ ask }: Derived): boolean {
  return ask?.asked === 'team';
}
