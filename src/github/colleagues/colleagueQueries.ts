import { codeownersPaths } from '../../core/codeowners/codeowners';
import type { QueryAnswers } from '../answers.generated';
import { QueryBuilder, type Question } from '../query';
import type { Colleague } from '../../core/actions/colleagues/candidates';
import type { Instant } from '../../core/model/instant';

/** Files whose history is read: each is one of GitHub's "requests". */
export const mostFiles = 10;
/** Changes read per file. */
const mostChanges = 20;
/** People whose open reviews are counted, people whose status is read, and teams whose members are read. */
export const mostPeople = 12;
export const mostStatuses = 50;
export const mostTeams = 6;

/** Builds the query for a request's changed files, and the CODEOWNERS text that says who owns them. */
export function filesAndOwnersQuery(nodeId: string, base: string): Question<QueryAnswers['FilesAndOwners']> {
  const build = new QueryBuilder('FilesAndOwners');
  const blobs = codeownersPaths.map((path, index) => {
    const expression = build.variable('String!', `refs/heads/${base}:${path}`);
    return `o${index}: object(expression: ${expression}) { ... on Blob { text } }`;
  });
  build.add(`node(id: ${build.variable('ID!', nodeId)}) {
    ... on PullRequest {
      files(first: 100) { totalCount pageInfo { hasNextPage } nodes { path additions deletions } }
      repository { ${blobs.join(' ')} }
    }
  }`);
  return build.question;
}

export interface PeopleWanted {
  readonly repository: string;
  readonly base: string;
  readonly paths: readonly string[];
  /** As `organization/slug`. */
  readonly teams: readonly string[];
}

/** Builds the query for who last changed files (`h0`… by file) and who is on teams (`t0`… by team). */
export function peopleQuery({
  repository,
  base,
  paths,
  teams,
}: PeopleWanted): Question<QueryAnswers['People']> {
  const build = new QueryBuilder('People');
  teams.forEach((team, index) => {
    const [organization, slug] = team.split('/');
    build.add(`t${index}: organization(login: ${build.variable('String!', organization)}) {
      team(slug: ${build.variable('String!', slug)}) { members(first: 50) { totalCount pageInfo { hasNextPage } nodes { login name } } }
    }`);
  });
  if (paths.length > 0) {
    const histories = paths.map(
      (path, index) => `h${index}: history(first: ${mostChanges}, path: ${build.variable('String!', path)}) {
        nodes { oid author { user { __typename login name } } }
      }`,
    );
    const head = build.variable('String!', `refs/heads/${base}`);
    build.add(`${build.repository(repository)} {
      object(expression: ${head}) { ... on Commit { ${histories.join('\n')} } }
    }`);
  }
  return build.question;
}

export interface LoadsWanted {
  readonly people: readonly Colleague[];
  /** An organization or a user: reviews of other owners' requests aren't counted. */
  readonly owner: string;
  /** Requests opened since then are counted separately. */
  readonly since: Instant;
}

/**
 * Builds the query for each person's status (`u0`…) and, for the first ones, how many open reviews they're
 * asked for (`l0`…) and how many of those are for requests opened since `since` (`r0`…), as far as the viewer
 * may see. Statuses cost no points: they aren't connections.
 */
export function loadsQuery({ people, owner, since }: LoadsWanted): Question<QueryAnswers['Loads']> {
  const build = new QueryBuilder('Loads');
  // GitHub's search doesn't support milliseconds.
  const opened = `created:>=${new Date(since).toISOString().replace(/\.\d+/, '')}`;
  const formatCount = (search: string): string =>
    `search(type: ISSUE, query: ${build.variable('String!', search)}, first: 1) { issueCount }`;
  people.forEach(({ login }, index) => {
    build.add(
      `u${index}: user(login: ${build.variable('String!', login)}) {
        status { message indicatesLimitedAvailability expiresAt }
      }`,
    );
    if (index >= mostPeople) return;
    const asked = `is:open is:pr archived:false user-review-requested:${login} user:${owner}`;
    build.add(`l${index}: ${formatCount(asked)}`);
    // There's no qualifier for when someone was asked.
    build.add(`r${index}: ${formatCount(`${asked} ${opened}`)}`);
  });
  return build.question;
}
