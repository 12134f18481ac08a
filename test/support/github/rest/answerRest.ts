import { organizationDatabaseId } from '../objects/organizationObject';
import { findRepository } from '../lookups';
import type { Budget } from '../rateBudget';
import type { Site } from '../site';
import { isVisible } from '../visibility';
import { createComment, deleteComment, editComment, getComment, listComments } from './comments';
import { compare } from './compare';
import { listBlockers, listBlocking } from './dependencies';
import { listFiles } from './pullRequestFiles';
import { userJson } from './personJson';
import { notFound, ok, serverVersion, type RestAnswer } from './restAnswer';
import type { RestCall } from './restCall';
import { removeReviewers, requestReviewers } from './reviewRequests';
import { createReview } from './reviews';
import { getTree } from './trees';

export interface RestRequest {
  method: string;
  url: URL;
  body: string;
}

/** Below `/api/v3/repos/owner/name`; `:n` is the number of what the request is about, `:range` two revisions. */
const routes: readonly [method: string, path: string, answer: (call: RestCall) => RestAnswer][] = [
  ['GET', '/issues/:n/dependencies/blocking', listBlocking],
  ['GET', '/issues/:n/dependencies/blocked_by', listBlockers],
  ['GET', '/issues/:n/comments', listComments],
  ['POST', '/issues/:n/comments', createComment],
  ['GET', '/issues/comments/:n', getComment],
  ['PATCH', '/issues/comments/:n', editComment],
  ['DELETE', '/issues/comments/:n', deleteComment],
  ['POST', '/pulls/:n/requested_reviewers', requestReviewers],
  ['DELETE', '/pulls/:n/requested_reviewers', removeReviewers],
  ['POST', '/pulls/:n/reviews', createReview],
  ['GET', '/compare/:range', compare],
  ['GET', '/git/trees/:oid', getTree],
  ['GET', '/pulls/:n/files', listFiles],
];

/** Answers the few REST paths that the stand-in knows, as an Enterprise Server does under `/api/v3`. */
export function answerRest(site: Site, request: RestRequest, budgets: Budget[]): RestAnswer {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const path = request.url.pathname.replace(/\/$/, '').replace('/api/v3', '');
  const general = method === 'GET' ? answerGeneral(site, path, request.url.searchParams, budgets) : undefined;
  if (general) return general;

  const [, name = '', below = ''] = /^\/repos\/([^/]+\/[^/]+)(\/.+)$/.exec(path) ?? [];
  const repository = isVisible(site.world, name) ? findRepository(site.world, name) : undefined;
  const number = Number(/\/(\d+)(?=\/|$)/.exec(below)?.[1]);
  // Names of branches may have slashes and numbers of their own.
  const pattern = below
    .replace(/^\/compare\/.*/, '/compare/:range')
    .replace(/^(\/git\/trees\/).+/, '$1:oid')
    .replace(/\/\d+(?=\/|$)/, '/:n');
  const route = routes.find(([verb, known]) => verb === method && known === pattern);
  return route && repository ? route[2]({ ...request, site, repository, number }) : notFound;
}

function answerGeneral(
  site: Site,
  path: string,
  query: URLSearchParams,
  budgets: Budget[],
): RestAnswer | undefined {
  switch (path) {
    case '':
      return ok({
        current_user_url: `${site.url}/api/v3/user`,
        rate_limit_url: `${site.url}/api/v3/rate_limit`,
      });
    case '/meta':
      return ok({ verifiable_password_authentication: false, installed_version: serverVersion });
    case '/organizations':
      return ok(listOrganizations(site, query));
    case '/user':
      return ok(userJson(site, site.world.viewer));
    case '/rate_limit':
      return ok(rateLimitJson(budgets));
    default:
      return undefined;
  }
}

function rateLimitJson(budgets: Budget[]): object {
  const resources = Object.fromEntries(
    budgets.map(({ resource, limit, used, remaining, resetAt }) => [
      resource,
      { limit, used, remaining, reset: resetAt.getTime() / 1000 },
    ]),
  );
  return { resources, rate: resources['core'] };
}

/** The public list of all organizations, by their numbers: also of those that hide the rest behind single sign-on. */
function listOrganizations({ world }: Site, query: URLSearchParams): object[] {
  const since = Number(query.get('since') ?? 0);
  return world.organizations
    .map((organization) => ({ login: organization.login, id: organizationDatabaseId(organization) }))
    .filter(({ id }) => id > since)
    .sort((a, b) => a.id - b.id)
    .slice(0, Number(query.get('per_page') ?? 30));
}
