import type { Clock, ReviewSource, Store } from '../app/ports';
import { hour, type Instant } from '../core/model/instant';
import { sameLogin, type Login } from '../core/model/ids';
import type { Mark, Missing, Snapshot } from '../core/model/snapshot';
import type { Client } from './client';
import { ServerCapabilities } from './serverCapabilities';
import type { Person, PullRequest } from '../core/model/pullRequest';
import { findChanged, mergeOthers } from './news';
import {
  mostChanged,
  readChanged,
  probeChanges,
  readQueue,
  type Changed,
  type ChangesProbe,
  type Wants,
} from './readQueue';
import { compareWithReviews } from './sinceReview/compareWithReviews';
import type { FileList } from './sinceReview/fileLists';
import { OrganizationNames } from './organizationNames';
import { Surroundings } from './surroundings';
import { RequestUsage } from './requestUsage';

/** Whatever changes without changing a fingerprint (stacks, teams, blocked issues) is read again after this time. */
const longestWithoutWhole = hour;
/** Calls that a round sends to compare requests with what was reviewed. */
const usualCompareCalls = 2;
/** A short list that is read whole is compared at once: a single request takes no more. */
const wholeCompareCalls = 3;
/** A list of this many requests is read whole in no more than `wholeCalls` calls. */
const longList = 50;
const wholeCalls = 4;

/**
 * Creates the source of review requests for one signed-in connection. Given a previous list, it only asks
 * whether anything has changed, and reads the changed requests in full. Teams are kept in the store for a
 * day.
 */
