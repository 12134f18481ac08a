import type { GraphQLSchema } from 'graphql';
import { answerGraphql, type GraphqlRequest } from './graphqlAnswer';
import { makeSite } from './makeSite';
import { organizationDatabaseId } from './objects/organizationObject';
import { RateBudget, budgetHeaders, type Budget } from './rateBudget';
import { answerRest, type RestRequest } from './rest/answerRest';
import {
  badCredentials,
  badJson,
  notFound,
  overLimit,
  serverVersion,
  type RestAnswer,
} from './rest/restAnswer';
import type { Ground, Site } from './site';
import type { GitHubStats } from './stats';
import { countIn } from './stats';
import { hiddenOrganizations } from './visibility';

export interface ApiRequest {
  method: string;
  url: URL;
  authorization: string | undefined;
  body: string;
}

export interface ApiSettings {
  site: Ground;
  schema: GraphQLSchema;
  token: string;
  scopes: readonly string[];
  /** Points and REST requests an hour. */
  limit: number;
  stats: GitHubStats;
}

/** GitHub's two APIs behind one token, each with an hourly allowance of its own. */
export function githubApi(settings: ApiSettings): (request: ApiRequest) => Promise<RestAnswer> {
  const { site: ground, token, limit, stats } = settings;
  const graphqlBudget = new RateBudget('graphql', limit, ground.now);
  const coreBudget = new RateBudget('core', limit, ground.now);

  async function graphql(site: Site, text: string): Promise<RestAnswer> {
    const request = parse(text);
    if (!request) return badJson;
    const { body, points } = await answerGraphql({ ...settings, site, budget: graphqlBudget }, request);
    stats.points += points;
    countIn(stats.byOperation, operationName(request));
    return { status: 200, body };
  }

  function rest(site: Site, request: RestRequest): RestAnswer {
    // Asking for the rate limit is free.
    const isOpen = request.url.pathname === '/api/v3/rate_limit' || coreBudget.spend(1);
    return isOpen ? answerRest(site, request, [coreBudget.read(), graphqlBudget.read()]) : overLimit;
  }

  return async ({ method, url, authorization, body }) => {
    const isGraphql = method === 'POST' && url.pathname === '/api/graphql';
    countIn(stats.byKind, isGraphql ? 'graphql' : `${method} ${url.pathname}`);
    stats.requests++;
    const budget = isGraphql ? graphqlBudget : coreBudget;
    const answer = async (): Promise<RestAnswer> => {
      if (/^(?:bearer|token) (.+)$/i.exec(authorization ?? '')?.[1] !== token) return badCredentials;
      const site = makeSite(ground);
      if (isGraphql) return graphql(site, body);
      return url.pathname.startsWith('/api/v3') ? rest(site, { method, url, body }) : notFound;
    };
    const answered = await answer();
    return { ...answered, headers: { ...createHeaders(settings, budget.read()), ...answered.headers } };
  };
}

function createHeaders({ site, scopes, stats }: ApiSettings, budget: Budget): Record<string, string> {
  const hidden = hiddenOrganizations(site.world).map(organizationDatabaseId);
  return {
    ...budgetHeaders(budget),
    date: site.now().toUTCString(),
    'x-github-enterprise-version': serverVersion,
    'x-github-media-type': 'github.v4; format=json',
    'x-github-request-id': `STAND:${stats.requests.toString(16).toUpperCase().padStart(4, '0')}`,
    'x-oauth-scopes': scopes.join(', '),
    ...(hidden.length > 0 && { 'x-github-sso': `partial-results; organizations=${hidden.join(',')}` }),
  };
}

function parse(text: string): GraphqlRequest | undefined {
  try {
    const request: unknown = JSON.parse(text);
    return request !== null && typeof request === 'object' ? request : undefined;
  } catch {
    return undefined;
  }
}

function operationName({ query, operationName: given }: GraphqlRequest): string {
  if (typeof given === 'string') return given;
  return /\b(?:query|mutation)\s+(\w+)/.exec(String(query))?.[1] ?? '';
}
