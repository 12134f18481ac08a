import { findPullRequests, findRepository } from './lookups';
import type { Site } from './site';
import { commitOid, everyCommit, headCommit, isReplaced, sha1, type Entry } from './timeline';
import type { WorldCommit, WorldPullRequest, WorldRepository } from './world';

/** A commit that has a tree. */
export type GitCommit =
  | { kind: 'newest'; repository: WorldRepository; branch: string }
  /** Where the branch of a request was cut, if the base branch has changed since. */
  | { kind: 'forkPoint'; pull: WorldPullRequest }
  | { kind: 'ofRequest'; pull: WorldPullRequest; entry: Entry<WorldCommit> };

export function gitOid(site: Site, commit: GitCommit): string {
  switch (commit.kind) {
    case 'newest':
      return branchOid(site, commit.repository, commit.branch);
    case 'forkPoint':
      return sha1(`${commit.pull.repo}#${commit.pull.number}:fork-point`);
    case 'ofRequest':
      return commitOid(commit.pull, commit.entry.index);
  }
}

/** A made-up name for the newest commit of a branch. A world tells the default branch's files, so it changes with them. */
export function branchOid(site: Site, repository: WorldRepository, branch?: string): string {
  const { nameWithOwner, defaultBranch } = repository;
  const isDefault = branch === undefined || branch === defaultBranch;
  const pushes = repository.history.length > 0 ? `:${repository.history.length}` : '';
  return sha1(
    `${nameWithOwner}@${branch ?? defaultBranch}${isDefault ? `:${site.tree(repository).oid}${pushes}` : ''}`,
  );
}

/** What `HEAD`, a branch or the name of a commit stands for. What GitHub has deleted is not found. */
export function findCommit(site: Site, repository: WorldRepository, revision: string): GitCommit | undefined {
  const name = revision.replace(/^refs\/heads\//, '');
  const newest: GitCommit = { kind: 'newest', repository, branch: repository.defaultBranch };
  if ([repository.defaultBranch, gitOid(site, newest), 'HEAD'].includes(name)) return newest;
  const pulls = findPullRequests(site.world, repository.nameWithOwner);
  for (const pull of pulls) {
    if (pull.head === name) return { kind: 'ofRequest', pull, entry: headCommit(site.world, pull) };
    const entry = everyCommit(pull).find(({ index }) => commitOid(pull, index) === name);
    if (entry && !entry.event.collected) return { kind: 'ofRequest', pull, entry };
  }
  return pulls
    .flatMap((pull): GitCommit[] => [newestOfBase(repository, pull), { kind: 'forkPoint', pull }])
    .filter((commit) => commit.kind !== 'forkPoint' || commit.pull.forkedFrom !== undefined)
    .find((commit) => gitOid(site, commit) === name);
}

/**
 * The commits from which a commit was made, the oldest first and itself last: those of its request, after those
 * of the base branch that it has.
 */
export function lineage({ world }: Site, commit: GitCommit): [GitCommit, ...GitCommit[]] {
  if (commit.kind !== 'ofRequest') return [commit];
  const { pull, entry } = commit;
  const before = commitsUpTo(pull, entry);
  const repository = findRepository(world, pull.repo);
  if (!repository) throw new Error(`The world lacks ${pull.repo}`);
  const newest = newestOfBase(repository, pull);
  const own = before.map((each): GitCommit => ({ kind: 'ofRequest', pull, entry: each }));
  if (pull.forkedFrom === undefined) return [newest, ...own];
  const isUpdated = before.some(({ event }) => event.updatesBranch);
  return [{ kind: 'forkPoint', pull }, ...(isUpdated ? [newest] : []), ...own];
}

/**
 * A replaced commit came after others that were replaced; a later one knows nothing of those. What a world tells
 * after it was pushed over it, even if it was made earlier.
 */
export function commitsUpTo(pull: WorldPullRequest, entry: Entry<WorldCommit>): Entry<WorldCommit>[] {
  const every = everyCommit(pull);
  const place = every.findIndex(({ index }) => index === entry.index);
  return every
    .slice(0, place + 1)
    .filter(({ event, index }) => (isReplaced(entry.event) ? index <= entry.index : !isReplaced(event)));
}

/** The first commit of a request stands on the base branch, and one that updates the branch merges it. */
export function parentsOf(site: Site, commit: GitCommit & { kind: 'ofRequest' }): GitCommit[] {
  const line = lineage(site, commit);
  const updates = commit.entry.event.updatesBranch === true;
  const own = line.filter(({ kind }) => kind === 'ofRequest');
  const base = line.filter(({ kind }) => kind !== 'ofRequest');
  const previous = own.at(-2);
  // The first one cannot merge anything: its branch was rebased.
  if (!previous) return base.slice(-1);
  return [previous, ...(updates ? base.slice(-1) : [])];
}

function newestOfBase(repository: WorldRepository, { base }: WorldPullRequest): GitCommit {
  return { kind: 'newest', repository, branch: base };
}
