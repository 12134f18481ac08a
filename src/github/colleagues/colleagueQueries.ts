import { codeownersPaths } from '../../core/codeowners/codeowners';
import type { QueryAnswers } from '../answers.generated';
import { QueryBuilder, type Question } from '../query';
import type { Colleague } from '../../core/actions/colleagues/candidates';
import type { Instant } from '../../core/model/instant';

/** Files looked into: the history of each is one of GitHub's "requests". */
export const mostFiles = 10;
/** Changes read of each file. */
const mostChanges = 20;
/** People whose open reviews are counted, people whose status is read, and teams whose members are read. */
export const mostPeople = 12;
export const mostStatuses = 50;
export const mostTeams = 6;

/** The changed files of a request, and the text that says who owns them. */
export function filesAndOwnersQuery(nodeId: string, base: string): Question<QueryAnswers['FilesAndOwners']> {
  const build = new QueryBuilder('FilesAndOwners');
  const blobs = codeownersPaths.map((path, index) => {
    const expression = build.variable('String!', `refs/heads/${base}:${path}`);
    return `o${index}: object(expression: ${expression}) { ... on Blob { text } }`;
  });
  build.add(`node(id: ${build.variable('ID!', nodeId)}) {
    ... on PullRequest {
      files(first: 100) { pageInfo { hasNextPage } nodes { path additions deletions } }
      repository { ${blobs.join(' ')} }
    }
  }`);
  return build.question;
}

export interface PeopleWanted {
  readonly repository: string;
  readonly base: string;
  readonly paths: readonly string[];
  /** As `organisation/slug`. */
  readonly teams: readonly string[];
}

/** Who changed files last (`h0`… by file), and who is in teams (`t0`… by team). */
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
      team(slug: ${build.variable('String!', slug)}) { members(first: 50) { pageInfo { hasNextPage } nodes { login name } } }
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
  /** An organisation or a user: reviews of other owners' requests are not counted. */
  readonly owner: string;
  /** Requests opened since then are counted by themselves. */
  readonly since: Instant;
}

/**
 * What each of these says of themselves (`u0`…), and of the first ones, how many open reviews they are asked for
 * (`l0`…) and how many of those are for requests opened since then (`r0`…), as far as the viewer may see. Statuses
 * cost no points: they are no connections.
 */
export function loadsQuery({ people, owner, since }: LoadsWanted): Question<QueryAnswers['Loads']> {
  const build = new QueryBuilder('Loads');
  // Search knows no milliseconds.
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
    // No qualifier tells when somebody was asked.
    build.add(`r${index}: ${formatCount(`${asked} ${opened}`)}`);
  });
  return build.question;
}
