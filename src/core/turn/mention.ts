import type { Login } from '../model/ids';
import type { PullRequest } from '../model/pullRequest';
import type { Snapshot } from '../model/snapshot';
import { speaks } from './standing';
import type { Turn } from './turn';
import { isBy } from './words';

export type MentionTurn = Extract<Turn, { why: 'mentioned' }>;

/** Returns the requests in which the viewer is mentioned and hasn't written since. */
export function selectMentions({ mentioned = [], viewer }: Snapshot): readonly PullRequest[] {
  return mentioned.filter((request) => findMentionTurn(request, viewer.login) !== undefined);
}

/** Returns undefined unless the viewer is mentioned and hasn't written or reviewed since. */
export function findMentionTurn(
  { mention, viewerReview, activity }: PullRequest,
  login: Login,
): MentionTurn | undefined {
  if (!mention || (viewerReview && viewerReview.at >= mention.at)) return undefined;
  const isAnswered = activity.some(
    (item) => (item.kind === 'review' || speaks(item, activity)) && isBy(item, login) && item.at > mention.at,
  );
  return isAnswered ? undefined : { whose: 'theirs', why: 'mentioned', since: mention.at, by: mention.by };
}
