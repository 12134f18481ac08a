import type { ReadEvents } from '../core/model/pullRequest';

/** A part of a timeline. Its first event has the position `start`, counted from the oldest. */
export interface TimelinePage {
  readonly start: number;
  /** GitHub's ids of its events, oldest first; empty for an event without one. */
  readonly ids: readonly string[];
}

/** GitHub's largest page. */
export const pageSize = 100;
/**
 * Number of events that a page shares with the next one, which proves that none is missing between them:
 * positions shift if an event is added or removed meanwhile.
 */
const overlap = 5;
/** Number of newest events that are remembered: some may be deleted before the next round. */
const remembered = 10;

/**
 * Returns the positions where pages begin that hold what isn't known before the newest page, the newest first,
 * and at most `most` of them.
 */
export function missingPages(newest: TimelinePage, known: ReadEvents | undefined, most: number): number[] {
  const { start } = newest;
  if (known && isContinued(known, [newest])) return pagesBetween(0, known.unread, most);
  if (!known || known.total >= start) return pagesBetween(0, start, most);
  return [...pagesBetween(known.total, start, most), ...pagesBetween(0, known.unread, most)].slice(0, most);
}

function pagesBetween(from: number, to: number, most: number): number[] {
  const least = Math.max(0, from - overlap);
  const starts: number[] = [];
  let end = to;
  while (to > from && end > least && starts.length < most) {
    end = Math.max(0, end + overlap - pageSize);
    starts.push(end);
  }
  return starts;
}

/**
 * Whether the pages hold one of the newest events that were known, at no later position than then: at a later
 * one, something was inserted among the known events.
 */
function isContinued({ newest, total }: ReadEvents, pages: readonly TimelinePage[]): boolean {
  const positions = new Map(pages.flatMap(({ ids, start }) => ids.map((id, index) => [id, start + index])));
  return newest.some((id, back) => isId(id) && (positions.get(id) ?? Infinity) < total - back);
}

/** How far back a timeline is known without a gap. */
export interface Reach {
  readonly read: ReadEvents;
  /** Something was read beyond events that weren't. */
  readonly hasGap: boolean;
  /** What was known is a part of it. */
  readonly includesKnown: boolean;
}

/** Follows the pages back from the newest one as long as each shares an event with what is already followed. */
export function findReach(
  newest: TimelinePage,
  pages: readonly TimelinePage[],
  known: ReadEvents | undefined,
): Reach {
  const chain = [newest];
  const seen = new Set(newest.ids.filter(isId));
  // A page beyond the end is empty: there are fewer events than GitHub counted.
  let open = pages.filter(({ ids }) => ids.length > 0);
  let rest = known;
  for (;;) {
    const next = open.find(({ ids }) => ids.some((id) => seen.has(id)));
    const isKnownNext = next === undefined && rest !== undefined && isContinued(rest, chain);
    const added = isKnownNext && rest ? { start: rest.unread, ids: rest.oldest } : next;
    if (!added) break;
    chain.push(added);
    for (const id of added.ids.filter(isId)) seen.add(id);
    if (isKnownNext) rest = undefined;
    else open = open.filter((page) => page !== added);
  }
  const oldest = chain.reduce((first, page) => (page.start < first.start ? page : first));
  return {
    read: {
      unread: oldest.start,
      total: newest.start + newest.ids.length,
      newest: newest.ids.slice(-remembered).reverse(),
      oldest: oldest.ids.slice(0, overlap),
    },
    hasGap: open.length > 0,
    includesKnown: known !== undefined && rest === undefined,
  };
}

function isId(id: string): boolean {
  return id !== '';
}
