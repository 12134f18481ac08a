import type { Duration, Instant } from '../model/instant';
import { byText } from '../model/requestId';
import type { RequestKey } from '../model/ids';

/** Why a request stands where it stands: the viewer's word, need ÷ effort, or the longest wait. */
export type Place = 'word' | 'priority' | 'longestWait';

/** What decides the place of a request. */
export interface Rankable {
  /** Points freed for each hour of review. */
  readonly priority: number;
  /** Points held up, unrounded. */
  readonly need: number;
  readonly wait: Duration;
  readonly isTeamOnly: boolean;
  /** The viewer has answered with a word or a time: then the place of the longest wait is for others. */
  readonly isAnswered?: boolean;
  /** The time that the viewer gave their word for, where that is missed or near. */
  readonly word?: Instant | undefined;
  readonly createdAt: Instant;
  /** The last resort, so that the order is total. */
  readonly id: RequestKey;
}

export interface Sequencing {
  readonly every: number;
  /** Whoever has waited longer may have the place of the longest wait. */
  readonly limit: Duration;
  /** First answers given to others since the last one to whoever had waited longest. */
  readonly passedOver: number;
}

/**
 * The viewer's word first, by its time; then the most points freed for each hour (Smith's rule, 1956: with jobs
 * that cost c an hour while they wait and take e hours, no order costs less than that by c ÷ e); and every
 * fifth place to whoever of these has waited longest. The same candidates give the same order, however they came
 * in.
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
