import { sameLogin, type Login } from '../core/model/ids';
import type { PullRequest } from '../core/model/pullRequest';
import type { Snapshot } from '../core/model/snapshot';
import type { ReadRequest } from './mapping';
import type { WantedSurroundings } from './queries';
import { joined, toEvents, type TimelineItem } from './timeline';

/** Number of timelines whose beginnings are read in one round: each may hold 400 events. */
export const mostEarlier = 20;

/**
 * Whether the part that was read shows when the viewer was personally asked: promises count only from then
 * on.
 */
function isMineIn({ reviewRequestedEvents }: PullRequest, viewer: Login): boolean {
  return reviewRequestedEvents.some(
    ({ reviewer }) => reviewer.kind === 'user' && sameLogin(reviewer.login, viewer),
  );
}

/** Whether what was known before overlaps what was just read and goes back further. */
function reachesBack(before: PullRequest | undefined, now: PullRequest): before is PullRequest {
  const begin = Math.min(...getTimes(now));
  return (
    before !== undefined && Math.max(...getTimes(before)) >= begin && Math.min(...getTimes(before)) < begin
  );
}

function getTimes({ activity, reviewRequestedEvents }: PullRequest): number[] {
  return [...activity, ...reviewRequestedEvents].map(({ at }) => at);
}

/** Returns requests whose timeline is cut before the viewer was asked, unless `previous` reaches back. */
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

/** Adds earlier events to a request, read just now or for the previous list. */
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
