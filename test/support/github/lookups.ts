import { sameName } from './names';
import { isVisible } from './visibility';
import { namedIssue } from './worldDefaults';
import type { World, WorldIssue, WorldPullRequest, WorldRepository, WorldUser } from './world';

export function findUser(world: World, login: string): WorldUser | undefined {
  return world.users.find((user) => sameName(user.login, login));
}

export function findRepository(world: World, nameWithOwner: string): WorldRepository | undefined {
  return world.repositories.find((known) => sameName(known.nameWithOwner, nameWithOwner));
}

export function findPullRequests(world: World, repository: string): WorldPullRequest[] {
  return world.pullRequests.filter(({ repo }) => sameName(repo, repository));
}

export function findPullRequest(
  world: World,
  repository: string,
  number: number,
): WorldPullRequest | undefined {
  return findPullRequests(world, repository).find((pull) => pull.number === number);
}

export function findIssue(world: World, repository: string, number: number): WorldIssue | undefined {
  return world.issues.find((issue) => issue.number === number && sameName(issue.repo, repository));
}

/** The issues behind `owner/name#number` that the token may see; one that is only named exists too. */
export function issuesNamed(world: World, references: readonly string[]): WorldIssue[] {
  return references.flatMap((reference) => {
    const [repo = '', number] = reference.split('#');
    if (!isVisible(world, repo)) return [];
    return [findIssue(world, repo, Number(number)) ?? namedIssue(reference, world.now)];
  });
}

export function issueReference({ repo, number }: WorldIssue): string {
  return `${repo}#${number}`;
}

/** Issues that this one waits for. */
export function findBlockers(world: World, issue: WorldIssue): WorldIssue[] {
  const reference = issueReference(issue);
  return world.issues.filter(
    ({ repo, blocks }) => isVisible(world, repo) && blocks.some((blocked) => sameName(blocked, reference)),
  );
}
