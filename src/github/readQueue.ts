import { FailureError } from '../core/model/failure';
import type { Login } from '../core/model/ids';
import type { AuthoredPullRequest, Person, PullRequest } from '../core/model/pullRequest';
import type { Missing } from '../core/model/snapshot';
import type { ServerCapabilities } from './serverCapabilities';

import { mayBeOwn, toAssigned, type Assigned } from './assigned';
import {
  isToldWhole,
  toFingerprint,
  toOwnRequest,
  toRequest,
  type ReadRequest,
  type RequestFields,
} from './mapping';
import {
  askedPage,
  mentionedFirstPage,
  mentionedPage,
  mostFound,
  ownPage,
  changedQuery,
  probePage,
  probeQuery,
  queueQuery,
  reviewedFirstPage,
  reviewedPage,
  type SearchName,
} from './queries';
import { toMentioned, withMention } from './mentioned';
import { readSearches } from './readSearches';
import type { RequestUsage } from './requestUsage';
import { isList, isObject, getItems, text, type Part } from './unchecked';

/** What to read. */
export interface Wants {
  readonly names: readonly SearchName[];
  /** Accounts of coding agents that GitHub doesn't know as bots. */
  readonly agents: readonly Login[];
}

export interface ReadQueue {
  readonly viewer: Person;
  readonly requests: readonly ReadRequest[];
  readonly own: readonly AuthoredPullRequest[];
  /** Node ids of agents' requests that may be the viewer's own: assigned to them, and not among the others. */
  readonly assigned: readonly string[];
  readonly mentioned: readonly PullRequest[];
  readonly missing: readonly Missing[];
}

/** Reads all requests in full, but for the assigned ones. */
export async function readQueue(
  { names, agents }: Wants,
  capabilities: ServerCapabilities,
  host: string,
  signal: AbortSignal,
  usage: RequestUsage,
): Promise<ReadQueue> {
  const pageSize = (name: SearchName, page: number): number => {
    if (name === 'reviewed') return page === 0 ? reviewedFirstPage : reviewedPage;
    if (name === 'mentioned') return page === 0 ? mentionedFirstPage : mentionedPage;
    if (name === 'assigned') return probePage;
    return name === 'asked' ? askedPage : ownPage;
  };
  const { viewer, found, missing } = await readSearches(
    { names, query: queueQuery, pageSize },
    capabilities,
    signal,
    usage,
  );
  const asked = found.asked.map((node) => toRequest(node, host, viewer.login, true));
  const reviewed = found.reviewed.map((node) => toReviewed(node, names, host, viewer.login));
  const all = [...reviewed, ...asked];
  const whole = all.filter((read) => read !== undefined);
  // A request found by both searches counts as asked for.
  const requests = [...new Map(whole.map((read) => [read.request.nodeId, read])).values()];
  const own = found.own.map((node) => toOwnRequest(node, host, viewer.login));
  const wholeOwn = own.filter((read) => read !== undefined);
  const mentioned = found.mentioned.map((node) => toMentioned(node, host, viewer.login));
  const wholeMentioned = mentioned.filter((request) => request !== undefined);
  const isWhole =
    wholeMentioned.length === mentioned.length &&
    whole.length === all.length &&
    wholeOwn.length === own.length &&
    found.assigned.every((node) => isObject(node)) &&
    [...found.asked, ...found.reviewed, ...found.own, ...found.mentioned].every(isToldWhole);
  const isShort = !isWhole && !missing.some(({ kind }) => kind === 'partial');
  const known = new Set([...requests.map(({ request }) => request), ...wholeOwn].map(({ nodeId }) => nodeId));
  const assigned = found.assigned
    .filter((node) => mayBeOwn(node, agents))
    .map((node) => text(node?.id))
    .filter((id) => !known.has(id));
  const others = new Set([...known, ...assigned]);
  const read = {
    viewer,
    requests,
    own: wholeOwn,
    assigned,
    mentioned: wholeMentioned.filter(({ nodeId }) => !others.has(nodeId)),
  };
  return { ...read, missing: isShort ? [...missing, { kind: 'partial' }] : missing };
}

/** Which requests exist, by node id, and the fingerprint of each. */
export interface ChangesProbe {
  readonly viewer: Person;
  readonly fingerprints: ReadonlyMap<string, { readonly fingerprint: string; readonly search: SearchName }>;
  readonly missing: readonly Missing[];
}

