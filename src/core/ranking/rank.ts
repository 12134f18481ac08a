import { findAsk, type Ask, type Viewer } from '../turn/ask';
import { createCustomerLookup, type Customer, type CustomerKind } from '../turn/customer';
import { findTeams } from '../model/directory';
import { createImpactLookup, type Impact } from './impact';
import { hour, type Duration, type Instant } from '../model/instant';
import type { QueueSettings } from '../settings/queueSettings';
import type { Downstream } from '../packages/downstream';
import { answerIn, mergedAnswers, passedOver, type FirstAnswer } from './answers';
import { estimateEffort, type Effort } from './effort';
import { hasGoneQuiet } from './goneQuiet';
import { sequence, type Place } from './order';
import { wordsDue } from './wordsDue';
import { formatId } from '../model/requestId';
import type { PullRequest } from '../model/pullRequest';
import { responseClock, type ResponseClock } from '../turn/responseClock';
import type { Snooze } from '../snooze/snooze';
import { computeNeed, type Need } from './score';
import type { Snapshot } from '../model/snapshot';
import { isLeftByMachines } from '../turn/machineReview';
import { decideTurn, type Turn } from '../turn/turn';
import type { Weights } from '../settings/weights';
import { workingCalendar, type WorkingCalendar } from '../calendar/workingTime';
import { sameLogin, type Login, type RequestKey } from '../model/ids';

/** A request with all that is derived from its facts. */
export interface RankedRequest {
  readonly request: PullRequest;
  /** `host/owner/repo#12`. */
  readonly id: RequestKey;
  /** Login of whoever is asked. */
  readonly viewer: Login;
  /** 1 is the first to serve. */
  readonly rank: number;
  /** Why it stands there. */
  readonly place: Place;
  /** The moment for which this holds. */
  readonly asOf: Instant;
  readonly group: Group;
  /** Why it is not counted although it is listed. */
  readonly excludedBecause?: Exclusion;
  readonly customer: Customer;
  /** Undefined for a review that was given unasked. */
  readonly ask?: Ask;
  readonly turn: Turn;
  /** How it stands against the viewer's first-response target. */
  readonly clock: ResponseClock;
  /** Working time since the turn came to the viewer, or left them. */
  readonly wait: Duration;
  /** What is held up while it waits. */
  readonly score: Need;
  readonly effort: Effort;
  /** Need ÷ effort: points freed for each hour of review. */
  readonly priority: number;
  /** Put off by the viewer, or back from it, with the reason. */
  readonly snooze?: Snooze;
  /** What depends on its changes; absent until the packages are read. */
  readonly downstream?: Downstream;
}

export type Group = CustomerKind | 'goneQuiet' | 'notYourTurn' | 'snoozed';
export type Exclusion =
  | 'draft'
  | 'bot'
  | 'authorsMove'
  | 'teamAnswered'
  | 'teamTaken'
  | 'handedOver'
  | 'declined'
  | 'ownAgent'
  | 'snoozed'
  | 'goneQuiet';

/** What depends on a request's changes; undefined until the packages are read. */
export type GetDownstream = (request: PullRequest) => Downstream | undefined;

/** By a request's id: whether the viewer has put it off, or it is back from that. */
export type GetSnooze = (id: RequestKey) => Snooze | undefined;

/** What is known beside the facts of one refresh. */
export interface RankingContext {
  readonly getDownstream?: GetDownstream | undefined;
  readonly getSnooze?: GetSnooze | undefined;
  /** First answers that the viewer gave, also to requests that are closed by now. */
  readonly answers?: readonly FirstAnswer[] | undefined;
}

/**
 * Who waits, in the order that frees the most people: other teams' requests, then those of the own team by the
 * same rule, what has gone quiet, what is not the viewer's turn, and what is put off. A total order: the same
 * facts give the same list, whatever order they came in.
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
  const impactOf = createImpactLookup(snapshot.stacked, login);
  const context: Context = {
    snapshot,
    settings,
    weights,
    calendar,
    now,
    viewer,
    findCustomer,
    measureImpact: impactOf,
    getDownstream,
    getSnooze,
  };
  const entries = snapshot.requests.map((request) => derive(request, context));
  const given = collectAnswers(entries, answers, viewer);
  const ranked: RankedRequest[] = [];
  for (const section of inSections(entries)) {
    for (const { candidate, place } of inSection(section, given, context))
      ranked.push(Object.assign(candidate.entry, { rank: ranked.length + 1, place }));
  }
  return ranked;
}

/** The rows that the badge and the status bar count: other people's teams, your turn. */
export function waitingForYou(queue: readonly RankedRequest[]): readonly RankedRequest[] {
  return queue.filter(({ group }) => counted.includes(group));
}

