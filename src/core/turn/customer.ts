import { homeTeams, findTeams, type Directory } from '../model/directory';
import type { QueueSettings } from '../settings/queueSettings';
import { getOwner } from '../model/requestId';
import type { Person, PullRequest } from '../model/pullRequest';
import { loginKey, sameTeam, sameOwner, type Login, type TeamId } from '../model/ids';

/** The person the review serves, and their teams. */
export interface Customer {
  readonly person: Person;
  /** Home teams as `organization/slug`, smallest first. */
  readonly teams: readonly TeamId[];
  readonly kind: CustomerKind;
}

export type CustomerKind = 'leadership' | 'peerTeam' | 'outside' | 'ownTeam';

/** Returns a function that finds any request's customer. It looks up each person's teams only once. */
export function createCustomerLookup(
  viewer: Login,
  directory: Directory,
  settings: QueueSettings,
): (request: PullRequest) => Customer {
  const teams = directory.teams.filter(({ id }) => !isNamed(id, settings.ignoredTeams));
  const own = new Set(homeTeams(viewer, teams).map(({ id }) => id));
  const places = new Map<string, Place>();

  return ({ author: person, id: { repository } }) => {
    if (person.isBot) return { person, teams: [], kind: 'outside' };
    const login = loginKey(person.login);
    const place = places.get(login) ?? findPlace(person.login);
    places.set(login, place);
    if (place.kind !== 'outside') return { person, ...place };
    const isUnknown = directory.unreadable.some((name) => sameOwner(name, getOwner(repository)));
    return { person, teams: place.teams, kind: isUnknown ? 'peerTeam' : 'outside' };
  };

  function findPlace(login: Login): Place {
    const all = findTeams(login, teams).map(({ id }) => id);
    const homes = homeTeams(login, teams);
    const isIn = (names: readonly TeamId[]): boolean => all.some((id) => isNamed(id, names));
    const sharesTeam = homes.some(({ id, size }) => own.has(id) && size <= settings.ownTeamLimit);
    const isOwn = settings.ownTeams.length > 0 ? isIn(settings.ownTeams) : sharesTeam;
    const other = homes.length > 0 ? 'peerTeam' : 'outside';
    const kind = isIn(settings.leadershipTeams) ? 'leadership' : isOwn ? 'ownTeam' : other;
    return { teams: homes.map(({ id }) => id), kind };
  }
}

type Place = Pick<Customer, 'teams' | 'kind'>;

function isNamed(id: TeamId, names: readonly TeamId[]): boolean {
  return names.some((name) => sameTeam(name.replace(/^@/, ''), id));
}
