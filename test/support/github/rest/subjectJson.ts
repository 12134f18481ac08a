import { findRepository } from '../lookups';
import { databaseId, nodeId } from '../nodeId';
import { association, instant } from '../objects/subjectObject';
import type { Site } from '../site';
import type { WorldIssue, WorldPullRequest, WorldSubject } from '../world';
import { authorJson, userJson } from './personJson';

export function issueJson(site: Site, issue: WorldIssue): object {
  const { repo, number } = issue;
  return {
    ...subjectJson(site, issue),
    node_id: nodeId('I', `${repo}#${number}`),
    url: `${formatApiUrl(site, repo)}/issues/${number}`,
    repository_url: formatApiUrl(site, repo),
    html_url: `${site.url}/${repo}/issues/${number}`,
    state: issue.state.toLowerCase(),
    locked: false,
    closed_at: getEnd(issue),
    repository: repositoryJson(site, repo),
  };
}

/** What a pull request and an issue have in common. */
export function subjectJson(site: Site, subject: WorldSubject): object {
  const { repo, number, title, body, author, labels, assignees } = subject;
  return {
    id: databaseId(`${repo}#${number}`),
    number,
    title,
    body: body === '' ? null : body,
    user: authorJson(site, author),
    author_association: association(site, repo, author),
    labels: labels.map((name) => ({ id: databaseId(`${repo}:${name}`), name })),
    assignees: assignees.map((login) => userJson(site, login)),
    created_at: instant(subject.createdAt),
    updated_at: instant(subject.updatedAt),
  };
}

export function repositoryJson(site: Site, repo: string): object {
  return {
    id: databaseId(repo),
    node_id: nodeId('R', repo),
    name: repo.split('/')[1],
    full_name: repo,
    private: findRepository(site.world, repo)?.private ?? false,
    html_url: `${site.url}/${repo}`,
    url: formatApiUrl(site, repo),
  };
}

export function getEnd({ state, closedAt, updatedAt }: WorldPullRequest | WorldIssue): string | null {
  return state === 'OPEN' ? null : instant(closedAt ?? updatedAt);
}

/** A repository's address in the API. */
export function formatApiUrl(site: Site, repo: string): string {
  return `${site.url}/api/v3/repos/${repo}`;
}
