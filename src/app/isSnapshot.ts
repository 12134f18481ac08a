import type { AuthoredPullRequest, PullRequest } from '../core/model/pullRequest';
import type { Snapshot } from '../core/model/snapshot';

/** Whether a value read from a disk has all that the list is made from. */
export function isSnapshot(value: unknown): value is Snapshot {
  const snapshot = value as Snapshot;
  return (
    isObject(snapshot) &&
    typeof snapshot.web === 'string' &&
    isPerson(snapshot.viewer) &&
    isListOf(snapshot.requests, isRequest) &&
    (snapshot.own === undefined || isListOf(snapshot.own, isOwn)) &&
    isListOf(
      snapshot.stacked,
      ({ repository, author }) => typeof repository === 'string' && isPerson(author),
    ) &&
    isObject(snapshot.directory) &&
    isListOf(
      snapshot.directory.teams,
      ({ id, members }) => typeof id === 'string' && Array.isArray(members),
    ) &&
    isListOf(snapshot.directory.unreadable, (name) => typeof name === 'string') &&
    isListOf(snapshot.missing, ({ kind }) => typeof kind === 'string') &&
    Number.isFinite(snapshot.asOf) &&
    Number.isFinite(snapshot.wholeAt) &&
    isObject(snapshot.cost)
  );
}

function isRequest(request: PullRequest): boolean {
  const {
    id,
    author,
    requestedReviewers,
    reviewRequestedEvents,
    activity,
    notes,
    closes,
    awaitedBy,
    labels,
    base,
    head,
  } = request;
  return (
    isObject(id) &&
    typeof id.host === 'string' &&
    typeof id.repository === 'string' &&
    Number.isInteger(id.number) &&
    typeof request.nodeId === 'string' &&
    typeof request.fingerprint === 'string' &&
    typeof request.title === 'string' &&
    Number.isFinite(request.createdAt) &&
    isPerson(author) &&
    isObject(base) &&
    isObject(head) &&
    isListOf(requestedReviewers, ({ kind }) => typeof kind === 'string') &&
    isListOf(reviewRequestedEvents, ({ at, reviewer }) => Number.isFinite(at) && isObject(reviewer)) &&
    isListOf(activity, ({ at }) => Number.isFinite(at)) &&
    isListOf(
      notes,
      ({ kind, by, at }) => typeof kind === 'string' && typeof by === 'string' && Number.isFinite(at),
    ) &&
    isListOf(labels, (label) => typeof label === 'string') &&
    isListOf(closes, (issue) => typeof issue.repository === 'string' && isPerson(issue.author)) &&
    isListOf(awaitedBy, (item) => typeof item.repository === 'string' && isPerson(item.author))
  );
}

function isOwn(request: AuthoredPullRequest): boolean {
  return (
    isRequest(request) &&
    Number.isFinite(request.described) &&
    isListOf(request.files, (path) => typeof path === 'string')
  );
}

function isPerson(value: unknown): boolean {
  return isObject(value) && 'login' in value && typeof value.login === 'string';
}

function isListOf<T>(value: readonly T[], isRight: (item: T) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.every((item) => (isObject(item) || typeof item === 'string') && isRight(item as T))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
