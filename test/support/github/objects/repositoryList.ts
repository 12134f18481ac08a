import { connection, type PageArguments } from '../connection';
import { NotModelled } from '../apiError';
import { sameName } from '../names';
import { lastPush } from '../pushes';
import type { ApiObject, Site } from '../site';
import { isVisible } from '../visibility';
import type { WorldRepository } from '../world';

interface RepositoriesArguments extends PageArguments {
  isArchived?: boolean | null;
  isFork?: boolean | null;
  privacy?: 'PRIVATE' | 'PUBLIC' | null;
  visibility?: 'PRIVATE' | 'PUBLIC' | 'INTERNAL' | null;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}

/** The repositories of an owner, as users and organisations have them. */
export function repositoryFields(site: Site, owner: string): ApiObject {
  const owned = () =>
    site.world.repositories.filter(
      ({ nameWithOwner }) =>
        sameName(nameWithOwner.split('/')[0], owner) && isVisible(site.world, nameWithOwner),
    );
  return {
    repositories: (args: RepositoriesArguments) =>
      connection(ordered(site, owned().filter(matching(args)), args.orderBy), args, site.make.repository),
    repository: ({ name }: { name: string }) => site.make.repositoryNamed(`${owner}/${name}`),
  };
}

function matching({
  isArchived,
  isFork,
  privacy,
  visibility,
}: RepositoriesArguments): (repository: WorldRepository) => boolean {
  const wanted = visibility ?? privacy;
  return (repository) =>
    repository.archived === (isArchived ?? repository.archived) &&
    isFork !== true &&
    (!wanted || wanted === (repository.private ? 'PRIVATE' : 'PUBLIC'));
}

function ordered(
  site: Site,
  repositories: WorldRepository[],
  orderBy: RepositoriesArguments['orderBy'],
): WorldRepository[] {
  if (!orderBy) return repositories;
  const sign = orderBy.direction === 'ASC' ? 1 : -1;
  const key = createKey(site, orderBy.field);
  return [...repositories].sort((a, b) => sign * key(a).localeCompare(key(b)));
}

function createKey(site: Site, field: string): (repository: WorldRepository) => string {
  if (field === 'NAME') return ({ nameWithOwner }) => nameWithOwner;
  if (field === 'PUSHED_AT') return ({ nameWithOwner }) => lastPush(site.world, nameWithOwner);
  throw new NotModelled(`the order of repositories by ${field}`);
}
