import { findAsk, type Ask, type Viewer } from '../turn/ask';
import { createCustomerLookup, type Customer, type CustomerKind } from '../turn/customer';
import { findTeams, knownTeams } from '../model/directory';
import { createImpactLookup, type Impact } from './impact';
import { hour, type Duration, type Instant } from '../model/instant';
import type { QueueSettings } from '../settings/queueSettings';
import type { Downstream } from '../packages/downstream';
import { answerIn, mergedAnswers, passedOver, type FirstAnswer } from './answers';
import { findExclusion, type Exclusion } from './exclusion';
import { estimateEffort, type Effort } from './effort';
import { hasGoneQuiet } from './goneQuiet';
import { sequence, type Place } from './order';
import { wordsDue } from './wordsDue';
import { formatId } from '../model/requestId';
import type { PullRequest } from '../model/pullRequest';
import { owedSince } from '../turn/owedSince';
import { responseClock, type ResponseClock } from '../turn/responseClock';
import type { Snooze } from '../snooze/snooze';
import { computeNeed, type Need } from './score';
import type { Snapshot } from '../model/snapshot';
import { findMentionTurn, selectMentions } from '../turn/mention';
import { decideTurn, type Turn } from '../turn/turn';
import type { Weights } from '../settings/weights';
import { workingCalendar, type WorkingCalendar } from '../calendar/workingTime';
import type { Login, RequestKey } from '../model/ids';

/** A request with everything derived from its facts. */
export interface RankedRequest {
  readonly request: PullRequest;
  /** `host/owner/repo#12`. */
  readonly id: RequestKey;
  /** Login of the person whose queue this is. */
  readonly viewer: Login;
  /** 1 is the one to review first. */
  readonly rank: number;
  /** Why it has this rank. */
  readonly place: Place;
  /** The moment this was derived for. */
  readonly asOf: Instant;
  readonly group: Group;
  /** Why it's listed but not counted. */
  readonly excludedBecause?: Exclusion;
  readonly customer: Customer;
  /** Undefined if the viewer reviewed without being asked. */
  readonly ask?: Ask;
  readonly turn: Turn;
  /** Its state relative to the viewer's first-response target. */
  readonly clock: ResponseClock;
  /** Working time since the turn came to the viewer, or left them. */
  readonly wait: Duration;
  /** What's held up while it waits. */
  readonly score: Need;
  readonly effort: Effort;
  /** Need ÷ effort: points freed per hour of review. */
  readonly priority: number;
  /** Set if the viewer has snoozed it, or if it's back from a snooze, with the reason. */
  readonly snooze?: Snooze;
  /** What depends on its changes; absent until the packages have been read. */
  readonly downstream?: Downstream;
}

export type Group = CustomerKind | 'mentioned' | 'goneQuiet' | 'notYourTurn' | 'snoozed';

/** Returns what depends on a request's changes; undefined until the packages have been read. */
export type GetDownstream = (request: PullRequest) => Downstream | undefined;

/** Returns a request's snooze by its id, whether it's still snoozed or back. */
export type GetSnooze = (id: RequestKey) => Snooze | undefined;

/** What's known besides the facts of one refresh. */
export interface RankingContext {
  readonly getDownstream?: GetDownstream | undefined;
  readonly getSnooze?: GetSnooze | undefined;
  /** The viewer's first answers, including those to requests that are closed by now. */
  readonly answers?: readonly FirstAnswer[] | undefined;
}

/**
 * Ranks requests in the order that frees the most people: other teams' requests, then the viewer's own team's
 * by the same rule, then those that only mention the viewer, have gone quiet, aren't the viewer's turn, or are
 * snoozed. It's a total order: the same facts give the same list, regardless of the input order.
 */
export function rank(
  snapshot: Snapshot,
  settings: QueueSettings,
  weights: Weights,
  now: Instant,
  { getDownstream = () => undefined, getSnooze = () => undefined, answers = [] }: RankingContext = {},
): readonly RankedRequest[] {
  const { login } = snapshot.viewer;
  const viewer = { login, teams: findTeams(login, snapshot.directory.teams).map(({ id }) => id) };
  const calendar = workingCalendar(settings.workingHours);
  const findCustomer = createCustomerLookup(login, snapshot.directory, settings);
  const measureImpact = createImpactLookup(snapshot.stacked, login);
  const context: Context = {
    snapshot,
    settings,
    weights,
    calendar,
    now,
    viewer,
    findCustomer,
    measureImpact,
    getDownstream,
    getSnooze,
  };
  const entries = snapshot.requests.map((request) => derive(request, context));
  const mentions = settings.showMentions ? selectMentions(snapshot) : [];
  const given = collectAnswers(entries, answers, viewer);
  const ranked: RankedRequest[] = [];
  for (const section of inSections([...entries, ...mentions.map((request) => derive(request, context))])) {
    for (const { candidate, place } of inSection(section, given, context))
      ranked.push(Object.assign(candidate.entry, { rank: ranked.length + 1, place }));
  }
  return ranked;
}

/** Returns the rows that the badge and the status bar count: other teams' requests where it's your turn. */
export function waitingForYou(queue: readonly RankedRequest[]): readonly RankedRequest[] {
  return queue.filter(({ group }) => counted.includes(group));
}

const counted: readonly Group[] = ['leadership', 'peerTeam', 'outside'];

/** The section each group belongs to, from top to bottom. */
const sectionOf: Readonly<Record<Group, number>> = {
  leadership: 0,
  peerTeam: 0,
  outside: 0,
  ownTeam: 1,
  mentioned: 2,
  goneQuiet: 3,
  notYourTurn: 4,
  snoozed: 5,
};