export async function probeChanges(
  { names, agents }: Wants,
  capabilities: ServerCapabilities,
  signal: AbortSignal,
  usage: RequestUsage,
): Promise<ChangesProbe> {
  const reading = { names, query: probeQuery, pageSize: (name: SearchName) => mostFound[name] ?? probePage };
  const { viewer, found, missing } = await readSearches(reading, capabilities, signal, usage);
  let isWhole = true;
  const fingerprints = new Map<string, { fingerprint: string; search: SearchName }>();
  // A request that several searches find is counted for the last of them.
  for (const search of ['mentioned', 'assigned', 'reviewed', 'asked', 'own'] as const) {
    const nodes =
      search === 'assigned'
        ? found.assigned.filter((node) => !isObject(node) || mayBeOwn(node, agents))
        : found[search];
    for (const node of nodes) {
      if (typeof node?.id === 'string')
        fingerprints.set(node.id, { fingerprint: toFingerprint(node), search });
      else isWhole = false;
    }
  }
  // A missing row doesn't mean that its request is gone, so everything is read instead.
  return { viewer, fingerprints, missing: isWhole ? missing : [...missing, { kind: 'partial' }] };
}

/** The most that GitHub reliably returns in full in one query. */
export const mostChanged = askedPage;

export interface Changed extends Pick<ReadQueue, 'requests' | 'own' | 'mentioned' | 'missing'> {
  readonly assigned: Assigned;
}

/**
 * Reads the changed requests of a probe in full; those deleted since the probe are left out. Resolves to
 * undefined if GitHub returned partial results: then it's unknown which of the missing ones are really gone.
 */
export async function readChanged(
  ids: readonly string[],
  { viewer, fingerprints }: ChangesProbe,
  { names, agents }: Wants,
  capabilities: ServerCapabilities,
  host: string,
  signal: AbortSignal,
  usage: RequestUsage,
): Promise<Changed | undefined> {
  const findSearch = (id: string): SearchName | undefined => fingerprints.get(id)?.search;
  const idsOf = (...names: SearchName[]): string[] =>
    ids.filter((id) => names.some((name) => name === findSearch(id)));
  const special = (['own', 'assigned', 'mentioned'] as const).filter((name) => idsOf(name).length > 0);
  const build = (has: ServerCapabilities['has']) => ({
    query: changedQuery(special, has, names.includes('mentioned')),
    variables: {
      ids: idsOf('asked', 'reviewed'),
      ...Object.fromEntries(special.map((name) => [name, idsOf(name)])),
    },
  });
  const answer = await capabilities.send(build, signal, usage);
  const { data, isPartial, notFound } = answer;
  if (isPartial) return undefined;
  if (!isList(data.nodes) || !special.every((name) => isList(data[name]))) {
    throw new FailureError({ kind: 'nonsense' });
  }
  const nodes = [data.nodes, data.own, data.assigned, data.mentioned].flatMap((list) =>
    getItems<RequestFields>(list),
  );
  if (nodes.length + notFound < ids.length || !nodes.every(isToldWhole)) return undefined;
  const assigned = toAssigned(getItems(data.assigned), host, viewer.login, agents);
  if (!assigned.isWhole) return undefined;
  return {
    missing: answer.isHiddenInside ? [{ kind: 'singleSignOn', isInside: true }] : [],
    requests: getItems(data.nodes)
      .map((node) =>
        findSearch(text(node.id)) === 'asked'
          ? toRequest(node, host, viewer.login, true)
          : toReviewed(node, names, host, viewer.login),
      )
      .filter((read) => read !== undefined),
    own: getItems(data.own)
      .map((node) => toOwnRequest(node, host, viewer.login))
      .filter((read) => read !== undefined),
    assigned,
    mentioned: getItems(data.mentioned)
      .map((node) => toMentioned(node, host, viewer.login))
      .filter((request) => request !== undefined),
  };
}

function toReviewed(
  node: Part<RequestFields>,
  names: readonly SearchName[],
  host: string,
  viewer: Login,
): ReadRequest | undefined {
  const read = toRequest(node, host, viewer, false);
  return read && isObject(node) && names.includes('mentioned') ? withMention(read, node, viewer) : read;
}
