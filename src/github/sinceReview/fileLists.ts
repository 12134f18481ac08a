import type { QueryAnswers } from '../answers.generated';
import { getItems, getNodes, isCount, isObject, isWhole, optionalText, text } from '../unchecked';

/** The files of a request, at most a hundred by name. */
export interface FileList {
  readonly paths: readonly string[];
  /** How many files it has. */
  readonly total: number;
}

/** Requests whose files one round asks for: each costs a hundredth of a point. */
export const mostFileLists = 30;

/** By node id. What GitHub answered in part only is left out. */
export function toFileLists(nodes: QueryAnswers['Folders']['files']): ReadonlyMap<string, FileList> {
  return new Map(
    getItems(nodes).flatMap(({ id, files }) => {
      const key = optionalText(id);
      if (key === undefined || !isObject(files) || !isWhole(files.nodes) || !isCount(files.totalCount))
        return [];
      const paths = getNodes(files).map(({ path }) => text(path));
      if (paths.includes('')) return [];
      return [[key, { paths, total: Math.max(files.totalCount, paths.length) }] as const];
    }),
  );
}
