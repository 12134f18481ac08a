import type { RunningSession } from '../../app/reviewSession';
import type { Notice } from '../../app/notices';
import type { QueueGroup } from '../../core/view/groups';
import type { RankedRequest } from '../../core/ranking/rank';

/** A row in the sidebar. */
export type Node =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'group'; readonly group: QueueGroup }
  /** The requests chosen for the available time. */
  | { readonly kind: 'session'; readonly session: RunningSession; readonly entries: readonly RankedRequest[] }
  | {
      readonly kind: 'request';
      readonly entry: RankedRequest;
      /** Absent in the flat ranked list. */
      readonly parent?: Node;
      readonly team?: string | undefined;
      /** The customer's name as shown in the row. */
      readonly name: string;
    };

/**
 * Returns the rows that a command was called on: the clicked one, or all selected ones if it's among them.
 */
export function getRequests(clicked: unknown, chosen: unknown): readonly RankedRequest[] {
  const nodes = Array.isArray(chosen) && chosen.length > 0 ? chosen : [clicked];
  return nodes.filter(isRow).map(({ entry }) => entry);
}

function isRow(node: unknown): node is { entry: RankedRequest } {
  return typeof node === 'object' && node !== null && 'entry' in node;
}
