import { failureIn } from '../../core/model/failure';
import type { FileComparison, PullRequest } from '../../core/model/pullRequest';
import { commitsSinceReview, currentlyComparing, isUncompared } from '../../core/turn/sinceReview';
import { without } from '../without';
import type { CompareParts } from './compareParts';
import { mostFileLists, toFileLists, type FileList } from './fileLists';
import { toFolder, type Folder } from './folders';
import { readReviewedPaths } from './reviewedPaths';
import { foldersQuery, type FolderAt } from './sinceReviewQueries';
import {
  afterFolders,
  afterReviewedPaths,
  foldersOf,
  mostFolders,
  type KnownStep,
  type CompareStep,
} from './compareStep';

/**
 * Compares the files of reviewed requests with the commits that were reviewed, as far as a few calls get; each
 * request keeps how far it has come, and the next rounds go on from there. `lists` holds the files of requests by
 * node id, where they are known. What GitHub doesn't answer leaves a request uncompared, or compared as
 * `unknown`: never as `same`.
 */
export async function compareWithReviews(
  requests: readonly PullRequest[],
  lists: ReadonlyMap<string, FileList>,
  parts: CompareParts,
): Promise<readonly PullRequest[]> {
  const wanted = requests.filter(isUncompared);
  const steps = new Map(wanted.flatMap((request) => firstStep(request, lists)));
  const found = new Map<string, FileComparison>();
  const take = ({ request }: CompareStep, next: FileComparison | CompareStep): void => {
    if ('next' in next) {
      steps.set(request.nodeId, next);
    } else {
      steps.delete(request.nodeId);
      found.set(request.nodeId, next);
    }
  };
  try {
    let wasByName = false;
    for (let calls = 0; calls < parts.mostCalls && steps.size > 0; calls++) {
      const open = [...steps.values()];
      const reviewed = open.filter(isKnown).find(({ next }) => next === 'reviewed');
      const others = open.filter(({ next }) => next !== 'reviewed');
      // One question about many by name, then one about a single request: neither keeps the other waiting.
      wasByName = others.length > 0 && !(reviewed && wasByName);
      if (wasByName) await askByName(others, take, parts);
      else if (reviewed) await askReviewed(reviewed, take, parts);
    }
  } catch (error) {
    // The list is whole without it.
    if (!failureIn(error)) throw error;
  }
  return requests.map((request) =>
    withProgress(request, steps.get(request.nodeId), found.get(request.nodeId)),
  );
}

function firstStep(
  request: PullRequest,
  lists: ReadonlyMap<string, FileList>,
): (readonly [string, CompareStep])[] {
  const commits = commitsSinceReview(request);
  if (!commits) return [];
  const comparing = currentlyComparing(request);
  const list = lists.get(request.nodeId);
  const rest = comparing ?? (list ? { next: 'files' as const, ...list } : { next: 'list' as const });
  return [[request.nodeId, { request, ...commits, ...rest }]];
}

/** The result, or how far it has come. */
function withProgress(
  request: PullRequest,
  step: CompareStep | undefined,
  comparison: FileComparison | undefined,
): PullRequest {
  const commits = commitsSinceReview(request);
  const rest = without(request, 'comparing');
  if (commits && comparison) return { ...rest, sinceReview: { ...commits, ...comparison } };
  if (!step || !isKnown(step)) return rest;
  const { reviewed, head, next, paths, total, dropped } = step;
  return { ...rest, comparing: { reviewed, head, next, paths, total, ...(dropped && { dropped }) } };
}

type Take = (step: CompareStep, next: FileComparison | CompareStep) => void;

/** As many folders and lists of files as fit into one query. */
async function askByName(steps: readonly CompareStep[], take: Take, parts: CompareParts): Promise<void> {
  const unlisted = steps.filter(({ next }) => next === 'list').slice(0, mostFileLists);
  const chosen: KnownStep[] = [];
  const folders: FolderAt[] = [];
  for (const step of steps.filter(isKnown)) {
    const more = foldersOf(step);
    if (folders.length + more.length > mostFolders) continue;
    folders.push(...more);
    chosen.push(step);
  }
  const ids = unlisted.map(({ request }) => request.nodeId);
  const { query, variables } = foldersQuery(folders, ids);
  const answer = await parts.client.query(query, variables, parts.signal);
  parts.usage.add(answer);
  const read = new Map<string, Folder>(
    folders.map((each, index) => [
      toKey(each),
      toFolder(answer.data[`t${index}` as const], answer.isPartial),
    ]),
  );
  for (const step of chosen)
    take(
      step,
      afterFolders(step, (folder) => read.get(toKey(folder))),
    );
  const lists = toFileLists(answer.data.files);
  for (const step of unlisted) {
    const list = lists.get(step.request.nodeId);
    take(step, list ? { ...step, next: 'files', ...list } : { kind: 'unknown' });
  }
}

async function askReviewed(step: KnownStep, take: Take, parts: CompareParts): Promise<void> {
  parts.usage.add({ cost: { requests: 1, points: 0 } });
  const paths = await readReviewedPaths(step.request, step.reviewed, parts.client, parts.signal);
  take(step, afterReviewedPaths(step, paths));
}

function isKnown(step: CompareStep): step is KnownStep {
  return step.next !== 'list';
}

function toKey({ repository, oid, folder }: FolderAt): string {
  return JSON.stringify([repository, oid, folder]);
}
