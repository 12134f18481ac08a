import { findUser } from '../lookups';
import { databaseId, nodeId } from '../nodeId';
import type { Site } from '../site';
import { findParent, type PlacedTeam } from '../teams';

export function userJson(site: Site, login: string): object {
  const user = findUser(site.world, login);
  return {
    login: user?.bot ? `${login}[bot]` : login,
    id: databaseId(login),
    node_id: nodeId(user?.bot ? 'BOT' : 'U', login),
    avatar_url: `${site.url}/avatars/${login}`,
    url: `${site.url}/api/v3/users/${login}`,
    html_url: `${site.url}/${login}`,
    type: user?.bot ? 'Bot' : 'User',
    site_admin: false,
    name: user?.name ?? null,
  };
}

/** Null is a deleted account. */
export function authorJson(site: Site, login: string | null): object | null {
  return login === null ? null : userJson(site, login);
}

export function teamJson(site: Site, placed: PlacedTeam): object {
  const { organization, team } = placed;
  const combinedSlug = `${organization.login}/${team.slug}`;
  const url = `${site.url}/api/v3/organizations/${databaseId(organization.login)}/team/${databaseId(combinedSlug)}`;
  const parent = findParent(placed);
  return {
    id: databaseId(combinedSlug),
    node_id: nodeId('T', combinedSlug),
    url,
    html_url: `${site.url}/orgs/${organization.login}/teams/${team.slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    name: team.name,
    slug: team.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    parent: parent ? teamJson(site, parent) : null,
  };
}
