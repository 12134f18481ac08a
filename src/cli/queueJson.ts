import type { Instant } from '../core/model/instant';
import type { RankedRequest } from '../core/ranking/rank';
import type { PlannedSession } from '../core/ranking/session';
import type { Downstream } from '../core/packages/downstream';
import { byText } from '../core/model/requestId';
import type { Cost, Snapshot } from '../core/model/snapshot';
import type { PullRequest } from '../core/model/pullRequest';
import { currentComparison } from '../core/turn/sinceReview';
import type { ResponseClock } from '../core/turn/responseClock';
import { listEvidence, reasonSentence } from '../core/messages/reasonWords';
import type { Formatting } from '../core/messages/formatting';

export interface QueueResult {
  readonly queue: readonly RankedRequest[];
  /** What fits the given time; if set, only these requests are listed. */
  readonly session: PlannedSession | undefined;
  readonly asOf: Instant;
  readonly packagesCost: Cost | undefined;
}

/** Formats the queue for scripts. Times are ISO 8601 in UTC; waits are in working hours. */
export function queueJson(
  snapshot: Snapshot,
  { queue, session, asOf, packagesCost }: QueueResult,
  formatting: Formatting,
): Record<string, unknown> {
  return {
    viewer: snapshot.viewer.login,
    asOf: iso(asOf),
    cost: snapshot.cost,
    ...(packagesCost && { packagesCost }),
    missing: snapshot.missing,
    ...(session && { session: { minutes: session.minutes, effortMinutes: session.effortMinutes } }),
    requests: (session?.requests ?? queue).map((entry) => ({
      id: entry.id,
      rank: entry.rank,
      group: entry.group,
      ...(entry.excludedBecause && { aside: entry.excludedBecause }),
      place: { kind: entry.place },
      score: entry.score.total,
      need: {
        total: entry.score.total,
        parts: entry.score.reasons.map(({ kind, points }) => ({ kind, points })),
      },
      effortMinutes: entry.effort.minutes,
      linesToRead: entry.effort.lines,
      priority: Math.round(entry.priority * 10) / 10,
      askedAt: iso(entry.ask?.askedAt ?? entry.turn.since),
      asked: entry.turn.why === 'mentioned' ? 'mention' : (entry.ask?.asked ?? 'direct'),
      ...(entry.turn.why === 'mentioned' && { mentionedBy: entry.turn.by.login }),
      turn: { whose: entry.turn.whose, why: entry.turn.why, since: iso(entry.turn.since) },
      ...sinceReviewJson(entry.request),
      ...(entry.request.unreadEvents && { unreadEvents: entry.request.unreadEvents }),
      clock: clockJson(entry.clock),
      workingHoursWaited: Math.round(entry.wait / 36_000) / 100,
      title: entry.request.title,
      customer: {
        login: entry.customer.person.login,
        name: entry.customer.person.name ?? null,
        kind: entry.customer.kind,
        teams: entry.customer.teams,
      },
      ...(entry.request.agent && { agent: entry.request.agent.login }),
      ...(entry.downstream && { downstream: downstreamJson(entry.downstream) }),
      reasons: entry.score.reasons.map((reason) => ({
        kind: reason.kind,
        points: reason.points,
        text: reasonSentence(reason, formatting),
        evidence: listEvidence(reason, entry.request, snapshot.web),
      })),
    })),
  };
}

/** Files that differ from the commit that the viewer reviewed; nothing where that isn't known. */
function sinceReviewJson(request: PullRequest): object {
  const comparison = currentComparison(request);
  switch (comparison?.kind) {
    case 'same':
      return { changedSinceReview: { paths: [], lowerBound: false } };
    case 'changed': {
      const { paths, files, isLowerBound = false } = comparison;
      return { changedSinceReview: { paths, files, lowerBound: isLowerBound } };
    }
    default:
      return {};
  }
}

/** Status relative to the target for a first answer. */
function clockJson(clock: ResponseClock): Record<string, unknown> {
  const { state } = clock;
  if ('dueAt' in clock) return { state, dueAt: iso(clock.dueAt) };
  return 'until' in clock ? { state, until: iso(clock.until) } : { state, at: iso(clock.at) };
}

/** Lists each name once. `packages` covers all kinds of dependencies, `production` all but dev. */
function downstreamJson(downstream: Downstream): Record<string, unknown> {
  const { changed, dependents, production, teams, change, ambiguous, isLowerBound, unread } = downstream;
  const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort(byText);
  return {
    changed,
    packages: distinct(dependents.map(({ name }) => name)),
    production,
    teams: teams.map(({ id }) => id).sort(byText),
    repos: distinct(dependents.map(({ repository }) => repository)),
    global: change.global,
    unmapped: change.unmapped,
    ambiguous,
    lowerBound: isLowerBound,
    unread: unread.map(({ what, why }) => `${what}: ${why}`),
  };
}

function iso(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
