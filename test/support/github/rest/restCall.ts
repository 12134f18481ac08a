import { NotModelled } from '../apiError';
import { findIssue, findPullRequest } from '../lookups';
import type { Site } from '../site';
import type { WorldPullRequest, WorldRepository } from '../world';

/** A request about something that has a number in a repository which the token may see. */
export interface RestCall {
  site: Site;
  url: URL;
  body: string;
  repository: WorldRepository;
  number: number;
}

/** The pull request of that number. To the issues' half of the API it is an issue too. */
export function findConversation(call: RestCall): WorldPullRequest | undefined {
  const pull = findPull(call);
  const { site, repository, number } = call;
  if (!pull && findIssue(site.world, repository.nameWithOwner, number))
    throw new NotModelled('comments of issues that are not pull requests');
  return pull;
}

export function findPull({ site, repository, number }: RestCall): WorldPullRequest | undefined {
  return findPullRequest(site.world, repository.nameWithOwner, number);
}
