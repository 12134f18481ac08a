import { loginKey, sameLogin, sameTeam, type Login, type OwnerName, type TeamId } from './ids';

/** The teams that matter to the queue: the viewer's and the authors'. */
export interface Directory {
  readonly teams: readonly Team[];
  /** Organisations whose teams could not be read: nothing is known of who belongs where. */
  readonly unreadable: readonly OwnerName[];
}

export interface Team {
  /** `organisation/slug`, as in CODEOWNERS. */
  readonly id: TeamId;
  readonly name: string;
  /** Id of the team that this one is part of. */
  readonly parent?: TeamId;
  /** Logins; those of child teams included; at most the first hundred. */
  readonly members: readonly Login[];
  /** Members in all. */
  readonly size: number;
}

/** All teams of one person, declared or by being in a child team. */
export function findTeams(login: Login, teams: readonly Team[]): Team[] {
  return teams.filter((team) => team.members.some((member) => sameLogin(member, login)));
}

/**
 * The teams a person works in: of theirs, those that do not merely contain another one of theirs. A parent
 * team, or an "everyone" team that swallows the real ones, is nobody's desk as long as there is a smaller one.
 * Smallest first.
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
  // Any team of mine contains the team that is only me; that alone makes it no umbrella.
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
