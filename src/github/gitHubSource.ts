import type { Clock, ReviewSource, Store } from '../app/ports';
import { ownerOf } from '../core/requestId';
import type { ReviewRequest } from '../core/reviewRequest';
import type { Cost, Missing, Snapshot } from '../core/snapshot';
import type { Client } from './client';
import { Gates } from './gates';
import type { ReadRequest } from './mapping';
import { readQueue } from './readQueue';
import { readSurroundings, type ReadSurroundings } from './readSurroundings';
import { directoryOf, loadTeams, unknownTeams, withTeams } from './teams';

/** The review requests of one signed-in connection. Teams are kept in the store for a day. */
export function gitHubSource(client: Client, store: Store, clock: Clock): ReviewSource {
  const gates = new Gates(client);
  // Not stored: a new sign-in, or an authorisation given meanwhile, deserves a new look.
  const unreadable = new Set<string>();

  async function read(signal: AbortSignal): Promise<Snapshot> {
    let cost: Cost = { requests: 0, points: 0 };
    const onAnswer = (more: Cost): void => {
      cost = { requests: cost.requests + more.requests, points: cost.points + more.points };
    };
    const { host, web } = client.server;
    const queue = await readQueue(gates, host, signal, onAnswer);
    const now = clock();

    const key = `teams ${host} ${queue.viewer.login}`;
    const known = loadTeams(store, key, now);
    const organizations = organizationsOf(queue.requests).filter((name) => !unreadable.has(name));
    const teams = unknownTeams(known, organizations, loginsOf(queue.requests, queue.viewer.login));
    const around = await readSurroundings(
      {
        organizations: teams.organizations.map((login) => ({ login })),
        logins: teams.logins,
        ...surroundingsOf(queue.requests),
      },
      gates,
      signal,
      onAnswer,
    );
    for (const name of around.unreadable) unreadable.add(name);
    const readable = teams.organizations.filter((name) => !unreadable.has(name));
    const knows = around.isPartial
      ? known
      : withTeams(known, { ...teams, organizations: readable, teams: around.teams }, now);
    if (knows !== known && readable.length > 0) await store.set(key, knows);

    return {
      web,
      viewer: queue.viewer,
      requests: queue.requests.map((request) => complete(request, around)),
      stacked: around.stacked,
      directory: directoryOf(knows, unreadable),
      missing: missingOf(queue.missing, around, [...unreadable], queue.requests, gates),
      asOf: now,
      cost,
    };
  }

  return { read };
}

function organizationsOf(requests: readonly ReadRequest[]): string[] {
  const owners = requests
    .filter((read) => read.ownerIsOrganization)
    .map((read) => ownerOf(read.request.id.repository));
  return [...new Set(owners)].sort();
}

function loginsOf(requests: readonly ReadRequest[], viewer: string): string[] {
  const people = requests
    .map(({ request }) => request.author)
    .filter(({ isBot, login }) => !isBot && login !== 'ghost');
  return [...new Set([viewer, ...people.map(({ login }) => login)])].sort();
}

function surroundingsOf(requests: readonly ReadRequest[]): {
  branches: { repository: string; head: string }[];
  issues: string[];
  askedBefore: string[];
} {
  const branches = new Map<string, { repository: string; head: string }>();
  for (const { request, stackable } of requests) {
    const { repository } = request.id;
    if (stackable) branches.set(`${repository}:${stackable}`, { repository, head: stackable });
  }
  const askedBefore = requests.filter(
    ({ request, isTimelineCut }) => isTimelineCut && request.asks.length === 0,
  );
  return {
    branches: [...branches.values()],
    issues: [...new Set(requests.flatMap(({ issueIds }) => issueIds.map(([id]) => id)))].slice(0, 100),
    askedBefore: askedBefore.map(({ nodeId }) => nodeId).slice(0, 100),
  };
}

function complete({ request, nodeId, issueIds }: ReadRequest, around: ReadSurroundings): ReviewRequest {
  const closes = issueIds.map(([id, issue]) => {
    const blocks = around.blocked.get(id);
    return blocks ? { ...issue, blocks } : issue;
  });
  return { ...request, closes, asks: around.asks.get(nodeId) ?? request.asks };
}

function missingOf(
  missing: readonly Missing[],
  around: ReadSurroundings,
  unreadable: readonly string[],
  requests: readonly ReadRequest[],
  gates: Gates,
): Missing[] {
  const all = [...missing];
  const has = (kind: Missing['kind']): boolean => all.some((each) => each.kind === kind);
  if (unreadable.length > 0) all.push({ kind: 'teams', organizations: [...unreadable].sort() });
  if (around.isHidden && !has('singleSignOn')) all.push({ kind: 'singleSignOn' });
  if (around.isPartial && !has('partial')) all.push({ kind: 'partial' });
  if (!gates.has('Issue.blocking') && requests.some(({ issueIds }) => issueIds.length > 0)) {
    all.push({ kind: 'blockedIssues' });
  }
  return all;
}
