import { connection, type PageArguments } from '../connection';
import { nodeId } from '../nodeId';
import type { Remark, Thread } from '../reviewThreads';
import type { ApiObject, Site } from '../site';
import type { WorldPullRequest } from '../world';
import { writtenFields } from './writtenFields';

export function reviewThreadObject(site: Site, pull: WorldPullRequest, thread: Thread): ApiObject {
  const { key, isResolved, isOutdated, remarks } = thread;
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PRRT', key),
    isResolved,
    isOutdated,
    path: remarks[0]?.draft?.path,
    comments: (page: PageArguments) => remarkConnection(site, pull, remarks, page),
    pullRequest: () => site.make.pullRequest(pull),
    repository: () => site.make.repositoryNamed(pull.repo),
  };
}

export function remarkConnection(
  site: Site,
  pull: WorldPullRequest,
  remarks: readonly Remark[],
  page: PageArguments,
): object {
  return connection(remarks, page, (remark) => remarkObject(site, pull, remark));
}

function remarkObject(site: Site, pull: WorldPullRequest, remark: Remark): ApiObject {
  const { key, draft } = remark;
  return {
    ...writtenFields(site, pull, { ...remark, isPending: draft !== undefined }, key, 'discussion_r'),
    __typename: 'PullRequestReviewComment',
    id: nodeId('PRRC', key),
    state: draft ? 'PENDING' : 'SUBMITTED',
    path: draft?.path,
    pullRequestReview: draft && (() => site.make.timelineItem(pull, draft.review)),
    pullRequest: () => site.make.pullRequest(pull),
  };
}