const counted: readonly Group[] = ['leadership', 'peerTeam', 'outside'];

/** Which section a group stands in, from above. */
const sectionOf: Readonly<Record<Group, number>> = {
  leadership: 0,
  peerTeam: 0,
  outside: 0,
  ownTeam: 1,
  goneQuiet: 2,
  notYourTurn: 3,
  snoozed: 4,
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
  const ask = findAsk(request, viewer);
  const turn = decideTurn(request, login, ask, directory);
  const customer = context.findCustomer(request);
  const clock = responseClock({ request, login, turn, calendar, target: weights.responseTarget, now });
  // Whoever was answered with a word, and has answered it, begins to wait anew.
  const wait = calendar.between(clock.from, now);
  const downstream = context.getDownstream(request);
  const impact = context.measureImpact(request, downstream);
  const asked = ask?.asked ?? 'direct';
  const score = computeNeed({ request, impact, asked, person: customer.person, wait, now }, weights);
  const effort = estimateEffort(request, downstream?.skippedLines ?? 0, weights.effort);
  const id = formatId(request.id);
  const snooze = context.getSnooze(id);
  const { goneQuietAfterDays: afterDays } = weights.order;
  const aside =
    findExclusion(request, ask, turn, login, settings) ??
    (snooze && !snooze.woken ? 'snoozed' : undefined) ??
    (hasGoneQuiet({ request, login, turn, wait, calendar, afterDays, now }) ? 'goneQuiet' : undefined);
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
    // From the points as they are shown, so that whoever divides them finds the same.
    priority: (60 * score.total) / effort.minutes,
  };
}

function findExclusion(
  request: PullRequest,
  ask: Ask | undefined,
  turn: Turn,
  viewer: Login,
  settings: QueueSettings,
): Exclusion | undefined {
  // An approval of what one had made oneself counts for nothing on GitHub.
  if (request.agent && sameLogin(request.author.login, viewer)) return 'ownAgent';
  if (turn.whose === 'theirs') return turn.why === 'reviewed' ? 'authorsMove' : turn.why;
  if (settings.openThreadsAreAuthorsMove && isLeftByMachines(request, ask, viewer)) return 'authorsMove';
  if (request.isDraft && !settings.countDrafts && !isAskedByPerson(request, ask, viewer)) return 'draft';
  return request.author.isBot && !settings.countBots ? 'bot' : undefined;
}

/** An agent works on in a draft; a person who asks for a look at it all the same does wait. */
function isAskedByPerson(
  { agent, reviewRequestedEvents }: PullRequest,
  ask: Ask | undefined,
  viewer: Login,
): boolean {
  const isByPerson = reviewRequestedEvents.some(
    ({ reviewer, by }) => by !== undefined && reviewer.kind === 'user' && sameLogin(reviewer.login, viewer),
  );
  return agent !== undefined && ask?.asked === 'direct' && isByPerson;
}

function chooseGroup(aside: Exclusion | undefined, { kind }: Customer): Group {
  if (aside === undefined) return kind;
  return aside === 'snoozed' || aside === 'goneQuiet' ? aside : 'notYourTurn';
}

function inSections(entries: readonly Derived[]): readonly (readonly Derived[])[] {
  const sections: Derived[][] = [[], [], [], [], []];
  for (const entry of entries) sections[sectionOf[entry.group]]?.push(entry);
  return sections;
}

/** By the one rule; whose turn it is not has neither a word to keep nor a place of the longest wait. */
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

/** With a word that the author has not answered yet, or with a time that is ahead. */
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

/** Those that the facts show, and those that were kept; one of both counts once. */
function collectAnswers(
  entries: readonly Derived[],
  kept: readonly FirstAnswer[],
  viewer: Viewer,
): readonly FirstAnswer[] {
  const shown = entries.flatMap(({ request, id }) => answerIn(request, id, viewer) ?? []);
  return mergedAnswers(kept, shown);
}
