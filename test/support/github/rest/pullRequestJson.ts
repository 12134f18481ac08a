import { findRepository } from '../lookups';
import { nodeId } from '../nodeId';
import { branchOid } from '../commits';
import type { Site } from '../site';
import { findTeam } from '../teams';
import { commitOid, headCommit } from '../timeline';
import type { WorldPullRequest } from '../world';
import { authorJson, teamJson, userJson } from './personJson';
import { formatApiUrl, getEnd, repositoryJson, subjectJson } from './subjectJson';

export function pullRequestJson(site: Site, pull: WorldPullRequest): object {
  const { repo, number } = pull;
  const api = formatApiUrl(site, repo);
  const html = `${site.url}/${repo}/pull/${number}`;
  const ended = getEnd(pull);
  return {
    ...subjectJson(site, pull),
    node_id: nodeId('PR', `${repo}#${number}`),
    url: `${api}/pulls/${number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: `${api}/issues/${number}`,
    commits_url: `${api}/pulls/${number}/commits`,
    review_comments_url: `${api}/pulls/${number}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${api}/issues/${number}/comments`,
    statuses_url: `${api}/statuses/${headOid(site, pull)}`,
    state: pull.state === 'OPEN' ? 'open' : 'closed',
    locked: pull.locked,
    active_lock_reason: null,
    draft: pull.draft,
    milestone: pull.milestone && { title: pull.milestone.title, due_on: pull.milestone.dueOn },
    closed_at: ended,
    merged_at: pull.state === 'MERGED' ? ended : null,
    merge_commit_sha: null,
    assignee: pull.assignees[0] === undefined ? null : userJson(site, pull.assignees[0]),
    auto_merge: null,
    head: branchJson(site, pull.fork ?? pull.repo, pull.head, headOid(site, pull)),
    base: branchJson(site, pull.repo, pull.base, baseOid(site, pull)),
    ...reviewRequestsJson(site, pull),
  };
}

function reviewRequestsJson(site: Site, { reviewRequests }: WorldPullRequest): object {
  const teams = reviewRequests.flatMap((request) =>
    'team' in request ? (findTeam(site.world, request.team) ?? []) : [],
  );
  return {
    requested_reviewers: reviewRequests.flatMap((request) =>
      'user' in request ? [userJson(site, request.user)] : [],
    ),
    requested_teams: teams.map((team) => teamJson(site, team)),
  };
}

function branchJson(site: Site, repo: string, ref: string, sha: string): object {
  const owner = repo.split('/')[0] ?? '';
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: authorJson(site, owner),
    repo: repositoryJson(site, repo),
  };
}

function headOid({ world }: Site, pull: WorldPullRequest): string {
  return commitOid(pull, headCommit(world, pull).index);
}

function baseOid(site: Site, { repo, base }: WorldPullRequest): string {
  const repository = findRepository(site.world, repo);
  return repository ? branchOid(site, repository, base) : '';
}
