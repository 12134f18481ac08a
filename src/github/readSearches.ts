import { FailureError } from '../core/model/failure';
import type { Person } from '../core/model/pullRequest';
import type { Missing } from '../core/model/snapshot';
import type { Answer } from './client';
import type { ServerCapabilities } from './serverCapabilities';
import { isRecord } from './json';
import { toPerson } from './mapping';
import { searches, type Has, type SearchName } from './queries';
import type { RequestUsage } from './requestUsage';

export interface SearchReading {
  readonly names: readonly SearchName[];
  readonly query: (names: readonly SearchName[], has: Has) => string;
  /** Requests on a page, by the page's number. */
  readonly pageSize: (search: SearchName, page: number) => number;
}

export interface ReadSearches {
  readonly viewer: Person;
  /** What each search found, in GitHub's form; null where GitHub answered in part. Nothing for one not asked. */
  readonly found: Readonly<Record<SearchName, readonly unknown[]>>;
  readonly missing: readonly Missing[];
}

interface Progress {
  readonly found: unknown[];
  isDone: boolean;
  after: string | null;
  page: number;
}

/**
 * Reads the searches to their end: what the viewer is asked for, what they have reviewed, which becomes their
 * turn again when the author answers, and what is their own. They go in one query as long as they have pages.
 */
export async function readSearches(
  { names, query, pageSize }: SearchReading,
  gates: ServerCapabilities,
  signal: AbortSignal,
  tally: RequestUsage,
): Promise<ReadSearches> {
  const start = (): Progress => ({ found: [], isDone: false, after: null, page: 0 });
  const progress: Record<SearchName, Progress> = { asked: start(), reviewed: start(), own: start() };
  const missing = new Map<Missing['kind'], Missing>();
  let viewer: Person | undefined;
  let share = 1;

  const send = (): Promise<Answer> => {
    const open = names.filter((name) => !progress[name].isDone);
    const variables = open.flatMap((name): [string, unknown][] => [
      [name, searches[name]],
      [`${name}First`, Math.ceil(pageSize(name, progress[name].page) * share)],
      [`${name}After`, progress[name].after],
    ]);
    return gates.send(
      (has) => ({ query: query(open, has), variables: Object.fromEntries(variables) }),
      signal,
      tally,
    );
  };

  while (names.some((name) => !progress[name].isDone)) {
    const answer = await send().catch((error: unknown) => {
      // GitHub ends what takes over 10 seconds with a 502 or 504: half as much may get through.
      if (share < 1 || !isTooHeavy(error)) throw error;
      share = 0.5;
      return send();
    });
    if (!isRecord(answer.data['viewer'])) throw new FailureError({ kind: 'nonsense' });
    viewer = toPerson(answer.data['viewer']);
    if (answer.isPartial) missing.set('partial', { kind: 'partial' });
    if (answer.isHidden) missing.set('singleSignOn', { kind: 'singleSignOn' });
    for (const name of names) {
      const search = progress[name];
      if (search.isDone) continue;
      const { nodes, total, after } = readPage(answer.data[name]);
      search.found.push(...nodes);
      search.isDone = after === undefined;
      search.after = after ?? null;
      search.page++;
      if (total > 1000) missing.set('searchLimit', { kind: 'searchLimit', total });
    }
  }
  if (!viewer) throw new FailureError({ kind: 'nonsense' });
  const found = {
    asked: progress.asked.found,
    reviewed: progress.reviewed.found,
    own: progress.own.found,
  };
  return { viewer, found, missing: [...missing.values()] };
}

function isTooHeavy(error: unknown): boolean {
  return error instanceof FailureError && error.failure.kind === 'serverTrouble';
}

/** A search that is not there must never read as one that found nothing. */
function readPage(search: unknown): { nodes: readonly unknown[]; total: number; after?: string } {
  if (!isRecord(search) || !Array.isArray(search['nodes']) || !isRecord(search['pageInfo'])) {
    throw new FailureError({ kind: 'nonsense' });
  }
  const { hasNextPage, endCursor } = search['pageInfo'];
  const total = typeof search['issueCount'] === 'number' ? search['issueCount'] : 0;
  const after = hasNextPage === true && typeof endCursor === 'string' ? endCursor : undefined;
  return { nodes: search['nodes'], total, ...(after !== undefined && { after }) };
}
