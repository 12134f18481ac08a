import { sameName } from './names';
import type { World, WorldOrganization, WorldReviewer, WorldTeam } from './world';

/** A team with the organisation that it stands in. */
export interface PlacedTeam {
  organization: WorldOrganization;
  team: WorldTeam;
}

/** Finds a team by `organization/slug`. */
export function findTeam(world: World, combinedSlug: string): PlacedTeam | undefined {
  const [login, slug] = combinedSlug.split('/');
  const organization = world.organizations.find((known) => sameName(known.login, login));
  const team = organization?.teams.find((known) => sameName(known.slug, slug));
  return organization && team && { organization, team };
}

export function findParent({ organization, team }: PlacedTeam): PlacedTeam | undefined {
  const parent = organization.teams.find(({ slug }) => sameName(slug, team.parent));
  return parent && { organization, team: parent };
}

export function findChildren({ organization, team }: PlacedTeam): PlacedTeam[] {
  return organization.teams
    .filter(({ parent }) => sameName(parent, team.slug))
    .map((child) => ({ organization, team: child }));
}

export function findDescendants(placed: PlacedTeam): PlacedTeam[] {
  return findChildren(placed).flatMap((child) => [child, ...findDescendants(child)]);
}

/** Members of a team, its child teams' members counted with it as GitHub does. */
export function findMembers(placed: PlacedTeam): string[] {
  return withoutRepeats([placed, ...findDescendants(placed)].flatMap(({ team }) => team.members));
}

export function isMember(placed: PlacedTeam | undefined, login: string): boolean {
  return placed !== undefined && findMembers(placed).some((member) => sameName(member, login));
}

/** Whether a request reaches this user, in person or through a team. */
export function isAsked(world: World, reviewer: WorldReviewer, login: string): boolean {
  if ('user' in reviewer) return sameName(reviewer.user, login);
  return isMember(findTeam(world, reviewer.team), login);
}

export function sameReviewer(a: WorldReviewer, b: WorldReviewer): boolean {
  if ('user' in a) return 'user' in b && sameName(a.user, b.user);
  return 'team' in b && sameName(a.team, b.team);
}

/** The world shows the viewer's organisations, so the viewer is a member even without a team. */
export function membersOfOrganization(world: World, organization: WorldOrganization): string[] {
  const members = organization.teams.flatMap((team) => team.members);
  return withoutRepeats([world.viewer, ...members]);
}

export function withoutRepeats(logins: string[]): string[] {
  return logins.filter((login, index) => logins.findIndex((other) => sameName(other, login)) === index);
}
