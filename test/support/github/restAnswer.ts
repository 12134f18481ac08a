import { blockersOf, findIssue, findRepository, findUser, issuesNamed } from './lookups';
import { databaseId, nodeId } from './nodeId';
import { instant } from './objects/subjectObject';
import type { Budget } from './rateBudget';
import type { Site } from './site';
import { isVisible } from './visibility';
import type { WorldIssue } from './world';

export const serverVersion = '3.17.0';

export interface RestAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

const documentation_url = 'https://docs.github.com/rest';

export const notFound = refusal(404, 'Not Found');
export const badCredentials = refusal(401, 'Bad credentials');
export const badJson = refusal(400, 'Problems parsing JSON');
export const overLimit = refusal(403, 'API rate limit exceeded for user ID 1.');

function refusal(status: number, message: string): RestAnswer {
  return { status, body: { message, documentation_url, status: String(status) } };
}

/** Answers the few REST paths that the stand-in knows, as an Enterprise Server does under `/api/v3`. */
export function answerRest(site: Site, method: string, url: URL, budgets: Budget[]): RestAnswer {
  const path = url.pathname.replace(/\/$/, '');
  if (method !== 'GET' && method !== 'HEAD') return notFound;
  switch (path) {
    case '/api/v3':
      return ok({
        current_user_url: `${site.url}/api/v3/user`,
        rate_limit_url: `${site.url}/api/v3/rate_limit`,
      });
    case '/api/v3/meta':
      return ok({ verifiable_password_authentication: false, installed_version: serverVersion });
    case '/api/v3/user':
      return ok(userJson(site, site.world.viewer));
    case '/api/v3/rate_limit':
      return ok(rateLimitJson(budgets));
  }
  const dependency =
    /^\/api\/v3\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)\/dependencies\/(blocking|blocked_by)$/.exec(path);
  if (!dependency) return notFound;
  const [, repository = '', number, direction] = dependency;
  const issue = isVisible(site.world, repository)
    ? findIssue(site.world, repository, Number(number))
    : undefined;
  if (!issue) return notFound;
  return page(
    site,
    url,
    direction === 'blocking' ? issuesNamed(site.world, issue.blocks) : blockersOf(site.world, issue),
  );
}

function ok(body: unknown, headers: Record<string, string> = {}): RestAnswer {
  return { status: 200, body, headers };
}

function page(site: Site, url: URL, issues: WorldIssue[]): RestAnswer {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30) || 30);
  const number = Number(url.searchParams.get('page') ?? 1) || 1;
  const body = issues.slice((number - 1) * size, number * size).map((issue) => issueJson(site, issue));
  if (number * size >= issues.length) return ok(body);
  const next = new URL(url.pathname + url.search, site.url);
  next.searchParams.set('page', String(number + 1));
  return ok(body, { link: `<${next.href}>; rel="next"` });
}

function userJson(site: Site, login: string): object {
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

function issueJson(site: Site, issue: WorldIssue): object {
  const key = `${issue.repo}#${issue.number}`;
  const api = `${site.url}/api/v3/repos/${issue.repo}`;
  return {
    id: databaseId(key),
    node_id: nodeId('I', key),
    url: `${api}/issues/${issue.number}`,
    repository_url: api,
    html_url: `${site.url}/${issue.repo}/issues/${issue.number}`,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state.toLowerCase(),
    user: issue.author === null ? null : userJson(site, issue.author),
    labels: issue.labels.map((name) => ({ id: databaseId(`${issue.repo}:${name}`), name })),
    assignees: issue.assignees.map((login) => userJson(site, login)),
    created_at: instant(issue.createdAt),
    updated_at: instant(issue.updatedAt),
    closed_at: issue.state === 'CLOSED' ? instant(issue.updatedAt) : null,
    repository: {
      id: databaseId(issue.repo),
      node_id: nodeId('R', issue.repo),
      name: issue.repo.split('/')[1],
      full_name: issue.repo,
      private: findRepository(site.world, issue.repo)?.private ?? false,
      html_url: `${site.url}/${issue.repo}`,
      url: api,
    },
  };
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
