import { sameLogin, type Login } from '../core/model/ids';
import type { PullRequest, ViewerReview } from '../core/model/pullRequest';
import type { Snapshot } from '../core/model/snapshot';
import type { ReadRequest } from './mapping';
import type { WantedSurroundings } from './queries';
import { dismissalOf, eventId, joined, toEvents, type TimelineItem } from './timeline';

/** What was read of a timeline before its last part. */
export interface EarlierEvents {
  /** They may overlap each other, and the last part. */
  readonly parts: readonly (readonly TimelineItem[])[];
  /** Number of events in the whole timeline. */
  readonly total: number;
}

/** Number of timelines whose beginnings are read in one round: each may hold 500 events. */
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

/** Whether what came before the part that was read is known, or doesn't matter. */
function isTold(request: PullRequest, before: PullRequest | undefined, viewer: Login): boolean {
  const isKnown = reachesBack(before, request) && before.unreadEvents !== 'earlier';
  return isMineIn(request, viewer) || isKnown;
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
    return cutAt === undefined || isTold(request, known.get(nodeId), viewer)
      ? []
      : [{ nodeId, before: cutAt }];
  });
}

/** Adds earlier events to a request, read just now or for the previous list, and says which weren't read. */
export function withEarlier(
  read: ReadRequest,
  earlier: EarlierEvents | undefined,
  before: PullRequest | undefined,
  viewer: Login,
): PullRequest {
  const { request, cutAt } = read;
  if (cutAt === undefined) return request;
  const parts = earlier?.parts ?? [];
  const kept = reachesBack(before, request) ? [before] : [];
  const unread = unreadAfter(read, earlier, before, viewer);
  const review = request.viewerReview && withDismissal(request.viewerReview, parts.flat(), before, viewer);
  const events = [request, ...parts.map((part) => toEvents(part, request.id)), ...kept];
  const { reviewRequestedEvents, activity, notes, awaitedBy } = joined(events);
  return {
    ...request,
    reviewRequestedEvents,
    activity,
    notes,
    awaitedBy,
    ...(unread && { unreadEvents: unread }),
    ...(review && { viewerReview: review }),
  };
}

function unreadAfter(
  { request, eventIds }: ReadRequest,
  earlier: EarlierEvents | undefined,
  before: PullRequest | undefined,
  viewer: Login,
): PullRequest['unreadEvents'] {
  if (earlier) {
    const ids = new Set([...eventIds, ...earlier.parts.flat().map(eventId)]);
    return ids.size < earlier.total ? 'middle' : undefined;
  }
  if (isMineIn(request, viewer)) return undefined;
  return isTold(request, before, viewer) ? before?.unreadEvents : 'earlier';
}

/** The dismissal may be in the part that is cut off. */
function withDismissal(
  review: ViewerReview,
  earlier: readonly TimelineItem[],
  before: PullRequest | undefined,
  viewer: Login,
): ViewerReview {
  if (review.state !== 'dismissed' || review.dismissedAt !== undefined) return review;
  const known = before?.viewerReview?.at === review.at ? before.viewerReview.dismissedAt : undefined;
  const dismissedAt = dismissalOf(review, earlier, viewer) ?? known;
  return { ...review, ...(dismissedAt !== undefined && { dismissedAt }) };
}
