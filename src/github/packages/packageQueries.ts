import type { QueryAnswers } from '../answers.generated';
import { QueryBuilder, type Question } from '../query';

const repository =
  'nameWithOwner isArchived isFork defaultBranchRef { target { oid ... on Commit { tree { oid } } } }';

/** GitHub's largest page. */
export const repositoriesPage = 100;

/**
 * Builds the query for a page of each organization's repositories, newest push first (`r0`…), and single
 * ones (`s0`…).
 */
export function repositoriesQuery(
  organizations: readonly { readonly login: string; readonly after?: string }[],
  single: readonly string[],
): Question<QueryAnswers['Repositories']> {
  const build = new QueryBuilder('Repositories');
  organizations.forEach(({ login, after }, index) => {
    build.add(`r${index}: organization(login: ${build.variable('String!', login)}) {
      repositories(first: ${repositoriesPage}, after: ${build.variable('String', after ?? null)},
        orderBy: { field: PUSHED_AT, direction: DESC }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ${repository} }
      }
    }`);
  });
  single.forEach((name, index) => build.add(`s${index}: ${build.repository(name)} { ${repository} }`));
  return build.question;
}

/** A file in a repository at a commit. */
export interface Spot {
  readonly repository: string;
  readonly head: string;
  readonly path: string;
}

export function textsQuery(spots: readonly Spot[]): Question<QueryAnswers['Texts']> {
  const build = new QueryBuilder('Texts');
  spots.forEach(({ repository: name, head, path }, index) => {
    const expression = build.variable('String!', `${head}:${path}`);
    build.add(
      `r${index}: ${build.repository(name)} { object(expression: ${expression}) {
        ... on Blob { text byteSize isTruncated isBinary } } }`,
    );
  });
  return build.question;
}

/** GitHub's largest page of changed files. */
export const filesPage = 100;

export function filesQuery(
  wanted: readonly { readonly nodeId: string; readonly after?: string }[],
): Question<QueryAnswers['ChangedFiles']> {
  const build = new QueryBuilder('ChangedFiles');
  wanted.forEach(({ nodeId, after }, index) => {
    build.add(`r${index}: node(id: ${build.variable('ID!', nodeId)}) {
      ... on PullRequest {
        files(first: ${filesPage}, after: ${build.variable('String', after ?? null)}) {
          pageInfo { hasNextPage endCursor }
          nodes { path additions deletions }
        }
      }
    }`);
  });
  return build.question;
}
