import type { ReviewActions } from '../../app/reviewActions';
import type { QueueView } from '../../app/queueView';
import type { ReviewAction } from '../../core/actions/reviewAction';
import type { RankedRequest } from '../../core/ranking/rank';
import type { ActionRunner } from './actionRunner';

/** What commands that write on GitHub work with. */
export interface ActionParts {
  readonly view: QueueView;
  readonly actions: ReviewActions;
  readonly sender: ActionRunner;
}

/**
 * Asks the user once for what all of these need, and writes what would be sent for each. Undefined where the user
 * has turned away. Nothing is sent here.
 */
export type Compose = (
  entries: readonly RankedRequest[],
  parts: ActionParts,
) => Promise<readonly ReviewAction[] | undefined>;
