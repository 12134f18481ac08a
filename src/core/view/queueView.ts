import type { Directory } from '../model/directory';
import { groupRequests, type QueueGroup } from './groups';
import { isHidden, matches } from './matches';
import { waitingForYou, type RankedRequest } from '../ranking/rank';
import type { ViewOptions } from './viewOptions';

/** The queue as the user chose to see it. */
export interface ShownQueue {
  readonly groups: readonly QueueGroup[];
  /** In the order of the queue. */
  readonly shown: readonly RankedRequest[];
  /** Those of `shown` that the badge and the status bar count. */
  readonly waiting: readonly RankedRequest[];
  /** The number of rows left out. */
  readonly hidden: number;
}

export function queueView(
  queue: readonly RankedRequest[],
  directory: Directory,
  { groupBy, filter, hide }: ViewOptions,
): ShownQueue {
  const shown = queue.filter((entry) => !isHidden(entry, hide) && matches(entry, filter, directory));
  return {
    groups: groupRequests(shown, directory, groupBy),
    shown,
    waiting: waitingForYou(shown),
    hidden: queue.length - shown.length,
  };
}
