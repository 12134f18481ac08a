import { codeownersPaths } from '../../core/codeowners/codeowners';
import type { QueryAnswers } from '../answers.generated';
import { QueryBuilder, type Question } from '../query';
import type { Colleague } from '../../core/actions/colleagues/candidates';

/** Files looked into: the history of each is one of GitHub's "requests". */
export const mostFiles = 10;
/** Changes read of each file. */
const mostChanges = 20;
/** People whose open reviews are counted, and teams whose members are read. */
export const mostPeople = 12;
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

/** How many open reviews each of these is asked for in an organisation (`l0`…), as far as the viewer may see. */
export function loadsQuery(people: readonly Colleague[], owner: string): Question<QueryAnswers['Loads']> {
  const build = new QueryBuilder('Loads');
  people.forEach(({ login }, index) => {
    const search = `is:open is:pr archived:false user-review-requested:${login} user:${owner}`;
    build.add(
      `l${index}: search(type: ISSUE, query: ${build.variable('String!', search)}, first: 1) { issueCount }`,
    );
  });
  return build.question;
}
