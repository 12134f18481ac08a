import { findRepository, findPullRequests } from './lookups';
import type { World, WorldPush, WorldRepository } from './world';

/** The commits of a repository's default branch, newest first; never none. */
export function getPushes(world: World, repository: WorldRepository): WorldPush[] {
  const { history } = repository;
  if (history.length === 0) return [untold(world, repository)];
  return [...history].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** When something last came to the default branch. */
export function lastPush(world: World, nameWithOwner: string): string {
  const repository = findRepository(world, nameWithOwner);
  return (repository && getPushes(world, repository)[0]?.at) ?? world.now;
}

/** A world without a history has one commit by nobody: the oldest pull request branched off from something. */
function untold(world: World, { nameWithOwner, files }: WorldRepository): WorldPush {
  const times = findPullRequests(world, nameWithOwner).map(({ createdAt }) => createdAt);
  return {
    at: times.sort()[0] ?? world.now,
    author: null,
    paths: Object.keys(files),
    message: 'Tree of the default branch',
  };
}
