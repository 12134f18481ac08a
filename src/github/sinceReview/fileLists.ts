import type { PullRequest } from '../../core/model/pullRequest';
import type { QueryAnswers } from '../answers.generated';
import { count, getItems, getNodes, isObject, isWhole, optionalText, text } from '../unchecked';
import type { CompareParts } from './compareParts';
import { fileListsQuery } from './sinceReviewQueries';

/** The files of a request, at most a hundred by name. */
export interface FileList {
  readonly paths: readonly string[];
  /** How many files it has. */
  readonly total: number;
}

/** Requests whose files one round asks for: each costs a hundredth of a point. */
export const mostFileLists = 30;

/** By node id. What GitHub answered in part only is left out. */
export function toFileLists(nodes: QueryAnswers['FileLists']['files']): ReadonlyMap<string, FileList> {
  return new Map(
    getItems(nodes).flatMap(({ id, files }) => {
      const key = optionalText(id);
      if (key === undefined || !isObject(files) || !isWhole(files.nodes)) return [];
      const paths = getNodes(files).map(({ path }) => text(path));
      if (paths.includes('')) return [];
      return [[key, { paths, total: Math.max(count(files.totalCount), paths.length) }] as const];
    }),
  );
}

/** Asks for those that aren't known yet, if there are any. */
export async function readFileLists(
  requests: readonly Pick<PullRequest, 'nodeId'>[],
  known: ReadonlyMap<string, FileList>,
  { client, signal, usage }: CompareParts,
): Promise<ReadonlyMap<string, FileList>> {
  const ids = requests.map(({ nodeId }) => nodeId).filter((id) => !known.has(id));
  const room = Math.max(0, mostFileLists - (requests.length - ids.length));
  const asked = ids.slice(0, room);
  if (asked.length === 0) return known;
  const { query, variables } = fileListsQuery(asked);
  const answer = await client.query(query, variables, signal);
  usage.add(answer);
  // One that GitHub didn't answer holds none of its files, so it compares as unknown.
  const unanswered = new Map(asked.map((id) => [id, { paths: [], total: 1 }] as const));
  return new Map([...known, ...unanswered, ...toFileLists(answer.data.files)]);
}
