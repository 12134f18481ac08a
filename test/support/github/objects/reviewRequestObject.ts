import { databaseId, nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import type { WorldPullRequest, WorldReviewRequest } from '../world';

export function reviewRequestObject(
  site: Site,
  pull: WorldPullRequest,
  request: WorldReviewRequest,
): ApiObject {
  const key = `${pull.repo}#${pull.number}:${'user' in request ? request.user : request.team}`;
  return {
    __typename: 'ReviewRequest',
    id: nodeId('RR', key),
    databaseId: databaseId(key),
    asCodeOwner: request.asCodeOwner ?? false,
    pullRequest: () => site.make.pullRequest(pull),
    requestedReviewer: () => site.make.reviewer(request),
  };
}
