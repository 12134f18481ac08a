import type { Directory } from '../model/directory';
import type { Group, RankedRequest } from '../ranking/rank';
import { byText, getOwner } from '../model/requestId';
import type { GroupBy } from './viewOptions';

/** Requests of one customer team, of one kind of customer, of one repository, or all by rank. */
export interface QueueGroup {
  /** Stays the same from one refresh to the next. */
  readonly key: string;
  readonly kind: Group | 'byRank' | 'repository';
  /** Of a peer team: its name, or the organisation's where its teams cannot be read. Of a repository: its own. */
  readonly name?: string;
  /** In the order of the queue. */
  readonly requests: readonly RankedRequest[];
}

/**
 * By team: peer teams first, the one with the best-ranked request on top; then decision-makers and people of
 * no known team. By repository: the one with the best-ranked request on top. However they are grouped, the own
 * team, what has gone quiet and what is not the viewer's turn come last.
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

/** What the smallest team of the customer is called; nothing for people of no known team. */
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
