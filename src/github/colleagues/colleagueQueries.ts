import { codeownersPaths } from '../../core/codeowners/codeowners';
import type { Colleague } from '../../core/actions/colleagues/candidates';

export interface ColleagueQuery {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const limit = 'rateLimit { cost remaining resetAt }';

/** Files looked into: the history of each is one of GitHub's "requests". */
export const mostFiles = 10;
/** Changes read of each file. */
const mostChanges = 20;
/** People whose open reviews are counted, and teams whose members are read. */
export const mostPeople = 12;
export const mostTeams = 6;

/** The changed files of a request, and the text that says who owns them. */
export function filesAndOwnersQuery(nodeId: string, base: string): ColleagueQuery {
  const blobs = codeownersPaths.map(
    (_path, index) => `o${index}: object(expression: $o${index}) { ... on Blob { text } }`,
  );
  const variables = Object.fromEntries(
    codeownersPaths.map((path, index) => [`o${index}`, `refs/heads/${base}:${path}`]),
  );
  const types = codeownersPaths.map((_path, index) => `$o${index}: String!`);
  return {
    query: `query FilesAndOwners($id: ID!, ${types.join(', ')}) {
      ${limit}
      node(id: $id) {
        ... on PullRequest {
          files(first: 100) { pageInfo { hasNextPage } nodes { path additions deletions } }
          repository { ${blobs.join(' ')} }
        }
      }
    }`,
    variables: { id: nodeId, ...variables },
  };
}

export interface PeopleWanted {
  readonly repository: string;
  readonly base: string;
  readonly paths: readonly string[];
  /** As `organisation/slug`. */
  readonly teams: readonly string[];
}

/** Who changed files last (`h0`… by file), and who is in teams (`t0`… by team). */
export function peopleQuery({ repository, base, paths, teams }: PeopleWanted): ColleagueQuery {
  const variables: Record<string, unknown> = {};
  const types: string[] = [];
  const variable = (name: string, value: unknown): string => {
    variables[name] = value;
    types.push(`$${name}: String!`);
    return `$${name}`;
  };
  const parts = teams.map((team, index) => {
    const [organization, slug] = team.split('/');
    return `t${index}: organization(login: ${variable(`org${index}`, organization)}) {
      team(slug: ${variable(`slug${index}`, slug)}) { members(first: 50) { pageInfo { hasNextPage } nodes { login name } } }
    }`;
  });
  if (paths.length > 0) {
    const [owner, name] = repository.split('/');
    const histories = paths.map(
      (path, index) => `h${index}: history(first: ${mostChanges}, path: ${variable(`p${index}`, path)}) {
        nodes { oid author { user { __typename login name } } }
      }`,
    );
    const where = `owner: ${variable('owner', owner)}, name: ${variable('name', name)}`;
    parts.push(`repository(${where}) {
      object(expression: ${variable('ref', `refs/heads/${base}`)}) { ... on Commit { ${histories.join('\n')} } }
    }`);
  }
  return { query: `query People(${types.join(', ')}) { ${limit} ${parts.join('\n')} }`, variables };
}

/** How many open reviews each of these is asked for in an organisation (`l0`…), as far as the viewer may see. */
export function loadsQuery(people: readonly Colleague[], owner: string): ColleagueQuery {
  const variables = Object.fromEntries(
    people.map(({ login }, index) => [
      `l${index}`,
      `is:open is:pr archived:false user-review-requested:${login} user:${owner}`,
    ]),
  );
  const types = people.map((_person, index) => `$l${index}: String!`);
  const parts = people.map(
    (_person, index) => `l${index}: search(type: ISSUE, query: $l${index}, first: 1) { issueCount }`,
  );
  return { query: `query Loads(${types.join(', ')}) { ${limit} ${parts.join('\n')} }`, variables };
}
