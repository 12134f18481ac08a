import { sameName } from './names';
import type { World, WorldOrganization } from './world';

/** Organisations that hide themselves until the token is authorised for single sign-on. */
export function hiddenOrganizations(world: World): WorldOrganization[] {
  return world.organizations.filter(({ sso }) => sso);
}

export function isHidden(world: World, owner: string): boolean {
  return hiddenOrganizations(world).some(({ login }) => sameName(login, owner));
}

/** Whether the token may see a repository, by `owner/name`. */
export function isVisible(world: World, repository: string): boolean {
  return !isHidden(world, repository.split('/')[0] ?? '');
}
