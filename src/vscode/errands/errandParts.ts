import type { Errands } from '../../app/errands';
import type { QueueView } from '../../app/queueView';
import type { ErrandSender } from './errandSender';

/** What commands that write on GitHub work with. */
export interface ErrandParts {
  readonly view: QueueView;
  readonly errands: Errands;
  readonly sender: ErrandSender;
}
