import type { FileComparison, PullRequest, UnfinishedComparison } from '../../core/model/pullRequest';
import { compareFiles } from '../../core/turn/sinceReview';
import { findEntry, foldersOfPaths, isSameFolder, type Folder } from './folders';
import type { FolderAt } from './sinceReviewQueries';

/** Folders that one query asks for. */
export const mostFolders = 100;

/** The comparison of one request, and how far it has come: at first, not even its files are known. */
export type CompareStep = Pick<UnfinishedComparison, 'reviewed' | 'head'> & {
  readonly request: PullRequest;
} & ({ readonly next: 'list' } | Omit<UnfinishedComparison, 'reviewed' | 'head'>);

export type KnownStep = Exclude<CompareStep, { next: 'list' }>;

/** The folders to ask for. Of a request with more than one query can ask for, the first ones. */
export function foldersOf(step: KnownStep): readonly FolderAt[] {
  const { reviewed, head } = step;
  const { repository } = step.request.id;
  return foldersOfPaths(pathsOf(step))
    .slice(0, mostFolders / 2)
    .flatMap((folder) => [reviewed, head].map((oid): FolderAt => ({ repository, oid, folder })));
}

/** What the folders tell: the result, or what is to be done next. */
export function afterFolders(
  step: KnownStep,
  found: (folder: FolderAt) => Folder,
): FileComparison | CompareStep {
  const { repository } = step.request.id;
  const folderAt = (oid: string) => (folder: string) => found({ repository, oid, folder });
  const [before, after] = [folderAt(step.reviewed), folderAt(step.head)] as const;
  // Both hold the same files throughout, as after an empty commit or a rebase onto the same base.
  if (isSameFolder(before(''), after('')) && step.total > 0) return { kind: 'same' };
  const comparison = compareFiles(
    pathsOf(step),
    (path) => findEntry(path, before),
    (path) => findEntry(path, after),
  );
  if (step.next === 'dropped') {
    const files = step.paths.length + (comparison.kind === 'changed' ? comparison.files : 0);
    return comparison.kind === 'changed' ? { ...comparison, files } : comparison;
  }
  const told = withoutRest(comparison, step);
  // Before it's called unchanged, the files that it no longer touches are looked at too.
  return told.kind === 'same' ? { ...step, next: 'reviewed' } : told;
}

/** What the paths tell that were reviewed; undefined where GitHub didn't tell them. */
export function afterReviewedPaths(
  step: KnownStep,
  reviewed: readonly string[] | undefined,
): FileComparison | CompareStep {
  if (!reviewed) return { kind: 'unknown' };
  const now = new Set(step.paths);
  const dropped = reviewed.filter((path) => !now.has(path));
  return dropped.length === 0 ? { kind: 'same' } : { ...step, next: 'dropped', dropped };
}

function pathsOf({ next, paths, dropped = [] }: KnownStep): readonly string[] {
  return next === 'dropped' ? dropped : paths;
}

/** Takes into account the files that the list doesn't hold. A request without files tells nothing. */
function withoutRest(
  comparison: FileComparison,
  { paths, total }: Pick<UnfinishedComparison, 'paths' | 'total'>,
): FileComparison {
  if (total <= paths.length && total > 0) return comparison;
  if (comparison.kind !== 'changed') return { kind: 'unknown' };
  return { ...comparison, files: total, isLowerBound: true };
}
