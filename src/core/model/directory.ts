import { loginKey, sameLogin, sameTeam, type Login, type OwnerName, type TeamId } from './ids';

/** The teams that matter to the queue: the viewer's and the authors'. */
export interface Directory {
  readonly teams: readonly Team[];
  /** Organizations whose teams couldn't be read, so their members' teams are unknown. */
  readonly unreadable: readonly OwnerName[];
}

export interface Team {
  /** `organization/slug`, as in CODEOWNERS. */
  readonly id: TeamId;
  readonly name: string;
  /** Id of the team this one belongs to. */
  readonly parent?: TeamId;
  /** Logins, including those of child teams; at most the first hundred. */
  readonly members: readonly Login[];
  /** Total number of members. */
  readonly size: number;
}

/** Returns all teams of a person, whether they're a direct member or in a child team. */
export function findTeams(login: Login, teams: readonly Team[]): Team[] {
  return teams.filter((team) => team.members.some((member) => sameLogin(member, login)));
}

/** Returns the ids of all teams of a person; undefined if some can't be read. */
export function knownTeams(login: Login, { teams, unreadable }: Directory): TeamId[] | undefined {
  return unreadable.length > 0 ? undefined : findTeams(login, teams).map(({ id }) => id);
}

/**
 * Returns the teams a person actually works in, smallest first: their teams, except those that merely contain
 * another of their teams. A parent team, or an "everyone" team that contains the real ones, isn't a home team
 * as long as there's a smaller one.
 */
export function homeTeams(login: Login, teams: readonly Team[]): Team[] {
  const mine = findTeams(login, teams);
  return mine
    .filter((team) => !mine.some((other) => other !== team && contains(team, other, teams)))
    .sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1));
}

function contains(wide: Team, narrow: Team, teams: readonly Team[]): boolean {
  if (isAncestor(wide, narrow, teams)) return true;
  if (isAncestor(narrow, wide, teams) || !swallows(wide, narrow)) return false;
  // Every team of mine contains my one-person team; that alone doesn't make it an umbrella team.
  return narrow.size > 1 || teams.some((other) => swallows(wide, other) && isDisjoint(narrow, other));
}

function isAncestor(above: Team, below: Team, teams: readonly Team[]): boolean {
  const seen = new Set<string>();
  for (let parent = below.parent; parent !== undefined && !seen.has(parent);) {
    if (sameTeam(parent, above.id)) return true;
    seen.add(parent);
    const id = parent;
    parent = teams.find((team) => sameTeam(team.id, id))?.parent;
  }
  return false;
}

function swallows(wide: Team, narrow: Team): boolean {
  if (wide === narrow || wide.size <= narrow.size) return false;
  const members = new Set(wide.members.map(loginKey));
  return narrow.members.length > 0 && narrow.members.every((member) => members.has(loginKey(member)));
}

function isDisjoint(a: Team, b: Team): boolean {
  return !a.members.some((member) => b.members.some((other) => sameLogin(member, other)));
}
