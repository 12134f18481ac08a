import { FailureError } from '../core/failure';
import type { Person } from '../core/reviewRequest';
import type { Missing } from '../core/snapshot';
import type { Answer } from './client';
import type { Gates } from './gates';
import { isRecord } from './json';
import { toPerson, toRequest, type ReadRequest } from './mapping';
import { askedPage, queueQuery, reviewedFirstPage, reviewedPage, searches } from './queries';

export interface ReadQueue {
  readonly viewer: Person;
  readonly requests: readonly ReadRequest[];
  readonly missing: readonly Missing[];
}

interface Search {
  isDone: boolean;
  after: string | null;
  first: number;
}

/**
 * Reads both searches to their end: what the viewer is asked for, and what they have reviewed, which becomes
 * their turn again when the author answers. Both go in one query as long as both have pages.
 */
export async function readQueue(
  gates: Gates,
  host: string,
  signal: AbortSignal,
  onAnswer: (answer: Answer['cost']) => void,
): Promise<ReadQueue> {
  const asked: Search = { isDone: false, after: null, first: askedPage };
  const reviewed: Search = { isDone: false, after: null, first: reviewedFirstPage };
  const found = new Map<string, ReadRequest>();
  const missing = new Map<Missing['kind'], Missing>();
  let viewer: Person | undefined;

  while (!asked.isDone || !reviewed.isDone) {
    const answer = await readPage(gates, asked, reviewed, signal, onAnswer);
    const { data } = answer;
    if (!isRecord(data['viewer'])) throw new FailureError({ kind: 'nonsense' });
    viewer = toPerson(data['viewer']);
    if (answer.isPartial) missing.set('partial', { kind: 'partial' });
    if (answer.isHidden) missing.set('singleSignOn', { kind: 'singleSignOn' });
    for (const [name, search] of [['asked', asked] as const, ['reviewed', reviewed] as const]) {
      if (search.isDone) continue;
      const page = readSearch(data[name]);
      const { login } = viewer;
      const requests = page.nodes.map((node) => toRequest(node, host, login, name === 'asked'));
      for (const read of requests) {
        if (!read) missing.set('partial', { kind: 'partial' });
        else if (name === 'asked' || !found.has(read.nodeId)) found.set(read.nodeId, read);
      }
      if (page.total > 1000) missing.set('searchLimit', { kind: 'searchLimit', total: page.total });
      search.isDone = page.after === undefined;
      search.after = page.after ?? null;
      if (name === 'reviewed') search.first = Math.max(search.first, reviewedPage);
    }
  }
  if (!viewer) throw new FailureError({ kind: 'nonsense' });
  return { viewer, requests: [...found.values()], missing: [...missing.values()] };
}

/** GitHub ends what takes over 10 seconds with a 502 or 504: half as much may get through. */
async function readPage(
  gates: Gates,
  asked: Search,
  reviewed: Search,
  signal: AbortSignal,
  onAnswer: (cost: Answer['cost']) => void,
): Promise<Answer> {
  const send = (): Promise<Answer> =>
    gates.send(
      (has) => ({
        query: queueQuery({ asked: !asked.isDone, reviewed: !reviewed.isDone }, has),
        variables: {
          ...(!asked.isDone && variables('asked', asked)),
          ...(!reviewed.isDone && variables('reviewed', reviewed)),
        },
      }),
      signal,
      onAnswer,
    );
  return send().catch((error: unknown) => {
    const isTooHeavy = error instanceof FailureError && error.failure.kind === 'serverTrouble';
    if (!isTooHeavy || asked.first < askedPage) throw error;
    asked.first = askedPage / 2;
    return send();
  });
}

function variables(name: keyof typeof searches, { first, after }: Search): Record<string, unknown> {
  return { [name]: searches[name], [`${name}First`]: first, [`${name}After`]: after };
}

/** A search that is not there must never read as one that found nothing. */
function readSearch(search: unknown): { nodes: readonly unknown[]; total: number; after?: string } {
  if (!isRecord(search) || !Array.isArray(search['nodes']) || !isRecord(search['pageInfo'])) {
    throw new FailureError({ kind: 'nonsense' });
  }
  const { hasNextPage, endCursor } = search['pageInfo'];
  const total = typeof search['issueCount'] === 'number' ? search['issueCount'] : 0;
  const after = hasNextPage === true && typeof endCursor === 'string' ? endCursor : undefined;
  return { nodes: search['nodes'], total, ...(after !== undefined && { after }) };
}
