import type { Team } from '../core/model/directory';
import { sameRepository } from '../core/model/ids';
import { plainText } from '../core/text/plainText';
import { visibleText } from '../core/text/visibleText';
import type {
  AuthoredPullRequest,
  ClosedIssue,
  Issue,
  Milestone,
  OpenThreads,
  Person,
  PullRequest,
  StackedRequest,
  ViewerReview,
} from '../core/model/pullRequest';
import { nameWithOwner, toIssue, toPerson, toReviewer, toVerdict, type IssueNode } from './actors';
import type { QueryAnswers, OwnFields, RequestFields } from './answers.generated';
import { dismissedSince, dismissalOf, eventId, toEvents, type TimelineItem } from './timeline';
import {
  count,
  isObject,
  isShort,
  isWhole,
  getNodes,
  optionalText,
  text,
  toInstant,
  type NodeOf,
  type Part,
} from './unchecked';

/** The only place that converts GitHub's JSON to our model. All text is sanitized here. */

export type TeamNode = NodeOf<NonNullable<NonNullable<QueryAnswers['Surroundings'][`o${number}`]>['teams']>>;
export type StackedNode = NodeOf<
  NonNullable<NonNullable<QueryAnswers['Surroundings'][`b${number}`]>['pullRequests']>
>;
export type { OwnFields, RequestFields };

/** A request with what only this layer needs: ids for further queries. */
export interface ReadRequest {
  readonly request: PullRequest;
  readonly ownerIsOrganization: boolean;
  readonly issueIds: readonly (readonly [id: string, issue: ClosedIssue])[];
  /** Branch that other requests may be stacked on; absent for forks and for the default branch. */
  readonly stackable?: string;
  /** Who asked for reviews, newest last. */
  readonly askers: readonly Person[];
  /** Number of events before the part of the timeline that was read. */
  readonly earlierCount: number;
  /** GitHub's ids of the events that were read, oldest first. */
  readonly eventIds: readonly string[];
}

/** Returns undefined for an incomplete pull request: GitHub omits parts if a query is too heavy. */
export function toRequest(
  node: Part<RequestFields>,
  host: string,
  viewer: string,
  isAsked: boolean,
): ReadRequest | undefined {
  if (!isObject(node)) return undefined;
  const repository = nameWithOwner(node.repository);
  const createdAt = toInstant(node.createdAt);
  const { number } = node;
  if (repository === undefined || createdAt === undefined || typeof number !== 'number') return undefined;
  const timeline = getNodes(node.timelineItems);
  const { askers, ...events } = toEvents(timeline, { host, repository, number }, text(node.baseRefName));
  const headRepository = nameWithOwner(node.headRepository);
  const isHere = headRepository !== undefined && sameRepository(headRepository, repository);
  const headName = text(node.headRefName);
  const headOid = optionalText(node.headRefOid);
  const milestone = toMilestone(node.milestone);
  const review = toViewerReview(node.viewerLatestReview, timeline, viewer);
  const openThreads = toOpenThreads(node, timeline);
  const issueIds = getNodes(node.closingIssuesReferences).flatMap((issue) => {
    const closed = toOpenIssue(issue);
    return closed ? [[text(issue.id), closed] as const] : [];
  });
  const defaultBranch = node.repository?.defaultBranchRef?.name;
  return {
    request: {
      id: { host, repository, number },
      nodeId: text(node.id),
      fingerprint: toFingerprint(node),
      title: plainText(text(node.title)),
      author: toPerson(node.author),
      isDraft: node.isDraft === true,
      createdAt,
      additions: count(node.additions),
      deletions: count(node.deletions),
      changedFiles: count(node.changedFiles),
      base: { name: text(node.baseRefName), repository },
      head: {
        name: headName,
        ...(headRepository !== undefined && { repository: headRepository }),
        ...(headOid !== undefined && { oid: headOid }),
      },
      labels: getNodes(node.labels).map((label) => plainText(text(label.name), 100)),
      ...(milestone && { milestone }),
      checks: toChecks(node.statusCheckRollup),
      hasConflicts: node.mergeable === 'CONFLICTING',
      isAsked,
      requestedReviewers: getNodes(node.reviewRequests).map((item) => toReviewer(item.requestedReviewer)),
      ...events,
      ...(review && { viewerReview: review }),
      ...(openThreads && { openThreads }),
      closes: issueIds.map(([, issue]) => issue),
    },
    askers,
    ownerIsOrganization: node.repository?.owner?.__typename === 'Organization',
    issueIds,
    ...(isHere && headName !== defaultBranch && { stackable: headName }),
    earlierCount: countEarlier(node.timelineItems, timeline.length),
    eventIds: timeline.map(eventId),
  };
}

/** No conversation is longer. */
const mostEvents = 1_000_000;

/** At least one if GitHub says that there are more, or doesn't say, whatever it counts. */
function countEarlier(timeline: RequestFields['timelineItems'], read: number): number {
  const counted = count(timeline?.totalCount);
  const total = Number.isInteger(counted) ? Math.min(counted, mostEvents) : 0;
  return timeline?.pageInfo?.hasPreviousPage === false ? 0 : Math.max(1, total - read);
}

/** Whether no event is missing: a missing one may be the very answer that makes it the viewer's turn. */
export function isToldWhole(node: Part<Pick<RequestFields, 'timelineItems'>>): boolean {
  return isWhole(node?.timelineItems?.nodes);
}

