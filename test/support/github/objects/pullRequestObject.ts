import { branchOid } from '../commits';
import { connection, type PageArguments } from '../connection';
import { findRepository, issuesNamed } from '../lookups';
import { sameName } from '../names';
import type { ApiObject, Site } from '../site';
import { isAsked } from '../teams';
import { commitOid, getEvents, headCommit, getTimeline } from '../timeline';
import type { WorldPullRequest } from '../world';
import { statusCheckRollupObject } from './commitObject';
import { refObject } from './repositoryObject';
import { reviewDecision, reviewFields } from './reviewFields';
import { inOrder, type IssueOrder } from './subjectList';
import { instant, subjectFields } from './subjectObject';
import { itemTypes } from './timelineItemObject';

export function pullRequestObject(site: Site, pull: WorldPullRequest): ApiObject {
  const { world, make } = site;
  const repository = findRepository(world, pull.repo);
  const head = findRepository(world, pull.fork ?? pull.repo);
  const repositoryObject = () => make.repositoryNamed(pull.repo);
  const comments = () => getEvents(world, pull, 'comment');
  const commits = () => getEvents(world, pull, 'commit');
  const item = (entry: Parameters<typeof make.timelineItem>[1]) => make.timelineItem(pull, entry);
  const ended = pull.state === 'OPEN' ? null : instant(pull.closedAt ?? pull.updatedAt);
  const voices = [
    ...pull.timeline.map((event) => ('actor' in event ? event.actor : event.author)),
    ...pull.reviewThreads.flatMap(({ comments }) => comments.map(({ author }) => author)),
  ];
  const fields = subjectFields(site, pull, 'PR', voices, pull.locked);
  return {
    ...fields,
    ...reviewFields(site, pull),
    __typename: 'PullRequest',
    permalink: fields['url'],
    state: pull.state,
    isDraft: pull.draft,
    closed: ended !== null,
    closedAt: ended,
    merged: pull.state === 'MERGED',
    mergedAt: pull.state === 'MERGED' ? ended : null,
    mergedBy: null,
    mergeable: pull.conflicts ? 'CONFLICTING' : 'MERGEABLE',
    mergeStateStatus: mergeStateStatus(site, pull),
    autoMergeRequest: null,
    isInMergeQueue: false,
    isMergeQueueEnabled: false,
    mergeQueueEntry: null,
    maintainerCanModify: false,
    additions: sum(pull.files.map((file) => file.additions)),
    deletions: sum(pull.files.map((file) => file.deletions)),
    changedFiles: pull.files.length,
    files: (page: PageArguments) =>
      connection(pull.files, page, (file) => ({
        ...file,
        __typename: 'PullRequestChangedFile',
        viewerViewedState: 'UNVIEWED',
      })),

    baseRefName: pull.base,
    baseRefOid: () => (repository ? branchOid(site, repository, pull.base) : ''),
    baseRef: () =>
      repository && pull.base === repository.defaultBranch
        ? refObject(site, repository, pull.base, () => make.branchCommit(repository))
        : null,
    baseRepository: repositoryObject,
    headRefName: pull.head,
    headRefOid: commitOid(pull, headCommit(world, pull).index),
    headRef: () =>
      head ? refObject(site, head, pull.head, () => make.commit(pull, headCommit(world, pull))) : null,
    headRepository: () => make.repositoryNamed(pull.fork ?? pull.repo),
    headRepositoryOwner: () => make.owner((pull.fork ?? pull.repo).split('/')[0] ?? ''),
    isCrossRepository: pull.fork !== null && !sameName(pull.fork, pull.repo),
    commits: (page: PageArguments) => connection(commits(), page, item),
    statusCheckRollup: () => statusCheckRollupObject(site, pull),

    comments: (page: PageArguments) => connection(comments(), page, item),
    totalCommentsCount: pull.timeline.filter(({ type }) => type === 'comment').length,
    timelineItems: (args: TimelineArguments) => timelineItems(site, pull, args),
    isReadByViewer: sameName(
      getTimeline(world, pull)
        .flatMap(({ event }) => ('actor' in event ? [] : [event.author]))
        .at(-1),
      world.viewer,
    ),
    closingIssuesReferences: (args: PageArguments & { orderBy?: IssueOrder | null }) => {
      const issues = issuesNamed(world, pull.closes);
      return connection(args.orderBy ? inOrder(issues, args.orderBy) : issues, args, make.issue);
    },
    viewerLatestReviewRequest: () => {
      const asked = pull.reviewRequests.filter((request) => isAsked(world, request, world.viewer));
      const nearest = asked.find((request) => 'user' in request) ?? asked[0];
      return nearest ? make.reviewRequest(pull, nearest) : null;
    },
  };
}

interface TimelineArguments extends PageArguments {
  itemTypes?: string[] | null;
  since?: string | null;
  skip?: number | null;
}

function timelineItems(site: Site, pull: WorldPullRequest, args: TimelineArguments): ApiObject {
  const since = args.since ? Date.parse(args.since) : -Infinity;
  const own = getTimeline(site.world, pull).map((entry) => ({
    at: Date.parse(entry.event.at),
    type: itemTypes[entry.event.type],
    make: () => site.make.timelineItem(pull, entry),
  }));
  const mentions = site.mentions(pull).map((mention) => ({
    at: Date.parse(mention.at),
    type: 'CROSS_REFERENCED_EVENT',
    make: () => site.make.crossReference(pull, mention),
  }));
  const items = [...own, ...mentions]
    .sort((a, b) => a.at - b.at)
    .filter(({ type }) => args.itemTypes?.includes(type) ?? true)
    .filter(({ at }) => at >= since);
  const page = connection(items.slice(args.skip ?? 0), args, ({ make }) => make());
  return {
    ...page,
    totalCount: items.length,
    filteredCount: items.length,
    pageCount: () => page.nodes().length,
    updatedAt: instant(pull.updatedAt),
  };
}

function mergeStateStatus(site: Site, pull: WorldPullRequest): string {
  if (pull.draft) return 'DRAFT';
  if (pull.conflicts) return 'DIRTY';
  const decision = reviewDecision(site.world, pull);
  if (decision === 'CHANGES_REQUESTED' || decision === 'REVIEW_REQUIRED') return 'BLOCKED';
  return pull.checks === null || pull.checks === 'SUCCESS' ? 'CLEAN' : 'UNSTABLE';
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
