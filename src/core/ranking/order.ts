import type { Duration, Instant } from '../model/instant';
import { byText } from '../model/requestId';
import type { RequestKey } from '../model/ids';

/** Why a request has its place: the viewer's promise, need ÷ effort, or the longest wait. */
export type Place = 'word' | 'priority' | 'longestWait';

/** What decides a request's place. */
export interface Rankable {
  /** Points freed per hour of review. */
  readonly priority: number;
  /** Points held up, unrounded. */
  readonly need: number;
  readonly wait: Duration;
  readonly isTeamOnly: boolean;
  /** The viewer has replied or promised a time, so it can't take the longest-wait place. */
  readonly isAnswered?: boolean;
  /** The time the viewer promised, if it's missed or near. */
  readonly word?: Instant | undefined;
  readonly createdAt: Instant;
  /** The last tiebreaker, so the order is total. */
  readonly id: RequestKey;
}

export interface Sequencing {
  readonly every: number;
  /** Only waits longer than this can take the longest-wait place. */
  readonly limit: Duration;
  /** First answers given to others since the last one to the longest wait. */
  readonly passedOver: number;
}

/**
 * Orders requests: due promises first, by the promised time; then by points freed per hour, with every fifth
 * place (see `every`) going to the longest wait among them. Smith's rule (1956): for jobs that cost c an hour
 * while they wait and take e hours, no order costs less than that by c ÷ e. The same candidates always give
 * the same order, regardless of the input order.
 */
export function sequence<T extends Rankable>(
  candidates: readonly T[],
  { every, limit, passedOver }: Sequencing,
): readonly { readonly candidate: T; readonly place: Place }[] {
  const words = candidates
    .filter(({ word }) => word !== undefined)
    .sort((a, b) => (a.word ?? 0) - (b.word ?? 0) || byPriority(a, b));
  const rest = candidates.filter(({ word }) => word === undefined).sort(byPriority);
  const order: { candidate: T; place: Place }[] = words.map((candidate) => ({ candidate, place: 'word' }));
  const longest =
    every > 0 ? rest.filter(({ wait, isAnswered }) => wait > limit && isAnswered !== true).sort(byWait) : [];
  const placed = new Set<T>();
  let sinceLongest = passedOver + words.length;
  let [nextByPriority, nextByWait] = [0, 0];
  while (placed.size < rest.length) {
    while (placed.has(rest[nextByPriority] as T)) nextByPriority++;
    while (placed.has(longest[nextByWait] as T)) nextByWait++;
    const best = rest[nextByPriority] as T;
    const waited = longest[nextByWait];
    const isTheirs = waited !== undefined && sinceLongest >= every - 1;
    const candidate = isTheirs ? waited : best;
    order.push({ candidate, place: candidate === best ? 'priority' : 'longestWait' });
    placed.add(candidate);
    sinceLongest = candidate === waited ? 0 : sinceLongest + 1;
  }
  return order;
}

function byPriority(a: Rankable, b: Rankable): number {
  return (
    b.priority - a.priority ||
    b.need - a.need ||
    b.wait - a.wait ||
    Number(a.isTeamOnly) - Number(b.isTeamOnly) ||
    a.createdAt - b.createdAt ||
    byText(a.id, b.id)
  );
}

function byWait(a: Rankable, b: Rankable): number {
  return b.wait - a.wait || byPriority(a, b);
}
