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
import { count, isRecord, nodesOf, optionalText, record, text, toInstant, type Json } from './json';

/** GitHub's JSON becomes our facts here and nowhere else. All text is made harmless on the way in. */

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
  node: unknown,
  host: string,
  viewer: string,
  isAsked: boolean,
): ReadRequest | undefined {
  if (!isRecord(node)) return undefined;
  const repository = nameWithOwner(node['repository']);
  const createdAt = toInstant(node['createdAt']);
  const number = node['number'];
  if (repository === undefined || createdAt === undefined || typeof number !== 'number') return undefined;
  const timeline = nodesOf(node['timelineItems']);
  const headRepository = nameWithOwner(node['headRepository']);
  const headName = text(node['headRefName']);
  const headOid = optionalText(node['headRefOid']);
  const milestone = toMilestone(node['milestone']);
  const review = toViewerReview(node['viewerLatestReview'], timeline, viewer);
  const issueIds = nodesOf(node['closingIssuesReferences']).flatMap((issue) => {
    const closed = toOpenIssue(issue);
    return closed ? [[text(issue['id']), closed] as const] : [];
  });
  const defaultBranch = record(record(node['repository'])['defaultBranchRef'])['name'];
  return {
    request: {
      id: { host, repository, number },
      nodeId: text(node['id']),
      fingerprint: toMark(node),
      title: plainText(text(node['title'])),
      author: toPerson(node['author']),
      isDraft: node['isDraft'] === true,
      createdAt,
      additions: count(node['additions']),
      deletions: count(node['deletions']),
      changedFiles: count(node['changedFiles']),
      base: { name: text(node['baseRefName']), repository },
      head: {
        name: headName,
        ...(headRepository !== undefined && { repository: headRepository }),
        ...(headOid !== undefined && { oid: headOid }),
      },
      labels: nodesOf(node['labels']).map((label) => plainText(text(label['name']), 100)),
      ...(milestone && { milestone }),
      checks: toChecks(node['statusCheckRollup']),
      hasConflicts: node['mergeable'] === 'CONFLICTING',
      isAsked,
      requestedReviewers: nodesOf(node['reviewRequests']).map((item) =>
        toReviewer(item['requestedReviewer']),
      ),
      reviewRequestedEvents: toAsks(timeline),
      activity: timeline.flatMap(toActivity).sort((a, b) => a.at - b.at),
      notes: timeline.flatMap(toNote).sort((a, b) => a.at - b.at),
      ...(review && { viewerReview: review }),
      closes: issueIds.map(([, issue]) => issue),
      awaitedBy: timeline
        .map((item) => toAwaiting(item, { host, repository, number }))
        .filter((item) => item !== undefined),
    },
    ownerIsOrganization: record(record(node['repository'])['owner'])['__typename'] === 'Organization',
    issueIds,
    ...(headRepository === repository && headName !== defaultBranch && { stackable: headName }),
    isTimelineCut: record(record(node['timelineItems'])['pageInfo'])['hasPreviousPage'] === true,
  };
}

/** The viewer's own, with what they may want to know before they ask for it. */
export function toOwnRequest(node: unknown, host: string, viewer: string): AuthoredPullRequest | undefined {
  const read = toRequest(node, host, viewer, false);
  if (!read || !isRecord(node)) return undefined;
  const described = visibleText(text(node['body'])).replace(/\s+/g, ' ').trim().length;
  return { ...read.request, described, files: nodesOf(node['files']).map((file) => text(file['path'])) };
}

/** `mergeable` is "unknown" each time GitHub has not worked it out yet: that is no change. */
export function toMark(node: Json): string {
  const conflicts = node['mergeable'] === 'CONFLICTING' ? 'conflicts' : '';
  return [node['updatedAt'], node['isDraft'], toChecks(node['statusCheckRollup']), conflicts].join(' ');
}

/** Review-requested events among timeline items, oldest first. */
export function toAsks(timeline: readonly Json[]): PullRequest['reviewRequestedEvents'] {
  return timeline
    .flatMap((item) => {
      const at = item['__typename'] === 'ReviewRequestedEvent' ? toInstant(item['createdAt']) : undefined;
      return at === undefined ? [] : [{ at, reviewer: toReviewer(item['requestedReviewer']) }];
    })
    .sort((a, b) => a.at - b.at);
}

export function toPerson(actor: unknown): Person {
  if (!isRecord(actor) || typeof actor['login'] !== 'string') return ghost;
  const name = plainText(text(actor['name']), 60);
  const login = plainText(actor['login'], 60);
  const isBot = actor['__typename'] === 'Bot' || /\[bot\]$/i.test(login);
  return { login, ...(name && { name }), isBot };
}

export function toTeam(team: Json): Team | undefined {
  const id = text(team['combinedSlug']);
  if (!id) return undefined;
  const parent = optionalText(record(team['parentTeam'])['combinedSlug']);
  const members = nodesOf(team['members']).map((member) => text(member['login']));
  const size = Math.max(members.length, count(record(team['members'])['totalCount']));
  return {
    id,
    name: plainText(text(team['name']), 60) || id,
    ...(parent !== undefined && { parent }),
    members,
    size,
  };
}

