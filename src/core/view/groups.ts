import type { Directory } from '../model/directory';
import type { Group, RankedRequest } from '../ranking/rank';
import { byText, getOwner } from '../model/requestId';
import type { GroupBy } from './viewOptions';

/** The requests of one customer team, one kind of customer or one repository, or all by rank. */
export interface QueueGroup {
  /** Stable across refreshes. */
  readonly key: string;
  readonly kind: Group | 'byRank' | 'repository';
  /** A peer team's name, or its organization's if the teams can't be read; or the repository's name. */
  readonly name?: string;
  /** In the order of the queue. */
  readonly requests: readonly RankedRequest[];
}

/**
 * Groups requests. By team: peer teams first, the one with the best-ranked request on top; then leadership
 * and people with no known team. By repository: the one with the best-ranked request on top. However they're
 * grouped, the viewer's own team, mentions of the viewer, requests that have gone quiet, those that aren't the viewer's turn and
 * snoozed ones come last.
 */
export function groupRequests(
  queue: readonly RankedRequest[],
  directory: Directory,
  groupBy: GroupBy = 'rank',
): readonly QueueGroup[] {
  const groups = new Map<string, QueueGroup & { requests: RankedRequest[] }>();
  for (const entry of queue) {
    const place = findPlace(entry, directory, groupBy);
    const group = groups.get(place.key);
    if (group) group.requests.push(entry);
    else groups.set(place.key, { ...place, requests: [entry] });
  }
  return [...groups.values()].sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) || firstRank(a) - firstRank(b) || byText(a.key, b.key),
  );
}

/** Returns the name of the customer's smallest team; undefined for people with no known team. */
export function getTeamName({ customer }: RankedRequest, directory: Directory): string | undefined {
  const team = customer.teams[0];
  return directory.teams.find(({ id }) => id === team)?.name ?? team;
}

const order: readonly QueueGroup['kind'][] = [
  'peerTeam',
  'byRank',
  'repository',
  'leadership',
  'outside',
  'ownTeam',
  'mentioned',
  'goneQuiet',
  'notYourTurn',
  'snoozed',
];

type Place = Omit<QueueGroup, 'requests'>;

function findPlace(entry: RankedRequest, directory: Directory, groupBy: GroupBy): Place {
  const { group } = entry;
  if (group !== 'leadership' && group !== 'peerTeam' && group !== 'outside')
    return { key: group, kind: group };
  switch (groupBy) {
    case 'rank':
      return { key: 'byRank', kind: 'byRank' };
    case 'repository': {
      const { repository } = entry.request.id;
      return { key: `repository ${repository}`, kind: 'repository', name: repository };
    }
    case 'team':
      return group === 'peerTeam' ? teamPlace(entry, directory) : { key: group, kind: group };
  }
}

function teamPlace(entry: RankedRequest, directory: Directory): Place {
  const name = getTeamName(entry, directory);
  if (name !== undefined) return { key: `team ${entry.customer.teams[0] ?? ''}`, kind: 'peerTeam', name };
  const organization = getOwner(entry.request.id.repository);
  return { key: `organization ${organization}`, kind: 'peerTeam', name: organization };
}

function firstRank({ requests }: QueueGroup): number {
  return requests[0]?.rank ?? Infinity;
}
