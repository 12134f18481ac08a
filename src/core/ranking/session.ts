import type { RankedRequest } from './rank';

/** The requests, chosen in ranking order, that fit into the available time. */
export interface PlannedSession {
  /** The available time. */
  readonly minutes: number;
  /** In the order to review them. */
  readonly requests: readonly RankedRequest[];
  /** Their total effort. */
  readonly effortMinutes: number;
  /** The waiting request with the least effort; set only if not even that one fits. */
  readonly shortest?: RankedRequest;
}

/**
 * Goes through `queue`, which must be in ranking order, and takes every request that still fits, so the first
 * one is always in if it fits at all. Skips requests that aren't the viewer's turn or have gone quiet.
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
