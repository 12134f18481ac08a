import { minute, type Duration, type Instant } from '../../src/core/model/instant';
import type { Downstream } from '../../src/core/packages/downstream';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { rank } from '../../src/core/ranking/rank';
import { estimateEffort } from '../../src/core/ranking/effort';
import type { PullRequest, StackedRequest } from '../../src/core/model/pullRequest';
import { defaultWeights } from '../../src/core/settings/weights';
import { aReviewRequest, aSnapshot, person, stackedOn, user } from '../../test/support/builders';
import { aDependent, aDownstream } from '../../test/support/downstreamBuilders';
import type { Chance } from './chance';

/** How changes are distributed: their sizes, and what depends on them. */
export interface Shape {
  /** Changed lines, log-normal. */
  readonly lines: number;
  readonly sigma: number;
  /** Share of changes that others are stacked on. */
  readonly stackedShare: number;
  /** Share of changes to a package with dependents, and the number of dependents, log-normal. */
  readonly hubShare: number;
  readonly dependents: number;
}

/** As in public projects. */
export const usual: Shape = { lines: 65, sigma: 1.5, stackedShare: 0.1, hubShare: 0.25, dependents: 4 };

/** A change waiting for its first answer: what GitHub shows of it, and the truth, which is hidden. */
export interface Change {
  readonly request: PullRequest;
  readonly stacked: readonly StackedRequest[];
  readonly downstream: Downstream | undefined;
  readonly since: Instant;
  /** Points of need beyond the author's, from what GitHub shows. */
  readonly points: number;
  /** Points as version 1 counted them, with its own weights. */
  readonly pointsOfVersion1: number;
  /** Truth: everyone it holds up. */
  readonly people: number;
  /** Truth: how long its review takes. */
  readonly effort: Duration;
}

/** Draws a change requested at a given time. `number` determines its name. */
export function drawChange(chance: Chance, shape: Shape, number: number, since: Instant): Change {
  const { lines, effort } = drawEffort(chance, shape);
  const request = aReviewRequest({
    number,
    author: `author${number}`,
    createdAt: since,
    additions: lines,
    deletions: 0,
    reviewRequestedEvents: [{ at: since, reviewer: user('rin') }],
  });
  const stacked = drawStacked(chance, shape, number);
  const teams = drawTeams(chance, shape);
  // The proxies miss people and count some who aren't waiting: in every second team that owns a dependent
  // someone is waiting, and now and then there's someone that no fact reveals.
  const behind = teams.filter(() => chance.isTrue(0.5)).length;
  const unknown = chance.isTrue(0.1) ? 1 + Math.floor(2 * chance.next()) : 0;
  const downstream = teams.length > 0 ? drawDownstream(chance, teams) : undefined;
  return {
    request,
    stacked,
    downstream,
    since,
    points: computePoints(request, stacked, downstream),
    pointsOfVersion1: pointsOfVersion1(stacked, downstream),
    people: 1 + stacked.length + behind + unknown,
    effort,
  };
}

/** Draws the true effort, which is roughly what the formula says. */
export function drawEffort(
  chance: Chance,
  shape: Shape,
): { readonly lines: number; readonly effort: Duration } {
  const lines = Math.max(1, Math.round(chance.around(shape.lines, shape.sigma)));
  const { minutes } = estimateEffort({ additions: lines, deletions: 0 }, 0, defaultWeights.effort);
  return { lines, effort: Math.round(chance.around(minutes * minute, 0.3)) };
}

function drawStacked(chance: Chance, { stackedShare }: Shape, number: number): StackedRequest[] {
  const stacked: StackedRequest[] = [];
  for (let share = stackedShare; chance.isTrue(share) && stacked.length < 6; share = 0.4) {
    const other = 1_000_000 + 10 * number + stacked.length;
    stacked.push(stackedOn(`topic-${number}`, other, { author: person(`author${other}`) }));
  }
  return stacked;
}

/**
 * Draws how many packages of each team depend on the change. Ten times as many dependents belong to four
 * times as many teams.
 */
function drawTeams(chance: Chance, { hubShare, dependents }: Shape): number[] {
  if (!chance.isTrue(hubShare)) return [];
  const count = Math.min(300, Math.ceil(chance.around(dependents, 1.4)));
  const teams = Math.ceil(count ** 0.6);
  return Array.from({ length: teams }, (_, team) => Math.floor((count + team) / teams));
}

function drawDownstream(chance: Chance, teams: readonly number[]): Downstream {
  return aDownstream(
    teams.flatMap((count, team) =>
      Array.from({ length: count }, (_, index) =>
        aDependent(`app${team}-${index}`, {
          teams: [`acme/team${team}`],
          weight: 0.25 + 0.75 * chance.next(),
        }),
      ),
    ),
  );
}

function computePoints(
  request: PullRequest,
  stacked: readonly StackedRequest[],
  downstream: Downstream | undefined,
): number {
  const snapshot = aSnapshot([request], { stacked });
  const weights = { ...defaultWeights, author: 0 };
  const knowledge = { getDownstream: () => downstream };
  return rank(snapshot, defaultSettings, weights, request.createdAt, knowledge)[0]?.score.exact ?? 0;
}

/** 100 · (.30 D + .20 T + .30 W); each stacked request has a different author, who counts a quarter. */
function pointsOfVersion1(stacked: readonly StackedRequest[], downstream: Downstream | undefined): number {
  const { weight = 0, teams = [] } = downstream ?? {};
  const D = 1 - Math.exp(-Math.log2(1 + weight) / 3);
  const T = 1 - Math.exp(-teams.length / 4);
  const W = 1 - Math.exp((-1.25 * stacked.length) / 2);
  return 30 * D + 20 * T + 30 * W;
}
