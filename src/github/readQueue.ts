import { FailureError } from '../core/model/failure';
import type { AuthoredPullRequest, Person } from '../core/model/pullRequest';
import type { Missing } from '../core/model/snapshot';
import type { ServerCapabilities } from './serverCapabilities';

import { isToldWhole, toMark, toOwnRequest, toRequest, type ReadRequest } from './mapping';
import {
  askedPage,
  ownPage,
  changedQuery,
  pulsePage,
  pulseQuery,
  queueQuery,
  reviewedFirstPage,
  reviewedPage,
  type SearchName,
} from './queries';
import { readSearches } from './readSearches';
import type { RequestUsage } from './requestUsage';
import { isList, getItems, text } from './unchecked';

export interface ReadQueue {
  readonly viewer: Person;
  readonly requests: readonly ReadRequest[];
  readonly own: readonly AuthoredPullRequest[];
  readonly missing: readonly Missing[];
}

/** Reads all requests in full. */
export async function readQueue(
  names: readonly SearchName[],
  capabilities: ServerCapabilities,
  host: string,
  signal: AbortSignal,
  usage: RequestUsage,
): Promise<ReadQueue> {
  const pageSize = (name: SearchName, page: number): number => {
    if (name === 'reviewed') return page === 0 ? reviewedFirstPage : reviewedPage;
    return name === 'asked' ? askedPage : ownPage;
  };
  const { viewer, found, missing } = await readSearches(
    { names, query: queueQuery, pageSize },
    capabilities,
    signal,
    usage,
  );
  const asked = found.asked.map((node) => toRequest(node, host, viewer.login, true));
  const reviewed = found.reviewed.map((node) => toRequest(node, host, viewer.login, false));
  const all = [...reviewed, ...asked];
  const whole = all.filter((read) => read !== undefined);
  // A request found by both searches counts as asked for.
  const requests = [...new Map(whole.map((read) => [read.request.nodeId, read])).values()];
  const own = found.own.map((node) => toOwnRequest(node, host, viewer.login));
  const wholeOwn = own.filter((read) => read !== undefined);
  const isWhole =
    whole.length === all.length &&
    wholeOwn.length === own.length &&
    [...found.asked, ...found.reviewed, ...found.own].every(isToldWhole);
  const isShort = !isWhole && !missing.some(({ kind }) => kind === 'partial');
  return { viewer, requests, own: wholeOwn, missing: isShort ? [...missing, { kind: 'partial' }] : missing };
}

/** Which requests exist, by node id, and the fingerprint of each. */
export interface Pulse {
  readonly viewer: Person;
  readonly marks: ReadonlyMap<string, { readonly mark: string; readonly search: SearchName }>;
  readonly missing: readonly Missing[];
}

export async function readPulse(
  names: readonly SearchName[],
  capabilities: ServerCapabilities,
  signal: AbortSignal,
  usage: RequestUsage,
): Promise<Pulse> {
  const reading = { names, query: pulseQuery, pageSize: () => pulsePage };
  const { viewer, found, missing } = await readSearches(reading, capabilities, signal, usage);
  let isWhole = true;
  const marks = new Map<string, { mark: string; search: SearchName }>();
  // A request found by both of the first two searches counts as asked for.
  for (const search of ['reviewed', 'asked', 'own'] as const) {
    for (const node of found[search]) {
      if (typeof node?.id === 'string') marks.set(node.id, { mark: toMark(node), search });
      else isWhole = false;
    }
  }
  // A missing row doesn't mean that its request is gone, so everything is read instead.
  return { viewer, marks, missing: isWhole ? missing : [...missing, { kind: 'partial' }] };
}

/** The most that GitHub reliably returns in full in one query. */
export const mostChanged = askedPage;

/**
 * Reads the changed requests of a pulse in full; those deleted since the pulse are left out. Resolves to
 * undefined if GitHub returned partial results: then it's unknown which of the missing ones are really gone.
 */
export async function readChanged(
  ids: readonly string[],
  { viewer, marks }: Pulse,
  capabilities: ServerCapabilities,
  host: string,
  signal: AbortSignal,
  usage: RequestUsage,
): Promise<{ requests: ReadRequest[]; own: AuthoredPullRequest[] } | undefined> {
  const findSearch = (id: string): SearchName | undefined => marks.get(id)?.search;
  const own = ids.filter((id) => findSearch(id) === 'own');
  const others = ids.filter((id) => findSearch(id) !== 'own');
  const build = (has: ServerCapabilities['has']) => ({
    query: changedQuery(own.length > 0, has),
    variables: { ids: others, ...(own.length > 0 && { own }) },
  });
  const { data, isPartial, notFound } = await capabilities.send(build, signal, usage);
  if (isPartial) return undefined;
  if (!isList(data.nodes) || (own.length > 0 && !isList(data.own))) {
    throw new FailureError({ kind: 'nonsense' });
  }
  const nodes = [...getItems(data.nodes), ...getItems(data.own)];
  if (nodes.length + notFound < ids.length || !nodes.every(isToldWhole)) return undefined;
  return {
    requests: getItems(data.nodes)
      .map((node) => toRequest(node, host, viewer.login, findSearch(text(node.id)) === 'asked'))
      .filter((read) => read !== undefined),
    own: getItems(data.own)
      .map((node) => toOwnRequest(node, host, viewer.login))
      .filter((read) => read !== undefined),
  };
}
