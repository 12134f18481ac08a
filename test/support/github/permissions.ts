import { findUser } from './lookups';
import { sameName } from './names';
import type { World, WorldPermission, WorldPullRequest, WorldRepository } from './world';

/** What a repository's roles are called, the weakest first; each may do what those before it may. */
export const permissions: readonly WorldPermission[] = ['READ', 'TRIAGE', 'WRITE', 'MAINTAIN', 'ADMIN'];

/** Whether the viewer has this role in a repository, or a stronger one. */
export function viewerMay({ permission }: WorldRepository, wanted: WorldPermission): boolean {
  return permissions.indexOf(permission) >= permissions.indexOf(wanted);
}

/** Whom a review may be asked of: a collaborator whom the world knows. */
export function isCollaborator(world: World, repository: WorldRepository, login: string): boolean {
  const { nameWithOwner, collaborators } = repository;
  if (!findUser(world, login)) return false;
  if (collaborators === null || sameName(nameWithOwner.split('/')[0], login)) return true;
  return collaborators.some((known) => sameName(known, login));
}

/**
 * "While a conversation is locked, only people with write access can add, hide, and delete comments."
 * https://docs.github.com/en/communities/moderating-comments-and-conversations/locking-conversations
 */
export function isLockedForViewer(repository: WorldRepository, { locked }: WorldPullRequest): boolean {
  // Nobody may write to an archived repository.
  return repository.archived || (locked && !viewerMay(repository, 'WRITE'));
}
