import type { Ask } from './ask';
import { breakingMark, type BreakingMark } from './breaking';
import type { Impact } from './impact';
import { day, hour, type Duration, type Instant } from './instant';
import type { AffectedTeam, Downstream } from './packages/downstream';
import { apportion } from './apportion';
import type { Milestone, ReviewRequest } from './reviewRequest';
import type { Weights } from './weights';

/** 0 to 100, with the reasons that add up to it. */
export interface Score {
  readonly total: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
  /** For ties: what waits downstream, and what depends on it, each 0 to 1 and unrounded. */
  readonly waiting: number;
  readonly dependents: number;
  /** Unrounded, for the order. */
  readonly exact: number;
}

/** One term of the score. Points are rounded to tenths so that they add up to the total exactly. */
export type Reason = { readonly points: number } & Term;

export type Term =
  /** Waited so long that impact no longer decides. */
  | { readonly kind: 'fairness' }
  | { readonly kind: 'dependents'; readonly downstream: Downstream; readonly packages: number }
  /** Files that may touch every package of the repository, and all that depends on those. */
  | { readonly kind: 'global'; readonly downstream: Downstream }
  | { readonly kind: 'teams'; readonly downstream: Downstream; readonly teams: readonly AffectedTeam[] }
  | { readonly kind: 'stacked'; readonly impact: Impact }
  | { readonly kind: 'blocks'; readonly impact: Impact }
  /** Said in a text, so weaker than what GitHub itself knows. */
  | { readonly kind: 'awaited'; readonly impact: Impact }
  | { readonly kind: 'people'; readonly impact: Impact }
  | { readonly kind: 'breaking'; readonly mark: BreakingMark }
  | { readonly kind: 'due'; readonly milestone: Milestone & { readonly dueAt: Instant } }
  | { readonly kind: 'age'; readonly wait: Duration; readonly asked: Ask['asked'] };

export interface ScoreInput {
  readonly request: ReviewRequest;
  readonly impact: Impact;
  readonly asked: Ask['asked'];
  /** Working time since the turn came to the viewer. */
  readonly wait: Duration;
  readonly now: Instant;
}

/**
 * 100 · min(1, B · (.30 D + .20 T + .30 W) + .10 U + .10 A), where D and T grow with the dependents and their
 * teams, W with what waits for this very request, U with the nearness of the due date, A with the wait, and B
 * is 1.5 for a breaking change. Monotone in each, blind to names and to the order of the input.
 */
export function scoreOf(input: ScoreInput, weights: Weights): Score {
  const { request, impact, wait, now } = input;
  const mark = breakingMark(request);
  const { D, T, terms } = downstreamTerms(impact.downstream, weights);
  const items = [
    impact.stacked.length,
    impact.blocked.length,
    weights.awaited * impact.awaitedBy.length,
    weights.person * impact.people.length,
  ] as const;
  const units = items[0] + items[1] + items[2] + items[3];
  const W = 1 - Math.exp(-units / 2);
  const share = units > 0 ? (100 * weights.waiting * W) / units : 0;
  const due = withDueDate(request.milestone);
  const U = due ? Math.min(1, Math.max(0, 1 - (due.dueAt - now) / (14 * day))) : 0;
  const A = 1 - Math.exp(-wait / hour / 16);

  const raw: [number, Term | undefined][] = [
    ...terms,
    [share * items[0], impact.stacked.length > 0 ? { kind: 'stacked', impact } : undefined],
    [share * items[1], impact.blocked.length > 0 ? { kind: 'blocks', impact } : undefined],
    [share * items[2], impact.awaitedBy.length > 0 ? { kind: 'awaited', impact } : undefined],
    [share * items[3], impact.people.length > 0 ? { kind: 'people', impact } : undefined],
  ];
  const downstream = 100 * (weights.dependents * D + weights.teams * T + weights.waiting * W);
  raw.push(
    [mark ? weights.breaking * downstream : 0, mark && { kind: 'breaking', mark }],
    [100 * weights.due * U, due && U > 0 ? { kind: 'due', milestone: due } : undefined],
    [100 * weights.age * A, { kind: 'age', wait, asked: input.asked }],
  );
  const exact = Math.min(
    100,
    (mark ? 1 + weights.breaking : 1) * downstream + 100 * (weights.due * U + weights.age * A),
  );
  return { ...withReasons(raw, exact), waiting: W, dependents: D, exact };
}

/** Teams of which nothing worth an eighth of a change arrives are not held up by it. */
const leastOfTeam = 1 / 8;

/** What depends on the change; where global files would reach further, these, up to a cap. */
function downstreamTerms(
  downstream: Downstream | undefined,
  weights: Weights,
): { readonly D: number; readonly T: number; readonly terms: readonly [number, Term | undefined][] } {
  if (!downstream) return { D: 0, T: 0, terms: [] };
  const own = saturated(downstream.weight);
  const global = Math.min(weights.globalCap, saturated(downstream.globalWeight));
  const D = Math.max(own, global);
  const packages = downstream.dependents.filter(({ weight }) => weight > 0).length;
  const teams = downstream.teams.filter(({ weight }) => weight >= leastOfTeam);
  const T = 1 - Math.exp(-teams.length / 4);
  return {
    D,
    T,
    terms: [
      [
        100 * weights.dependents * own,
        packages > 0 ? { kind: 'dependents', downstream, packages } : undefined,
      ],
      [100 * weights.dependents * (D - own), D > own ? { kind: 'global', downstream } : undefined],
      [100 * weights.teams * T, teams.length > 0 ? { kind: 'teams', downstream, teams } : undefined],
    ],
  };
}

function saturated(weight: number): number {
  return 1 - Math.exp(-Math.log2(1 + weight) / 3);
}

/** Whether a request has waited so long that impact no longer decides. */
export function isOverFairness(wait: Duration, weights: Weights): boolean {
  return wait > weights.fairAfterTargets * weights.responseTarget * hour;
}

function withReasons(
  raw: readonly [number, Term | undefined][],
  exact: number,
): Pick<Score, 'total' | 'reasons'> {
  const terms = raw.flatMap(([points, term]) => (term ? [{ points, term }] : []));
  const total = Math.round(exact * 10) / 10;
  const points = apportion(
    terms.map((term) => term.points),
    total,
    0.1,
  );
  const reasons = terms.map(({ term }, index) => ({ ...term, points: points[index] ?? 0 }));
  return { total, reasons: reasons.sort((a, b) => b.points - a.points) };
}

function withDueDate(milestone: Milestone | undefined): (Milestone & { dueAt: Instant }) | undefined {
  return milestone?.dueAt === undefined ? undefined : { ...milestone, dueAt: milestone.dueAt };
}
