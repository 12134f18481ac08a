import type { FileComparison, PullRequest, SinceReview, UnfinishedComparison } from '../model/pullRequest';

/** The two commits to compare. Undefined where nothing was reviewed, or nothing was pushed since. */
export function commitsSinceReview({
  viewerReview,
  head,
}: PullRequest): Pick<SinceReview, 'reviewed' | 'head'> | undefined {
  const reviewed = viewerReview?.oid;
  if (reviewed === undefined || head.oid === undefined || reviewed === head.oid) return undefined;
  return { reviewed, head: head.oid };
}

/** The comparison of the latest review with the head; undefined where it's missing or of other commits. */
export function currentComparison(request: PullRequest): SinceReview | undefined {
  const commits = commitsSinceReview(request);
  const { sinceReview } = request;
  const isCurrent =
    commits && sinceReview?.reviewed === commits.reviewed && sinceReview.head === commits.head;
  return isCurrent ? sinceReview : undefined;
}

/** Whether the request waits to be compared. A draft waits for its author, so it can wait for this too. */
export function isUncompared(request: PullRequest): boolean {
  return (
    !request.isDraft &&
    (request.viewerReview?.state !== 'dismissed' || request.viewerReview.isWithdrawn === true) &&
    commitsSinceReview(request) !== undefined &&
    currentComparison(request) === undefined
  );
}

/** The request with what was compared before, if it's of the same commits. */
export function withKnownComparison(
  request: PullRequest,
  before: Pick<PullRequest, 'sinceReview' | 'comparing'> | undefined,
  isUnknownKept: boolean,
): PullRequest {
  const { sinceReview, comparing } = before ?? {};
  const whole = { ...request, ...(sinceReview && { sinceReview }), ...(comparing && { comparing }) };
  if (currentComparison(whole)) {
    return sinceReview && (sinceReview.kind !== 'unknown' || isUnknownKept)
      ? { ...request, sinceReview }
      : request;
  }
  return comparing && currentlyComparing(whole) ? { ...request, comparing } : request;
}

/** The comparison under way; undefined where it's missing or of other commits. */
export function currentlyComparing(request: PullRequest): UnfinishedComparison | undefined {
  const commits = commitsSinceReview(request);
  const { comparing } = request;
  const isCurrent = commits && comparing?.reviewed === commits.reviewed && comparing.head === commits.head;
  return isCurrent ? comparing : undefined;
}

/** What Git stores under a path: type, mode and id. `nothing` where the path doesn't exist. */
export type GitEntry = string;
export const nothing: GitEntry = '';

/**
 * Compares the paths in two commits. An entry is undefined where it couldn't be read: such a path is neither
 * the same nor changed, and makes the result a lower bound.
 */
export function compareFiles(
  paths: readonly string[],
  before: (path: string) => GitEntry | undefined,
  after: (path: string) => GitEntry | undefined,
): FileComparison {
  const unread = paths.filter((path) => before(path) === undefined || after(path) === undefined);
  const changed = paths.filter((path) => !unread.includes(path) && before(path) !== after(path));
  if (changed.length > 0) {
    const isCut = unread.length > 0;
    return { kind: 'changed', paths: changed, files: paths.length, ...(isCut && { isLowerBound: true }) };
  }
  return unread.length > 0 ? { kind: 'unknown' } : { kind: 'same' };
}
