import type { Notice } from '../../app/notices';
import type { QueueGroup } from '../../core/groups';
import type { RankedRequest } from '../../core/rank';

/** A line of the sidebar. */
export type Node =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'group'; readonly group: QueueGroup }
  | {
      readonly kind: 'request';
      readonly entry: RankedRequest;
      readonly parent: Node;
      /** Named where the row does not stand under its team. */
      readonly team?: string | undefined;
    };

/**
 * The rows that a command is for: all that are selected if the one that was clicked is among them; by a key,
 * those that are selected. Empty when it is called from elsewhere.
 */
export function requestsOf(
  clicked: unknown,
  chosen: unknown,
  selected: readonly Node[],
): readonly RankedRequest[] {
  const nodes = Array.isArray(chosen) && chosen.length > 0 ? chosen : clicked ? [clicked] : selected;
  return nodes.filter(isRow).map(({ entry }) => entry);
}

function isRow(node: unknown): node is { entry: RankedRequest } {
  return typeof node === 'object' && node !== null && 'entry' in node;
}
