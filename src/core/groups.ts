import type { Directory } from './directory';
import type { Group, RankedRequest } from './rank';
import { byText, ownerOf } from './requestId';

/** Requests of one customer team, or of one kind of customer. */
export interface QueueGroup {
  /** Stays the same from one refresh to the next. */
  readonly key: string;
  readonly kind: Group;
  /** Of a peer team: its name, or the organisation's where its teams cannot be read. */
  readonly name?: string;
  /** In the order of the queue. */
  readonly requests: readonly RankedRequest[];
}

/**
 * Peer teams first, the one with the best-ranked request on top; then decision-makers, people of no known
 * team, the own team, and what is not the viewer's turn.
 */
export function groupsOf(queue: readonly RankedRequest[], directory: Directory): readonly QueueGroup[] {
  const groups = new Map<string, QueueGroup & { requests: RankedRequest[] }>();
  for (const entry of queue) {
    const { key, name } = place(entry, directory);
    const group = groups.get(key);
    if (group) group.requests.push(entry);
    else groups.set(key, { key, kind: entry.group, ...(name !== undefined && { name }), requests: [entry] });
  }
  return [...groups.values()].sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) || firstRank(a) - firstRank(b) || byText(a.key, b.key),
  );
}

const order: readonly Group[] = ['peerTeam', 'leadership', 'outside', 'ownTeam', 'notYourTurn'];

function place(entry: RankedRequest, directory: Directory): { key: string; name?: string } {
  if (entry.group !== 'peerTeam') return { key: entry.group };
  const team = entry.customer.teams[0];
  if (team === undefined) {
    const organization = ownerOf(entry.request.id.repository);
    return { key: `organization ${organization}`, name: organization };
  }
  return { key: `team ${team}`, name: directory.teams.find(({ id }) => id === team)?.name ?? team };
}

function firstRank({ requests }: QueueGroup): number {
  return requests[0]?.rank ?? Infinity;
}
