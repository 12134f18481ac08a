import { FailureError } from '../core/model/failure';
import type { Person } from '../core/model/pullRequest';
import type { Missing } from '../core/model/snapshot';
import type { Answer, Answered } from './client';
import type { ServerCapabilities } from './serverCapabilities';
import { toPerson, type Actor } from './actors';
import type { Query } from './query';
import { mostFound, searches, type Has, type SearchName } from './queries';
import type { RequestUsage } from './requestUsage';
import {
  count,
  isList,
  isLost,
  isObject,
  nextPage,
  type Connection,
  type Int,
  type PageInfo,
  type Part,
} from './unchecked';

/**
 * An answer to the searches: an `N` for each request, an `O` for each of the viewer's own, an `A` for each
 * assigned one and an `M` for each that mentions them.
 */
export interface SearchAnswer<N, O, A, M> extends Answered {
  readonly viewer?: Part<Actor>;
  readonly asked?: Part<SearchPage<N>>;
  readonly reviewed?: Part<SearchPage<N>>;
  readonly own?: Part<SearchPage<O>>;
  readonly assigned?: Part<SearchPage<A>>;
  readonly mentioned?: Part<SearchPage<M>>;
}

interface SearchPage<N> extends Connection<N> {
  readonly issueCount?: Int;
  readonly pageInfo?: Part<PageInfo>;
}

export interface SearchReading<N, O, A, M> {
  readonly names: readonly SearchName[];
  readonly query: (names: readonly SearchName[], has: Has) => Query<SearchAnswer<N, O, A, M>>;
  /** Number of requests on a page, by page number. */
  readonly pageSize: (search: SearchName, page: number) => number;
}

export interface ReadSearches<N, O, A, M> {
  readonly viewer: Person;
  /**
   * What each search found, in GitHub's form; null where GitHub omitted one. Empty for searches not
   * requested.
   */
  readonly found: {
    readonly asked: readonly (N | null)[];
    readonly reviewed: readonly (N | null)[];
    readonly own: readonly (O | null)[];
    readonly assigned: readonly (A | null)[];
    readonly mentioned: readonly (M | null)[];
  };
  readonly missing: readonly Missing[];
}

interface Progress<N> {
  readonly found: (N | null)[];
  isDone: boolean;
  after: string | null;
  page: number;
}

/**
 * Reads all pages of the searches: what the viewer is asked to review, what they have reviewed (their turn
 * again when the author answers), their own requests, those they're assigned to, and those that
 * mention them. All searches that still have pages share one query.
 */
export async function readSearches<N, O, A, M>(
  { names, query, pageSize }: SearchReading<N, O, A, M>,
  capabilities: ServerCapabilities,
  signal: AbortSignal,
  usage: RequestUsage,
): Promise<ReadSearches<N, O, A, M>> {
  const progress = {
    asked: start<N>(names.includes('asked')),
    reviewed: start<N>(names.includes('reviewed')),
    own: start<O>(names.includes('own')),
    assigned: start<A>(names.includes('assigned')),
    mentioned: start<M>(names.includes('mentioned')),
  };
  const missing = new Map<Missing['kind'], Missing>();
  let viewer: Person | undefined;
  let share = 1;

  const send = (): Promise<Answer<SearchAnswer<N, O, A, M>>> => {
    const open = names.filter((name) => !progress[name].isDone);
    const variables = open.flatMap((name): [string, unknown][] => [
      [name, searches[name]],
      [`${name}First`, Math.ceil(pageSize(name, progress[name].page) * share)],
      [`${name}After`, progress[name].after],
    ]);
    return capabilities.send(
      (has) => ({ query: query(open, has), variables: Object.fromEntries(variables) }),
      signal,
      usage,
    );
  };

  while (names.some((name) => !progress[name].isDone)) {
    const answer = await send().catch((error: unknown) => {
      // GitHub ends queries that take over 10 seconds with a 502 or 504: half as much may succeed.
      if (share < 1 || !isTooHeavy(error)) throw error;
      share = 0.5;
      return send();
    });
    const { data } = answer;
    if (!isObject(data.viewer)) throw new FailureError({ kind: 'nonsense' });
    viewer = toPerson(data.viewer);
    if (answer.isPartial) missing.set('partial', { kind: 'partial' });
    if (answer.isHidden) missing.set('singleSignOn', { kind: 'singleSignOn' });
    const pages = [
      takePage(progress.asked, data.asked),
      takePage(progress.reviewed, data.reviewed),
      takePage(progress.own, data.own),
      takePage(progress.assigned, data.assigned, mostFound.assigned),
      takePage(progress.mentioned, data.mentioned, mostFound.mentioned),
    ];
    for (const { total, isCut } of pages) {
      if (total > 1000) missing.set('searchLimit', { kind: 'searchLimit', total });
      if (isCut) missing.set('partial', { kind: 'partial' });
    }
  }
  if (!viewer) throw new FailureError({ kind: 'nonsense' });
  const found = {
    asked: progress.asked.found,
    reviewed: progress.reviewed.found,
    own: progress.own.found,
    assigned: progress.assigned.found,
    mentioned: progress.mentioned.found,
  };
  return { viewer, found, missing: [...missing.values()] };
}

function isTooHeavy(error: unknown): boolean {
  return error instanceof FailureError && error.failure.kind === 'serverTrouble';
}

function start<N>(isWanted: boolean): Progress<N> {
  return { found: [], isDone: !isWanted, after: null, page: 0 };
}

/**
 * Returns how many of them there are to read, and whether the rest is unreachable. A missing search must never
 * look like one that found nothing.
 */
function takePage<N>(
  search: Progress<N>,
  answer: Part<SearchPage<N>>,
  most = Infinity,
): { total: number; isCut: boolean } {
  if (search.isDone) return { total: 0, isCut: false };
  if (!isList(answer?.nodes) || !isObject(answer.pageInfo)) throw new FailureError({ kind: 'nonsense' });
  const after = nextPage(answer.pageInfo);
  search.found.push(...answer.nodes);
  search.isDone = after === undefined || search.found.length >= most;
  search.after = after ?? null;
  search.page++;
  return { total: Math.min(count(answer.issueCount), most), isCut: isLost(answer.pageInfo) };
}
