import type { ReviewActions } from '../../app/reviewActions';
import type { NudgePause } from '../../app/nudgePause';
import type { Nudges } from '../../app/nudges';
import type { Snoozes } from '../../app/snoozes';
import type { PackageWatch } from '../../app/packageWatch';
import type { QueueView } from '../../app/queueView';
import type { ReviewQueue } from '../../app/reviewQueue';
import type { ReviewSession } from '../../app/reviewSession';
import type { RankedRequest } from '../../core/ranking/rank';
import { requestUrl } from '../../core/messages/reasonWords';
import type { OutputLog } from '../log';
import type { SessionSource } from '../session';
import type { ActionRunner } from '../actions/actionRunner';
import type { ToneCode } from '../tone/toneCode';
import type { Sidebar } from '../sidebar/register';

/** Dependencies of the commands. */
export interface CommandParts {
  readonly queue: ReviewQueue;
  readonly packages: PackageWatch;
  readonly view: QueueView;
  readonly session: SessionSource;
  readonly sidebar: Sidebar;
  readonly reviewSession: ReviewSession;
  readonly actions: ReviewActions;
  readonly sender: ActionRunner;
  readonly snoozes: Snoozes;
  readonly nudges: Nudges;
  readonly pause: NudgePause;
  readonly toneCode: () => Promise<ToneCode>;
  readonly log: OutputLog;
  /** The version of this extension, for issue reports. */
  readonly version: string;
}

/** Returns the URL of a request's page on its server. */
export function getUrl({ request }: Pick<RankedRequest, 'request'>, { list }: QueueView): string {
  return requestUrl(request, list?.snapshot.web ?? `https://${request.id.host}`);
}
