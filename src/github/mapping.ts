import type { Team } from '../core/model/directory';
import { noteIn, type Note } from '../core/model/notes';
import { plainText } from '../core/text/plainText';
import type { RequestId } from '../core/model/requestId';
import { visibleText } from '../core/text/visibleText';
import { waitsFor } from '../core/text/waitsFor';
import {
  ghost,
  type Activity,
  type AwaitingItem,
  type ClosedIssue,
  type Issue,
  type Milestone,
  type AuthoredPullRequest,
  type Person,
  type Reviewer,
  type PullRequest,
  type StackedRequest,
  type ViewerReview,
} from '../core/model/pullRequest';
import type { QueryAnswers, OwnFields, RequestFields } from './answers.generated';
import {
  count,
  isObject,
  isWhole,
  nodesOf,
  optionalText,
  text,
  toInstant,
  type NodeOf,
  type Part,
  type Text,
  type Time,
} from './unchecked';

/** GitHub's JSON becomes our facts here and nowhere else. All text is made harmless on the way in. */

export type Actor = NonNullable<RequestFields['author']>;
export type RequestedReviewer = NonNullable<
  NodeOf<NonNullable<RequestFields['reviewRequests']>>['requestedReviewer']
>;
export type TimelineItem = NodeOf<NonNullable<RequestFields['timelineItems']>>;
export type IssueNode = NodeOf<NonNullable<RequestFields['closingIssuesReferences']>>;
export type TeamNode = NodeOf<NonNullable<NonNullable<QueryAnswers['Surroundings'][`o${number}`]>['teams']>>;
export type StackedNode = NodeOf<
  NonNullable<NonNullable<QueryAnswers['Surroundings'][`b${number}`]>['pullRequests']>
>;
export type { OwnFields, RequestFields };

type Verdict = ViewerReview['state'];

/** A request with what only the edge needs: ids to ask more by. */
export interface ReadRequest {
  readonly request: PullRequest;
  readonly ownerIsOrganization: boolean;
  readonly issueIds: readonly (readonly [id: string, issue: ClosedIssue])[];
  /** Branch that others may be stacked on; absent for forks and for the default branch. */
  readonly stackable?: string;
  /** Whether the timeline holds more than was read. */
  readonly isTimelineCut: boolean;
}

/** Undefined for what is no whole pull request: GitHub answers in part when a query is too heavy. */
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
  const timeline = nodesOf(node.timelineItems);
  const headRepository = nameWithOwner(node.headRepository);
  const headName = text(node.headRefName);
  const headOid = optionalText(node.headRefOid);
  const milestone = toMilestone(node.milestone);
  const review = toViewerReview(node.viewerLatestReview, timeline, viewer);
  const issueIds = nodesOf(node.closingIssuesReferences).flatMap((issue) => {
    const closed = toOpenIssue(issue);
    return closed ? [[text(issue.id), closed] as const] : [];
  });
  const defaultBranch = node.repository?.defaultBranchRef?.name;
  return {
    request: {
      id: { host, repository, number },
      nodeId: text(node.id),
      fingerprint: toMark(node),
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
      labels: nodesOf(node.labels).map((label) => plainText(text(label.name), 100)),
      ...(milestone && { milestone }),
      checks: toChecks(node.statusCheckRollup),
      hasConflicts: node.mergeable === 'CONFLICTING',
      isAsked,
      requestedReviewers: nodesOf(node.reviewRequests).map((item) => toReviewer(item.requestedReviewer)),
      reviewRequestedEvents: toAsks(timeline),
      activity: timeline.flatMap(toActivity).sort((a, b) => a.at - b.at),
      notes: timeline.flatMap(toNote).sort((a, b) => a.at - b.at),
      ...(review && { viewerReview: review }),
      closes: issueIds.map(([, issue]) => issue),
      awaitedBy: timeline
        .map((item) => toAwaiting(item, { host, repository, number }))
        .filter((item) => item !== undefined),
    },
    ownerIsOrganization: node.repository?.owner?.__typename === 'Organization',
    issueIds,
    ...(headRepository === repository && headName !== defaultBranch && { stackable: headName }),
    isTimelineCut: node.timelineItems?.pageInfo?.hasPreviousPage === true,
  };
}

/** Whether all that happened is told: what is missing may be the very answer that makes it the viewer's turn. */
export function isToldWhole(node: Part<Pick<RequestFields, 'timelineItems'>>): boolean {
  return isWhole(node?.timelineItems?.nodes);
}

/** The viewer's own, with what they may want to know before they ask for it. */
export function toOwnRequest(
  node: Part<RequestFields & OwnFields>,
  host: string,
  viewer: string,
): AuthoredPullRequest | undefined {
  const read = toRequest(node, host, viewer, false);
  if (!read || !isObject(node)) return undefined;
  const described = visibleText(text(node.body)).replace(/\s+/g, ' ').trim().length;
  return { ...read.request, described, files: nodesOf(node.files).map((file) => text(file.path)) };
}

export type MarkFields = Pick<RequestFields, 'updatedAt' | 'isDraft' | 'mergeable' | 'statusCheckRollup'>;

/** `mergeable` is "unknown" each time GitHub has not worked it out yet: that is no change. */
export function toMark(node: MarkFields): string {
  const conflicts = node.mergeable === 'CONFLICTING' ? 'conflicts' : '';
  return [text(node.updatedAt), node.isDraft === true, toChecks(node.statusCheckRollup), conflicts].join(' ');
}

