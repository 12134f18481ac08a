import { day, type Instant } from '../core/model/instant';
import type { Directory, Team } from '../core/model/directory';
import type { Store } from '../app/ports';
import type { QueryAnswers } from './answers.generated';
import { isRecord } from './json';
import { toTeam } from './mapping';
import { membersPage } from './queries';
import { isList, isLost, isObject, isShort, nextPage, getNodes } from './unchecked';
import { isWholeButWithheld, isWithheld, type Withheld } from './withheld';

/** Teams as they were read, and for whom. Stored for a day: people rarely change teams. */
export interface KnownTeams {
  readonly readAt: Instant;
  readonly organizations: readonly string[];
  readonly logins: readonly string[];
  readonly teams: readonly Team[];
  /** Organizations some of whose teams the viewer may not see. */
  readonly partlyHidden?: readonly string[];
}

const nothingKnown: KnownTeams = { readAt: 0, organizations: [], logins: [], teams: [] };

/** Returns what must be asked to know the teams of these people in these organizations. */
export function unknownTeams(
  known: KnownTeams,
  organizations: readonly string[],
  logins: readonly string[],
): { organizations: readonly string[]; logins: readonly string[] } {
  if (organizations.some((name) => !known.organizations.includes(name))) return { organizations, logins };
  const strangers = logins.filter((login) => !known.logins.includes(login));
  return strangers.length > 0 ? { organizations, logins: strangers } : { organizations: [], logins: [] };
}

/** Converts one organization's part of an answer; undefined if its teams couldn't be read. */
export function readTeams(
  organization: QueryAnswers['Surroundings'][`o${number}`],
  place: string,
  withheld: Withheld,
): { teams: Team[]; after?: string; isWhole: boolean; isPartlyHidden: boolean } | undefined {
  const connection = organization?.teams;
  if (!isObject(connection)) return undefined;
  const teams = getNodes(connection)
    .map(toTeam)
    .filter((team) => team !== undefined);
  const after = nextPage(connection.pageInfo);
  const nodes = `${place}.teams.nodes`;
  const all = isList(connection.nodes) ? connection.nodes : [];
  const areMembersWhole = all.every((team, index) => {
    if (!team) return true;
    const members = `${nodes}.${index}.members.nodes`;
    const isAll = !isObject(team.members) || !isShort(team.members, membersPage);
    return isAll && isWholeButWithheld(team.members?.nodes, members, withheld);
  });
  return {
    teams,
    ...(after !== undefined && { after }),
    isWhole:
      !isLost(connection.pageInfo) &&
      isWholeButWithheld(connection.nodes, nodes, withheld) &&
      areMembersWhole,
    isPartlyHidden: withheld.some((each) => isWithheld(each, [nodes])),
  };
}

/** Adds teams for this refresh only, when not all could be read: what is missing is asked for again. */
export function withSomeTeams(known: KnownTeams, teams: readonly Team[]): KnownTeams {
  return { ...known, teams: joined(known.teams, teams) };
}

/** Adds what was just read; a team that was read again replaces the known one. */
export function withTeams(
  known: KnownTeams,
  read: {
    organizations: readonly string[];
    logins: readonly string[];
    teams: readonly Team[];
    partlyHidden: Iterable<string>;
  },
  now: Instant,
): KnownTeams {
  const isNews = read.organizations.some((name) => !known.organizations.includes(name));
  const kept = isNews ? { ...nothingKnown, readAt: now } : known;
  return {
    readAt: kept.readAt,
    organizations: [...new Set([...kept.organizations, ...read.organizations])],
    logins: [...new Set([...kept.logins, ...read.logins])],
    teams: joined(kept.teams, read.teams),
    partlyHidden: [...new Set([...(kept.partlyHidden ?? []), ...read.partlyHidden])],
  };
}

function joined(known: readonly Team[], read: readonly Team[]): readonly Team[] {
  return [...new Map([...known, ...read].map((team) => [team.id, team])).values()];
}

export function loadTeams(store: Store, key: string, now: Instant): KnownTeams {
  const stored = store.get(key);
  if (!isKnownTeams(stored)) return nothingKnown;
  const age = now - stored.readAt;
  return age >= 0 && age < day ? stored : nothingKnown;
}

/** Written by hand: valibot would make the bundle that is loaded at sign-in 9 KB larger. */
function isKnownTeams(value: unknown): value is KnownTeams {
  if (!isRecord(value)) return false;
  const { readAt, organizations, logins, teams, partlyHidden = [] } = value;
  return (
    typeof readAt === 'number' &&
    isTexts(organizations) &&
    isTexts(logins) &&
    isTexts(partlyHidden) &&
    Array.isArray(teams) &&
    teams.every(isTeam)
  );
}

function isTeam(value: unknown): value is Team {
  if (!isRecord(value)) return false;
  const { id, name, parent = '', members, size } = value;
  return (
    [id, name, parent].every((each) => typeof each === 'string') &&
    isTexts(members) &&
    typeof size === 'number'
  );
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

export function toDirectory(known: KnownTeams, unreadable: ReadonlySet<string>): Directory {
  return { teams: known.teams, unreadable: unreadableIn(known, unreadable) };
}

/** Of an organization some of whose teams are hidden, it isn't known who is in none. */
export function unreadableIn(known: KnownTeams, unreadable: Iterable<string>): readonly string[] {
  return [...new Set([...unreadable, ...(known.partlyHidden ?? [])])].sort();
}
