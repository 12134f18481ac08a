import { sameLogin, type Login } from '../core/model/ids';
import type { PullRequest } from '../core/model/pullRequest';
import type { Snapshot } from '../core/model/snapshot';
import type { ReadRequest } from './mapping';
import type { WantedSurroundings } from './queries';
import { joined, toEvents, type TimelineItem } from './timeline';

/** Timelines whose beginnings are read in one round: each may hold four hundred events. */
export const mostEarlier = 20;

/** Whether the part that was read tells when the viewer was asked in person: a promise counts only since then. */
function isMineIn({ reviewRequestedEvents }: PullRequest, viewer: Login): boolean {
  return reviewRequestedEvents.some(
    ({ reviewer }) => reviewer.kind === 'user' && sameLogin(reviewer.login, viewer),
  );
}

/** Whether what was known before goes on without a gap in what was read now. */
function reachesBack(before: PullRequest | undefined, now: PullRequest): before is PullRequest {
  const begin = Math.min(...getTimes(now));
  return (
    before !== undefined && Math.max(...getTimes(before)) >= begin && Math.min(...getTimes(before)) < begin
  );
}

function getTimes({ activity, reviewRequestedEvents }: PullRequest): number[] {
  return [...activity, ...reviewRequestedEvents].map(({ at }) => at);
}

/** Whose timelines are cut before the viewer was asked, unless the list of before goes back far enough. */
export function earlierWanted(
  requests: readonly ReadRequest[],
  previous: Snapshot | undefined,
  viewer: Login,
): WantedSurroundings['earlier'] {
  const known = new Map(previous?.requests.map((request) => [request.nodeId, request]));
  return requests.flatMap(({ request, cutAt }) => {
    const { nodeId } = request;
    const isTold = isMineIn(request, viewer) || reachesBack(known.get(nodeId), request);
    return cutAt === undefined || isTold ? [] : [{ nodeId, before: cutAt }];
  });
}

/** With what was read of the time before, now or for the list of before. */
export function withEarlier(
  request: PullRequest,
  cutAt: string | undefined,
  earlier: readonly (readonly TimelineItem[])[],
  before: PullRequest | undefined,
): PullRequest {
  const parts = earlier.map((part) => toEvents(part, request.id));
  const kept = cutAt !== undefined && reachesBack(before, request) ? [before] : [];
  if (parts.length + kept.length === 0) return request;
  const { reviewRequestedEvents, activity, notes, awaitedBy } = joined([request, ...parts, ...kept]);
  return { ...request, reviewRequestedEvents, activity, notes, awaitedBy };
}
