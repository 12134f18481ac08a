import type { ChangedPaths } from '../../app/packagePorts';
import type { PullRequest } from '../../core/model/pullRequest';
import { count, isLost, nextPage, getNodes, text } from '../unchecked';
import type { Snapshot } from '../../core/model/snapshot';
import type { BatchedQuery } from './batchedQuery';
import type { StoredPackages } from './storedPackages';
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

/** Reads the files of requests that are new or have a new head, and forgets those of others. */
export async function readFiles(
  { files }: StoredPackages,
  { requests }: Snapshot,
  batch: BatchedQuery,
): Promise<void> {
  const changed = requests.filter(({ nodeId, head }) => {
    const known = files.get(nodeId);
    return known?.head !== (head.oid ?? '') || isNothing(known);
  });
  for (const [nodeId, paths] of await readChangedFiles(changed, batch))
    if (!isNothing(paths) || !files.has(nodeId)) files.set(nodeId, paths);
  const open = new Set(requests.map(({ nodeId }) => nodeId));
  for (const nodeId of files.keys()) if (!open.has(nodeId)) files.delete(nodeId);
}

/** Whether the list was cut to nothing, which means that reading it failed. */
function isNothing({ isCut, paths }: ChangedPaths): boolean {
  return isCut && paths.length === 0;
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