export function gitHubSource(
  client: Client,
  store: Store,
  clock: Clock,
  {
    withOwn = false,
    agents = () => [],
    withMentions = () => false,
  }: {
    /** Whether to read the viewer's own requests too. */
    readonly withOwn?: boolean;
    /** Accounts of coding agents that GitHub doesn't know as bots. */
    readonly agents?: () => readonly Login[];
    /** Whether to look for others' requests that mention the viewer. */
    readonly withMentions?: () => boolean;
  } = {},
): ReviewSource {
  const capabilities = new ServerCapabilities(client);
  const surroundings = new Surroundings(capabilities, store, clock, client.server.host, agents);
  const organizationNames = new OrganizationNames(client, store);
  const { host, web } = client.server;

  // Who had a request made is determined when it's read: if the agents change, everything is read again.
  let agentsThen: string | undefined;

  async function read(signal: AbortSignal, previous?: Snapshot): Promise<Snapshot> {
    const wants: Wants = {
      names: [
        ...(['asked', 'reviewed'] as const),
        ...(withOwn ? (['own', 'assigned'] as const) : []),
        ...(withMentions() ? (['mentioned'] as const) : []),
      ],
      agents: agents(),
    };
    const { names } = wants;
    const agentsNow = wants.agents.join(' ');
    const areSameAgents = agentsThen === undefined || agentsThen === agentsNow;
    agentsThen = agentsNow;
    const usage = new RequestUsage();
    const isEnough =
      previous?.web === web &&
      areSameAgents &&
      (previous.own !== undefined || !withOwn) &&
      (previous.mentioned !== undefined || !names.includes('mentioned'));
    if (isEnough && isFresh(previous, clock())) {
      const probe = await probeChanges(wants, capabilities, signal, usage);
      const next = await readNews(previous, probe, wants, signal, usage);
      if (next) return next;
    }
    const queue = await readQueue(wants, capabilities, host, signal, usage);
    const asOf = clock();
    const around = await surroundings.read(
      queue.requests,
      queue,
      queue.viewer.login,
      undefined,
      sameViewer(previous, queue.viewer),
      signal,
      usage,
    );
    const requests = await compare(around.facts.requests, around.files, signal, usage, true);
    return {
      web,
      viewer: queue.viewer,
      ...around.facts,
      requests,
      ...(withOwn && { own: [...queue.own, ...around.assigned.own], notOwn: around.assigned.notOwn }),
      ...(names.includes('mentioned') && { mentioned: queue.mentioned }),
      missing: await withNames(joined(queue.missing, around.missing), signal, usage),
      asOf,
      wholeAt: asOf,
      ...usage.sum,
    };
  }

  /** Resolves to undefined if so much changed, or so little was returned, that a full read is simpler. */
  async function readNews(
    previous: Snapshot,
    probe: ChangesProbe,
    wants: Wants,
    signal: AbortSignal,
    usage: RequestUsage,
  ): Promise<Snapshot | undefined> {
    if (
      probe.viewer.login !== previous.viewer.login ||
      probe.missing.some(({ kind }) => kind === 'partial')
    ) {
      return undefined;
    }
    const asOf = clock();
    // Single sign-on may have been granted, or withdrawn, since the last round. What it hides inside of requests
    // stays hidden until they are read again.
    const hidden = probe.missing.filter(isSingleSignOn);
    const lasting = previous.missing.filter((each) => each.kind !== 'singleSignOn' || each.isInside);
    const before = await withNames(joined(lasting, hidden), signal, usage);
    const ids = findChanged(previous, probe);
    if (ids.length > mostChanged) return undefined;
    const isKept = ({ nodeId }: Mark): boolean => probe.fingerprints.has(nodeId) && !ids.includes(nodeId);
    const kept = previous.requests.filter(isKept);
    const { own, notOwn, mentioned, ...rest } = previous;
    const others = (news?: Changed) => mergeOthers({ own, notOwn, mentioned }, isKept, news, wants.names);
    if (ids.length === 0) {
      // What the rounds before had no room to compare.
      const requests = await compare(kept, new Map(), signal, usage);
      return { ...rest, requests, ...others(), missing: before, asOf, ...usage.sum };
    }
    const changed = await readChanged(ids, probe, wants, capabilities, host, signal, usage);
    if (!changed) return undefined;
    const around = await surroundings.read(
      changed.requests,
      { assigned: [], mentioned: changed.mentioned },
      probe.viewer.login,
      previous,
      previous,
      signal,
      usage,
    );
    const requests = await compare([...kept, ...around.facts.requests], around.files, signal, usage);
    const missing = joined(before, changed.missing, around.missing);
    return { ...rest, ...around.facts, requests, ...others(changed), missing, asOf, ...usage.sum };
  }

  function compare(
    requests: readonly PullRequest[],
    files: ReadonlyMap<string, FileList>,
    signal: AbortSignal,
    usage: RequestUsage,
    isWhole = false,
  ): Promise<readonly PullRequest[]> {
    // The next rounds compare the rest.
    const left = wholeCalls - usage.sum.cost.requests;
    const most = requests.length >= longList ? Math.max(0, left) : wholeCompareCalls;
    const mostCalls = isWhole ? most : usualCompareCalls;
    return compareWithReviews(requests, files, { client, signal, usage, mostCalls });
  }

  /** Says which organizations hide themselves. */
  async function withNames(
    missing: readonly Missing[],
    signal: AbortSignal,
    usage: RequestUsage,
  ): Promise<readonly Missing[]> {
    if (!missing.some(isSingleSignOn)) return missing;
    const found = await organizationNames.find(usage.hidden, signal, usage);
    return missing.map((each) => {
      if (each.kind !== 'singleSignOn') return each;
      const organizations = [...new Set([...(each.organizations ?? []), ...found])].sort();
      return { ...each, ...(organizations.length > 0 && { organizations }) };
    });
  }

  return { read };
}

function isSingleSignOn({ kind }: Missing): boolean {
  return kind === 'singleSignOn';
}

function joined(...missing: readonly (readonly Missing[])[]): readonly Missing[] {
  const known = new Map<Missing['kind'], Missing>();
  for (const each of missing.flat()) known.set(each.kind, { ...known.get(each.kind), ...each });
  return [...known.values()];
}

function isFresh({ wholeAt, missing }: Snapshot, now: Instant): boolean {
  // A clock that was set back makes the list look as if it came from the future.
  const age = now - wholeAt;
  return age >= 0 && age < longestWithoutWhole && !missing.some(({ kind }) => kind === 'partial');
}

function sameViewer(previous: Snapshot | undefined, { login }: Person): Snapshot | undefined {
  return previous && sameLogin(previous.viewer.login, login) ? previous : undefined;
}