/** Converts the viewer's own request, with what they may want to know before they ask for a review. */
export function toOwnRequest(
  node: Part<RequestFields & OwnFields>,
  host: string,
  viewer: string,
): AuthoredPullRequest | undefined {
  const read = toRequest(node, host, viewer, false);
  if (!read || !isObject(node)) return undefined;
  const described = visibleText(text(node.body)).replace(/\s+/g, ' ').trim().length;
  return { ...read.request, described, files: getNodes(node.files).map((file) => text(file.path)) };
}

export type FingerprintFields = Pick<
  RequestFields,
  'updatedAt' | 'isDraft' | 'mergeable' | 'statusCheckRollup'
>;

/** Fingerprints a request. `mergeable` is "unknown" until GitHub computes it: that's not a change. */
export function toFingerprint(node: FingerprintFields): string {
  const conflicts = node.mergeable === 'CONFLICTING' ? 'conflicts' : '';
  return [text(node.updatedAt), node.isDraft === true, toChecks(node.statusCheckRollup), conflicts].join(' ');
}

export function toTeam(team: TeamNode): Team | undefined {
  const id = text(team.combinedSlug);
  if (!id) return undefined;
  const parent = optionalText(team.parentTeam?.combinedSlug);
  const members = getNodes(team.members).map((member) => text(member.login));
  const size = Math.max(members.length, count(team.members?.totalCount));
  return {
    id,
    name: plainText(text(team.name), 60) || id,
    ...(parent !== undefined && { parent }),
    members,
    size,
  };
}

export function toStacked(node: StackedNode): StackedRequest | undefined {
  const repository = nameWithOwner(node.repository);
  const { number } = node;
  if (repository === undefined || typeof number !== 'number') return undefined;
  return {
    repository,
    number,
    title: plainText(text(node.title)),
    author: toPerson(node.author),
    base: text(node.baseRefName),
    ...(node.isCrossRepository === false && { head: text(node.headRefName) }),
  };
}

/** Returns undefined for a closed or incomplete issue. */
export function toOpenIssue(node: Omit<IssueNode, 'id'>): Issue | undefined {
  return node.state === 'OPEN' ? toIssue(node) : undefined;
}

/** A pending review hides the latest submitted one, which the timeline still contains. */
function toViewerReview(
  latest: RequestFields['viewerLatestReview'],
  timeline: readonly TimelineItem[],
  viewer: string,
): ViewerReview | undefined {
  const own = timeline.flatMap((item) =>
    item.__typename === 'PullRequestReview' && item.author?.login === viewer ? [item] : [],
  );
  const reviews = [latest, ...own].flatMap((review) => {
    const at = toInstant(review?.submittedAt);
    const known = toVerdict(review?.state);
    const oid = optionalText(review?.commit?.oid);
    return at === undefined || !known ? [] : [{ at, state: known, ...(oid !== undefined && { oid }) }];
  });
  const byTime = reviews.sort((a, b) => b.at - a.at);
  const [newest] = byTime;
  // A mere comment, such as a reply in a thread, doesn't replace an opinion: GitHub still shows it as dismissed.
  const opinion = byTime.find(({ state }) => state !== 'commented');
  if (!newest) return undefined;
  // In a long conversation, the opinion may be in the part that is cut off, though its dismissal isn't.
  if (!opinion) return dismissedSince(newest, timeline, viewer) ?? newest;
  if (opinion.state !== 'dismissed') return newest;
  const dismissal =
    dismissalOf(opinion, timeline, viewer) ?? (opinion === newest ? {} : { dismissedAt: opinion.at });
  return { ...newest, state: 'dismissed', ...dismissal };
}

/** Returns undefined while the viewer has a pending review: GitHub counts its unsubmitted threads. */
function toOpenThreads(
  { reviewThreads: threads, viewerLatestReview }: Pick<RequestFields, 'reviewThreads' | 'viewerLatestReview'>,
  timeline: readonly TimelineItem[],
): OpenThreads | undefined {
  const isWriting =
    viewerLatestReview?.state === 'PENDING' ||
    timeline.some((item) => item.__typename === 'PullRequestReview' && item.state === 'PENDING');
  if (!isObject(threads) || isWriting) return undefined;
  const told = getNodes(threads);
  const open = told.filter(({ isResolved, isOutdated }) => isResolved === false && isOutdated !== true);
  const isCut = !isWhole(threads.nodes) || isShort(threads, Infinity);
  return { count: open.length, ...(isCut && { isLowerBound: true }) };
}

function toMilestone(milestone: RequestFields['milestone']): Milestone | undefined {
  const title = milestone?.title;
  const number = milestone?.number;
  if (typeof title !== 'string' || typeof number !== 'number') return undefined;
  const dueAt = toInstant(milestone?.dueOn);
  return { title: plainText(title, 100), number, ...(dueAt !== undefined && { dueAt }) };
}

function toChecks(rollup: RequestFields['statusCheckRollup']): PullRequest['checks'] {
  switch (rollup?.state) {
    case 'SUCCESS':
      return 'passing';
    case 'FAILURE':
    case 'ERROR':
      return 'failing';
    case 'PENDING':
    case 'EXPECTED':
      return 'running';
    default:
      return 'unknown';
  }
}
