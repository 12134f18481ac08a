import { connection, type PageArguments } from '../connection';
import type { Mention } from '../mentions';
import { sameName } from '../names';
import { databaseId, nodeId } from '../nodeId';
import { getDrafts } from '../reviewThreads';
import type { ApiObject, Site } from '../site';
import { commitOid, reviewedCommit, teamsAnsweredFor, type Entry } from '../timeline';
import type { WorldEvent, WorldPullRequest } from '../world';
import { dismissalObject } from './dismissalObject';
import { remarkConnection } from './reviewThreadObject';
import { association, instant } from './subjectObject';
import { writtenFields } from './writtenFields';

/** The names by which `timelineItems(itemTypes:)` chooses among a world's events. */
export const itemTypes: Record<WorldEvent['type'], string> = {
  review_requested: 'REVIEW_REQUESTED_EVENT',
  review: 'PULL_REQUEST_REVIEW',
  review_dismissed: 'REVIEW_DISMISSED_EVENT',
  comment: 'ISSUE_COMMENT',
  commit: 'PULL_REQUEST_COMMIT',
};

export function timelineItemObject(site: Site, pull: WorldPullRequest, { event, index }: Entry): ApiObject {
  const key = `${pull.repo}#${pull.number}:${index}`;
  const pullRequest = () => site.make.pullRequest(pull);
  switch (event.type) {
    case 'review_requested':
      return {
        __typename: 'ReviewRequestedEvent',
        id: nodeId('RRE', key),
        createdAt: instant(event.at),
        actor: () => site.make.actor(event.actor ?? null),
        requestedReviewer: () => site.make.reviewer(event.reviewer),
        pullRequest,
      };
    case 'commit': {
      const resourcePath = `/${pull.repo}/pull/${pull.number}/commits/${commitOid(pull, index)}`;
      return {
        __typename: 'PullRequestCommit',
        id: nodeId('PRC', key),
        resourcePath,
        url: `${site.url}${resourcePath}`,
        commit: () => site.make.commit(pull, { event, index }),
        pullRequest,
      };
    }
    case 'review_dismissed':
      return dismissalObject(site, pull, { event, index });
    case 'comment': {
      const fields = writtenFields(site, pull, event, key, 'issuecomment-');
      return {
        ...fields,
        __typename: 'IssueComment',
        id: nodeId('IC', key),
        viewerCanDelete: fields['viewerCanUpdate'],
        pullRequest,
      };
    }
    case 'review': {
      const isPending = event.state === 'PENDING';
      return {
        ...writtenFields(site, pull, { ...event, isPending }, key, 'pullrequestreview-'),
        __typename: 'PullRequestReview',
        id: nodeId('PRR', key),
        state: event.state,
        submittedAt: isPending ? null : instant(event.at),
        authorCanPushToRepository: association(site, pull.repo, event.author) !== 'CONTRIBUTOR',
        commit: () => site.make.commit(pull, reviewedCommit(pull, event)),
        onBehalfOf: (page: PageArguments) =>
          connection(teamsAnsweredFor(site.world, pull, event), page, site.make.team),
        comments: (page: PageArguments) =>
          remarkConnection(site, pull, getDrafts(pull, { event, index }), page),
        pullRequest,
      };
    }
  }
}

export function crossReferenceObject(site: Site, pull: WorldPullRequest, mention: Mention): ApiObject {
  const { subject, at } = mention;
  const target = () => site.make.pullRequest(pull);
  const key = `${pull.repo}#${pull.number}:${subject.repo}#${subject.number}`;
  const resourcePath = `/${pull.repo}/pull/${pull.number}#ref-issue-${databaseId(key)}`;
  return {
    __typename: 'CrossReferencedEvent',
    id: nodeId('CRE', key),
    createdAt: instant(at),
    referencedAt: instant(at),
    actor: () => site.make.actor(subject.author),
    isCrossRepository: !sameName(subject.repo, pull.repo),
    resourcePath,
    url: `${site.url}${resourcePath}`,
    source: () =>
      mention.kind === 'pull' ? site.make.pullRequest(mention.subject) : site.make.issue(mention.subject),
    target,
    willCloseTarget: false,
  };
}
