import type { QueueGroup } from '../../core/groups';
import type { RankedRequest } from '../../core/rank';

/** A line of the sidebar. */
export type Node =
  | { readonly kind: 'group'; readonly group: QueueGroup }
  | { readonly kind: 'request'; readonly entry: RankedRequest; readonly parent: Node };

/** What a command gets when it is called on a row, or nothing when it is called from elsewhere. */
export function requestOf(argument: unknown): RankedRequest | undefined {
  if (typeof argument !== 'object' || argument === null || !('entry' in argument)) return undefined;
  return argument.entry as RankedRequest;
}
