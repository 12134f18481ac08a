import type { RunningSession } from '../../app/reviewSession';
import type { Notice } from '../../app/notices';
import type { QueueGroup } from '../../core/view/groups';
import type { RankedRequest } from '../../core/ranking/rank';

/** A line of the sidebar. */
export type Node =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'group'; readonly group: QueueGroup }
  /** What was chosen for the time that there is. */
  | { readonly kind: 'session'; readonly session: RunningSession; readonly entries: readonly RankedRequest[] }
  | {
      readonly kind: 'request';
      readonly entry: RankedRequest;
      /** Absent in the one ranked list. */
      readonly parent?: Node;
      readonly team?: string | undefined;
      /** What the customer is called in the row. */
      readonly name: string;
    };

/** The rows that a command was called on: all that are selected with the one that was clicked, or that one. */
export function getRequests(clicked: unknown, chosen: unknown): readonly RankedRequest[] {
  const nodes = Array.isArray(chosen) && chosen.length > 0 ? chosen : [clicked];
  return nodes.filter(isRow).map(({ entry }) => entry);
}

function isRow(node: unknown): node is { entry: RankedRequest } {
  return typeof node === 'object' && node !== null && 'entry' in node;
}
