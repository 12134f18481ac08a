import { connection, type PageArguments } from '../connection';
import { sameName } from '../names';
import { nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import { membersOfOrganization } from '../teams';
import { isHidden } from '../visibility';
import type { WorldOrganization, WorldStatus, WorldUser } from '../world';
import { profileFields } from './actorObject';
import { issueList, pullRequestList } from './subjectList';
import { repositoryFields } from './repositoryList';

export function userObject(site: Site, user: WorldUser): ApiObject {
  const { world, make } = site;
  const { login } = user;
  const organizations = (): WorldOrganization[] =>
    world.organizations
      .filter((organization) => !isHidden(world, organization.login))
      .filter((organization) =>
        membersOfOrganization(world, organization).some((member) => sameName(member, login)),
      );
  return {
    ...profileFields(site, login),
    ...repositoryFields(site, login),
    __typename: 'User',
    id: nodeId('U', login),
    name: user.name,
    bio: null,
    company: null,
    email: '',
    location: null,
    pronouns: null,
    status: user.status ? statusObject(user.status, login) : null,
    twitterUsername: null,
    websiteUrl: null,
    isSiteAdmin: false,
    isViewer: sameName(login, world.viewer),
    organizations: (page: PageArguments) => connection(organizations(), page, make.organization),
    organization: ({ login: wanted }: { login: string }) => {
      const found = organizations().find((organization) => sameName(organization.login, wanted));
      return found ? make.organization(found) : null;
    },
    ...pullRequestList(site, () => world.pullRequests.filter(({ author }) => sameName(author, login))),
    ...issueList(site, () => world.issues.filter(({ author }) => sameName(author, login))),
  };
}

function statusObject({ message, limited, expiresAt }: WorldStatus, login: string): ApiObject {
  return {
    __typename: 'UserStatus',
    id: nodeId('US', login),
    message: message ?? null,
    emoji: null,
    indicatesLimitedAvailability: limited ?? false,
    expiresAt: expiresAt ?? null,
    organization: null,
  };
}
