import type { Ask } from '../turn/ask';
import { breakingMark, type BreakingMark } from './breaking';
import type { Impact } from './impact';
import { day, type Duration, type Instant } from '../model/instant';
import type { Downstream } from '../packages/downstream';
import type { AffectedOwner } from '../packages/owners';
import { apportion } from './apportion';
import type { Milestone, Person, PullRequest } from '../model/pullRequest';
import type { Weights } from '../settings/weights';

/** What's held up while a request waits: 0 to 100 points, with the reasons that add up to it. */
export interface Need {
  readonly total: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
  /** Unrounded, for the order. */
  readonly exact: number;
}

/** One term of the score. Points are rounded to tenths that add up to the total exactly. */
export type Reason = { readonly points: number } & Term;

export type Term =
  | { readonly kind: 'dependents'; readonly downstream: Downstream; readonly packages: number }
  /** Files that may affect every package in the repository, and everything that depends on them. */
  | { readonly kind: 'global'; readonly downstream: Downstream }
  | { readonly kind: 'teams'; readonly downstream: Downstream; readonly teams: readonly AffectedOwner[] }
  /** People who own dependents without a team. */
  | { readonly kind: 'owners'; readonly downstream: Downstream; readonly owners: readonly AffectedOwner[] }
  | { readonly kind: 'stacked'; readonly impact: Impact }
  | { readonly kind: 'blocks'; readonly impact: Impact }
  /** Stated in text, so weaker than what GitHub itself records. */
  | { readonly kind: 'awaited'; readonly impact: Impact }
  | { readonly kind: 'people'; readonly impact: Impact }
  | { readonly kind: 'breaking'; readonly mark: BreakingMark }
  | { readonly kind: 'due'; readonly milestone: Milestone & { readonly dueAt: Instant } }
  /** The author is waiting, however little depends on it. */
  | {
      readonly kind: 'author';
      readonly person: Person;
      readonly wait: Duration;
      readonly asked: Ask['asked'] | 'mention';
    };

export interface ScoreInput {
  readonly request: PullRequest;
  readonly impact: Impact;
  readonly asked: Ask['asked'] | 'mention';
  /** Who wants the change; for a mention, who mentioned the viewer. */
  readonly person: Person;
  /** Working time since the turn came to the viewer. */
  readonly wait: Duration;
  readonly now: Instant;
}

/**
 * Computes min(100, 8 + B · (15 D + 50 T + 20 W) + 10 U), where D and T grow with the dependents and their
 * teams, W with what waits for this very request, U as the due date nears, and B is 1.5 for a breaking
 * change. It's monotonic in each, and independent of names and input order. The length of the wait isn't part
 * of it: the longest-wait place covers that.
 */
export function computeNeed(input: ScoreInput, weights: Weights): Need {
  const { request, impact, wait, now } = input;
  const mark = breakingMark(request);
  const parts: Part[] = [];
  const { D, T } = addDownstream(parts, impact.downstream, weights);
  const W = addWaiting(parts, impact, weights);
  const downstream = 100 * (weights.dependents * D + weights.teams * T + weights.waiting * W);
  if (mark) parts.push({ kind: 'breaking', mark, points: weights.breaking * downstream });
  const due = withDueDate(request.milestone);
  const U = due ? Math.min(1, Math.max(0, 1 - (due.dueAt - now) / (14 * day))) : 0;
  if (due && U > 0) parts.push({ kind: 'due', milestone: due, points: 100 * weights.due * U });
  const { person, asked } = input;
  parts.push({ kind: 'author', person, wait, asked, points: 100 * weights.author });
  const exact = Math.min(
    100,
    (mark ? 1 + weights.breaking : 1) * downstream + 100 * (weights.due * U + weights.author),
  );
  const total = Math.round(exact * 10) / 10;
  return { total, reasons: roundedTo(total, parts), exact };
}

/** A reason before its points are rounded. */
type Part = Term & { points: number };

/** A change that reaches a team with less than an eighth of its weight doesn't hold the team up. */
const leastOfTeam = 1 / 8;

/** A lockfile alone pins what the manifests allowed already. */
const lockfileCap = 0.1;

/** With this many teams, T is about two thirds. People wait in each one, so even the twentieth counts. */
const teamsAtTwoThirds = 10;

/** Adds what depends on the change; if global files reach further, adds those, up to a cap. */
function addDownstream(
  parts: Part[],
  downstream: Downstream | undefined,
  weights: Weights,
): { readonly D: number; readonly T: number } {
  if (!downstream) return { D: 0, T: 0 };
  const own = saturated(downstream.weight);
  const cap = downstream.isLockfilesOnly ? Math.min(weights.globalCap, lockfileCap) : weights.globalCap;
  const global = Math.min(cap, saturated(downstream.globalWeight));
  const D = Math.max(own, global);
  const packages = downstream.reached;
  const teams = downstream.teams.filter(({ weight }) => weight >= leastOfTeam);
  const owners = downstream.people.filter(({ weight }) => weight >= leastOfTeam);
  // Whoever owns a package alone is held up as a team is.
  const groups = teams.length + owners.length;
  const T = 1 - Math.exp(-groups / teamsAtTwoThirds);
  const each = groups > 0 ? (100 * weights.teams * T) / groups : 0;
  const ofDependents = 100 * weights.dependents;
  if (packages > 0) parts.push({ kind: 'dependents', downstream, packages, points: ofDependents * own });
  if (D > own) parts.push({ kind: 'global', downstream, points: ofDependents * (D - own) });
  if (teams.length > 0) parts.push({ kind: 'teams', downstream, teams, points: each * teams.length });
  if (owners.length > 0) parts.push({ kind: 'owners', downstream, owners, points: each * owners.length });
  return { D, T };
}

/** Adds what waits for this very request. */
function addWaiting(parts: Part[], impact: Impact, weights: Weights): number {
  const { stacked, blocked, awaitedBy, people } = impact;
  const [awaited, person] = [weights.awaited * awaitedBy.length, weights.person * people.length];
  const units = stacked.length + blocked.length + awaited + person;
  const W = 1 - Math.exp(-units / 2);
  const share = units > 0 ? (100 * weights.waiting * W) / units : 0;
  if (stacked.length > 0) parts.push({ kind: 'stacked', impact, points: share * stacked.length });
  if (blocked.length > 0) parts.push({ kind: 'blocks', impact, points: share * blocked.length });
  if (awaitedBy.length > 0) parts.push({ kind: 'awaited', impact, points: share * awaited });
  if (people.length > 0) parts.push({ kind: 'people', impact, points: share * person });
  return W;
}

function saturated(weight: number): number {
  return 1 - Math.exp(-Math.log2(1 + weight) / 3);
}

/** Rounds the parts to tenths that add up to the total; returns them strongest first. */
function roundedTo(total: number, parts: Part[]): readonly Reason[] {
  const points = apportion(
    parts.map((part) => part.points),
    total,
    0.1,
  );
  parts.forEach((part, index) => (part.points = points[index] ?? 0));
  return parts.sort((a, b) => b.points - a.points);
}

function withDueDate(milestone: Milestone | undefined): (Milestone & { dueAt: Instant }) | undefined {
  return milestone?.dueAt === undefined ? undefined : { ...milestone, dueAt: milestone.dueAt };
}
