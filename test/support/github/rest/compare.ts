import { findCommit, gitOid, type GitCommit } from '../commits';
import { compareCommits } from '../comparison';
import { findPullRequests } from '../lookups';
import { treeChanges, type TreeChange } from '../treeChanges';
import { notFound, ok, type RestAnswer } from './restAnswer';
import type { RestCall } from './restCall';

/** "The API response includes details about the files that were changed between the two commits", up to so many. */
const mostFiles = 300;

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
export function compare(call: RestCall): RestAnswer {
  const { site, url } = call;
  const [, range = ''] = /\/compare\/(.+)$/.exec(url.pathname) ?? [];
  const [base = '', head = ''] = decode(range).split('...');
  const from = findRevision(call, base);
  const to = findRevision(call, head);
  const past = site.past.get(base);
  if (!from && past && to?.kind === 'newest')
    return ok({ ...aheadByPush, files: filesOnPage(url, treeChanges(past, site.treeOf(to))) });
  if (!from || !to) return notFound;

  const { status, aheadBy, behindBy, mergeBase, changes } = compareCommits(site, from, to);
  return ok({
    status,
    ahead_by: aheadBy,
    behind_by: behindBy,
    total_commits: aheadBy,
    merge_base_commit: { sha: gitOid(site, mergeBase) },
    // Nobody has asked for them so far.
    commits: [],
    files: filesOnPage(url, changes),
  });
}

/** A world tells no commits in between. */
const aheadByPush = { status: 'ahead', ahead_by: 1, behind_by: 0, total_commits: 1, commits: [] };

/** GitHub pages through the commits, and tells the files on the first page. */
function filesOnPage(url: URL, changes: readonly TreeChange[]): object[] {
  const isFirst = (Number(url.searchParams.get('page')) || 1) === 1;
  return isFirst ? changes.slice(0, mostFiles).map(fileJson) : [];
}

/** A base branch exists too, even where no request is made from it. */
function findRevision({ site, repository }: RestCall, name: string): GitCommit | undefined {
  if (name === '') return undefined;
  const isBase = findPullRequests(site.world, repository.nameWithOwner).some(({ base }) => base === name);
  const found = findCommit(site, repository, name);
  return found ?? (isBase ? { kind: 'newest', repository, branch: name } : undefined);
}

function fileJson({ status, path, previousPath, oid, additions, deletions }: TreeChange): object {
  return {
    sha: oid,
    filename: path,
    status,
    ...(previousPath !== undefined && { previous_filename: previousPath }),
    additions,
    deletions,
    changes: additions + deletions,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
