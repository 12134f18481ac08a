import type { QueryAnswers } from '../answers.generated';
import { QueryBuilder, type Question } from '../query';
import { fileList } from '../queries';

/** A folder in one commit. The empty path is the root. */
export interface FolderAt {
  readonly repository: string;
  readonly oid: string;
  readonly folder: string;
}

/**
 * What Git stores in folders, under `t0`, `t1`… in their order, and paths of the files of requests. Folders, not
 * files: GitHub answers null for a submodule's own path, as for a path that doesn't exist.
 */
export function foldersQuery(
  folders: readonly FolderAt[],
  requests: readonly string[],
): Question<QueryAnswers['Folders']> {
  const build = new QueryBuilder('Folders');
  folders.forEach(({ repository, oid, folder }, index) => {
    build.add(`t${index}: ${build.repository(repository)} {
      object(expression: ${build.variable('String', `${oid}:${folder}`)}) {
        __typename
        ... on Tree { entries { name type mode oid } }
      }
    }`);
  });
  if (requests.length > 0)
    build.add(`files: nodes(ids: ${build.variable('[ID!]!', requests)}) { ${fileList} }`);
  return build.question;
}
