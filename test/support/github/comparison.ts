import { gitOid, lineage, type GitCommit } from './commits';
import type { Site } from './site';
import { treeChanges, type TreeChange } from './treeChanges';

export interface Comparison {
  status: 'ahead' | 'behind' | 'diverged' | 'identical';
  aheadBy: number;
  behindBy: number;
  mergeBase: GitCommit;
  changes: TreeChange[];
}

/** What `git diff base...head` answers: what the head has changed since it left the base. */
export function compareCommits(site: Site, base: GitCommit, head: GitCommit): Comparison {
  const ofBase = lineage(site, base);
  const ofHead = lineage(site, head);
  const mergeBase = findMergeBase(site, ofBase, ofHead);
  const aheadBy = countMissing(site, ofHead, ofBase);
  const behindBy = countMissing(site, ofBase, ofHead);
  return {
    status: statusOf(aheadBy, behindBy),
    aheadBy,
    behindBy,
    mergeBase,
    changes: treeChanges(site.treeOf(mergeBase), site.treeOf(head)),
  };
}

type Line = [GitCommit, ...GitCommit[]];

/** A request's branch was cut from the base branch, though a world tells that branch's newest commit only. */
function findMergeBase(site: Site, ofBase: Line, ofHead: Line): GitCommit {
  const known = new Set(ofBase.map((commit) => gitOid(site, commit)));
  const common = ofHead.findLast((commit) => known.has(gitOid(site, commit)));
  if (common) return common;
  return ofHead[0].kind === 'newest' && ofBase[0].kind === 'forkPoint' ? ofBase[0] : ofHead[0];
}

/** How many commits of a line another one lacks. Every branch has those from which it was cut. */
function countMissing(site: Site, line: Line, other: Line): number {
  const known = new Set(other.map((commit) => gitOid(site, commit)));
  return line.filter((commit) => commit.kind !== 'forkPoint' && !known.has(gitOid(site, commit))).length;
}

function statusOf(aheadBy: number, behindBy: number): Comparison['status'] {
  if (aheadBy > 0) return behindBy > 0 ? 'diverged' : 'ahead';
  return behindBy > 0 ? 'behind' : 'identical';
}
