import { dismissedReviews } from '../dismissals';
import { databaseId, nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import { getTimeline, toldEntries, type Entry } from '../timeline';
import type { WorldDismissal, WorldPullRequest } from '../world';
import { instant } from './subjectObject';

export function dismissalObject(
  site: Site,
  pull: WorldPullRequest,
  { event, index }: Entry<WorldDismissal>,
): ApiObject {
  const key = `${pull.repo}#${pull.number}:${index}`;
  const resourcePath = `/${pull.repo}/pull/${pull.number}#event-${databaseId(key)}`;
  const before = dismissedReviews(toldEntries(pull)).get(index);
  const review = () => getTimeline(site.world, pull).find((entry) => entry.index === before?.index);
  return {
    __typename: 'ReviewDismissedEvent',
    id: nodeId('RDE', key),
    databaseId: databaseId(key),
    createdAt: instant(event.at),
    resourcePath,
    url: `${site.url}${resourcePath}`,
    actor: () => site.make.actor(event.actor),
    dismissalMessage: event.message ?? null,
    previousReviewState: before?.event.state,
    review: () => {
      const now = review();
      return now ? site.make.timelineItem(pull, now) : null;
    },
    // GitHub names a commit where a push made the review stale; here people dismiss.
    pullRequestCommit: null,
    pullRequest: () => site.make.pullRequest(pull),
  };
}
