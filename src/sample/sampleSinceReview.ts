import type { PullRequest } from '../core/model/pullRequest';
import type { ChangedText, FileText } from '../core/turn/changedTexts';
import { commitsSinceReview, compareFiles, currentComparison, nothing } from '../core/turn/sinceReview';
import { sampleWorld } from './sampleWorld';
import { formatOid } from './toTimeline';
import type { WorldPullRequest } from './world';

/** Compares a reviewed request with its head, as GitHub's answers would be compared. */
export function withSampleComparison(request: PullRequest): PullRequest {
  const commits = commitsSinceReview(request);
  const pull = commits && findPull(request);
  if (!pull || request.isDraft) return request;
  const paths = pull.files.map(({ path }) => path);
  const at = (oid: string) => (path: string) => textAt(pull, oid, path) ?? nothing;
  const comparison = compareFiles(paths, at(commits.reviewed), at(commits.head));
  return { ...request, sinceReview: { ...commits, ...comparison } };
}

/** The files that changed since the review, for a request of the sample whose commits have texts. */
export function sampleChangedTexts(request: PullRequest): readonly ChangedText[] {
  const comparison = currentComparison(request);
  const pull = findPull(request);
  if (!pull || comparison?.kind !== 'changed' || !hasTexts(pull)) return [];
  const at = (oid: string, path: string): FileText => {
    const text = textAt(pull, oid, path);
    return text === undefined ? { kind: 'absent' } : { kind: 'text', text };
  };
  return comparison.paths.map((path) => ({
    path,
    before: at(comparison.reviewed, path),
    after: at(comparison.head, path),
  }));
}

/** A commit without texts rewrites every file of its request. */
function textAt(pull: WorldPullRequest, oid: string, path: string): string | undefined {
  const { timeline } = pull;
  if (!hasTexts(pull)) return `${path} at ${oid}\n`;
  const end = timeline.findIndex((_, index) => formatOid(pull, index) === oid);
  return timeline.slice(0, end + 1).findLast(({ changes }) => changes?.[path] !== undefined)?.changes?.[path];
}

function hasTexts({ timeline }: WorldPullRequest): boolean {
  return timeline.some(({ changes }) => changes);
}

function findPull({ id }: PullRequest): WorldPullRequest | undefined {
  return sampleWorld.pullRequests.find(({ repo, number }) => repo === id.repository && number === id.number);
}
