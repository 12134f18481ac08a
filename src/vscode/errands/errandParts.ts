import type { Errands } from '../../app/errands';
import type { QueueView } from '../../app/queueView';
import type { Errand } from '../../core/actions/errand';
import type { RankedRequest } from '../../core/ranking/rank';
import type { ErrandSender } from './errandSender';

/** What commands that write on GitHub work with. */
export interface ErrandParts {
  readonly view: QueueView;
  readonly errands: Errands;
  readonly sender: ErrandSender;
}

/**
 * Asks the user once for what all of these need, and writes what would be sent for each. Undefined where the user
 * has turned away. Nothing is sent here.
 */
export type Compose = (
  entries: readonly RankedRequest[],
  parts: ErrandParts,
) => Promise<readonly Errand[] | undefined>;
