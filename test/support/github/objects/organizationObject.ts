import { connection, type PageArguments } from '../connection';
import { findUser } from '../lookups';
import { sameName } from '../names';
import { databaseId, nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import { findTeam, isMember, membersOfOrganization, type PlacedTeam } from '../teams';
import type { WorldOrganization } from '../world';
import { profileFields } from './actorObject';
import { repositoryFields } from './repositoryList';

interface TeamsArguments extends PageArguments {
  query?: string | null;
  userLogins?: string[] | null;
  privacy?: 'SECRET' | 'VISIBLE' | null;
  role?: 'ADMIN' | 'MEMBER' | null;
  rootTeamsOnly?: boolean | null;
  orderBy?: { direction: 'ASC' | 'DESC' } | null;
}

export function organizationObject(site: Site, organization: WorldOrganization): ApiObject {
  const { world, make } = site;
  const { login } = organization;
  const members = () =>
    membersOfOrganization(world, organization).map(
      (name) => findUser(world, name) ?? { login: name, name: null, bot: false },
    );
  return {
    ...profileFields(site, login),
    ...repositoryFields(site, login),
    __typename: 'Organization',
    id: nodeId('O', login),
    databaseId: organizationDatabaseId(organization),
    name: organization.name,
    description: null,
    email: null,
    location: null,
    isVerified: false,
    viewerIsAMember: members().some((member) => sameName(member.login, world.viewer)),
    viewerCanAdminister: false,
    teamsResourcePath: `/orgs/${login}/teams`,
    teamsUrl: `${site.url}/orgs/${login}/teams`,
    teams: (args: TeamsArguments) =>
      connection(teamsMatching(world.viewer, organization, args), args, make.team),
    team: ({ slug }: { slug: string }) => {
      const found = findTeam(world, `${login}/${slug}`);
      return found ? make.team(found) : null;
    },
    membersWithRole: (page: PageArguments) =>
      connection(members(), page, make.user, { role: 'MEMBER', hasTwoFactorEnabled: null }),
  };
}

/** The number by which the `x-github-sso` header names an organisation. */
export function organizationDatabaseId({ login }: WorldOrganization): number {
  return databaseId(login);
}

function teamsMatching(viewer: string, organization: WorldOrganization, args: TeamsArguments): PlacedTeam[] {
  const { query, userLogins, privacy, role, rootTeamsOnly, orderBy } = args;
  const sign = orderBy?.direction === 'DESC' ? -1 : 1;
  return organization.teams
    .map((team) => ({ organization, team }))
    .filter((placed) => userLogins?.some((login) => isMember(placed, login)) ?? true)
    .filter(({ team }) => !query || `${team.name} ${team.slug}`.toLowerCase().includes(query.toLowerCase()))
    .filter(({ team }) => privacy !== 'SECRET' && (!rootTeamsOnly || team.parent === null))
    .filter((placed) => !role || (role === 'MEMBER' && isMember(placed, viewer)))
    .sort((a, b) => (orderBy ? sign * a.team.name.localeCompare(b.team.name) : 0));
}
