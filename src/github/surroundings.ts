import type { Clock, Store } from '../app/ports';
import type { Instant } from '../core/model/instant';
import { ownerOf, shortId } from '../core/model/requestId';
import type { Issue, PullRequest, StackedRequest } from '../core/model/pullRequest';
import type { Missing, Snapshot } from '../core/model/snapshot';
import type { ServerCapabilities } from './serverCapabilities';
import type { ReadRequest } from './mapping';
import type { WantedSurroundings as Wanted } from './queries';
import { readSurroundings, type ReadSurroundings } from './readSurroundings';
import type { RequestUsage } from './requestUsage';
import { directoryOf, loadTeams, unknownTeams, withSomeTeams, withTeams, type KnownTeams } from './teams';

/** Requests as facts, with the teams of their authors and what is stacked on them. */
export interface Complete {
  readonly facts: Pick<Snapshot, 'requests' | 'stacked' | 'directory'>;
  readonly missing: readonly Missing[];
}

/** Learns what surrounds requests: their authors' teams, stacks, blocked issues. Asks only for what is not known. */
export class Surroundings {
  // Not stored: a new sign-in, or an authorisation given meanwhile, deserves a new look.
  private readonly unreadable = new Set<string>();

  constructor(
    private readonly gates: ServerCapabilities,
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly host: string,
  ) {}

  /** `previous` is what is known already; without it all is read. */
  async read(
    requests: readonly ReadRequest[],
    viewer: string,
    previous: Snapshot | undefined,
    signal: AbortSignal,
    tally: RequestUsage,
  ): Promise<Complete> {
    const now = this.clock();
    const key = `teams ${this.host} ${viewer}`;
    const known = loadTeams(this.store, key, now);
    const organizations = organizationsOf(requests).filter((name) => !this.unreadable.has(name));
    const teams = unknownTeams(known, organizations, loginsOf(requests, viewer));
    const wanted = {
      organizations: teams.organizations.map((login) => ({ login })),
      logins: teams.logins,
      ...wantedAround(requests, previous),
    };
    const around = await readSurroundings(wanted, this.gates, signal, tally);
    for (const name of around.unreadable) this.unreadable.add(name);
    const knows = await this.keepTeams(key, known, teams, around, now);
    const blocks = knownBlocks(previous);
    return {
      facts: {
        requests: requests.map((read) => complete(read, around, blocks)),
        stacked: distinct([...(previous?.stacked ?? []), ...around.stacked]),
        directory: directoryOf(knows, this.unreadable),
      },
      missing: this.missing(around, requests),
    };
  }

  private async keepTeams(
    key: string,
    known: KnownTeams,
    asked: { organizations: readonly string[]; logins: readonly string[] },
    around: ReadSurroundings,
    now: Instant,
  ): Promise<KnownTeams> {
    const organizations = asked.organizations.filter((name) => !this.unreadable.has(name));
    if (around.isPartial) return withSomeTeams(known, around.teams);
    if (organizations.length === 0) return known;
    const knows = withTeams(known, { organizations, logins: asked.logins, teams: around.teams }, now);
    await this.store.set(key, knows);
    return knows;
  }

  private missing(around: ReadSurroundings, requests: readonly ReadRequest[]): Missing[] {
    const organizations = [...this.unreadable].sort();
    const isClosing = requests.some(({ issueIds }) => issueIds.length > 0);
    return [
      ...(organizations.length > 0 ? [{ kind: 'teams', organizations } as const] : []),
      ...(around.isPartial ? [{ kind: 'partial' } as const] : []),
      ...(isClosing && !this.gates.has('Issue.blocking') ? [{ kind: 'blockedIssues' } as const] : []),
    ];
  }
}

function organizationsOf(requests: readonly ReadRequest[]): string[] {
  const owned = requests.filter(({ ownerIsOrganization }) => ownerIsOrganization);
  return [...new Set(owned.map(({ request }) => ownerOf(request.id.repository)))].sort();
}

function loginsOf(requests: readonly ReadRequest[], viewer: string): string[] {
  const people = requests
    .map(({ request }) => request.author)
    .filter(({ isBot, login }) => !isBot && login !== 'ghost');
  return [...new Set([viewer, ...people.map(({ login }) => login)])].sort();
}

function wantedAround(
  requests: readonly ReadRequest[],
  previous: Snapshot | undefined,
): Pick<Wanted, 'branches' | 'issues' | 'askedBefore'> {
  const knownBranches = new Set(previous?.requests.map(({ id, head }) => `${id.repository}:${head.name}`));
  const blocks = knownBlocks(previous);
  const branches = new Map<string, { repository: string; head: string }>();
  for (const { request, stackable } of requests) {
    const { repository } = request.id;
    const key = `${repository}:${stackable}`;
    if (stackable !== undefined && !knownBranches.has(key))
      branches.set(key, { repository, head: stackable });
  }
  const issues = requests.flatMap(({ issueIds }) =>
    issueIds.filter(([, issue]) => !blocks.has(shortId(issue))),
  );
  const cut = requests.filter(
    ({ request, isTimelineCut }) => isTimelineCut && request.reviewRequestedEvents.length === 0,
  );
  return {
    branches: [...branches.values()],
    issues: [...new Set(issues.map(([id]) => id))].slice(0, 100),
    askedBefore: cut.map(({ request }) => request.nodeId).slice(0, 100),
  };
}

function knownBlocks(previous: Snapshot | undefined): ReadonlyMap<string, readonly Issue[]> {
  const closed = previous?.requests.flatMap(({ closes }) => closes) ?? [];
  return new Map(closed.flatMap((issue) => (issue.blocks ? [[shortId(issue), issue.blocks] as const] : [])));
}

function complete(
  { request, issueIds }: ReadRequest,
  around: ReadSurroundings,
  known: ReadonlyMap<string, readonly Issue[]>,
): PullRequest {
  const closes = issueIds.map(([id, issue]) => {
    const blocks = around.blocked.get(id) ?? known.get(shortId(issue));
    return blocks ? { ...issue, blocks } : issue;
  });
  return {
    ...request,
    closes,
    reviewRequestedEvents: around.asks.get(request.nodeId) ?? request.reviewRequestedEvents,
  };
}

function distinct(stacked: readonly StackedRequest[]): StackedRequest[] {
  return [...new Map(stacked.map((request) => [shortId(request), request])).values()];
}
