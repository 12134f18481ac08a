import type { ChangedPaths } from '../../app/packagePorts';
import type { PullRequest } from '../../core/model/pullRequest';
import { count, isLost, nextPage, getNodes, text } from '../unchecked';
import type { BatchedQuery } from './batchedQuery';
import { filesPage, filesQuery } from './packageQueries';

/** GitHub lists at most 3,000 files. */
const mostFiles = 3000;
const requestsAtOnce = 100;

interface Progress {
  readonly nodeId: string;
  readonly head: string;
  readonly changedFiles: number;
  readonly after?: string;
}

/** Reads changed files, by node id, with one query per page; most pull requests have only one page. */
export async function readChangedFiles(
  requests: readonly Pick<PullRequest, 'nodeId' | 'head' | 'changedFiles'>[],
  batch: BatchedQuery,
): Promise<ReadonlyMap<string, ChangedPaths>> {
  const found = new Map<string, ChangedPaths>();
  let open = requests.map(({ nodeId, head, changedFiles }): Progress => ({
    nodeId,
    head: head.oid ?? '',
    changedFiles,
  }));
  for (let page = 0; page < mostFiles / filesPage && open.length > 0; page++) {
    const next: Progress[] = [];
    await batch.each(open, requestsAtOnce, filesQuery, (request, answer) => {
      const { nodeId, head, changedFiles } = request;
      const files = answer?.files;
      const known = found.get(nodeId);
      const nodes = getNodes(files);
      const paths = [...(known?.paths ?? []), ...nodes.map((node) => text(node.path))];
      const more = nodes.map((node) => count(node.additions) + count(node.deletions));
      const lines = [...(known?.lines ?? []), ...more];
      const after = nextPage(files?.pageInfo);
      // A page that comes twice brings nothing new.
      const isCut = new Set(paths).size < changedFiles || isLost(files?.pageInfo);
      found.set(nodeId, { head, paths, lines, isCut });
      if (after !== undefined) next.push({ ...request, after });
    });
    open = next;
  }
  return found;
}
