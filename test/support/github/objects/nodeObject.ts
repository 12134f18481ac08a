import { ApiError } from '../apiError';
import { findIssue, findPullRequest, findUser } from '../lookups';
import { sameName } from '../names';
import { readNodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import { findTeam } from '../teams';
import { getTimeline } from '../timeline';
import { isHidden, isVisible } from '../visibility';

/** Finds an object by its global id. */
export function nodeObject(site: Site, id: string): ApiObject {
  const found = find(site, id);
  if (!found) throw new ApiError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  return found;
}

function find(site: Site, id: string): ApiObject | null {
  const { world, make } = site;
  const { kind, key } = readNodeId(id);
  switch (kind) {
    case 'U':
    case 'BOT':
      return findUser(world, key) ? make.actor(key) : null;
    case 'O': {
      const organization = world.organizations.find(({ login, sso }) => sameName(login, key) && !sso);
      return organization ? make.organization(organization) : null;
    }
    case 'T': {
      const team = findTeam(world, key);
      return team && !isHidden(world, team.organization.login) ? make.team(team) : null;
    }
    case 'R':
      return make.repositoryNamed(key);
    default:
      return numbered(site, kind, key);
  }
}

/** Pull requests, issues, and events by their place in a pull request's timeline: `owner/name#12:3`. */
function numbered({ world, make }: Site, kind: string, key: string): ApiObject | null {
  const [, repository = '', digits, index] = /^([^#]+)#(\d+)(?::(-?\d+))?$/.exec(key) ?? [];
  if (!isVisible(world, repository)) return null;
  const pull = findPullRequest(world, repository, Number(digits));
  switch (kind) {
    case 'PR':
      return pull ? make.pullRequest(pull) : null;
    case 'I': {
      const issue = findIssue(world, repository, Number(digits));
      return issue ? make.issue(issue) : null;
    }
    case 'RRE':
    case 'RDE':
    case 'PRR':
    case 'IC':
    case 'PRC': {
      const entry = pull && getTimeline(world, pull).find((known) => known.index === Number(index));
      return pull && entry ? make.timelineItem(pull, entry) : null;
    }
    default:
      return null;
  }
}
