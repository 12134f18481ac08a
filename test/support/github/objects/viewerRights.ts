import { findRepository } from '../lookups';
import { sameName } from '../names';
import { viewerMay } from '../permissions';
import type { ApiObject, Site } from '../site';

interface Written {
  repo: string;
  author: string | null;
  locked: boolean;
}

/** Whether the viewer may change what somebody wrote, and why not. */
export function viewerRights({ world }: Site, { repo, author, locked }: Written): ApiObject {
  const repository = findRepository(world, repo);
  const mayWrite = repository !== undefined && viewerMay(repository, 'WRITE');
  const isOwn = sameName(author, world.viewer);
  const reasons = [
    ...(repository?.archived ? ['ARCHIVED'] : []),
    ...(locked && !mayWrite ? ['LOCKED'] : []),
    ...(isOwn || mayWrite ? [] : ['INSUFFICIENT_ACCESS']),
  ];
  return {
    viewerDidAuthor: isOwn,
    viewerCanUpdate: reasons.length === 0,
    viewerCannotUpdateReasons: reasons,
  };
}
