import type { ReviewActions } from '../../app/reviewActions';
import type { QueueView } from '../../app/queueView';
import type { ReviewAction } from '../../core/actions/reviewAction';
import type { RankedRequest } from '../../core/ranking/rank';
import type { ActionRunner } from './actionRunner';

/** Dependencies of the commands that write to GitHub. */
export interface ActionParts {
  readonly view: QueueView;
  readonly actions: ReviewActions;
  readonly sender: ActionRunner;
}

/**
 * Asks the user once for what all of the requests need, and composes what would be sent for each. Returns
 * undefined if the user cancels. Sends nothing.
 */
export type Compose = (
  entries: readonly RankedRequest[],
  parts: ActionParts,
) => Promise<readonly ReviewAction[] | undefined>;
