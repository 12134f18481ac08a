import { findIssue, findPullRequest } from '../lookups';
import { findTeam } from '../teams';
import type { ApiObject, Site } from '../site';
import { isVisible } from '../visibility';

/** The object behind a web address of this site, or null. */
export function resourceObject(site: Site, address: string): ApiObject | null {
  const { world, make } = site;
  const path = address.startsWith(`${site.url}/`)
    ? address.slice(site.url.length + 1)
    : address.replace(/^\//, '');
  const [owner = '', name, part, number] = path.split(/[/?#]/);
  if (owner === 'orgs') {
    const team = findTeam(world, `${name}/${number}`);
    return team && !team.organization.sso ? make.team(team) : null;
  }
  if (name === undefined) return make.owner(owner);
  const repository = `${owner}/${name}`;
  if (!isVisible(world, repository)) return null;
  if (part === undefined) return make.repositoryNamed(repository);
  const pull = part === 'pull' ? findPullRequest(world, repository, Number(number)) : undefined;
  if (pull) return make.pullRequest(pull);
  const issue = part === 'issues' ? findIssue(world, repository, Number(number)) : undefined;
  return issue ? make.issue(issue) : null;
}
