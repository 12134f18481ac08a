import { connection, type PageArguments } from '../connection';
import { findUser } from '../lookups';
import { databaseId, nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import {
  findChildren,
  findDescendants,
  isMember,
  findMembers,
  findParent,
  withoutRepeats,
  type PlacedTeam,
} from '../teams';
import { avatarUrl } from './actorObject';

interface MembersArguments extends PageArguments {
  membership?: 'ALL' | 'IMMEDIATE' | 'CHILD_TEAM';
  role?: 'MAINTAINER' | 'MEMBER' | null;
  query?: string | null;
}

interface ChildTeamsArguments extends PageArguments {
  userLogins?: string[] | null;
  immediateOnly?: boolean | null;
}

export function teamObject(site: Site, placed: PlacedTeam): ApiObject {
  const { organization, team } = placed;
  const combinedSlug = `${organization.login}/${team.slug}`;
  const resourcePath = `/orgs/${organization.login}/teams/${team.slug}`;
  const url = `${site.url}${resourcePath}`;
  const parent = findParent(placed);
  return {
    __typename: 'Team',
    id: nodeId('T', combinedSlug),
    databaseId: databaseId(combinedSlug),
    slug: team.slug,
    name: team.name,
    combinedSlug,
    description: null,
    privacy: 'VISIBLE',
    notificationSetting: 'NOTIFICATIONS_ENABLED',
    reviewRequestDelegationEnabled: false,
    createdAt: '2020-01-01T00:00:00Z',
    updatedAt: '2020-01-01T00:00:00Z',
    url,
    resourcePath,
    membersUrl: `${url}/members`,
    membersResourcePath: `${resourcePath}/members`,
    teamsUrl: `${url}/teams`,
    teamsResourcePath: `${resourcePath}/teams`,
    avatarUrl: ({ size }: { size?: number | null }) => avatarUrl(site, combinedSlug, size),
    viewerCanAdminister: false,
    organization: () => site.make.organization(organization),
    parentTeam: () => (parent ? site.make.team(parent) : null),
    ancestors: (page: PageArguments) => connection(getAncestors(placed), page, site.make.team),
    childTeams: (args: ChildTeamsArguments) => {
      const children = args.immediateOnly === false ? findDescendants(placed) : findChildren(placed);
      const chosen = children.filter(
        (child) => args.userLogins?.some((login) => isMember(child, login)) ?? true,
      );
      return connection(chosen, args, site.make.team);
    },
    members: (args: MembersArguments) =>
      connection(chooseMembers(site, placed, args), args, site.make.user, { role: 'MEMBER' }),
  };
}

function chooseMembers(
  site: Site,
  placed: PlacedTeam,
  { membership = 'ALL', role, query }: MembersArguments,
) {
  const wanted = query?.toLowerCase() ?? '';
  return membersByKind(placed, membership)
    .map((login) => findUser(site.world, login) ?? { login, name: null, bot: false })
    .filter(() => role !== 'MAINTAINER')
    .filter(({ login, name }) => `${login} ${name ?? ''}`.toLowerCase().includes(wanted));
}

function membersByKind(placed: PlacedTeam, membership: 'ALL' | 'IMMEDIATE' | 'CHILD_TEAM'): string[] {
  switch (membership) {
    case 'ALL':
      return findMembers(placed);
    case 'IMMEDIATE':
      return placed.team.members;
    case 'CHILD_TEAM':
      return withoutRepeats(findDescendants(placed).flatMap(({ team }) => team.members));
  }
}

function getAncestors(placed: PlacedTeam): PlacedTeam[] {
  const parent = findParent(placed);
  return parent ? [parent, ...getAncestors(parent)] : [];
}
