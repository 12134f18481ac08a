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
  readonly cursors: Set<string>;
  /** The sum of all page sizes so far. */
  asked: number;
  isDone: boolean;
  after: string | null;
  page: number;
  /** How many there are, as far as GitHub says. */
  total: number;
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

  const sizeOf = (name: SearchName): number => Math.ceil(pageSize(name, progress[name].page) * share);
  const send = (): Promise<Answer<SearchAnswer<N, O, A, M>>> => {
    const open = names.filter((name) => !progress[name].isDone);
    const variables = open.flatMap((name): [string, unknown][] => [
      [name, searches[name]],
      [`${name}First`, Math.min(sizeOf(name), left(progress[name]))],
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
    if (answer.isHidden) {
      missing.set('singleSignOn', { kind: 'singleSignOn', ...(answer.isHiddenInside && { isInside: true }) });
    }
    for (const name of names) if (!progress[name].isDone) progress[name].asked += sizeOf(name);
    const pages = [
      takePage(progress.asked, data.asked),
      takePage(progress.reviewed, data.reviewed),
      takePage(progress.own, data.own),
      takePage(progress.assigned, data.assigned, mostFound.assigned),
      takePage(progress.mentioned, data.mentioned, mostFound.mentioned),
    ];
    for (const { total, isCut, isShort } of pages) {
      if (total > mostSearched) missing.set('searchLimit', { kind: 'searchLimit', total });
      // What single sign-on hides may be counted all the same, and is said already.
      if (isCut || (isShort && !answer.isHidden)) missing.set('partial', { kind: 'partial' });
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

/** A page isn't larger than what is left: GitHub asks points for its size. */
function left({ total, found }: Progress<unknown>): number {
  return total > found.length ? total - found.length : Infinity;
}

function start<N>(isWanted: boolean): Progress<N> {
  return {
    found: [],
    cursors: new Set(),
    asked: 0,
    isDone: !isWanted,
    after: null,
    page: 0,
    total: Infinity,
  };
}

/** GitHub's own limit: no search returns more. */
const mostSearched = 1000;

interface Taken {
  /** How many of them there are to read. */
  readonly total: number;
  /** Whether the rest is unreachable. */
  readonly isCut: boolean;
  /** Whether the search has ended with fewer than there are. */
  readonly isShort: boolean;
}

/** A missing search must never look like one that found nothing, nor a part of it like the whole. */
function takePage<N>(search: Progress<N>, answer: Part<SearchPage<N>>, most = Infinity): Taken {
  if (search.isDone) return { total: 0, isCut: false, isShort: false };
  if (!isList(answer?.nodes) || !isObject(answer.pageInfo)) throw new FailureError({ kind: 'nonsense' });
  const { issueCount, pageInfo, nodes } = answer;
  const after = nextPage(pageInfo);
  search.found.push(...nodes);
  // A server may say forever that there's more.
  const isStuck =
    after !== undefined && (nodes.length === 0 || search.cursors.has(after) || search.asked >= mostSearched);
  if (after !== undefined) search.cursors.add(after);
  const isEnough = search.found.length >= most;
  search.isDone = after === undefined || isStuck || isEnough;
  search.after = after ?? null;
  search.page++;
  search.total = count(issueCount);
  const total = Math.min(search.total, most);
  return {
    total,
    isCut: isLost(pageInfo) || (isStuck && !isEnough) || typeof issueCount !== 'number',
    isShort: search.isDone && search.found.length < Math.min(total, mostSearched),
  };
}
