import type { QueryAnswers } from '../answers.generated';
import { asQuery, limit, QueryBuilder, type Question } from '../query';
import { fileList } from '../queries';

/** Paths of the requests' files, where they didn't come with what surrounds the requests. */
export function fileListsQuery(ids: readonly string[]): Question<QueryAnswers['FileLists']> {
  const query = asQuery<'FileLists'>(`query FileLists($ids: [ID!]!) {
    ${limit}
    files: nodes(ids: $ids) { ${fileList} }
  }`);
  return { query, variables: { ids } };
}

/** A folder in one commit. The empty path is the root. */
export interface FolderAt {
  readonly repository: string;
  readonly oid: string;
  readonly folder: string;
}

/**
 * What Git stores in folders, under `t0`, `t1`… in their order. Folders, not files: GitHub answers null for a
 * submodule's own path, as for a path that doesn't exist.
 */
export function foldersQuery(folders: readonly FolderAt[]): Question<QueryAnswers['Folders']> {
  const build = new QueryBuilder('Folders');
  folders.forEach(({ repository, oid, folder }, index) => {
    build.add(`t${index}: ${build.repository(repository)} {
      object(expression: ${build.variable('String', `${oid}:${folder}`)}) {
        __typename
        ... on Tree { entries { name type mode oid } }
      }
    }`);
  });
  return build.question;
}
