import type { RankedRequest } from './rank';

/** What fits a stretch of time, chosen from the order. */
export interface PlannedSession {
  /** The time that there is. */
  readonly minutes: number;
  /** In the order in which to serve them. */
  readonly requests: readonly RankedRequest[];
  /** What they take together. */
  readonly effortMinutes: number;
  /** Of those that wait, the one that takes least, where not even that one fits. */
  readonly shortest?: RankedRequest;
}

/**
 * Goes through the order and takes whatever still fits, so the first always stays in if it fits at all. `queue` is
 * in its order; what is not the viewer's turn, or has gone quiet, is left out.
 */
export function planSession(queue: readonly RankedRequest[], minutes: number): PlannedSession {
  const waiting = queue.filter(({ excludedBecause }) => excludedBecause === undefined);
  const requests: RankedRequest[] = [];
  let left = minutes;
  for (const entry of waiting) {
    if (entry.effort.minutes > left) continue;
    requests.push(entry);
    left -= entry.effort.minutes;
  }
  const [shortest] = [...waiting].sort((a, b) => a.effort.minutes - b.effort.minutes || a.rank - b.rank);
  return {
    minutes,
    requests,
    effortMinutes: minutes - left,
    ...(requests.length === 0 && shortest && { shortest }),
  };
}
