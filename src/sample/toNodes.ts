import type { Actor, IssueNode } from '../github/actors';
import type { OwnFields, RequestFields, StackedNode, TeamNode } from '../github/mapping';
import type { TimelineItem } from '../github/timeline';
import { createActors, type Actors } from './actors';
import { getHead, toTimeline } from './toTimeline';
import { formatReference, type World, type WorldPullRequest, type WorldSubject } from './world';

/** A world in the format of GitHub's responses, to be read by the same mapping. */
export interface Nodes {
  readonly viewer: Actor | null;
  /** Requests for which the viewer is currently asked. */
  readonly asked: readonly RequestFields[];
  /** Requests the viewer has reviewed. */
  readonly reviewed: readonly RequestFields[];
  /** The viewer's own requests. */
  readonly own: readonly (RequestFields & OwnFields)[];
  /** Requests based on other requests' branches. */
  readonly stacked: readonly StackedNode[];
  readonly teams: readonly TeamNode[];
  /** By an issue's node id, the issues waiting for it. */
  readonly blocked: ReadonlyMap<string, readonly IssueNode[]>;
}

/**
 * Trusts the world, because it ships with us and a test compares the result with what the stand-in GitHub
 * returns.
 */
export function toNodes(world: World): Nodes {
  const actors = createActors(world);
  const { viewer } = world;
  const isAsked = ({ reviewRequests = [] }: WorldPullRequest): boolean =>
    reviewRequests.some((reviewer) => actors.isAsked(viewer, reviewer));
  const isReviewed = ({ timeline }: WorldPullRequest): boolean =>
    timeline.some(({ type, author }) => type === 'review' && author === viewer);
  const node = (pull: WorldPullRequest): RequestFields => toRequestNode(pull, world, actors);
  const own = world.pullRequests.filter(({ author }) => author === viewer);
  const others = world.pullRequests.filter(({ author }) => author !== viewer);
  return {
    viewer: actors.person(viewer),
    asked: others.filter(isAsked).map(node),
    reviewed: others.filter((pull) => !isAsked(pull) && isReviewed(pull)).map(node),
    own: own.map((pull) => ({ ...node(pull), body: pull.body ?? '', files: { nodes: pull.files } })),
    stacked: others
      .filter(({ base }) => base !== undefined)
      .map((pull) => ({ ...toSubject(pull, actors), ...getBranches(pull), isCrossRepository: false })),
    teams: actors.teams(),
    blocked: new Map(
      world.issues.map((issue) => [formatReference(issue), issuesNamed(issue.blocks ?? [], world, actors)]),
    ),
  };
}

function toRequestNode(pull: WorldPullRequest, world: World, actors: Actors): RequestFields {
  const times = pull.timeline.map(({ at }) => at).sort();
  const { files, labels = [], reviewRequests = [], reviewThreads = [], pendingReviews = [] } = pull;
  return {
    ...toSubject(pull, actors),
    ...getBranches(pull),
    id: formatReference(pull),
    isDraft: pull.draft === true,
    createdAt: times[0],
    updatedAt: times.at(-1),
    additions: files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
    changedFiles: files.length,
    mergeable: pull.conflicts ? 'CONFLICTING' : 'MERGEABLE',
    headRefOid: getHead(pull),
    headRepository: { nameWithOwner: pull.fork ?? pull.repo },
    labels: { nodes: labels.map((name) => ({ name })) },
    milestone: pull.milestone ? { ...pull.milestone, number: milestoneNumber(pull, world) } : null,
    statusCheckRollup: { state: pull.checks },
    // The mapping finds the viewer's reviews in the timeline.
    viewerLatestReview: null,
    reviewThreads: pendingReviews.length > 0 ? null : openThreads(reviewThreads),
    reviewRequests: { nodes: reviewRequests.map((each) => ({ requestedReviewer: actors.reviewer(each) })) },
    timelineItems: { nodes: [...toTimeline(pull, actors), ...toReferences(pull, world, actors)] },
    closingIssuesReferences: { nodes: issuesNamed(pull.closes ?? [], world, actors) },
  };
}

function openThreads({
  length,
}: NonNullable<WorldPullRequest['reviewThreads']>): RequestFields['reviewThreads'] {
  const nodes = Array.from({ length }, () => ({ isResolved: false, isOutdated: false }));
  return { totalCount: length, nodes };
}

function toSubject(
  subject: WorldSubject,
  actors: Actors,
): Pick<RequestFields, 'number' | 'title' | 'repository' | 'author'> {
  const { repo, number, title, author } = subject;
  const repository = {
    nameWithOwner: repo,
    owner: { __typename: 'Organization' as const },
    defaultBranchRef: { name: 'main' },
  };
  return { number, title, repository, author: actors.person(author) };
}

function getBranches({
  base = 'main',
  head,
}: WorldPullRequest): Pick<RequestFields, 'baseRefName' | 'headRefName'> {
  return { baseRefName: base, headRefName: head };
}

function milestoneNumber({ repo, milestone }: WorldPullRequest, { pullRequests }: World): number {
  const titles = pullRequests.flatMap((pull) => (pull.repo === repo ? (pull.milestone?.title ?? []) : []));
  return [...new Set(titles)].indexOf(milestone?.title ?? '') + 1;
}

function issuesNamed(references: readonly string[], { issues }: World, actors: Actors): IssueNode[] {
  return issues
    .filter((issue) => references.includes(formatReference(issue)))
    .map((issue) => ({ ...toSubject(issue, actors), id: formatReference(issue), state: 'OPEN' }));
}

/** Returns GitHub's events for issues that mention the request in their text. */
function toReferences(pull: WorldPullRequest, { issues }: World, actors: Actors): TimelineItem[] {
  const isNamed = new RegExp(`(?<![\\w/])${formatReference(pull)}\\b`);
  return issues
    .filter(({ body = '' }) => isNamed.test(body))
    .map((issue) => ({
      __typename: 'CrossReferencedEvent',
      source: { __typename: 'Issue', closed: false, body: issue.body, ...toSubject(issue, actors) },
    }));
}
