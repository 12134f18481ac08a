import type { Clock, Store } from '../app/ports';
import type { Instant } from '../core/model/instant';
import type { Login, OwnerName } from '../core/model/ids';
import { getOwner, shortId } from '../core/model/requestId';
import type { Issue, Person, PullRequest, StackedRequest } from '../core/model/pullRequest';
import type { Missing, Snapshot } from '../core/model/snapshot';
import { isUncompared, withKnownComparison } from '../core/turn/sinceReview';
import type { ServerCapabilities } from './serverCapabilities';
import { toAssigned, type Assigned } from './assigned';
import { Attribution } from './attribution';
import { isCutBeforeTurn } from './cutBeforeTurn';
import { earlierWanted, withEarlier } from './earlierEvents';
import type { ReadRequest } from './mapping';
import type { ReadQueue } from './readQueue';
import type { WantedSurroundings as Wanted } from './queries';
import { readSurroundings, type ReadSurroundings } from './readSurroundings';
import type { RequestUsage } from './requestUsage';
import { mostFileLists, type FileList } from './sinceReview/fileLists';
import {
  toDirectory,
  loadTeams,
  unknownTeams,
  unreadableIn,
  withSomeTeams,
  withTeams,
  type KnownTeams,
} from './teams';

/** The most requests that are read in full beside everything else. */
const mostAssigned = 25;

/** Complete requests, with the teams of their authors and what is stacked on them. */
export interface Complete {
  readonly facts: Pick<Snapshot, 'requests' | 'stacked' | 'directory'>;
  readonly missing: readonly Missing[];
  /** Files of requests that are to be compared with what was reviewed, by node id. */
  readonly files: ReadonlyMap<string, FileList>;
  readonly assigned: Assigned;
}

/** Reads what surrounds requests: authors' teams, stacks, blocked issues. Asks only for what isn't known. */
export class Surroundings {
  // Not stored: after a new sign-in, or if access was granted meanwhile, they're worth another try.
  private readonly unreadable = new Set<string>();

  constructor(
    private readonly capabilities: ServerCapabilities,
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly host: string,
    private readonly agents: () => readonly Login[],
  ) {}

  /**
   * `previous` is what is already known; without it, everything is read. `before` is always the last list:
   * what it contains of long conversations stays true. `assigned` are the ids of agents' requests to read too;
   * of `mentioned`, only the authors' teams are looked for.
   */
  async read(
    read: readonly ReadRequest[],
    { assigned, mentioned }: Pick<ReadQueue, 'assigned' | 'mentioned'>,
    viewer: string,
    previous: Snapshot | undefined,
    before: Snapshot | undefined,
    signal: AbortSignal,
    usage: RequestUsage,
  ): Promise<Complete> {
    const now = this.clock();
    const knownRequests = new Map(before?.requests.map((request) => [request.nodeId, request]));
    const requests = read.map((each) => {
      const isUnknownKept = previous !== undefined;
      return {
        ...each,
        request: withKnownComparison(each.request, knownRequests.get(each.request.nodeId), isUnknownKept),
      };
    });
    const key = `teams ${this.host} ${viewer}`;
    const known = loadTeams(this.store, key, now);
    const organizations = getOrganizations(requests).filter((name) => !this.unreadable.has(name));
    const made = new Attribution(viewer, this.agents());
    const authors = [...requests.map(({ request }) => request), ...mentioned].map(({ author }) => author);
    const teams = unknownTeams(known, organizations, getLogins(authors, viewer));
    const wanted = {
      organizations: teams.organizations.map((login) => ({ login })),
      logins: teams.logins,
      ...wantedAround(requests, previous),
      earlier: earlierWanted(requests, before, viewer, (read) => made.isWorthALook(read)),
      madeBy: requests.filter((read) => made.isWorthALook(read)).map(({ request }) => request.nodeId),
      // Any beyond that look new to the next round, which reads them.
      assigned: assigned.slice(0, mostAssigned),
      files: requests
        .filter(({ request }) => isUncompared(request))
        .map(({ request }) => request.nodeId)
        .slice(0, mostFileLists),
    };
    const around = await readSurroundings(wanted, this.capabilities, signal, usage);
    for (const name of around.unreadable) this.unreadable.add(name);
    const first = await this.keepTeams(key, known, teams, around, now);
    const blocks = knownBlocks(previous);
    const attribution = new Attribution(viewer, this.agents(), first.teams);
    const all = requests.map((read) => {
      const isNeeded = isCutBeforeTurn(read, viewer, made.isWorthALook(read));
      const whole = complete(read, around, blocks, knownRequests.get(read.request.nodeId), isNeeded, viewer);
      return attribution.of(whole, read, around.makers, knownRequests.get(whole.nodeId));
    });
    const knows = await this.addTeams(
      all.map(({ author }) => author),
      viewer,
      key,
      first,
      organizations,
      signal,
      usage,
      now,
    );
    const unreadable = unreadableIn(knows, this.unreadable);
    const readAssigned = toAssigned(around.assigned, this.host, viewer, this.agents());
    return {
      facts: {
        requests: all,
        stacked: distinct([...(previous?.stacked ?? []), ...around.stacked]),
        directory: toDirectory(knows, this.unreadable),
      },
      missing: this.missing(
        around,
        unreadable,
        requests,
        all.some(({ unreadEvents }) => unreadEvents === 'earlier') || !readAssigned.isWhole,
      ),
      files: around.files,
      assigned: readAssigned,
    };
  }

