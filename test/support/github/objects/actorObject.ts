import { findUser } from '../lookups';
import { databaseId, nodeId } from '../nodeId';
import { sameName } from '../names';
import type { ApiObject, Site } from '../site';
import { findTeam } from '../teams';
import { isHidden } from '../visibility';
import type { WorldReviewer } from '../world';

/** Whoever acts: a user or a bot; null is a deleted account. A login unknown to the world is a plain user. */
export function actorObject(site: Site, login: string | null): ApiObject | null {
  if (login === null) return null;
  const user = findUser(site.world, login) ?? { login, name: null, bot: false };
  return user.bot ? botObject(site, user.login) : site.make.user(user);
}

/** Who owns repositories: an organisation or a user. */
export function ownerObject(site: Site, login: string): ApiObject | null {
  const organization = site.world.organizations.find((known) => sameName(known.login, login));
  if (organization) return isHidden(site.world, login) ? null : site.make.organization(organization);
  const user = findUser(site.world, login);
  return user ? site.make.user(user) : null;
}

export function reviewerObject(site: Site, reviewer: WorldReviewer): ApiObject | null {
  if ('user' in reviewer) return site.make.actor(reviewer.user);
  const team = findTeam(site.world, reviewer.team);
  return team && !isHidden(site.world, team.organization.login) ? site.make.team(team) : null;
}

/** Fields of everything that has a page and a face. */
export function profileFields(site: Site, login: string, resourcePath = `/${login}`): ApiObject {
  return {
    login,
    databaseId: databaseId(login),
    resourcePath,
    url: `${site.url}${resourcePath}`,
    avatarUrl: ({ size }: { size?: number | null }) => avatarUrl(site, login, size),
    createdAt: '2020-01-01T00:00:00Z',
    updatedAt: '2020-01-01T00:00:00Z',
  };
}

export function avatarUrl(site: Site, name: string, size?: number | null): string {
  return `${site.url}/avatars/${encodeURIComponent(name)}${size ? `?s=${size}` : ''}`;
}

// In GraphQL a bot's login lacks the "[bot]" that REST and the web add.
function botObject(site: Site, login: string): ApiObject {
  return { ...profileFields(site, login, `/apps/${login}`), __typename: 'Bot', id: nodeId('BOT', login) };
}
