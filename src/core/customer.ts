import { homeTeams, sameName, teamsOf, type Directory } from './directory';
import type { QueueSettings } from './queueSettings';
import { ownerOf } from './requestId';
import type { Person, ReviewRequest } from './reviewRequest';

/** The person whom the review serves, and where they work. */
export interface Customer {
  readonly person: Person;
  /** Home teams as `organisation/slug`, smallest first. */
  readonly teams: readonly string[];
  readonly kind: CustomerKind;
}

export type CustomerKind = 'leadership' | 'peerTeam' | 'outside' | 'ownTeam';

export function customerOf(
  request: ReviewRequest,
  viewer: string,
  directory: Directory,
  settings: QueueSettings,
): Customer {
  const person = request.author;
  const teams = directory.teams.filter(({ id }) => !isNamed(id, settings.ignoredTeams));
  const homes = person.isBot ? [] : homeTeams(person.login, teams);
  const ids = homes.map(({ id }) => id);
  return { person, teams: ids, kind: kindOf() };

  function kindOf(): CustomerKind {
    const all = teamsOf(person.login, teams).map(({ id }) => id);
    if (all.some((id) => isNamed(id, settings.leadershipTeams))) return 'leadership';
    if (settings.ownTeams.length > 0 ? all.some((id) => isNamed(id, settings.ownTeams)) : isTeamMate()) {
      return 'ownTeam';
    }
    const isUnknown = directory.unreadable.some((name) => sameName(name, ownerOf(request.id.repository)));
    return homes.length > 0 || (isUnknown && !person.isBot) ? 'peerTeam' : 'outside';
  }

  function isTeamMate(): boolean {
    const own = new Set(homeTeams(viewer, teams).map(({ id }) => id));
    return homes.some(({ id, size }) => own.has(id) && size <= settings.ownTeamLimit);
  }
}

function isNamed(id: string, names: readonly string[]): boolean {
  return names.some((name) => sameName(name.replace(/^@/, ''), id));
}