  /** Reads the teams of people for whom an agent wrote, known only now. Rare, and costs an extra call. */
  private async addTeams(
    people: readonly Person[],
    viewer: Login,
    key: string,
    known: KnownTeams,
    organizations: readonly OwnerName[],
    signal: AbortSignal,
    usage: RequestUsage,
    now: Instant,
  ): Promise<KnownTeams> {
    const teams = unknownTeams(
      known,
      organizations.filter((name) => !this.unreadable.has(name)),
      getLogins(people, viewer),
    );
    if (teams.organizations.length === 0) return known;
    const wanted = { organizations: teams.organizations.map((login) => ({ login })), logins: teams.logins };
    const nothing = { branches: [], issues: [], earlier: [], madeBy: [], assigned: [], files: [] };
    const around = await readSurroundings({ ...wanted, ...nothing }, this.capabilities, signal, usage);
    for (const name of around.unreadable) this.unreadable.add(name);
    return this.keepTeams(key, known, teams, around, now);
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
    const { teams, partlyHidden } = around;
    const knows = withTeams(known, { organizations, logins: asked.logins, teams, partlyHidden }, now);
    await this.store.set(key, knows);
    return knows;
  }

  private missing(
    around: ReadSurroundings,
    organizations: readonly OwnerName[],
    requests: readonly ReadRequest[],
    isSomeLeft: boolean,
  ): Missing[] {
    const isClosing = requests.some(({ issueIds }) => issueIds.length > 0);
    return [
      ...(organizations.length > 0 ? [{ kind: 'teams', organizations } as const] : []),
      ...(around.isHidden ? [{ kind: 'singleSignOn', isInside: true } as const] : []),
      // The rest is read in later rounds.
      ...(around.isPartial || isSomeLeft ? [{ kind: 'partial' } as const] : []),
      ...(isClosing && !this.capabilities.has('Issue.blocking') ? [{ kind: 'blockedIssues' } as const] : []),
    ];
  }
}

function getOrganizations(requests: readonly ReadRequest[]): string[] {
  const owned = requests.filter(({ ownerIsOrganization }) => ownerIsOrganization);
  return [...new Set(owned.map(({ request }) => getOwner(request.id.repository)))].sort();
}

function getLogins(people: readonly Person[], viewer: Login): Login[] {
  const known = people.filter(({ isBot, login }) => !isBot && login !== 'ghost');
  return [...new Set([viewer, ...known.map(({ login }) => login)])].sort();
}

function wantedAround(
  requests: readonly ReadRequest[],
  previous: Snapshot | undefined,
): Pick<Wanted, 'branches' | 'issues'> {
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
  return {
    branches: [...branches.values()],
    issues: [...new Set(issues.map(([id]) => id))].slice(0, 100),
  };
}

function knownBlocks(previous: Snapshot | undefined): ReadonlyMap<string, readonly Issue[]> {
  const closed = previous?.requests.flatMap(({ closes }) => closes) ?? [];
  return new Map(closed.flatMap((issue) => (issue.blocks ? [[shortId(issue), issue.blocks] as const] : [])));
}

function complete(
  read: ReadRequest,
  around: ReadSurroundings,
  known: ReadonlyMap<string, readonly Issue[]>,
  before: PullRequest | undefined,
  isNeeded: boolean,
  viewer: Login,
): PullRequest {
  const closes = read.issueIds.map(([id, issue]) => {
    const blocks = around.blocked.get(id) ?? known.get(shortId(issue));
    return blocks ? { ...issue, blocks } : issue;
  });
  const earlier = around.earlier.get(read.request.nodeId);
  return { ...withEarlier(read, earlier, before, isNeeded, viewer), closes };
}

function distinct(stacked: readonly StackedRequest[]): StackedRequest[] {
  return [...new Map(stacked.map((request) => [shortId(request), request])).values()];
}
