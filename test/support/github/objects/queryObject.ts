import { ApiError, NotModelled } from '../apiError';
import { connection, type PageArguments } from '../connection';
import { findRepository, findUser } from '../lookups';
import { sameName } from '../names';
import { searchIssues } from '../search';
import type { ApiObject, Site } from '../site';
import { isHidden } from '../visibility';
import { nodeObject } from './nodeObject';
import { resourceObject } from './resourceObject';

// https://docs.github.com/en/graphql: "up to 1,000 results for each search".
const reachableResults = 1000;

/** The root of all queries. */
export function queryObject(site: Site, rateLimit: ApiObject): ApiObject {
  const { world, make } = site;
  const root: ApiObject = {
    viewer: () => make.user(findUser(world, world.viewer) ?? { login: world.viewer, name: null, bot: false }),
    user: ({ login }: { login: string }) => {
      const user = findUser(world, login);
      if (!user || user.bot) throw notFound('a User', 'login of', login);
      return make.user(user);
    },
    organization: ({ login }: { login: string }) => {
      const organization = world.organizations.find((known) => sameName(known.login, login));
      if (!organization) throw notFound('an Organization', 'login of', login);
      refuseHidden(site, organization.login);
      return make.organization(organization);
    },
    repositoryOwner: ({ login }: { login: string }) => {
      refuseHidden(site, login);
      return make.owner(login);
    },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = findRepository(world, `${owner}/${name}`);
      if (!repository) throw notFound('a Repository', 'name', `${owner}/${name}`);
      refuseHidden(site, owner);
      return make.repository(repository);
    },
    search: (args: SearchArguments) => searchObject(site, args),
    node: ({ id }: { id: string }) => nodeObject(site, id),
    nodes: ({ ids }: { ids: string[] }) => ids.map((id) => nodeOrError(site, id)),
    resource: ({ url }: { url: string }) => resourceObject(site, url),
    rateLimit,
    relay: () => root,
  };
  return root;
}

interface SearchArguments extends PageArguments {
  query: string;
  type: string;
}

function searchObject(site: Site, args: SearchArguments): ApiObject {
  if (args.type !== 'ISSUE') throw new NotModelled(`the search for ${args.type}`);
  const found = searchIssues(site.world, args.query);
  const page = connection(found.slice(0, reachableResults), args, ({ subject, pull }) =>
    pull ? site.make.pullRequest(pull) : site.make.issue(subject as never),
  );
  const none = { codeCount: 0, discussionCount: 0, repositoryCount: 0, userCount: 0, wikiCount: 0 };
  return { ...page, ...none, issueCount: found.length };
}

/** An error among `nodes` leaves its neighbours alone. */
function nodeOrError(site: Site, id: string): ApiObject | Error {
  try {
    return nodeObject(site, id);
  } catch (error) {
    return error as Error;
  }
}

function notFound(type: string, key: string, value: string): ApiError {
  return new ApiError('NOT_FOUND', `Could not resolve to ${type} with the ${key} '${value}'.`);
}

function refuseHidden({ world }: Site, owner: string): void {
  if (!isHidden(world, owner)) return;
  throw new ApiError(
    'FORBIDDEN',
    'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
    { saml_failure: true },
  );
}