export function toStacked(node: Json): StackedRequest | undefined {
  const repository = nameWithOwner(node['repository']);
  const number = node['number'];
  if (repository === undefined || typeof number !== 'number') return undefined;
  return {
    repository,
    number,
    title: plainText(text(node['title'])),
    author: toPerson(node['author']),
    base: text(node['baseRefName']),
    ...(node['isCrossRepository'] === false && { head: text(node['headRefName']) }),
  };
}

/** Undefined for an issue that is closed, or not whole. */
export function toOpenIssue(node: Json): Issue | undefined {
  const repository = nameWithOwner(node['repository']);
  const number = node['number'];
  if (repository === undefined || typeof number !== 'number' || node['state'] !== 'OPEN') return undefined;
  return { repository, number, title: plainText(text(node['title'])), author: toPerson(node['author']) };
}

/** Undefined for what does not refer to `target`, is closed, or does not say that it waits. */
function toAwaiting(item: Json, target: RequestId): AwaitingItem | undefined {
  if (item['__typename'] !== 'CrossReferencedEvent') return undefined;
  const source = record(item['source']);
  const issue = toOpenIssue({ ...source, state: source['closed'] === false ? 'OPEN' : 'CLOSED' });
  if (!issue || !waitsFor(text(source['body']), issue.repository, target)) return undefined;
  return { ...issue, kind: source['__typename'] === 'PullRequest' ? 'pull' : 'issue' };
}

function toReviewer(reviewer: unknown): Reviewer {
  const { __typename: type, login, combinedSlug, name: userName, teamName } = record(reviewer);
  const name = plainText(text(userName ?? teamName), 60);
  const named = name === '' ? {} : { name };
  if (type === 'User' && typeof login === 'string') return { kind: 'user', login, ...named };
  if (type === 'Team' && typeof combinedSlug === 'string')
    return { kind: 'team', team: combinedSlug, ...named };
  return { kind: 'unknown' };
}

function toActivity(item: Json): Activity[] {
  switch (item['__typename']) {
    case 'PullRequestReview':
      return item['state'] === 'PENDING'
        ? []
        : activity('review', item['submittedAt'], item['author'] ?? ghost).map((entry) => {
            const verdict = reviewStates[text(item['state'])];
            return { ...entry, ...(verdict && { verdict }) };
          });
    case 'IssueComment':
      return activity('comment', item['createdAt'], item['author'] ?? ghost);
    case 'ReadyForReviewEvent':
      return activity('ready', item['createdAt'], item['actor']);
    case 'PullRequestCommit': {
      const commit = record(item['made']);
      const oid = optionalText(commit['oid']);
      const made = activity('commit', commit['committedDate'], record(commit['author'])['user']);
      return made.map((entry) => ({ ...entry, ...(oid !== undefined && { oid }) }));
    }
    default:
      return [];
  }
}

function toNote(item: Json): Note[] {
  const at = item['__typename'] === 'IssueComment' ? toInstant(item['createdAt']) : undefined;
  const author = optionalText(record(item['author'])['login']);
  if (at === undefined || author === undefined) return [];
  const editor = optionalText(record(item['editor'])['login']);
  const note = noteIn(text(item['body']), { author, at, editor });
  return note ? [note] : [];
}

function activity(kind: Activity['kind'], time: unknown, actor: unknown): Activity[] {
  const at = toInstant(time);
  const by = optionalText(record(actor)['login']);
  return at === undefined ? [] : [{ kind, at, ...(by !== undefined && { by }) }];
}

/** A review that is begun but not submitted hides the latest submitted one, which the timeline still has. */
function toViewerReview(
  latest: unknown,
  timeline: readonly Json[],
  viewer: string,
): ViewerReview | undefined {
  const own = timeline.filter(
    (item) => item['__typename'] === 'PullRequestReview' && record(item['author'])['login'] === viewer,
  );
  const reviews = [latest, ...own].flatMap((review) => {
    const { submittedAt, state, commit } = record(review);
    const at = toInstant(submittedAt);
    const known = reviewStates[text(state)];
    const oid = optionalText(record(commit)['oid']);
    return at === undefined || !known ? [] : [{ at, state: known, ...(oid !== undefined && { oid }) }];
  });
  return reviews.sort((a, b) => b.at - a.at)[0];
}

const reviewStates: Readonly<Record<string, ViewerReview['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changesRequested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
};

function toMilestone(milestone: unknown): Milestone | undefined {
  const { title, number, dueOn } = record(milestone);
  if (typeof title !== 'string' || typeof number !== 'number') return undefined;
  const dueAt = toInstant(dueOn);
  return { title: plainText(title, 100), number, ...(dueAt !== undefined && { dueAt }) };
}

function toChecks(rollup: unknown): PullRequest['checks'] {
  switch (record(rollup)['state']) {
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
function nameWithOwner(repository: unknown): string | undefined {
  const name = record(repository)['nameWithOwner'];
  return typeof name === 'string' && /^[\w.-]+\/[\w.-]+$/.test(name) ? name : undefined;
}