type Derived = Omit<RankedRequest, 'rank' | 'place'>;

interface Context {
  readonly snapshot: Snapshot;
  readonly settings: QueueSettings;
  readonly weights: Weights;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  readonly viewer: Viewer;
  readonly findCustomer: (request: PullRequest) => Customer;
  readonly measureImpact: (request: PullRequest, downstream?: Downstream) => Impact;
  readonly getDownstream: GetDownstream;
  readonly getSnooze: GetSnooze;
}

function derive(request: PullRequest, context: Context): Derived {
  const { snapshot, settings, weights, viewer, now, calendar } = context;
  const { directory } = snapshot;
  const { login } = viewer;
  const asker = findAsk(request, viewer);
  const move = decideTurn(request, login, asker, directory);
  // Someone else's question may follow the viewer's review.
  const isOpenToMentions = request.viewerReview ? settings.showMentions && move.why === 'reviewed' : true;
  const mention = isOpenToMentions ? findMentionTurn(request, login) : undefined;
  // Whoever is only mentioned isn't asked, though they may have been earlier.
  const ask = mention ? undefined : asker;
  const turn = mention ?? move;
  const customer = context.findCustomer(request);
  const { responseTarget: target } = weights;
  const teams = knownTeams(login, directory);
  const owed = owedSince(request, viewer, turn);
  const clock = responseClock({ request, login, teams, turn, owedSince: owed, calendar, target, now });
  // An author who has answered the viewer's comment starts waiting again.
  const wait = calendar.between(clock.from, now);
  const downstream = context.getDownstream(request);
  const impact = context.measureImpact(request, downstream);
  const asked = mention ? 'mention' : (ask?.asked ?? 'direct');
  const person = mention?.by ?? customer.person;
  const score = computeNeed({ request, impact, asked, person, wait, now }, weights);
  const effort = estimateEffort(request, downstream?.skippedLines ?? 0, weights.effort);
  const id = formatId(request.id);
  const snooze = context.getSnooze(id);
  const { goneQuietAfterDays: afterDays } = weights.order;
  const aside =
    findExclusion({ request, ask, turn, owedSince: owed, viewer: login, settings }) ??
    (snooze && !snooze.woken ? 'snoozed' : undefined) ??
    (hasGoneQuiet({ request, login, turn, owedSince: owed, wait, calendar, afterDays, now })
      ? 'goneQuiet'
      : undefined);
  return {
    request,
    id,
    viewer: login,
    asOf: now,
    group: chooseGroup(aside, customer),
    ...(aside && { excludedBecause: aside }),
    customer,
    ...(ask && { ask }),
    ...(snooze && { snooze }),
    turn,
    clock,
    wait,
    ...(downstream && { downstream }),
    score,
    effort,
    // From the points as shown, so readers who divide them get the same result.
    priority: (60 * score.total) / effort.minutes,
  };
}

function chooseGroup(aside: Exclusion | undefined, { kind }: Customer): Group {
  if (aside === undefined) return kind;
  return aside === 'snoozed' || aside === 'goneQuiet' || aside === 'mentioned' ? aside : 'notYourTurn';
}

function inSections(entries: readonly Derived[]): readonly (readonly Derived[])[] {
  const sections: Derived[][] = [[], [], [], [], [], []];
  for (const entry of entries) sections[sectionOf[entry.group]]?.push(entry);
  return sections;
}

/** Orders one section. Requests that aren't counted get no promise or longest-wait places. */
function inSection(
  section: readonly Derived[],
  answers: readonly FirstAnswer[],
  { weights, calendar, now }: Context,
): ReturnType<typeof sequence<Candidacy>> {
  const { longestWaitEvery: every, longestWaitAfterTargets } = weights.order;
  const limit = longestWaitAfterTargets * weights.responseTarget * hour;
  const isServed = section.some(({ excludedBecause }) => excludedBecause === undefined);
  const words = isServed ? wordsDue(section, weights.effort, calendar, now) : new Map<string, Instant>();
  const candidates = section.map((entry): Candidacy => ({
    entry,
    id: entry.id,
    priority: entry.priority,
    need: entry.score.exact,
    wait: entry.wait,
    isTeamOnly: entry.ask?.asked === 'team',
    isAnswered: isAnswered(entry),
    word: words.get(entry.id),
    createdAt: entry.request.createdAt,
  }));
  const waitingSince = section
    .filter((entry) => !words.has(entry.id) && !isAnswered(entry))
    .map(({ clock }) => clock.from);
  const between = (from: Instant, to: Instant): Duration => calendar.between(from, to);
  return sequence(candidates, {
    every: isServed ? every : 0,
    limit,
    passedOver: isServed ? passedOver({ answers, waitingSince, between, limit, most: every }) : 0,
  });
}

/** The viewer has replied and the author hasn't answered yet, or a promised time is still ahead. */
function isAnswered({ clock }: Derived): boolean {
  return clock.state === 'answered' || clock.state === 'promised';
}

interface Candidacy {
  readonly isAnswered: boolean;
  readonly entry: Derived;
  readonly id: RequestKey;
  readonly priority: number;
  readonly need: number;
  readonly wait: Duration;
  readonly isTeamOnly: boolean;
  readonly word: Instant | undefined;
  readonly createdAt: Instant;
}

/** Merges the answers that the facts show with the kept ones, without duplicates. */
function collectAnswers(
  entries: readonly Derived[],
  kept: readonly FirstAnswer[],
  viewer: Viewer,
): readonly FirstAnswer[] {
  const shown = entries.flatMap(({ request, id }) => answerIn(request, id, viewer) ?? []);
  return mergedAnswers(kept, shown);
}
