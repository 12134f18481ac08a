import { findBlockers, findIssue, issuesNamed } from '../lookups';
import type { WorldIssue } from '../world';
import { page } from './page';
import { notFound, type RestAnswer } from './restAnswer';
import type { RestCall } from './restCall';
import { issueJson } from './subjectJson';

export function listBlocking(call: RestCall): RestAnswer {
  return list(call, ({ blocks }) => issuesNamed(call.site.world, blocks));
}

export function listBlockers(call: RestCall): RestAnswer {
  return list(call, (issue) => findBlockers(call.site.world, issue));
}

function list(
  { site, url, repository, number }: RestCall,
  neighbours: (issue: WorldIssue) => WorldIssue[],
): RestAnswer {
  const issue = findIssue(site.world, repository.nameWithOwner, number);
  return issue ? page(site, url, neighbours(issue), (other) => issueJson(site, other)) : notFound;
}
