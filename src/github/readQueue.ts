import { FailureError } from '../core/failure';
import type { Person } from '../core/reviewRequest';
import type { Missing } from '../core/snapshot';
import type { Gates } from './gates';
import { isRecord, nodesOf } from './json';
import { toMark, toRequest, type ReadRequest } from './mapping';
import {
  askedPage,
  changedQuery,
  pulsePage,
  pulseQuery,
  queueQuery,
  reviewedFirstPage,
  reviewedPage,
} from './queries';
import { readSearches } from './readSearches';
import type { Tally } from './tally';

export interface ReadQueue {
  readonly viewer: Person;
  readonly requests: readonly ReadRequest[];
  readonly missing: readonly Missing[];
}

/** All requests, whole. */
export async function readQueue(
  gates: Gates,
  host: string,
  signal: AbortSignal,
  tally: Tally,
): Promise<ReadQueue> {
  const pageSize = (name: string, page: number): number =>
    name === 'asked' ? askedPage : page === 0 ? reviewedFirstPage : reviewedPage;
  const { viewer, found, missing } = await readSearches(
    { query: queueQuery, pageSize },
    gates,
    signal,
    tally,
  );
  const asked = found.asked.map((node) => toRequest(node, host, viewer.login, true));
  const reviewed = found.reviewed.map((node) => toRequest(node, host, viewer.login, false));
  const all = [...reviewed, ...asked];
  const whole = all.filter((read) => read !== undefined);
  // What both searches found is asked for.
  const requests = [...new Map(whole.map((read) => [read.request.nodeId, read])).values()];
  const isShort = whole.length < all.length && !missing.some(({ kind }) => kind === 'partial');
  return { viewer, requests, missing: isShort ? [...missing, { kind: 'partial' }] : missing };
}

/** Which requests there are, by GitHub's own id, and the mark of each. */
export interface Pulse {
  readonly viewer: Person;
  readonly marks: ReadonlyMap<string, { readonly mark: string; readonly isAsked: boolean }>;
  readonly missing: readonly Missing[];
}

export async function readPulse(gates: Gates, signal: AbortSignal, tally: Tally): Promise<Pulse> {
  const reading = { query: pulseQuery, pageSize: () => pulsePage };
  const { viewer, found, missing } = await readSearches(reading, gates, signal, tally);
  const marks = new Map<string, { mark: string; isAsked: boolean }>();
  for (const [nodes, isAsked] of [
    [found.reviewed, false],
    [found.asked, true],
  ] as const) {
    for (const node of nodes) {
      if (!isRecord(node) || typeof node['id'] !== 'string') throw new FailureError({ kind: 'nonsense' });
      marks.set(node['id'], { mark: toMark(node), isAsked });
    }
  }
  return { viewer, marks, missing };
}

/** As many as GitHub answers whole in one query without trouble. */
export const mostChanged = askedPage;

/**
 * The requests of a pulse that have changed, whole; what was deleted since the pulse is left out. Undefined
 * where GitHub answered in part: then nobody knows which of them are left out for good.
 */
export async function readChanged(
  ids: readonly string[],
  { viewer, marks }: Pulse,
  gates: Gates,
  host: string,
  signal: AbortSignal,
  tally: Tally,
): Promise<ReadRequest[] | undefined> {
  const build = (has: Gates['has']) => ({ query: changedQuery(has), variables: { ids } });
  const { data, isPartial } = await gates.send(build, signal, tally);
  if (isPartial) return undefined;
  if (!Array.isArray(data['nodes'])) throw new FailureError({ kind: 'nonsense' });
  return nodesOf(data)
    .map((node) => toRequest(node, host, viewer.login, marks.get(String(node['id']))?.isAsked ?? false))
    .filter((read) => read !== undefined);
}
