import { failureIn } from '../../core/model/failure';
import type { FileComparison, PullRequest } from '../../core/model/pullRequest';
import { commitsSinceReview, compareFiles, isUncompared } from '../../core/turn/sinceReview';
import type { CompareParts } from './compareParts';
import { readFileLists, type FileList } from './fileLists';
import { findEntry, foldersOfPaths, isSameFolder, type Folder } from './folders';
import { readFolders } from './readFolders';
import { readReviewedPaths } from './reviewedPaths';
import type { FolderAt } from './sinceReviewQueries';

/** Folders that one query asks for. */
const mostFolders = 100;

interface Compared {
  readonly comparison: FileComparison;
  /** Both commits hold the same files throughout, as after an empty commit or a rebase onto the same base. */
  readonly isIdentical: boolean;
}

interface Comparing {
  readonly request: PullRequest;
  readonly commits: { readonly reviewed: string; readonly head: string };
  readonly list: FileList;
}

/**
 * Compares the files of reviewed requests with the commits that were reviewed, as many as one round may ask for;
 * the rest stay uncompared until the next round. `lists` holds the files of requests by node id, where they are
 * known. What GitHub doesn't answer leaves a request uncompared, or compared as `unknown`: never as `same`.
 */
export async function compareWithReviews(
  requests: readonly PullRequest[],
  lists: ReadonlyMap<string, FileList>,
  parts: CompareParts,
): Promise<readonly PullRequest[]> {
  const wanted = requests.filter(isUncompared);
  if (wanted.length === 0) return requests;
  try {
    const found = await compareAll(wanted, lists, parts);
    return requests.map((request) => {
      const commits = commitsSinceReview(request);
      const comparison = found.get(request.nodeId);
      return commits && comparison ? { ...request, sinceReview: { ...commits, ...comparison } } : request;
    });
  } catch (error) {
    // The list is whole without it.
    if (failureIn(error)) return requests;
    throw error;
  }
}

async function compareAll(
  wanted: readonly PullRequest[],
  lists: ReadonlyMap<string, FileList>,
  parts: CompareParts,
): Promise<ReadonlyMap<string, FileComparison>> {
  const known = await readFileLists(wanted, lists, parts);
  const found = new Map<string, FileComparison>();
  const comparing = wanted.flatMap((request): Comparing[] => {
    const list = known.get(request.nodeId);
    const commits = commitsSinceReview(request);
    return list && commits ? [{ request, commits, list }] : [];
  });
  const compared = await compareListed(comparing, parts);
  for (const [{ request }, { comparison }] of compared) found.set(request.nodeId, comparison);
  // Before a request is called unchanged, the files that it no longer touches are looked at too.
  const unchanged = [...compared]
    .filter(([, { comparison, isIdentical }]) => comparison.kind === 'same' && !isIdentical)
    .map(([each]) => each);
  for (const { request } of unchanged) found.delete(request.nodeId);
  for (const [each, comparison] of await compareDropped(unchanged.slice(0, parts.mostReviewedLists), parts))
    found.set(each.request.nodeId, comparison);
  return found;
}

/** By the files that the requests have now. */
async function compareListed(
  comparing: readonly Comparing[],
  parts: CompareParts,
): Promise<ReadonlyMap<Comparing, Compared>> {
  const compared = await compareFolders(
    comparing.map((each) => [each, each.list.paths] as const),
    parts,
  );
  return new Map(
    [...compared].map(([each, { comparison, isIdentical }]) => {
      const isSame = isIdentical && each.list.total > 0;
      return [each, { comparison: isSame ? comparison : withoutRest(comparison, each.list), isIdentical }];
    }),
  );
}

/** By the files that the requests had when they were reviewed, and don't have now. */
async function compareDropped(
  unchanged: readonly Comparing[],
  parts: CompareParts,
): Promise<ReadonlyMap<Comparing, FileComparison>> {
  const found = new Map<Comparing, FileComparison>();
  const dropped: (readonly [Comparing, readonly string[]])[] = [];
  for (const each of unchanged) {
    const reviewed = await readReviewedPaths(each.request, each.commits.reviewed, parts.client, parts.signal);
    parts.usage.add({ cost: { requests: 1, points: 0 } });
    const now = new Set(each.list.paths);
    const gone = reviewed?.filter((path) => !now.has(path));
    if (!gone) found.set(each, { kind: 'unknown' });
    else if (gone.length === 0) found.set(each, { kind: 'same' });
    else dropped.push([each, gone]);
  }
  for (const [each, { comparison }] of await compareFolders(dropped, parts)) {
    const files = each.list.paths.length + (comparison.kind === 'changed' ? comparison.files : 0);
    found.set(each, comparison.kind === 'changed' ? { ...comparison, files } : comparison);
  }
  return found;
}

/** As many as fit into one query. */
async function compareFolders(
  wanted: readonly (readonly [Comparing, readonly string[]])[],
  parts: CompareParts,
): Promise<ReadonlyMap<Comparing, Compared>> {
  const chosen: (readonly [Comparing, readonly string[]])[] = [];
  const folders: FolderAt[] = [];
  for (const [each, paths] of wanted) {
    const { reviewed, head } = each.commits;
    const { repository } = each.request.id;
    // Of a request with more folders than one query can ask for, the first ones are compared.
    const more = foldersOfPaths(paths)
      .slice(0, mostFolders / 2)
      .flatMap((folder) => [reviewed, head].map((oid): FolderAt => ({ repository, oid, folder })));
    if (folders.length + more.length > mostFolders) continue;
    folders.push(...more);
    chosen.push([each, paths]);
  }
  const found = await readFolders(folders, parts);
  return new Map(
    chosen.map(([each, paths]) => {
      const { repository } = each.request.id;
      const at = (oid: string) => (path: string) =>
        findEntry(path, (folder): Folder => found({ repository, oid, folder }));
      const { reviewed, head } = each.commits;
      const [before, after] = [reviewed, head].map((oid) => found({ repository, oid, folder: '' }));
      const isIdentical = isSameFolder(before, after);
      const comparison: FileComparison = isIdentical
        ? { kind: 'same' }
        : compareFiles(paths, at(reviewed), at(head));
      return [each, { comparison, isIdentical }];
    }),
  );
}

/** Takes into account the files that the list doesn't hold. A request without files tells nothing. */
function withoutRest(comparison: FileComparison, { paths, total }: FileList): FileComparison {
  if (total <= paths.length && total > 0) return comparison;
  if (comparison.kind !== 'changed') return { kind: 'unknown' };
  return { ...comparison, files: total, isLowerBound: true };
}
