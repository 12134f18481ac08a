import { databaseId, nodeId } from '../nodeId';
import { association, instant } from '../objects/subjectObject';
import type { Site } from '../site';
import { commitOid, reviewedCommit, type Entry } from '../timeline';
import type { WorldComment, WorldPullRequest, WorldReview } from '../world';
import { authorJson } from './personJson';
import { formatApiUrl } from './subjectJson';

type CommentEntry = Entry<WorldComment>;

export function commentJson(site: Site, pull: WorldPullRequest, { event, index }: CommentEntry): object {
  const { repo, number } = pull;
  const id = eventId(pull, index);
  return {
    url: commentAddress(site, pull, index),
    html_url: `${site.url}/${repo}/pull/${number}#issuecomment-${id}`,
    issue_url: `${formatApiUrl(site, repo)}/issues/${number}`,
    id,
    node_id: nodeId('IC', `${repo}#${number}:${index}`),
    user: authorJson(site, event.author),
    created_at: instant(event.at),
    updated_at: instant(event.editedAt ?? event.at),
    body: event.body ?? '',
    author_association: association(site, repo, event.author),
    performed_via_github_app: null,
  };
}

export function reviewJson(site: Site, pull: WorldPullRequest, { event, index }: Entry<WorldReview>): object {
  const { repo, number } = pull;
  const id = eventId(pull, index);
  const html = `${site.url}/${repo}/pull/${number}#pullrequestreview-${id}`;
  const pullRequest = `${formatApiUrl(site, repo)}/pulls/${number}`;
  return {
    id,
    node_id: nodeId('PRR', `${repo}#${number}:${index}`),
    user: authorJson(site, event.author),
    body: event.body ?? '',
    state: event.state,
    html_url: html,
    pull_request_url: pullRequest,
    author_association: association(site, repo, event.author),
    _links: { html: { href: html }, pull_request: { href: pullRequest } },
    ...(event.state !== 'PENDING' && { submitted_at: instant(event.at) }),
    commit_id: commitOid(pull, reviewedCommit(pull, event).index),
  };
}

export function commentAddress(site: Site, pull: WorldPullRequest, index: number): string {
  return `${formatApiUrl(site, pull.repo)}/issues/comments/${eventId(pull, index)}`;
}

/** The number by which both APIs name an event. */
export function eventId({ repo, number }: WorldPullRequest, index: number): number {
  return databaseId(`${repo}#${number}:${index}`);
}