/** Review-requested events among timeline items, oldest first. */
export function toAsks(timeline: readonly TimelineItem[]): PullRequest['reviewRequestedEvents'] {
  return timeline
    .flatMap((item) => {
      if (item.__typename !== 'ReviewRequestedEvent') return [];
      const at = toInstant(item.createdAt);
      return at === undefined ? [] : [{ at, reviewer: toReviewer(item.requestedReviewer) }];
    })
    .sort((a, b) => a.at - b.at);
}

export function toPerson(actor: Part<Actor>): Person {
  if (typeof actor?.login !== 'string') return ghost;
  const name = actor.__typename === 'User' ? plainText(text(actor.name), 60) : '';
  const login = plainText(actor.login, 60);
  const isBot = actor.__typename === 'Bot' || /\[bot\]$/i.test(login);
  return { login, ...(name && { name }), isBot };
}

export function toTeam(team: TeamNode): Team | undefined {
  const id = text(team.combinedSlug);
  if (!id) return undefined;
  const parent = optionalText(team.parentTeam?.combinedSlug);
  const members = nodesOf(team.members).map((member) => text(member.login));
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

/** Undefined for an issue that is closed, or not whole. */
export function toOpenIssue(node: Omit<IssueNode, 'id'>): Issue | undefined {
  return node.state === 'OPEN' ? toIssue(node) : undefined;
}

/** Undefined for what is not whole. */
function toIssue(node: Omit<IssueNode, 'id' | 'state'>): Issue | undefined {
  const repository = nameWithOwner(node.repository);
  const { number } = node;
  if (repository === undefined || typeof number !== 'number') return undefined;
  return { repository, number, title: plainText(text(node.title)), author: toPerson(node.author) };
}

/** Undefined for what does not refer to `target`, is closed, or does not say that it waits. */
function toAwaiting(item: TimelineItem, target: RequestId): AwaitingItem | undefined {
  const source = item.__typename === 'CrossReferencedEvent' ? item.source : undefined;
  const issue = source?.closed === false ? toIssue(source) : undefined;
  if (!issue || !waitsFor(text(source?.body), issue.repository, target)) return undefined;
  return { ...issue, kind: source?.__typename === 'PullRequest' ? 'pull' : 'issue' };
}

function toReviewer(reviewer: Part<RequestedReviewer>): Reviewer {
  if (reviewer?.__typename === 'User' && typeof reviewer.login === 'string')
    return { kind: 'user', login: reviewer.login, ...named(reviewer.name) };
  if (reviewer?.__typename === 'Team' && typeof reviewer.combinedSlug === 'string')
    return { kind: 'team', team: reviewer.combinedSlug, ...named(reviewer.teamName) };
  return { kind: 'unknown' };
}

function named(value: Text): { readonly name?: string } {
  const name = plainText(text(value), 60);
  return name === '' ? {} : { name };
}

function toActivity(item: TimelineItem): Activity[] {
  switch (item.__typename) {
    case 'PullRequestReview':
      return item.state === 'PENDING'
        ? []
        : activity('review', item.submittedAt, item.author ?? ghost).map((entry) => {
            const verdict = toVerdict(item.state);
            return { ...entry, ...(verdict && { verdict }) };
          });
    case 'IssueComment':
      return activity('comment', item.createdAt, item.author ?? ghost);
    case 'ReadyForReviewEvent':
      return activity('ready', item.createdAt, item.actor);
    case 'PullRequestCommit': {
      const oid = optionalText(item.made?.oid);
      const made = activity('commit', item.made?.committedDate, item.made?.author?.user);
      return made.map((entry) => ({ ...entry, ...(oid !== undefined && { oid }) }));
    }
    default:
      return [];
  }
}

function toNote(item: TimelineItem): Note[] {
  if (item.__typename !== 'IssueComment') return [];
  const at = toInstant(item.createdAt);
  const author = optionalText(item.author?.login);
  if (at === undefined || author === undefined) return [];
  const editor = optionalText(item.editor?.login);
  const note = noteIn(text(item.body), { author, at, editor });
  return note ? [note] : [];
}

function activity(kind: Activity['kind'], time: Time, actor: Part<{ readonly login?: Text }>): Activity[] {
  const at = toInstant(time);
  const by = optionalText(actor?.login);
  return at === undefined ? [] : [{ kind, at, ...(by !== undefined && { by }) }];
}

/** A review that is begun but not submitted hides the latest submitted one, which the timeline still has. */
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
  return reviews.sort((a, b) => b.at - a.at)[0];
}

/** Undefined for one that is not submitted. */
function toVerdict(state: NonNullable<RequestFields['viewerLatestReview']>['state']): Verdict | undefined {
  switch (state) {
    case 'APPROVED':
      return 'approved';
    case 'CHANGES_REQUESTED':
      return 'changesRequested';
    case 'COMMENTED':
      return 'commented';
    case 'DISMISSED':
      return 'dismissed';
    default:
      return undefined;
  }
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

/** Two names of the allowed form, so that no address made of them leads elsewhere. */
function nameWithOwner(repository: Part<{ readonly nameWithOwner?: Text }>): string | undefined {
  const name = repository?.nameWithOwner;
  return typeof name === 'string' && /^[\w.-]+\/[\w.-]+$/.test(name) ? name : undefined;
}
