import type { Login } from '../core/model/ids';
import type { PullRequest, ViewerReview } from '../core/model/pullRequest';
import type { Snapshot } from '../core/model/snapshot';
import { isCutBeforeTurn } from './cutBeforeTurn';
import type { ReadRequest } from './mapping';
import type { WantedSurroundings } from './queries';
import {
  dismissalOf,
  dismissedSince,
  eventId,
  joined,
  toEvents,
  type Dismissal,
  type TimelineItem,
} from './timeline';
import { findReach, missingPages, type TimelinePage } from './timelinePages';

/** What was read of a timeline before its newest part. */
export interface EarlierEvents {
  /** They may overlap each other, and the newest part. */
  readonly pages: readonly { readonly start: number; readonly items: readonly TimelineItem[] }[];
  /** Events of a few kinds from anywhere, for a timeline that is too long to be read at once. */
  readonly others: readonly TimelineItem[];
}

/** Pages of 100 events that one round reads of a single timeline, and of all: together 8,000 events. */
const mostOfOne = 20;
export const mostPages = 80;

/**
 * Returns the pages to read of requests whose timeline is cut before what decides whose turn it is. Pages
 * that have no room are left to the next rounds. `isMade` tells requests that someone had an agent write.
 */
export function earlierWanted(
  requests: readonly ReadRequest[],
  previous: Snapshot | undefined,
  viewer: Login,
  isMade: (read: ReadRequest) => boolean,
): WantedSurroundings['earlier'] {
  const known = new Map(previous?.requests.map(({ nodeId, readEvents }) => [nodeId, readEvents]));
  let room = mostPages;
  return requests.flatMap((read) => {
    const { nodeId } = read.request;
    if (!isCutBeforeTurn(read, viewer, isMade(read))) return [];
    const starts = missingPages(newestPage(read), known.get(nodeId), Math.min(room, mostOfOne));
    room -= starts.length;
    return starts.length > 0 ? [{ nodeId, starts }] : [];
  });
}

/** Adds earlier events to a request, read just now or for the previous list, and says which weren't read. */
export function withEarlier(
  read: ReadRequest,
  earlier: EarlierEvents | undefined,
  before: PullRequest | undefined,
  isNeeded: boolean,
  viewer: Login,
): PullRequest {
  const { request } = read;
  if (read.earlierCount === 0) return request;
  const pages = earlier?.pages ?? [];
  const told = pages.map(({ start, items }) => ({ start, ids: items.map(eventId) }));
  const reach = findReach(newestPage(read), told, before?.readEvents);
  const items = [...pages.flatMap((page) => page.items), ...(earlier?.others ?? [])];
  // What is known stays true where it wasn't read again.
  const kept = before && (reach.includesKnown || reach.read.unread > 0) ? [olderThan(request, before)] : [];
  const { reviewRequestedEvents, activity, notes, awaitedBy } = joined([
    request,
    toEvents(items, request.id, request.base.name),
    ...kept,
  ]);
  const review = request.viewerReview && withDismissal(request.viewerReview, items, before, viewer);
  const unread = reach.hasGap ? 'middle' : reach.read.unread > 0 ? 'earlier' : undefined;
  return {
    ...request,
    reviewRequestedEvents,
    activity,
    notes,
    awaitedBy,
    // After a gap, the next reading starts again from the newest event.
    ...(!reach.hasGap && { readEvents: reach.read }),
    ...(isNeeded && unread && { unreadEvents: unread }),
    ...(review && { viewerReview: review }),
  };
}

function newestPage({ earlierCount, eventIds }: ReadRequest): TimelinePage {
  return { start: earlierCount, ids: eventIds };
}

/**
 * Leaves out what was known of the newest part, which has just been read: a comment that was deleted since must
 * not come back. Commits stay, as their dates don't tell their position.
 */
function olderThan(
  { activity, reviewRequestedEvents }: PullRequest,
  before: PullRequest,
): Partial<Pick<PullRequest, 'activity' | 'notes' | 'reviewRequestedEvents' | 'awaitedBy'>> {
  const dated = [...activity.filter(({ kind }) => kind !== 'commit'), ...reviewRequestedEvents];
  const begin = Math.min(...dated.map(({ at }) => at));
  const isOlder = ({ at }: { readonly at: number }): boolean => at <= begin;
  return {
    activity: before.activity.filter((item) => item.kind === 'commit' || isOlder(item)),
    notes: before.notes.filter(isOlder),
    reviewRequestedEvents: before.reviewRequestedEvents.filter(isOlder),
    awaitedBy: before.awaitedBy,
  };
}

/** The dismissal may be in the part that is cut off, and so may what was dismissed before a mere comment. */
function withDismissal(
  review: ViewerReview,
  earlier: readonly TimelineItem[],
  before: PullRequest | undefined,
  viewer: Login,
): ViewerReview {
  const known = before?.viewerReview?.at === review.at ? before.viewerReview : undefined;
  if (review.state === 'commented') {
    const { dismissedAt = -Infinity } = known ?? {};
    const kept = known?.state === 'dismissed' && dismissedAt >= review.at ? known : undefined;
    return dismissedSince(review, earlier, viewer) ?? kept ?? review;
  }
  if (review.state !== 'dismissed' || review.dismissedAt !== undefined) return review;
  const { dismissedAt, wasApproval, isWithdrawn }: Dismissal =
    dismissalOf(review, earlier, viewer) ?? known ?? {};
  return {
    ...review,
    ...(dismissedAt !== undefined && { dismissedAt }),
    ...(wasApproval && { wasApproval }),
    ...(isWithdrawn && { isWithdrawn }),
  };
}
